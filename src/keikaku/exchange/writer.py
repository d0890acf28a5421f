"""A plan as an exchange document."""

import json

from keikaku.core.plan import PlanDraft
from keikaku.exchange.faults import Faulty, as_invalid
from keikaku.exchange.format.document import DOCUMENT


def to_json(draft: PlanDraft) -> dict[str, object]:
    """The document as plain JSON data, every field present, in the order of the format.

    Raises `Invalid` when the plan holds what the format cannot say (a year 30, an infinite number).
    """
    try:
        return DOCUMENT.write(draft)
    except Faulty as fault:
        raise as_invalid("", fault.faults) from None


def dumps(draft: PlanDraft) -> str:
    """The document as text. The same plan gives the same text. Raises `Invalid`."""
    return json.dumps(to_json(draft), ensure_ascii=False, indent=2, allow_nan=False) + "\n"
