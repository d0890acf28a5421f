"""Lines, cells and sentences that seem to hold indicators and were not read: each is told once."""

from collections.abc import Iterator, Mapping, Sequence

from keikaku.core.text import squeeze
from keikaku.documents.model import Block
from keikaku.ingest.announced import Announced, unread_lines
from keikaku.ingest.finds import Doubt
from keikaku.ingest.lines.kept_lines import unread_line_tables
from keikaku.ingest.lines.labelled_unread import labelled_unread
from keikaku.ingest.lines.scattered import scattered_cells
from keikaku.ingest.lines.spaced_unread import unread_rows
from keikaku.ingest.lines.unread_aim_lines import unread_aim_lines
from keikaku.ingest.lines.unread_aims import unread_aims
from keikaku.ingest.tables.table_found import TableReading
from keikaku.ingest.vocabulary import Vocabulary


def unread_doubts(
    blocks: Sequence[Block],
    words: Vocabulary,
    announced: Mapping[int, Announced],
    tables: Sequence[TableReading],
) -> Iterator[tuple[int, Doubt]]:
    """A doubt at each of them, with the order of its block."""
    read = [indicator for table in tables for indicator in table.indicators]
    names = {indicator.name.name for indicator in read}
    yield from unread_lines(announced, {squeeze(indicator.printed) for indicator in read})
    plain = [block for block in blocks if block.order not in announced]
    found = [
        *scattered_cells(blocks, words),
        *unread_rows(blocks, words),
        *unread_aims(plain, names),
        *labelled_unread(blocks, names),
        *unread_line_tables(blocks, words, {table.order for table in tables if table.indicators}),
    ]
    yield from found
    yield from unread_aim_lines(plain, names, {order for order, _ in found})
