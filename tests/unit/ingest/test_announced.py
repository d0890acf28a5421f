"""Indicators that stand in lines instead of a table are told, and are no results."""

import pytest

from tests.reading import codes, draft

TOP = "第2次総合計画\n\n1 販路を広げる\n\n新しい売り先を探します。\n\n"


@pytest.mark.parametrize(
    ("lines", "count"),
    [
        ("重要業績評価指標（KPI）\n新規就農者数：5人/年（H30）⇒ 8人/年（R6）\n", "1"),
        ("KPI\n・海外販路開拓件数　累計10件（R2～R6）\n・直売所の売上高　1億5,000万円\n", "2"),
        ("【数値目標】\n\n延べ来場者数 合計25,000人\n", "1"),
        ("< KGI >\n2040年の人口 約5万人\n", "1"),
    ],
)
def test_lines_under_an_announcement_are_told_and_kept_as_text(lines: str, count: str) -> None:
    reading = draft(TOP + lines)
    (told,) = [p for p in reading.problems if p.code == "indicator.lines_unread"]
    assert (told.severity.value, told.field, told.details["count"]) == ("warning", "text", count)
    assert reading.plan.results == ()
    kept = "".join(n.text + n.title for n in reading.plan.nodes)
    printed = [line.strip("・ ") for line in lines.splitlines()[1:] if line.strip()]
    assert all(line in kept for line in printed)


@pytest.mark.parametrize(
    "lines",
    [
        "KPI→項目→現状値(R5)→目標値(R11)\n→売上高→5億円→8億円\n",
        "重要業績評価指標（KPI）\n\n指標→現状値(R5)→目標値(R11)\n売上高→5億円→8億円\n",
        "KPIは毎年度検証し、3年目に見直します。\n",
        "重要業績評価指標（KPI）\n\n2 次の柱\n\n令和7年度に始めます。\n",
        "取組の実績：来場者数 合計25,000人\n",
    ],
)
def test_tables_sentences_and_headings_are_no_such_lines(lines: str) -> None:
    assert "indicator.lines_unread" not in codes(draft(TOP + lines))


def test_what_was_done_elsewhere_is_still_a_result() -> None:
    reading = draft(TOP + "フェアの実績：来場者数 合計25,000人\n")
    assert [result.text for result in reading.plan.results] == [
        "フェアの実績：来場者数 合計25,000人"
    ]
