"""Thirty-two drafts of every kind and format: what disagrees is found, and nothing else is."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from keikaku.core.indicators import Value
from keikaku.core.plan import Plan
from keikaku.core.values.model import Amount
from keikaku.documents.read import read_document
from keikaku.ingest.read import read_plan
from keikaku.verification.judge import Verdict
from keikaku.verification.register import Register
from keikaku.verification.verify import verify
from tests.repository.tree import ROOT
from tests.unit.verification.blind_drafts import BLIND_DRAFTS
from tests.unit.verification.drafts import DRAFTS
from tests.unit.verification.late_drafts import LATE_DRAFTS
from tests.unit.verification.more_drafts import MORE_DRAFTS
from tests.unit.verification.scoring import score

SAMPLES = ROOT / "samples" / "documents"
ALL = (*DRAFTS, *MORE_DRAFTS, *BLIND_DRAFTS, *LATE_DRAFTS)


@pytest.fixture(scope="module")
def register():
    return Register([_plan()])


@pytest.mark.parametrize("draft", ALL, ids=lambda draft: f"{draft.name}.{draft.format}")
def test_every_wrong_figure_of_a_draft_is_found_and_no_right_one_is_called_wrong(draft, register):
    found = score(draft, register)
    assert (found.missed, found.false_alarms, found.unseen) == ([], [], [])
    assert found.found == found.wrong


def test_the_drafts_hold_enough_to_measure(register):
    scores = [score(draft, register) for draft in ALL]
    assert sum(one.wrong for one in scores) >= 50
    assert sum(one.agreeing for one in scores) >= 200
    assert {draft.format for draft in ALL} == {"docx", "txt", "html", "xlsx", "pptx", "pdf"}


@pytest.mark.parametrize(
    "name", ["senryaku.txt", "senryaku.docx", "senryaku.html", "senryaku.pdf", "senryaku.xlsx"]
)
def test_a_plan_in_any_format_agrees_with_itself(name, register):
    found = verify(read_document(SAMPLES / name), register)
    assert found.to_look_at() == ()
    assert found.counts()[Verdict.AGREES] == 240


@pytest.mark.parametrize("name", ["policy.md", "population.md", "vision.txt"])
def test_documents_about_other_things_raise_no_alarm(name, register):
    found = verify(read_document(Path(SAMPLES / name)), register)
    assert found.to_look_at() == ()


def test_no_figure_agrees_with_a_register_that_has_other_values():
    """All amounts of the register moved: none of the 240 figures may agree any more."""
    moved = Register([_moved(_plan())])
    counts = verify(read_document(SAMPLES / "senryaku.txt"), moved).counts()
    told = {verdict.value: number for verdict, number in counts.items()}
    assert told.pop("unmatched") == 54
    assert sum(told.values()) == 240
    assert told.keys() <= {"differs_in_value", "differs_in_year", "doubtful", "no_such_year"}
    assert told.get("no_such_year", 0) <= 10


def _plan() -> Plan:
    return read_plan([read_document(SAMPLES / "senryaku.txt")]).plan


def _moved(plan: Plan) -> Plan:
    indicators = (
        replace(each, values=tuple(map(_moved_value, each.values))) for each in plan.indicators
    )
    return replace(plan, indicators=tuple(indicators))


def _moved_value(value: Value) -> Value:
    if not isinstance(value.reading, Amount):
        return value
    return replace(
        value, reading=replace(value.reading, amount=value.reading.amount * 3 + Decimal("1.1"))
    )
