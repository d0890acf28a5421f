"""Names in the middle over several columns, where no upright rule shows which ones."""

import pytest

from tests.unit.documents.pdf.tabled import Table, shown, tables_on

ROWS = [
    ["目標の項目", "単位", "現状値", "目標値", "<", "<"],
    ["^", "^", "令和4年度", "令和6年度", "令和7年度", "令和8年度"],
    ["船の数", "隻", "12", "13", "15", "20"],
    ["来客数", "人", "410", "450", "500", "600"],
    ["倉の数", "棟", "2", "2", "3", "3"],
]


@pytest.mark.parametrize("rules", ["tbhr", "tbshr"])
def test_a_name_in_the_middle_is_over_all_columns_about_it(rules: str) -> None:
    table = Table(ROWS, rules, widths=(150, 40, 60, 60, 60, 60), align="c")
    (found,) = tables_on(table.draw)
    assert shown(found) == ROWS


def test_a_name_at_the_left_is_over_the_column_where_it_stands() -> None:
    (found,) = tables_on(Table(ROWS, "tbhr", widths=(150, 40, 60, 60, 60, 60), align="l").draw)
    assert shown(found)[0] == ["目標の項目", "単位", "現状値", "目標値", "", ""]
