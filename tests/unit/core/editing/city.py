"""A small plan of an invented city, in the order of its tree."""

from dataclasses import replace
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
from keikaku.core.plan import (
    Area,
    Body,
    Initiative,
    InitiativeSpan,
    Member,
    Node,
    Plan,
    PlanEvent,
    PlanHead,
    Result,
    Table,
    Term,
    TitledPeriod,
)
from keikaku.core.sources import Location, SourceFile
from keikaku.core.values.model import Amount
from keikaku.core.years.dates import parse_date
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


PLACE = Location("s1", "31行目", line=31)
HEARD = Value("v7", Role.RESULT, "約2万人", Amount(Decimal(20000), "人", None, True), source=PLACE)
SOULS = Value("v8", Role.ACTUAL, "12,345人", Amount(Decimal(12345), "人"), period=R6, source=PLACE)
FULL = replace(
    PLAN,
    results=(Result("r1", "n2", "来場者は約2万人", (HEARD,), PLACE),),
    areas=(Area("e1", "湖北圏域", "1市2町", SOULS, PLACE),),
    members=(Member("m1", "e1", "湖北市", "中心市", None, PLACE),),
    bodies=(Body("b1", "審議会", None, ("学識経験者", "市民"), "条例", PLACE),),
    terms=(Term("t1", "総合計画", ("湖北市総合計画",), PLACE),),
    periods=(TitledPeriod("d1", "前期基本計画", 2025, 2029, PLACE),),
    events=(PlanEvent("x1", "n1", "審議会の開催", parse_date("令和6年5月"), None, PLACE),),
    tables=(Table("z1", "n1", "参考", (("項目",),), (("人口",),), PLACE),),
    sources=(SourceFile("s1", "計画.txt", "0" * 64, "text/plain", "r", "1"),),
)
"""The same city with one of everything that stands beside the structure."""


def indicator(plan):
    return plan.indicators[0]
