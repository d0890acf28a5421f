"""Intakes as they are after a reading, without the time that reading takes."""

import json

from keikaku.core.plan import PlanDraft
from keikaku.web.audit.actor import Actor
from keikaku.web.intake import originals
from keikaku.web.intake.actions import readings, uploads
from keikaku.web.intake.actions.uploads import Given
from keikaku.web.intake.models import Intake
from keikaku.web.intake.reading.job import view_file
from tests.unit.core.editing.city import PLAN

HANA = Actor("花", None, "here")
TEXT = "湖北市総合計画\n".encode()


def made_intake(
    draft: PlanDraft | None = None,
    *,
    name: str = "計画.txt",
    data: bytes = TEXT,
    view: dict[str, object] | None = None,
    again_of: Intake | None = None,
) -> Intake:
    """A reading under review that says what it is told to say."""
    taken = uploads.take(files=[Given(name, data)], by=HANA, again_of=again_of)
    (row,) = taken.intakes
    assert readings.claim(intake=row.pk)
    readings.finish(intake=row.pk, reading=draft or PlanDraft(PLAN))
    if view is not None:
        folder = originals.work_folder(row.pk)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / view_file("s1")).write_text(json.dumps(view), encoding="utf-8")
    return Intake.objects.get(pk=row.pk)
