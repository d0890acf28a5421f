"""What a lint looks at: single things, each by itself, or the plan where it must see more.

An edit touches few things. What a lint is given of a thing is all that it looks at, so that of
things which are the same nothing has to be looked at again.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from keikaku.core.indicators import Indicator, IndicatorKind, Role
from keikaku.core.lints.model import Finding, LintWords
from keikaku.core.lints.parts import Text, decisions_of, texts_of
from keikaku.core.plan import Correction, Plan
from keikaku.core.plan.fields import things, where_of
from keikaku.core.remembered import Kept

Row = tuple[Finding, ...]
"""Findings about one thing."""


@dataclass(frozen=True, slots=True)
class Beside:
    """What a lint is told of the plan beside an indicator.

    `period` is that of the plan, `aimed` whether any indicator of it has a target, `decisions`
    are those recorded about this indicator, `foot` is the text of the sections where it stands,
    if it has notes that may lead there.
    """

    period: tuple[int, int] | None
    aimed: bool
    decisions: tuple[Correction, ...] = ()
    foot: str = ""


def _nothing(*_looked: object) -> Iterator[Any]:
    yield from ()


@dataclass(frozen=True, slots=True)
class Looks:
    """The ways in which one lint looks. What it finds in a thing or a text is about that thing.

    `of_plan` and `of_rows` see the whole plan; what they work out of single things they keep.
    `of_rows` gives many findings, those about one thing at once.
    """

    of_plan: Callable[[Plan, LintWords, Kept], Iterator[Finding]] = _nothing
    of_rows: Callable[[Plan, Kept], Iterator[Row]] = _nothing
    of_indicator: Callable[[Indicator, Beside, LintWords], Iterator[Finding]] = _nothing
    of_text: Callable[[Text, LintWords], Iterator[Finding]] = _nothing

    def __call__(self, plan: Plan, words: LintWords) -> Iterator[Finding]:
        """All that this lint finds in a plan."""
        for row in rows(plan, words, (self,), Kept({}, {})):
            yield from row


@dataclass(frozen=True, slots=True)
class Lint:
    """One of the lints, by its number in the field's own list.

    `codes` are the codes that it finds, each with those of the reading that tell the same cause:
    where both are said of one field, the cause is told once.
    """

    number: int
    ja: str
    en: str
    find: Looks
    codes: Mapping[str, frozenset[str]]


def rows(plan: Plan, words: LintWords, lints: Sequence[Looks], kept: Kept) -> Iterator[Row]:
    """What the lints find: first what needs more than a thing, then thing by thing."""
    for lint in lints:
        yield from ((finding,) for finding in lint.of_plan(plan, words, kept))
        yield from lint.of_rows(plan, kept)
    usual = Beside(plan.head.period, any(is_aimed(each) for each in plan.indicators))
    everything, special = [thing for _, thing in things(plan)], _besides(plan, usual, kept)

    def look(thing: Any, told: Beside = usual) -> Row:
        return _of_thing(where_of(thing), thing, told, words, lints)

    plain = (thing for thing in everything if id(thing) not in special)
    made = iter(kept.each(plain, ("rows", usual), look))
    for thing in everything:
        told = special.get(id(thing))
        found = next(made) if told is None else kept.of(thing, told, partial(look, thing, told))
        if found:
            yield found


def _besides(plan: Plan, usual: Beside, kept: Kept) -> dict[int, Beside]:
    """What stands beside indicators where that is more than usual, by the numbers of the objects:
    few have a note or a decision."""
    decisions, foot = decisions_of(plan), {node.id: node.text for node in plan.nodes}
    found: dict[int, Beside] = {}
    for it, noted in zip(plan.indicators, kept.each(plan.indicators, "noted", _noted), strict=True):
        if noted or it.id in decisions:
            own = "\n".join(foot[place.node] for place in it.placements if place.node)
            found[id(it)] = replace(usual, decisions=decisions.get(it.id, ()), foot=own)
    return found


def _noted(indicator: Indicator) -> bool:
    return any(value.notes for value in indicator.values)


def is_aimed(indicator: Indicator) -> bool:
    """Whether it has a target and is no mere reference."""
    wanted = indicator.kind is not IndicatorKind.REFERENCE
    return wanted and any(value.role is Role.TARGET for value in indicator.values)


def _of_thing(
    where: str, thing: Any, beside: Beside, words: LintWords, lints: Sequence[Looks]
) -> Row:
    found: list[Finding] = []
    printed = tuple(texts_of(where, thing))
    for lint in lints:
        if isinstance(thing, Indicator):
            found += lint.of_indicator(thing, beside, words)
        for text in printed:
            found += lint.of_text(text, words)
    return tuple(found)
