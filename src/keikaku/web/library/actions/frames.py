"""The city's own frames are entered, with their targets in order."""

from collections.abc import Sequence

from django.db import transaction

from keikaku.web.audit.actions import record
from keikaku.web.audit.actor import Actor
from keikaku.web.library.models import Frame, FrameTarget


@transaction.atomic
def create(
    *,
    name: str,
    targets: Sequence[str],
    by: Actor,
    first_year: int | None = None,
    last_year: int | None = None,
) -> Frame:
    """A frame of the city, with the fiscal years in which it holds. Raises ValidationError."""
    frame = Frame(name=name, first_year=first_year, last_year=last_year)
    frame.full_clean()
    frame.save(force_insert=True)
    FrameTarget.objects.bulk_create(
        [FrameTarget(frame=frame, name=each, sort=number) for number, each in enumerate(targets)]
    )
    after = {"name": name, "years": [first_year, last_year], "targets": list(targets)}
    record(by=by, verb="create-frame", about=f"frame/{frame.pk}", after=after)
    return frame
