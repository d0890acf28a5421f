"""Schedules are read row by row; a row that does not read keeps its words and has no dates."""

import pytest

from keikaku.core.plan import PlanEvent
from keikaku.core.sources import Location
from keikaku.core.years.dates import parse_date
from keikaku.ingest.finds import Doubt, Find
from keikaku.ingest.schedule import find_schedule
from tests.unit.ingest.printed import blocks, codes, day

ROWS = """\
令和5年7月頃→～ 令和5年11月頃→市民意識調査分析
→～ 令和5年12月頃→基礎的調査の整理分析
令和5年12月頃→～ 令和6年9月頃→計画の作成（骨子・素案）
→～ 令和6年12月頃→計画の作成（原案）
令和6年12月頃→～ 令和7年1月頃→パブリックコメント
"""
READ = [
    ("市民意識調査分析", "2023-07?", "2023-11?"),
    ("基礎的調査の整理分析", "2023-07?*", "2023-12?", "event.start_assumed"),
    ("計画の作成（骨子・素案）", "2023-12?", "2024-09?"),
    ("計画の作成（原案）", "2023-12?*", "2024-12?", "event.start_assumed"),
    ("パブリックコメント", "2024-12?", "2025-01?"),
]


def read(text):
    return [
        (f.thing.text, day(f.thing.start), day(f.thing.end), *codes(f))
        for f in find_schedule(blocks(text))
    ]


def columns(text, *order):
    return "\n".join("→".join(row.split("→")[c] for c in order) for row in text.splitlines())


def test_a_schedule_is_read_whole_with_fuzzy_and_inherited_dates():
    finds = find_schedule(blocks(ROWS))
    place = Location("s1", "1行目 1列目", line=1, table=1, row=1, column=1)
    start, end = parse_date("令和5年7月頃"), parse_date("令和5年11月頃")
    event = PlanEvent("", None, "市民意識調査分析", start, end, place)
    assert finds[0] == Find(event, 0, frozenset({0}))
    assert read(ROWS) == READ


@pytest.mark.parametrize(
    "text",
    [
        columns(ROWS, 2, 0, 1),
        columns(ROWS, 0, 2, 1),
        columns(ROWS, 1, 0, 2),
        "\n".join(f"{n}→{row}" for n, row in enumerate(ROWS.splitlines(), 1)),
        "開始→終了→内容\n" + ROWS,
        "内容→終了→開始\n" + columns(ROWS, 2, 1, 0),
        ROWS.replace("～ ", "～"),
        "終了時期→開始時期→作業項目\n" + columns(ROWS, 1, 0, 2).replace("～ ", ""),
    ],
)
def test_other_orders_and_headers_read_the_same(text):
    assert read(text) == READ


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "時期→内容\n令和5年7月→審議会\n令和5年10月上旬→部会\n",
            [("審議会", "2023-07", "2023-07"), ("部会", "2023-10?", "2023-10?")],
        ),
        (
            "令和2年10月1日～12月31日→プレ事業\n令和3年7月～→本事業\n",
            [("プレ事業", "2020-10-01", "2020-12-31*"), ("本事業", "2021-07", None)],
        ),
        (
            "令和5年11月→骨子\n12月→素案\n2月→原案\n",
            [
                ("骨子", "2023-11", "2023-11"),
                ("素案", "2023-12*", "2023-12*", "event.year_assumed"),
                ("原案", "2024-02*", "2024-02*", "event.year_assumed"),
            ],
        ),
        (
            "年度→取組\n令和5年度→条例の検討\n令和6年度→条例の制定\n",
            [
                ("条例の検討", "fiscal_year 2023-04-01", "fiscal_year 2023-04-01"),
                ("条例の制定", "fiscal_year 2024-04-01", "fiscal_year 2024-04-01"),
            ],
        ),
        (
            "時期→内容→担当\n令和5年7月→審議会→企画課\n→部会→総務課\n",
            [
                ("審議会 企画課", "2023-07", "2023-07"),
                ("部会 総務課", "2023-07*", "2023-07*", "event.start_assumed"),
            ],
        ),
    ],
)
def test_dates_in_one_column(text, expected):
    assert read(text) == expected


@pytest.mark.parametrize(
    ("row", "printed"),
    [
        ("そのうち→～ 令和6年1月→調整", "そのうち ～ 令和6年1月"),
        ("令和5年13月→～ 令和6年1月→調整", "令和5年13月 ～ 令和6年1月"),
        ("令和6年3月→～ 令和5年3月→調整", "令和6年3月 ～ 令和5年3月"),
        ("令和5年3月→～ 未定→調整", "令和5年3月 ～ 未定"),
    ],
)
def test_a_row_that_does_not_read_whole_has_no_dates(row, printed):
    rows = ROWS + f"{row}\n→～ 令和7年2月→後の作業\n"
    *before, find, after = find_schedule(blocks(rows))
    place = Location("s1", "6行目 1列目", line=6, table=1, row=6, column=1)
    doubt = Doubt("event.date_unreadable", "start", {"printed": printed}, place)
    assert find == Find(PlanEvent("", None, "調整", None, None, place), 0, frozenset({0}), (doubt,))
    assert (len(before), after.thing.start) == (5, None)


@pytest.mark.parametrize(
    "text",
    [
        "項目→現状値(H30)→目標値(R6)\n来場者数→120人→200人\n",
        "指標→目標\n条例の制定→令和5年度\n計画の策定→令和6年度\n",
        "平成27年→12,000\n令和2年→11,000\n",
        "年度→出生数\n令和元年度→120\n令和2年度→110\n",
        "取組→R2→R3→R4\n相談窓口→検討→実施→実施\n",
        "令和5年7月→令和5年8月\n",
        "開催日→事業名→参加者数\n令和5年7月1日→講座→120\n令和5年8月1日→講演→90\n",
        "担当→電話\n企画課→52-1111\n",
        "令和2年度→予算の編成\n",
        "",
    ],
)
def test_tables_of_values_are_no_schedule(text):
    assert read(text) == []
