"""Markdown: what its marks say, and nothing lost beside them."""

import pytest

from keikaku.core.sources import Location
from keikaku.documents.model import Cell
from tests.unit.documents.reading import blocks, doubts, read, rows, shown

TABLE = """\
# 計画

| 指標 | 現状値 |
|:-----|-------:|
| 入洞者数 | 499千人 |
| 設置数 | **11** |
"""


def test_a_pipe_table_is_a_grid_whose_first_row_is_its_header():
    assert shown(TABLE) == [
        ("heading", "計画"),
        ("table", [("指標", "現状値"), ("入洞者数", "499千人"), ("設置数", "11")]),
    ]
    assert (read(TABLE).file.media_type, read(TABLE).file.reader) == (
        "text/markdown",
        "keikaku-markdown",
    )


def test_cells_stand_at_their_lines():
    grid = blocks(TABLE)[1].grid
    assert grid is not None
    assert grid.source == Location("s1", "3行目", line=3, table=1)
    assert grid.at(1, 1) == Cell(
        1, 1, "499千人", Location("s1", "5行目 2列目", line=5, table=1, row=2, column=2)
    )


@pytest.mark.parametrize(
    ("row", "cells"),
    [
        ("| a | b |", ("a", "b")),
        ("a | b", ("a", "b")),
        ("|a|b|", ("a", "b")),
        ("| a | |", ("a", "")),
        ("| | b |", ("", "b")),
        (r"| a\|b | c |", ("a|b", "c")),
        (r"| `a\|b` | c |", ("a|b", "c")),
        ("| a<br>b | c |", ("a<br>b", "c")),
        ("| 499*千人 | 510*千人 |", ("499*千人", "510*千人")),
        ("| a |", ("a", None)),
        ("| - | -5 |", ("-", "-5")),
    ],
)
def test_rows(row, cells):
    grid = blocks(f"| 項目 | 値 |\n|---|---|\n{row}\n")[0].grid
    assert rows(grid) == [("項目", "値"), cells]


def test_a_cell_too_many_is_kept_and_doubted():
    document = read("| a | b |\n|---|---|\n| 1 | 2 | 3 |\n| 4 |\n")
    assert rows(next(document.blocks).grid) == [
        ("a", "b", None),
        ("1", "2", "3"),
        ("4", None, None),
    ]
    assert doubts(document) == [("table.ragged_row", {"cells": "3", "usual": "2"}, 3)]


def test_a_table_whose_header_does_not_fit_is_doubted_and_kept_as_lines():
    document = read("| a |\n|---|---|\n| 1 | 2 |\n")
    assert doubts(document) == [("markdown.broken_table", {}, 2)]
    assert [block.text for block in document.blocks] == ["| a |", "|---|---|", "| 1 | 2 |"]


def test_a_note_below_a_table_is_no_row():
    text = "| a | b |\n|---|---|\n| 1 | 2 |\n※令和2年\n続き\n\n後"
    assert shown(text) == [
        ("table", [("a", "b"), ("1", "2")]),
        ("paragraph", "※令和2年"),
        ("paragraph", "続き"),
        ("paragraph", "後"),
    ]
    assert [block.gap_before for block in blocks(text)] == [0, 0, 0, 1]


@pytest.mark.parametrize("before", ["> ", "  ", "- ", "1. "])
def test_tables_in_quotes_and_lists_are_tables(before):
    inner = before if before == "> " else " " * len(before)
    text = f"{before}| a | b |\n{inner}|---|---|\n{inner}| 1 | 2 |\n"
    assert shown(text) == [("table", [("a", "b"), ("1", "2")])]


def test_tables_of_tabs_are_read_beside_pipe_tables():
    text = TABLE + "\nKPI\t項目\t目標値\n\tDMO\t設立\n\n```\nx\ty\n```\n\n| p |\n|---|\n| q |\n"
    assert [rows(block.grid) for block in blocks(text) if block.grid] == [
        [("指標", "現状値"), ("入洞者数", "499千人"), ("設置数", "11")],
        [("KPI", "項目", "目標値"), ("", "DMO", "設立")],
        [("x", "y")],
        [("p",), ("q",)],
    ]
    assert [block.source.table for block in blocks(text) if block.grid] == [1, 2, 3, 4]


def test_lines_set_in_by_tabs_are_no_table_in_markdown():
    assert shown(TABLE + "\n- a\n\t- b\n")[2:] == [("list_item", "a"), ("list_item", "b")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("## 目標 ##", [("heading", 2, "##", "目標")]),
        ("## **目標**", [("heading", 2, "##", "目標")]),
        ("## C#", [("heading", 2, "##", "C#")]),
        ("目標\n===", [("heading", 1, None, "目標"), ("page_furniture", None, None, "===")]),
        ("目標\n---", [("heading", 2, None, "目標"), ("page_furniture", None, None, "---")]),
        ("現状値\n-", [("paragraph", None, None, "現状値"), ("paragraph", None, None, "-")]),
        ("a\n\n---", [("paragraph", None, None, "a"), ("page_furniture", None, None, "---")]),
        (
            "長い\n文章\n---",
            [
                ("paragraph", None, None, "長い"),
                ("paragraph", None, None, "文章"),
                ("page_furniture", None, None, "---"),
            ],
        ),
    ],
)
def test_headings(text, found):
    document = blocks(f"# 計画\n\n{text}\n")
    assert [
        (block.kind.value, block.depth, block.marker, block.text) for block in document[1:]
    ] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("- ・観光\n  - 宿泊", [("- ・", 0, "観光"), ("-", 2, "宿泊")]),
        ("* **観光**", [("*", 0, "観光")]),
        ("1. 趣旨\n2. 期間", [(None, 0, "1. 趣旨"), (None, 0, "2. 期間")]),
        ("- 観光\n  の推進", [("-", 0, "観光"), (None, 2, "の推進")]),
        ("    字下げ", [(None, 4, "字下げ")]),
        (
            "一行目\\\n二行目  \n三行目\\",
            [(None, 0, "一行目"), (None, 0, "二行目"), (None, 0, "三行目\\")],
        ),
        ("[注]: 令和2年", [(None, 0, "[注]: 令和2年")]),
        ("<!-- 注 -->\n<p>文</p>", [(None, 0, "<!-- 注 -->"), (None, 0, "<p>文</p>")]),
    ],
)
def test_each_line_is_a_block(text, found):
    document = blocks(f"# 計画\n\n{text}\n")
    assert [(block.marker, block.indent, block.text) for block in document[1:]] == found


def test_what_marks_a_whole_line_is_evidence():
    text = "# 計画\n\n**第1章**\n\n> 引用\n> - **表**\n>\n> 続き\n\n```text\n  **a**\n```\n"
    assert [(block.kind.value, block.text, block.evidence) for block in blocks(text)[1:]] == [
        ("paragraph", "第1章", ("bold",)),
        ("paragraph", "引用", ("quote",)),
        ("list_item", "表", ("quote", "bold")),
        ("paragraph", "続き", ("quote",)),
        ("page_furniture", "```text", ("code",)),
        ("paragraph", "**a**", ("code",)),
        ("page_furniture", "```", ("code",)),
    ]


def test_a_fence_that_never_closes_holds_the_rest():
    assert shown("# 計画\n```\n# a") == [
        ("heading", "計画"),
        ("page_furniture", "```"),
        ("paragraph", "# a"),
    ]


def test_pages_are_kept():
    document = read("# 計画\n\f" + TABLE)
    assert [(page.number, len(page.blocks)) for page in document.pages] == [(1, 1), (2, 2)]
    assert [block.source.address for block in document.pages[1].blocks] == [
        "p.2 2行目",
        "p.2 4行目",
    ]


def test_a_text_with_headings_and_without_tables_of_tabs_is_markdown():
    assert read("## 目標\n").file.media_type == "text/markdown"
    assert read("## 目標\na\tb\n").file.media_type == "text/plain"
    assert read("目標\n|a|b|\n").file.media_type == "text/plain"
