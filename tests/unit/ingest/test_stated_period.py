"""The period of a plan that only a sentence of its text gives."""

import pytest

from keikaku.ingest.plan_head import stated_period
from keikaku.ingest.read import read_plan
from tests.drawn import document


@pytest.mark.parametrize(
    ("texts", "period"),
    [
        (["計画期間は、令和7年度から令和11年度までの5年間とします。"], (2025, 2029)),
        (["方針を実現するため、計画期間（令和7年度～令和11年度）中に達成する目標を定めます。"], (2025, 2029)),
        (["本計画の計画期間は令和7年度から令和11年度までとする。"], (2025, 2029)),
        (["計画の期間：令和7年度～令和11年度"], (2025, 2029)),
        (["計画期間を令和7年度～令和11年度とします", "計画期間（R7年度～R11年度）"], (2025, 2029)),
        # Of another plan, two that differ, one year, something between.
        (["総合計画の計画期間は、令和3年度から令和12年度までです。"], None),
        (["前計画の計画期間（令和2年度～令和6年度）では、目標を達成しました。"], None),
        (["計画期間は令和7年度から令和11年度まで", "計画期間（令和2年度～令和6年度）"], None),
        (["計画期間は令和7年度からとします。"], None),
        (["計画期間の見直しは、国の計画（令和7年度～令和11年度）に合わせます。"], None),
        ([], None),
    ],
)  # fmt: skip
def test_the_period_that_sentences_give(texts: list[str], period: tuple[int, int] | None):
    assert stated_period(texts) == period


@pytest.mark.parametrize(
    "said",
    [
        "後期基本計画の期間は、令和9年度から令和13年度までの5年間です。",
        "本計画の期間は、令和9年度から令和13年度までの5年間とします。",
        "計画の期間は、令和9年度から令和13年度までとします。",
    ],
)
def test_the_period_of_the_named_plan(said: str):
    plan = read_plan([document("第2次青葉市総合計画後期基本計画", "第1章 港", said)]).plan
    assert plan.head.period == (2027, 2031)


def test_the_period_of_another_plan_is_not_taken():
    said = "前期基本計画の期間は、令和4年度から令和8年度までの5年間です。"
    plan = read_plan([document("第2次青葉市総合計画後期基本計画", "第1章 港", said)]).plan
    assert plan.head.period is None


def test_it_dates_targets_without_a_year_when_no_title_gives_one():
    lines = (
        "青葉市交通計画",
        "1 目標",
        "計画期間（令和7年度～令和11年度）中に達成する目標です。",
        "KPI",
        "来客数：41人（R5）→60人",
    )
    plan = read_plan([document(*lines)]).plan
    assert plan.head.period == (2025, 2029)
    (indicator,) = plan.indicators
    assert [value.period and value.period.end for value in indicator.values] == [2023, 2029]


def test_a_period_with_a_year_of_review_is_no_target():
    lines = ("目標値一覧", "計画期間：令和7年度～令和11年度（中間見直し：令和9年度）")
    plan = read_plan([document("青葉市スポーツ計画", *lines)]).plan
    assert plan.head.period == (2025, 2029)
    assert not plan.indicators
