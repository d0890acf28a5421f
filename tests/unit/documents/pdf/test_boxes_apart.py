"""Boxes that stand apart are read one by one: what stands in line in them is no table."""

import numpy as np
import pytest

from keikaku.documents.pdf.boxes_apart import boxes_apart
from keikaku.documents.pdf.frames import likely_frames
from keikaku.documents.pdf.grid_text import Scene
from tests.unit.documents.pdf.printed import Sheet, pdf, read
from tests.unit.documents.pdf.tabled import arrow, contents

CARDS = {
    "来客数": ("118人", "▼", "125人", "港湾課調べ"),
    "満足度": ("61％", "▼", "75％", "市民調査"),
    "船の数": ("9隻", "▼", "12隻", "台帳"),
}


def cards(sheet: Sheet, apart: float = 12, left: float = 50) -> None:
    for n, (name, lines) in enumerate(CARDS.items()):
        x = left + n * (150 + apart)
        sheet.frame(x, 100, x + 150, 190)
        sheet.lines(105, name, *lines, x=x + 40)


def stacked(sheet: Sheet) -> None:
    """Cards one below the other at the right, prose beside them at the left."""
    sheet.text(340, 80, "成果指標")
    for n, (name, lines) in enumerate(CARDS.items()):
        sheet.frame(330, 100 + 100 * n, 540, 190 + 100 * n)
        sheet.lines(105 + 100 * n, name, *lines, x=340)
    for n in range(8):
        sheet.text(50, 103 + 33.0 * n, f"○港には{n + 2}つの桟橋があります。", 9)


def blocks(draw) -> list[str]:
    return [block.text if block.grid is None else "TABLE" for block in read(pdf(draw)).blocks]


LINES = [text for name, lines in CARDS.items() for text in (name, *lines)]


def test_cards_side_by_side_are_read_one_after_the_other():
    assert blocks(cards) == LINES


def test_each_line_tells_its_box():
    told = [block.evidence[-1] for block in read(pdf(cards)).blocks]
    assert len(set(told)) == 3
    assert [told.index(box) for box in told] == [n // 5 * 5 for n in range(15)]
    assert all(box.startswith("box 1-") for box in told)


def test_prose_beside_cards_is_a_column_of_its_own():
    prose = [f"○港には{n + 2}つの桟橋があります。" for n in range(8)]
    assert blocks(stacked) == [*prose, "成果指標", *LINES]


def boxes_on(draw) -> list[tuple[float, ...]]:
    (content,) = contents(pdf(draw))
    drawn = np.concatenate([content.fills, content.shapes])
    frames = likely_frames(drawn, content.rules, content.width * content.height)
    found = boxes_apart(frames, content.shapes, content.width, Scene.of(content.glyphs))
    return [tuple(round(edge) for edge in box) for box in found]


def test_a_value_begins_a_line_of_its_own_below_a_name_that_fills_the_line():
    def draw(sheet: Sheet) -> None:
        for x, name in ((50, "花壇の手入れをする団体の数"), (250, "公園を訪れた市民のべ人数")):
            sheet.frame(x, 100, x + 140, 190)
            sheet.lines(105, name, "現状（令和６年度）", "38", "目標（令和11年度）", "45", x=x + 4)

    values = ["現状（令和６年度）", "38", "目標（令和11年度）", "45"]
    assert blocks(draw)[:5] == ["花壇の手入れをする団体の数", *values]


def test_the_boxes_of_cards():
    assert boxes_on(cards) == [(50, 100, 200, 190), (212, 100, 362, 190), (374, 100, 524, 190)]


def test_cards_with_an_arrow_in_them():
    def with_arrows(sheet: Sheet) -> None:
        cards(sheet)
        for x in (60, 222, 384):
            arrow(sheet, (x + 85, 120, x + 135, 160))

    assert boxes_on(with_arrows) == boxes_on(cards)


def rounded(sheet: Sheet) -> None:
    """Wide cards of two lines, with text beside them."""
    for n, (name, values) in enumerate(ROUNDED):
        top = 100 + 60 * n
        sheet.canvas.roundRect(50, sheet.height - top - 40, 330, 40, 8)
        sheet.text(120, top + 8, name, 8)
        sheet.text(60, top + 20, values)
        for m, line in enumerate(("【主な取組】", "・窓口の充実", "・情報の発信")):
            sheet.text(410, top + 2 + 9 * m, line, 6)


ROUNDED = [
    ("KPI：商店街の新規出店数（店）", "現状値（R5）　7　　→　　目標値（R11）　15"),
    ("KPI：特産品の売上高（百万円）", "現状値（R5）　58　　→　　目標値（R11）　90"),
]


def test_rounded_cards_of_two_lines_are_read_apart_from_the_text_beside_them():
    aside = ["【主な取組】", "窓口の充実", "情報の発信"]
    assert blocks(rounded) == [*(text for card in ROUNDED for text in card), *aside, *aside]


def touching(sheet: Sheet) -> None:
    cards(sheet, apart=0)


def alone(sheet: Sheet) -> None:
    sheet.frame(50, 100, 200, 190)
    sheet.lines(105, "来客数", "118人", "▼", "125人", x=90)


def unlike(sheet: Sheet) -> None:
    alone(sheet)
    sheet.frame(250, 300, 520, 380)
    sheet.lines(305, "満足度", "61％", "▼", "75％", x=260)


def heads_only(sheet: Sheet) -> None:
    for n in range(3):
        sheet.frame(50 + 160 * n, 100, 200 + 160 * n, 120)
        sheet.text(60 + 160 * n, 104, "指標")


def within(sheet: Sheet) -> None:
    """A page of frames in a frame holds them; the outer one is no box of its own."""
    cards(sheet)
    sheet.frame(40, 90, 290, 300)


def empty(sheet: Sheet) -> None:
    for n in range(3):
        sheet.frame(50 + 160 * n, 100, 200 + 160 * n, 190)


@pytest.mark.parametrize("draw", [touching, alone, unlike, heads_only, empty])
def test_other_boxes_are_none(draw):
    assert boxes_on(draw) == []


def test_the_shadow_of_a_box_is_no_figure():
    def shaded(sheet: Sheet) -> None:
        for n in range(3):
            sheet.picture(47 + 160 * n, 98, 204 + 160 * n, 195)
        cards(sheet, apart=10)

    assert blocks(shaded) == LINES
