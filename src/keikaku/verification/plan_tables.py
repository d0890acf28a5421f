"""Tables of indicators in a draft, read as those of a plan are: years of legends, unit columns."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from keikaku.core.indicators import Indicator, Role, Value
from keikaku.core.sources import Location
from keikaku.core.text import fold
from keikaku.core.values.model import Amount
from keikaku.documents.model import Cell, Document, Grid
from keikaku.ingest.read import read_plan
from keikaku.verification.mentions import Mention, mention_of
from keikaku.verification.register import Register
from keikaku.verification.statements import RoleGroup, Statement, When
from keikaku.verification.tables import passage_of

_ROLES = {
    Role.TARGET: RoleGroup.TARGET,
    Role.INTERIM_TARGET: RoleGroup.TARGET,
    Role.PLANNED: RoleGroup.TARGET,
    Role.BASELINE: RoleGroup.ACTUAL,
    Role.ACTUAL: RoleGroup.ACTUAL,
}

ByCell = Mapping[Location, tuple[Statement, ...]]


def said_by_cell(document: Document, register: Register) -> ByCell:
    """What the tables of a draft say of known indicators, by the place of the cell."""
    cells = {cell.source: (grid, cell) for grid in _grids(document) for cell in grid.cells}
    found: dict[Location, tuple[Statement, ...]] = {}
    if not cells:
        return found
    for indicator in read_plan([document]).plan.indicators:
        mention = _mention(indicator, register)
        for value in indicator.values if mention is not None else ():
            place = None if value.source is None else cells.get(value.source)
            if place is None or mention is None or not isinstance(value.reading, Amount):
                continue
            stands = _Stands(indicator, mention, *place)
            said = stands.statement(value, value.reading)
            found[stands.cell.source] = (*found.get(stands.cell.source, ()), said)
    return found


def _grids(document: Document) -> Iterator[Grid]:
    return (block.grid for block in document.blocks if block.grid is not None)


def _mention(indicator: Indicator, register: Register) -> Mention | None:
    names = [placement.printed_name for placement in indicator.placements]
    found = (mention_of(name, register) for name in (*names, indicator.name))
    return next((mention for mention in found if mention is not None), None)


@dataclass(frozen=True, slots=True)
class _Stands:
    """The cell of a value, and the indicator that the draft gives it for."""

    indicator: Indicator
    mention: Mention
    grid: Grid
    cell: Cell

    def statement(self, value: Value, amount: Amount) -> Statement:
        """A year or role that the reading only assumed is not told by the draft."""
        told = value.period if "period" not in value.assumed else None
        if amount.unit is None:
            amount = replace(amount, unit=self.indicator.unit)
        role = None if "role" in value.assumed else _ROLES.get(value.role)
        printed = value.raw if value.raw != self.cell.text else None
        return Statement(
            passage_of(self.grid, self.cell, printed),
            self.mention,
            amount,
            When(None if told is None else told.span),
            role,
            value.accumulation,
            scope=fold(" ".join((*self.grid.row(self.cell.row), *self.indicator.scope_notes))),
        )
