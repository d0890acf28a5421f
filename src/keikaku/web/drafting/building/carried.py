"""What a form carries of the thing as it was seen, and what it says it shall be."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict

from keikaku.core.editing import Edit
from keikaku.core.errors import Invalid, KeikakuError
from keikaku.core.plan import Plan
from keikaku.exchange.edits import edit_from_json, edit_to_json
from keikaku.web.plans.models import Draft


class NotReadable(KeikakuError):
    """What was entered cannot be read; the text says what to do."""


def was_of(edit: Edit) -> str:
    """The `was` of an edit, as a hidden field carries it."""
    data = edit_to_json(edit)
    return json.dumps(data.get("was"), ensure_ascii=False, separators=(",", ":"))


@dataclass(frozen=True, slots=True)
class Sent:
    """A form that was sent about one thing, beside the draft as it is now."""

    row: Draft
    plan: Plan
    data: QueryDict
    who: str = ""

    @property
    def where(self) -> str:
        """The id of the thing."""
        return self.data.get("where", "")

    def text(self, name: str) -> str:
        """A field as it was typed, with the line ends of the plan."""
        return _lines(self.data.get(name, ""))

    def texts(self, name: str) -> Sequence[str]:
        """All fields of a name, in their order."""
        return [_lines(each) for each in self.data.getlist(name)]

    def line(self, name: str) -> str | None:
        """A field that may be empty: then it says nothing."""
        return self.text(name).strip() or None

    def seen(self, kind: str, *also: str) -> Any:
        """An edit of the kind with what was seen; `also` names fields that hold the same again.

        Raises `NotReadable` for a form that was tampered with.
        """
        try:
            was = json.loads(self.data.get("was", "null"))
            data = {"edit": kind, "where": self.where, "was": was}
            return edit_from_json(data | dict.fromkeys(also, was))
        except (ValueError, Invalid, RecursionError):
            raise NotReadable(self.data.get("do", "")) from None


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
