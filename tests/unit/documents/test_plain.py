"""Plain text: a block a line, tables as lines with tabs."""

import pytest

from keikaku.core.sources import Location
from keikaku.documents.model import Block, BlockKind, Cell, Grid, Page
from tests.unit.documents.reading import blocks, read, rows, shown

TABLE = "具体的施策\n\n内容\t台北を拠点とする\t\nKPI\t項目\t目標値\n\t三洞入洞者数\t540千人\n"


def test_each_line_is_a_block_and_each_run_of_tabs_a_table():
    assert shown(TABLE) == [
        ("paragraph", "具体的施策"),
        (
            "table",
            [
                ("内容", "台北を拠点とする", ""),
                ("KPI", "項目", "目標値"),
                ("", "三洞入洞者数", "540千人"),
            ],
        ),
    ]


def test_a_block_is_complete():
    assert blocks("\n\n \u3000- ・販路 \n") == [
        Block(
            BlockKind.LIST_ITEM,
            0,
            "販路",
            Location("s1", "3行目", line=3),
            marker="- ・",
            indent=3,
            gap_before=2,
        )
    ]


def test_a_table_is_complete():
    place = Location("s1", "2行目", line=2, table=1)
    cells = (
        Cell(0, 0, "KPI", Location("s1", "2行目 1列目", line=2, table=1, row=1, column=1)),
        Cell(0, 1, " 5 人", Location("s1", "2行目 2列目", line=2, table=1, row=1, column=2)),
        Cell(1, 0, "", Location("s1", "3行目 1列目", line=3, table=1, row=2, column=1)),
        Cell(1, 1, "", Location("s1", "3行目 2列目", line=3, table=1, row=2, column=2)),
        Cell(1, 2, "13", Location("s1", "3行目 3列目", line=3, table=1, row=2, column=3)),
    )
    assert blocks("\nKPI\t 5 人\n\t\t13\n") == [
        Block(BlockKind.TABLE, 0, "", place, gap_before=1, grid=Grid(2, 3, cells, place))
    ]


def test_missing_cells_at_the_end_are_no_cells():
    assert rows(blocks("a\nx\ty\tz\np\tq\n")[1].grid) == [("x", "y", "z"), ("p", "q", None)]


def test_tables_are_counted_through_the_document():
    tables = [block.source.table for block in blocks("a\tb\n\nc\td\nx\ne\tf")]
    assert tables == [1, 2, None, 3]


def test_a_blank_line_with_tabs_is_a_row_inside_a_table_and_blank_elsewhere():
    assert shown("a\tb\n\t\nc\td") == [("table", [("a", "b"), ("", ""), ("c", "d")])]
    assert shown("a\n\t\t\nb") == [("paragraph", "a"), ("paragraph", "b")]
    assert [block.gap_before for block in blocks("a\n\t\t\nb")] == [0, 1]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_gaps_are_blank_lines_whatever_ends_them(end):
    text = end.join(["a", "", "b\tc", "d\te", "", " \u3000", "f", "g"])
    assert [block.gap_before for block in blocks(text)] == [0, 1, 2, 0]
    assert [block.source.line for block in blocks(text)] == [1, 3, 7, 8]


def test_form_feeds_make_pages():
    document = read("表紙\n\f\f目標\na\tb\n\fc\td\n\f")
    assert [(page.number, [block.text for block in page.blocks]) for page in document.pages] == [
        (1, ["表紙"]),
        (2, []),
        (3, ["目標", ""]),
        (4, [""]),
    ]
    assert [block.source.address for block in document.blocks] == [
        "p.1 1行目",
        "p.3 2行目",
        "p.3 3行目",
        "p.4 4行目",
    ]
    table = document.pages[3].blocks[0].grid
    assert table is not None
    assert table.cells[1].source == Location(
        "s1", "p.4 4行目 2列目", page=4, line=4, table=2, row=1, column=2
    )


def test_a_text_without_form_feeds_has_one_page_without_number():
    assert read("目標").pages == (
        Page(None, (Block(BlockKind.PARAGRAPH, 0, "目標", Location("s1", "1行目", line=1)),)),
    )


def test_headings_beside_tables_of_tabs_keep_their_depth():
    found = [
        (block.kind.value, block.depth, block.marker) for block in blocks("## 期間\na\tb\n---")
    ]
    assert found == [("heading", 2, "##"), ("table", None, None), ("page_furniture", None, None)]


def test_the_document_knows_its_file():
    file = read("目標").file
    assert (file.id, file.name, file.media_type, file.reader) == (
        "s1",
        "計画.txt",
        "text/plain",
        "keikaku-plain",
    )
