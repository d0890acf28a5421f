"""An invented town's plan, as small as a plan can be that uses everything the format can say."""

from datetime import date
from decimal import Decimal
from types import MappingProxyType

from keikaku.core.indicators import (
    Direction,
    Indicator,
    IndicatorKind,
    IndicatorType,
    Placement,
    ResultKind,
    Role,
    Value,
)
from keikaku.core.plan import (
    Area,
    Body,
    Correction,
    Initiative,
    InitiativeSpan,
    Link,
    LinkKind,
    Member,
    Node,
    Plan,
    PlanDraft,
    PlanEvent,
    PlanHead,
    Result,
    Table,
    Term,
    TitledPeriod,
)
from keikaku.core.problems.model import Problem, Severity
from keikaku.core.sources import Location, SourceFile
from keikaku.core.values.model import (
    Accumulation,
    AccumulationKind,
    Amount,
    Bound,
    Comparison,
    Event,
    Missing,
    On,
    Range,
    Reading,
    Reason,
    Relative,
    Status,
    Words,
)
from keikaku.core.years.model import (
    CalendarYear,
    FiscalYear,
    FuzzyDate,
    Period,
    Precision,
    StatedIn,
    Year,
    YearRange,
)


def at(line: int, column: int | None = None) -> Location:
    address = f"{line}行目" if column is None else f"{line}行目 {column}列目"
    return Location("s1", address, line=line, column=column)


def value(number: int, role: Role, raw: str, reading: Reading, **more: object) -> Value:
    place = at(20 + number, 2)
    return Value(f"v{number}", role, raw, reading, source=place, **more)  # type: ignore[arg-type]


EVERYWHERE = Location(
    "s1", "p.42 表3 7行目", 42, (56.5, 700.0, 540.25, 712.5), 41, 12, 3, 7, 1, "KPI", "A7"
)
END = Period(FiscalYear(2024), None, StatedIn.DOCUMENT)
CENSUS = FuzzyDate("令和2年10月1日", date(2020, 10, 1), date(2020, 10, 1), Precision.DAY)
JULY = FuzzyDate("令和5年7月頃", date(2023, 7, 1), date(2023, 7, 31), Precision.MONTH, about=True)
NOVEMBER = FuzzyDate(
    "11月", date(2023, 11, 1), date(2023, 11, 30), Precision.MONTH, assumed=("start", "end")
)

NODES = (
    Node("n1", None, "基本目標", "(1)", "にぎわう町", source=at(1)),
    Node(
        "n2",
        "n1",
        "施策",
        "1-1",
        "観光",
        "来る人を増やします。",
        ("観光課", "港湾課"),
        source=at(2),
    ),
    Node("n3", "n1", "施策", "1-2", "湯の郷", reconstructed=True, assumed=("title",), source=at(3)),
    Node("n4", None, "施策", None, "観光(再掲)", cross_listed="n2", source=at(4)),
)

VISITORS = Indicator(
    "i1", "観光客数", IndicatorKind.KPI, IndicatorType.LEVEL, "千人", Direction.INCREASE,
    placements=(
        Placement("n2", "観光客数(千人)", False, at(20, 1)),
        Placement("n4", "観光客数", True, at(40, 1)),
    ),
    values=(
        value(1, Role.BASELINE, "499千人(H30)", Amount(Decimal("499"), "千人"),
              period=Period(Year(2018), "H30", StatedIn.CELL)),
        value(2, Role.TARGET, "540.0", Amount(Decimal("540.0"), "千人", Bound.AT_LEAST),
              period=END, assumed=("unit", "period")),
        value(3, Role.ACTUAL, "約51万人", Amount(Decimal("51"), "万人", approximate=True),
              status=Status.PROVISIONAL, notes=("速報値",),
              period=Period(CalendarYear(2021), "令和3年", StatedIn.HEADER)),
    ),
    result_kind=ResultKind.OUTCOME, owners=("観光課",), definition="入込客の延べ数",
    scope_notes=("延べ",), assumed=("direction",), source=at(20),
)  # fmt: skip

FLOW = Indicator(
    "i2", "転入超過数", IndicatorKind.KGI, IndicatorType.LEVEL, None, None,
    placements=(Placement("n1", "転入超過数", False, at(25, 1)),),
    values=(
        value(4, Role.BASELINE, "▲843人/年間", Amount(Decimal("-843"), "人/年間"),
              accumulation=Accumulation(AccumulationKind.MEAN, years=5),
              period=Period(YearRange(CalendarYear(2010), CalendarYear(2014)),
                            "平成22年～平成26年", StatedIn.CELL)),
        value(5, Role.TARGET, "半減",
              Relative(Comparison.TIMES, Decimal("0.5"), on=On.MAGNITUDE), period=END,
              assumed=("period",)),
        value(6, Role.INTERIM_TARGET, "-", Missing(Reason.HYPHEN), label="うち若者"),
        value(7, Role.PLANNED, "300～400人", Range(Decimal(300), Decimal(400), "人"),
              period=Period(YearRange(FiscalYear(2020), FiscalYear(2024)), "R2～R6",
                            StatedIn.HEADER)),
    ),
    source=at(25),
)  # fmt: skip

HOUSE = Indicator(
    "i3", "交流館", IndicatorKind.NUMERICAL_TARGET, IndicatorType.MILESTONE, None, None,
    placements=(Placement(None, "交流館", False, at(29, 1)),),
    values=(
        value(8, Role.BASELINE, "", Missing(Reason.BLANK)),
        value(9, Role.TARGET, "設立", Event("設立"), period=END, assumed=("period",)),
        value(10, Role.TARGET, "別に定める", Words("別に定める")),
    ),
    source=at(29),
)  # fmt: skip


def problem(number: int, severity: Severity, where: str | None, field: str | None) -> Problem:
    details = MappingProxyType({"field": field or ""})
    message = f"{field or '文書'}を確かめてください。"
    return Problem(
        f"p{number}", "sample.doubt", severity, message, where, field, at(20 + number), details,
        settled=number == 1,
    )  # fmt: skip


DOUBTS = (
    ("i1", "direction"), ("i1", "target.unit"), ("i1", "target.period"), ("i2", "target.period"),
    ("i3", "target[1].period"), ("i3", "target[2].text"), ("n3", "title"), ("a1", "spans[0].end"),
    ("plan", "issuer"), (None, None),
)  # fmt: skip

MINIMAL = PlanDraft(
    Plan(
        head=PlanHead(
            "湯の郷町総合戦略", "湯の郷町", "総合戦略", "案", CENSUS, (2020, 2024), ("n1", "n4"),
            ("issuer",), at(1),
        ),
        sources=(
            SourceFile("s1", "計画.txt", "ab" * 32, "text/plain", "keikaku-plain", "0.1.0"),
        ),
        nodes=NODES,
        indicators=(VISITORS, FLOW, HOUSE),
        initiatives=(
            Initiative(
                "a1", "n2", "案内所の運営",
                (InitiativeSpan(2020, 2024, "=運営", ("end",)),), ("観光課",), at(31),
            ),
        ),
        results=(
            Result(
                "r1", "n2", "放送 1,420分",
                (value(11, Role.RESULT, "1,420分", Amount(Decimal(1420), "分"),
                       accumulation=Accumulation(AccumulationKind.CUMULATIVE, 2017)),), at(32),
            ),
        ),
        areas=(
            Area("g1", "湯の郷圏域", "2市1町",
                 value(12, Role.ACTUAL, "約64.2万人",
                       Amount(Decimal("64.2"), "万人", approximate=True),
                       period=Period(CENSUS, "令和2年10月1日", StatedIn.CAPTION)), at(33)),
        ),
        members=(
            Member("m1", "g1", "湯の郷町", "連携町",
                   value(13, Role.ACTUAL, "8千人", Amount(Decimal(8), "千人")), at(34)),
        ),
        bodies=(Body("b1", "審議会", "諮問", ("学識者", "町民"), "条例第3条", at(35)),),
        terms=(Term("t1", "前期計画", ("前期基本計画", "総合戦略"), at(36)),),
        periods=(TitledPeriod("d1", "前期基本計画", 2020, 2024, at(37)),),
        events=(PlanEvent("e1", "n1", "骨子, 素案", JULY, NOVEMBER, at(38)),),
        links=(Link("i1", "i2", LinkKind.SUPPORTS, "「観光」から", at(39)),),
        tables=(Table("x1", "n4", "その他", (("項目", "数"),), (("(1)", "1-1"),), EVERYWHERE),),
        corrections=(
            Correction("i1", "target.amount", "530", "540.0", "企画課", "2024-05-01", "誤植"),
        ),
    ),
    tuple(
        problem(number, list(Severity)[number % 3], where, field)
        for number, (where, field) in enumerate(DOUBTS, 1)
    ),
)  # fmt: skip
