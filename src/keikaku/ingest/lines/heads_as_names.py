"""Lines that look like rows of indicators but begin with what heads a value: 現状（R6） 84.1％."""

from keikaku.ingest.lines.atoms import is_year
from keikaku.ingest.lines.grids import LineTable
from keikaku.ingest.tables.columns import read_header
from keikaku.ingest.tables.roles import BASES, ColumnRole
from keikaku.ingest.vocabulary import Vocabulary

_NAMES = "指標名"
_HEADS = (*BASES, ColumnRole.TARGET, ColumnRole.INTERIM)


def names_heads(table: LineTable, words: Vocabulary) -> bool:
    """Whether what stands where the names of rows do is a year, or the head of a value."""
    first = table.head[0]
    if first is None or first.text != _NAMES or first.block is not None:
        return False
    names = (row[0].text for row in table.rows if row[0] is not None)
    return any(is_year(name) or _heads_value(name, words) for name in names)


def _heads_value(name: str, words: Vocabulary) -> bool:
    column = read_header(0, name, words)
    return column.role in _HEADS and not column.assumed
