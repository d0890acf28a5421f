"""The cells of a lattice: which characters stand in each, and what they say."""

import re
from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from keikaku.documents.pdf.found import FoundCell, FoundTable
from keikaku.documents.pdf.grid import Lattice, Span
from keikaku.documents.pdf.lines import lines_of_groups
from keikaku.documents.pdf.page import Box, Glyphs, Indexes, PageContent
from keikaku.documents.pdf.text_line import TextLine

DOUBTFUL = "table.grid_doubtful"

# A line that begins so was begun anew by its writer.
_BEGINS_ANEW = re.compile(r"[・●○■□◆◇▪※＊*①-⑳➀-➓㋐-㋾]|[(（]?[0-9０-９]{1,2}[)）.．]|[-‐–−] ")
_LATIN_WORD = re.compile(r"[!-~]+")


def found_table(content: PageContent, lattice: Lattice, number: int = 0) -> FoundTable:
    """The table of a lattice, with the text of its cells."""
    spans = lattice.spans()
    taken = _inside(content.glyphs, lattice.box)
    groups = _by_cell(content.glyphs, taken, lattice, spans)
    lines = lines_of_groups(content.glyphs, groups, content.fonts)
    flags = (DOUBTFUL,) if lattice.guessed else ()
    cells = tuple(
        _cell(span, lattice.box_of(span), tuple(made), flags)
        for span, made in zip(spans, lines, strict=True)
    )
    return FoundTable(content.bare(), number, lattice.xs, lattice.ys, cells, taken, lattice.guessed)


def text_of_cell(lines: Sequence[TextLine], box: Box) -> str:
    """What a cell says: a line that was only full goes on in the next without a break."""
    if not lines:
        return ""
    room = _room(lines, box)
    made = lines[0].text
    for line, after in pairwise(lines):
        if not _is_full(line, after, room):
            made += "\n"
        elif _is_latin(made[-1:]) and _is_latin(after.text[:1]):
            made += " "
        made += after.text
    return made


def joined_texts(before: FoundCell, after: FoundCell) -> str:
    """What a cell says that goes on in another one, on the next page."""
    if not (before.text and after.text):
        return before.text + after.text
    if not _flows(before, after):
        return f"{before.text}\n{after.text}"
    space = _is_latin(before.text[-1:]) and _is_latin(after.text[:1])
    return before.text + " " * space + after.text


def is_cut_row(pairs: Sequence[tuple[FoundCell, FoundCell]]) -> bool:
    """Whether the first row of a page is the rest of the last row of the page before.

    `pairs` are cells of the last row and those under them. The rest of a row has no name of its
    own, or nothing but the end of one; what stands under a text goes on with it.
    """
    if not any(before.text and not after.text for before, after in pairs):
        return False
    under = [(before, after) for before, after in pairs if before.text and after.text]
    rest = any(after.text for _, after in pairs)
    return rest and all(_flows(before, after) for before, after in under)


def _flows(before: FoundCell, after: FoundCell) -> bool:
    room = _room(before.lines, before.box)
    return _is_full(before.lines[-1], after.lines[0], room)


def _cell(span: Span, box: Box, lines: tuple[TextLine, ...], flags: tuple[str, ...]) -> FoundCell:
    return FoundCell(*span, box, lines, text_of_cell(lines, box), flags)


def _inside(glyphs: Glyphs, box: Box) -> Indexes:
    left, top, right, bottom = box
    x = (glyphs.box[:, 0] + glyphs.box[:, 2]) / 2
    y = (glyphs.box[:, 1] + glyphs.box[:, 3]) / 2
    return np.flatnonzero((x > left) & (x < right) & (y > top) & (y < bottom))


def _by_cell(
    glyphs: Glyphs, taken: Indexes, lattice: Lattice, spans: Sequence[Span]
) -> list[Indexes]:
    """The characters of each cell, by the middle of each."""
    place = np.zeros((lattice.n_rows, lattice.n_columns), np.intp)
    for number, span in enumerate(spans):
        rows = slice(span.row, span.row + span.rowspan)
        place[rows, span.column : span.column + span.colspan] = number
    box = glyphs.box[taken]
    column = np.searchsorted(lattice.xs, (box[:, 0] + box[:, 2]) / 2, side="right") - 1
    row = np.searchsorted(lattice.ys, (box[:, 1] + box[:, 3]) / 2, side="right") - 1
    cell = place[row.clip(0, lattice.n_rows - 1), column.clip(0, lattice.n_columns - 1)]
    order = np.argsort(cell, kind="stable")
    bounds = np.searchsorted(cell[order], np.arange(1, len(spans)))
    return list(np.split(taken[order], bounds))


def _room(lines: Sequence[TextLine], box: Box) -> float:
    """How wide a line of the cell may be: its width without the margin, the same on both sides."""
    left = min(line.box[0] for line in lines) - box[0]
    right = box[2] - max(line.box[2] for line in lines)
    return box[2] - box[0] - 2 * max(min(left, right), 0.0)


def _is_full(line: TextLine, after: TextLine, room: float) -> bool:
    """Whether the beginning of the next line would not have fitted into a line."""
    if line.down or after.down or _BEGINS_ANEW.match(after.text):
        return False
    word = _LATIN_WORD.match(after.text)
    share = len(word[0]) / len(after.text) if word and len(after.text) else 0.0
    needed = max(share * (after.box[2] - after.box[0]), after.size)
    return line.box[2] - line.box[0] + needed > room - 0.5 * line.size


def _is_latin(letter: str) -> bool:
    return letter.isascii() and letter.isalnum()
