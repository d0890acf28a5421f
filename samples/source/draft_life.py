"""基本目標 3 to 5 as they stood in the draft."""

from dataclasses import replace

from samples.source import goal3, goal4, goal5
from samples.source.city import CITY, CITY_OLD_GLYPH, DIGITAL, ELDERLY, HEALTH, WELFARE
from samples.source.edits import MEASURES, kpi, measure, undecided
from samples.source.model import Kpi, Measure, Policy
from samples.source.notation import (
    BLANK,
    PENDING,
    PLAIN,
    STEPS,
    TOTAL,
    UNIT,
    bar,
    v,
)

CARE_AND_MEDICINE = Measure(
    "4-2-2",
    "地域包括ケアと地域医療の充実",
    (ELDERLY, WELFARE, HEALTH),
    "介護、医療、生活支援の関係者が顔を合わせる場を定例化し、在宅での療養を支えます。"
    "市立榛瀬病院の医師確保に努め、通院の難しい方への診療の手段を検討します。",
    PLAIN,
    (
        kpi("4-2-2", 0),
        kpi("4-2-2", 1),
        Kpi("市立榛瀬病院の常勤医師数", (v("11", "人", "R5"), PENDING), "人"),
        Kpi(
            "看護師奨学金の貸付者数",
            (v("7", "人", "R5"), v("30", "人")),
            "人",
            printed="看護師奨学金の貸付者数(累計)",
            accumulation=TOTAL,
        ),
    ),
    (bar("在宅療養の支援", "関係者による事例検討会の開催"),),
)

GUIDANCE = Measure(
    "5-1-2",
    "デジタル機器に不慣れな方への支援",
    (DIGITAL,),
    "公民館でスマートフォンの使い方講座を開き、操作に迷ったときに相談できる窓口を設けます。",
    PLAIN,
    (kpi("5-2-2", 0, cells=(v("310", "人", "R5"), BLANK)),),
)


def _birth() -> Policy:
    return replace(
        goal3.BIRTH,
        measures=(
            measure("3-1-1", kpi("3-1-1", 0, joined=True), undecided("3-1-1", 1, PENDING)),
            measure("3-1-2", kpi("3-1-2", 0, joined=True), *MEASURES["3-1-2"].kpis[1:]),
            measure("3-1-3", undecided("3-1-3", 0, BLANK), kpi("3-1-3", 1)),
        ),
    )


def _schooling() -> Policy:
    likes = kpi("3-3-1", 0)
    old_glyph = likes.name.replace(CITY, CITY_OLD_GLYPH)
    return replace(
        goal3.SCHOOLING,
        measures=(
            measure("3-3-1", replace(likes, name=old_glyph), kpi("3-3-1", 1)),
            measure("3-3-2", works=()),
            measure("3-3-3", shifted=True),
        ),
    )


def _healthy() -> Policy:
    health = Kpi("健康寿命", (v("81.3"), v("81.8"), v("82.3"), v("82.8")), "歳")
    checkup, *_, points = MEASURES["4-2-1"].kpis
    return replace(
        goal4.HEALTHY,
        measures=(measure("4-2-1", checkup, health, points), CARE_AND_MEDICINE),
    )


def _compact() -> Policy:
    return replace(
        goal4.COMPACT,
        measures=(
            measure("4-3-1"),
            measure("4-3-2", undecided("4-3-2", 0, PENDING), kpi("4-3-2", 1)),
            measure("4-3-3", works=()),
        ),
    )


def _digital() -> Policy:
    cards = Kpi(
        "マイナンバーカードの交付枚数",
        (v("16,900"), v("20,000")),
        "枚",
        printed="マイナンバーカードの交付枚数(累計)",
        accumulation=TOTAL,
    )
    online, _, data = MEASURES["5-2-1"].kpis
    return replace(
        goal5.DIGITAL_CITY,
        code="1",
        measures=(measure("5-2-1", online, cards, data, code="5-1-1"), GUIDANCE),
    )


def _climate() -> Policy:
    return replace(
        goal5.CLIMATE,
        code="2",
        measures=(
            measure("5-1-1", code="5-2-1", layout=replace(STEPS, item_header="")),
            measure("5-1-2", kpi("5-1-2", 0), undecided("5-1-2", 1, BLANK), code="5-2-2"),
        ),
    )


def _together() -> Policy:
    projects, plan, repeat = MEASURES["5-3-3"].kpis
    return replace(
        goal5.TOGETHER,
        measures=(
            measure("5-3-1", works=()),
            measure("5-3-2", works=()),
            measure("5-3-3", projects, replace(plan, cells=(v("1"), v("1"))), repeat, layout=UNIT),
        ),
    )


FAMILIES = replace(goal3.GOAL, policies=(_birth(), goal3.CHILDCARE, _schooling()))
# The heading of 基本目標 4 was lost when the text was taken out of the document.
LIVING = replace(goal4.GOAL, heading="", policies=(goal4.SAFE, _healthy(), _compact()))
FUTURE = replace(goal5.GOAL, policies=(_digital(), _climate(), _together()))
