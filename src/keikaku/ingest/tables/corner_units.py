"""The unit that the corner of a table states for all its values: （単位：千人）, 区分（％）."""

import re
from collections.abc import Iterator, Sequence

from keikaku.core.text import fold
from keikaku.ingest.tables.columns import Column, open_units, unit_in
from keikaku.ingest.tables.roles import VALUE_ROLES
from keikaku.ingest.tables.unit_cells import bare_unit, is_only_unit

_SAYS_UNIT = re.compile("単位 *[:(　 ]|[(\\[【〔]単位")
# Counters that tell whose or which as well: what a column is of, or whom it is about.
_WHOSE = frozenset("市町村県国区部期組班団章節年")
# Longer ones that name nothing; 事業 and 項目 head columns of names.
_PLAIN = frozenset(("か所", "カ所", "箇所", "時間", "人日", "人回", "世帯", "団体", "ポイント"))


def corner_unit(columns: Sequence[Column]) -> str | None:
    """The unit that a head before the values states for them; None where none does."""
    return next(filter(None, map(_unit_noted, _heads(columns))), None)


def corner_units(columns: Sequence[Column]) -> tuple[str, ...]:
    """The several units that such a head states, none of which holds for all values."""
    return next(filter(None, map(open_units, _heads(columns))), ())


def _heads(columns: Sequence[Column]) -> Iterator[str]:
    first = next((c.index for c in columns if c.role in VALUE_ROLES), 0)
    return (column.header for column in columns if column.index < first)


def _unit_noted(head: str) -> str | None:
    """Behind 単位 any unit; else one that names nothing, alone or in brackets."""
    if open_units(head):
        return None
    if _SAYS_UNIT.search(fold(head)):
        return unit_in(head)
    noted = bare_unit(head) or unit_in(head)
    return noted if noted is not None and _names_nothing(noted) else None


def _names_nothing(unit: str) -> bool:
    counts = is_only_unit(unit) or "/" in fold(unit) or unit in _PLAIN
    return counts and unit not in _WHOSE
