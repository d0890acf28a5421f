"""Two versions of a text as segments: what stayed and what changed, cut at the ends of words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from keikaku.core.text import Folded, fold_with_offsets
from keikaku.lineage.word_runs import word_runs

# A space between two Latin words parts them; any other is layout.
_LAYOUT = re.compile(r"(?<![!-~])\s+|\s+(?![!-~])")


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of one side. `text` is raw and never empty."""

    text: str
    changed: bool

    def __post_init__(self) -> None:
        if not self.text:
            raise ValueError("a segment without text")


@dataclass(frozen=True, slots=True)
class TextDiff:
    """Both sides. The segments of a side make up its raw text, and changed and kept ones take
    turns."""

    old: tuple[Segment, ...]
    new: tuple[Segment, ...]

    @property
    def changed(self) -> bool:
        """Whether anything changed that is marked."""
        return any(segment.changed for segment in self.old + self.new)

    @property
    def print_only(self) -> bool:
        """Whether the texts differ in spaces and widths alone, which are not marked."""
        return not self.changed and joined(self.old) != joined(self.new)


def joined(segments: Sequence[Segment]) -> str:
    """The text that the segments make up."""
    return "".join(segment.text for segment in segments)


# A row asks for its two texts again, to tell what changed of them, and so does each comparison of a
# draft after an edit. What is kept of two long texts takes some thousand bytes.
@lru_cache(maxsize=2048)
def text_diff(old: str, new: str, *, strict: bool = False) -> TextDiff:
    """How two texts differ. With `strict` spaces and full or half width are marked as well."""
    if old == new:
        return TextDiff(_whole(old, False), _whole(new, False))
    old_text, new_text = _compared(old, strict), _compared(new, strict)
    runs = word_runs(old_text.text, new_text.text)
    return TextDiff(
        _segments(old_text, [(run.old, run.old + run.length) for run in runs]),
        _segments(new_text, [(run.new, run.new + run.length) for run in runs]),
    )


def _compared(raw: str, strict: bool) -> Folded:
    """The text that is compared, with the place of each of its signs in the raw one."""
    if strict:
        return Folded(raw, raw, range(len(raw)))
    folded = fold_with_offsets(raw)
    dropped = {at for gap in _LAYOUT.finditer(folded.text) for at in range(*gap.span())}
    kept = [at for at in range(len(folded.text)) if at not in dropped]
    text = "".join(folded.text[at] for at in kept)
    return Folded(text, raw, tuple(folded.offsets[at] for at in kept))


def _segments(text: Folded, kept: Sequence[tuple[int, int]]) -> tuple[Segment, ...]:
    """The raw text in turns. What the comparison left out belongs to what was kept beside it."""
    turns = list(_turns(kept, len(text.text))) or [(0, False)]
    starts = [0, *(_start(text, *turn) for turn in turns[1:])]
    parts = zip(
        starts, [*starts[1:], len(text.raw)], (changed for _, changed in turns), strict=True
    )
    # Two signs of the compared text may be one of the raw text, so that a part can be empty.
    filled = [(text.raw[start:end], changed) for start, end, changed in parts if start < end]
    return tuple(
        Segment("".join(part for part, _ in group), changed)
        for changed, group in groupby(filled, key=lambda part: part[1])
    )


def _start(text: Folded, at: int, changed: bool) -> int:
    """Where a turn begins in the raw text. A space behind a change is no part of the change."""
    place = text.offsets[at]
    while not changed and place - 1 > text.offsets[at - 1] and text.raw[place - 1].isspace():
        place -= 1
    return place


def _turns(kept: Sequence[tuple[int, int]], length: int) -> Iterator[tuple[int, bool]]:
    """Where each stretch begins, and whether it changed."""
    at = 0
    for start, end in kept:
        if at < start:
            yield at, True
        if start < end:
            yield start, False
        at = end
    if at < length:
        yield at, True


def _whole(text: str, changed: bool) -> tuple[Segment, ...]:
    return (Segment(text, changed),) if text else ()
