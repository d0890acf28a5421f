"""From an upload to a reading under review, in a process of its own; hostile files among them."""

from pathlib import Path

import pytest

from keikaku.exchange.writer import dumps
from keikaku.web.audit.actor import Actor
from keikaku.web.intake import originals
from keikaku.web.intake.actions import readings, uploads
from keikaku.web.intake.actions.uploads import Given
from keikaku.web.intake.models import Intake, State
from keikaku.web.intake.worker import work_off
from keikaku.web.plans.queries import draft_at
from tests.repository.tree import ROOT
from tests.unit.core.editing.city import PLAN
from keikaku.core.plan import PlanDraft

pytestmark = pytest.mark.django_db
HANA = Actor("花", None, "here")
SAMPLES = ROOT / "samples" / "documents"


def sample(name: str) -> Given:
    return Given(name, (SAMPLES / name).read_bytes())


def test_a_document_is_read_and_waits_for_review():
    taken = uploads.take(files=[sample("policy.md")], by=HANA)
    assert taken.refused == ()
    assert work_off() == 1
    row = Intake.objects.get()
    assert (row.state, row.draft.state, row.message) == (State.READY, "review", "")
    assert draft_at(row.draft).plan.sources[0].name == "policy.md"
