"""Tables whose cells are shaded each for itself, with round or sharp corners and white between."""

import pytest

from tests.unit.documents.pdf.printed import Sheet
from tests.unit.documents.pdf.tabled import AMBER, BLUE, Table, shown, tables_on

ROWS = [
    ["", "単位", "現状", "見込み", "<"],
    ["^", "^", "令和５年度", "令和８年度", "令和９年度"],
    ["里親の数", "世帯", "31", "35", "40"],
    ["延べ日数", "日", "410", "450", "480"],
]
WIDTHS = (140, 40, 90, 90, 90)
WRITTEN = [["", "", *ROWS[0][2:]], ["", "", *ROWS[1][2:]], *ROWS[2:]]


def shaded(sheet: Sheet, table: Table, *, radius: float, body: bool = True) -> None:
    """Fills each cell, a merged one as a whole, and leaves a point and a half of white around it."""
    high = [(0, 0, 2, 1), (0, 1, 2, 1), (0, 2, 1, 1), (0, 3, 1, 2)]
    low = [(1, column, 1, 1) for column in (2, 3, 4)]
    rest = [(row, column, 1, 1) for row in (2, 3) for column in range(5)]
    for row, column, down, across in [*high, *low, *(rest if body else [])]:
        left, right = table.xs[column] + 0.75, table.xs[column + across] - 0.75
        top, bottom = table.ys[row] + 0.75, table.ys[row + down] - 0.75
        sheet.canvas.setFillColorRGB(*(AMBER if row < 2 else BLUE))
        box = (left, sheet.height - bottom, right - left, bottom - top)
        if radius:
            sheet.canvas.roundRect(*box, radius, stroke=0, fill=1)
        else:
            sheet.canvas.rect(*box, stroke=0, fill=1)
    sheet.canvas.setFillColorRGB(0, 0, 0)


def drawn(sheet: Sheet, *, radius: float, body: bool = True, underlined: float = 0) -> None:
    """The table, below a heading in letters of the size `underlined` that has a rule under it."""
    table = Table(WRITTEN, "", widths=WIDTHS, step=20)
    shaded(sheet, table, radius=radius, body=body)
    if underlined:
        sheet.text(60, 84 - underlined, "里親の計画", underlined)
        sheet.rule(60, 88, 510, 88)
    table.write(sheet)
    sheet.text(205, 115, "単位", 9)


@pytest.mark.parametrize("underlined", [0, 12, 26], ids=["", "below a heading", "below a title"])
@pytest.mark.parametrize("radius", [0.0, 3.0, 6.0], ids=["sharp", "round", "rounder"])
def test_each_shaded_cell_is_one_cell(radius: float, underlined: float) -> None:
    (table,) = tables_on(lambda sheet: drawn(sheet, radius=radius, underlined=underlined))
    assert shown(table) == ROWS
    assert not table.guessed


def test_rows_without_shading_below_shaded_heads_are_an_inference() -> None:
    (table,) = tables_on(lambda sheet: drawn(sheet, radius=3.0, body=False))
    assert shown(table) == ROWS
    assert table.guessed
