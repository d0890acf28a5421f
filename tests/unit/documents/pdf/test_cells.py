"""What a cell says: lines that were only full go on, others were begun anew."""

import numpy as np
import pytest

from keikaku.documents.pdf.cells import text_of_cell
from keikaku.documents.pdf.text_line import TextLine

NOTHING = np.zeros(0, np.intp)


def cell(*texts, align="l", size=10.0, width=100.0):
    """The text of a cell with these lines, 4 points of margin on both sides."""
    lines = []
    for n, text in enumerate(texts):
        wide = sum(0.5 if letter.isascii() else 1.0 for letter in text) * size
        left = {"l": 4.0, "r": width - 4 - wide, "c": (width - wide) / 2}[align]
        box = (left, n * 12.0, left + wide, n * 12.0 + size)
        lines.append(TextLine(text, box, size, False, NOTHING))
    return text_of_cell(lines, (0.0, 0.0, width, 12.0 * len(texts)))


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        ([], ""),
        (["出生数"], "出生数"),
        (["図書館の本の貸出冊", "数"], "図書館の本の貸出冊数"),
        (["図書館の本の貸出", "ランキング"], "図書館の本の貸出ランキング"),
        (["美祢独自の", "ショップの数"], "美祢独自の\nショップの数"),
        (["美祢独自の市", "「みんなの家」の数"], "美祢独自の市\n「みんなの家」の数"),
        (["計画", "実績"], "計画\n実績"),
        (["12人", "(令和５年度)"], "12人\n(令和５年度)"),
        (["106人/年間(令和5", "年)"], "106人/年間(令和5年)"),
        (["学校のICTの活用のCOOL", "CHOICE"], "学校のICTの活用のCOOL CHOICE"),
        (
            ["市民の満足度の割合。", "・交流の場をつくる"],
            "市民の満足度の割合。\n・交流の場をつくる",
        ),
        (["市民の満足度の割合、", "①交流の場をつくる"], "市民の満足度の割合、\n①交流の場をつくる"),
        (
            ["市民の満足度の割合、", "(2)交流の場をつくる"],
            "市民の満足度の割合、\n(2)交流の場をつくる",
        ),
    ],
)
def test_a_line_that_was_full_goes_on_without_a_break(lines, text):
    assert cell(*lines) == text


@pytest.mark.parametrize("align", ["l", "r", "c"])
def test_how_texts_are_aligned_is_no_matter(align):
    assert cell("図書館の本の貸出冊", "数", align=align) == "図書館の本の貸出冊数"
    assert cell("142人", "150人", align=align) == "142人\n150人"


@pytest.mark.parametrize("sizes", [(10.0, 8.0), (8.0, 10.0)])
def test_a_text_does_not_go_on_in_letters_of_another_size(sizes):
    lines = [
        TextLine("図書館の本の貸出冊数", (0.0, 0.0, 100.0, 10.0), sizes[0], False, NOTHING),
        TextLine("読まれた本の数", (0.0, 12.0, 70.0, 22.0), sizes[1], False, NOTHING),
    ]
    assert text_of_cell(lines, (0.0, 0.0, 100.0, 24.0)) == "図書館の本の貸出冊数\n読まれた本の数"


def test_of_a_cell_whose_width_is_not_known_the_longest_line_is_full():
    lines = [
        TextLine("図書館の本の", (4.0, 0.0, 64.0, 10.0), 10.0, False, NOTHING),
        TextLine("貸出冊数", (4.0, 12.0, 44.0, 22.0), 10.0, False, NOTHING),
    ]
    box = (0.0, 0.0, 200.0, 24.0)
    assert text_of_cell(lines, box) == "図書館の本の\n貸出冊数"
    assert text_of_cell(lines, box, exact=False) == "図書館の本の貸出冊数"
