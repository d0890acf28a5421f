"""How alike two names are, and which of two lists belong together. Pure, small, explainable."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

# 観光地キャッシュレス導入店舗割合 is that alike to キャッシュレス決済導入店舗割合.
LIKELY = Fraction(7, 10)


@dataclass(frozen=True, slots=True)
class Pair:
    """The places of two names in their lists, and the share of what they have in common."""

    left: int
    right: int
    share: Fraction


def share_of(one: str, other: str) -> Fraction:
    """Twice the common pairs of neighbouring letters, by all pairs of both (Dice): 0 to 1."""
    first, second = _bigrams(one), _bigrams(other)
    total = len(first) + len(second)
    return Fraction(2 * len(first & second), total) if total else Fraction(1)


def _bigrams(name: str) -> frozenset[tuple[str, int]]:
    """The pairs of neighbouring letters, each with how often it came before; a letter alone."""
    seen: Counter[str] = Counter()
    found = []
    for at in range(max(1, len(name) - 1) if name else 0):
        bigram = name[at : at + 2]
        found.append((bigram, seen[bigram]))
        seen[bigram] += 1
    return frozenset(found)


class _Holders:
    """Which of some names hold a pair of letters: what has none in common is never looked at."""

    def __init__(self, names: Sequence[str], least: Fraction) -> None:
        self._part, self._whole = 2 * least.denominator, least.numerator
        self._sizes: list[int] = []
        self._of: dict[tuple[str, int], list[int]] = defaultdict(list)
        for place, name in enumerate(names):
            bigrams = _bigrams(name)
            self._sizes.append(len(bigrams))
            for bigram in bigrams:
                self._of[bigram].append(place)

    def alike(self, name: str) -> list[tuple[int, int, int]]:
        """The places of names that share enough, each with what is common and what both hold."""
        own = _bigrams(name)
        common: Counter[int] = Counter()
        for bigram in own:
            common.update(self._of.get(bigram, ()))
        # 2c / (n + m) ≥ least in whole numbers: nearly all of the many pairs fail here.
        size, sizes, part, whole = len(own), self._sizes, self._part, self._whole
        return sorted(
            (other, count, size + sizes[other])
            for other, count in common.items()
            if count * part >= whole * (size + sizes[other])
        )


def alike_pairs(
    left: Sequence[str], right: Sequence[str], least: Fraction = LIKELY
) -> Iterator[Pair]:
    """All pairs of a name on the left and one on the right that share enough, in their order."""
    holders = _Holders(right, least)
    for place, name in enumerate(left):
        for other, count, total in holders.alike(name):
            yield Pair(place, other, Fraction(2 * count, total))


Alike = Mapping[str, frozenset[str]]
"""For each of some names those of the others that share enough with it."""


def alike_within(names: Iterable[str], before: Alike) -> Alike:
    """The names that are alike. What was known `before` of two names holds of them now."""
    now = dict.fromkeys(names)
    new, gone = [name for name in now if name not in before], before.keys() - now.keys()
    found = {name: before.get(name, frozenset()) for name in now}
    for name in gone:
        for other in before[name] - gone:
            found[other] -= {name}
    listed = list(now)
    holders = _Holders(listed if new else (), LIKELY)
    for name in new:
        found[name] = frozenset(listed[other] for other, _, _ in holders.alike(name)) - {name}
    fresh = frozenset(new)
    for name in new:
        for other in found[name] - fresh:
            found[other] |= {name}
    return found


def best_matching(pairs: Iterable[Pair]) -> tuple[Pair, ...]:
    """The pairs, each name in one at most, whose shares have the greatest sum."""
    chosen = [pair for group in _apart(pairs) for pair in _best_of(group)]
    return tuple(sorted(chosen, key=lambda pair: (pair.left, pair.right)))


def _apart(pairs: Iterable[Pair]) -> Iterator[list[Pair]]:
    """The pairs in groups that have no name in common, so that each can be matched alone."""
    of_left: dict[int, list[Pair]] = defaultdict(list)
    of_right: dict[int, list[Pair]] = defaultdict(list)
    for pair in pairs:
        of_left[pair.left].append(pair)
        of_right[pair.right].append(pair)
    while of_left:
        group: list[Pair] = []
        waiting = [next(iter(of_left))]
        while waiting:
            found = of_left.pop(waiting.pop(), [])
            group += found
            for pair in found:
                waiting += [other.left for other in of_right.pop(pair.right, [])]
        yield group


def _best_of(pairs: Sequence[Pair]) -> Iterator[Pair]:
    """Successive best augmenting ways (Bellman and Ford): each keeps the sum the greatest for its
    number of pairs, and all shares are positive, so that the last one is the best of all."""
    if len(pairs) == 1:
        yield pairs[0]
        return
    share = {(pair.left, pair.right): pair.share for pair in pairs}
    matched: dict[int, int] = {}
    while way := _best_way(share, matched):
        for left, right in way:
            matched[right] = left
    yield from (Pair(left, right, share[left, right]) for right, left in matched.items())


_Way = tuple[tuple[int, int], ...]


def _best_way(share: dict[tuple[int, int], Fraction], matched: dict[int, int]) -> _Way:
    """The pairs to set, from an unmatched left to an unmatched right, that gain the most."""
    taken = set(matched.values())
    reach: dict[int, tuple[Fraction, _Way]] = {
        left: (Fraction(0), ()) for left, _ in share if left not in taken
    }
    best: tuple[Fraction, _Way] = (Fraction(0), ())
    changed = True
    while changed:
        changed = False
        for (left, right), gain in share.items():
            if left not in reach or matched.get(right) == left:
                continue
            total, way = reach[left][0] + gain, (*reach[left][1], (left, right))
            if right not in matched:
                best = max(best, (total, way), key=lambda found: found[0])
                continue
            back = matched[right]
            total -= share[back, right]
            if back not in reach or total > reach[back][0]:
                reach[back], changed = (total, way), True
    return best[1]
