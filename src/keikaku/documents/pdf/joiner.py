"""Tables that run over pages: which piece continues which, and the whole of them as one grid."""

from collections.abc import Sequence
from typing import NamedTuple

from keikaku.core.sources import Location
from keikaku.documents.model import Grid
from keikaku.documents.pdf.tables import FoundTable


class WholeTable(NamedTuple):
    """A table as one grid; `parts` are the places of its pieces, empty when it is in one."""

    grid: Grid
    parts: tuple[Location, ...]


def continues(before: FoundTable, after: FoundTable) -> bool:
    """Whether the second piece goes on with the table of the first.

    The caller knows that the first is the last thing in the body of its page (or column), and
    the second the first thing in the next.
    """
    raise NotImplementedError


def whole_table(pieces: Sequence[FoundTable], source: str) -> WholeTable:
    """The grid of a table, put together from its pieces in order; `source` is the file's id."""
    raise NotImplementedError
