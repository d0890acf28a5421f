"""Where two texts may be cut, and where a cut reads best."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from keikaku.lineage.common_runs import Run
from keikaku.lineage.word_ends import Words

# How far an insertion is moved in search of a better place, in words.
_FARTHEST = 40
_SENTENCE_ENDS = frozenset("。\n！？!?")
_JOINTS = frozenset("、・，,／/）)」』】")


class Both:
    """The words of two texts, and where they may be cut."""

    def __init__(self, old: Words, new: Words) -> None:
        self.old, self.new = old, new
        self._old_ends = frozenset((0, *old.ends))
        self._new_ends = frozenset((0, *new.ends))

    def end(self) -> Run:
        """The empty run behind both texts."""
        return Run(len(self.old.text), len(self.new.text), 0)

    def text(self, run: Run) -> str:
        """What the run says."""
        return self.old.text[run.old : run.old + run.length]

    def are_ends(self, i: int, j: int) -> bool:
        """Whether words end at these places of the old and of the new text."""
        return i in self._old_ends and j in self._new_ends

    def is_half(self, left: Run, right: Run) -> bool:
        """Whether what stands between two runs is one sign out of a compound (人口 減 少)."""
        i, j = left.old + left.length, left.new + left.length
        if max(right.old - i, right.new - j) > 1:
            return False
        old_whole = i == right.old or (i in self._old_ends and right.old in self._old_ends)
        new_whole = j == right.new or (j in self._new_ends and right.new in self._new_ends)
        return not (old_whole and new_whole)

    def cut_at_start(self, run: Run) -> Run:
        """The run without the part of a word with which it begins."""
        while run.length and not self._may_cut(run.old, run.new):
            run = Run(run.old + 1, run.new + 1, run.length - 1)
        return run

    def cut_at_end(self, run: Run) -> Run:
        """The run without the part of a word with which it ends."""
        while run.length > 0 and not self._may_cut(run.old + run.length, run.new + run.length):
            run = run._replace(length=run.length - 1)
        return run

    def _may_cut(self, i: int, j: int) -> bool:
        old = i in self._old_ends or i in self.old.soft
        return old and (j in self._new_ends or j in self.new.soft)


def slid(runs: Sequence[Run], both: Both) -> list[Run]:
    """The runs with what was only put in, or only left out, moved to where a phrase begins.

    (地域の)暮らし and 地域(の地域)の暮らし are the same insertion; a person marks the first.
    """
    edges = [Run(0, 0, 0), *runs, both.end()]
    for at, (_left, right) in enumerate(pairwise(edges)):
        edges[at], edges[at + 1] = _moved(edges[at], right, both)
    return edges


def _moved(left: Run, right: Run, both: Both) -> tuple[Run, Run]:
    i, j = left.old + left.length, left.new + left.length
    if (right.old == i) == (right.new == j):
        return left, right
    inserted = right.old == i
    text = both.new.text if inserted else both.old.text
    start, end = (j, right.new) if inserted else (i, right.old)
    room = (left.length, right.length)
    steps = [
        step
        for step in _steps(text, start, end, room)
        if both.are_ends(i + step, j + step) and both.are_ends(right.old + step, right.new + step)
    ]
    best = max(
        steps,
        key=lambda step: (_reads(text, start + step) + _reads(text, end + step), -abs(step)),
        default=0,
    )
    return (
        left._replace(length=left.length + best),
        Run(right.old + best, right.new + best, right.length - best),
    )


def _steps(text: str, start: int, end: int, room: tuple[int, int]) -> Iterator[int]:
    """By how many signs `text[start:end]` can be moved and still be the whole difference."""
    yield 0
    for step in range(1, min(room[0], _FARTHEST) + 1):
        if text[start - step] != text[end - step]:
            break
        yield -step
    for step in range(1, min(room[1], _FARTHEST) + 1):
        if text[start + step - 1] != text[end + step - 1]:
            break
        yield step


def _reads(text: str, place: int) -> int:
    """How well a cut reads: best at the end of a sentence, well where a phrase ends."""
    if place in (0, len(text)) or text[place - 1] in _SENTENCE_ENDS:
        return 2
    before, after = text[place - 1], text[place]
    ends = before in _JOINTS or "\u3041" <= before <= "\u309f"
    return int(ends and not "\u3041" <= after <= "\u309f")
