"""Characters that show that something went wrong before the file came here."""

import pytest

from keikaku.core.errors import Unreadable
from keikaku.documents.characters import check_characters, suspect_characters
from keikaku.documents.lines import split_lines
from tests.unit.documents.reading import doubts, read


@pytest.mark.parametrize("text", ["", "\n\n\r\n", " \u3000\n", "\t\t\n\t", "\f\f"])
def test_a_text_without_characters_is_refused(text):
    with pytest.raises(Unreadable, match="文字が1つもない"):
        check_characters("計画.txt", text)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("目標\0", "1行目"),
        ("目標\r\n\r\n5\0", "3行目"),
        ("a\n" + "\x01" * 11 + "b" * 1000, "2行目"),
    ],
)
def test_binary_data_is_refused(text, place):
    with pytest.raises(Unreadable) as caught:
        check_characters("計画.txt", text)
    assert (caught.value.place, caught.value.reason) == (
        place,
        "文字ではないデータ（制御文字）が入っています。",
    )


@pytest.mark.parametrize(
    "text", ["目標\x02" * 10, "目標\x02" * 20 + "目標" * 2000, "表\x0b紙\x85", "1\t2\n"]
)
def test_text_with_few_control_characters_is_read(text):
    check_characters("計画.txt", text)


@pytest.mark.parametrize(
    ("line", "code", "characters"),
    [
        ("令和5\x02年", "text.control_character", "U+0002"),
        ("a\x1b\x1b\x7fb", "text.control_character", "U+001B, U+007F"),
        ("美\ufffd市", "text.lost_character", "U+FFFD"),
        ("\ue000田氏", "text.private_character", "U+E000"),
        ("\U000f0001田氏", "text.private_character", "U+F0001"),
    ],
)
def test_a_suspect_character_is_told_with_its_line(line, code, characters):
    found = read(f"目標\n{line}\n")
    assert doubts(found) == [(code, {"characters": characters}, 2)]
    assert [block.text for block in found.blocks] == ["目標", line]


def test_each_line_and_kind_has_one_doubt():
    lines = split_lines("\x01\x01\x02\n\ue000\x01\n正常な行\n")
    assert [(doubt.code, doubt.source) for doubt in suspect_characters(lines, "s1")] == [
        ("text.control_character", lines[0].location("s1")),
        ("text.control_character", lines[1].location("s1")),
        ("text.private_character", lines[1].location("s1")),
    ]
