"""An invented edition of a plan, and ways to make later ones of it."""

from dataclasses import replace

from keikaku.core.revision import ContinuationKind
from tests.editions import initiative, kpi, node, plan

K = ContinuationKind
TOURISM = (
    "山の湖と古い町並みを生かし、歩いて巡る旅を進めます。案内板を整え、土産の品を町の店と考えます。"
)
CARE = "一人で暮らす高齢の方を地域の人が訪ね、困りごとを早く見つけます。通いの場を歩いて行ける所に増やします。"
SCHOOL = "小学校と中学校の先生が一緒に授業をつくり、算数と英語を続けて学べるようにします。"
FOREST = (
    "手入れの届かない人工林を市が預かり、間を伐って光を入れます。切った木は公共の建物に使います。"
)

OLD = plan(
    node("a", "歩いて楽しい観光のまちづくり", code="1", level="基本目標"),
    node("a1", "湖畔と町並みの観光の振興", "a", "1-1", text=TOURISM),
    node("a2", "人工林の手入れ", "a", "1-2", text=FOREST),
    node("b", "支え合う暮らし", code="2", level="基本目標"),
    node("b1", "高齢者の見守り", "b", "2-1", text=CARE),
    node("b2", "小中一貫の学び", "b", "2-2", text=SCHOOL),
    kpi("i1", "湖畔の来訪者数", "a1", "12,400人", "15,000人"),
    kpi("i2", "案内板の設置数", "a1", "14基", "30基"),
    kpi("i3", "間伐の面積", "a2", "87ha", "120ha"),
    kpi("i4", "通いの場の数", "b1", "21か所", "35か所"),
    kpi("i5", "見守り協力員の登録者数", "b1", "163人", "250人"),
    kpi("i6", "授業が分かると答えた児童の割合", "b2", "71.4%", "80.0%"),
    initiative("k1", "案内板の整備", "a1", "湖畔に立てる"),
    initiative("k2", "出前の健康教室", "b1", "月に一度ひらく"),
    period=(2020, 2024),
)  # fmt: skip


def pairs(links):
    return {(link.kind, link.old, link.new) for link in links}


def continued(*ids):
    return {(K.CONTINUED, (each,), (each,)) for each in ids}


NODES = continued("a", "a1", "a2", "b", "b1", "b2")
INDICATORS = continued("i1", "i2", "i3", "i4", "i5", "i6")


def changed(base=OLD, nodes=None, indicators=None, initiatives=None):
    """A plan with some of its things made otherwise: a function for each list."""
    return replace(
        base,
        nodes=tuple((nodes or list)(base.nodes)),
        indicators=tuple((indicators or list)(base.indicators)),
        initiatives=tuple((initiatives or list)(base.initiatives)),
    )


def each(**fields):
    """Replaces the fields of every thing by what functions of the thing give."""
    return lambda things: [
        replace(thing, **{name: make(thing) for name, make in fields.items()}) for thing in things
    ]


def but(identifier, **fields):
    """Replaces the fields of one thing."""
    return lambda things: [
        replace(thing, **fields) if thing.id == identifier else thing for thing in things
    ]
