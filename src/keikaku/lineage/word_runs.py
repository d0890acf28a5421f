"""The runs that two texts have in common, cut where a person would cut: at the ends of words."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from keikaku.lineage.common_runs import Run, common_runs, joined
from keikaku.lineage.cuts import Both, slid
from keikaku.lineage.word_ends import words_of

# Longer stretches that were rewritten are not searched for halves of compounds.
_MOST_REFINED = 400
# の or を alone between two longer changes is no common ground.
_NO_GROUND = re.compile(r"[\u3041-\u309f、。・\s]+")
_TIMES = 3


def word_runs(old: str, new: str) -> list[Run]:
    """The common runs in order, in places of signs. Neither end of one lies within a word."""
    both = Both(words_of(old), words_of(new))
    runs = list(joined(_with_compounds(_of_words(both), both)))
    for better in (_without_halves, slid, _with_ground):
        runs = list(joined(better(runs, both)))
    return runs


def _of_words(both: Both) -> list[Run]:
    """The common words, as runs of signs."""
    old, new = (0, *both.old.ends), (0, *both.new.ends)
    return [
        Run(old[run.old], new[run.new], old[run.old + run.length] - old[run.old])
        for run in common_runs(both.old.words(), both.new.words())
    ]


def _with_compounds(runs: Sequence[Run], both: Both) -> list[Run]:
    """The runs, and in the gaps between them what compounds have in common (観光|振興|計画)."""
    found: list[Run] = []
    for left, right in pairwise([Run(0, 0, 0), *runs, both.end()]):
        found += [*_in_gap(left, right, both), right]
    return found


def _in_gap(left: Run, right: Run, both: Both) -> Iterator[Run]:
    old = both.old.text[left.old + left.length : right.old]
    new = both.new.text[left.new + left.length : right.new]
    if max(len(old), len(new)) > _MOST_REFINED:
        return
    for run in common_runs(old, new):
        moved = Run(left.old + left.length + run.old, left.new + left.length + run.new, run.length)
        whole = both.cut_at_end(both.cut_at_start(moved))
        if whole.length > 1 and not _NO_GROUND.fullmatch(both.text(whole)):
            yield whole


def _without_halves(runs: Sequence[Run], both: Both) -> list[Run]:
    """A change of one sign within a compound takes in the word that it is of (人口|減少|対策)."""
    kept = [Run(0, 0, 0), *runs, both.end()]
    for at, (left, right) in enumerate(pairwise(kept)):
        if not both.is_half(left, right):
            continue
        if not both.are_ends(left.old + left.length, left.new + left.length):
            kept[at] = both.cut_at_end(left._replace(length=left.length - 1))
        elif not both.are_ends(right.old, right.new):
            kept[at + 1] = both.cut_at_start(Run(right.old + 1, right.new + 1, right.length - 1))
    return kept


def _with_ground(runs: Sequence[Run], both: Both) -> list[Run]:
    """The runs without particles that stand alone between two longer changes."""
    edges = [Run(0, 0, 0), *runs, both.end()]
    gaps = [
        max(right.old - left.old - left.length, right.new - left.new - left.length)
        for left, right in pairwise(edges)
    ]
    return [
        run
        for run, before, after in zip(runs, gaps, gaps[1:], strict=False)
        if run.length * _TIMES > min(before, after) or not _NO_GROUND.fullmatch(both.text(run))
    ]
