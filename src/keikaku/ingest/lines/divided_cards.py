"""One indicator over a line of heads and a line of values for each class that divides it.

朝食を毎日食べる児童生徒の割合
                現状値（R4）    目標値（R10）
小学６年生        ８３％          ９０％
中学３年生        ７９％          ８５％
"""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from keikaku.documents.model import Block
from keikaku.ingest.lines.card_lines import is_name_line, is_plain, pieces_of
from keikaku.ingest.lines.context import Context
from keikaku.ingest.lines.grids import LineTable
from keikaku.ingest.lines.slices import Slice, is_numeric, whole
from keikaku.ingest.tables.columns import read_header
from keikaku.ingest.tables.measured_names import measures
from keikaku.ingest.tables.roles import ColumnRole
from keikaku.ingest.tables.value_heads import heads_values
from keikaku.ingest.vocabulary import Vocabulary

_FEWEST = 2
_LONGEST_PART = 20


class DividedCardReader:
    """Reads a name, its heads and its classes; the name says what is measured, and no class does.

    A line that measures nothing is the heading of rows with names of their own.
    """

    def read(self, blocks: Sequence[Block], at: int, context: Context) -> LineTable | None:
        """The table of all classes; None where none begins."""
        if at + _FEWEST >= len(blocks) or not is_name_line(blocks[at], context.words):
            return None
        name, heads = whole(blocks[at]), _heads(blocks[at + 1], context.words)
        if not heads or not measures(name.text):
            return None
        rows = list(_rows(blocks[at + 2 :], heads))
        if len(rows) < _FEWEST or any(measures(part.text) for part, *_ in rows):
            return None
        head = (Slice("指標名"), Slice("内訳"), *heads)
        return LineTable(head, tuple((name, *row) for row in rows), at + 2 + len(rows))


def _heads(block: Block, words: Vocabulary) -> list[Slice]:
    """The heads of a line that has nothing else, a target among them; 区分 may stand before."""
    pieces = pieces_of(block) if is_plain(block) else []
    roles = [read_header(0, piece.text, words).role for piece in pieces]
    if roles[:1] == [ColumnRole.PART]:
        pieces, roles = pieces[1:], roles[1:]
    told = all(heads_values(piece.text, words) for piece in pieces) and ColumnRole.TARGET in roles
    return pieces if told and len(pieces) >= _FEWEST else []


def _rows(blocks: Sequence[Block], heads: Sequence[Slice]) -> Iterator[list[Slice]]:
    rows = (pieces_of(block) if is_plain(block) else [] for block in blocks)
    yield from takewhile(lambda row: len(row) == 1 + len(heads) and _is_row(row), rows)


def _is_row(row: Sequence[Slice]) -> bool:
    part, *values = row
    named = not is_numeric(part.text) and len(part.text) <= _LONGEST_PART
    return named and all(is_numeric(value.text) for value in values)
