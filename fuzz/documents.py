"""Documents in a few words of JSON, so that a random one can be kept and tried again."""

import json
from typing import Any

from keikaku.core.sources import Location, SourceFile
from keikaku.documents.model import Block, BlockKind, Cell, Document, Grid, Page

_FILE = SourceFile("s1", "計画.txt", "0" * 64, "text/plain", "keikaku-plain", "1")


def document_of(data: bytes) -> Document:
    """A block is {"kind", "text", …} as in the model, or {"rows", "columns", "cells"}: a table.

    A cell is [row, column, rowspan, colspan, text, flags].
    """
    blocks = json.loads(data)
    made = [_block(order, block) for order, block in enumerate(blocks)]
    return Document(_FILE, (Page(None, tuple(made)),))


def _block(order: int, block: dict[str, Any]) -> Block:
    place = Location("s1", f"{order + 1}行目", line=order + 1)
    if "cells" in block:
        return Block(BlockKind.TABLE, order, "", place, grid=_grid(block, place))
    return Block(
        BlockKind(block["kind"]),
        order,
        block["text"],
        place,
        depth=block.get("depth"),
        marker=block.get("marker"),
        indent=block.get("indent", 0),
        gap_before=block.get("gap", 0),
        evidence=tuple(block.get("evidence", ())),
        flags=tuple(block.get("flags", ())),
    )


def _grid(block: dict[str, Any], place: Location) -> Grid:
    cells = [
        Cell(row, column, text, _place(place, row, column), rowspan, colspan, flags=tuple(flags))
        for row, column, rowspan, colspan, text, flags in block["cells"]
    ]
    header_rows = block.get("header_rows", 0)
    size = block["rows"], block["columns"]
    return Grid(*size, tuple(cells), place, block.get("caption"), header_rows)


def _place(table: Location, row: int, column: int) -> Location:
    address = f"{table.address} {row + 1}行{column + 1}列"
    return Location("s1", address, line=table.line, row=row + 1, column=column + 1)
