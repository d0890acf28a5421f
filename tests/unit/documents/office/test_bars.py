"""Shaded cells are bars under years only, and only where the shading says something."""

import pytest

from keikaku.documents.office.bars import mark_bars
from keikaku.documents.office.pieces import Piece, Pieces, State
from keikaku.documents.office.raw_tables import RawCell, RawTable


def table(*rows: str) -> RawTable:
    """A table of cells parted by bars; "#" before a text shades its cell."""
    made = RawTable("", len(rows))
    for row, texts in enumerate(rows):
        cells = texts.split("|")
        made.n_columns = len(cells)
        for column, text in enumerate(cells):
            pieces = Pieces([Piece(text.strip().lstrip("#"), State.KEPT)])
            fill = "dddddd" if text.strip().startswith("#") else None
            made.cells.append(RawCell(row, column, pieces, fill=fill))
    return made


@pytest.mark.parametrize(
    ("rows", "bars"),
    [
        (("取組|R5|R6", "調査|#|", "整備||#"), [(1, 1), (2, 2)]),
        (("#取組|#R5|#R6", "調査|#|#", "整備||#"), [(1, 1)]),
        (("取組|R元|R2", "調査|#|", "整備||#実施"), [(1, 1), (2, 2)]),
        (("取組|前期|後期", "調査|#|", "整備||#"), []),
        (("指標|R5|R6", "会員数|12人|#20人", "利用者数|5人|7人"), []),
        (("取組|R5|R6", "#調査|#|#", "整備||", "#設計|#|#"), []),
        (("取組|R5|R6", "調査||#", "整備||#"), []),
        (("取組|R5|R6", "#調査||", "#整備||"), []),
        (("内容|整えます", "取組|R5", "調査|#", "整備|"), [(2, 1)]),
        (("取組|R5", "調査|#", "取組|R6", "整備|#", "設計|"), [(3, 1)]),
        (("取組|R5",), []),
    ],
)
def test_bars_are_told_from_shaded_heads_labels_and_stripes(rows, bars):
    made = table(*rows)
    mark_bars(made)
    assert [(cell.row, cell.column) for cell in made.cells if cell.bar] == bars
