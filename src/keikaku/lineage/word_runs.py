"""The runs that two texts have in common, cut where a person would cut: at the ends of words."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from keikaku.lineage.common_runs import Run, common_runs, common_start, joined
from keikaku.lineage.cuts import Both, slid
from keikaku.lineage.word_ends import words_of

# Longer stretches that were rewritten are not searched for halves of compounds.
_MOST_REFINED = 400
_SENTENCE_ENDS = "。\n"
# の or を alone between two longer changes is no common ground.
_NO_GROUND = re.compile(r"[\u3041-\u309f、。・\s]+")
_TIMES = 3


def word_runs(old: str, new: str) -> list[Run]:
    """The common runs in order, in places of signs. Neither end of one lies within a word.

    Whole sentences with which both texts begin or end need no look at their words.
    """
    begin = _sentences_before(old, common_start(old, new))
    old_rest, new_rest = old[begin:], new[begin:]
    end = _sentences_behind(old_rest, common_start(old_rest[::-1], new_rest[::-1]))
    inner = _inner_runs(old_rest[: len(old_rest) - end], new_rest[: len(new_rest) - end])
    moved = [Run(begin + run.old, begin + run.new, run.length) for run in inner]
    last = Run(len(old) - end, len(new) - end, end)
    return list(joined([Run(0, 0, begin), *moved, last]))


def _sentences_before(text: str, place: int) -> int:
    """Where the last whole sentence before the place ends."""
    return max(text.rfind(sign, 0, place) for sign in _SENTENCE_ENDS) + 1


def _sentences_behind(text: str, length: int) -> int:
    """How many of the last signs are whole sentences."""
    start = len(text) - length
    ends = [text.find(sign, start) + 1 for sign in _SENTENCE_ENDS]
    first = min((end for end in ends if end), default=len(text))
    return len(text) - first


def _inner_runs(old: str, new: str) -> list[Run]:
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
