"""The button by which a person says that what a reading assumed is right."""

import json

from django.utils import timezone

from keikaku.core.editing import Batch, Edit
from keikaku.core.editing.edits import ConfirmAssumption
from keikaku.web.drafting.building.carried import NotReadable, Sent
from keikaku.web.drafting.building.wording import cannot_choose


def confirm_assumptions(sent: Sent) -> Edit:
    """Confirms what was shown: if it says something else by now, the person is asked."""
    try:
        told = [(str(field), says) for field, says in json.loads(sent.text("told"))]
    except (ValueError, TypeError, RecursionError):
        raise NotReadable(cannot_choose()) from None
    on = timezone.localdate().isoformat()
    made = tuple(
        ConfirmAssumption(sent.text("thing"), field, says, sent.who, on)
        for field, says in told
        if says is None or isinstance(says, str)
    )
    if not made:
        raise NotReadable(cannot_choose())
    return made[0] if len(made) == 1 else Batch(made)
