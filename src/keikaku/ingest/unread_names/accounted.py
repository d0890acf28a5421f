"""What is known of a reading when it is nearly done: names, places, and what is told."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from keikaku.core.indicators import Indicator
from keikaku.core.sources import Location
from keikaku.core.text import fold, squeeze
from keikaku.ingest.unread_names.names import core_name

# So much of a name has to be the name of an indicator that is a little shorter.
_MOST = 0.6


@dataclass(frozen=True, slots=True)
class Accounted:
    """The names and places of the indicators of a reading, and what its problems say.

    `said` is everything that names or tells, one text a line; `doubted` are the tables that are
    told as a whole; `parts` are names with the part of which each is counted.
    """

    names: frozenset[str]
    used: frozenset[Location]
    said: str = ""
    doubted: frozenset[Location] = frozenset()
    parts: frozenset[str] = frozenset()

    @classmethod
    def of(
        cls, indicators: Sequence[Indicator], told: Iterable[str], doubted: Iterable[Location]
    ) -> "Accounted":
        """What indicators say, beside the sentences that tell and the tables told of."""
        names = [indicator.name for indicator in indicators]
        names += [v.label for one in indicators for v in one.values if v.label]
        cores = frozenset(map(core_name, names))
        defined = (squeeze(one.definition) for one in indicators if one.definition)
        said = "\n".join([*cores, *defined, *map(squeeze, told)])
        places = (v.source for one in indicators for v in one.values if v.source)
        scoped = (one.name + "".join(one.scope_notes) for one in indicators)
        printed = (p.printed_name for one in indicators for p in one.placements)
        parts = frozenset(map(_letters, (*scoped, *printed)))
        return cls(cores, frozenset(places), said, frozenset(doubted), parts)

    def holds_part(self, name: str) -> bool:
        """Whether a name with the people whom it counts is that of an indicator, or was told."""
        return _letters(name) in self.parts or squeeze(name) in self.said

    def holds(self, name: str) -> bool:
        """Whether an indicator has this name, or most of it, or something said holds it.

        The time does not grow with the number of names times that of those asked for.
        """
        return name in self.names or name in self.said or self._holds_most_of(name)

    def _holds_most_of(self, name: str) -> bool:
        fewest = max(1, round(_MOST * len(name) + 0.5))
        parts = (
            name[start : start + length]
            for length in range(fewest, len(name))
            for start in range(len(name) - length + 1)
        )
        return any(part in self.names for part in parts)


def _letters(name: str) -> str:
    """A name without its spaces and brackets."""
    return "".join(c for c in fold(squeeze(name)) if c not in "()")
