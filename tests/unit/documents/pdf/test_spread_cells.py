"""Words whose letters are spread to fill their cells (均等割り付け) in a table with all its rules."""

from tests.unit.documents.pdf.printed import Sheet
from tests.unit.documents.pdf.tabled import Table, shown, tables_on

WIDTHS = (200, 50, 100, 100)
ROWS = [
    ["指標", "単位", "現状値", "目標値"],
    ["相談支援の件数", "件", "120", "150"],
    ["自主防災組織", "組織", "81", "90"],
    ["港の利用者の数", "人", "1,234", "1,500"],
]


def _spread(sheet: Sheet, left: float, right: float, y: float, text: str) -> None:
    step = (right - left - 9) / max(len(text) - 1, 1)
    for n, letter in enumerate(text):
        sheet.text(left + n * step, y, letter, size=9)


def test_spread_letters_are_the_word_of_their_cell_and_show_no_columns() -> None:
    table = Table([["", "", "", ""] for _ in ROWS], widths=WIDTHS)

    def draw(sheet: Sheet) -> None:
        table.draw(sheet)
        for row, y in zip(ROWS, table.ys, strict=False):
            for column, (left, right) in enumerate(zip(table.xs, table.xs[1:], strict=False)):
                if row[column][:1].isdecimal():
                    sheet.text(left + 4, y + 5, row[column], size=9)
                else:
                    _spread(sheet, left + 4, right - 4, y + 5, row[column])

    (found,) = tables_on(draw)
    assert not found.guessed
    assert [["".join(text.split()) for text in row] for row in shown(found)] == ROWS
