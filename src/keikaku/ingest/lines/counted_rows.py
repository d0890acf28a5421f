"""Rows whose cells single spaces part: as many figures at the end of a line as heads of values.

Their order says whose they are. What stands before them are a number, a name, a part of it and a
unit; lines without figures between two rows are words of the one below, since cells come in order.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from keikaku.core.text import fold
from keikaku.core.values.units import is_counter, is_unit
from keikaku.documents.model import Block
from keikaku.ingest.lines.counted_heads import CountedHeads
from keikaku.ingest.lines.slices import Slice, is_figure, is_numeric, part
from keikaku.ingest.lines.stacked_table import is_code
from keikaku.ingest.lines.tokens import ANY, Token, tokens_of
from keikaku.ingest.tables.measured_names import measures
from keikaku.ingest.tables.roles import ColumnRole

_TWO = 2
_BARE = re.compile(r"[▲△+-]?[\d.,]+|[-―—ー‐–−]")
DASHES = "-－―—ー‐–−"


@dataclass(slots=True)
class CountedRow:
    """The cells of a line by column, the words before them, and those of the lines above it.

    `first` tells that no row stands above.
    """

    cells: dict[int, Slice] = field(default_factory=dict)
    own: list[Slice] = field(default_factory=list)
    lines: list[list[Slice]] = field(default_factory=list)
    first: bool = False

    @property
    def over(self) -> list[Slice]:
        """The words of all lines above it."""
        return [piece for line in self.lines for piece in line]


def counted_row(block: Block, heads: CountedHeads) -> CountedRow | None:
    """The row of a line; None where its figures are not as many as the heads call for."""
    tokens = tokens_of(block, ANY)
    run = _run_before_words(tokens, heads) if heads.behind else _last_run(tokens, heads)
    if run is None:
        return None
    first, end = run
    pieces = [*(t.piece for t in tokens[first:end])]
    behind = [*(t.piece for t in tokens[end:])]
    if heads.behind and (halves := _crowded(pieces, heads)) is not None:
        pieces[-1], behind = halves[0], [halves[1], *behind]
    cells = dict(zip(heads.figures, pieces, strict=True))
    if len(behind) == len(heads.behind):
        cells |= dict(zip(heads.behind, behind, strict=True))
    return CountedRow(cells, [token.piece for token in tokens[:first]])


def _crowded(values: Sequence[Slice], heads: CountedHeads) -> tuple[Slice, Slice] | None:
    """The last value and the word behind it, where that looks like its unit alone: 70.0 図書館."""
    last = values[-1]
    number, space, word = last.text.partition(" ")
    own_unit = is_unit(word) and heads.column_of(ColumnRole.UNIT) is None
    if not space or own_unit or any(not _BARE.fullmatch(fold(one.text)) for one in values[:-1]):
        return None
    block = last.block
    return (
        None
        if block is None
        else (
            part(block, last.at, last.at + len(number)),
            part(block, last.at + len(number), last.at + len(last.text)),
        )
    )


def holds_figures(block: Block) -> bool:
    """Whether a line holds figures, behind words or several of them."""
    tokens = tokens_of(block, ANY)
    numeric = [is_numeric(token.text) and not measures(token.text) for token in tokens]
    return any(numeric[1:]) or (len(numeric) == 1 and numeric[0])


def _last_run(tokens: Sequence[Token], heads: CountedHeads) -> tuple[int, int] | None:
    """Where the figures at the end of a line begin and end; a deed among them is one too."""
    end = len(tokens)
    start = end - len(heads.figures)
    last = [token.text for token in tokens[max(start, 0) :]]
    before = start > 0 and is_numeric(tokens[start - 1].text)
    if start > 0 and not before and all(map(is_figure, last)) and any(map(is_numeric, last)):
        return start, end
    first = end
    while first and is_numeric(tokens[first - 1].text):
        first -= 1
    return _whole(tokens, first, end, heads)


def _run_before_words(tokens: Sequence[Token], heads: CountedHeads) -> tuple[int, int] | None:
    """Where the only run of several figures begins and ends; a remark may hold further ones."""
    runs: list[tuple[int, int]] = []
    first = 0
    for at, token in enumerate([*tokens, None]):
        if token is None or not is_numeric(token.text):
            runs += [(first, at)] if at - first >= _TWO else []
            first = at + 1
    return _whole(tokens, *runs[0], heads) if len(runs) == 1 else None


def _whole(
    tokens: Sequence[Token], first: int, end: int, heads: CountedHeads
) -> tuple[int, int] | None:
    """The run, without what stands before its values as one of them does; None for others."""
    spare = end - first - len(heads.figures)
    # A dash where no part is counted stands before the values as one of them does.
    dashed = spare == 1 and heads.beside_column is not None and tokens[first].text in DASHES
    numbered = spare == 1 and first == 0 and heads.column_of(ColumnRole.CODE) == 0
    aged = spare == 1 and len({"歳" in token.text for token in tokens[first : first + 2]}) > 1
    if spare and not (dashed or numbered or aged):
        return None
    return first + spare, end


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
