"""Cells of a row of spaced columns that stand on other lines than its name: notes, and halves.

Programs that print a page as text part a cell of two lines, 412 over （令和3年度）, as two lines;
where values stand in the middle of their cells, the row itself is printed as several.
"""

from dataclasses import replace

from keikaku.documents.model import Block
from keikaku.ingest.lines.atoms import is_year
from keikaku.ingest.lines.slices import Slice
from keikaku.ingest.lines.spaced_heads import Heads
from keikaku.ingest.lines.spaced_row import Row
from keikaku.ingest.lines.spaced_rows import row_going_on
from keikaku.ingest.lines.tokens import WIDE, Token, tokens_of

_OPENING, _CLOSING = "(（[［", ")）]］"


def goes_on_in_cells(block: Block, heads: Heads, before: Row | None) -> bool:
    """Whether a line goes on in values of the row above it, which then has all that it says."""
    tokens = tokens_of(block, WIDE, heads.measure) if before is not None else []
    columns = [_noted(token, heads, before) for token in tokens if before is not None]
    rest = [token for token, at in zip(tokens, columns, strict=True) if at is None]
    beside = row_going_on(rest, heads, before) if rest else Row()
    if before is None or beside is None or len(rest) == len(tokens):
        return False
    for token, at in zip(tokens, columns, strict=True):
        if at is not None:
            before.cells[at] = _with(before.cells[at], token.piece)
    for at, cell in beside.cells.items():
        before.cells[at] = _with(before.cells[at], cell) if at in before.cells else cell
    if beside.name is not None:
        before.name = _with(before.name, beside.name) if before.name else beside.name
    return True


def _noted(token: Token, heads: Heads, before: Row) -> int | None:
    """The column of the value above that a year or the rest of one belongs to."""
    under = [n for n in heads.values if token.overlap(heads.tokens[n]) > 0]
    if len(under) != 1 or under[0] not in before.cells:
        return None
    above = before.cells[under[0]].text
    begins = token.text[0] in _OPENING and (is_year(token.text) or _is_open(token.text))
    fits = _is_open(above) or (begins and not is_year(above.split("\n")[-1]))
    return under[0] if fits else None


def _is_open(text: str) -> bool:
    """Whether a bracket opens that does not close."""
    return sum(text.count(c) for c in _OPENING) > sum(text.count(c) for c in _CLOSING)


def _with(cell: Slice, below: Slice) -> Slice:
    between = "" if _is_open(cell.text) else "\n"
    return replace(cell, text=cell.text + between + below.text)


def joined_half(one: Row, other: Row, heads: Heads) -> Row | None:
    """Two lines as one row, where together they hold all its values and one of them its name."""
    named = (one.name is None) != (other.name is None)
    cells = {**one.cells, **other.cells}
    apart = len(cells) == len(one.cells) + len(other.cells)
    valued = one.holds_values(heads) and other.holds_values(heads)
    if not (named and apart and valued and set(heads.values) <= cells.keys()):
        return None
    indent = other.indent if one.name is None else one.indent
    return Row(cells, one.name or other.name, indent)
