"""What a page shows of a place: rows of the table around the cell, lines around the line."""

import pytest

from keikaku.core.sources import Location
from keikaku.documents.read import read_bytes
from keikaku.web.intake.reading.source_view import place_key, view_of
from keikaku.web.intake.showing import Shown, ShownCell, ShownLine, shown

ROWS = "".join(f"| 指標{n} | {n}人 |\n" for n in range(1, 31))
TEXT = f"# 計画\n\n本文\n\n- 項目\n\n| 名称 | 値 |\n|---|---|\n{ROWS}\n終わり\n"
DOCUMENT = read_bytes("計画.md", TEXT.encode(), source_id="s1")
VIEW = view_of(DOCUMENT)
GRID = next(block.grid for block in DOCUMENT.blocks if block.grid)


def cell(row: int, column: int) -> Location:
    found = GRID.at(row, column)
    assert found
    return found.source


@pytest.mark.parametrize(
    ("row", "names"),
    [
        (1, ["名称", *(f"指標{n}" for n in range(1, 6))]),
        (15, ["名称", *(f"指標{n}" for n in range(11, 20))]),
        (30, ["名称", *(f"指標{n}" for n in range(22, 31))]),
    ],
)
def test_the_rows_around_the_cell_are_shown_below_the_head(row, names):
    table = shown(VIEW, cell(row, 1)).table
    assert table
    assert [line[0].text for line in table.rows] == names
    assert (table.of, table.is_part) == (31, True)
    marked = [each.text for line in table.rows for each in line if each.marked]
    assert marked == [f"{row}人"]


def test_the_head_itself_can_be_marked():
    table = shown(VIEW, cell(0, 0)).table
    assert table
    assert table.rows[0][0] == ShownCell("名称", 1, 1, head=True, marked=True)


def test_a_line_is_shown_with_its_neighbours_and_a_table_as_one_line():
    place = next(block.source for block in DOCUMENT.blocks if block.text == "本文")
    assert shown(VIEW, place).lines == (
        ShownLine("1行目", "# 計画", False, False),
        ShownLine("3行目", "本文", True, False),
        ShownLine("5行目", "- 項目", False, False),
        ShownLine("7行目", "", False, True),
        ShownLine("40行目", "終わり", False, False),
    )


def test_an_unknown_place_shows_nothing():
    place = Location("s1", "99行目", line=99)
    assert shown(VIEW, place) == Shown("99行目")


def test_merged_cells_are_whole_where_their_first_row_is_left_out():
    grid = {
        "rows": 20, "columns": 2, "head": 0, "caption": "",
        "cells": [
            [0, 0, 1, 2, "見出し", "h"], [1, 0, 19, 1, "基本目標", "m"],
            *([row, 1, 1, 1, f"値{row}", place_key(place(row))] for row in range(1, 20)),
        ],
    }  # fmt: skip
    view = {"blocks": [{"grid": grid, "keys": [], "address": "", "mark": "", "text": ""}]}
    table = shown(view, place(12)).table
    assert table
    assert table.rows[1][0] == ShownCell("基本目標", 9, 1, head=False, marked=False)
    assert [len(row) for row in table.rows[2:]] == [1] * 8


def place(row: int) -> Location:
    return Location("s1", f"{row}", table=1, row=row, column=2)
