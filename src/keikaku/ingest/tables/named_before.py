"""Tables without a name whose one indicator was named, with its first and last value, above them.

A sheet prints 農業産出額 43.6億円 → 44.8億円 at its head and the years between in a table below.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal

from keikaku.core.values.model import Amount
from keikaku.ingest.finds import Doubt
from keikaku.ingest.tables.drafts import DraftIndicator, DraftValue
from keikaku.ingest.tables.table_found import TableReading

_FEWEST = 2
_UNREAD = "table.indicators_unread"


def named_before(
    table: TableReading, before: Sequence[TableReading], again: Callable[[str], TableReading]
) -> TableReading:
    """The reading of a table; its values go to the one indicator before it that has the same.

    `again` reads the table with a name over it.
    """
    last = next((one for one in reversed(before) if one.indicators), None)
    if last is None or len(last.indicators) != 1 or not _has_no_name(table):
        return table
    [named] = last.indicators
    told = table if table.indicators else again(named.printed)
    if len(told.indicators) != 1 or not _are_of_one(named, told.indicators[0]):
        return table
    _take(named, told.indicators[0])
    return replace(told, indicators=[])


def _has_no_name(table: TableReading) -> bool:
    """Whether a table was not read, or took the line over it for the name of its one indicator."""
    if not table.indicators:
        return any(doubt.code == _UNREAD for doubt in table.doubts)
    captioned = table.layout is not None and table.layout.caption != ""
    return captioned and len(table.indicators) == 1


def _are_of_one(named: DraftIndicator, below: DraftIndicator) -> bool:
    """Whether all that was printed above stands in the table too, in the same years."""
    own = [_said(value) for value in named.values]
    found = [_said(value) for value in below.values]
    return len(own) >= _FEWEST and None not in own and all(one in found for one in own)


def _said(value: DraftValue) -> tuple[int, Decimal] | None:
    if value.period is None or not isinstance(value.reading, Amount):
        return None
    return value.period.end, value.reading.amount


def _take(named: DraftIndicator, below: DraftIndicator) -> None:
    """Take the values of the table into the indicator that was named above, and say so."""
    own = [_said(value) for value in named.values]
    new = [value for value in below.values if not _repeats(value, named, own)]
    place = below.source.address if below.source else ""
    details = {"name": named.name.name, "other": named.printed.strip(), "place": place}
    named.values += new
    named.unit = named.unit or below.unit
    doubts = [doubt for doubt in below.doubts if doubt.field != "name"]
    named.doubts += [*doubts, Doubt("indicator.joined", "values", details, named.source)]


def _repeats(
    value: DraftValue, named: DraftIndicator, own: Sequence[tuple[int, Decimal] | None]
) -> bool:
    """Whether a value is one that was printed above, of the same kind too."""
    said = _said(value)
    return said is not None and any(
        said == one and value.role is other.role
        for one, other in zip(own, named.values, strict=True)
    )
