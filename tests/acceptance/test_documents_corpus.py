"""The five real documents, as counted by eye in an editor that shows tabs."""

from collections import Counter
from pathlib import Path

import pytest

from keikaku.documents.model import Document
from keikaku.documents.read import read_document

pytestmark = pytest.mark.acceptance

COUNTS = {
    "000": {"paragraph": 124, "table": 40},
    "001": {"paragraph": 13, "table": 6},
    "002": {"paragraph": 77, "list_item": 13, "table": 1},
    "003": {"heading": 21, "paragraph": 21, "table": 3, "page_furniture": 3},
    "004": {"paragraph": 171, "list_item": 114, "table": 3},
}
# Document, table from 1 -> first line, rows, columns.
TABLES = {
    ("000", 1): (29, 5, 4),
    ("000", 5): (74, 7, 4),
    ("000", 20): (231, 3, 5),
    ("000", 40): (461, 4, 4),
    ("001", 1): (19, 4, 5),
    ("001", 2): (24, 5, 6),
    ("001", 6): (58, 7, 6),
    ("002", 1): (158, 7, 6),
    ("003", 1): (31, 3, 3),
    ("003", 2): (39, 9, 2),
    ("003", 3): (109, 7, 3),
    ("004", 1): (77, 6, 3),
    ("004", 2): (88, 2, 4),
    ("004", 3): (93, 5, 4),
}
# Document, table, row, column -> text; the address is of the same line and column.
CELLS = {
    ("000", 1, 3, 2): ("三洞入洞者数", "31行目 2列目"),
    ("000", 1, 3, 3): ("499千人", "31行目 3列目"),
    ("000", 1, 4, 3): ("-", "32行目 3列目"),
    ("000", 1, 5, 4): ("287,400", "33行目 4列目"),
    ("000", 2, 3, 3): ("51,220人 (H30年度)", "39行目 3列目"),
    ("000", 2, 3, 1): ("", "39行目 1列目"),
    ("001", 1, 3, 4): ("1,648", "21行目 4列目"),
    ("001", 2, 1, 6): ("R6", "24行目 6列目"),
    ("003", 2, 9, 2): ("人口ビジョン", "47行目 2列目"),
    ("004", 1, 5, 1): ("1,300万人/年間", "81行目 1列目"),
    ("004", 1, 5, 2): ("—", "81行目 2列目"),
    ("004", 1, 5, 3): ("▲843人", "81行目 3列目"),
    ("004", 2, 2, 2): ("約64.2万人", "89行目 2列目"),
}


@pytest.fixture(scope="module")
def documents(corpus: Path) -> dict[str, Document]:
    return {path.name[:3]: read_document(path) for path in sorted(corpus.glob("0*.txt"))}


def test_blocks_of_each_kind_are_counted(documents):
    found = {
        name: dict(Counter(block.kind.value for block in document.blocks))
        for name, document in documents.items()
    }
    assert found == COUNTS


def test_tables_stand_where_they_do_and_are_as_large(documents):
    found = {}
    for name, number in TABLES:
        block = tables(documents[name])[number - 1]
        assert block.grid is not None
        found[name, number] = (block.source.line, block.grid.n_rows, block.grid.n_columns)
    assert found == TABLES


def test_cells_have_their_text_and_their_address(documents):
    found = {}
    for name, number, row, column in CELLS:
        grid = tables(documents[name])[number - 1].grid
        assert grid is not None
        cell = grid.at(row - 1, column - 1)
        assert cell is not None
        assert (cell.source.table, cell.source.row, cell.source.column) == (number, row, column)
        found[name, number, row, column] = (cell.text, cell.source.address)
    assert found == CELLS


def test_nothing_is_doubted_and_all_is_plain_text(documents):
    assert [document.doubts for document in documents.values()] == [()] * 5
    assert {document.file.media_type for document in documents.values()} == {"text/plain"}


def test_headings_keep_the_depth_that_they_are_printed_with(documents):
    depths = [block.depth for block in documents["003"].blocks if block.depth]
    assert depths == [1, 2, 2, 3, 2, 2, 2, 3, 4, 4, 4, 2, 3, 4, 4, 3, 4, 4, 3, 2, 2]


def test_nested_marks_of_lists_are_told_as_printed(documents):
    items = [block for block in documents["004"].blocks if block.marker]
    found = Counter((block.marker, block.indent) for block in items)
    assert found == {("- ・", 0): 72, ("-", 0): 37, ("・", 0): 2, ("-", 1): 3}


@pytest.mark.parametrize("codec", ["cp932", "euc_jis_2004", "utf-16"])
def test_another_encoding_gives_the_same_blocks(documents, corpus, codec, tmp_path):
    path = next(iter(sorted(corpus.glob("002*.txt"))))
    copy = tmp_path / path.name
    copy.write_bytes(path.read_text(encoding="utf-8").encode(codec))
    assert list(read_document(copy).blocks) == list(documents["002"].blocks)


def tables(document: Document):
    return [block for block in document.blocks if block.grid]
