"""Two invented editions of a large plan: renumbered, in another order, partly renamed."""

from dataclasses import replace
from decimal import Decimal
from itertools import product

from keikaku.core.indicators import (
    Direction,
    Indicator,
    IndicatorKind,
    IndicatorType,
    Placement,
    Role,
    Value,
)
from keikaku.core.plan import Node, Plan, PlanHead
from keikaku.core.values.model import Amount
from keikaku.core.years.model import FiscalYear, Period, StatedIn

_FIELDS = (
    "防災", "観光", "農業", "林業", "子育て", "学校", "図書館", "公民館", "道路", "水道", "公園",
    "消防", "介護", "障害者", "健診", "商店街", "起業", "移住", "文化財", "環境", "交通", "住宅",
    "空き家", "国際交流", "人権",
)  # fmt: skip
_THINGS = ("講座", "相談", "施設", "教室", "計画", "団体", "事業", "補助", "案内", "研修")
_MEASURES = ("参加者数", "利用件数", "満足度", "実施回数", "整備率", "登録者数")
_UNITS = ("人", "件", "%", "回", "%", "人")
_AT_A_NODE = 8


def edition(indicators: int) -> Plan:
    """A plan with so many indicators, at most 1,500, each with a baseline and a target."""
    names = list(product(_FIELDS, _THINGS, _MEASURES))[:indicators]
    nodes = _nodes(-(-indicators // _AT_A_NODE))
    made = tuple(_indicator(number, "".join(name)) for number, name in enumerate(names))
    return Plan(PlanHead("第一次計画", period=(2020, 2024)), nodes=nodes, indicators=made)


def next_edition(plan: Plan) -> Plan:
    """Every fifth is renamed, every tenth is gone, all stand in another order with new targets."""
    kept = [each for number, each in enumerate(plan.indicators) if number % 10 != 9]
    changed = [_later(number, each) for number, each in enumerate(kept)]
    order = sorted(changed, key=lambda each: each.name[::-1])
    return Plan(
        PlanHead("第二次計画", period=(2025, 2029)), nodes=plan.nodes, indicators=tuple(order)
    )


def _nodes(count: int) -> tuple[Node, ...]:
    tops = [Node(f"g{n}", None, "基本目標", str(n), f"{f}のまち") for n, f in enumerate(_FIELDS, 1)]
    below = [
        Node(
            f"n{number}",
            f"g{number % len(_FIELDS) + 1}",
            "施策",
            f"{number}",
            f"{_FIELDS[number % len(_FIELDS)]}の{_THINGS[number % len(_THINGS)]}の施策{number}",
            f"{_FIELDS[number % len(_FIELDS)]}に関わる取組{number}を、市民とともに進めます。" * 4,
        )
        for number in range(count)
    ]
    return (*tops, *below)


def _indicator(number: int, name: str) -> Indicator:
    values = (
        _value(f"v{number}b", Role.BASELINE, Decimal(100 + number * 7 % 900), 2018),
        _value(f"v{number}t", Role.TARGET, Decimal(200 + number * 7 % 900), 2024),
    )
    return Indicator(
        f"i{number}",
        name,
        IndicatorKind.KPI,
        IndicatorType.LEVEL,
        _UNITS[number % len(_UNITS)],
        Direction.INCREASE,
        (Placement(f"n{number // _AT_A_NODE}", name, False, None),),
        values,
    )


def _value(identifier: str, role: Role, amount: Decimal, year: int) -> Value:
    period = Period(FiscalYear(year), None, StatedIn.HEADER)
    return Value(identifier, role, str(amount), Amount(amount), period=period)


def _later(number: int, indicator: Indicator) -> Indicator:
    name = f"市内の{indicator.name}（年間）" if number % 5 == 4 else indicator.name
    baseline, target = indicator.values
    assert isinstance(target.reading, Amount)
    more = Amount(target.reading.amount + 50)
    return replace(
        indicator, name=name, values=(baseline, replace(target, raw=str(more.amount), reading=more))
    )
