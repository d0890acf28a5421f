"""Cards with a line for each value, and rules between the lines."""

import pytest

from tests.unit.documents.pdf.printed import Sheet
from tests.unit.documents.pdf.tabled import BLUE, fill, shown, tables_on

ROWS = [("現状 2023年度", "88.7"), ("中間 2029年度", "90.5以上"), ("目標 2034年度", "92.0")]


def card(left: float, *names: str, rows: list[tuple[str, str]] = ROWS, ruled: bool = True):
    def draw(sheet: Sheet) -> None:
        fill(sheet, (left, 100, left + 150, 130 + 14 * len(names) + 16 * len(rows)), BLUE)
        sheet.lines(108, *names, x=left + 6, step=14)
        for n, (label, value) in enumerate(rows):
            top = 124 + 14 * len(names) + 16 * n
            sheet.text(left + 6, top, label, 9)
            sheet.text(left + 100, top, value, 9)
            if ruled:
                sheet.rule(left + 6, top - 3, left + 144, top - 3)

    return draw


@pytest.mark.parametrize("ruled", [True, False])
def test_each_card_is_a_table_of_all_its_lines(ruled):
    names = (("星空がよく見える", "夜の数（夜）"), ("来館者数（人）",))
    tables = tables_on(*(card(57 + 160 * n, *name, ruled=ruled) for n, name in enumerate(names)))
    assert [shown(table) for table in tables] == [
        [["\n".join(name), "<"], *map(list, ROWS)] for name in names
    ]


def test_lines_without_a_target_are_no_card():
    rows = [("現状 2023年度", "88.7"), ("実績 2024年度", "90.5")]
    tables = tables_on(
        card(57, "来館者数（人）", rows=rows), card(217, "来館者数（人）", rows=rows)
    )
    assert all(shown(table)[0][0] != "来館者数（人）" for table in tables)
