"""A clause is parted into its label and its numbers where the rest reads whole."""

from decimal import Decimal

import pytest

from keikaku.ingest.result_clauses import Clause, clauses_of, read_clause


def shown(clause):
    numbers = [(cell.raw, cell.reading.amount, cell.reading.unit) for cell in clause.cells]
    return clause.label, numbers, clause.total


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("来場者数 合計約25,000人", ("来場者数", [("合計約25,000人", Decimal(25000), "人")], True)),
        (
            "総放送時間:1,420分(約24時間)",
            ("総放送時間", [("1,420分(約24時間)", Decimal(1420), "分")], True),
        ),
        ("総出演人数：１１２名", ("総出演人数", [("１１２名", Decimal(112), "名")], True)),
        ("参加者数は53人", ("参加者数", [("53人", Decimal(53), "人")], False)),
        ("第1回の参加者数 20人", ("第1回の参加者数", [("20人", Decimal(20), "人")], False)),
        ("延べ利用者数 1,200人", ("延べ利用者数", [("1,200人", Decimal(1200), "人")], True)),
        ("合計12社", (None, [("合計12社", Decimal(12), "社")], True)),
        ("多くの方が参加", (None, [], False)),
        ("20人が参加した", (None, [], False)),
        ("", (None, [], False)),
    ],
)
def test_label_and_numbers(text, expected):
    assert shown(read_clause(text)) == expected


def test_several_places_in_one_clause_are_several_numbers():
    assert shown(read_clause("7市町17図書館")) == (
        None,
        [("7市町", Decimal(7), "市町"), ("17図書館", Decimal(17), "図書館")],
        False,
    )


def test_clauses_are_parted_outside_of_brackets_only():
    line = "参加者数 22人（市内10人、市外12人）、訪問企業 12社。"
    assert [clause.text for clause in clauses_of(line)] == [
        "参加者数 22人（市内10人、市外12人）",
        "訪問企業 12社",
    ]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("総放送時間:1,420分", True),
        ("来場者数 合計25,000人", True),
        ("延べ参加者数 53人", True),
        ("総人口:28,630人", False),
        ("総面積：472.6㎢", False),
        ("歳入合計 120億円", False),
        ("来場者数 25,000人", False),
        ("総合計画の参加者数", False),
    ],
)
def test_only_totals_of_what_was_done_count_without_the_word_result(text, counts):
    assert read_clause(text).counts_what_was_done is counts


def test_a_clause_that_does_not_read_keeps_its_words():
    assert read_clause("約20人が参加") == Clause("約20人が参加", None, (), False)
