"""基本目標 1 and 2 as they stood in the draft."""

from dataclasses import replace

from samples.source import goal1, goal2
from samples.source.city import CITY_OLD_GLYPH, COMMERCE, PLANNING, TOURISM
from samples.source.edits import MEASURES, kpi, measure, undecided
from samples.source.model import Kpi, Measure, Policy
from samples.source.notation import (
    BLANK,
    PENDING,
    PLAIN,
    steps,
    v,
)

INDUSTRIAL_TOURISM = Measure(
    "1-3-3",
    "産業観光の推進",
    (),
    "かき加工場や漆の工房、造船所の見学を組み合わせ、ものづくりの現場を巡る旅行商品を検討します。"
    "受け入れる事業所の負担を抑えるため、案内役を担う市民の育成もあわせて進めます。",
    PLAIN,
    (
        Kpi("産業観光の受入事業所数", (v("4", "社", "R5"), BLANK), "社"),
        Kpi("産業観光の参加者数", (BLANK, BLANK)),
    ),
)

SCHOLARSHIP = Measure(
    "2-1-3",
    "奨学金の返還支援",
    (PLANNING,),
    "市内の事業所に就職し5年間働いた若者の奨学金返還について、勤め先と市が費用を分担する制度を"
    "つくります。対象となる業種と金額は、商工会議所との協議を経て定めます。",
    PLAIN,
    (undecided("2-1-3", 0, PENDING),),
)

ALUMNI = Measure(
    "2-1-4",
    "離れて暮らす若者とのつながりづくり",
    (COMMERCE,),
    "成人の集いの名簿をもとに、希望する人へ市の便りと求人の情報を届けます。"
    "夏と正月の帰省に合わせ、企業と話せる気軽な集まりを開きます。",
    PLAIN,
    (kpi("2-1-3", 1, name="「はるせ同窓ネット」登録者数"),),
    (steps("はるせ同窓ネット", "準備会の設置", "登録の開始", "→", "→", "→"),),
)


def _sea_and_soil() -> Policy:
    return replace(
        goal1.SEA_AND_SOIL,
        measures=(
            measure(
                "1-1-1",
                kpi("1-1-1", 0),
                kpi("1-1-1", 1, name="殻付き出荷率"),
                undecided("1-1-1", 2, BLANK),
            ),
            measure(
                "1-1-2",
                kpi("1-1-2", 0),
                kpi("1-1-2", 1, shifted=True),
                kpi("1-1-2", 2),
                title="就農・就漁への支援",
            ),
            measure("1-1-3", works=()),
        ),
    )


def _local_industry() -> Policy:
    return replace(
        goal1.LOCAL_INDUSTRY,
        measures=(
            measure(
                "1-2-1",
                kpi("1-2-1", 0),
                kpi("1-2-1", 1, cells=(v("5", "件", "R4"), v("8"))),
                kpi("1-2-1", 2, cells=(v("3", "店"), PENDING)),
                Kpi("商店街の歩行者通行量", (v("1,870", "人", "R4"), BLANK), "人"),
            ),
            measure("1-2-2"),
            measure("1-2-3", owners=()),
        ),
    )


def _tourism() -> Policy:
    return replace(
        goal1.TOURISM_POLICY,
        measures=(
            measure("1-3-1", title="観光まちづくり機構を核とした観光の推進"),
            measure(
                "1-3-2",
                text=MEASURES["1-3-2"].text.replace("通信の環境を", "通信の環境 を "),
                owners=(TOURISM,),
            ),
            INDUSTRIAL_TOURISM,
        ),
    )


def _settling() -> Policy:
    lead = tuple(line.replace("本市", CITY_OLD_GLYPH) for line in goal2.SETTLING.lead)
    return replace(
        goal2.SETTLING,
        lead=lead,
        measures=(measure("2-1-1"), measure("2-1-2"), SCHOLARSHIP, ALUMNI),
    )


def _relations() -> Policy:
    return replace(
        goal2.RELATIONS,
        measures=(measure("2-2-1", shifted=True), measure("2-2-2")),
    )


def _promoting() -> Policy:
    now, name, later = MEASURES["2-3-2"].text.partition("姉妹都市")
    return replace(
        goal2.PROMOTING,
        measures=(
            measure(
                "2-3-1",
                *(kpi("2-3-1", n) for n in range(3)),
                Kpi("市公式LINEの登録者数", (v("2,950"), v("5,000")), "人"),
            ),
            measure(
                "2-3-2",
                Kpi("中学生の海外派遣人数", (v("12", "人", "R5"), v("12", "人")), "人"),
                Kpi("姉妹都市からの受入人数", (v("12", "人", "R5"), v("12", "人")), "人"),
                kpi("2-3-2", 1),
                undecided("2-3-2", 2, PENDING),
                printed_text=f"<p>{now}</p><p>{name}{later}</p>",
                text=f"{now}\n{name}{later}",
            ),
            measure(
                "2-3-3",
                kpi("2-3-3", 0),
                kpi("2-3-3", 1, printed="多文化共生交流事業の参加者数(再掲)"),
            ),
        ),
    )


WORK = replace(
    goal1.GOAL,
    numeric_targets=(goal1.GOAL.numeric_targets[0],),
    policies=(_sea_and_soil(), _local_industry(), _tourism()),
)
PEOPLE = replace(goal2.GOAL, policies=(_settling(), _relations(), _promoting()))
