"""Indicators that stand in lines instead of a table are read; what cannot be read is told."""

import pytest

from keikaku.core.checks import violations
from keikaku.core.plan import PlanDraft
from keikaku.documents.read import read_bytes
from keikaku.ingest.announced import ends_announcement, names_indicators, names_targets
from keikaku.ingest.read import read_plan
from keikaku.ingest.vocabulary import vocabulary
from tests.reading import codes
from tests.unit.ingest.lines.told import printed

TOP = "第2次総合計画\n\n1 販路を広げる\n\n新しい売り先を探します。\n\n"


def draft(text: str) -> PlanDraft:
    """The reading of a text with its arrows."""
    return read_plan([read_bytes("計画.txt", text.encode(), source_id="s1")])


@pytest.mark.parametrize(
    ("lines", "read"),
    [
        (
            "重要業績評価指標（KPI）\n新規就農者数：5人/年（H30）⇒ 8人/年（R6）\n",
            [("新規就農者数", "5人/年（H30）", "8人/年（R6）")],
        ),
        (
            "KPI\n・海外販路開拓件数　累計10件（R2～R6）\n・直売所の売上高　1億5,000万円\n",
            [("海外販路開拓件数", "累計10件（R2～R6）"), ("直売所の売上高", "1億5,000万円")],
        ),
        (
            "2 項目 [KPI]\n\n農業産出額 (H25)43.6億円 → (H31)44.8億円\n",
            [("農業産出額", "43.6億円", "44.8億円")],
        ),
        (
            "(1)基本目標(数値目標)\n\n- 移住者数 5年間(H27～H31)で25人\n- 起業の数 3件(H26)→9件(H31)\n",
            [("移住者数", "5年間(H27～H31)で25人"), ("起業の数", "3件(H26)", "9件(H31)")],
        ),
        ("【数値目標】\n\n延べ来場者数 合計25,000人\n", [("延べ来場者数", "合計25,000人")]),
        ("< KGI >\n2040年の人口 約5万人\n", [("2040年の人口", "約5万人")]),
    ],
)
def test_lines_under_an_announcement_are_indicators(
    lines: str, read: list[tuple[str, ...]]
) -> None:
    reading = draft(TOP + lines)
    indicators = reading.plan.indicators
    assert [(i.name, *(v.raw for v in i.values)) for i in indicators] == read
    undated = {"plan.period_missing", "value.role_by_place"}
    assert (reading.plan.results, set(codes(reading)) - undated) == ((), set())


@pytest.mark.parametrize(
    "lines",
    [
        "KPI\n新規就農者は5人、うち女性2人\n",
        "KPI\n売上高 5億円 そして 8億円 程度 へ\n客数 41人から60人くらい\n",
        "【成果指標】\n\n5年で25,000人の来場\n",
    ],
)
def test_lines_that_cannot_be_read_are_told_and_kept_as_text(lines: str) -> None:
    reading = draft(TOP + lines)
    told = [p for p in reading.problems if p.code == "indicator.line_unread"]
    printed_lines = [line for line in lines.splitlines()[1:] if line]
    assert [p.details["text"] for p in told] == printed_lines
    assert {(p.severity.value, p.field) for p in told} == {("warning", "text")}
    assert (reading.plan.indicators, reading.plan.results) == ((), ())
    kept = "".join(n.text + n.title for n in reading.plan.nodes)
    assert all(line.strip("・ ") in kept for line in lines.splitlines()[1:] if line.strip())


def test_a_line_among_others_that_were_read_is_told() -> None:
    reading = draft(TOP + "KPI\n売上高：5億円→8億円\n客数 41人より60人へ近づく\n道：4km→5km\n")
    told = [p.details["text"] for p in reading.problems if p.code == "indicator.line_unread"]
    assert told == ["客数 41人より60人へ近づく"]
    assert [i.name for i in reading.plan.indicators] == ["売上高", "道"]


@pytest.mark.parametrize(
    "lines",
    [
        "評価指標一覧\n計画期間：令和７（2025）年度～令和11（2029）年度\n",
        "KPI\t項目\t現状値(R5)\t目標値(R11)\n\t売上高\t5億円\t8億円\n",
        "重要業績評価指標（KPI）\n\n指標\t現状値(R5)\t目標値(R11)\n売上高\t5億円\t8億円\n",
        "KPIは毎年度検証し、3年目に見直します。\n",
        "重要業績評価指標（KPI）\n\n2 次の柱\n\n令和7年度に始めます。\n",
        "KPI\n売上高：5億円 → 8億円\n※ 5億円は令和4年の推計\n",
        "取組の実績：来場者数 合計25,000人\n",
        "KPIの進捗\n令和8年9月30日現在\n",
        "KPIの進捗\n（2021年度）\n",
        "KPI\n売上高：5億円 → 8億円\n\n事業費　48,200千円\n",
    ],
)
def test_tables_sentences_notes_and_headings_are_no_such_lines(lines: str) -> None:
    assert "indicator.line_unread" not in codes(draft(TOP + lines))


def test_what_was_done_elsewhere_is_still_a_result() -> None:
    reading = draft(TOP + "フェアの実績：来場者数 合計25,000人\n")
    assert [result.text for result in reading.plan.results] == [
        "フェアの実績：来場者数 合計25,000人"
    ]


@pytest.mark.parametrize(
    ("line", "indicators", "targets"),
    [
        *[(line, True, False) for line in ("KPI", "重要業績評価指標", "< KGI >", "【成果指標】")],
        *[(line, True, False) for line in ("（３）まちづくり指標", "評価指標一覧", "■指標名")],
        *[
            (line, False, True)
            for line in ("（３）目標", "達成目標値", "７－１ 港に関する目標", "目標値")
        ],
        *[(line, False, False) for line in ("基本目標", "指標は3つです。", "港", "KPI 12件", "")],
        ("港の指標を毎年度みなで見直していくために必要なことがら", False, False),
    ],
)
def test_what_a_line_names(line: str, indicators: bool, targets: bool) -> None:
    for block in printed(line + "\n") if line else ():
        words = vocabulary()
        assert (names_indicators(block, words), names_targets(block, words)) == (
            indicators,
            targets,
        )


@pytest.mark.parametrize(
    ("line", "ends"),
    [
        *[
            (line, True)
            for line in ("1 港", "施策1 港", "【主な取組】", "○ 港の道", "文です。", "# 港")
        ],
        *[
            (line, False)
            for line in ("※ 3人。", "（注）3人。", "○ 港の道 3本", "① 港 4人", "3人", "- 2 -")
        ],
    ],
)
def test_where_an_announcement_ends(line: str, ends: bool) -> None:
    (block,) = printed(line + "\n")
    assert ends_announcement(block) is ends


def test_a_line_under_no_heading_is_told_of_the_plan() -> None:
    reading = draft("KPI\n5回 開催\n")
    told = [(p.where, p.field) for p in reading.problems if p.code == "indicator.line_unread"]
    assert told == [("plan", None)]
    assert list(violations(reading)) == []
