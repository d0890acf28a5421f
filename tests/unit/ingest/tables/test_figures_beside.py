"""Which texts are figures that must not be left out, and which rows a form has left."""

import pytest

from keikaku.ingest.tables.columns import read_header
from keikaku.ingest.tables.purpose import has_twins, says_indicators, units_in
from keikaku.ingest.tables.unread_figures import (
    doubt_left_out,
    figures_left_out,
    is_value_like,
    leaves_most,
    rows_left_out,
)
from keikaku.ingest.vocabulary import vocabulary
from tests.drawn import grid

WORDS = vocabulary()
WHOLE = grid("指標 | 値 | 課題\n客数 | 3人 | 7人\n船 | 4隻 | 8隻\n港 | 5港 | 達成\n計 | | 9")


def part(*rows):
    """A part of WHOLE: its cells in the first two columns of some rows."""
    cells = tuple(c for c in WHOLE.cells if c.row in rows and c.column < 2)
    return type(WHOLE)(WHOLE.n_rows, 2, cells, WHOLE.source)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("3人", True),
        ("1,200", True),
        ("約60％", True),
        ("▲3.5", True),
        ("(12)", False),
        ("60％以上", True),
        ("R5", False),
        ("令和5年度", False),
        ("指標1", False),
        ("達成", False),
        ("－", False),
        ("", False),
        ("R5：3人 R6：4人", False),
    ],
)
def test_one_number_as_values_are(text, value):
    assert is_value_like(text) is value


@pytest.mark.parametrize(
    ("rows", "most", "left"),
    [
        ((0, 1, 2, 3), False, [4]),
        ((0, 1, 2), True, [3, 4]),
        ((0, 1), True, [2, 3, 4]),
        ((), True, [1, 2, 3, 4]),
    ],
)
def test_what_a_form_has_left(rows, most, left):
    assert (
        leaves_most(WHOLE, [part(*rows)], vocabulary()),
        rows_left_out(WHOLE, [part(*rows)]),
    ) == (most, left)


def test_figures_of_rows_that_were_read_are_told_once_a_head():
    found = list(doubt_left_out(figures_left_out(WHOLE, [part(0, 1, 2, 3)], WORDS)))
    assert [(doubt.code, doubt.details) for doubt in found] == [
        ("column.unread", {"header": "課題", "figures": "7人、8隻"})
    ]


@pytest.mark.parametrize("head", ["達成率", "事業費", "事業費見込額（5年間）", "県の値"])
def test_figures_whose_head_says_that_they_are_none_of_the_plan_are_not_told(head):
    drawn = grid(f"指標 | 値 | {head}\n客数 | 3人 | 70％")
    taken = type(drawn)(2, 2, tuple(c for c in drawn.cells if c.column < 2), drawn.source)
    assert figures_left_out(drawn, [taken], WORDS) == []


@pytest.mark.parametrize(
    ("drawn", "units"),
    [
        ("客数 | 人 | 3", {"人"}),
        ("客数（人） | 3", {"人"}),
        ("客数 | 3人\n船 | 4隻", {"人", "隻"}),
        ("客数 | 3", set()),
    ],
)
def test_the_units_that_rows_print(drawn, units):
    drawn = grid(drawn)
    columns = [read_header(n, "", WORDS) for n in range(drawn.n_columns)]
    assert units_in(drawn, range(drawn.n_rows), columns) == units


@pytest.mark.parametrize(
    ("heads", "twins"),
    [
        (["現状値(R5)", "目標値(R11)"], False),
        (["目標値(R11)", "目標値(R11)"], True),
        (["目標値(R9)", "目標値(R11)"], False),
        (["R5", "R5"], True),
        (["備考", "備考"], False),
        ([], False),
    ],
)
def test_columns_of_one_role_and_year(heads, twins):
    assert has_twins([read_header(n, head, WORDS) for n, head in enumerate(heads)]) is twins


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("成果指標", True),
        ("ＫＰＩ", True),
        ("数値目標の一覧", True),
        ("計画の目標", False),
        ("", False),
    ],
)
def test_headings_of_indicators(text, says):
    assert says_indicators(text, WORDS) is says
