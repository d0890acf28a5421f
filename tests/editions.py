"""Invented editions of plans, written as short as a test can read them."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from keikaku.core.indicators import (
    Direction,
    Indicator,
    IndicatorKind,
    IndicatorType,
    Placement,
    Role,
    Value,
)
from keikaku.core.plan import Initiative, InitiativeSpan, Node, Plan, PlanHead
from keikaku.core.revision import Continuation, ContinuationKind, Lineage
from keikaku.core.values.model import Accumulation, Amount, Missing, Reading, Reason
from keikaku.core.values.units import is_unit
from keikaku.core.years.model import FiscalYear, Period, StatedIn

BLANK = Missing(Reason.BLANK)


def node(identifier, title, parent=None, code=None, level="施策", text=""):
    return Node(identifier, parent, level, code, title, text)


def value(identifier, role, printed, year=None, *, counted=None, assumed=(), label=None):
    """A value of a printed amount (`1,648人`), of nothing (``), or of a reading."""
    reading = printed if not isinstance(printed, str) else _reading(printed)
    raw = printed if isinstance(printed, str) else "…"
    span = FiscalYear(year) if isinstance(year, int) else year
    period = None if span is None else Period(span, None, StatedIn.HEADER)
    accumulation = None if counted is None else Accumulation(counted)
    return Value(
        identifier, role, raw, reading, label, accumulation, period=period, assumed=tuple(assumed)
    )


def _reading(printed: str) -> Reading:
    if not printed:
        return BLANK
    digits = printed.replace(",", "").replace("▲", "-")
    unit = digits.lstrip("-0123456789.")
    assert not unit or is_unit(unit), printed
    return Amount(Decimal(digits.removesuffix(unit) if unit else digits), unit or None)


def kpi(
    identifier,
    name,
    at=None,
    baseline=None,
    target=None,
    *,
    unit=None,
    direction=Direction.INCREASE,
    notes=(),
    definition=None,
    kind=IndicatorType.LEVEL,
    assumed=(),
    years=(2018, 2024),
):
    """An indicator with a baseline and a target; None leaves the value out."""
    values = [
        value(f"{identifier}{letter}", role, printed, year)
        for letter, role, printed, year in (
            ("b", Role.BASELINE, baseline, years[0]),
            ("t", Role.TARGET, target, years[1]),
        )
        if printed is not None
    ]
    return Indicator(
        identifier,
        name,
        IndicatorKind.KPI,
        kind,
        unit,
        direction,
        (Placement(at, name, False, None),),
        tuple(values),
        definition=definition,
        scope_notes=tuple(notes),
        assumed=tuple(assumed),
    )


def with_values(indicator: Indicator, *values: Value) -> Indicator:
    return replace(indicator, values=values)


def initiative(identifier, name, at=None, text="", years=(2020, 2024)):
    return Initiative(identifier, at, name, (InitiativeSpan(years[0], years[1], text),))


def plan(*things, title="計画", period=None, scope=None) -> Plan:
    """A plan of nodes, indicators and initiatives in the order of their lists."""

    def of(kind):
        return tuple(each for each in things if isinstance(each, kind))

    head = PlanHead(title, period=period, scope=scope)
    return Plan(head, nodes=of(Node), indicators=of(Indicator), initiatives=of(Initiative))


def same_ids(old: Plan, new: Plan, **others: Sequence[Continuation]) -> Lineage:
    """The lineage by which what bears one id is one thing; `others` are added to their lists."""
    lists = {
        name: (
            *_same(getattr(old, name), getattr(new, name), others.get(name, ())),
            *others.get(name, ()),
        )
        for name in ("nodes", "indicators", "initiatives")
    }
    return Lineage(**lists)


def _same(old, new, told):
    there = [each.id for each in old if all(each.id not in link.old for link in told)]
    here = [each.id for each in new if all(each.id not in link.new for link in told)]
    for each in there:
        if each in here:
            yield link(ContinuationKind.CONTINUED, [each], [each])
        else:
            yield link(ContinuationKind.ABOLISHED, [each], [])
    for each in here:
        if each not in there:
            yield link(ContinuationKind.NEW, [], [each])


def link(kind, old, new):
    return Continuation(kind, tuple(old), tuple(new), Fraction(1), certain=True)
