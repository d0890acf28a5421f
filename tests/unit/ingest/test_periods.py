"""Plans are read with the period that stands beside their name, and with nothing else."""

import pytest

from keikaku.core.plan import TitledPeriod
from keikaku.core.sources import Location
from keikaku.ingest.finds import Doubt, Find
from keikaku.ingest.periods import find_periods
from tests.unit.ingest.printed import blocks, codes, line

LAYERS = """\
基本構想→令和2年度～令和11年度（10年間）→
基本計画→前期基本計画 令和2年度～令和6年度（5年間）→後期基本計画 令和7年度～令和11年度（5年間）
総合戦略→第2期総合戦略 令和2年度～令和6年度（5年間）→第3期総合戦略 令和7年度～令和11年度（5年間）
"""


def read(text):
    return [
        (f.thing.title, f.thing.start, f.thing.end, *codes(f)) for f in find_periods(blocks(text))
    ]


def test_a_table_of_layers_gives_each_plan_its_period_and_is_said_in_full():
    finds = find_periods(blocks(LAYERS))
    place = Location("s1", "2行目 3列目", line=2, table=1, row=2, column=3)
    assert finds[2] == Find(
        TitledPeriod("", "後期基本計画", 2025, 2029, place), order=0, uses=frozenset({0})
    )
    assert read(LAYERS) == [
        ("基本構想", 2020, 2029),
        ("前期基本計画", 2020, 2024),
        ("後期基本計画", 2025, 2029),
        ("第2期総合戦略", 2020, 2024),
        ("第3期総合戦略", 2025, 2029),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a header row, other columns, another order
        ("計画→期間\n基本構想→令和3～12年度\n", [("基本構想", 2021, 2030)]),
        ("期間→計画名\n令和3～12年度→市民協働推進プラン\n", [("市民協働推進プラン", 2021, 2030)]),
        ("環境基本計画→令和4年度～令和13年度→環境課\n", [("環境基本計画", 2022, 2031)]),
        ("基本計画→前期（令和3年度～令和7年度）\n", []),
        # first and last year in columns of their own; plans side by side
        (
            "計画名→開始年度→終了年度\n基本構想→令和3年度→令和12年度\n",
            [("基本構想", 2021, 2030)],
        ),
        ("終期→始期→計画\nR12年度→R3年度→基本構想\n", [("基本構想", 2021, 2030)]),
        ("取組→開始→終了\n基本計画→令和12年度→令和3年度\n", []),
        (
            "区分→基本構想→基本計画\n期間→令和3～12年度→令和3～7年度\n",
            [("基本構想", 2021, 2030), ("基本計画", 2021, 2025)],
        ),
        # several in one cell
        (
            "基本計画→前期基本計画 令和2～6年度 後期基本計画 令和7～11年度\n",
            [("前期基本計画", 2020, 2024), ("後期基本計画", 2025, 2029)],
        ),
        # label lines belong to the document's plan
        (
            "第5次あおば市総合計画\n\n計画期間：令和7年度～令和11年度\n",
            [("第5次あおば市総合計画", 2025, 2029)],
        ),
        (
            "あおば市環境基本計画\n\n①計画期間 平成29年度(2017年度)～令和3年度(2021年度)\n",
            [("あおば市環境基本計画", 2017, 2021)],
        ),
        (
            "あおば市観光振興ビジョン\n\n(2) 計画期間\n令和6年度から令和10年度まで\n",
            [("あおば市観光振興ビジョン", 2024, 2028)],
        ),
        (
            "あおば市総合戦略\n\n本計画の計画期間は、令和2年度から令和6年度までの5年間とします。\n",
            [("あおば市総合戦略", 2020, 2024)],
        ),
        (
            "あおば市総合計画\n\n基本構想の計画期間は、令和2年度から令和11年度までの10年間です。\n",
            [("基本構想", 2020, 2029)],
        ),
        # a plan named right above
        (
            "あおば市総合戦略\n\n(1) 環境基本計画\n\n計画期間：令和3年度～令和12年度\n",
            [("環境基本計画", 2021, 2030)],
        ),
        # a title line, on one line or on two
        ("第2期あおば総合戦略（令和2年度～6年度）の体系\n", [("第2期あおば総合戦略", 2020, 2024)]),
        (
            "第1期しおさい圏域ビジョン\n(平成29年度～令和3年度)の取組\n",
            [("第1期しおさい圏域ビジョン", 2017, 2021)],
        ),
        # whole fiscal years told by their days
        ("農村振興計画→令和3年4月1日～令和8年3月31日\n", [("農村振興計画", 2021, 2025)]),
        # no label, no title, or no range
        ("農村振興計画→令和3年5月1日～令和8年3月31日\n", []),
        ("あおば市総合戦略（令和2年度）\n", []),
        ("前期計画の計画期間が令和6年度をもって終了します。\n", []),
        ("- 平成29年度～令和元年度におけるフェアの実績：120人\n", []),
        ("- あおば圏域ビジョン(H29-R3)の策定\n", []),
        ("指標→平成29年度～令和元年度\n来場者数→120人\n", []),
        ("", []),
    ],
)
def test_periods_are_read_where_a_plan_is_named(text, expected):
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "基本構想→令和2年度～令和11年度（5年間）\n",
            [("基本構想", 2020, 2029, "period.length_differs")],
        ),
        (
            "あおば市総合戦略\n計画期間は令和2年度から令和6年度までの6年間\n",
            [("あおば市総合戦略", 2020, 2024, "period.length_differs")],
        ),
        ("基本構想→R2～R11\n", [("基本構想", 2020, 2029, "period.kind_assumed")]),
        ("基本構想→2020年～2029年\n", [("基本構想", 2020, 2029, "period.kind_assumed")]),
        (
            "基本構想→2020年～2029年（9年間）\n",
            [("基本構想", 2020, 2029, "period.kind_assumed", "period.length_differs")],
        ),
        (
            "基本構想→令和2年度～令和11年度\n\n基本構想の計画期間は令和3年度～令和12年度\n",
            [("基本構想", 2020, 2029), ("基本構想", 2021, 2030, "period.differs")],
        ),
    ],
)
def test_what_does_not_agree_is_read_with_a_doubt(text, expected):
    assert read(text) == expected


def test_a_doubt_says_what_was_printed_and_where():
    (find,) = find_periods(blocks("あおば市総合戦略\n計画期間 令和2年度～令和6年度（4年間）\n"))
    details = {"printed": "令和2年度～令和6年度（4年間）", "years": "5"}
    assert find.doubts == (Doubt("period.length_differs", "end", details, line(2)),)


def test_a_table_with_words_left_over_is_not_said_in_full():
    text = "環境基本計画→令和4年度～令和13年度→環境課\n"
    assert [find.uses for find in find_periods(blocks(text))] == [frozenset()]


def test_the_same_period_told_twice_is_one():
    text = "あおば市総合戦略（令和2年度～令和6年度）\n\n計画期間 令和2年度～令和6年度\n"
    (find,) = find_periods(blocks(text))
    assert (find.order, find.uses) == (0, frozenset({1}))
