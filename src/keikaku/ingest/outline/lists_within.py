"""Numbered lists within the sections of a document whose own numbers are set as headings."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from keikaku.ingest.outline.heading import Heading

WITHIN = ":within"
_STYLES = ("number", "paren", "circled")
_FEWEST = 2


def tell_lists_within(headings: Sequence[Heading]) -> None:
    """Give numbers of a list a style of their own, where headings number alike (1. 計画の位置づけ).

    The medium marks the headings, or sets them larger, and not the list, which begins at 1.
    """
    for style in _STYLES:
        same = [heading for heading in headings if heading.style == style]
        if _are_headings([h for h in same if h.depth]) and _all_begin_at_one(same):
            for heading in same:
                heading.style += "" if heading.depth else WITHIN


def _are_headings(marked: Sequence[Heading]) -> bool:
    """Whether the marked ones count on from each other."""
    follow = (one.number is not None and after.number == one.number + 1
              for one, after in pairwise(marked))  # fmt: skip
    return len(marked) >= _FEWEST and any(follow)


def _all_begin_at_one(same: Iterable[Heading]) -> bool:
    """Whether each run of unmarked ones does; none stands before the first that is marked."""
    before: Heading | None = None
    for heading in same:
        begins = before is None or bool(before.depth)
        if not heading.depth and begins and (before is None or heading.number != 1):
            return False
        before = heading
    return True
