"""Titles in brackets that stand under each numbered heading: 〈主な取組〉 below 施策1-1."""

from collections import Counter
from collections.abc import Callable, Sequence

from keikaku.core.text import squeeze
from keikaku.ingest.outline.heading import Heading

ANGLE = "angle"
_FEWEST = 2
# So many of the headings of a style have the title under them: two of three.
_SHARE = (2, 3)
Rank = Callable[[Heading], float | None]


def rubrics_of(headings: Sequence[Heading], rank: Rank) -> set[tuple[str, str]]:
    """The titles in brackets that most headings of a style have, each with that style.

    What comes but once among several (【課題】 behind 1 and 2 of 【現状】) is over them, or beside.
    """
    of_style: Counter[str] = Counter()
    under: Counter[tuple[str, str]] = Counter()
    style, seen = "", set[str]()
    for heading in headings:
        if rank(heading) is not None:
            style, seen = heading.style, set()
            of_style[style] += 1
        elif heading.style == ANGLE and style and (title := squeeze(heading.title)) not in seen:
            seen.add(title)
            under[title, style] += 1
    share, of = _SHARE
    return {
        (title, style)
        for (title, style), count in under.items()
        if count >= _FEWEST and of * count >= share * of_style[style]
    }


def place_of(
    heading: Heading, opened: Sequence[Heading], rubrics: set[tuple[str, str]], rank: Rank
) -> int | None:
    """Where a title in brackets goes among the open headings; None where it opens a new place.

    It stands beside the one that is open last where that has its bracket, else beside the
    outermost one, but under numbered headings between them where its bracket is another one, or
    where it is a rubric of theirs.
    """
    angles = [at for at, one in enumerate(opened) if one.style == ANGLE]
    numbered = [at for at, one in enumerate(opened) if rank(one) is not None]
    last = angles[-1] if angles else None
    if last is None or (
        opened[last].bracket == heading.bracket and last > max(numbered, default=-1)
    ):
        return last
    title = squeeze(heading.title)
    for at in angles:
        between = [opened[n] for n in numbered if n > at]
        under = any((title, other.style) in rubrics for other in between)
        if not between or (opened[at].bracket == heading.bracket and not under):
            return at
    return numbered[-1] + 1
