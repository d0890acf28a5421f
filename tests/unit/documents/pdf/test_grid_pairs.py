"""Cards between level rules: a row of labels, each beside its value, under rows of one text."""

import pytest

from tests.unit.documents.pdf.tabled import KPI, Table, shown, tables_on

CARD = [
    ["指標1", "朝市の出店者数", "<", "<"],
    ["現況値", "48人", "目標値", "60人"],
    ["算定方法", "登録した店の数を合計する", "<", "<"],
]
WIDTHS = (90, 110, 90, 110)


@pytest.mark.parametrize("align", ["l", "c"])
def test_a_value_stands_beside_each_label_of_one_row(align: str) -> None:
    (table,) = tables_on(Table(CARD, "tbhr", widths=WIDTHS, align=align, headed=False).draw)
    assert shown(table) == CARD


def test_years_under_the_labels_are_theirs() -> None:
    rows = [
        ["指標2", "港の船の数", "<", "<"],
        ["現況値\n（令和5年度）", "12隻", "目標値\n（令和11年度）", "20隻"],
        ["算出方法", "港に登録した船を数える", "確認時期", "毎年度"],
    ]
    (table,) = tables_on(Table(rows, "tbhr", widths=WIDTHS, align="l", headed=False).draw)
    assert shown(table) == rows


def test_names_of_columns_are_no_labels_of_values() -> None:
    (table,) = tables_on(Table(KPI, "tbhr").draw)
    assert shown(table) == KPI


def test_labels_of_values_need_be_no_words_of_heads() -> None:
    rows = [
        ["指標", "講座の参加者数", "<", "<"],
        ["策定した時の値", "48人", "めざそう値", "60人"],
        ["調査のしかた", "受付で数えた人の数を合計する", "<", "<"],
    ]
    (table,) = tables_on(Table(rows, "tbhr", widths=WIDTHS, align="l", headed=False).draw)
    assert shown(table) == rows
