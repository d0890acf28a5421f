"""A small plan of an invented city, in the order of its tree."""

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
from keikaku.core.plan import Initiative, InitiativeSpan, Node, Plan, PlanHead
from keikaku.core.values.model import Amount
from keikaku.core.years.model import FiscalYear, Period, StatedIn

R6 = Period(FiscalYear(2024), None, StatedIn.HEADER)


def node(name, parent, code=None, level=None, **more):
    return Node(name, parent, level, code, f"題{name}", **more)


NODES = (
    node("n1", None, "1", "基本目標", text="一つ目\n二つ目\n三つ目"),
    node("n2", "n1", "1-1", "施策"),
    node("n3", "n1", "1-2", "施策", assumed=("title",)),
    node("n4", None, "2", "基本目標"),
    node("n5", "n4", "2-1", "施策"),
    node("n6", "n4", "2-2", "施策"),
)
VISITORS = Indicator(
    "i1",
    "観光客数",
    IndicatorKind.KPI,
    IndicatorType.LEVEL,
    "千人",
    Direction.INCREASE,
    (Placement("n2", "観光客数（延べ）", False, None), Placement("n5", "観光客数", True, None)),
    (
        Value("v1", Role.BASELINE, "499", Amount(Decimal(499), "千人"), period=R6),
        Value(
            "v2",
            Role.TARGET,
            "540千人",
            Amount(Decimal(540), "千人"),
            assumed=("period",),
            period=R6,
        ),
    ),
    assumed=("direction",),
)
WORK = Initiative("a1", "n2", "案内所の運営", (InitiativeSpan(2025, 2029, "実施"),))
PLAN = Plan(
    PlanHead("湖北市総合計画", period=(2025, 2029)),
    nodes=NODES,
    indicators=(VISITORS,),
    initiatives=(WORK,),
)


def indicator(plan):
    return plan.indicators[0]
