"""One indicator in several plans (T22): where its values, units or definitions differ.

Two indicators are one by their name alone. What only looks alike, or has another scope, is told
as such, and its values are not compared: two numbers may both be right.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations
from types import MappingProxyType

from keikaku.core.indicators import Indicator, Role
from keikaku.core.lints.alike import Pair, alike_pairs, best_matching
from keikaku.core.lints.compared import Difference, Side, differences
from keikaku.core.lints.repeats import told_apart
from keikaku.core.plan import Plan
from keikaku.core.text import squeeze

# Four of five pairs of letters: below that, most pairs of names are two indicators.
_NEARLY = Fraction(8, 10)


@dataclass(frozen=True, slots=True)
class NamedPlan:
    """A plan with the name by which a person knows its document."""

    name: str
    plan: Plan


@dataclass(frozen=True, slots=True)
class Place:
    """Where one of the plans says it: `plan` is its place in the list that was given."""

    plan: int
    where: str
    said: Side


@dataclass(frozen=True, slots=True)
class Disagreement:
    """What two plans say otherwise of one indicator, with both places.

    `certain` is false where the names are only alike.
    """

    code: str
    places: tuple[Place, Place]
    details: Mapping[str, str]
    certain: bool = True


def disagreements(plans: Sequence[NamedPlan]) -> Iterator[Disagreement]:
    """Every two plans compared, in the order given; within two, in the order of the first."""
    for (left, one), (right, other) in combinations(enumerate(plans), 2):
        for pair in _matched(one.plan.indicators, other.plan.indicators):
            indicators = one.plan.indicators[pair.left], other.plan.indicators[pair.right]
            for difference in _differences(*indicators, pair):
                yield _said(difference, indicators, (one, other), (left, right), pair)


def _matched(ones: Sequence[Indicator], others: Sequence[Indicator]) -> list[Pair]:
    """Indicators of one name first; of the other names the nearly alike, best on the whole.

    The share of a pair is 1 for one name, less for one nearly alike, and 0 for the first two of
    a name that stands several times, so that nothing tells which of them belong together.
    """
    names = [squeeze(each.name) for each in ones], [squeeze(each.name) for each in others]
    left, right = _places(names[0]), _places(names[1])
    common = left.keys() & right.keys()
    exact = [
        pair
        for name, places in left.items()
        if name in common
        for pair in _of_one_name(ones, others, places, right[name])
    ]
    nearly = best_matching(
        pair
        for pair in alike_pairs(*names, _NEARLY)
        if names[0][pair.left] not in common and names[1][pair.right] not in common
    )
    return sorted([*exact, *nearly], key=lambda pair: pair.left)


def _places(names: Sequence[str]) -> Mapping[str, list[int]]:
    places: dict[str, list[int]] = defaultdict(list)
    for place, name in enumerate(names):
        places[name].append(place)
    return places


def _of_one_name(
    ones: Sequence[Indicator], others: Sequence[Indicator], left: list[int], right: list[int]
) -> Iterator[Pair]:
    """Those that have more in common with each other than with any other of the name."""
    if len(left) == len(right) == 1:
        yield Pair(left[0], right[0], Fraction(1))
        return
    common = {(a, b): _in_common(ones[a], others[b]) for a in left for b in right}
    sole = _sole_best(common, 0), _sole_best(common, 1)
    chosen = [pair for pair in common if pair in sole[0] and pair in sole[1]]
    yield from (Pair(a, b, Fraction(1)) for a, b in chosen)
    open_left = [a for a in left if a not in {pair[0] for pair in chosen}]
    open_right = [b for b in right if b not in {pair[1] for pair in chosen}]
    if open_left and open_right:
        yield Pair(open_left[0], open_right[0], Fraction(0))


def _sole_best(common: Mapping[tuple[int, int], Fraction], side: int) -> set[tuple[int, int]]:
    """For each indicator of one side the pair with the most in common, where just one has it."""
    best: dict[int, list[tuple[int, int]]] = {}
    for pair, share in common.items():
        found = best.setdefault(pair[side], [pair])
        if share > common[found[0]]:
            best[pair[side]] = [pair]
        elif share == common[found[0]] and pair != found[0]:
            found.append(pair)
    return {pairs[0] for pairs in best.values() if len(pairs) == 1}


def _in_common(one: Indicator, other: Indicator) -> Fraction:
    """Less than 1: the share of years that both have values for, and a scope in common."""
    years = [_years(each) for each in (one, other)]
    both, all_years = years[0] & years[1], years[0] | years[1]
    share = Fraction(len(both), 2 * len(all_years)) if all_years else Fraction(0)
    return share + (Fraction(0) if told_apart(one, other) else Fraction(1, 4))


def _years(indicator: Indicator) -> set[tuple[Role, int]]:
    return {(each.role, each.period.end) for each in indicator.values if each.period is not None}


def _differences(one: Indicator, other: Indicator, pair: Pair) -> Iterable[Difference]:
    if not pair.share:
        several = (Side("name", each.name, each.source) for each in (one, other))
        return [Difference("plans.several_of_one_name", None, *several)]
    if pair.share < 1:
        sides = (Side("name", each.name, each.source) for each in (one, other))
        return [Difference("plans.may_be_same", None, *sides)]
    if _scope(one) != _scope(other):
        scopes = (Side("scope_notes", _scope(each), each.source) for each in (one, other))
        return [Difference("plans.scope_differs", None, *scopes)]
    return differences(one, other)


def _scope(indicator: Indicator) -> str:
    return "、".join(sorted(map(squeeze, indicator.scope_notes)))


def _said(
    difference: Difference,
    indicators: tuple[Indicator, Indicator],
    plans: tuple[NamedPlan, NamedPlan],
    numbers: tuple[int, int],
    pair: Pair,
) -> Disagreement:
    sides = (difference.one, difference.other)
    details = {
        "name": indicators[0].name, "role": difference.role.value if difference.role else "",
        "one": sides[0].raw, "one_plan": plans[0].name,
        "other": sides[1].raw, "other_plan": plans[1].name,
        "share": str(int(pair.share * 100)),
    }  # fmt: skip
    first, second = (
        Place(number, indicator.id, side)
        for number, indicator, side in zip(numbers, indicators, sides, strict=True)
    )
    certain = pair.share >= 1
    return Disagreement(difference.code, (first, second), MappingProxyType(details), certain)
