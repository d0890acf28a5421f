"""A part of a table turned on its side."""

import pytest

from keikaku.ingest.read import read_plan
from keikaku.ingest.tables.turned import turned
from tests.drawn import document, grid
from tests.reading import codes


def rows(table):
    return [table.row(row) for row in range(table.n_rows)]


def test_rows_become_columns_and_spans_turn_with_them():
    table = grid("年度 | 水量 | <\n^ | 計画 | 実績\nR5 | 1 | 2")
    side = turned(table, [0, 1, 2])
    assert side is not None
    assert rows(side) == [("年度", "年度", "R5"), ("水量", "計画", "1"), ("水量", "実績", "2")]
    cell = side.at(1, 0)
    assert cell is not None
    assert (cell.text, cell.rowspan, cell.colspan) == ("水量", 2, 1)
    assert cell.source.address == "表1 1行目 2列目"


def test_lines_over_and_under_it_are_left_out():
    table = grid("進捗管理表 | <\n | R5\n客数 | 1\n※暦年 | <")
    assert rows(turned(table, [0, 1, 2, 3])) == [("", "客数"), ("R5", "1")]


@pytest.mark.parametrize("drawn", ["表題 | <\n | ", "a | b", "a\nb"])
def test_what_is_too_small_to_be_a_table_is_none(drawn):
    table = grid(drawn)
    assert turned(table, range(table.n_rows)) is None


def year(value):
    return value.period.end if value.period else None


def place(thing):
    return thing.source.address if thing.source else None


COLUMNS = """\
 | 就業者数 | 水揚げ量
単位 | 人 | t
現状値（R2） | 487 | 6,120
中間目標（R6） | 460 | 6,300
最終目標（R8） | 450 | 6,500
把握方法 | 漁業センサス | 市場統計
"""


def test_each_column_is_an_indicator_and_its_values_keep_their_places():
    read = read_plan([document("第1章 港", grid(COLUMNS))])
    told = [
        (i.name, i.unit, [(v.role, v.raw, year(v), place(v)) for v in i.values])
        for i in read.plan.indicators
    ]
    assert told == [
        (
            "就業者数",
            "人",
            [
                ("baseline", "487", 2020, "表1 3行目 2列目"),
                ("interim_target", "460", 2024, "表1 4行目 2列目"),
                ("target", "450", 2026, "表1 5行目 2列目"),
            ],
        ),
        (
            "水揚げ量",
            "t",
            [
                ("baseline", "6,120", 2020, "表1 3行目 3列目"),
                ("interim_target", "6,300", 2024, "表1 4行目 3列目"),
                ("target", "6,500", 2026, "表1 5行目 3列目"),
            ],
        ),
    ]
    assert read.plan.tables == ()


def test_years_as_rows_under_plan_and_actual():
    drawn = "年度 | 水量（千㎥） | < | 耐震化率（％） | <\n^ | 計画 | 実績 | 計画 | 実績\n" + (
        "R5年度 | 10 | 11 | 5.0 | 5.1\nR6年度 | 12 | － | 6.0 | －"
    )
    read = read_plan([document("経営戦略 進捗管理表", grid(drawn))])
    told = [(i.name, [f"{v.role}={v.raw}" for v in i.values]) for i in read.plan.indicators]
    assert told == [
        ("水量", ["planned=10", "planned=12", "actual=11", "actual=－"]),
        ("耐震化率", ["planned=5.0", "planned=6.0", "actual=5.1", "actual=－"]),
    ]


def test_columns_that_say_the_same_are_no_indicators():
    drawn = "指標名 | 単位 | 年度 | 区分 | 値\n客数 | 人 | R5 | 現状 | 1\n泊数 | 泊 | R5 | 現状 | 2"
    read = read_plan([document("第1章 港", grid(drawn))])
    assert read.plan.indicators == ()
    assert "table.indicators_unread" in codes(read)


def test_the_caption_names_one_indicator_without_a_name():
    table = grid("年度 | 目標 | 実績\nR5 | 10 | 9\nR6 | 12 | 11", "表2-1 受診者数（人）")
    (indicator,) = read_plan([document("第1章 港", table)]).plan.indicators
    assert (indicator.name, indicator.unit) == ("受診者数", "人")
    assert [f"{v.role}={v.raw}" for v in indicator.values] == [
        *("interim_target=10", "target=12", "actual=9", "actual=11"),
    ]
