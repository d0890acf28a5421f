"""Sentences and lines that say the year of an evaluation or of results, and what they date."""

import pytest

from keikaku.ingest.legend_occasions import evaluations_of, results_of
from tests.reading import draft


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        (
            "各分野の目標は、令和11年度に中間評価、令和17年度に最終評価を行います",
            "中間評価=interim@2029 最終評価=target@2035",
        ),
        ("令和11年度には中間評価を実施し、計画を見直します", "中間評価=interim@2029"),
        ("計画開始から6年目の令和11年度に計画の中間見直しを行う", "中間見直し=interim@2029"),
        (
            "中間評価は令和11年度、最終評価は令和17年度に行います",
            "中間評価=interim@2029 最終評価=target@2035",
        ),
        (
            "中間評価（令和11年度）と最終評価（令和17年度）",
            "中間評価=interim@2029 最終評価=target@2035",
        ),
        ("令和11年度の中間評価で確かめます", "中間評価=interim@2029"),
        # Of two years nobody knows which; of several years none is the one.
        ("令和8年度に中間評価、令和11年度に中間評価を行います", ""),
        ("令和8年度～令和11年度に中間評価を行います", ""),
        ("令和11年度に事業の評価を行います", ""),
        ("中間評価を行います", ""),
    ],
)
def test_evaluations_of_a_sentence(sentence: str, said: str) -> None:
    pairs = evaluations_of(sentence)
    assert " ".join(f"{p.label}={p.role}@{p.period.end}" for p in pairs) == said


def interim(sentence: str, head: str) -> int | None:
    text = (
        f"港町計画\n令和6年度～令和17年度\n\n第4章 分野別\n\n{sentence}\n\n"
        f"1 港\n\n指標→現状値(R4)→{head}→最終目標(R17)\n客数→41人→50人→60人\n"
    )
    (found,) = draft(text).plan.indicators
    (value,) = (v for v in found.values if v.role.value == "interim_target")
    return value.period.end if value.period is not None else None


SENTENCE = "目標は、令和11年度に中間評価を行います。"


@pytest.mark.parametrize("head", ["中間評価時の目標", "中間評価時", "中間評価時の目標値"])
def test_a_head_that_names_the_evaluation_has_its_year(head: str) -> None:
    assert interim(SENTENCE, head) == 2029


@pytest.mark.parametrize("head", ["中間目標", "中間値"])
def test_another_head_has_not(head: str) -> None:
    """The data of an evaluation may be those of the year before."""
    assert interim(SENTENCE, head) is None


def test_a_nearer_year_beats_it() -> None:
    assert interim(SENTENCE, "中間評価時の目標(R10)") == 2028


def test_what_is_said_of_the_values_themselves_is_not_hidden_by_it() -> None:
    said = SENTENCE + "現状値は令和4年度、中間目標値は令和11年度、最終目標値は令和17年度の値です。"
    assert interim(said, "中間目標") == 2029


@pytest.mark.parametrize(
    ("line", "year"),
    [
        ("（令和5年度実施事業における重要業績評価指標（KPI）の実績値等）", 2023),
        ("令和7年度　施策評価調書（令和6年度実績）　港町", None),
        ("令和7年度　施策評価調書（令和6年度実績）", 2024),
        ("令和5年度の実績一覧", 2023),
        ("令和5年度事業実績報告書", 2023),
        ("令和3年度～令和5年度の実績", None),
        ("令和5年度の来客数の実績は41人でした", None),
        ("令和5年度、令和6年度の計画、令和7年度の実績", None),
        ("実績", None),
    ],
)
def test_results_of_a_line(line: str, year: int | None) -> None:
    assert [pair.period.end for pair in results_of(line)] == ([year] if year else [])


REPORT = """\
交付金事業の結果

（令和5年度実施事業における指標の実績値等）

指標→目標値→目標年月→{head}
客数→60人→R6.3→41人
"""


@pytest.mark.parametrize(
    ("head", "year"), [("実績値", 2023), ("実績", 2023), ("実績値(R4)", 2022), ("現状値", None)]
)
def test_a_title_of_results_dates_the_column_of_results(head: str, year: int | None) -> None:
    (found,) = draft(REPORT.format(head=head)).plan.indicators
    value = found.values[-1]
    assert (value.period.end if value.period is not None else None) == year
