"""What must be the same whichever format a document comes in, and the cells that a table has."""

import json
import unicodedata
from collections.abc import Iterable, Sequence
from pathlib import Path

from keikaku.core.indicators import Indicator, Value
from keikaku.core.plan import Plan
from keikaku.core.text import squeeze
from keikaku.documents.model import Document
from tests.acceptance.compact import compact


def essence(plan: Plan) -> list[str]:
    """Nodes, indicators, values and initiatives without their places, a line each.

    White space is left out: a line break in a cell is a space in text taken out of a PDF. So are
    ends of spans that only plain text has to assume.
    """
    titles = {node.id: node.title for node in plan.nodes}
    codes = {node.id: node.code for node in plan.nodes}
    lines: list[tuple[object, ...]] = []
    for n in plan.nodes:
        parent, text = titles.get(n.parent or ""), squeeze(n.text)
        marks = (n.cross_listed, n.reconstructed, n.assumed, n.owners)
        lines.append((n.level, n.code, n.title, parent, *marks, text))
    for i in plan.indicators:
        homes = [(codes.get(p.node or ""), p.cross_listed, p.printed_name) for p in i.placements]
        kinds = (i.name, i.kind, i.type, i.unit, i.direction, i.scope_notes, i.owners, i.assumed)
        lines.append((*kinds, homes, *map(_value, i.values)))
    for done in plan.initiatives:
        spans = [(span.start, span.end, squeeze(span.text)) for span in done.spans]
        lines.append((done.name, codes.get(done.node or ""), done.owners, *spans))
    return [str(line) for line in lines]


def _value(value: Value) -> tuple[object, ...]:
    return compact(value), squeeze(value.raw), value.notes, value.assumed


def lines_of(plan: Plan) -> list[str]:
    """Each indicator with its node, unit, notes, owners and values, but without its place."""
    titles = {node.id: node.title for node in plan.nodes}
    return [_line(indicator, titles) for indicator in plan.indicators]


def _line(indicator: Indicator, titles: dict[str, str]) -> str:
    node = titles.get(indicator.placements[0].node or "")
    several = ("・".join(indicator.scope_notes), "・".join(indicator.owners))
    values = " / ".join(compact(value) for value in indicator.values)
    shown = [field or "." for field in (node, indicator.name, indicator.unit, *several)]
    return "\t".join([*shown, values])


def printed_cells(document: Document) -> list[list[str]]:
    """The cells of each table: row, column, spans, text without white space."""
    return [
        sorted(
            _cell(cell.row, cell.column, cell.rowspan, cell.colspan, cell.text)
            for cell in block.grid.cells
        )
        for block in document.blocks
        if block.grid is not None
    ]


def true_cells(path: Path) -> list[list[str]]:
    """The same as written down by hand in T.truth.json."""
    parts = json.loads(path.read_text(encoding="utf-8"))
    tables: Iterable[Sequence[dict[str, object]]] = (p["cells"] for p in parts if "cells" in p)
    return [sorted(_cell(*(c[k] for k in ("r", "c", "rs", "cs", "t"))) for c in t) for t in tables]


def _cell(row: object, column: object, rowspan: object, colspan: object, text: object) -> str:
    plain = "".join(unicodedata.normalize("NFC", str(text)).split())
    return f"{row:>3},{column:>2} {rowspan}x{colspan} {plain}"
