"""Tables whose columns are parted by runs of spaces, over the ends of pages."""

import re
from collections.abc import Sequence

from keikaku.core.text import squeeze
from keikaku.documents.model import Block, BlockKind
from keikaku.ingest.lines.context import Context
from keikaku.ingest.lines.grids import LineTable
from keikaku.ingest.lines.page_ends import past_page_end
from keikaku.ingest.lines.slices import Slice
from keikaku.ingest.lines.spaced_broken import RowLine, doubted, doubtful_rows, whole_rows
from keikaku.ingest.lines.spaced_heads import Heads, read_heads
from keikaku.ingest.lines.spaced_rows import Row, RowList, row_of
from keikaku.ingest.numbering import parse_mark
from keikaku.ingest.outline.heading import is_phrase

_NOTE = re.compile(r"^[(（]?(?:※|＊|\*|注[)）\d:：])|^[(（]注[)）]|^[(（]?(?:出典|資料)[)）:：]?")
_HEADINGS = ("label:", "chapter:", "coded", "clause", "angle")
_LONGEST_NAME = 60
_MOST_WAITING = 4
# What divides the rows below a name has a column of its own.
_PART = Slice("内訳")


class SpacedReader:
    """Reads a table of spaces that begins at a block with its heads."""

    def read(self, blocks: Sequence[Block], at: int, context: Context) -> LineTable | None:
        """The table with all its rows; None where none begins."""
        heads = read_heads(blocks, at, context)
        if heads is None:
            return None
        rows, end = _rows(blocks, heads, context.running)
        if not rows:
            return None
        grouped = any(row.group is not None for row in rows)
        head = _with_part(heads.printed(), heads, grouped, _PART)
        cells = tuple(_cells(row, heads, grouped) for row in rows)
        return LineTable(head, cells, end)


def _rows(blocks: Sequence[Block], heads: Heads, running: frozenset[str]) -> tuple[list[Row], int]:
    """The rows and the block after the last of them."""
    lines = _lines(blocks, heads, running)
    whole = whole_rows(lines, heads)
    if whole is not None:
        rows, count = whole
        return rows, (lines[count - 1].at + 1 if count else heads.end)
    doubtful = doubtful_rows(lines, heads)
    found = RowList()
    end = heads.end
    for line in lines:
        valued = line.row.holds_values(heads)
        taken = found.add(line.row) if valued else found.add_name(line.row, line.block)
        if valued and not taken:
            break
        end = line.at + 1 if taken else end
    told = [doubted(row) if n in doubtful else row for n, row in enumerate(found.rows)]
    return told, end


def _lines(blocks: Sequence[Block], heads: Heads, running: frozenset[str]) -> list[RowLine]:
    """The lines that can be of the table; heads come again on a new page."""
    found: list[RowLine] = []
    waiting = 0
    before: Row | None = None
    at = heads.end
    while (at := past_page_end(blocks, at, running)) < len(blocks):
        block = blocks[at]
        if squeeze(block.text) in heads.lines:
            if waiting:
                break  # a heading over a table of its own
            at += 1
            continue
        row = row_of(block, heads, before) if _can_be_row(block) else None
        valued = row is not None and row.holds_values(heads)
        if row is None or (not valued and not _can_be_name(block, waiting)):
            break
        found.append(RowLine(row, block, at))
        before = row if valued else before
        waiting = 0 if valued else waiting + 1
        at += 1
    return found


def _can_be_row(block: Block) -> bool:
    plain = block.grid is None and block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
    return plain and not _NOTE.match(block.text.strip())


def _can_be_name(block: Block, waiting: int) -> bool:
    mark = parse_mark(block.text)
    heading = mark is not None and mark.style.startswith(_HEADINGS)
    short = is_phrase(block.text, _LONGEST_NAME)
    return short and not heading and waiting < _MOST_WAITING


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
