"""Values printed in the cell of a name, beside the columns of values."""

import pytest

from keikaku.core.problems.model import Severity
from keikaku.ingest.read import read_plan
from tests.drawn import document, grid

COVER = ("青葉市計画", "計画期間：令和7年度～令和11年度", "第1章 健康")
TARGETS = [("interim_target", "90", 2025), ("target", "100", 2029)]


Read = tuple[list[tuple[str, str, int | None]], tuple[str, ...], list[tuple[str, str | None]]]


def read(name: str, head: str = "指標 | R7目標 | R11目標", row: str = "90 | 100") -> Read:
    """The values of an indicator, its notes of scope, and the fields of what is warned of."""
    reading = read_plan([document(*COVER, grid(f"{head}\n{name} | {row}\n"))])
    [indicator] = reading.plan.indicators
    values = [(v.role.value, v.raw, v.period.end if v.period else None) for v in indicator.values]
    warned = [(p.code, p.field) for p in reading.problems if p.severity is Severity.WARNING]
    return values, indicator.scope_notes, warned


@pytest.mark.parametrize(
    ("bracket", "raw", "year"),
    [
        ("¶【R5年度末：86件】", "R5年度末：86件", 2023),
        ("（令和5年度 86件）", "令和5年度 86件", 2023),
        ("（基準値（R5）：86件）", "基準値（R5）：86件", 2023),
        ("¶〔R5実績：86〕", "R5実績：86", 2023),
        ("¶（現状（令和5年度）86件）", "現状（令和5年度）86件", 2023),
    ],
)
def test_an_earlier_year_with_a_value_is_the_baseline(bracket: str, raw: str, year: int) -> None:
    values, notes, warned = read(f"相談件数（件）{bracket}")
    assert values == [("baseline", raw, year), *TARGETS]
    assert (notes, warned) == ((), [])


def test_a_label_tells_as_much_as_a_year() -> None:
    values, _, warned = read("相談件数（件）【現状値：86件】")
    assert values == [("baseline", "現状値：86件", None), *TARGETS]
    assert warned == [("baseline.year_missing", "baseline.period")]


def test_other_notes_stay_notes() -> None:
    values, notes, _ = read("相談件数（電話を含む）（件）【R5年度：86件】")
    assert values == [("baseline", "R5年度：86件", 2023), *TARGETS]
    assert notes == ("電話を含む",)


def test_a_baseline_and_a_target_stand_in_one_bracket() -> None:
    head, row = "指標 | R7実績 | R8実績", "90 | 95"
    values, notes, warned = read("相談件数（件）【R5：86件、R11目標：120件】", head, row)
    assert values[0] == ("baseline", "R5：86件", 2023)
    assert values[-1] == ("target", "R11目標：120件", 2029)
    assert (notes, warned) == ((), [])


@pytest.mark.parametrize(
    "note",
    ["R5：8.6％", "R9：95件", "R7：88件", "R5調査：86件", "R4：80件、R5：86件", "目標：120件"],
)
def test_what_may_be_a_value_is_told(note: str) -> None:
    values, notes, warned = read(f"相談件数（件）【{note}】")
    assert values == TARGETS
    assert len(notes) == 1
    assert warned == [("value.in_name", "values")]


def test_beside_a_baseline_another_value_is_told() -> None:
    values, _, warned = read(
        "相談件数（件）（R3：80件）", "指標 | 現状値(R5) | 目標値(R11)", "86 | 100"
    )
    assert values == [("baseline", "86", 2023), ("target", "100", 2029)]
    assert warned == [("value.in_name", "values")]


def test_what_says_a_value_of_the_row_again_is_not_told() -> None:
    _, _, warned = read("相談件数（件）（R5：86件）", "指標 | 現状値(R5) | 目標値(R11)", "86 | 100")
    assert warned == []


@pytest.mark.parametrize(
    "note",
    [
        "電話を含む",
        "65歳以上",
        "令和5年度に65歳",
        "全国平均：3.2件",
        "うち市外 R5：20件",
        "平成27年国勢調査",
        "R5比",
        "令和2年＝100",
        "基準年：令和5年度",
        "R7～R11の累計",
        "10年に1回",
    ],
)
def test_notes_that_hold_no_value_of_the_indicator_are_silent(note: str) -> None:
    values, _, warned = read(f"相談件数（件）（{note}）")
    assert values[-1] == TARGETS[-1]
    assert [field for code, field in warned if code == "value.in_name"] == []
