"""How departments stand below one another on a day, where some above them have been succeeded.

A department keeps the parent that it was given. When that ends and one other takes its place,
the department stands below the other from then on, and its own row stays as it is.
"""

from collections.abc import Iterable, Mapping, Sequence, Set


def standing_parents(
    present: Sequence[int],
    parents: Mapping[int, int | None],
    heirs: Mapping[int, Sequence[int]],
) -> dict[int, int | None]:
    """For each department of the day the one above it on that day; None at the top.

    Where the one above was divided, or ended without an heir, nobody can tell: then at the top. So
    is what would stand below an heir that stands below itself; what it was given goes on.
    """
    there = set(present)
    found = {each: _heir_of_the_day(parents[each], there, heirs) for each in present}
    inherited = [each for each in present if found[each] != parents[each]]
    for each in (*inherited, *present):
        if _leads_back(each, found):
            found[each] = None
    return found


def descending(present: Iterable[int], above: Mapping[int, int | None]) -> list[tuple[int, int]]:
    """All departments from the top, each with its depth, those of one level in their order."""
    below: dict[int | None, list[int]] = {}
    for each in present:
        below.setdefault(above[each], []).append(each)
    found: list[tuple[int, int]] = []
    waiting = [(each, 0) for each in reversed(below.get(None, []))]
    while waiting:
        each, depth = waiting.pop()
        found.append((each, depth))
        waiting += [(child, depth + 1) for child in reversed(below.get(each, []))]
    return found


def _heir_of_the_day(
    parent: int | None, there: Set[int], heirs: Mapping[int, Sequence[int]]
) -> int | None:
    seen: set[int] = set()
    while parent is not None and parent not in there:
        following = heirs.get(parent, ())
        if parent in seen or len(following) != 1:
            return None
        seen.add(parent)
        parent = following[0]
    return parent


def _leads_back(start: int, above: Mapping[int, int | None]) -> bool:
    """Whether going up ends where it began: what was above is succeeded by what was below."""
    seen: set[int] = set()
    each = above[start]
    while each is not None and each not in seen:
        if each == start:
            return True
        seen.add(each)
        each = above[each]
    return False
