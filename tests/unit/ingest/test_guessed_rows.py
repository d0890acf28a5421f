"""Rows that were inferred are doubted where they can have been cut in another way."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

import pytest

from keikaku.core.sources import Location
from keikaku.documents.model import Block, BlockKind, Cell, Grid
from keikaku.ingest.guessed_rows import GUESSED, guessed_tables, with_sure_rows

HEAD = ["指標", "現状値（R5）", "目標値（R10）"]


def table(*rows: list[str], flags: tuple[str, ...] = (GUESSED,), told_rows: bool = False) -> Block:
    """A table of such rows; "^" is covered from above, "<" from the left."""
    place = Location("s1", "表1")
    cells = tuple(
        _cell(rows, r, c, flags)
        for r, row in enumerate(rows)
        for c, text in enumerate(row)
        if text not in ("^", "<")
    )
    grid = Grid(len(rows), len(rows[0]), cells, place, told_rows=told_rows)
    return Block(BlockKind.TABLE, 3, "", place, grid=grid)


def _cell(rows: Sequence[Sequence[str]], row: int, column: int, flags: tuple[str, ...]) -> Cell:
    high = takewhile(lambda below: below[column] == "^", rows[row + 1 :])
    wide = takewhile(lambda text: text == "<", rows[row][column + 1 :])
    place = Location("s1", f"表1 {row}-{column}", row=row, column=column)
    spans = (1 + len(list(high)), 1 + len(list(wide)))
    return Cell(row, column, rows[row][column], place, *spans, flags=flags)


def doubted(block: Block) -> list[str]:
    (settled,) = with_sure_rows([block])
    assert settled.grid is not None
    return [cell.text for cell in settled.grid.cells if GUESSED in cell.flags]


def test_rows_that_fill_their_columns_are_sure() -> None:
    rows = [HEAD, ["来客数", "41人", "60人"], ["満足度", "未調査", "70％"], ["船の数", "－", "3隻"]]
    assert doubted(table(*rows)) == []


def test_a_row_that_could_be_cut_otherwise_is_doubted() -> None:
    rows = [
        HEAD,
        ["来客数", "41人", "60人"],
        ["船の数", "2隻\n3隻", "4隻"],
        ["満足度", "6割", "7割"],
    ]
    assert doubted(table(*rows)) == rows[2]
    rows[2] = ["船の数", "", "4隻"]
    assert doubted(table(*rows)) == rows[2]


def test_a_name_on_several_lines_is_doubted_alone() -> None:
    rows = [HEAD, ["来客\n数", "41人", "60人"], ["満足度", "6割", "7割"]]
    assert doubted(table(*rows)) == ["来客\n数"]


def test_a_table_of_few_sure_rows_is_doubted_as_a_whole() -> None:
    rows = [HEAD, ["来客数", "41人", "60人"], ["船の数", "", "4隻"], ["満足度", "6割", ""]]
    assert doubted(table(*rows)) == [text for row in rows for text in row]
    assert doubted(table(HEAD, ["来客数", "41人", "60人"])) == [*HEAD, "来客数", "41人", "60人"]


def test_a_card_of_heads_and_one_value_under_each_is_sure() -> None:
    heads = ["現状値（R5）", "目標値（R10）"]
    assert doubted(table(heads, ["➡\n41人", "60人"])) == []
    assert doubted(table(heads, ["41人\n2隻", "60人"])) == [*heads, "41人\n2隻", "60人"]
    assert doubted(table(heads, ["41人", ""])) == [*heads, "41人", ""]
    assert doubted(table(heads, ["来客数", "60人"])) == [*heads, "来客数", "60人"]


def test_cells_that_hold_two_columns_are_doubted() -> None:
    block = table(
        HEAD, ["来客数 41人", "", "60人"], ["船の数", "2隻", "4隻"], ["満足度", "6割", "7割"]
    )
    assert block.grid is not None
    cells = [replace(c, colspan=2) if c.text == "来客数 41人" else c for c in block.grid.cells]
    cells = [c for c in cells if (c.row, c.column) != (1, 1)]
    merged = replace(block, grid=replace(block.grid, cells=tuple(cells)))
    assert doubted(merged) == ["来客数 41人", "60人"]


UPPER = ["指標", "現状", "目標", "目標"]
LOWER = ["指標", "令和5年度", "令和8年度", "令和11年度"]
BODY = [["来客数", "41人", "50人", "60人"], ["船の数", "2隻", "3隻", "4隻"]]


def headed(
    upper: list[str], lower: list[str], spans: dict[tuple[int, int], tuple[int, int]]
) -> Block:
    """A table with a head on two lines; a cell at a place reaches over so many rows and columns."""
    block = table(upper, lower, *BODY)
    assert block.grid is not None
    covered = {
        (row + r, column + c)
        for (row, column), (down, across) in spans.items()
        for r in range(down)
        for c in range(across)
        if r or c
    }
    cells = tuple(
        replace(cell, rowspan=down, colspan=across)
        for cell in block.grid.cells
        if (cell.row, cell.column) not in covered
        for down, across in [spans.get((cell.row, cell.column), (1, 1))]
    )
    return replace(block, grid=replace(block.grid, cells=cells))


def test_a_head_on_two_lines_that_leaves_no_column_open_is_sure() -> None:
    assert doubted(headed(UPPER, LOWER, {(0, 0): (2, 1), (0, 2): (1, 2)})) == []


def test_a_head_over_columns_is_doubted_where_it_may_reach_otherwise() -> None:
    open_above = ["指標", "", "目標", "目標"]
    open_below = ["指標", "令和5年度", "", "令和11年度"]
    two_words = ["指標", "現状", "中間 最終", "中間 最終"]
    spans = {(0, 0): (2, 1), (0, 2): (1, 2)}
    for upper, lower in ((open_above, LOWER), (UPPER, open_below), (two_words, LOWER)):
        assert doubted(headed(upper, lower, spans))


def test_a_head_beside_a_blank_place_over_a_column_leaves_that_open() -> None:
    lower = ["", *LOWER[1:]]
    for upper in (["指標", "現状", "", "目標"], ["指標", "現状", "目標", ""]):
        assert doubted(table(upper, lower, *BODY))
    assert doubted(table(["指標", "現状", "中間", "目標"], lower, *BODY)) == []


def test_the_table_is_told_once_where_it_was_read() -> None:
    rows = [HEAD, ["来客数", "41人", "60人"], ["満足度", "6割", "7割"]]
    settled = with_sure_rows([table(*rows)])
    told = [(order, d.code, d.details) for order, d in guessed_tables(settled, {3})]
    assert told == [(3, GUESSED, {"text": "指標"})]
    assert not list(guessed_tables(settled, set()))
    assert not list(guessed_tables(with_sure_rows([table(*rows, flags=())]), {3}))


SEXES = ["一日の\n歩数", "男性", "6,100", "7,000"], ["^", "女性", "5,900", "6,800"]


def test_told_rows_may_have_lines_and_names_for_several_of_them() -> None:
    assert doubted(table(["指標", "区分", "R5", "R10"], *SEXES, told_rows=True)) == []
    rows = [["指標", "区分", "R5", "R10"], *SEXES]
    assert doubted(table(*rows)) == [SEXES[0][0]]


def test_one_told_row_is_enough() -> None:
    assert doubted(table(HEAD, ["来客\n数", "41人", "60人"], told_rows=True)) == []


def test_told_rows_with_a_blank_value_are_doubted() -> None:
    rows = [HEAD, ["来客数", "41人", "60人"], ["船の数", "", "4隻"], ["満足度", "6割", "7割"]]
    assert doubted(table(*rows, told_rows=True)) == rows[2]


def test_told_rows_with_values_over_columns_are_doubted() -> None:
    rows = [HEAD, ["来客数", "41人", "60人"], ["船の数", "4隻", "<"], ["満足度", "6割", "7割"]]
    assert doubted(table(*rows, told_rows=True)) == ["船の数", "4隻"]


def test_heads_that_come_again_begin_another_table() -> None:
    rows = [HEAD, ["来客数", "41人", "60人"], ["2 港", "", ""], HEAD, ["船の数", "3隻", "4隻"]]
    assert doubted(table(*rows, told_rows=True)) == [text for row in rows for text in row]
    assert doubted(table(*rows)) == [text for row in rows for text in row]


def test_a_column_of_arrows_needs_no_head() -> None:
    heads = [["指標", "基準値", "", "目標値"], ["^", "R5", "", "R11"]]
    rows = [["来客数", "41人", "→", "60人"], ["船の数", "3隻", "→", "4隻"]]
    assert doubted(table(*heads, *rows, told_rows=True)) == []
    rows[0][2] = "維持"
    assert doubted(table(*heads, *rows, told_rows=True)) != []


FORM = [
    ["内容", "港の市を開き、若い世代の働く場をつくります。", "<", "<"],
    ["KPI", "項目", "現状値（R5）", "目標値（R10）"],
    ["^", "来客数", "41人", "60人"],
    ["^", "満足度", "―", "70％"],
]


def test_rows_beside_one_label_for_all_of_them_and_below_a_text_of_the_form_are_sure() -> None:
    assert doubted(table(*FORM)) == []
    assert doubted(table(*FORM[1:])) == []


def test_a_label_at_the_heads_that_ends_above_the_last_row_is_doubted_alone() -> None:
    assert doubted(table(*FORM[:3], ["成果", *FORM[3][1:]])) == ["KPI"]


def test_a_name_for_several_rows_is_doubted_and_what_stands_behind_it_is_not() -> None:
    rows = [["指標", "<", "R5", "R10"], ["一日の歩数", "男性", "8千歩", "9千歩"]]
    assert doubted(table(*rows, ["^", "女性", "7千歩", "8千歩"])) == ["一日の歩数"]


def test_titles_of_groups_below_the_heads_are_no_heads() -> None:
    rows = [["来客数", "41人", "60人"], ["満足度", "―", "70％"]]
    assert doubted(table(HEAD, ["目標１　港のにぎわい", "<", ""], *rows)) == []
    assert doubted(table(HEAD, ["目標１　港のにぎわい", "", ""], *rows)) == []


def test_heads_over_a_row_that_holds_none_are_on_one_line() -> None:
    heads = [["指標", "<", "R5", "R10"], ["", "", "^", "^"]]
    rows = [["歩数", "男性", "8千歩", "9千歩"], ["", "女性", "7千歩", "8千歩"]]
    assert doubted(table(*heads, rows[0], ["歩数", *rows[1][1:]])) == []


def test_a_head_over_two_columns_of_values_without_heads_of_their_own_is_doubted() -> None:
    rows = [["指標", "目標値", "<"], ["歩数", "8千歩", "9千歩"], ["船の数", "2隻", "4隻"]]
    assert doubted(table(*rows)) == [text for row in rows for text in row if text != "<"]


def test_numbers_beside_words_behind_the_values_stay_doubted() -> None:
    rows = [["指標", "現状値", "目標値"], ["船の数", "2隻", "当初 30"], ["来客数", "3人", "当初 5"]]
    assert doubted(table(*rows, ["", "", "改訂後 45"])) == [
        "当初 30",
        "当初 5",
        "",
        "",
        "改訂後 45",
    ]


def test_rows_beside_a_label_that_has_their_heads_beside_it_are_doubted_without_a_name() -> None:
    rows = [*FORM[:3], ["^", "", "―", "70％"]]
    assert doubted(table(*rows)) == [text for row in rows for text in row if text not in ("^", "<")]


def test_years_to_come_may_be_blank_at_the_end_of_a_row() -> None:
    heads = ["指標", "", "R4", "R5", "R6", "R7"]
    rows = [["来客数", "目標", "4人", "5人", "6人", "7人"], ["^", "実績", "3人", "6人", "", ""]]
    assert doubted(table(heads, *rows)) == ["来客数"]
    gap = ["^", "実績", "3人", "", "6人", ""]
    assert doubted(table(heads, rows[0], gap)) == [
        text for row in (heads, rows[0], gap) for text in row if text != "^"
    ]
    one = ["^", "実績", "3人", "", "", ""]
    assert doubted(table(heads, rows[0], one)) == [
        text for row in (heads, rows[0], one) for text in row if text != "^"
    ]


@pytest.mark.parametrize(
    ("upper", "sure"),
    [
        (["実績", "", "", "目標"], True),
        (["基準", "目標", "", ""], True),
        (["", "実績", "", "目標"], False),
        (["実績", "", "目標", ""], False),
    ],
    ids=["over those behind it", "over the last", "blank before it", "blank on both sides"],
)
def test_upper_heads_over_blank_places_behind_them(upper: list[str], sure: bool):
    heads = [["指標", *upper], ["^", "R3", "R4", "R5", "R9"]]
    rows = [["来客数", "1人", "2人", "3人", "4人"], ["船の数", "5隻", "6隻", "7隻", "8隻"]]
    assert bool(doubted(table(*heads, *rows, told_rows=True))) is not sure


def test_a_value_for_two_told_rows_leaves_no_doubt() -> None:
    heads = ["指標", "基準", "", "R5", "R6"]
    rows = [["来客数", "3人", "目標", "4人", "5人"], ["^", "^", "実績", "3人", "6人"]]
    assert doubted(table(heads, *rows, told_rows=True)) == []
    assert doubted(table(heads, *rows)) == [t for row in (heads, *rows) for t in row if t != "^"]


def test_several_values_in_one_cell_stay_doubted() -> None:
    rows = [HEAD, ["来客数", "41人", "60人"], ["船の数", "2隻", "3隻"]]
    several = ["港の数", "協定1港(H28)1港(H29)", "4港"]
    assert doubted(table(*rows, several)) == several
