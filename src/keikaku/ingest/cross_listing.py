"""再掲: which original a second printing stands for, by name (T23)."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from keikaku.core.text import squeeze

T = TypeVar("T")

# Names so alike, with no other as near, are taken for one; the doubt is said.
_ALIKE = 0.72
_CLEARLY_AHEAD = 0.08


def bigrams(text: str) -> frozenset[str]:
    """The pairs of neighbouring characters of a squeezed text."""
    key = squeeze(text)
    return frozenset(key[i : i + 2] for i in range(len(key) - 1)) or frozenset({key})


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """Dice coefficient of two sets of bigrams, 0 to 1."""
    return 2 * len(one & other) / (len(one) + len(other))


def original_of(title: str, candidates: Iterable[T], name: Callable[[T], str]) -> tuple[T | None, bool]:
    """The thing that `title` prints again, and whether its name is exactly the same.

    Exactly the same name comes first; then one that begins with it (移住・定住の促進 for
    移住・定住の促進、農村魅力創出); then the one clearly most alike.
    """
    things = list(candidates)
    key = squeeze(title)
    same = [thing for thing in things if squeeze(name(thing)) == key]
    if same:
        return same[0], True
    longer = [t for t in things if len(key) >= 4 and squeeze(name(t)).startswith(key)]
    if len(longer) == 1:
        return longer[0], False
    return _most_alike(title, things, name), False


def _most_alike(title: str, things: list[T], name: Callable[[T], str]) -> T | None:
    own = bigrams(title)
    scored = sorted(((likeness(own, bigrams(name(t))), n) for n, t in enumerate(things)), reverse=True)
    if not scored or scored[0][0] < _ALIKE:
        return None
    runner_up = scored[1][0] if len(scored) > 1 else 0.0
    return things[scored[0][1]] if scored[0][0] - runner_up >= _CLEARLY_AHEAD else None
