"""The source view: what of a document is needed to show it beside its reading, as plain data."""

from collections.abc import Iterator
from typing import Any

from keikaku.core.sources import Location
from keikaku.documents.model import Block, Cell, Document, Grid


def view_of(document: Document) -> dict[str, Any]:
    """The blocks in reading order, each table with its cells, each with the key of its place."""
    return {
        "name": document.file.name,
        "media_type": document.file.media_type,
        "blocks": [_block(block) for block in document.blocks],
    }


def place_key(place: Location) -> str:
    """A place as one text: the same place, the same key."""
    parts = (
        place.page, place.line, place.paragraph, place.table, place.row, place.column,
        place.sheet, place.cell, place.address,
    )  # fmt: skip
    return "|".join("" if part is None else str(part) for part in parts)


def _block(block: Block) -> dict[str, Any]:
    return {
        "kind": block.kind.value,
        "text": block.text,
        "mark": block.marker or "",
        "address": block.source.address,
        "keys": list(dict.fromkeys(_keys(block))),
        "grid": None if block.grid is None else _grid(block.grid),
    }


def _keys(block: Block) -> Iterator[str]:
    yield place_key(block.source)
    yield from map(place_key, block.parts)
    if block.grid is not None:
        yield place_key(block.grid.source)


def _grid(grid: Grid) -> dict[str, Any]:
    return {
        "rows": grid.n_rows,
        "columns": grid.n_columns,
        "head": grid.header_rows,
        "caption": grid.caption or "",
        "cells": [_cell(cell) for cell in grid.cells],
    }


def _cell(cell: Cell) -> list[Any]:
    return [cell.row, cell.column, cell.rowspan, cell.colspan, cell.text, place_key(cell.source)]
