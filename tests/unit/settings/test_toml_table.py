from datetime import date
from enum import StrEnum

import pytest

from keikaku.core.errors import Unreadable
from keikaku.settings.toml_table import TomlTable, read_toml, toml_of


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


def table(text: str) -> TomlTable:
    return toml_of(text, "rule.toml")


def test_values_come_back_as_what_they_are():
    found = table('a = "x"\nb = 3\nc = true\nd = 2024-04-01\ne = "red"\nf = ["p", "q"]\ng = "12"')
    read = (
        found.text("a"), found.whole("b"), found.yes("c"), found.day("d"),
        found.choice("e", Colour), found.texts("f"), found.made("g", int, "数"),
    )  # fmt: skip
    assert read == ("x", 3, True, date(2024, 4, 1), Colour.RED, ("p", "q"), 12)
    found.done()


def test_what_is_absent_is_the_default():
    found = table("")
    read = (
        found.text("a", "x"), found.whole("b", 3), found.yes("c", False), found.day("d"),
        found.choice("e", Colour, Colour.BLUE), found.texts("f"), found.tables("g"),
    )  # fmt: skip
    assert read == ("x", 3, False, None, Colour.BLUE, (), [])
    assert found.table("h").names() == ()


FAULTS = [
    ("a = 1", lambda t: t.text("a"), 'a: 「1」は使えません。 文字列（"…"）にしてください。'),
    ("", lambda t: t.text("a"), 'a: 項目がありません。 文字列（"…"）を書いてください。'),
    ("a = true", lambda t: t.whole("a"), "a: 「True」は使えません。 整数にしてください。"),
    ("a = 1", lambda t: t.yes("a"), "a: 「1」は使えません。 true か falseにしてください。"),
    (
        'a = "1"',
        lambda t: t.day("a"),
        "a: 「1」は使えません。 日付（2024-04-01 の形）にしてください。",
    ),
    (
        "a = 2024-04-01T10:00:00",
        lambda t: t.day("a"),
        "a: 「2024-04-01 10:00:00」は使えません。 日付（2024-04-01 の形）にしてください。",
    ),
    (
        'a = "green"',
        lambda t: t.choice("a", Colour),
        'a: 「green」は使えません。 "red"、"blue" のどれかにしてください。',
    ),
    (
        "a = [1]",
        lambda t: t.texts("a"),
        'a: 文字列でない項目があります。 文字列の並び（["…"]）にしてください。',
    ),
    (
        "a = [1]",
        lambda t: t.tables("a"),
        "a: 表でない項目があります。 [[…]] または [{ … }] にしてください。",
    ),
    (
        "[[bands]]\n[[bands]]\nwhen = { rate = 3 }",
        lambda t: t.tables("bands")[1].table("when").text("rate"),
        'bands[2].when.rate: 「3」は使えません。 文字列（"…"）にしてください。',
    ),
    ("x = 1", lambda t: (t.text("a", ""), t.done()), "x: 知らない項目です。 使える項目は a です。"),
]


@pytest.mark.parametrize(("text", "ask", "message"), FAULTS)
def test_a_fault_names_file_key_and_what_is_expected(text, ask, message):
    with pytest.raises(Unreadable) as fault:
        ask(table(text))
    assert str(fault.value) == f"rule.toml {message}"


def test_one_table_stands_for_a_list_of_one():
    assert [each.text("a") for each in table('w = { a = "x" }').tables("w")] == ["x"]


def test_a_text_that_is_no_toml_is_told_with_its_line():
    with pytest.raises(Unreadable, match=r"rule\.toml: TOMLとして読めません（.*line 2.*）"):
        table("a = 1\nb =\n")


def test_a_nest_without_end_is_told():
    with pytest.raises(Unreadable, match="入れ子が深すぎます"):
        table("a = " + "[" * 100_000)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"\xff\xfea", "UTF-8の文字ではありません。"),
        (b"#" * 1_048_577, "設定ファイルとしては大きすぎます。"),
        (None, "ファイルを開けません。"),
    ],
)
def test_a_file_that_cannot_be_read_is_told(tmp_path, content, message):
    path = tmp_path / "rule.toml"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(Unreadable, match=message):
        read_toml(path)


def test_a_file_with_a_byte_order_mark_is_read(tmp_path):
    path = tmp_path / "rule.toml"
    path.write_bytes(b"\xef\xbb\xbfa = 1\n")
    assert read_toml(path).whole("a") == 1
