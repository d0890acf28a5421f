"""Tables come out as a browser lays them out."""

import time

import pytest

from keikaku.core.errors import Unreadable
from keikaku.core.sources import Location
from tests.unit.documents.html.pages import blocks, grid, lines, reading
from tests.unit.documents.shapes import shape


@pytest.mark.parametrize(
    ("rows", "shown"),
    [
        ("<tr><td>a<td>b<tr><td>c<td>d", "a b / c d"),
        ("<tr><td colspan=2>a<tr><td>b<td>c", "a < / b c"),
        ("<tr><td rowspan=2>a<td>b<tr><td>c", "a b / ^ c"),
        ("<tr><td rowspan=0>a<td>b<tr><td>c<tr><td>d", "a b / ^ c / ^ d"),
        ("<tbody><tr><td rowspan=9>a<td>b<tbody><tr><td>c<td>d", "a b / c d"),
        ("<tbody><tr><td rowspan=0>a<td>b<tr><td>c<tbody><tr><td>d<td>e", "a b / ^ c / d e"),
        ("<tr><td>a<tr><td>b<td>c", "a . / b c"),
        (
            "<tr><td>a<td rowspan=2>b<tr><td colspan=2>c<td>d<tr><td>e<td>f<td>g",
            "a b . / c ^ d / e f g",
        ),
        ("<tr><td colspan=0>a<td>b<tr><td>c<td>d", "a b / c d"),
        ("<tr><td colspan=-3 rowspan=x>a<td>b<tr><td>c<td>d", "a b / c d"),
        ("<tr><td colspan=99999>注<tr><td>a<td>b", "注 < / a b"),
        ("<tr><td colspan='2人'>a<tr><td>b<td>c", "a < / b c"),
        ("<tr><td rowspan=3>a<td>b<tr><tr><td>c", "a b / ^ c"),
        ("<tfoot><tr><td>計<td>9<tbody><tr><td>a<td>9", "a 9 / 計 9"),
        ("<tbody><tr><td>a<td>1</td></tr></tbody><thead><tr><th>名<th>値", "名 値 / a 1"),
        ("<tr hidden><td>x<td>y<tr><td>a<td style='display:none'>x<td>b", "a b"),
        ("<td>a<td>b<tr><td>c<td>d", "a b / c d"),
        ("<form><tr><td>a<td>b</form><tr><td>c<td>d", "a b / c d"),
        ("<tr><td>a<td><tr><td>&nbsp;<td>d", "a _ / _ d"),
    ],
)
def test_spans_and_gaps(rows, shown):
    assert shape(grid(f"<table>{rows}</table>")) == shown


@pytest.mark.parametrize(
    ("rows", "count"),
    [
        ("<tr><td>a<td>b<tr><td>c<td>d", 0),
        ("<tr><th>a<th>b<tr><td>c<td>d", 1),
        ("<thead><tr><td>a<td>b<tbody><tr><td>c<td>d", 1),
        ("<tr><th rowspan=2>a<th colspan=2>b<tr><th>c<th>d<tr><td>e<td>f<td>g", 2),
        ("<tr><th>a<td>b<tr><th>c<td>d", 0),
        ("<tr><th>a<th>b<tr><th>c<th>d", 1),
        ("<tr><td>a<td>b<tr><th>c<th>d", 0),
    ],
)
def test_rows_that_are_marked_as_head_are_counted(rows, count):
    assert grid(f"<table>{rows}</table>").header_rows == count


def test_a_cell_knows_its_place():
    page = "\n<table><caption>表５ <b>目標</b></caption>\n<tr><td>a\n<td>b<tr><td>c<td>d</table>"
    found = grid(page)
    assert (found.caption, found.source) == ("表５ 目標", Location("s1", "表1", line=4, table=1))
    assert found.cells[1].source == Location(
        "s1", "表1 1行目 2列目", line=6, table=1, row=1, column=2
    )
    assert found.cells[3].source.address == "表1 2行目 2列目"


def test_tables_are_counted_through_the_page():
    two = reading("<table><tr><td>a<td>b</table>" * 2).pages[0].blocks
    assert [block.source.address for block in two] == ["表1", "表2"]


@pytest.mark.parametrize(
    "page",
    [
        "<table><tr><td><h2>柱</h2><p>本文</p><td>余白</table>",
        "<table><tr><td><table><tr><td>柱</table><td>本文<tr><td>余白</table>",
        "<table role=presentation><tr><td>柱<td>本文<td>余白</table>",
        "<table><tr><td>柱<p>本文<p>余白</table>",
    ],
)
def test_tables_that_arrange_a_page_are_no_tables(page):
    assert lines(page) in (["h:柱", "p:本文", "p:余白"], ["p:柱", "p:本文", "p:余白"])


@pytest.mark.parametrize(
    "page",
    [
        "<table><caption>枠</caption><tr><td>a</table>",
        "<table><tr><th><h4>柱</h4><td>b<tr><th>c<td>d</table>",
    ],
)
def test_tables_with_caption_or_head_cells_are_tables(page):
    assert [block.kind.value for block in blocks(page)] == ["table"]


def test_a_table_in_a_cell_of_another_follows_it():
    page = "<table><tr><th>名<th>値<tr><td>内訳<td>計9<table><tr><td>男<td>4</table></table>"
    assert lines(page) == ["t:名 値 / 内訳 計9", "t:男 4"]


def test_a_table_without_cells_is_nothing():
    assert lines("<table><tr></tr></table><p>本文</p>") == ["p:本文"]


def test_struck_out_values_are_flagged():
    cell = grid("<table><tr><td>a<td><del>500</del><ins>650</ins>人</table>").cells[1]
    assert (cell.text, cell.original, cell.flags) == ("650人", "500人", ("text.struck_out",))


@pytest.mark.parametrize(
    "rows",
    [
        "<tr>" + "<td>1" * 1_001,
        "<tr><td rowspan=65534 colspan=1000>a" + "<tr><td>b" * 20_000,
        "<tr><td colspan=1000>a" * 20_000 + "<tr>" + "<td>b" * 1_000,
    ],
)
def test_a_table_that_would_fill_the_memory_is_refused(rows):
    begin = time.process_time()
    with pytest.raises(Unreadable, match="表1: 表が大きすぎます。"):
        grid(f"<table>{rows}</table>")
    assert time.process_time() - begin < 20


def test_a_table_inside_of_spans_of_the_greatest_width_is_as_narrow_as_it_looks():
    found = grid(f"<table>{'<tr><td colspan=1000 rowspan=9>a<td>b' * 3}</table>")
    assert (found.n_rows, found.n_columns) == (3, 4)


@pytest.mark.parametrize(
    ("cell", "small"),
    [
        ("会員数<br><small>一年間の数</small>", "一年間の数"),
        ("会員数<p style='font-size:80%'>一年間の数</p>", "一年間の数"),
        ("会員数<br><span style='font-size: 0.8em'>一年間の<br>数</span>", "一年間の\n数"),
        ("会員数<!-- 説明 --><p class='small'>一年間の数</p>", "一年間の数"),
        ("会員数<br>一年間の数", ""),
        ("会員数<br><small>一年間の</small>数", ""),
        ("会員数<small>（人）</small>", ""),
        ("<small>会員数</small>", ""),
        ("会員数<p style='font-size:100%'>一年間の数</p>", ""),
    ],
)
def test_the_end_of_a_cell_in_smaller_letters_is_marked(cell, small):
    (block,) = blocks(f"<table><tr><td>{cell}<td>12人</table>")
    assert block.grid is not None
    assert [each.small for each in block.grid.cells] == [small, ""]
