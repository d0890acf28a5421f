"""再掲: which original a second printing stands for, by name (T23)."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
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


def original_of(
    title: str, candidates: Iterable[T], name: Callable[[T], str]
) -> Original[T] | None:
    """The thing that `title` prints again, None when there is none that is surely meant.

    Exactly the same name comes first; then one that begins with it (移住・定住の促進 for
    移住・定住の促進、農村魅力創出); then the one clearly most alike.
    """
    things = list(candidates)
    key = squeeze(title)
    same = [thing for thing in things if squeeze(name(thing)) == key]
    if same:
        return Original(same[0], exact=True, count=len(same))
    longer = [t for t in things if len(key) >= 4 and squeeze(name(t)).startswith(key)]
    if len(longer) == 1:
        return Original(longer[0])
    return _most_alike(title, things, name)


def _most_alike(
    title: str, things: Sequence[T], name: Callable[[T], str]
) -> Original[T] | None:
    own = bigrams(title)
    scored = sorted(
        ((likeness(own, bigrams(name(t))), n) for n, t in enumerate(things)), reverse=True
    )
    if not scored or scored[0][0] < _ALIKE:
        return None
    runner_up = scored[1][0] if len(scored) > 1 else 0.0
    ahead = scored[0][0] - runner_up >= _CLEARLY_AHEAD
    return Original(things[scored[0][1]]) if ahead else None
