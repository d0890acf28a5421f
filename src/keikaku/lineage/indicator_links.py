"""What became of each indicator: the same, renamed, or another thing measured in its place."""

from collections.abc import Iterator
from dataclasses import dataclass

from keikaku.core.indicators import Indicator
from keikaku.core.revision import Continuation, ContinuationKind, LinkReason, LinkReasonKind
from keikaku.lineage.assignment import Assignment, Pair
from keikaku.lineage.continuations import Join, Linking, Side, Verdict, alike
from keikaku.lineage.counting import count_label, count_of, unit_of
from keikaku.lineage.figures import figures, shared_figures
from keikaku.lineage.grams import key
from keikaku.lineage.indicator_scores import IndicatorScores
from keikaku.lineage.name_joins import name_joins
from keikaku.lineage.naming import gist, subject
from keikaku.lineage.note_joins import note_joins
from keikaku.lineage.sums import sum_joins
from keikaku.lineage.trees import Tree

_TELLING, _LIKE, _NEAR = 0.7, 0.4, 0.5


@dataclass(frozen=True, slots=True)
class IndicatorLinks:
    """The indicators of two parts, assigned."""

    old: tuple[Indicator, ...]
    new: tuple[Indicator, ...]
    scores: IndicatorScores
    assignment: Assignment

    @classmethod
    def of(
        cls, old: Tree, new: Tree, scores: IndicatorScores, found: Assignment
    ) -> "IndicatorLinks":
        """Of two trees."""
        return cls(old.part.indicators, new.part.indicators, scores, found)

    def continuations(self) -> tuple[Continuation, ...]:
        """Every indicator of both parts once."""
        old = Side([each.id for each in self.old], [each.name for each in self.old])
        new = Side([each.id for each in self.new], [each.name for each in self.new])
        joins = self._joins(old, new)
        return Linking(old, new, self.assignment, joins, self._judge).continuations()

    def _joins(self, old: Side, new: Side) -> tuple[Join, ...]:
        near = (self.scores.places >= _NEAR).astype(float)
        found: dict[tuple[int, int], Join] = {}
        by_sum = sum_joins(self.old, self.new, self.assignment, self.scores)
        by_notes = note_joins(self.old, self.new, self.assignment, near)
        by_name = name_joins(old.names, new.names, self.assignment, near, subject)
        for join in (*by_sum, *by_notes, *by_name):
            found.setdefault((join.old, join.new), join)
        return tuple(found[at] for at in sorted(found))

    def _judge(self, pair: Pair) -> Verdict:
        old, new, at = self.old[pair.old], self.new[pair.new], (pair.old, pair.new)
        reasons = (*self._reasons(pair), *_of_definition(old, new))
        other = tuple(_another_thing(old, new))
        if other:
            return Verdict(ContinuationKind.REDEFINED, (*other, *reasons), plain=False)
        elsewhere = tuple(self._elsewhere(pair))
        reasons = (*reasons, *elsewhere)
        same_definition = not tuple(_of_definition(old, new))
        if key(old.name) == key(new.name):
            plain = same_definition and not elsewhere
            return Verdict(ContinuationKind.CONTINUED, reasons, plain)
        told = self.scores.figures[at] >= _TELLING and self.scores.names[at] >= _LIKE
        return Verdict(ContinuationKind.RENAMED, reasons, plain=bool(told) and same_definition)

    def _reasons(self, pair: Pair) -> Iterator[LinkReason]:
        old, new, at = self.old[pair.old], self.new[pair.new], (pair.old, pair.new)
        names = list(
            alike(self.scores.names[at], LinkReasonKind.SAME_NAME, LinkReasonKind.LIKE_NAME)
        )
        yield from names or [LinkReason(LinkReasonKind.OTHER_NAME)]
        shared = shared_figures(old, new)
        if shared:
            yield LinkReason(LinkReasonKind.SAME_FIGURES, was="、".join(shared))
        elif figures(old) and figures(new):
            yield LinkReason(LinkReasonKind.OTHER_FIGURES)
        here = self.scores.places[at] == 1
        yield LinkReason(LinkReasonKind.SAME_PLACE if here else LinkReasonKind.OTHER_PLACE)

    def _elsewhere(self, pair: Pair) -> Iterator[LinkReason]:
        """Another indicator near by that has the very figures: names may have changed places."""
        figures, at = self.scores.figures, (pair.old, pair.new)
        if figures[at] > 0:
            return
        near = figures * (self.scores.places >= _NEAR)
        for o, n in (
            (pair.old, int(near[pair.old].argmax())),
            (int(near[:, pair.new].argmax()), pair.new),
        ):
            if near[o, n] >= _TELLING:
                was, now = self.old[o].name, self.new[n].name
                yield LinkReason(LinkReasonKind.FIGURES_ELSEWHERE, was=was, now=now)


def _another_thing(old: Indicator, new: Indicator) -> Iterator[LinkReason]:
    """Why their values are of two things, if they are."""
    counts = count_of(old), count_of(new)
    if None not in counts and counts[0] is not counts[1]:
        labels = count_label(old), count_label(new)
        yield LinkReason(LinkReasonKind.OTHER_COUNT, was=labels[0], now=labels[1])
    elif key(old.name) != key(new.name):
        units = unit_of(old), unit_of(new)
        if None not in units and units[0] != units[1]:
            yield LinkReason(LinkReasonKind.OTHER_UNIT, was=units[0], now=units[1])
    if _notes(old) != _notes(new):
        was, now = "、".join(old.scope_notes), "、".join(new.scope_notes)
        yield LinkReason(LinkReasonKind.OTHER_SCOPE, was=was, now=now)


def _notes(indicator: Indicator) -> frozenset[str]:
    """受入含む and 受入を含む are one note."""
    return frozenset(gist(note).replace("を", "") for note in indicator.scope_notes)


def _of_definition(old: Indicator, new: Indicator) -> Iterator[LinkReason]:
    if key(old.definition or "") != key(new.definition or ""):
        yield LinkReason(LinkReasonKind.OTHER_DEFINITION)
