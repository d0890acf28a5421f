"""Merged cells of which a copy as text repeats what they say in each place."""

import pytest

from keikaku.documents.model import Block, BlockKind
from keikaku.ingest.tables.repeated import with_repeats_merged
from keikaku.ingest.vocabulary import vocabulary
from tests.drawn import grid
from tests.reading import draft


def merged(drawn: str) -> list[tuple[int, int, int, int]]:
    """The row, the column and the size of the cells that were put together."""
    table = grid(drawn)
    block = Block(BlockKind.TABLE, 0, "", table.source, grid=table)
    [made] = with_repeats_merged([block], vocabulary())
    assert made.grid is not None
    wide = [cell for cell in made.grid.cells if cell.rowspan > 1 or cell.colspan > 1]
    assert sum(c.rowspan * c.colspan for c in made.grid.cells) == table.n_rows * table.n_columns
    return [(c.row, c.column, c.rowspan, c.colspan) for c in wide]


@pytest.mark.parametrize(
    ("drawn", "cells"),
    [
        # A head and a name over two columns; a name over the rows of its parts.
        (
            "指標 | 指標 | 現状値 | 目標値\n利用率 | 利用率 | 12% | 15%\n"
            "寿命 | 男性 | 79歳 | 80歳\n寿命 | 女性 | 84歳 | 85歳",
            [(0, 0, 1, 2), (1, 0, 1, 2), (2, 0, 2, 1)],
        ),
        ("KPI | 指標 | 現状値\nKPI | 利用者数 | 5件\nKPI | 参加者数 | 8件", [(0, 0, 3, 1)]),
        ("利用者数 | 利用者数 | 利用者数 | 人\n区分 | R5 | R6 | R7", [(0, 0, 1, 3)]),
        # Of a measure over other measures nothing is put together that stands behind it.
        (
            "施策 | 区分 | 指標 | 現状値\n交通 | 成果 | 利用者数 | 5件\n観光 | 成果 | 参加者数 | 8件",
            [],
        ),
        # Values, words in their place, years and marks are those of their own cells.
        ("指標 | 現状値 | 目標値\n利用者数 | 12人 | 12人\n参加者数 | 未実施 | 未実施", []),
        ("指標 | R5 | R5 | R6\n利用者数 | 12人 | 13人 | 14人", []),
        ("指標 | 実績 | 実績 | 目標\n利用者数 | 12人 | 13人 | 14人", []),
        ("指標 | 単位 | 現状値\n利用者数 | 人 | 5\n参加者数 | 人 | 8", []),
        ("指標 | 現状値 | 備考\n利用者数 | 5人 | 調査なし\n参加者数 | 8人 | 調査なし", []),
        # What is done in two years is printed for each.
        ("取組 | R5 | R6 | R7\n相談会の開催 | 検討 | 1か所で設置 | 1か所で設置", []),
        # Two rows that nothing tells apart stay two.
        ("指標 | 現状値 | 目標値\n利用者数 | 5人 | 8人\n利用者数 | 6人 | 9人", []),
        ("指標 | 現状値 | 目標値\n | 5人 | 8人\n | 6人 | 9人", []),
    ],
)
def test_what_is_repeated_is_one_cell(drawn: str, cells: list[tuple[int, int, int, int]]) -> None:
    assert merged(drawn) == cells


def test_a_table_that_has_merged_cells_is_left_as_it_is() -> None:
    assert merged("指標 | < | 現状値\n利用率 | 利用率 | 12%") == [(0, 0, 1, 2)]


def test_the_names_of_repeated_cells_are_whole() -> None:
    text = """\
1 健康

指標→指標→現状値(R5)→目標値(R11)
歯科健診の受診率→歯科健診の受診率→12.0％→15.0％
肥満者の割合→男性→34.6％→28.0％
肥満者の割合→女性→21.9％→17.0％
"""
    found = draft(text).plan.indicators
    assert [(one.name, one.scope_notes) for one in found] == [
        ("歯科健診の受診率", ()),
        ("肥満者の割合", ("男性",)),
        ("肥満者の割合", ("女性",)),
    ]


def test_a_label_that_is_repeated_beside_every_row_names_none() -> None:
    text = """\
1 健康

KPI→指標→現状値(R5)→目標値(R11)
KPI→歯科健診の受診率→12.0％→15.0％
KPI→健康教室の参加者数→34人→50人
"""
    assert [one.name for one in draft(text).plan.indicators] == [
        "歯科健診の受診率",
        "健康教室の参加者数",
    ]
