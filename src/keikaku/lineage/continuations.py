"""Pairs, singles and joins as continuations with their confidence and their reasons."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from keikaku.core.revision import Continuation, ContinuationKind, LinkReason, LinkReasonKind
from keikaku.lineage.assignment import LINKED, Assignment, Pair, Single


class Verdict(NamedTuple):
    """What a pair is, why, and whether it may stand without a person if nothing rivals it."""

    kind: ContinuationKind
    reasons: tuple[LinkReason, ...]
    plain: bool


class Join(NamedTuple):
    """A further tie between two things that are no pair: part of one is in the other."""

    old: int
    new: int
    score: float
    reason: LinkReason


@dataclass(frozen=True, slots=True)
class Side:
    """The things of one edition by their indexes: their ids and what a person calls them."""

    ids: Sequence[str]
    names: Sequence[str]


@dataclass(frozen=True, slots=True)
class Linking:
    """One list of things of two editions, assigned."""

    old: Side
    new: Side
    assignment: Assignment
    joins: Sequence[Join]
    judge: Callable[[Pair], Verdict]

    def continuations(self) -> tuple[Continuation, ...]:
        """Everything once: in the order of the old edition, then what is new."""
        groups = _groups(self.assignment, self.joins)
        found = [self._joined(group) for group in groups]
        olds = {each for group in groups for each in group.old}
        news = {each for group in groups for each in group.new}
        found += [(p.old, self._pair(p)) for p in self.assignment.pairs if p.old not in olds]
        found += [(s.index, self._gone(s)) for s in self.assignment.old if s.index not in olds]
        last = len(self.old.ids)
        found += [(last, self._come(s)) for s in self.assignment.new if s.index not in news]
        return tuple(link for _, link in sorted(found, key=lambda each: each[0]))

    def _pair(self, pair: Pair) -> Continuation:
        verdict = self.judge(pair)
        rival = [self._rival(*pair.rival)] if pair.rival is not None else []
        certain = verdict.plain and pair.clear
        return Continuation(
            verdict.kind, (self.old.ids[pair.old],), (self.new.ids[pair.new],),
            share(pair.score, certain=certain), (*verdict.reasons, *rival), certain,
        )  # fmt: skip

    def _rival(self, old: int, new: int) -> LinkReason:
        return LinkReason(LinkReasonKind.RIVAL, was=self.old.names[old], now=self.new.names[new])

    def _gone(self, single: Single) -> Continuation:
        nearest = None if single.nearest is None else (single.index, single.nearest)
        return self._alone(ContinuationKind.ABOLISHED, single, nearest)

    def _come(self, single: Single) -> Continuation:
        nearest = None if single.nearest is None else (single.nearest, single.index)
        return self._alone(ContinuationKind.NEW, single, nearest)

    def _alone(
        self, kind: ContinuationKind, single: Single, nearest: tuple[int, int] | None
    ) -> Continuation:
        old = (self.old.ids[single.index],) if kind is ContinuationKind.ABOLISHED else ()
        new = (self.new.ids[single.index],) if kind is ContinuationKind.NEW else ()
        reason = LinkReason(LinkReasonKind.NOTHING_LIKE)
        if nearest is not None and not single.clear:
            was, now = self.old.names[nearest[0]], self.new.names[nearest[1]]
            near = LinkReasonKind.TAKEN if single.score >= LINKED else LinkReasonKind.NEAREST
            reason = LinkReason(near, share(single.score), was, now)
        unlike = share(1 - max(single.score, 0.0), certain=single.clear)
        return Continuation(kind, old, new, unlike, (reason,), single.clear)

    def _joined(self, group: "_Group") -> tuple[int, Continuation]:
        """Never certain: that a part of one stands in another, a person must confirm."""
        old, new = sorted(group.old), sorted(group.new)
        reasons = [*self._mainly(group), *(join.reason for join in group.joins)]
        link = Continuation(
            _kind(len(old), len(new)),
            tuple(self.old.ids[each] for each in old),
            tuple(self.new.ids[each] for each in new),
            share(min(join.score for join in group.joins)),
            tuple(reasons),
        )
        return old[0], link

    def _mainly(self, group: "_Group") -> Iterator[LinkReason]:
        """The pairs among what is joined."""
        for pair in self.assignment.pairs:
            if pair.old in group.old:
                was, now = self.old.names[pair.old], self.new.names[pair.new]
                yield LinkReason(LinkReasonKind.MAINLY, share(pair.score), was, now)


def _kind(old: int, new: int) -> ContinuationKind:
    """Two that found no partner and are tied all the same are one thing under another name."""
    if old == 1 and new == 1:
        return ContinuationKind.RENAMED
    if new == 1:
        return ContinuationKind.MERGED
    return ContinuationKind.SPLIT if old == 1 else ContinuationKind.REGROUPED


@dataclass(slots=True)
class _Group:
    old: set[int]
    new: set[int]
    joins: list[Join]


def _groups(assignment: Assignment, joins: Iterable[Join]) -> list[_Group]:
    """What hangs together by joins, with the pairs of everything that is joined."""
    by_old = {pair.old: pair.new for pair in assignment.pairs}
    by_new = {pair.new: pair.old for pair in assignment.pairs}
    groups: list[_Group] = []
    for join in joins:
        old = {join.old} | ({by_new[join.new]} if join.new in by_new else set())
        new = {join.new} | ({by_old[join.old]} if join.old in by_old else set())
        group = _Group(old, new, [join])
        apart = []
        for other in groups:
            if other.old & group.old or other.new & group.new:
                group = _Group(
                    group.old | other.old, group.new | other.new, other.joins + group.joins
                )
            else:
                apart.append(other)
        groups = [*apart, group]
    return groups


def share(score: float, *, certain: bool = False) -> Fraction:
    """A score as an exact share in whole hundredths; only what is certain is told as 1."""
    hundredths = min(max(round(score * 100), 0), 100 if certain else 99)
    return Fraction(hundredths, 100)


def alike(names: float, same: LinkReasonKind, like: LinkReasonKind) -> Iterator[LinkReason]:
    """The same, or alike, where it is."""
    if names >= 1:
        yield LinkReason(same)
    elif names >= 0.35:
        yield LinkReason(like, share(names))
