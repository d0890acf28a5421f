"""A smaller input with the same fault: what is left is what the fault needs."""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from fuzz.case import FILE, Case

Fails = Callable[[Case], bool]
MOST_TRIALS = 600


def shrunk(case: Case, fails: Fails, most: int = MOST_TRIALS) -> Case:
    """The smallest input that a few hundred trials find. Whole files are kept as they are."""
    if case.kind == FILE:
        return case
    left = most
    again = True
    while again and left > 0:
        again = False
        for smaller in _smaller(case):
            left -= 1
            if fails(smaller):
                case, again = smaller, True
                break
            if left <= 0:
                break
    return case


def _smaller(case: Case) -> Iterator[Case]:
    parts = _smaller_plans if case.kind == "plan" else _smaller_texts
    return (replace(case, data=data) for data in parts(case.data))


def _smaller_texts(data: bytes) -> Iterator[bytes]:
    text = data.decode("utf-8", "surrogatepass")
    for size in _sizes(len(text)):
        for at in range(0, len(text), size):
            yield (text[:at] + text[at + size :]).encode("utf-8", "surrogatepass")


def _smaller_plans(data: bytes) -> Iterator[bytes]:
    blocks = json.loads(data)
    for smaller in _shorter(blocks):
        yield _dumped(smaller)
    for at, block in enumerate(blocks):
        for change in _simpler(block):
            yield _dumped([*blocks[:at], change, *blocks[at + 1 :]])


def _simpler(block: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for key in ("depth", "marker", "evidence", "caption", "header_rows"):
        if key in block:
            yield {name: value for name, value in block.items() if name != key}
    cells = block.get("cells", [])
    if cells and (packed := _packed(block)) != block:
        yield packed
    for smaller in _shorter(cells):
        yield {**block, "cells": smaller}
    for at, cell in enumerate(cells):
        for simple in ([*cell[:2], 1, 1, cell[4], []], [*cell[:4], "", cell[5]]):
            if simple != cell:
                yield {**block, "cells": [*cells[:at], simple, *cells[at + 1 :]]}


def _packed(table: dict[str, Any]) -> dict[str, Any]:
    """The table without the rows and columns in which nothing begins."""
    rows = sorted({cell[0] for cell in table["cells"]})
    columns = sorted({cell[1] for cell in table["cells"]})
    cells = [
        [rows.index(row), columns.index(column), 1, 1, *rest]
        for row, column, _, _, *rest in table["cells"]
    ]
    return {**table, "rows": len(rows), "columns": len(columns), "cells": cells}


def _shorter(items: list[Any]) -> Iterator[list[Any]]:
    for size in _sizes(len(items)):
        for at in range(0, len(items), size):
            yield items[:at] + items[at + size :]


def _sizes(length: int) -> Iterator[int]:
    """Halves, quarters, … and at last one at a time."""
    while length > 1:
        length = -(-length // 2)
        yield length


def _dumped(blocks: list[dict[str, Any]]) -> bytes:
    return json.dumps(blocks, ensure_ascii=False).encode()
