"""A form that was refused stands in its page as it was typed: nothing is typed twice."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from django.http import QueryDict

from keikaku.web.drafting.names import ACCUMULATIONS, KINDS, ROLES, STATUSES
from keikaku.web.drafting.showing.choosing import worded
from keikaku.web.drafting.showing.fields import Control, FieldForm
from keikaku.web.drafting.showing.heads import HeadForm
from keikaku.web.drafting.showing.things import GridForm, ValueForm
from keikaku.web.drafting.spans import as_typed

_ADDS = ("add_node", "add_value", "add_indicator", "add_initiative", "add_result")


def refilled(context: dict[str, Any], sent: QueryDict) -> dict[str, Any]:
    """What the page holds otherwise. Empty where the form is no longer there as it was seen."""
    do, was = sent.get("do", ""), sent.get("was", "")
    if do in _ADDS:
        return {"typed": {do: sent.dict()}, **_chosen(do, sent)}
    head = context.get("head")
    if do == "set_head" and isinstance(head, HeadForm) and head.was == was:
        return {"head": replace(head, **_texts(sent, head.texts()))}
    grid = context.get("grid")
    if do == "set_spans" and isinstance(grid, GridForm) and grid.was == was:
        years = (year for year, _era in grid.years)
        return {"grid": replace(grid, rows=tuple(as_typed(sent, tuple(years))))}
    fields, values = context.get("fields", ()), context.get("values", ())
    if any(_same(each, do, was) for each in fields):
        return {"fields": [_field(each, sent) if _same(each, do, was) else each for each in fields]}
    if do == "set_value" and any(each.was == was for each in values):
        return {"values": [_value(each, sent) if each.was == was else each for each in values]}
    return {}


def _same(field: FieldForm, do: str, was: str) -> bool:
    return (field.do, field.was) == (do, was) and field.control is not Control.CHOICE


def _field(field: FieldForm, sent: QueryDict) -> FieldForm:
    return replace(field, value=sent.get("now", field.value))


def _value(form: ValueForm, sent: QueryDict) -> ValueForm:
    return replace(
        form,
        **_texts(sent, ("raw", "year", "label")),
        counted=worded(ACCUMULATIONS, sent.get("counted", "")),
        statuses=worded(STATUSES, sent.get("status", "")),
    )


def _texts(sent: QueryDict, names: Iterable[str]) -> dict[str, Any]:
    return {name: sent[name] for name in names if name in sent}


def _chosen(do: str, sent: QueryDict) -> dict[str, Any]:
    """The lists of a form that adds, with what was chosen in them."""
    if do == "add_value":
        return {
            "roles": worded(ROLES, sent.get("role", "")),
            "counted": worded(ACCUMULATIONS, sent.get("counted", "")),
            "statuses": worded(STATUSES, sent.get("status", "")),
        }
    return {"kinds": worded(KINDS, sent.get("kind", ""))} if do == "add_indicator" else {}
