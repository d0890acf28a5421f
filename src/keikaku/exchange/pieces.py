"""A draft in pieces (部品): every thing of it as JSON of its own, for a database that keeps rows.

The pieces are those of the exchange document: what is written there reads back equal here.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from keikaku.core.plan import Plan, PlanDraft
from keikaku.exchange.codecs import Codec
from keikaku.exchange.faults import Faulty, as_invalid
from keikaku.exchange.format.document import HEAD, ITEMS, LISTS, PROBLEM, keyed

HEAD_KIND, PROBLEM_KIND = "plan", "problems"
_RECORDS: Mapping[str, Codec[Any]] = {
    HEAD_KIND: HEAD,
    **{field.name: ITEMS[field.name] for field in LISTS},
    PROBLEM_KIND: PROBLEM,
}
KINDS = tuple(_RECORDS)
"""The kinds of pieces, named as the lists of the exchange document."""


@dataclass(frozen=True, slots=True)
class Pieces:
    """The things of a draft by kind and key, in reading order."""

    things: Mapping[str, Mapping[str, Any]]

    def draft(self) -> PlanDraft:
        """The draft put together. Raises `Invalid` where it would not hold as a plan."""
        lists = {field.key: tuple(self.things[field.name].values()) for field in LISTS}
        (head,) = self.things[HEAD_KIND].values()
        return PlanDraft(Plan(head, **lists), tuple(self.things[PROBLEM_KIND].values()))


def pieces_of(draft: PlanDraft) -> Pieces:
    """The draft taken apart. Links and corrections have no id: their key is their number.

    Raises `Invalid` for sources or problems with one id: one of them would be lost.
    """
    lists = {field.name: keyed(getattr(draft.plan, field.key)) for field in LISTS}
    problems = keyed(draft.problems)
    return Pieces({HEAD_KIND: {HEAD_KIND: draft.plan.head}, **lists, PROBLEM_KIND: problems})


def write_piece(kind: str, thing: Any) -> str:
    """One piece as a line of JSON. Raises `Invalid` when the format cannot say it."""
    try:
        data = _RECORDS[kind].write(thing)
    except Faulty as fault:
        raise as_invalid("", fault.faults) from None
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def read_piece(kind: str, text: str) -> Any:
    """The thing behind a piece. Raises `Invalid`."""
    try:
        return _RECORDS[kind].read(json.loads(text))
    except Faulty as fault:
        raise as_invalid("", fault.faults) from None
    except ValueError:
        raise as_invalid("", [("", "JSON として読めません。")]) from None
