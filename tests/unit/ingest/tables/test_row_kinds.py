"""What a row says of its values, and what it and a column say together."""

import pytest

from keikaku.ingest.tables.columns import read_header
from keikaku.ingest.tables.heads import read_head
from keikaku.ingest.tables.row_kinds import kind_of_row, kinds_column, spoken
from keikaku.ingest.vocabulary import vocabulary
from tests.drawn import grid


@pytest.mark.parametrize(
    ("text", "role"),
    [
        *[("目標", "target"), ("実績値", "actual"), ("計画", "planned"), ("見込", "planned")],
        *[
            ("①目標", "target"),
            ("(A)実績", "actual"),
            ("目標値（Ａ）", "target"),
            ("・実績", "actual"),
        ],
        *[
            ("達成率(%)", "derived"),
            ("前年比", "derived"),
            ("対計画比", "derived"),
            ("事業費", "cost"),
        ],
        *[("R5", None), ("男性", None), ("", None), ("努力目標", None), ("客数", None)],
    ],
)
def test_a_text_says_a_kind(text, role):
    said = kind_of_row(text, vocabulary())
    assert (said.role if said else None) == role


@pytest.mark.parametrize(
    ("drawn", "expected"),
    [
        ("指標 | 区分 | R5\n客数 | 目標 | 1\n | 実績 | 2", 1),
        ("区分 | R5 | R6\n目標 | 1 | 2\n実績 | 1 | 3\n状況 | 順調 | <\n分析 | 増えた。 | <", 0),
        ("区分 | R5 | R6\n目標 | 1 | 2\n状況 | 順調 | <\n分析 | 増えた。 | <", None),
        ("区分 | R5 | R6\n目標 | 維持 | <\n実績 | 1 | 3\n状況 | 順調 | <\n分析 | 増えた。 | <", 0),
        ("指標 |  | R5\n客数 | 目標 | 1\n | 実績 | 2\n | 達成率 | 3", 1),
        ("指標 | 区分 | R5\n客数 | 男 | 1\n | 女 | 2", None),
        ("指標 | 区分 | R5\n客数 | 目標 | 1\n泊数 | 男 | 2\n | 女 | 3\n | 計 | 5", None),
        ("指標 | 区分 | R5\n客数 | 目標 | 1", None),
        ("指標 | 区分 | R5\n客数 | 達成率 | 1\n泊数 | 増減 | 2", None),
        ("区分 | R5\n客数 | \n目標 | 1\n実績 | 2", 0),
    ],
)
def test_the_column_of_kinds(drawn, expected):
    table = grid(drawn)
    head = read_head(table, 0, vocabulary())
    assert head is not None
    others = [c for c in head.columns if c.header != "R5"]
    rows = range(1, table.n_rows)
    assert kinds_column(table, rows, others, vocabulary()) == expected


@pytest.mark.parametrize(
    ("column", "row", "role", "year"),
    [
        ("R5", "目標", "target", 2023),
        ("R5", "実績", "actual", 2023),
        ("R5（計画）", "目標", "target", 2023),
        ("R5見込", "実績", "planned", 2023),
        ("R5実績", "計画", "planned", 2023),
        ("基準値(R1)", "実績", "base", 2019),
        ("最終目標", "実績", "target", None),
        ("中間目標(R9)", "目標", "interim", 2027),
        ("R5", None, "year", 2023),
    ],
)
def test_a_column_and_a_row_together(column, row, role, year):
    kind = kind_of_row(row, vocabulary()) if row else None
    both = spoken(read_header(0, column, vocabulary()), kind)
    assert (both.role, both.period and both.period.end) == (role, year)
    assert both.assumed is (row is None)
