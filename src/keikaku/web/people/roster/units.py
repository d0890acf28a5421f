"""Departments as they would stand, and which of them a name in a table means."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from django.utils.translation import gettext as _

from keikaku.web.people.roster.model import Department, State

DAY = timedelta(days=1)
_PATH = re.compile(r"[／/＞>]")


@dataclass(frozen=True, slots=True)
class Unit:
    """A department, registered or new, as it would be after the tables were taken in."""

    key: Department
    name: str
    parent: Department | None
    begins: date
    ends: date | None

    def there_on(self, day: date) -> bool:
        """Whether the department is there on the day."""
        return self.begins <= day and (self.ends is None or day <= self.ends)

    def there_within(self, first: date, last: date | None) -> bool:
        """Whether it is there on some day of a time."""
        return (last is None or self.begins <= last) and (self.ends is None or first <= self.ends)

    def there_throughout(self, first: date, last: date | None) -> bool:
        """Whether it is there on every day of a time."""
        if self.begins > first:
            return False
        return self.ends is None or (last is not None and last <= self.ends)


class Unclear(Exception):
    """A name that means no department, or several; the text says which and what to do."""

    def __init__(self, what: str, advice: str) -> None:
        super().__init__(what)
        self.what, self.advice = what, advice


@dataclass(slots=True)
class Units:
    """All departments by key, and who took over from whom."""

    by_key: dict[Department, Unit]
    heirs: dict[Department, list[Department]] = field(default_factory=dict)

    def line(self, key: Department | None) -> Iterator[Unit]:
        """A department and those that took its place, as long as there is one alone.

        What goes on while another took a part of it over is still in its place itself.
        """
        seen: set[Department] = set()
        while key is not None and key in self.by_key and key not in seen:
            seen.add(key)
            yield self.by_key[key]
            following = self.heirs.get(key, []) if self.by_key[key].ends is not None else []
            key = following[0] if len(following) == 1 else None

    def sole_heir(self, key: Department) -> Department | None:
        """The one department that took over; None where there is none or several."""
        following = self.heirs.get(key, [])
        return following[0] if len(following) == 1 else None

    def is_called(self, unit: Unit, names: Sequence[str]) -> bool:
        """Whether the names are the end of the way down to the department.

        Where the first is empty they are the whole way, from the top.
        """
        last = 0 if names[0] else 1
        waiting: list[tuple[Unit, int]] = [(unit, len(names) - 1)]
        seen: set[tuple[Department, int]] = set()
        while waiting:
            each, at = waiting.pop()
            if (each.key, at) in seen or each.name != names[at]:
                continue
            if at == last:
                if last == 0 or each.parent is None:
                    return True
                continue
            seen.add((each.key, at))
            waiting += [(above, at - 1) for above in self.line(each.parent)]
        return False

    def meant(
        self, text: str, fits: Callable[[Unit], bool], *narrow: Callable[[Unit], bool]
    ) -> Unit:
        """The department that a text means among those that fit. Raises Unclear.

        Where several do, the conditions narrow them down one after the other.
        """
        names = path(text)
        called = [unit for unit in self.by_key.values() if self.is_called(unit, names)]
        found = [unit for unit in called if fits(unit)]
        for condition in narrow:
            if len(found) > 1:
                found = [unit for unit in found if condition(unit)] or found
        if len(found) == 1:
            return found[0]
        raise self._several(text, found) if found else _none(text, called)

    def way(self, unit: Unit) -> str:
        """The names from the top down to a department, as a table may write them."""
        names, seen = [unit.name], {unit.key}
        while unit.parent is not None and unit.parent not in seen:
            unit = self.by_key[unit.parent]
            seen.add(unit.key)
            names.insert(0, unit.name)
        return "／".join(["", *names])

    def _several(self, text: str, found: Sequence[Unit]) -> Unclear:
        ways = "、".join(f"「{self.way(unit)}」（{_term(unit)}）" for unit in found)
        return Unclear(
            _("「{text}」という課がいくつもあります（{ways}）。").format(text=text, ways=ways),
            _("「／総務部／総務課」のように、いちばん上から書いてください。"),
        )


def path(text: str) -> tuple[str, ...]:
    """総務部／総務課 as its names; a sign before the first says that nothing is above it."""
    names = tuple(name for part in _PATH.split(text) if (name := part.strip()))
    if not names:
        return (text,)
    return ("", *names) if _PATH.match(text.strip()) else names


def registered(state: State, ends: Mapping[int, date | None]) -> Units:
    """The departments that are registered, with the last days that a table gives them."""
    units: dict[Department, Unit] = {}
    for each in state.departments:
        last = ends.get(each.key, each.ends)
        units[each.key] = Unit(each.key, each.name, each.parent, each.begins, last)
    heirs: dict[Department, list[Department]] = {}
    for each in state.departments:
        for origin in sorted(each.origins):
            heirs.setdefault(origin, []).append(each.key)
    return Units(units, heirs)


def day_of(today: date, first: date, last: date | None) -> date:
    """The day on which a row is true that is nearest to today."""
    if first > today:
        return first
    return today if last is None else min(today, last)


def _none(text: str, called: Iterable[Unit]) -> Unclear:
    terms = "、".join(_term(unit) for unit in called)
    if terms:
        return Unclear(
            _("課「{text}」は、その期間にありません（{terms}）。").format(text=text, terms=terms),
            _("その日に在る課の名前にするか、日付を直してください。"),
        )
    return Unclear(
        _("課「{text}」がありません。").format(text=text),
        _("名前を確かめるか、課の表に行を加えてください。"),
    )


def _term(unit: Unit) -> str:
    last = "" if unit.ends is None else unit.ends.isoformat()
    return f"{unit.begins.isoformat()}〜{last}"
