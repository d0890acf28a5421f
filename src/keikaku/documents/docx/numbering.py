"""Automatic numbers: which number or bullet Word prints before a paragraph of a list."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from keikaku.documents.docx.forms import UNSAID, Form, form_of
from keikaku.documents.office.markup import (
    attribute,
    child,
    children,
    descendants,
    is_on,
    value,
    whole,
)
from keikaku.documents.office.number_formats import printed
from keikaku.documents.office.symbols import unsymboled

LEVELS = 9
_PLACE = re.compile("%([1-9])")
_MOST = 1_000_000


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: how its numbers look, where they start, after what they start again.

    `restart` counts levels from 1: a paragraph of that level or a higher one starts this one
    again; 0 is never. `style` is the style of paragraphs that brings this level with it.
    """

    text: str = ""
    number: str = "decimal"
    start: int = 1
    restart: int | None = None
    joined: str = " "
    plain: bool = False
    style: str | None = None
    form: Form = UNSAID


@dataclass(frozen=True, slots=True)
class Listed:
    """What Word prints before a paragraph: a bullet, or a number and what parts it from the text.

    `form` is the indent that the list gives its paragraphs.
    """

    text: str
    is_bullet: bool
    joined: str
    form: Form


Numbers = list[int | None]
"""How far a list has counted on each of its levels; None where it has not begun."""


class Numbering:
    """The lists of one document, which count as their paragraphs come."""

    def __init__(self, root: etree._Element | None) -> None:
        self._kinds = {
            identifier: kind
            for kind in children(root, "abstractNum")
            if (identifier := attribute(kind, "abstractNumId")) is not None
        }
        self._lists = {
            identifier: each
            for each in children(root, "num")
            if (identifier := attribute(each, "numId")) is not None
        }
        self._levels: dict[str, Mapping[int, Level]] = {}
        # Lists of one kind go on with each other's numbers, unless one orders a start of its own.
        self._counts: dict[str, Numbers] = {}
        self._starts: dict[str, Mapping[int, int]] = {}

    def next(self, form: Form, styles: tuple[str, ...]) -> Listed | None:
        """What stands before the next paragraph of this form; None where no list has it.

        `styles` are the ids of its styles: a level may be bound to one.
        """
        levels = self._levels_of(form.list_id)
        if form.list_id is None or not levels:
            return None
        at = form.list_level if form.list_level is not None else _bound(levels, styles)
        level = levels.get(at)
        if level is None:
            return None
        numbers = self._advance(form.list_id, at, levels)
        if level.number == "bullet":
            return Listed(level.text, True, level.joined, level.form)
        text = _PLACE.sub(
            lambda place: _shown(int(place[1]) - 1, numbers, levels, level), level.text
        )
        return Listed(text, False, level.joined, level.form)

    def _advance(self, list_id: str, at: int, levels: Mapping[int, Level]) -> Numbers:
        numbers = self._numbers(list_id)
        starts = {place: level.start for place, level in levels.items()}
        starts.update(self._starts[list_id])
        for higher in range(at):
            if numbers[higher] is None:
                numbers[higher] = starts.get(higher)
        number = numbers[at]
        numbers[at] = starts[at] if number is None else min(number + 1, _MOST)
        for lower in range(at + 1, LEVELS):
            restart = levels[lower].restart if lower in levels else None
            if restart is None or at < restart:
                numbers[lower] = None
        return numbers

    def _numbers(self, list_id: str) -> Numbers:
        numbers = self._counts.setdefault(self._kind_of(list_id), [None] * LEVELS)
        if list_id not in self._starts:
            self._starts[list_id] = dict(_starts(self._lists[list_id]))
            for at in self._starts[list_id]:
                numbers[at] = None
        return numbers

    def _kind_of(self, list_id: str) -> str:
        return value(child(self._lists[list_id], "abstractNumId")) or ""

    def _levels_of(self, list_id: str | None) -> Mapping[int, Level]:
        if list_id is None or list_id not in self._lists:
            return {}
        if list_id not in self._levels:
            own = children(self._lists[list_id], "lvlOverride")
            overriding = [level for each in own for level in children(each, "lvl")]
            kind = self._kinds.get(self._kind_of(list_id))
            levels = [*children(self._linked(kind), "lvl"), *overriding]
            self._levels[list_id] = dict(filter(None, map(_level, levels)))
        return self._levels[list_id]

    def _linked(self, kind: etree._Element | None) -> etree._Element | None:
        """The kind itself, or that which holds the levels of the style of lists it names."""
        style = value(child(kind, "numStyleLink"))
        if style is None:
            return kind
        linked = (k for k in self._kinds.values() if value(child(k, "styleLink")) == style)
        return next(linked, kind)


def _bound(levels: Mapping[int, Level], styles: tuple[str, ...]) -> int:
    for style in styles:
        for at, level in levels.items():
            if level.style == style:
                return at
    return 0


def _shown(at: int, numbers: Numbers, levels: Mapping[int, Level], level: Level) -> str:
    number = numbers[at]
    if number is None or at not in levels:
        return ""
    return printed(number, "decimal" if level.plain else levels[at].number)


def _starts(element: etree._Element) -> Iterator[tuple[int, int]]:
    for override in children(element, "lvlOverride"):
        at = whole(attribute(override, "ilvl"))
        first = whole(value(child(override, "startOverride")))
        if at is not None and 0 <= at < LEVELS and first is not None:
            yield at, max(0, min(first, _MOST))


def _level(element: etree._Element) -> tuple[int, Level] | None:
    at = whole(attribute(element, "ilvl"))
    if at is None or not 0 <= at < LEVELS:
        return None
    # A style that only newer versions know stands beside one for the others.
    numbers = [*descendants(element, "numFmt")]
    fonts = next(descendants(element, "rFonts"), None)
    level = Level(
        text=unsymboled(value(child(element, "lvlText")) or "", value(fonts, "ascii") or ""),
        number=(value(numbers[-1]) if numbers else None) or "decimal",
        start=_start(element),
        restart=whole(value(child(element, "lvlRestart"))),
        joined="" if value(child(element, "suff")) == "nothing" else " ",
        plain=is_on(child(element, "isLgl")),
        style=value(child(element, "pStyle")),
        form=form_of(child(element, "pPr")),
    )
    return at, level


def _start(element: etree._Element) -> int:
    start = whole(value(child(element, "start")))
    # Word counts from 0 where nothing is said, but its own files always say it.
    return 1 if start is None else max(0, min(start, _MOST))
