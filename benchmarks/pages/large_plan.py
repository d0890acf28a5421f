"""A plan of an invented city as large as any: 1,000 nodes, 500 indicators, ten years of values."""

from collections.abc import Iterator
from decimal import Decimal

from keikaku.core.indicators import (
    Direction,
    Indicator,
    IndicatorKind,
    IndicatorType,
    Placement,
    Role,
    Value,
)
from keikaku.core.plan import Initiative, InitiativeSpan, Node, Plan, PlanDraft, PlanHead
from keikaku.core.sources import Location, SourceFile
from keikaku.core.values.model import Amount
from keikaku.core.years.model import FiscalYear, Period, StatedIn

_FIRST = 2015
_PLACE = Location("s1", "31行目", line=31)
OWNER = "環境課"
"""The department to which the first goal with all below it belongs."""
_TEXT = "市民と事業者が力を合わせ、湖の水をきれいに保ち、次の世代に引き継ぎます。\n" * 5


def large_plan(nodes: int = 1000, indicators: int = 500, years: int = 10) -> PlanDraft:
    """The plan: goals, policies and measures, indicators and initiatives at the measures."""
    return PlanDraft(
        Plan(
            PlanHead("湖北市総合計画", period=(_FIRST, _FIRST + years)),
            sources=(SourceFile("s1", "計画.docx", "0" * 64, "text/plain", "x", "1"),),
            nodes=tuple(_node(number) for number in range(nodes)),
            indicators=tuple(_indicator(number, nodes, years) for number in range(indicators)),
            initiatives=tuple(_initiative(number, nodes) for number in range(indicators)),
        )
    )


def _node(number: int) -> Node:
    """Ten goals, a hundred policies, and measures below those."""
    if number < 10:
        parent, level = None, "基本目標"
    elif number < 110:
        parent, level = f"n{number % 10}", "基本方針"
    else:
        parent, level = f"n{10 + number % 100}", "施策"
    return Node(
        f"n{number}", parent, level, str(number), f"湖の水を守る施策{number}", _TEXT,
        owners=() if number else (OWNER,), source=_PLACE,
    )  # fmt: skip


def _indicator(number: int, nodes: int, years: int) -> Indicator:
    place = Placement(f"n{number * 7 % nodes}", "水質の達成率", False, _PLACE)
    return Indicator(
        f"i{number}", f"水質の達成率{number}", IndicatorKind.KPI, IndicatorType.LEVEL, "%",
        Direction.INCREASE, (place,), tuple(_values(number, years)), source=_PLACE,
    )  # fmt: skip


def _values(number: int, years: int) -> Iterator[Value]:
    yield _value(f"v{number}.b", Role.BASELINE, 50, _FIRST)
    for year in range(1, years + 1):
        yield _value(f"v{number}.{year}", Role.ACTUAL, 50 + year, _FIRST + year)
    yield _value(f"v{number}.t", Role.TARGET, 80, _FIRST + years)


def _value(name: str, role: Role, number: int, year: int) -> Value:
    period = Period(FiscalYear(year), None, StatedIn.HEADER)
    return Value(
        name, role, f"{number}%", Amount(Decimal(number), "%"), period=period, source=_PLACE
    )  # fmt: skip


def _initiative(number: int, nodes: int) -> Initiative:
    spans = (InitiativeSpan(_FIRST, _FIRST + 2, "調査"), InitiativeSpan(_FIRST + 3, 2025, "実施"))
    return Initiative(f"k{number}", f"n{number * 3 % nodes}", f"水辺の調査{number}", spans)
