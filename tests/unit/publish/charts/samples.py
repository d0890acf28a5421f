"""Indicators, initiatives and plans of an invented city, as charts are drawn of them."""

from collections.abc import Callable
from dataclasses import replace

from keikaku.core.editing import Entry
from keikaku.core.editing.values import entered
from keikaku.core.evaluation.actuals import Actual
from keikaku.core.indicators import (
    Direction,
    Indicator,
    IndicatorKind,
    IndicatorType,
    Placement,
    Role,
)
from keikaku.core.plan import Initiative, InitiativeSpan, PlanHead
from keikaku.core.problems.model import Language
from keikaku.core.values.cells import parse_cell
from keikaku.core.values.model import Ditto
from keikaku.core.years.model import FiscalYear, Period, StatedIn
from keikaku.publish.charts import (
    Chart,
    Variant,
    bars_chart,
    initiative_rows,
    period_rows,
    series_chart,
    series_of,
)
from keikaku.publish.charts.bars import Of


def indicator(name, unit, direction, *values, kind=IndicatorType.LEVEL):
    """An indicator of values told as (role, year, text)."""
    bare = Indicator(
        "i1", name, IndicatorKind.KPI, kind, unit, direction,
        (Placement(None, name, False, None),), (),
    )  # fmt: skip
    made = tuple(
        entered(f"v{number}", role, Entry(text, unit, year and _year(year)))[0]
        for number, (role, year, text) in enumerate(values, 1)
    )
    return replace(bare, values=made)


def _year(year):
    return Period(FiscalYear(year), None, StatedIn.HEADER)


def actuals(**texts):
    """Reported actual values by year: y2025="512千人"."""
    return tuple(_actual(int(year[1:]), text) for year, text in texts.items())


def _actual(year, text):
    cell = parse_cell(text)[0]
    assert not isinstance(cell.reading, Ditto)
    return Actual(
        "i1", year, cell.reading, raw=text, accumulation=cell.accumulation, status=cell.status
    )


B, T, A, M = Role.BASELINE, Role.TARGET, Role.ACTUAL, Role.INTERIM_TARGET
UP, DOWN = Direction.INCREASE, Direction.DECREASE

SERIES = {
    "visitors": (
        indicator("観光客数", "千人", UP, (B, 2024, "499千人"), (M, 2027, "520千人"), (T, 2029, "540千人")),
        actuals(y2025="505千人", y2026="512千人", y2027="未調査", y2028="531千人", y2029="538千人（速報値）"),
    ),
    "population": (
        indicator("総人口", "人", Direction.AT_LEAST, (A, 2015, "642,000人"), (A, 2020, "624,500人"), (B, 2024, "約606,000人"), (T, 2029, "60万人以上")),
        (),
    ),
    "waste": (
        indicator("1人1日当たりのごみの量", "g", DOWN, (B, 2024, "912g"), (T, 2029, "850g以下")),
        actuals(y2025="905g", y2026="918g", y2027="880g"),
    ),
    "migration": (
        indicator("社会増減数", "人", UP, (B, 2024, "▲843人"), (T, 2029, "0人")),
        actuals(y2025="▲760人", y2026="▲790人", y2027="▲512人"),
    ),
    "rank": (
        indicator("住みよさの順位", "位", None, (B, 2024, "826位"), (T, 2029, "750位"), kind=IndicatorType.RANK),
        actuals(y2025="810位", y2026="795位"),
    ),
    "undated": (
        indicator("案内所の来所者数", "人", UP, (B, 2024, "12,400人"), (T, None, "15,000人")),
        actuals(y2025="12,900人", y2026="13,300人"),
    ),
    "single": (indicator("協定の数", "件", UP, (B, 2024, "3件")), ()),
    "nothing": (indicator("計画の策定", None, None, (B, None, "-"), (T, 2029, "策定")), ()),
    "mixed": (
        indicator("相談件数", "件", UP, (B, 2024, "120件（年間）"), (T, 2029, "700件（5年累計）"), (A, 2025, "12.5%")),
        actuals(y2026="260件（2025年度以降累計）"),
    ),
    "hostile": (
        indicator('<script>alert("1")</script>&\x00とても長い名前', "<b>", UP, (B, 2024, "1"), (T, 2029, "2")),
        (),
    ),
}  # fmt: skip

WORKS = (
    Initiative("a1", None, "観光案内所の多言語対応と夜間開館", (InitiativeSpan(2025, 2026, "検討"), InitiativeSpan(2027, 2029, "実施", ("end",)))),
    Initiative("a2", None, "周遊パスの発行", (InitiativeSpan(2025, 2029, "発行と販路の拡大、利用者への調査、参加する施設を増やす取組"),)),
    Initiative("a3", None, "湖岸の清掃", ()),
    Initiative("a4", None, "案内標識の更新", (InitiativeSpan(2028, 2028, "更新"),)),
)  # fmt: skip
PLANS = (
    PlanHead("湖北市総合計画 基本構想", period=(2020, 2029)),
    PlanHead("湖北市総合計画 前期基本計画", period=(2020, 2024)),
    PlanHead("湖北市総合計画 後期基本計画", period=(2025, 2029)),
    PlanHead("第3期湖北市まち・ひと・しごと創生総合戦略", period=(2025, 2029)),
    PlanHead("湖北市人口ビジョン", period=(2015, 2060)),
    PlanHead("湖北市観光振興計画"),
)

Draw = Callable[[str, Variant, Language], Chart]


def _series(name):
    return lambda key, variant, language: series_chart(
        series_of(*SERIES[name]), key, variant=variant, language=language
    )


CHARTS: dict[str, Draw] = {
    **{name: _series(name) for name in SERIES},
    "works": lambda key, variant, language: bars_chart(initiative_rows(WORKS), Of.WORKS, key, variant=variant, language=language, now=2026),
    "plans": lambda key, variant, language: bars_chart(period_rows(PLANS), Of.PLANS, key, variant=variant, language=language, now=2026),
    "no-plans": lambda key, variant, language: bars_chart(period_rows(PLANS[-1:]), Of.PLANS, key, variant=variant, language=language),
}  # fmt: skip
