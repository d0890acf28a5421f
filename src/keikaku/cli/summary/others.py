"""What else was read: initiatives, areas, bodies, terms …: how many, and the first of them."""

from collections.abc import Iterable, Iterator, Sequence

from keikaku.cli.summary.view import View
from keikaku.cli.terminal.table import Column, table
from keikaku.cli.terminal.width import cut, one_line, width
from keikaku.core.plan import Area, Member, Plan, Table

_NUMBER = 6
_KIND = 14
_EXAMPLE = 40


def other_lines(plan: Plan, view: View) -> Iterator[str]:
    """One line for each kind of thing that is there."""
    found = [(kind, texts) for kind, texts in _found(plan, view) if texts]
    if not found:
        return
    yield view.style.bold(view.words.others)
    room = view.width - _NUMBER - _KIND - 6
    rows = [
        (f"  {view.words.parts[kind]}", str(len(texts)), _examples(texts, room, view))
        for kind, texts in found
    ]
    yield from table([Column(_KIND), Column(_NUMBER, right=True), Column(room)], rows)


def _found(plan: Plan, view: View) -> Iterable[tuple[str, list[str]]]:
    yield "initiatives", [initiative.name for initiative in plan.initiatives]
    yield "results", [result.text for result in plan.results]
    yield "areas", [_area(area, view) for area in plan.areas]
    yield "members", [_member(member) for member in plan.members]
    yield "bodies", [body.name for body in plan.bodies]
    yield "terms", [term.term for term in plan.terms]
    yield "periods", [f"{each.title} {each.start}～{each.end}" for each in plan.periods]
    yield "events", [event.text for event in plan.events]
    yield "links", [link.as_printed for link in plan.links]
    yield "tables", [_table(each) for each in plan.tables]


def _area(area: Area, view: View) -> str:
    facts = [area.composition, area.population.raw if area.population else None]
    shown = view.words.list_separator.join(fact for fact in facts if fact)
    return f"{area.name} ({shown})" if shown else area.name


def _member(member: Member) -> str:
    return f"{member.name} ({member.population.raw})" if member.population else member.name


def _table(kept: Table) -> str:
    """Its caption, or the words of its first row."""
    first = next(iter((*kept.header, *kept.rows)), ())
    return kept.caption or "／".join(text for text in first if text.strip())


def _examples(texts: Sequence[str], room: int, view: View) -> str:
    """As many of the first as fit, then how many more there are."""
    more = view.words.and_more.format(count=len(texts))
    line = ""
    for index, text in enumerate(texts):
        part = cut(one_line(text), _EXAMPLE)
        longer = f"{line}{view.words.list_separator}{part}" if line else part
        last = index == len(texts) - 1
        if line and width(longer) + (0 if last else width(more) + 2) > room:
            rest = view.words.and_more.format(count=len(texts) - index)
            return f"{line}{view.words.list_separator}{rest}"
        line = longer
    return line
