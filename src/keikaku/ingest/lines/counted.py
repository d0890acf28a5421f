"""Tables whose cells single spaces part, as a PDF gives them cell after cell."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from keikaku.core.text import squeeze
from keikaku.documents.model import Block
from keikaku.ingest.lines.context import Context
from keikaku.ingest.lines.counted_head_lines import heads_on
from keikaku.ingest.lines.counted_heads import CountedHeads, read_counted_heads
from keikaku.ingest.lines.counted_names import Named, begin_with_values, fullness, named, tells_part
from keikaku.ingest.lines.counted_rows import (
    CountedRow,
    counted_row,
    holds_figures,
    take_code,
    take_unit,
)
from keikaku.ingest.lines.grids import LineTable
from keikaku.ingest.lines.page_ends import past_page_end
from keikaku.ingest.lines.slices import Slice
from keikaku.ingest.lines.spaced_lines import is_heading, is_note
from keikaku.ingest.lines.tokens import ANY, WIDE, tokens_of
from keikaku.ingest.numbering import parse_mark
from keikaku.ingest.tables.roles import ColumnRole

_PART = Slice("内訳")
_MOST_WAITING = 4
_LONGEST_NAME, _LONGEST_REMARK = 60, 30


class CountedReader:
    """Reads a table of single spaces that begins at a block with its heads."""

    def read(self, blocks: Sequence[Block], at: int, context: Context) -> LineTable | None:
        """The table; None where none begins, or its rows have more or fewer values than heads."""
        heads = read_counted_heads(blocks, at, context)
        if heads is None:
            return None
        lines = _lines(blocks, heads, context)
        if not lines.rows or len(lines.between) >= len(lines.rows):
            return None
        if any(_tells_kind(blocks[place], context) for place in lines.unread):
            return None
        rows = _named_rows(lines.rows, heads, context)
        return _table(rows, heads, lines) if rows is not None else None


@dataclass(slots=True)
class _Lines:
    """The rows, the lines between them that have another count of figures, and the end."""

    rows: list[CountedRow] = field(default_factory=list)
    unread: list[int] = field(default_factory=list)
    end: int = 0

    @property
    def begun(self) -> bool:
        """Whether a row was found, read or not."""
        return bool(self.rows or self.unread)

    @property
    def between(self) -> list[int]:
        """The lines before the end that were not read."""
        return [place for place in self.unread if place < self.end]


def _lines(blocks: Sequence[Block], heads: CountedHeads, context: Context) -> _Lines:
    found = _Lines(end=heads.end)
    waiting: list[list[Slice]] = []
    at = heads.end
    while (at := past_page_end(blocks, at, context.running)) < len(blocks):
        block = blocks[at]
        if squeeze(block.text) in heads.lines:
            if waiting:
                break  # a heading over a table of its own
            at += 1
            continue
        row = counted_row(block, heads) if _can_be_row(block) else None
        if row is not None:
            row.lines, row.first = waiting, not found.begun
            found.rows.append(row)
            waiting, found.end = [], at + 1
        elif _can_be_row(block) and holds_figures(block):
            found.unread.append(at)
            waiting = []
        elif _is_name(block, remarks=bool(heads.behind and found.begun)) and (
            len(waiting) < _MOST_WAITING
        ):
            if heads_on(block, context.words):
                break
            waiting += [] if _is_title(block) else [_pieces(block)]
        else:
            break
        at += 1
    return found


def _pieces(block: Block) -> list[Slice]:
    return [token.piece for token in tokens_of(block, ANY)]


def _is_title(block: Block) -> bool:
    """Whether a line bears the number of a title between the rows: １ 子ども・教育."""
    mark = parse_mark(block.text)
    return mark is not None and mark.number is not None


def _tells_kind(block: Block, context: Context) -> bool:
    """Whether a line begins with what its values are, or whom they count: 実績値 96 118."""
    return tells_part(_pieces(block)[0].text, context.words)


def _can_be_row(block: Block) -> bool:
    spaced = WIDE.search(block.text.strip()) is not None
    return block.grid is None and not spaced and not is_note(block) and "。" not in block.text


def _is_name(block: Block, *, remarks: bool) -> bool:
    """Whether a line may be of a name, or of a remark, which may be a short sentence."""
    text = block.text
    plain = block.grid is None and not is_note(block) and WIDE.search(text.strip()) is None
    short = len(text) <= (_LONGEST_REMARK if remarks and "。" in text else _LONGEST_NAME)
    short = short and (remarks or "。" not in text)
    return plain and short and not is_heading(block) and not block.gap_before


def _named_rows(
    rows: Sequence[CountedRow], heads: CountedHeads, context: Context
) -> list[tuple[CountedRow, Named]] | None:
    made: list[tuple[CountedRow, Named]] = []
    for row in rows:
        take_unit(row, heads)
        take_code(row, heads)
    if begin_with_values(rows):
        return None
    full = fullness(rows)
    before: Named | None = None
    for row in rows:
        name = named(row, heads, before, context.words, full)
        if name is None:
            return None
        _share_unit(row, name, made[-1] if made else None, heads)
        made.append((row, name))
        before = name
    return made


def _share_unit(
    row: CountedRow, name: Named, above: tuple[CountedRow, Named] | None, heads: CountedHeads
) -> None:
    """Give a further part of a name the unit that is printed once for all of them."""
    at = heads.column_of(ColumnRole.UNIT)
    if at is None or above is None or name.name is not above[1].name or at in row.cells:
        return
    if at in above[0].cells:
        row.cells[at] = above[0].cells[at]


def _table(
    rows: Sequence[tuple[CountedRow, Named]], heads: CountedHeads, lines: _Lines
) -> LineTable:
    at = _name_column(heads)
    parts = any(name.part is not None for _, name in rows)
    cells = tuple(_cells(row, name, heads, at, parts=parts) for row, name in rows)
    return LineTable(_heads(heads, at, parts=parts), cells, lines.end, unread=tuple(lines.between))


def _name_column(heads: CountedHeads) -> int | None:
    """The column of the names; None where no head stands over them."""
    roles = (ColumnRole.NAME, ColumnRole.MEASURE, ColumnRole.PART)
    found = (heads.column_of(role) for role in roles)
    return next((at for at in found if at is not None), None)


def _heads(heads: CountedHeads, at: int | None, *, parts: bool) -> list[Slice]:
    pieces = list(heads.pieces)
    if at is None:
        return [Slice(""), *([_PART] if parts else []), *pieces]
    beside = parts and heads.beside_column is None
    return [*pieces[: at + 1], *([_PART] if beside else []), *pieces[at + 1 :]]


def _cells(
    row: CountedRow, name: Named, heads: CountedHeads, at: int | None, *, parts: bool
) -> list[Slice | None]:
    cells: list[Slice | None] = [row.cells.get(n, Slice("")) for n in range(len(heads.columns))]
    part = name.part or Slice("")
    if at is None:
        return [name.name, *([part] if parts else []), *cells]
    cells[at] = name.name
    if heads.beside_column is not None:
        cells[heads.beside_column] = part
        return cells
    return [*cells[: at + 1], *([part] if parts else []), *cells[at + 1 :]]
