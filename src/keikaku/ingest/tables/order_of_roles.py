"""Whether years agree with the roles that heads leave open: 当初目標, 第9期（目標）."""

from keikaku.core.indicators import Role
from keikaku.ingest.tables.drafts import DraftIndicator, DraftValue
from keikaku.ingest.tables.head_terms import term_of

_AIMED = (Role.TARGET, Role.INTERIM_TARGET, Role.PLANNED)


def years_said(indicator: DraftIndicator, role: Role) -> list[int]:
    """The years of the values whose role is printed."""
    return [v.year.end for v in indicator.of_role(role) if v.year and v.unsaid is None]


def is_in_order(value: DraftValue, indicator: DraftIndicator) -> bool:
    """Whether the years agree with a role that words before it may change: 当初目標 after 実績."""
    if value.year is None:
        return value.accumulation is not None and value.accumulation.years is not None
    year = value.year.end
    if value.role not in _AIMED:
        return any(year < other for other in years_said(indicator, Role.TARGET))
    measured = (*years_said(indicator, Role.BASELINE), *years_said(indicator, Role.ACTUAL))
    if term_of(value.unsaid or "") is not None:
        behind = all(other < year for other in measured)
        return behind and (bool(measured) or not _has_other_terms(value, indicator))
    return any(other <= year for other in measured)


def _has_other_terms(value: DraftValue, indicator: DraftIndicator) -> bool:
    """Whether another term has its aims too, so that one of them may be a plan that is past."""
    aimed = (v.unsaid for v in indicator.values if v.role in _AIMED and v.unsaid)
    return any(term_of(unsaid) != term_of(value.unsaid or "") for unsaid in aimed)
