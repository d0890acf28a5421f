"""再掲: which original a second printing stands for, by name (T23)."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from heapq import nlargest
from typing import Generic, TypeVar

from keikaku.core.text import squeeze

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

# Names so alike, with no other as near, are taken for one; the doubt is said.
_ALIKE = 0.72
_CLEARLY_AHEAD = 0.08


@dataclass(frozen=True, slots=True)
class Original(Generic[T_co]):
    """What is printed again: whether the name is the same, and how many things have that name."""

    thing: T_co
    exact: bool = False
    count: int = 1


def bigrams(text: str) -> frozenset[str]:
    """The pairs of neighbouring characters of a squeezed text."""
    key = squeeze(text)
    return frozenset(key[i : i + 2] for i in range(len(key) - 1)) or frozenset({key})


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """Dice coefficient of two sets of bigrams, 0 to 1."""
    return 2 * len(one & other) / (len(one) + len(other))


class Originals(Generic[T]):
    """Things that may be printed again, found by name.

    The index makes a search take time in proportion to the names that share something with the
    one that is looked for, not to all names.
    """

    def __init__(self, things: Iterable[T], name: Callable[[T], str]) -> None:
        self._things = list(things)
        self._keys = [squeeze(name(thing)) for thing in self._things]
        self._bigrams = [bigrams(key) for key in self._keys]
        self._same: dict[str, list[int]] = defaultdict(list)
        self._sharing: dict[str, list[int]] = defaultdict(list)
        for at, key in enumerate(self._keys):
            self._same[key].append(at)
            for pair in self._bigrams[at]:
                self._sharing[pair].append(at)

    def of(self, title: str) -> Original[T] | None:
        """The thing that `title` prints again, None when there is none that is surely meant.

        Exactly the same name comes first; then one that begins with it (移住・定住の促進 for
        移住・定住の促進、農村魅力創出); then the one clearly most alike.
        """
        key = squeeze(title)
        if same := self._same.get(key):
            return Original(self._things[same[0]], exact=True, count=len(same))
        shared = Counter(at for pair in bigrams(key) for at in self._sharing.get(pair, ()))
        longer = [at for at in shared if len(key) >= 4 and self._keys[at].startswith(key)]
        if len(longer) == 1:
            return Original(self._things[longer[0]])
        return self._most_alike(key, shared)

    def _most_alike(self, key: str, shared: Counter[int]) -> Original[T] | None:
        size = len(bigrams(key))
        scores = ((2 * n / (size + len(self._bigrams[at])), at) for at, n in shared.items())
        best = nlargest(2, scores)
        if not best or best[0][0] < _ALIKE:
            return None
        runner_up = best[1][0] if len(best) > 1 else 0.0
        ahead = best[0][0] - runner_up >= _CLEARLY_AHEAD
        return Original(self._things[best[0][1]]) if ahead else None
