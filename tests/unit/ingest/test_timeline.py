"""Histories are read with months that take their year from what stands over them."""

import pytest

from keikaku.core.plan import PlanEvent
from keikaku.core.years.dates import parse_date
from keikaku.ingest.finds import Doubt, Find
from keikaku.ingest.timeline import find_timeline
from tests.unit.ingest.printed import blocks, codes, day, line

BLOCKS = """\
圏域形成の経緯

H26年度

- H26.3月 ・法律案の提出
※連携制度の創設(H26.11施行)
- 8月 ・要綱の制定
- 1月 ・要綱の改正

H28年度

～圏域づくり～

- 10月 ・「しおさい圏域推進協議会」設立
- 3月 ・協約の議決
・協約の締結(平成29年3月30日)
・ビジョン(H29-R3)の策定

圏域の姿
"""
READ = [
    ("法律案の提出\n※連携制度の創設(H26.11施行)", "2014-03", "event.outside_block"),
    ("要綱の制定", "2014-08*"),
    ("要綱の改正", "2015-01*"),
    ("「しおさい圏域推進協議会」設立", "2016-10*"),
    ("協約の議決", "2017-03*"),
    ("協約の締結(平成29年3月30日)", "2017-03-30"),
    ("ビジョン(H29-R3)の策定", "2017-03*"),
]


def read(text):
    return [(f.thing.text, day(f.thing.start), *codes(f)) for f in find_timeline(blocks(text))]


def test_blocks_of_fiscal_years_give_their_months_a_year():
    finds = find_timeline(blocks(BLOCKS))
    when = parse_date("H26.3月")
    event = PlanEvent("", None, READ[0][0], when, when, line(5))
    doubt = Doubt(
        "event.outside_block", "start", {"printed": "H26.3月", "block": "2014年度"}, line(5)
    )
    assert finds[0] == Find(event, 2, frozenset({1, 2, 3}), (doubt,))
    assert read(BLOCKS) == READ


@pytest.mark.parametrize(
    "text",
    [
        BLOCKS.replace("H26年度", "平成26年度").replace("H28年度", "【平成28年度】"),
        BLOCKS.replace("H26年度", "2014年度").replace("H28年度", "■ 平成２８年度"),
        BLOCKS.replace("- 8月 ・", "８月　").replace("- 1月 ・", "1月："),
        BLOCKS.replace("- 8月 ・", "・8月 "),
    ],
)
def test_other_signs_read_the_same(text):
    assert read(text) == READ


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "- 平成29年12月 ・提案\n詳しい説明\n- 2月 ・了承\n- 平成31年3月 ・設立\n",
            [
                ("提案\n詳しい説明", "2017-12"),
                ("了承", "2018-02*", "event.year_assumed"),
                ("設立", "2019-03"),
            ],
        ),
        ("策定の経過\n令和5年7月10日 第1回審議会\n", [("第1回審議会", "2023-07-10")]),
        (
            "令和5年7月10日 第1回審議会\n令和5年9月1日 第2回審議会\n",
            [("第1回審議会", "2023-07-10"), ("第2回審議会", "2023-09-01")],
        ),
        (
            "- 平成29年度 ・構想\n- 平成30年度 ・計画づくり\n",
            [("構想", "fiscal_year 2017-04-01"), ("計画づくり", "fiscal_year 2018-04-01")],
        ),
        (
            "平成26年\n- 3月 ・甲の提案\n- 12月 ・甲の策定\n平成27年\n- 2月 ・乙の提案\n",
            [("甲の提案", "2014-03*"), ("甲の策定", "2014-12*"), ("乙の提案", "2015-02*")],
        ),
        (
            "平成26年\n- 3月 ・提案\n- 平成27年1月 ・策定\n",
            [("提案", "2014-03*"), ("策定", "2015-01", "event.outside_block")],
        ),
        # a year of which 年 or 年度 is not said
        ("H26\n- 3月 ・提案\n- 8月 ・策定\n", []),
        # one dated line alone, a year block over prose, values by year, months without a year
        ("令和5年7月10日 第1回審議会を開いた。\n", []),
        ("令和5年度\n\n予算は次のとおり。\n", []),
        ("平成27年 28,630人\n令和2年 26,159人\n", []),
        ("平成27年 人口は減った\n令和2年 さらに減った\n", []),
        ("- 8月 ・要綱\n- 9月 ・設立\n", []),
        ("令和3年7月、三市が協定を結んだ。\n令和4年4月、運用を始めた。\n", []),
        ("", []),
    ],
)
def test_dated_lines_are_a_history_only_with_evidence(text, expected):
    assert read(text) == expected


@pytest.mark.parametrize(
    "interruption",
    ["別の見出しの文。\n\n- 9月 ・x設立", "# 見出し\n- 9月 ・x設立", "甲→乙\n- 9月 ・x設立"],
)
def test_what_interrupts_a_block_ends_its_year(interruption):
    text = f"令和2年度\n- 8月 ・要綱\n\n{interruption}\n"
    assert read(text) == [("要綱", "2020-08*")]


def test_what_follows_without_a_gap_is_no_event():
    text = "- 平成29年12月 ・提案\n- 2月 ・了承\n(令和元年度)\n圏域の姿\n・港のまち\n1 はじめに\n"
    assert [find.uses for find in find_timeline(blocks(text))] == [{0}, {1}]


def test_an_event_goes_on_for_three_lines_at_most():
    text = "- 平成29年12月 ・提案\n{}- 2月 ・了承\n- 3月 ・策定\n"
    assert [f.uses for f in find_timeline(blocks(text.format("続き\n" * 3)))][:1] == [{0, 1, 2, 3}]
    assert find_timeline(blocks(text.format("続き\n" * 4))) == ()


def test_a_year_taken_from_the_date_above_is_doubted():
    _, find = find_timeline(blocks("- 令和2年12月 ・提案\n- 1月 ・了承\n"))
    details = {"printed": "1月", "assumed": "2021"}
    assert find.doubts == (Doubt("event.year_assumed", "start", details, line(2)),)


def test_an_interval_at_the_head_of_a_line_has_two_ends():
    text = "事業の経過\n- 令和2年10月1日～12月31日 プレ事業\n"
    (find,) = find_timeline(blocks(text))
    assert (day(find.thing.start), day(find.thing.end)) == ("2020-10-01", "2020-12-31*")
