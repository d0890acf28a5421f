"""One field of one thing as a form of its own: so two people who edit two fields never cross."""

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from django.utils.functional import Promise
from django.utils.safestring import SafeString

from keikaku.core.editing import edits
from keikaku.core.editing.assumptions import Assumption
from keikaku.core.plan.fields import Part
from keikaku.exchange.edits import edit_to_json
from keikaku.web.drafting.building import was_of

Text = str | Promise
Options = Callable[[], SafeString]
FieldEdit = (
    edits.FieldEdit | edits.RenameIndicator | edits.SetUnit | edits.MoveIndicator | edits.SetResult
)


class Control(StrEnum):
    """How a field is entered."""

    LINE = "line"
    AREA = "area"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class FieldForm:
    """A field with what was seen. `assumed`, where nobody but the reading said it, confirms it.

    `options` are drawn where a template shows them.
    """

    do: str
    where: str
    was: str
    label: Text
    value: str = ""
    control: Control = Control.LINE
    options: Callable[[], str] = str
    help: Text = ""
    assumed: str = ""
    rows: int = 1

    @property
    def id(self) -> str:
        """The id of the form in its page."""
        return f"{self.do}-{self.where}"


def assumed(thing: Any, *names: str) -> str:
    """What the reading assumed of these fields, as a form carries it; empty where nothing."""
    told = [
        [name, Assumption(Part(thing.id, "", thing), name).says]
        for name in names
        if name in thing.assumed
    ]
    return json.dumps(told, ensure_ascii=False) if told else ""


def line(edit: FieldEdit, label: Text, value: str | None, help: Text = "",
         assumed: str = "") -> FieldForm:  # fmt: skip
    """A field of one line; of several where the text holds line ends already."""
    text = value or ""
    control = Control.AREA if "\n" in text else Control.LINE
    rows = text.count("\n") + 1
    return FieldForm(
        _do(edit),
        edit.where,
        was_of(edit),
        label,
        text,
        control,
        help=help,
        assumed=assumed,
        rows=rows,
    )


def area(edit: FieldEdit, label: Text, value: str | None, help: Text = "",
         assumed: str = "") -> FieldForm:  # fmt: skip
    """A field of several lines."""
    text = value or ""
    rows = min(max(text.count("\n") + 1, 2), 8)
    return FieldForm(
        _do(edit),
        edit.where,
        was_of(edit),
        label,
        text,
        Control.AREA,
        help=help,
        assumed=assumed,
        rows=rows,
    )


def choice(edit: FieldEdit, label: Text, options: Options,
           help: Text = "", assumed: str = "") -> FieldForm:  # fmt: skip
    """A field that is chosen from a list."""
    form = FieldForm(_do(edit), edit.where, was_of(edit), label)
    return replace(form, control=Control.CHOICE, options=options, help=help, assumed=assumed)


def _do(edit: FieldEdit) -> str:
    return str(edit_to_json(edit)["edit"])
