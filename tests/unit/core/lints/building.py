"""Small plans for the tests of lints, and what a lint finds in them as short lines."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from keikaku.core.indicators import (
    Direction,
    Indicator,
    IndicatorKind,
    IndicatorType,
    Placement,
    Role,
    Value,
)
from keikaku.core.lints import LintWords
from keikaku.core.lints.model import Check, Finding
from keikaku.core.plan import Node, Plan, PlanHead
from keikaku.core.sources import Location
from keikaku.core.values.model import Amount, Missing, Reading, Reason
from keikaku.core.years.model import FiscalYear, Period, StatedIn

PLACE = Location("s1", "7行目 2列目")
HEAD = PlanHead("青葉市総合戦略", period=(2025, 2029), source=Location("s1", "1行目"))
WORDS = LintWords()
BLANK = Missing(Reason.BLANK)
HYPHEN = Missing(Reason.HYPHEN)


def fiscal(year: int) -> Period:
    return Period(FiscalYear(year), None, StatedIn.CELL)


def amount(number: str | int, unit: str | None = "件") -> Amount:
    return Amount(Decimal(number), unit)


def baseline(reading: Reading, year: int | None = 2023, **more: Any) -> Value:
    return value(Role.BASELINE, reading, year, **more)


def target(reading: Reading, year: int | None = 2029, **more: Any) -> Value:
    return value(Role.TARGET, reading, year, **more)


def value(role: Role, reading: Reading, year: int | None = None, **more: Any) -> Value:
    """A value; what is missing has no year. `raw` is told unless it is given."""
    raw = f"{reading.amount}{reading.unit or ''}" if isinstance(reading, Amount) else ""
    dated = None if year is None or isinstance(reading, Missing) else fiscal(year)
    return Value("v", role, reading=reading, **{"raw": raw, "period": dated, **more})


def indicator(name: str, *values: Value, number: int = 1, **more: Any) -> Indicator:
    """An indicator at node n1, whose values have ids of their own."""
    named = [replace(each, id=f"v{number}.{n}") for n, each in enumerate(values, 1)]
    whole: dict[str, Any] = {
        "kind": IndicatorKind.KPI,
        "type": IndicatorType.LEVEL,
        "unit": None,
        "direction": Direction.INCREASE,
        "placements": (Placement("n1", name, cross_listed=False, source=PLACE),),
        "source": PLACE,
    }
    return Indicator(f"i{number}", name, values=tuple(named), **{**whole, **more})


def sound(name: str = "会員数", **more: Any) -> Indicator:
    """An indicator with which nothing is wrong."""
    return indicator(name, baseline(amount(12)), target(amount(20)), **more)


def node(number: int = 1, **more: Any) -> Node:
    whole: dict[str, Any] = {
        "parent": None, "level": "施策", "code": None, "title": "港", "source": PLACE,
    }  # fmt: skip
    return Node(f"n{number}", **{**whole, **more})


def plan(*indicators: Indicator, nodes: Sequence[Node] = (), **more: Any) -> Plan:
    """A plan of these indicators, at one node unless others are given."""
    return Plan(
        more.pop("head", HEAD), nodes=tuple(nodes) or (node(),), indicators=indicators, **more
    )


def findings(find: Check, *indicators: Indicator, words: LintWords = WORDS, **more: Any):
    return list(find(plan(*indicators, **more), words))


def lines(find: Check, *indicators: Indicator, words: LintWords = WORDS, **more: Any) -> list[str]:
    """Code, thing and field of each finding."""
    return [line(each) for each in findings(find, *indicators, words=words, **more)]


def line(finding: Finding) -> str:
    field = f"@{finding.field}" if finding.field else ""
    return f"{finding.code.removeprefix('lint.')} {finding.where}{field}"
