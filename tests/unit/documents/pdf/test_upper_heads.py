"""Heads at the left of the columns that they stand over, in tables without rules."""

import pytest

from tests.unit.documents.pdf.printed import Sheet
from tests.unit.documents.pdf.tabled import Table, prose, shown, tables_on

WIDTHS = (150, 50, 70, 70, 70, 70)
UPPER = ["指標名", "単位", "基準値", "実績値", "", "目標値"]
LOWER = ["", "", "令和元年度", "令和4年度", "令和5年度", "令和8年度"]
ROWS = [
    ["図書の貸出冊数", "冊", "28.4", "29.1", "30.6", "40.0"],
    ["市債の残高", "百万円", "140", "152", "152", "250"],
    ["空き家の成約件数", "件", "2", "2", "3", "6"],
]


def read(rows, align: str = "l") -> list[list[str]]:
    table = Table(rows, "", widths=WIDTHS, align=align, headed=False)
    (one,) = tables_on(table.write, prose)
    return shown(one)


def test_a_head_at_the_left_of_blanks_reaches_over_them() -> None:
    upper = [text or "<" for text in UPPER]
    assert read([UPPER, LOWER, *ROWS]) == [upper, LOWER, *ROWS]


def test_heads_of_one_line_are_over_their_own_columns() -> None:
    heads = ["指標名", "単位", "R1", "R4", "", "R8"]
    assert read([heads, *ROWS])[0] == heads


@pytest.mark.parametrize("align", ["c", "r"])
def test_heads_that_are_set_otherwise_may_reach_either_way(align: str) -> None:
    assert read([UPPER, LOWER, *ROWS], align)[0] == UPPER


def test_a_head_over_a_blank_reaches_nowhere() -> None:
    lower = ["", "", "令和元年度", "令和4年度", "", "令和8年度"]
    assert read([UPPER, lower, *ROWS])[0] == UPPER


def test_heads_as_long_as_those_below_them_do_not_tell_their_side() -> None:
    lower = ["", "", "Ｒ元年", "Ｒ４年", "Ｒ５年", "Ｒ８年"]

    def draw(sheet: Sheet) -> None:
        Table([UPPER, lower, *ROWS], "", widths=WIDTHS, align="l", headed=False).write(sheet)
        prose(sheet)

    (one,) = tables_on(draw)
    assert shown(one)[0] == UPPER


YEARS = [
    ["図書の貸出冊数", "冊", "28.4", "29.1", "30.6", "40.0"],
    ["市債の残高", "百万円", "140", "152", "160", "250"],
]


@pytest.mark.parametrize(
    "upper",
    [
        pytest.param(["指標名", "単位", "基準値", "目標値", "<", "<"], id="three"),
        pytest.param(["指標名", "単位", "実績値", "<", "目標値", "<"], id="two and two"),
        pytest.param(["指標名", "単位", "現状値及び目標値", "<", "<", "<"], id="four"),
    ],
)
def test_a_head_in_the_middle_of_several_columns_is_over_them(upper: list[str]) -> None:
    lower = ["", "", "R5", "R7", "R8", "R12"]
    assert read([upper, lower, *YEARS], "c") == [upper, lower, *YEARS]


def test_a_head_in_the_middle_of_one_column_beside_blanks_is_over_it_alone() -> None:
    upper = ["指標名", "単位", "基準値", "目標値", "", ""]
    assert read([upper, ["", "", "R5", "R7", "R8", "R12"], *YEARS], "c")[0] == upper
