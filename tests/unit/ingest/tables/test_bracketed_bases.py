"""The baseline in the bracket behind a target."""

import pytest

from keikaku.core.problems.model import Severity
from keikaku.ingest.read import read_plan
from tests.drawn import document, grid

COVER = ("青葉市計画", "計画期間：令和7年度～令和11年度", "第1章 健康")


def read(cell: str, more: str = "") -> tuple[list[tuple[str, str, int | None]], list[str | None]]:
    """The values of an indicator with a target, and the fields of what is warned of."""
    head = "指標 | 現状値(R6) | 目標値(R11)" if more else "指標 | 目標値(R11)"
    table = f"{head}\n受診者数 | {more + ' | ' if more else ''}{cell}\n"
    reading = read_plan([document(*COVER, grid(table))])
    [indicator] = reading.plan.indicators
    values = [(v.role.value, v.raw, v.period.end if v.period else None) for v in indicator.values]
    return values, [p.field for p in reading.problems if p.severity is Severity.WARNING]


@pytest.mark.parametrize(
    "bracket",
    [
        "H26：72人",
        "平成26年度 72人",
        "H26は72人",
        "現状（H26）72人",
        "H26:72",
    ],
)
def test_an_earlier_year_in_the_bracket_is_the_baseline(bracket: str) -> None:
    cell = f"100人（{bracket}）"
    assert read(cell) == ([("baseline", bracket, 2014), ("target", cell, 2029)], [])


@pytest.mark.parametrize("said", ["5年間の累計で100人", "年間100人", "100人以上"])
@pytest.mark.parametrize("bracket", ["基準値：令和6年度 72人", "R6：72人"])
def test_a_target_of_no_year_is_one_of_the_plan(said: str, bracket: str) -> None:
    table = grid(f"指標 | 目標値\n受診者数 | {said}（{bracket}）\n")
    [indicator] = read_plan([document(*COVER, table)]).plan.indicators
    assert [(v.role.value, v.raw) for v in indicator.values] == [
        ("baseline", bracket),
        ("target", f"{said}（{bracket}）"),
    ]


@pytest.mark.parametrize("bracket", ["平成26年度実績72人", "H26実績：72人"])
def test_what_a_bracket_calls_an_actual_stays_one_and_is_told(bracket: str) -> None:
    cell = f"100人（{bracket}）"
    assert read(cell) == ([("actual", bracket, 2014), ("target", cell, 2029)], [None])


def test_a_label_tells_as_much_as_a_year() -> None:
    values, warned = read("100人（基準値：72人）")
    assert values[0] == ("baseline", "基準値：72人", None)
    assert warned == ["baseline.period"]


@pytest.mark.parametrize("bracket", ["H26：72人、H27：75人", "H26：7.2%", "R9：80人"])
def test_what_may_be_another_value_is_told_of_the_values(bracket: str) -> None:
    cell = f"100人（{bracket}）"
    assert read(cell) == ([("target", cell, 2029)], ["values"])


def test_a_target_without_a_year_is_of_the_plan() -> None:
    table = "指標 | 目標値\n受診者数 | 100人（令和6年度：72人）\n来館者数 | 90人（R8：80人）\n"
    reading = read_plan([document(*COVER, grid(table))])
    before, within = reading.plan.indicators
    assert [v.role.value for v in before.values] == ["baseline", "target"]
    assert [v.role.value for v in within.values] == ["target"]


@pytest.mark.parametrize("bracket", ["全国平均72人", "うち町外72人"])
def test_what_is_of_others_stays_a_note(bracket: str) -> None:
    cell = f"100人（{bracket}）"
    assert read(cell) == ([("target", cell, 2029)], ["target.amount"])


def test_beside_a_baseline_the_bracket_is_a_note() -> None:
    values, warned = read("100人（H26：72人）", "80人")
    assert values == [("baseline", "80人", 2024), ("target", "100人（H26：72人）", 2029)]
    assert warned == ["target.amount"]
