"""Tables without rules in two columns of text, whose lines do not stand level."""

from collections.abc import Sequence

import pytest

from tests.unit.documents.pdf.printed import Sheet
from tests.unit.documents.pdf.tabled import shown, tables_on

HEADS = (("", "現状", "目標"), ("環境指標", "2022年度", "2033年度"))
LEFT = (("リサイクル率（%）", "17.6", "27.0"), ("来館者数（人）", "912", "1,200"))
RIGHT = (("森林の面積（ha）", "1,508", "維持"), ("苦情の件数（件）", "61", "45"))


def table(sheet: Sheet, left: float, top: float, rows: Sequence[Sequence[str]]) -> None:
    for n, row in enumerate((*HEADS, *rows)):
        for text, x in zip(row, (0, 120, 175), strict=True):
            sheet.text(left + x, top + 14 * n, text, 8)


@pytest.mark.parametrize("lower", [0, 5, 24])
def test_each_column_has_a_table_of_its_own(lower):
    def draw(sheet: Sheet) -> None:
        sheet.text(
            57, 60, "星空市環境基本計画の概要をこの頁にまとめ、市民の皆さんにお知らせします。", 11
        )
        sheet.lines(
            90, "ごみの分別を徹底し、資源として生かします。", "食品を無駄にしません。", x=57
        )
        sheet.lines(90 + lower, "森を守り、育てます。", "水を監視し、結果を公表します。", x=310)
        table(sheet, 57, 124, LEFT)
        table(sheet, 310, 124 + lower, RIGHT)

    tables = [shown(table) for table in tables_on(draw)]
    assert [*map(list, LEFT)] in [rows[2:] for rows in tables]
    assert [*map(list, RIGHT)] in [rows[2:] for rows in tables]
    assert len(tables) == 2


def test_heads_that_come_again_over_values_alone_are_of_one_table():
    def draw(sheet: Sheet) -> None:
        rows = [("指標", "現状", "目標", "現状", "目標"), ("来館者数", "12", "15", "20", "25")]
        rows += [("貸出冊数", "120", "150", "200", "250"), ("利用者数", "1", "2", "3", "4")]
        for n, row in enumerate(rows):
            for text, x in zip(row, (57, 200, 250, 340, 400), strict=True):
                sheet.text(x, 100 + 16 * n, text, 9)

    assert [len(shown(table)[0]) for table in tables_on(draw)] == [5]
