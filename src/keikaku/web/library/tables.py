"""Tables that a plan keeps whole, as a page shows them."""

from collections.abc import Iterable
from dataclasses import dataclass

from keikaku.core.plan import Table


@dataclass(frozen=True, slots=True)
class ShownTable:
    """A table with all its rows of one width."""

    caption: str
    header: tuple[tuple[str, ...], ...]
    rows: tuple[tuple[str, ...], ...]


def tables_of(tables: Iterable[Table]) -> list[ShownTable]:
    """The tables; short rows are filled up, so that columns stand below each other."""
    return [_shown(each) for each in tables]


def _shown(table: Table) -> ShownTable:
    width = max((len(row) for row in (*table.header, *table.rows)), default=0)

    def filled(row: tuple[str, ...]) -> tuple[str, ...]:
        return (*row, *("" for _ in range(width - len(row))))

    header = tuple(filled(row) for row in table.header)
    return ShownTable(table.caption or "", header, tuple(filled(row) for row in table.rows))
