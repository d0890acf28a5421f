"""What is said of a paragraph as a whole: its outline level, its place in a list, its spaces."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from lxml import etree

from keikaku.documents.office.markup import attributes, child, is_on, local, value, whole

BODY_LEVEL = 9


class Form(NamedTuple):
    """What is said of a paragraph; None where nothing is said. Lengths are in twips.

    `style` is the id of its style. `level` counts outline levels from 0, BODY_LEVEL being text;
    `list_id` and `list_level` point into the numbering.
    """

    style: str | None = None
    level: int | None = None
    list_id: str | None = None
    list_level: int | None = None
    left: int | None = None
    first: int | None = None
    before: int | None = None
    after: int | None = None
    contextual: bool | None = None

    def under(self, nearer: "Form") -> "Form":
        """This form, with what a nearer one says in its place."""
        if nearer == UNSAID:
            return self
        pairs = zip(self, nearer, strict=True)
        return Form._make(base if own is None else own for base, own in pairs)


UNSAID = Form()
"""Nothing said."""

Said = Mapping[str, int | str | None]

# A line of text in twips, for spaces that are told in hundredths of a line.
_LINE = 240
# A full-width letter of the usual 10.5 points, for indents told in hundredths of a letter.
_LETTER = 210


def form_of(properties: etree._Element | None, *, in_cell: bool = False) -> Form:
    """What an element w:pPr says by itself; of what is in a cell, nothing of its spaces."""
    if properties is None:
        return UNSAID
    said: dict[str, Any] = {}
    sayings = _IN_CELL if in_cell else _SAYINGS
    for element in properties:
        read = sayings.get(local(element))
        if read is not None:
            said.update(read(element))
    return UNSAID._replace(**said) if said else UNSAID


def _list(element: etree._Element) -> Said:
    level = whole(value(child(element, "ilvl")))
    return {"list_id": value(child(element, "numId")), "list_level": level}


def _indent(element: etree._Element) -> Said:
    said = attributes(element)
    return {"left": _left(said), "first": _first(said)}


def _spacing(element: etree._Element) -> Said:
    said = attributes(element)
    return {"before": _space(said, "before"), "after": _space(said, "after")}


_SAYINGS: Mapping[str, Callable[[etree._Element], Said]] = {
    "pStyle": lambda element: {"style": value(element)},
    "outlineLvl": lambda element: {"level": whole(value(element))},
    "contextualSpacing": lambda element: {"contextual": is_on(element)},
    "numPr": _list,
    "ind": _indent,
    "spacing": _spacing,
}
_IN_CELL = {name: _SAYINGS[name] for name in ("pStyle", "numPr")}


def _left(said: Mapping[str, str]) -> int | None:
    letters = whole(said.get("leftChars") or said.get("startChars"))
    if letters is not None:
        return letters * _LETTER // 100
    return whole(said.get("left") or said.get("start"))


def _first(said: Mapping[str, str]) -> int | None:
    """How far the first line is set in against the others, less than 0 where it hangs out."""
    for name, sign in (("firstLine", 1), ("hanging", -1)):
        letters = whole(said.get(f"{name}Chars"))
        if letters is not None:
            return sign * letters * _LETTER // 100
        twips = whole(said.get(name))
        if twips is not None:
            return sign * twips
    return None


def _space(said: Mapping[str, str], side: str) -> int | None:
    lines = whole(said.get(f"{side}Lines"))
    return lines * _LINE // 100 if lines is not None else whole(said.get(side))
