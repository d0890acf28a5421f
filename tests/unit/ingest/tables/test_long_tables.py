"""Tables with one value a row, and which tables are none of these."""

import pytest

from keikaku.ingest.tables.long_form import long_as_wide
from keikaku.ingest.vocabulary import vocabulary
from tests.drawn import grid


def wide(drawn):
    """The table that a long one becomes, row by row; None where it becomes none."""
    found = long_as_wide(grid(drawn), vocabulary())
    return found and [[text.strip() for text in found.row(row)] for row in range(found.n_rows)]


WIDE = {
    "years": (
        "指標 | 年度 | 値\n客数 | R5 | 1\n客数 | R6 | 2\n船 | R5 | 3\n船 | R6 | 4",
        [["指標", "R5", "R6"], ["客数", "1", "2"], ["船", "3", "4"]],
    ),
    "kinds": (
        "指標 | 区分 | 値\n客数 | 現状 | 1\n客数 | 目標 | 2\n船 | 現状 | 3\n船 | 目標 | 4",
        [["指標", "現状", "目標"], ["客数", "1", "2"], ["船", "3", "4"]],
    ),
    "blank names go on": (
        "指標 | 年度 | 値\n客数 | R5 | 1\n | R6 | 2\n船 | R5 | 3\n | R6 | 4",
        [["指標", "R5", "R6"], ["客数", "1", "2"], ["船", "3", "4"]],
    ),
    "a year that one name lacks": (
        "指標 | 年度 | 値\n客数 | R5 | 1\n客数 | R6 | 2\n船 | R6 | 4\n船 | R7 | 5",
        [["指標", "R5", "R6", "R7"], ["客数", "1", "2", ""], ["船", "", "4", "5"]],
    ),
    "two columns of values": (
        "指標 | 年度 | 計画 | 実績\n客数 | R5 | 1 | 2\n客数 | R6 | 3 | 4\n船 | R5 | 5 | 6\n船 | R6 | 7 | 8",
        [
            ["指標", "R5", "R5", "R6", "R6"],
            ["指標", "計画", "実績", "計画", "実績"],
            ["客数", "1", "2", "3", "4"],
            ["船", "5", "6", "7", "8"],
        ],
    ),
    "a line over the heads": (
        "港の表 | |\n指標 | 年度 | 値\n客数 | R5 | 1\n客数 | R6 | 2\n船 | R5 | 3\n船 | R6 | 4",
        [["指標", "R5", "R6"], ["客数", "1", "2"], ["船", "3", "4"]],
    ),
    "a unit before the years": (
        "指標 | 単位 | 年度 | 値\n客数 | 人 | R5 | 1\n客数 | 人 | R6 | 2\n船 | 隻 | R5 | 3\n船 | 隻 | R6 | 4",
        [["指標", "単位", "R5", "R6"], ["客数", "人", "1", "2"], ["船", "隻", "3", "4"]],
    ),
}
OTHERS = {
    "three rows": "指標 | 年度 | 値\n客数 | R5 | 1\n客数 | R6 | 2\n船 | R5 | 3",
    "one name": "指標 | 年度 | 値\n客数 | R5 | 1\n客数 | R6 | 2\n客数 | R7 | 3\n客数 | R8 | 3",
    "a row for each name": "指標 | 年度 | 値\n客数 | R5 | 1\n船 | R5 | 2\n港 | R6 | 3\n道 | R6 | 3",
    "a year twice": "指標 | 年度 | 値\n客数 | R5 | 1\n客数 | R5 | 2\n船 | R5 | 3\n船 | R6 | 4",
    "one year for all": "指標 | 年度 | 値\n客数 | R5 | 1\n客数 | R5 | 2\n船 | R5 | 3\n船 | R5 | 4",
    "a row without a year": "指標 | 年度 | 値\n客数 | R5 | 1\n客数 | | 2\n船 | R5 | 3\n船 | R6 | 4",
    "words for values": "指標 | 年度 | 値\n客数 | R5 | 港\n客数 | R6 | 町\n船 | R5 | 村\n船 | R6 | 市",
    "costs": "指標 | 年度 | 事業費\n客数 | R5 | 1\n客数 | R6 | 2\n船 | R5 | 3\n船 | R6 | 4",
    "years in the heads": (
        "指標 | 区分 | R5 | R6\n客数 | 目標 | 1 | 2\n客数 | 実績 | 1 | 2\n船 | 目標 | 3 | 4\n船 | 実績 | 3 | 4"
    ),
    "no values": "指標 | 年度\n客数 | R5\n客数 | R6\n船 | R5\n船 | R6",
    "years before the names": "年度 | 指標 | 値\nR5 | 客数 | 1\nR5 | 船 | 2\nR6 | 客数 | 3\nR6 | 船 | 4",
}


@pytest.mark.parametrize(("drawn", "rows"), WIDE.values(), ids=WIDE)
def test_each_name_gets_a_row(drawn, rows):
    assert wide(drawn) == rows


@pytest.mark.parametrize("drawn", OTHERS.values(), ids=OTHERS)
def test_other_tables_stay_as_they_are(drawn):
    assert wide(drawn) is None


def test_each_cell_keeps_its_place():
    drawn = WIDE["years"][0]
    found = long_as_wide(grid(drawn), vocabulary())
    assert found is not None
    places = {cell.text: (cell.source.row, cell.source.column) for cell in found.cells}
    assert places["4"] == (5, 3)
    assert places["R6"] == (3, 2)
    assert found.header_rows == 1
