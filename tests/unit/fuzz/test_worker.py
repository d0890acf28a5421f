"""Whatever an input does to its process, the run is told of it and goes on."""

import sys

import pytest

from fuzz.case import Case
from fuzz.outcome import Verdict
from fuzz.worker import Worker
from tests.unit.fuzz.misbehaviour import misbehave


def case(told: str) -> Case:
    return Case("cell", told.encode(), "made here")


@pytest.fixture(scope="module")
def worker():
    with Worker(misbehave, seconds=0.2, deadline=2) as working:
        yield working


@pytest.mark.parametrize(
    ("told", "verdict", "where"),
    [
        ("be good", Verdict.READ, ""),
        ("refuse", Verdict.REFUSED, ""),
        ("break a law", Verdict.CRASH, "Fault: a law"),
        ("crash", Verdict.CRASH, "ZeroDivisionError"),
        ("work", Verdict.SLOW, "slow"),
        ("hang", Verdict.HANG, "no answer"),
        ("die", Verdict.DIED, "exit code 7"),
    ],
)
def test_a_fault_is_told_and_the_next_input_is_tried(worker, told, verdict, where):
    outcome = worker.try_case(case(told))
    assert (outcome.verdict, outcome.where) == (verdict, where)
    assert worker.try_case(case("be good")).is_well


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells and limits memory")
@pytest.mark.parametrize(
    ("told", "verdict"), [("eat", Verdict.CRASH), ("grow", Verdict.MEMORY), ("", Verdict.READ)]
)
def test_memory_is_limited_and_watched(worker, told, verdict):
    assert worker.try_case(case(told)).verdict is verdict
    assert 0 < (worker.resident() or 0) < 300 * 2**20


def test_the_place_of_a_crash_in_the_program_is_told():
    with Worker() as working:
        outcome = working.try_case(Case("plan", b'[{"kind": "none", "text": ""}]', "made here"))
    assert outcome.verdict is Verdict.CRASH
    assert outcome.where.startswith("ValueError")
    assert "not a valid BlockKind" in outcome.told
