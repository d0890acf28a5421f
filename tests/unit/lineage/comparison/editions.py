"""Two small invented editions and what continues as what in them."""

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
from keikaku.core.plan import Initiative, InitiativeSpan, Node, Plan, PlanHead, Term
from keikaku.core.revision import Continuation, ContinuationKind, Lineage
from keikaku.core.sources import Location, SourceFile
from keikaku.core.values.model import Amount, Missing, Reason
from keikaku.core.years.model import Period, StatedIn, Year


def at(line):
    return Location("s1", f"{line}行目", line=line)


def node(identifier, parent, code, title, text="", line=1, **rest):
    return Node(identifier, parent, None, code, title, text, source=at(line), **rest)


def value(identifier, role, raw, year=None, **rest):
    digits = "".join(sign for sign in raw if sign.isdigit())
    reading = Amount(Decimal(digits), "人") if digits else Missing(Reason.BLANK)
    period = Period(Year(year), f"R{year - 2018}", StatedIn.HEADER) if year else None
    return Value(identifier, role, raw, reading, period=period, **rest)


def indicator(identifier, name, home, base, target, **rest):
    return Indicator(
        identifier,
        name,
        rest.pop("kind", IndicatorKind.KPI),
        IndicatorType.LEVEL,
        rest.pop("unit", "人"),
        Direction.INCREASE,
        (Placement(home, name, False, at(50)),),
        (
            value(f"{identifier}.b", Role.BASELINE, base, 2023),
            value(f"{identifier}.t", Role.TARGET, target, 2029),
        ),
        source=at(50),
        **rest,
    )


def plan(nodes=(), indicators=(), initiatives=(), title="榛瀬市総合戦略", **rest):
    source = SourceFile("s1", "plan.txt", "0" * 64, "text/plain", "keikaku-plain", "0.1.0")
    return Plan(
        PlanHead(title, issuer="榛瀬市", period=(2025, 2029)),
        sources=(source,),
        nodes=tuple(nodes),
        indicators=tuple(indicators),
        initiatives=tuple(initiatives),
        **rest,
    )


def link(kind, old=(), new=(), certain=True, confidence=1):
    return Continuation(
        ContinuationKind(kind), tuple(old), tuple(new), Fraction(confidence), (), certain
    )


def same(*ids):
    return tuple(link("continued", [each], [each]) for each in ids)


def initiative(identifier, home, name, *texts):
    spans = tuple(InitiativeSpan(2025 + at, 2025 + at, text) for at, text in enumerate(texts))
    return Initiative(identifier, home, name, spans)


OLD = plan(
    nodes=(
        node("n1", None, "1", "海のしごと", "海を守ります。", 3),
        node(
            "n2", "n1", "1-1", "かきの販路の開拓", "販路の開拓を推進します。", 5, owners=("水産課",)
        ),
        node("n3", "n1", "1-2", "直売所の運営", "直売所を運営します。", 9),
        node("n4", "n1", "1-3", "朝市の開催", "朝市を開きます。", 12),
    ),
    indicators=(
        indicator("i1", "来客数", "n2", "120", "130"),
        indicator("i2", "出店者数", "n4", "20", "30"),
    ),
    initiatives=(initiative("k1", "n2", "商談会", "設計", "出展"),),
    terms=(Term("t1", "戦略", ("榛瀬市総合戦略",)),),
)
NEW = plan(
    nodes=(
        node("n1", None, "1", "海のしごと", "海を 守ります。", 4),
        node("n2", "n1", "1-1", "かきの販路の開拓", "販路の開拓を促進します。", 6, owners=("水産課", "商工課")),
        node("n3", "n1", "1-2", "港の直売所と朝市", "直売所と朝市を運営します。", 10),
        node("n5", "n1", "1-3", "磯の保全", "磯を守ります。", 14),
    ),
    indicators=(
        indicator("i1", "来客数", "n2", "120", "140"),
        indicator("i3", "清掃の参加者数", "n5", "20", "30"),
    ),
    initiatives=(initiative("k1", "n2", "商談会", "設計", "直送"),),
)  # fmt: skip
LINEAGE = Lineage(
    nodes=(
        *same("n1", "n2"),
        link("merged", ["n3", "n4"], ["n3"], certain=False, confidence="3/5"),
        link("new", new=["n5"]),
    ),
    indicators=(
        *same("i1"),
        link("abolished", ["i2"]),
        link("new", new=["i3"], certain=False, confidence="1/2"),
    ),
    initiatives=same("k1"),
)
