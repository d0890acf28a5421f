"""Titles, sections and notes that stand between the lines of a table over its whole width."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from keikaku.documents.sheets.arrange import Piece
from keikaku.documents.sheets.rules import hull
from keikaku.documents.sheets.view import Box, View

_NOTE = re.compile(r"[※＊*]|[(（〔\[]?注")


class _Row(NamedTuple):
    """A row of a table: the boxes that begin in it, and the columns at which its cells begin."""

    number: int
    boxes: tuple[Box, ...]
    begins: frozenset[int]
    is_whole: bool

    @property
    def text(self) -> str:
        """The first text of the row."""
        return self.boxes[0].cell.text.strip()

    @property
    def texts(self) -> tuple[str, ...]:
        """What is written in the row."""
        return tuple(box.cell.text.strip() for box in self.boxes)


def parts_of(view: View, table: Piece) -> Iterator[Piece]:
    """A table without the rows that are no part of it: these are lines, and may part it.

    A text over the whole width is a title at the top and a note at the bottom. Between them it
    names a group of rows where the columns go on below it; where other columns or the same heads
    follow, another table begins there.
    """
    if not table.ruled:
        yield table
        return
    runs = [
        (is_whole, list(rows))
        for is_whole, rows in groupby(_rows(view, table), lambda row: row.is_whole)
    ]
    held: list[_Row] = []
    for index, (is_whole, rows) in enumerate(runs):
        if not is_whole:
            held += rows
            continue
        below = runs[index + 1][1] if index + 1 < len(runs) else []
        if held and below and _goes_on(held, below):
            held += rows
            continue
        yield from _table(held)
        held = []
        yield from (Piece(row.boxes[0].area, row.boxes) for row in rows)
    yield from _table(held)


def _table(rows: Sequence[_Row]) -> Iterator[Piece]:
    """A table of rows; lines, where all its texts stand below each other.

    On a sheet that is drawn on all over, titles and notes stand in the first of many blank cells.
    """
    first, last = 0, len(rows)
    left = min((row.boxes[0].area.left for row in rows), default=0)
    while first + 1 < last and _is_alone(rows[first], left):
        first += 1
    while last - 1 > first and _is_alone(rows[last - 1], left) and _NOTE.match(rows[last - 1].text):
        last -= 1
    for row in rows[:first]:
        yield Piece(row.boxes[0].area, row.boxes)
    yield from _without_titles(rows[first:last])
    for row in rows[last:]:
        yield Piece(row.boxes[0].area, row.boxes)


def _is_alone(row: _Row, left: int) -> bool:
    """Whether a row has one text only, in the first column of a table and of this row alone."""
    area = row.boxes[0].area
    return len(row.boxes) == 1 and area.left == left and area.top == area.bottom


def _without_titles(rows: Sequence[_Row]) -> Iterator[Piece]:
    boxes = tuple(box for row in rows for box in row.boxes)
    if len({box.area.left for box in boxes}) < 2:
        yield from (Piece(box.area, (box,)) for box in boxes)
        return
    yield Piece(hull([box.area for box in boxes]), boxes, True, True)


def _goes_on(above: Sequence[_Row], below: Sequence[_Row]) -> bool:
    """Whether a table goes on below a text over its whole width."""
    some = frozenset().union(*(row.begins for row in above))
    others = frozenset().union(*(row.begins for row in below))
    head = next((row.texts for row in above if not row.is_whole), ())
    return (some <= others or others <= some) and below[0].texts != head


def _rows(view: View, table: Piece) -> list[_Row]:
    """The rows of a table in which a text begins."""
    columns: dict[int, set[int]] = {}
    for box in table.boxes:
        for row in range(box.area.top, box.area.bottom + 1):
            columns.setdefault(row, set()).add(box.area.left)
    lines = view.ruling.columns_begun_by_row(table.area)
    made = []
    for number, group in groupby(table.boxes, lambda box: box.area.top):
        boxes = tuple(group)
        begins = frozenset(columns[number].union(lines.get(number, ())))
        is_whole = len(begins) == 1 and len(columns[number]) == 1
        made.append(_Row(number, boxes, begins, is_whole))
    return made
