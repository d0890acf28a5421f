"""The register (台帳): the indicators of one or several plans, found again by their names."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from keikaku.core.indicators import Indicator, Value
from keikaku.core.plan import Plan
from keikaku.core.text import squeeze
from keikaku.core.values.model import Amount
from keikaku.core.values.names import parse_name

QUOTES = "「」『』“”\"'"
"""Marks that one text puts around a name and another leaves out."""

_UNQUOTED = str.maketrans("", "", QUOTES)
_SHORTEST = 2


@dataclass(frozen=True, slots=True)
class Entry:
    """One indicator of the register, the plan in which it stands and the names of its files."""

    indicator: Indicator
    plan: str
    files: Mapping[str, str]

    def dated(self) -> tuple["Known", ...]:
        """The values that are numbers, each in the unit in which the register counts."""
        return tuple(
            Known(value, _with_unit(value.reading, self.indicator.unit))
            for value in self.indicator.values
            if isinstance(value.reading, Amount)
        )

    def amounts(self) -> tuple[Amount, ...]:
        """The numbers of the register for this indicator."""
        return tuple(known.amount for known in self.dated())

    def place(self, value: Value) -> str:
        """Where a value of the register was read: the file and the address in it."""
        if value.source is None:
            return ""
        return f"{self.files.get(value.source.source, '')} {value.source.address}".strip()


@dataclass(frozen=True, slots=True)
class Known:
    """A value of the register that is a number."""

    value: Value
    amount: Amount


def _with_unit(amount: Amount, unit: str | None) -> Amount:
    return replace(amount, unit=unit) if amount.unit is None else amount


class Register:
    """All indicators by the forms in which a text may print their names."""

    def __init__(self, plans: Sequence[Plan]) -> None:
        issuers = dict.fromkeys(plan.head.issuer for plan in plans if plan.head.issuer)
        self.issuers: tuple[str, ...] = tuple(name for name in issuers if name)
        self.entries: tuple[Entry, ...] = tuple(
            entry for plan in plans for entry in _entries_of(plan)
        )
        self._named: dict[str, list[Entry]] = defaultdict(list)
        for entry in self.entries:
            for name in names_of(entry.indicator):
                self._named[name].append(entry)
        self._starts = _by_start(self._named)

    def named(self, name: str) -> tuple[Entry, ...]:
        """The indicators of exactly this name; several plans may have one of it."""
        return tuple(self._named.get(name_key(name), ()))

    def longest_at(self, text: str, at: int) -> str | None:
        """The longest name that begins at a place of a text made a key by `name_key`."""
        names: Sequence[str] = self._starts.get(text[at : at + _SHORTEST], ())
        return next((name for name in names if text.startswith(name, at)), None)


def name_key(text: str) -> str:
    """A text as names are compared: folded, without white space and quotation marks."""
    return squeeze(text).translate(_UNQUOTED)


def names_of(indicator: Indicator) -> tuple[str, ...]:
    """The forms of a name: without its notes, with its scope, and as each place prints it."""
    forms = [indicator.name, parse_name(indicator.name).name]
    forms += [f"{indicator.name}({note})" for note in indicator.scope_notes]
    for placement in indicator.placements:
        forms += [placement.printed_name, parse_name(placement.printed_name).name]
    keys = (name_key(form) for form in forms)
    return tuple(dict.fromkeys(key for key in keys if len(key) >= _SHORTEST))


def _entries_of(plan: Plan) -> Iterator[Entry]:
    files = {source.id: source.name for source in plan.sources}
    yield from (Entry(indicator, plan.head.title, files) for indicator in plan.indicators)


def _by_start(names: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    starts: dict[str, list[str]] = defaultdict(list)
    for name in names:
        starts[name[:_SHORTEST]].append(name)
    return {start: tuple(sorted(found, key=len, reverse=True)) for start, found in starts.items()}
