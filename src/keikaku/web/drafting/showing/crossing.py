"""The choice where two people edited one thing: what was seen, what is there, what is wanted."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict

from keikaku.core.editing import Conflict
from keikaku.core.editing import edits as e
from keikaku.core.editing.head import fields_changed
from keikaku.core.editing.text import paragraphs
from keikaku.web.drafting import queries
from keikaku.web.drafting.building import was_of
from keikaku.web.drafting.heads import head_lines
from keikaku.web.drafting.showing.heads import head_form
from keikaku.web.drafting.telling import said
from keikaku.web.plans.models import Draft

_REWRITABLE: Mapping[type, str] = {
    e.RetitleNode: "now",
    e.RenumberNode: "now",
    e.SetLevel: "now",
    e.SetOwners: "now",
    e.SetDefinition: "now",
    e.SetScopeNotes: "now",
    e.SetResult: "now",
    e.RenameIndicator: "now",
    e.SetUnit: "now",
    e.RenameInitiative: "now",
    e.SetValue: "raw",
    e.ChangeText: "text",
}
"""The field of the form that can be written anew with both before one's eyes."""


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph of three: `mark` says in which of them it stands otherwise than before."""

    text: str
    new: bool


def choice_page(
    row: Draft, conflict: Conflict, sent: QueryDict, called: Mapping[str, str]
) -> dict[str, Any]:
    """What the page of the choice shows. `again` is None where there is nothing left to edit."""
    edit, again = conflict.edit, conflict.again
    change = queries.last_change_of(row, conflict.where)
    field = _REWRITABLE.get(type(edit)) if again is not None else None
    return {
        "draft": row,
        "where": conflict.where,
        "name": called.get(conflict.where, ""),
        "gone": conflict.gone,
        "who": change.who if change else "",
        "at": change.at if change else None,
        **_three(conflict, called),
        "again": None if again is None else _kept(sent, again, field),
        "field": field,
        "own": _own(conflict, sent, field),
        "page": sent.get("page", ""),
    }


def _three(conflict: Conflict, called: Mapping[str, str]) -> dict[str, list[Line]]:
    """What was seen, what is there, what is wanted."""
    sides = {"was": conflict.was, "now": conflict.now, "wanted": _wanted(conflict)}
    if isinstance(conflict.edit, e.SetHead):
        return _heads(conflict.edit, sides)
    return {name: _lines(thing, conflict.was, called) for name, thing in sides.items()}


def _heads(edit: e.SetHead, sides: Mapping[str, Any]) -> dict[str, list[Line]]:
    """Of the head only the fields that both have changed."""
    crossed = set(fields_changed(edit)) & set(fields_changed(e.SetHead(edit.was, sides["now"])))
    lines = {name: list(head_lines(head, crossed)) for name, head in sides.items()}
    return {
        name: [Line(text, text not in lines["was"]) for text in each]
        for name, each in lines.items()
    }


def _wanted(conflict: Conflict) -> object:
    return conflict.edit.now if hasattr(conflict.edit, "now") else conflict.wanted


def _lines(thing: object, before: object, called: Mapping[str, str]) -> list[Line]:
    """By paragraphs; one that was not there before is marked."""
    if isinstance(thing, str) and isinstance(before, str):
        known = set(paragraphs(before))
        return [Line(text, text not in known) for text in paragraphs(thing)]
    return [Line(said(thing, called), thing != before)]


def _kept(sent: QueryDict, again: Any, field: str | None) -> list[tuple[str, str]]:
    """The form that was sent, as if the person had seen what is there now."""
    merged = _merged(again)
    left = {"csrfmiddlewaretoken", "was", "unit", *merged}
    if isinstance(again, e.ChangeText):
        left |= {"paragraph", "new", "without"}
    kept = [(name, text) for name, texts in sent.lists() if name not in left for text in texts]
    kept += merged.items()
    kept.append(("was", _seen(again)))
    if isinstance(again, e.AddValue | e.SetValue):
        kept.append(("unit", again.entry.unit or ""))
    return kept


def _merged(again: Any) -> dict[str, str]:
    """Fields that hold what others wrote as well: where only they did, theirs stays."""
    if isinstance(again, e.ChangeText):
        return {"text": again.now}
    return head_form(again.now).texts() if isinstance(again, e.SetHead) else {}


def _seen(again: Any) -> str:
    return was_of(again) if hasattr(again, "was") else "null"


def _own(conflict: Conflict, sent: QueryDict, field: str | None) -> str:
    if isinstance(conflict.edit, e.ChangeText):
        return conflict.edit.now
    return sent.get(field, "") if field else ""
