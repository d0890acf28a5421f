"""Invented readings to be summed up: one with every kind of doubt, one with none."""

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
    Initiative,
    InitiativeSpan,
    Member,
    Node,
    Plan,
    PlanDraft,
    PlanHead,
    Term,
)
from keikaku.core.problems.model import Problem, ProblemKind, Severity
from keikaku.core.sources import Location, SourceFile
from keikaku.core.values.model import (
    Accumulation,
    AccumulationKind,
    Amount,
    Event,
    Missing,
    Reading,
    Reason,
)
from keikaku.core.years.model import FiscalYear, FuzzyDate, Period, Precision, StatedIn, Year

CATALOGUE = {
    kind.code: kind
    for kind in (
        ProblemKind(
            "heading.lost",
            Severity.ERROR,
            "{below} の上の見出しがありません。",
            "原文で見出しを確かめてください。",
            "The heading above {below} is missing.",
            "Look for the heading in the document.",
        ),
        ProblemKind(
            "target.open",
            Severity.WARNING,
            "「{name}」の目標値が決まっていません。",
            "担当課に確かめてください。",
            "The target of {name} is open.",
            "Ask the department.",
        ),
        ProblemKind(
            "name.variant",
            Severity.WARNING,
            "「{found}」は「{usual}」の誤りかもしれません。",
            "正しければ aliases に「{found}」を加えてください。",
            "{found} may be a slip for {usual}.",
            "If it is right, add {found} to the aliases.",
        ),
        ProblemKind(
            "direction.inferred",
            Severity.NOTE,
            "「{name}」の望ましい方向を推定しました。",
            "違っていれば直してください。",
            "The direction of {name} was inferred.",
            "Mend it if it is wrong.",
        ),
    )
}


def at(line: int, column: int | None = None, source: str = "s1") -> Location:
    address = f"{line}行目" if column is None else f"{line}行目 {column}列目"
    return Location(source, address, line=line, column=column)


def problem(
    number: int,
    code: str,
    where: str | None,
    source: Location | None,
    *,
    settled: bool = False,
    **details: str,
) -> Problem:
    kind = CATALOGUE[code]
    message = kind.message(details)
    return Problem(
        f"p{number}", code, kind.severity, message, where, None, source, details, settled
    )


def amount(number: str, unit: str | None = None) -> Amount:
    return Amount(Decimal(number), unit)


def year(western: int, printed: str, stated_in: StatedIn = StatedIn.CELL) -> Period:
    return Period(Year(western), printed, stated_in)


def value(number: int, role: Role, reading: Reading, raw: str, **rest: object) -> Value:
    source = at(10 + number, 2 if role is Role.BASELINE else 3)
    return Value(f"v{number}", role, raw, reading, source=source, **rest)  # type: ignore[arg-type]


def indicator(
    number: int, name: str, node: str | None, *values: Value, again: str | None = None
) -> Indicator:
    placements = [Placement(node, name, False, at(10 + number, 1))]
    if again:
        placements.append(Placement(again, f"{name}(再掲)", True, at(90, 1)))
    return Indicator(
        f"i{number}",
        name,
        IndicatorKind.KPI,
        IndicatorType.LEVEL,
        None,
        Direction.INCREASE,
        tuple(placements),
        values,
        assumed=("direction",),
        source=at(10 + number, 1),
    )


PLAN_END = Period(FiscalYear(2029), None, StatedIn.DOCUMENT)

NODES = (
    Node("n1", None, "重点戦略", "1", "海のしごとをつくる", source=at(3)),
    Node("n2", "n1", "具体的施策", "1-1", "かきの販路をひろげる", source=at(5)),
    Node("n3", None, "重点戦略", "2", "", reconstructed=True),
    Node("n4", "n3", "具体的施策", "2-1", "子育てを支える", source=at(30)),
)

INDICATORS = (
    indicator(
        1,
        "かきの年間水揚量",
        "n2",
        value(1, Role.BASELINE, amount("412", "トン"), "412トン (R5)", period=year(2023, "R5")),
        value(2, Role.TARGET, amount("430", "トン"), "430", period=PLAN_END, assumed=("unit",)),
        again="n4",
    ),
    indicator(
        2,
        "直売所の開設",
        "n2",
        value(3, Role.BASELINE, Missing(Reason.HYPHEN), "-"),
        value(4, Role.TARGET, Event("開設"), "開設", period=PLAN_END, assumed=("period",)),
    ),
    indicator(
        3,
        "一時預かりの利用児童数",
        "n4",
        value(5, Role.BASELINE, amount("120", "人/年間"), "120人/年間", label="市内"),
        value(6, Role.BASELINE, amount("8", "人/年間"), "8人/年間", label="市外"),
        value(
            7,
            Role.ACTUAL,
            amount("131", "人"),
            "131人",
            period=year(2024, "R6"),
            accumulation=Accumulation(AccumulationKind.CUMULATIVE),
        ),
        value(8, Role.TARGET, Missing(Reason.PENDING), "調整中"),
    ),
    indicator(4, "会員数", None, value(9, Role.TARGET, Missing(Reason.BLANK), "")),
)

PROBLEMS = (
    problem(1, "direction.inferred", "i1", at(11, 1), name="かきの年間水揚量"),
    problem(2, "direction.inferred", "i3", at(13, 1), name="一時預かりの利用児童数"),
    problem(3, "heading.lost", "n3", at(30), below="2-1"),
    problem(4, "target.open", "v8", at(18, 3), name="一時預かりの利用児童数"),
    problem(5, "target.open", "v9", at(19, 3), name="会員数"),
    problem(6, "name.variant", None, at(40), found="榛獺市", usual="榛瀬市"),
    problem(7, "name.variant", None, at(44), found="榛瀨市", usual="榛瀬市"),
    problem(8, "target.open", "v2", at(12, 3), settled=True, name="かきの年間水揚量"),
)

HEAD = PlanHead(
    "榛瀬市総合戦略",
    issuer="榛瀬市",
    kind="総合戦略",
    edition="案",
    as_of=FuzzyDate("令和7年3月現在", None, None, Precision.MONTH),
    period=(2025, 2029),
    scope=("n1", "n3"),
    assumed=("period",),
)

DOUBTFUL = PlanDraft(
    Plan(
        HEAD,
        sources=(SourceFile("s1", "plan.txt", "0" * 64, "text/plain", "keikaku-plain", "0.1.0"),),
        nodes=NODES,
        indicators=INDICATORS,
        initiatives=(
            Initiative("k1", "n2", "販路の開拓", (InitiativeSpan(2025, 2029, "商談会の開催"),)),
        ),
        areas=(Area("a1", "榛瀬圏域", "2市1町", None),),
        members=(
            Member("m1", "a1", "榛瀬市", "連携中枢都市", None),
            Member("m2", "a1", "秋津町", "連携市町", None),
        ),
        terms=(Term("t1", "戦略", ("榛瀬市総合戦略",)),),
    ),
    PROBLEMS,
)

PLAIN = PlanDraft(Plan(PlanHead("考え方"), nodes=(Node("n1", None, None, None, "まち"),)))
EMPTY = PlanDraft(Plan(PlanHead("")))
