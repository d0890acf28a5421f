"""What must be reached is judged by what was measured, and what was not measured is missed."""

import pytest

from benchmarks.reading.floors import FLOORS, Floor, greatest, times_the_pace
from benchmarks.reading.report import verdicts
from benchmarks.reading.results import Measurement


def measured(cpu: float = 1.0, peak: int | None = 50 * 2**20) -> Measurement:
    return Measurement(cpu, cpu, peak, 1)


GOOD = {
    ("pdf-10", "pdfplumber"): measured(8.0),
    **{(f"pdf-{pages}", "reader"): measured(1.0) for pages in (10, 100, 400)},
    ("pdf-100", "review"): measured(9.9),
    ("docx-100", "review"): measured(2.0),
}


def held(results: dict[tuple[str, str], Measurement]) -> list[bool]:
    return [floor.is_held(results) for floor in FLOORS]


@pytest.mark.parametrize(
    ("change", "verdict"),
    [
        ({}, [True, True, True]),
        ({("pdf-10", "pdfplumber"): measured(7.9)}, [False, True, True]),
        ({("pdf-400", "reader"): measured(peak=100 * 2**20)}, [True, False, True]),
        ({("pdf-400", "reader"): measured(peak=None)}, [True, False, True]),
        ({("docx-100", "review"): measured(10.0)}, [True, True, False]),
    ],
)
def test_each_floor_is_judged_by_its_own_figure(change, verdict):
    assert held({**GOOD, **change}) == verdict


@pytest.mark.parametrize(
    ("missing", "verdict"),
    [
        (("pdf-10", "pdfplumber"), [False, True, True]),
        (("pdf-10", "reader"), [False, False, True]),
        (("pdf-100", "review"), [True, True, False]),
    ],
)
def test_what_was_not_measured_is_missed(missing, verdict):
    assert held({key: value for key, value in GOOD.items() if key != missing}) == verdict
    assert held({}) == [False] * len(FLOORS)


def test_pace_is_compared_by_time_of_the_processor():
    results = {("a", "one"): Measurement(2, 9, None, 1), ("a", "other"): Measurement(5, 1, None, 1)}
    assert times_the_pace("a", "one", "other")(results) == 2.5
    assert times_the_pace("a", "one", "none")(results) is None


def test_the_worst_of_several_documents_counts():
    results = {("a", "way"): measured(2.0), ("b", "way"): measured(3.0)}
    assert greatest(("a", "b"), "way", lambda each: each.cpu)(results) == 3.0
    assert greatest(("a", "c"), "way", lambda each: each.cpu)(results) is None


def test_each_floor_says_why():
    assert [floor for floor in FLOORS if not floor.reason.endswith(".")] == []


def test_a_verdict_names_figure_limit_and_reason():
    floor = Floor("速さ", "pace", ">=", 8, "×", "Because.", lambda results: 7.25)
    other = floor._replace(value=lambda results: None)
    assert verdicts([floor, other], {}).splitlines() == [
        "下限 / floors",
        "  × MISSED 速さ / pace",
        "      7.2 × (>= 8 ×): Because.",
        "  × MISSED 速さ / pace",
        "      測れません / not measured (>= 8 ×): Because.",
    ]
