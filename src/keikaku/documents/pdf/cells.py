"""The cells of a lattice: which characters stand in each, and what they say."""

import re
from collections.abc import Sequence
from itertools import islice, pairwise, repeat, takewhile

import numpy as np

from keikaku.documents.many import tuples
from keikaku.documents.model import Origin
from keikaku.documents.pdf.cells_bars import Bar, bars_over, figures_of, shades_of, with_bars
from keikaku.documents.pdf.found import FoundCell, FoundTable
from keikaku.documents.pdf.grid import Lattice
from keikaku.documents.pdf.grid_text import Scene
from keikaku.documents.pdf.lines import LineMaker
from keikaku.documents.pdf.page import NOTHING, Box, Glyphs, Indexes, PageContent
from keikaku.documents.pdf.text_line import TextLine, settled
from keikaku.documents.pdf.wrapping import width_of_start

DOUBTFUL = "table.grid_doubtful"

# A line that begins so was begun anew by its writer.
_BEGINS_ANEW = re.compile(r"[・●○■□◆◇▪※＊*①-⑳➀-➓㋐-㋾]|[(（]?[0-9０-９]{1,2}[)）.．]|[-‐–−] ")
# The margin of a cell is no wider than this, in parts of the letters' size.
_MARGIN, _SLACK = 0.8, 0.5
# The mark of a note stands in smaller letters behind its text: 注1.
_NOTE_MARK = re.compile(r"[(（]?注[0-9０-９]{0,2}[)）]?")
# Letters of another size are smaller than others by so much.
_OTHER_SIZE = 0.85


def found_tables(
    content: PageContent, lattices: Sequence[Lattice], maker: LineMaker
) -> list[FoundTable]:
    """The tables of lattices on one page, with the text of their cells, numbered in order."""
    figures = figures_of(content)
    bars = bars_over(lattices, figures)
    shades = shades_of(lattices, content.fills)
    taken = _inside(content.glyphs, lattices)
    by_cell = [
        _by_cell(content.glyphs, some, lattice, over)
        for lattice, some, over in zip(lattices, taken, bars, strict=True)
    ]
    letters = np.concatenate([NOTHING, *(own for own, _ in by_cell)])
    lengths = np.concatenate([NOTHING, *(counts for _, counts in by_cell)])
    lines = iter(settled(maker.lines_of_stretches(letters, lengths)))
    bare = content.bare()
    found = []
    for place, lattice in enumerate(lattices):
        cells = _cells(lattice, list(islice(lines, len(lattice.spans))))
        edges = lattice.xs, lattice.ys
        known = lattice.guessed, lattice.pitched, lattice.opened
        table = FoundTable(bare, place + 1, *edges, cells, taken[place], *known)
        found.append(with_bars(table, bars[place], shades[place]))
    return found


def columns_with_text(scene: Scene, lattice: Lattice) -> int:
    """In how many columns of a lattice cells with text begin."""
    row, column = lattice.squares_at(scene.glyphs.box.take(scene.inside(lattice.box), axis=0))
    filled = set(lattice.places[row, column].tolist())
    return len({lattice.spans[cell].column for cell in filled})


def text_of_cell(lines: Sequence[TextLine], box: Box, *, exact: bool = True) -> str:
    """What a cell says: a line that was only full goes on in the next without a break.

    `exact` says that the box is that of the cell, not one that was put around its text.
    """
    if len(lines) < 2:
        return lines[0].text if lines else ""
    room = _room(lines, box) if exact else max(line.box[2] - line.box[0] for line in lines)
    made = lines[0].text
    for line, after in pairwise(lines):
        if not _goes_on(line, after, room):
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


def smaller_end(cell: FoundCell) -> str:
    """The end of what a cell says, on lines in smaller letters than all lines above them."""
    first = _OTHER_SIZE * cell.lines[0].size
    above = [*takewhile(lambda line: line.size >= first, cell.lines)]
    rest = cell.lines[len(above) :]
    if any(line.size >= first for line in rest):
        return ""
    letters = sum(len("".join(line.text.split())) for line in rest)
    at = len(cell.text)
    while letters and at:
        at -= 1
        letters -= not cell.text[at].isspace()
    return cell.text[at:].strip()


def runs_on(cell: FoundCell, text: str, size: float) -> bool:
    """Whether the beginning of a text would not have fitted behind the last line of a cell."""
    return _is_full(cell.lines[-1], text, size, _room(cell.lines, cell.box))


def is_cut_row(pairs: Sequence[tuple[FoundCell, FoundCell]]) -> bool:
    """Whether the first row of a page is the rest of the last row of the page before.

    `pairs` are cells of the last row and those under them. The rest of a row has no name of its
    own, or nothing but the end of one; what stands under a text goes on with a full line, or
    with a text of several lines.
    """
    if not any(before.text and not after.text for before, after in pairs):
        return False
    under = [(before, after) for before, after in pairs if before.text and after.text]
    rest = any(after.text for _, after in pairs)
    return rest and all(len(before.lines) > 1 or _flows(before, after) for before, after in under)


def _flows(before: FoundCell, after: FoundCell) -> bool:
    return _goes_on(before.lines[-1], after.lines[0], _room(before.lines, before.box))


def _cells(lattice: Lattice, lines: Sequence[tuple[TextLine, ...]]) -> tuple[FoundCell, ...]:
    """The cells of a lattice; `lines` are those of each."""
    xs, ys, exact = lattice.xs, lattice.ys, not lattice.guessed
    boxes = [
        (xs[column], ys[row], xs[column + colspan], ys[row + rowspan])
        for row, column, rowspan, colspan in lattice.spans
    ]
    # Most cells have one line.
    texts = [
        own[0].text if len(own) == 1 else text_of_cell(own, box, exact=exact)
        for own, box in zip(lines, boxes, strict=True)
    ]
    squares = zip(*lattice.spans, strict=True)
    usual = () if exact else (DOUBTFUL,), False, Origin.NATIVE, 1.0
    rows = zip(*squares, boxes, lines, texts, *map(repeat, usual), strict=False)
    return tuple(tuples(FoundCell, rows))


def _inside(glyphs: Glyphs, lattices: Sequence[Lattice]) -> list[Indexes]:
    """The characters in each lattice."""
    x = (glyphs.box[:, 0] + glyphs.box[:, 2]) / 2
    y = (glyphs.box[:, 1] + glyphs.box[:, 3]) / 2
    found = []
    for left, top, right, bottom in (lattice.box for lattice in lattices):
        within = (x > left) & (x < right) & (y > top) & (y < bottom)
        found.append(within.nonzero()[0])
    return found


def _by_cell(
    glyphs: Glyphs, taken: Indexes, lattice: Lattice, bars: Sequence[Bar]
) -> tuple[Indexes, Indexes]:
    """The characters cell by cell, and how many each has; those of a bar are of its first one.

    A character is of the cell in which its middle lies.
    """
    row, column = lattice.squares_at(glyphs.box.take(taken, axis=0))
    for bar in bars:
        if bar.end - bar.first < 2:
            continue
        over = np.flatnonzero((row == bar.row) & (column >= bar.first) & (column < bar.end))
        if _is_one_text(glyphs, taken[over], column[over]):
            column[over] = bar.first
    for _, edge, letters in lattice.over:
        column[np.isin(taken, letters)] = edge - 1
    cell = lattice.places[row, column]
    counts = np.bincount(cell, minlength=len(lattice.spans))
    return taken[cell.argsort(kind="stable")], counts


def _is_one_text(glyphs: Glyphs, letters: Indexes, columns: Indexes) -> bool:
    """Whether letters over several columns are one text: no gap parts those of two columns."""
    order = np.argsort(glyphs.box[letters, 0], kind="stable")
    box, columns = glyphs.box.take(letters, axis=0).take(order, axis=0), columns[order]
    gap = box[1:, 0] - np.maximum.accumulate(box[:, 2])[:-1]
    changes = np.diff(columns) > 0
    return bool((gap[changes] < glyphs.size[letters].min(initial=np.inf)).all())


def _room(lines: Sequence[TextLine], box: Box) -> float:
    """How wide a line of the cell may be: its width without the margin, the same on both sides."""
    left = min(line.box[0] for line in lines) - box[0]
    right = box[2] - max(line.box[2] for line in lines)
    # A short line in the middle stands far from both sides.
    margin = min(left, right, _MARGIN * lines[0].size)
    return box[2] - box[0] - 2 * max(margin, 0.0)


def _goes_on(line: TextLine, after: TextLine, room: float) -> bool:
    """Whether a line ended only because it was full.

    No text goes on in letters of another size, but for the mark of a note.
    """
    if line.down or after.down or _BEGINS_ANEW.match(after.text):
        return False
    noted = _NOTE_MARK.fullmatch(after.text.strip()) is not None
    if not noted and min(line.size, after.size) < _OTHER_SIZE * max(line.size, after.size):
        return False
    return _is_full(line, after.text, after.size, room)


def _is_full(line: TextLine, text: str, size: float, room: float) -> bool:
    width = line.box[2] - line.box[0] + width_of_start(text) * size
    return width > room - _SLACK * line.size


def _is_latin(letter: str) -> bool:
    return letter.isascii() and letter.isalnum()
