"""Forms that set one field of one thing: each gives an edit, or None where nothing is new."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from keikaku.core.editing import Edit, Names, Unit
from keikaku.core.editing.indicators import with_name
from keikaku.core.editing.text import paragraphs
from keikaku.core.indicators import Direction, IndicatorKind
from keikaku.core.plan import InitiativeSpan
from keikaku.web.drafting.building.carried import NotReadable, Sent
from keikaku.web.drafting.building.wording import cannot_choose, needs_words
from keikaku.web.drafting.spans import spans_from

Now = Callable[[Sent, Any], Any]


def _required(sent: Sent, was: Any) -> str:
    text = sent.text("now")
    if not text.strip():
        raise NotReadable(needs_words())
    return text


def _optional(sent: Sent, was: Any) -> str | None:
    text = sent.text("now")
    return text if text.strip() else (was if was == text else None)


def _owners(sent: Sent, was: Any) -> tuple[str, ...]:
    lines = sent.text("now").replace("、", "\n").split("\n")
    found = tuple(line.strip() for line in lines if line.strip())
    return tuple(was) if sent.text("now") == "\n".join(was) else found


def _lines(sent: Sent, was: Any) -> tuple[str, ...]:
    found = tuple(line.strip() for line in sent.text("now").split("\n") if line.strip())
    return tuple(was) if sent.text("now") == "\n".join(was) else found


def _direction(sent: Sent, was: Any) -> Direction | None:
    chosen = sent.line("now")
    return None if chosen is None else _choice(Direction, chosen)


def _kind(sent: Sent, was: Any) -> IndicatorKind:
    kind: IndicatorKind = _choice(IndicatorKind, sent.text("now"))
    return kind


def _choice(kind: Any, chosen: str) -> Any:
    try:
        return kind(chosen)
    except ValueError:
        raise NotReadable(cannot_choose()) from None


def _names(sent: Sent, was: Names) -> Names:
    name = _required(sent, was.name)
    return was if name == was.name else with_name(was, name)


def _unit(sent: Sent, was: Unit) -> Unit:
    unit = _optional(sent, was.unit)
    return Unit(unit, was.values)


def _spans(sent: Sent, was: tuple[InitiativeSpan, ...]) -> tuple[InitiativeSpan, ...]:
    return spans_from(sent.data, was)


def _paragraphs(sent: Sent, was: str) -> str:
    """The paragraphs one by one. One that was emptied goes; one that was empty before stays.

    Whoever breaks a line inside a paragraph makes two of it.
    """
    if "text" in sent.data:
        return sent.text("text")
    before = paragraphs(was)
    told = sent.texts("paragraph")
    gone = set(sent.texts("without"))
    kept = [
        text
        for number, text in enumerate(told)
        if str(number) not in gone
        and (text.strip() or (number < len(before) and text == before[number]))
    ]
    new = [text for text in sent.texts("new") if text.strip()]
    if not was and new:
        kept = [text for text in kept if text]
    return "\n".join([*kept, *new])


SINGLE: Mapping[str, Now] = MappingProxyType({
    "retitle_node": _required,
    "renumber_node": _optional,
    "set_level": _optional,
    "set_owners": _owners,
    "change_text": _paragraphs,
    "rename_indicator": _names,
    "set_unit": _unit,
    "set_direction": _direction,
    "set_definition": _optional,
    "set_kind": _kind,
    "move_indicator": _optional,
    "rename_initiative": _required,
    "move_initiative": _optional,
    "move_result": _optional,
    "set_scope_notes": _lines,
    "set_spans": _spans,
})  # fmt: skip
"""What each form of one field says; it is named as its edit is in the record."""


def single(sent: Sent) -> Edit | None:
    """The edit of a form of one field."""
    kind = sent.data.get("do", "")
    seen = sent.seen(kind, "now")
    now = SINGLE[kind](sent, seen.was)
    return None if now == seen.was else replace(seen, now=now)
