"""Rows whose cells single spaces part: as many figures at the end of a line as heads of values.

Their order says whose they are. What stands before them are a number, a name, a part of it and a
unit; lines without figures between two rows are words of the one below, since cells come in order.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from keikaku.core.values.units import is_counter, is_unit
from keikaku.documents.model import Block
from keikaku.ingest.lines.counted_heads import CountedHeads
from keikaku.ingest.lines.slices import Slice, is_numeric
from keikaku.ingest.lines.stacked_table import is_code
from keikaku.ingest.lines.tokens import ANY, Token, tokens_of
from keikaku.ingest.tables.roles import ColumnRole

_TWO = 2
DASHES = "-－―—ー‐–−"


@dataclass(slots=True)
class CountedRow:
    """The cells of a line by column, the words before them, and those of the lines above it."""

    cells: dict[int, Slice] = field(default_factory=dict)
    own: list[Slice] = field(default_factory=list)
    lines: list[list[Slice]] = field(default_factory=list)

    @property
    def over(self) -> list[Slice]:
        """The words of all lines above it."""
        return [piece for line in self.lines for piece in line]


def counted_row(block: Block, heads: CountedHeads) -> CountedRow | None:
    """The row of a line; None where its figures are not as many as the heads call for."""
    tokens = tokens_of(block, ANY)
    run = _run(tokens, heads)
    if run is None:
        return None
    first, end = run
    cells = {n: t.piece for n, t in zip(heads.figures, tokens[first:end], strict=True)}
    behind = tokens[end:]
    if len(behind) == len(heads.behind):
        cells |= {n: t.piece for n, t in zip(heads.behind, behind, strict=True)}
    return CountedRow(cells, [token.piece for token in tokens[:first]])


def holds_figures(block: Block) -> bool:
    """Whether a line holds figures, behind words or several of them."""
    numeric = [is_numeric(token.text) for token in tokens_of(block, ANY)]
    return any(numeric[1:]) or (len(numeric) == 1 and numeric[0])


def _run(tokens: Sequence[Token], heads: CountedHeads) -> tuple[int, int] | None:
    """Where the figures begin and end: the last of the line, or those before words."""
    end = len(tokens)
    while end and heads.behind and not is_numeric(tokens[end - 1].text):
        end -= 1
    first = end
    while first and is_numeric(tokens[first - 1].text):
        first -= 1
    count = len(heads.figures)
    spare = end - first - count
    # A dash where no part is counted stands before the values as one of them does.
    dashed = spare == 1 and heads.part_column is not None and tokens[first].text in DASHES
    numbered = spare == 1 and first == 0 and heads.column_of(ColumnRole.CODE) == 0
    if spare and not dashed and not numbered:
        return None
    return end - count, end


def take_unit(row: CountedRow, heads: CountedHeads) -> None:
    """Take the unit that stands last before the values into its column."""
    at = heads.column_of(ColumnRole.UNIT)
    line = row.own or (row.lines[-1] if row.lines else [])
    if at is None or not line:
        return
    joined = "".join(piece.text for piece in line[-2:])
    if len(line) > _TWO and is_unit(joined) and not is_unit(line[-1].text):
        row.cells[at] = Slice(joined, line[-2].block, line[-2].at, joined=True)
        del line[-2:]
    elif is_unit(line[-1].text) or (len(line) > 1 and is_counter(line[-1].text)):
        row.cells[at] = line.pop()


def take_code(row: CountedRow, heads: CountedHeads) -> None:
    """Take the number of the row, first or behind its name, into its column."""
    at = heads.column_of(ColumnRole.CODE)
    lines = [line for line in (*row.lines, row.own) if line]
    if at is None or sum(map(len, lines)) <= 1:
        return
    place = 0 if at == 0 else -1
    line = lines[place]
    if is_code(line[place].text) or line[place].text in DASHES:
        row.cells[at] = line.pop(place)
