"""Tables whose columns are parted by runs of spaces, over the ends of pages."""

from collections.abc import Sequence
from dataclasses import dataclass

from keikaku.documents.model import Block
from keikaku.ingest.lines.context import Context
from keikaku.ingest.lines.grids import LineTable
from keikaku.ingest.lines.slices import Slice
from keikaku.ingest.lines.spaced_heads import Heads, read_heads
from keikaku.ingest.lines.spaced_lines import looks_like_row, table_lines
from keikaku.ingest.lines.spaced_row import Row
from keikaku.ingest.lines.tokens import Measure, unevenness, width

# A way to count is clearly the better one where the other leaves columns so much less even.
_CLEARLY = 2
# What divides the rows below a name has a column of its own.
_PART = Slice("内訳")


class SpacedReader:
    """Reads a table of spaces that begins at a block with its heads."""

    def read(self, blocks: Sequence[Block], at: int, context: Context) -> LineTable | None:
        """The table with all its rows; None where none begins.

        Which way its places are counted is not printed: the one that fits its columns better.
        """
        ways = (_read(blocks, at, context, measure) for measure in _measures(blocks[at]))
        found = [way for way in ways if way is not None]
        best = max(found, key=lambda way: (way.end, -way.unevenness), default=None)
        return best.beside(found).table() if best is not None else None


def _measures(first: Block) -> Sequence[Measure]:
    """Wide spaces are set by hand, by a person who sees the columns stand below each other."""
    return (width,) if "\u3000" in first.text else (width, len)


@dataclass(frozen=True, slots=True)
class _Spaced:
    heads: Heads
    rows: Sequence[Row]
    end: int
    unread: tuple[int, ...]

    def beside(self, ways: Sequence["_Spaced"]) -> "_Spaced":
        """With a doubt at each cell that stands in another column where the places count else."""
        for way in ways:
            if way.end == self.end and way.unevenness < _CLEARLY * self.unevenness:
                for mine, other in zip(self.rows, way.rows, strict=False):
                    mine.doubt_places(other)
        return self

    @property
    def unevenness(self) -> int:
        """How little the cells of the columns stand below each other."""
        return sum(self._unevenness(n) for n in range(len(self.heads.tokens)))

    def _unevenness(self, column: int) -> int:
        cells = (
            row.name if column == self.heads.name else row.cells.get(column) for row in self.rows
        )
        pieces = [self.heads.tokens[column].piece, *(cell for cell in cells if cell is not None)]
        return unevenness(pieces, self.heads.measure)

    def table(self) -> LineTable:
        """With its heads."""
        heads = self.heads
        grouped = any(row.group is not None for row in self.rows)
        head = _with_part(heads.printed(), heads, grouped, _PART)
        cells = tuple(_cells(row, heads, grouped) for row in self.rows)
        return LineTable(head, cells, self.end, unread=self.unread)


def _read(blocks: Sequence[Block], at: int, context: Context, measure: Measure) -> _Spaced | None:
    heads = read_heads(blocks, at, context, measure)
    if heads is None:
        return None
    lines = table_lines(blocks, heads, context.running)
    heads = heads.widened(lines.cells(heads))
    lines = table_lines(blocks, heads, context.running)
    rows, end = lines.rows(heads, context.words)
    unread = tuple(at for at in lines.unread if at < end)
    while rows and end < len(blocks) and looks_like_row(blocks[end]):
        unread, end = (*unread, end), end + 1
    return _Spaced(heads, rows, end, unread) if rows else None


def _cells(row: Row, heads: Heads, grouped: bool) -> list[Slice | None]:
    cells = [row.cells.get(n, Slice("")) for n in range(len(heads.tokens))]
    cells[heads.name] = row.group or row.name or Slice("")
    beside = row.name if row.group is not None and row.name is not None else Slice("")
    return _with_part(cells, heads, grouped, beside)


def _with_part(
    cells: Sequence[Slice], heads: Heads, grouped: bool, beside: Slice
) -> list[Slice | None]:
    after = heads.name + 1
    return [*cells[:after], *([beside] if grouped else []), *cells[after:]]
