"""A strategy of a few lines, for the tests of its print and its meaning."""

from datetime import date

from keikaku.core.years.model import FuzzyDate, Precision
from samples.source.model import Cover, Goal, Kpi, Measure, Policy, Strategy
from samples.source.notation import BLANK, ERA, NONE, PENDING, PLAIN, UNIT, bar, done, v

MEASURE = Measure(
    "1-1-1",
    "道の手入れ",
    ("建設課",),
    "市道を直します。",
    UNIT,
    (Kpi("直した市道", (v("3"), v("5")), "km"),),
    (bar("補修", "補修の実施"),),
)
TROUBLED = Measure(
    "1-1-2",
    "川の手入れ",
    (),
    "川を掃除します。\n草を刈ります。",
    PLAIN,
    (
        Kpi("清掃の回数", (v("2", "回", "R5"), v("4")), "回", shifted=True),
        Kpi("条例の制定", (NONE, done("制定")), joined=True),
        Kpi("参加者数", (v("30", "人", "R5"), PENDING), "人"),
        Kpi("直した市道", (), printed="直した市道(再掲)", repeats="直した市道"),
    ),
    printed_text="<p>川を掃除します。</p><p>草を刈ります。</p>",
)
MOVED = Measure(
    "1-1-3", "森の手入れ", (), "間伐します。", PLAIN, (Kpi("面積", (BLANK, BLANK)),), shifted=True
)
GOAL = Goal(
    "1",
    "暮らし",
    ("まちを直します。",),
    ERA,
    (Kpi("満足度", (v("50", "%"), v("60", "%")), "%"),),
    (Policy("1", "手入れ", ("順に直します。",), (MEASURE, TROUBLED, MOVED)),),
)
LOST = Goal("2", "産業", ("消えた文",), ERA, GOAL.numeric_targets, (), heading="")
MARCH = FuzzyDate("令和7年3月", date(2025, 3, 1), date(2025, 3, 31), Precision.MONTH)
STRATEGY = Strategy(
    Cover(("甲市総合戦略", "令和7年3月", "甲市"), "甲市総合戦略", "甲市", "総合戦略", MARCH),
    (2025, 2029),
    (GOAL, LOST),
    assumed=("period",),
)
