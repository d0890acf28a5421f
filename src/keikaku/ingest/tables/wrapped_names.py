"""Names that a printed line cuts and that go on in a row of their own: 年間利 | 1,204 over 用者数.

Programs that take text out of documents make a row of each printed line. A row that says nothing
but the rest of a name is joined to the row that it belongs to.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from keikaku.documents.model import Block, Cell, Grid
from keikaku.ingest.lines.spaced_wraps import DOUBT
from keikaku.ingest.lines.tokens import width
from keikaku.ingest.numbering import parse_mark
from keikaku.ingest.tables.figures import is_figure
from keikaku.ingest.tables.measured_names import measures

# A name that stops here was cut, and none begins so.
_OPEN = re.compile(r"[（(「『][^（）()「」『』]*$")
_CUT = re.compile(r"[てをにのとがへ、・]$")
_GOES_ON = re.compile(
    r"^[をーぁぃぅぇぉっゃゅょァィゥェォッャュョ）)」』、。・％%]|^[のにへと](?=[一-龥ァ-ヶ])"
    r"|^[（(](?:延べ|のべ|累計|年間|[0-9０-９]+(?:年|か年|ヶ年).*|.*(?:含む|除く|のみ))[）)]$"
)
_CUT_AGAIN = re.compile(r"[のをが、・]$")
# 計, 男 and 市 are rows of their own.
_ONE_LETTER = re.compile("[数率額量度者]")
_SIGN = re.compile(r"^[※＊*■◆●○◇▲△▼【《〈<＜（(・\-－]|[0-9０-９]|[】》〉]$")
_LONGEST = 16
# A line so full may be cut, and so short a rest is hardly a name.
_FULL, _SHORT = 8, 4
_A_LETTER = 2
_MAYBE = "name.maybe_cut"

Made = dict[int, Cell]
"""What becomes of cells, by their identity."""


def with_whole_names(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, names that go on in a row of their own joined in their tables."""
    return [
        replace(block, grid=_joined(block.grid)) if block.grid is not None else block
        for block in blocks
    ]


def _joined(grid: Grid) -> Grid:
    if any(cell.rowspan > 1 or cell.colspan > 1 for cell in grid.cells):
        return grid
    rows = [[c for c in grid.row_cells(row) if c.text.strip()] for row in range(grid.n_rows)]
    made: Made = {}
    _join_rows(rows, made)
    _join_rests(rows, made)
    _join_beginnings(rows, made)
    return replace(grid, cells=tuple(made.get(id(c), c) for c in grid.cells)) if made else grid


def _join_rows(rows: Sequence[Sequence[Cell]], made: Made) -> None:
    """Join a row without figures to that above where each of its texts goes on with one there.

    健康づくり | 特定健診の | 38.1 over の推進 | 受診率. Where only some do, that is told.
    """
    for above, cells in pairwise(rows):
        over = {cell.column: cell for cell in above}
        within = len(cells) > 1 and all(cell.column in over for cell in cells)
        figures = any(is_figure(cell.text) for cell in above[1:])
        if not (within and figures) or not all(_can_go_on(cell.text) for cell in cells):
            continue
        pairs = [(over[cell.column], cell) for cell in cells]
        cut = [(name, piece) for name, piece in pairs if _is_cut(name.text, piece.text)]
        if len(cut) == len(pairs):
            made.update({id(name): _with_rest(name, piece) for name, piece in cut})
            made.update({id(piece): replace(piece, text="") for _, piece in cut})
        else:
            made.update({id(name): _doubted(name, _MAYBE) for name, _ in cut})


def _join_rests(rows: Sequence[Sequence[Cell]], made: Made) -> None:
    """Join to names with figures what goes on below; a piece that does not ends the name."""
    ended: set[int] = set()
    for name, piece in _pieces(rows):
        if id(name) in ended:
            continue
        whole = made.get(id(name), name)
        sure = _is_cut(whole.text, piece.text)
        if sure or _measures_only_with(whole, piece, rows):
            joined = _with_rest(whole, piece)
            told = sure or _fills_its_column(whole, rows)
            made[id(name)] = joined if told else _doubted(joined, DOUBT)
            made[id(piece)] = replace(piece, text="")
            continue
        ended.add(id(name))
        if not measures(whole.text) and measures(piece.text):
            made[id(name)] = _doubted(whole, _MAYBE)


def _join_beginnings(rows: Sequence[Sequence[Cell]], made: Made) -> None:
    """Join to the rest of a name beside its figures what was printed above."""
    for name, cell in _begun(rows):
        if id(name) in made:
            continue
        begun, rest = name.text.strip(), cell.text.strip()
        if _OPEN.search(begun) or _GOES_ON.search(rest) or _CUT_AGAIN.search(begun):
            made[id(name)] = replace(name, text="")
            made[id(cell)] = replace(cell, text=_with_rest(name, cell).text)
        elif _may_be_cut(begun, rest):
            made[id(cell)] = _doubted(made.get(id(cell), cell), _MAYBE)


def _fills_its_column(name: Cell, rows: Sequence[Sequence[Cell]]) -> bool:
    """Whether the last line of a name was cut where its column ends.

    No line of the column is wider, and another one is but a letter shorter or none.
    """
    column = [c.text.strip() for cells in rows for c in cells if c.column == name.column]
    line = name.text.strip().split("\n")[-1]
    widest = sorted(map(width, column))[-2:]
    return len(line) >= _FULL and widest[0] + _A_LETTER >= width(line) >= widest[-1]


def _with_rest(name: Cell, rest: Cell) -> Cell:
    return replace(name, text=f"{name.text.rstrip()}\n{rest.text.strip()}")


def _doubted(cell: Cell, code: str) -> Cell:
    return replace(cell, flags=(*cell.flags, code))


def _pieces(rows: Sequence[Sequence[Cell]]) -> Iterator[tuple[Cell, Cell]]:
    """Names with figures, and each row of one short text that stands under them."""
    above: Sequence[Cell] = ()
    for cells in rows:
        if len(cells) > 1:
            above = cells if any(is_figure(cell.text) for cell in cells[1:]) else ()
        elif len(cells) == 1 and _can_go_on(cells[0].text):
            column = cells[0].column
            yield from ((name, cells[0]) for name in above if name.column == column)


def _begun(rows: Sequence[Sequence[Cell]]) -> Iterator[tuple[Cell, Cell]]:
    """Rows of one text, each with the cell under it that stands beside figures."""
    for cells, below in pairwise(rows):
        if len(cells) == 1 and any(is_figure(cell.text) for cell in below[1:]):
            yield from ((cells[0], cell) for cell in below if cell.column == cells[0].column)


def _may_be_cut(begun: str, rest: str) -> bool:
    """Whether a short rest may belong to the full line above it rather than stand in its group."""
    plain = _SIGN.search(begun) is None and parse_mark(begun) is None and not measures(begun)
    return plain and len(begun) >= _FULL and len(rest) <= _SHORT and measures(rest)


def _can_go_on(text: str) -> bool:
    """Whether a text may be the rest of a name: short, without a number or a sign of a group."""
    plain = text.strip()
    if len(plain) > _LONGEST or "\n" in plain:
        return False
    return _GOES_ON.search(plain) is not None or not (
        _SIGN.search(plain) or parse_mark(plain) is not None
    )


def _is_cut(name: str, piece: str) -> bool:
    """Whether the print itself shows that a name goes on."""
    line, rest = name.strip(), piece.strip()
    opened = _OPEN.search(line) is not None
    if opened or _GOES_ON.search(rest) or _CUT.search(line):
        return True
    return not measures(line) and bool(_ONE_LETTER.fullmatch(rest) or _CUT_AGAIN.search(rest))


def _measures_only_with(name: Cell, piece: Cell, rows: Sequence[Sequence[Cell]]) -> bool:
    """Whether a name says only with its rest what is measured, and so do the names below it.

    A line that names what the rows below it are parts of (利用者数 over 市内 and 市外) is none.
    """
    if measures(name.text) or not measures(piece.text):
        return False
    below = [cells for cells in rows[piece.row + 1 :] if cells]
    under = next((c.text for c in below[0] if c.column == piece.column), "") if below else ""
    rest = below[1][0].text if len(below) > 1 and len(below[1]) == 1 else ""
    return not below or measures(under) or (bool(under) and measures(under + rest))
