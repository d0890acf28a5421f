"""Tables that show only by their text: lines with pieces that stand under one another."""

from bisect import bisect
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import takewhile

import numpy as np

from keikaku.documents.pdf.cell_blocks import CellLine, cuts_of, step_of, with_piece
from keikaku.documents.pdf.grid_columns import Head, with_gaps, with_heads
from keikaku.documents.pdf.grid_text import Scene
from keikaku.documents.pdf.header_words import is_header_word, is_value, looks_like_header
from keikaku.documents.pdf.line_starts import ordinal_style
from keikaku.documents.pdf.page import Box
from keikaku.documents.pdf.unruled_heads import heads_again, is_heading, is_over, is_row
from keikaku.documents.pdf.unruled_lines import (
    NEXT,
    Line,
    Zone,
    bands_of,
    columns_of,
    lines_of,
    with_spaces,
    zone_of,
)
from keikaku.documents.pdf.unruled_prose import is_text
from keikaku.documents.pdf.wrapping import width_of_start

# A line of one piece may go on with a row when it is no wider than this part of the table.
_NARROW = 0.5
_MOST_ALONE = 2
_HEAD_LINES = 2
_FEWEST = 2
# Rows of so many texts may stand so far apart, in parts of their size.
_MANY, _FAR = 4, 2.6
# An edge may move by so much, in parts of the letters' size, when a row is added.
_MOVED = 2.0
# So far before the head of its column a name may begin.
_CENTRED = 8.0
_MARGIN = 3.0


@dataclass(frozen=True, slots=True)
class _Block:
    """Lines that follow one another as those of a table do, and the edges of their columns."""

    lines: list[Line]
    xs: list[float]

    @property
    def rows(self) -> list[Line]:
        """The lines of several pieces."""
        return [line for line in self.lines if is_row(line)]


def text_zones(figures: Sequence[Box], scene: Scene) -> list[Zone]:
    """The zones of lines that stand in columns like those of a table.

    `figures` are what is painted on the page: a card ends the table in it.
    """
    return zones_of_lines(figures, lines_of(scene, scene.shown))


def zones_of_lines(figures: Sequence[Box], lines: Iterable[Line]) -> list[Zone]:
    """The zones that some lines make, from top to bottom."""
    found: list[_Block] = []
    open_block: _Block | None = None
    bands = list(map(with_spaces, bands_of(lines)))
    for place, line in enumerate(bands):
        if open_block is not None and heads_again(open_block.rows, line):
            found.append(open_block)
            open_block = None
        if open_block is not None and _begins_anew(open_block, line):
            found.append(_Block(open_block.lines[:-1], open_block.xs))
            open_block = None
        leaves = open_block is not None and (
            _leaves_card(open_block, line, figures)
            or is_heading(open_block.lines, line)
            or all(is_heading([line], other) for other in open_block.lines)
        )
        below = bands[place + 1 : place + 2]
        longer = _with_line(open_block, line, below) if open_block and not leaves else None
        if longer is None:
            found += [open_block] if open_block else []
            longer = _begun(line, bands[max(place - _HEAD_LINES, 0) : place], found)
        open_block = longer
    found += [open_block] if open_block else []
    return [zone_of(block.lines, block.xs) for block in map(_trimmed, found) if _is_table(block)]


def _begun(line: Line, above: Sequence[Line], found: Sequence[_Block]) -> _Block | None:
    """The block that a row begins, with the words that stand near over the heads in it."""
    if not is_row(line):
        return None
    block = _Block([line], _edges([line]))
    for other in reversed(above if looks_like_header(line.texts) else ()):
        taken = bool(found) and any(other is one for one in found[-1].lines)
        if taken or not is_over(block.lines[0], other, block.xs):
            break
        lines = [other, *block.lines]
        block = _Block(lines, [*block.xs[:-1], max(block.xs[-1], _right(lines))])
    return block


def _right(lines: Sequence[Line]) -> float:
    return max(float(line.spans[-1, 1]) for line in lines) + _MARGIN


def _with_line(block: _Block, line: Line, below: Sequence[Line]) -> _Block | None:
    """The block with one more line; None where the line does not belong to it."""
    last = block.lines[-1]
    if line.top - last.base > _farthest(last, line) * max(line.size, last.size):
        return None
    if not is_row(line):
        fits = _goes_on(block, line) or _is_under(last, line)
        fits = fits or any(_is_between(block, line, row) for row in below)
        return _Block([*block.lines, line], block.xs) if fits else None
    lines = [*block.lines, line]
    xs = _edges(lines)
    near = line.top - last.base <= (NEXT - 1) * max(line.size, last.size)
    # What stands far below keeps the columns that rows have made, or is of another table.
    fits = near or len(block.rows) == 1 or _has_edges(xs, block.xs, line.size)
    return _Block(lines, xs) if len(xs) > 2 and fits else None


def _has_edges(xs: Sequence[float], before: Sequence[float], size: float) -> bool:
    """Whether edges have kept all that were inside before, if not just where they were."""
    return all(any(abs(x - edge) < _MOVED * size for x in xs) for edge in before[1:-1])


def _farthest(above: Line, line: Line) -> float:
    """How far below a line the next may begin: further where both have text in many columns."""
    return _FAR if min(len(above.texts), len(line.texts)) >= _MANY else NEXT - 1


def _begins_anew(block: _Block, line: Line) -> bool:
    """Whether a line is the first of another table: its heads, right below a numbered heading.

    So is the label that heads the rows above, below what may name the next ones.
    """
    last = block.lines[-1]
    if len(last.texts) > 1 or last.spans[0, 0] >= block.xs[1] or len(block.rows) < _FEWEST:
        return False
    heading = ordinal_style(last.texts[0]) is not None
    headed = heading and looks_like_header(line.texts)
    return is_row(line) and (headed or _comes_again(block, line))


def _comes_again(block: _Block, line: Line) -> bool:
    """Whether the label that began the rows above, which no heads stand over, begins this line."""
    label = line.texts[0]
    named = is_header_word(label) and any(row.texts[0] == label for row in block.rows)
    return named and not any(looks_like_header(row.texts) for row in block.rows)


def _leaves_card(block: _Block, line: Line, figures: Sequence[Box]) -> bool:
    """Whether a line stands below a figure that holds all of a block, its values too."""
    first, last = block.lines[0].middle, block.lines[-1].middle
    around = any(
        box[1] < first and last < box[3] < line.middle
        for box in figures
        if box[0] < block.xs[0] + _MARGIN and box[2] > block.xs[-1] - _MARGIN
    )
    return around and any(is_value(text) for row in block.rows for text in row.texts)


def _heads(line: Line) -> list[Head]:
    spans = zip(line.spans.tolist(), line.texts, strict=True)
    return [Head(left, right, text) for (left, right), text in spans]


def _goes_on(block: _Block, line: Line) -> bool:
    """Whether a line of one piece may be the rest of a cell, or a label."""
    alone = sum(not is_row(other) for other in block.lines[-_MOST_ALONE:])
    narrow = line.spans[-1, 1] - line.spans[0, 0] < _NARROW * (block.xs[-1] - block.xs[0])
    left, right = line.spans[0, 0], line.spans[-1, 1]
    within = left > block.xs[0] and right < block.xs[-1]
    # A head in the middle of its column begins behind the names below it.
    named = left > block.xs[0] - _CENTRED * line.size and right < block.xs[1]
    return alone < _MOST_ALONE and bool(narrow and (within or named))


def _is_between(block: _Block, line: Line, row: Line) -> bool:
    """Whether a text stands between two rows of a table, all over its columns: 【説明】…."""
    near = row.top - line.base <= (NEXT - 1) * max(line.size, row.size)
    begins = block.xs[0] <= line.spans[0, 0] < block.xs[0] + _MOVED * line.size
    xs = _edges([*block.lines, row])
    fills = len(xs) == len(block.xs) and 2 * columns_of(row, xs) >= len(xs) - 1
    rows = fills and len(block.rows) >= _FEWEST and any(map(is_value, row.texts))
    return bool(near and begins and rows)


def _is_under(last: Line, line: Line) -> bool:
    """Whether a line goes on with the text of the last column of the line above."""
    under = abs(line.spans[0, 0] - last.spans[-1, 0]) < 0.5 * line.size
    full = last.spans[-1, 1] > line.spans[-1, 1] - line.size
    return bool(under and full)


def _edges(lines: Sequence[Line]) -> list[float]:
    """The edges of the columns that the lines have in common."""
    rows = [line.spans for line in lines if is_row(line)]
    spans = [line.spans for line in lines]
    size = float(np.median([line.size for line in lines]))
    left = min(float(line.spans[0, 0]) for line in lines) - _MARGIN
    right = _right([line for line in lines if is_row(line)])
    heads = [line for line in lines if is_row(line) and looks_like_header(line.texts)]
    if len(rows) == 1:
        return with_heads([left, right], _heads(next(filter(is_row, lines))), rows)
    edges = with_gaps([left, right], rows, size)
    if not heads:
        return edges
    # Of a head of two lines the second may be the one that names the first column.
    fullest = max(heads[:_HEAD_LINES], key=lambda line: len(line.texts))
    return with_heads(edges, _heads(fullest), spans)


def _trimmed(block: _Block) -> _Block:
    """The block without headings over its heads, and lines at its end alone in the first column."""
    block = _without_headings(block)
    lines = block.lines
    while len(lines) > 1 and not is_row(lines[-1]) and lines[-1].spans[0, 0] < block.xs[1]:
        if any(_ends_name(above, lines[-1], lines) for above in lines[-3:-1]):
            break
        if _ends_cell(block.xs, lines):
            break
        lines = lines[:-1]
    return _without_last_head(_Block(lines, block.xs))


def _without_last_head(block: _Block) -> _Block:
    """The block without heads at its end, which no row follows before the page ends."""
    *above, last = block.lines
    # The lines of one head have as many texts, but for a blank or two.
    shorter = all(2 * len(line.texts) < len(last.texts) for line in above)
    ends = shorter and looks_like_header(last.texts)
    return _Block(above, _edges(above)) if ends and any(map(is_row, above)) else block


def _without_headings(block: _Block) -> _Block:
    """The block without headings over it, which are set larger: 目標2　人が集う港."""
    headings = takewhile(lambda line: is_heading(block.lines, line), block.lines)
    rest = block.lines[len(list(headings)) :]
    shorter = len(rest) < len(block.lines) and any(map(is_row, rest))
    return _Block(rest, _edges(rest)) if shorter else block


def _ends_cell(xs: Sequence[float], lines: Sequence[Line]) -> bool:
    """Whether the last line stands as near below a name as only lines of one cell do."""
    columns = _lines_of_columns(lines, xs)
    cuts = cuts_of(columns)[1:]
    name = columns[0]
    return bool(cuts) and len(name) > 1 and step_of(*name[-2:]) < cuts[0]


def _lines_of_columns(lines: Sequence[Line], xs: Sequence[float]) -> list[list[CellLine]]:
    """What stands in each column, from top to bottom."""
    columns: list[list[CellLine]] = [[] for _ in xs[1:]]
    for line in lines:
        for left, text in zip(line.spans[:, 0].tolist(), line.texts, strict=True):
            place = min(max(bisect(xs, left) - 1, 0), len(columns) - 1)
            with_piece(columns[place], CellLine(place, line.top, line.base, line.size, text))
    return columns


def _ends_name(above: Line, line: Line, lines: Sequence[Line]) -> bool:
    """Whether a line goes on with the full name above it."""
    longest = max(float(one.spans[0, 1] - one.spans[0, 0]) for one in lines)
    name = float(above.spans[0, 1] - above.spans[0, 0])
    aligned = abs(float(above.spans[0, 0] - line.spans[0, 0])) < 0.5 * line.size
    return aligned and name + width_of_start(line.texts[0]) * line.size > longest


def _is_table(block: _Block) -> bool:
    """Whether a block is a table rather than prose in columns, a contents page or a list."""
    rows = block.rows
    columns = len(block.xs) - 1
    if len(rows) < 2 or columns < 2 or is_text(rows, columns):
        return False
    if any(looks_like_header(row.texts) for row in rows[:2]):
        return True
    valued = sum(any(map(is_value, row.texts[1:])) for row in rows)
    return len(rows) > 2 and (2 * valued >= len(rows) or (columns > 2 and len(rows) > 3))
