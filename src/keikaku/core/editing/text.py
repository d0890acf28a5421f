"""The text of a node by paragraphs: two people who edit different ones both win."""

from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from keikaku.core.editing.edits import ChangeText
from keikaku.core.editing.lists import changed, find
from keikaku.core.editing.step import Applied
from keikaku.core.plan import Plan

Lines = tuple[str, ...]
Hunk = tuple[int, int, Lines]


def paragraphs(text: str) -> Lines:
    """The paragraphs of a text; joined by line ends they are the text again."""
    return tuple(text.split("\n"))


def change_text(plan: Plan, edit: ChangeText) -> Applied:
    """The text with the paragraphs that the person changed; others keep what they have now."""
    now = find(plan.nodes, edit.where).text
    text = merged(edit.was, edit.now, now)
    assert text is not None  # a conflict is told before an edit is made
    undo = ChangeText(edit.where, text, now)
    return Applied(changed(plan, edit.where, {"text": text}), undo)


def merged(was: str, mine: str, theirs: str) -> str | None:
    """Both changes of one text; None where both changed one paragraph otherwise."""
    base = paragraphs(was)
    hunks = sorted({*_hunks(base, paragraphs(mine)), *_hunks(base, paragraphs(theirs))})
    if any(_meet(one, other) for one, other in pairwise(hunks)):
        return None
    return _changed(base, hunks)


def mine_first(was: str, mine: str, theirs: str) -> str:
    """Both changes of one text; where both changed one paragraph, mine alone."""
    base = paragraphs(was)
    own = _hunks(base, paragraphs(mine))
    others = {
        hunk
        for hunk in _hunks(base, paragraphs(theirs))
        if not any(_meet(*sorted((hunk, each))) for each in own)
    }
    return _changed(base, sorted(own | others))


def _changed(base: Lines, hunks: Sequence[Hunk]) -> str:
    lines: list[str] = []
    at = 0
    for start, end, new in hunks:
        lines += [*base[at:start], *new]
        at = end
    return "\n".join([*lines, *base[at:]])


def _hunks(base: Lines, other: Lines) -> set[Hunk]:
    """What changed, as ranges of the old paragraphs; each replaced one for itself."""
    found: set[Hunk] = set()
    for kind, start, end, first, last in SequenceMatcher(
        None, base, other, autojunk=False
    ).get_opcodes():
        if kind == "equal":
            continue
        if end - start == last - first:
            pairs = zip(range(start, end), range(first, last), strict=True)
            found |= {(old, old + 1, (other[new],)) for old, new in pairs}
        else:
            found.add((start, end, other[first:last]))
    return found


def _meet(one: Hunk, other: Hunk) -> bool:
    """Whether two changes, the first not behind the second, are of one paragraph or one gap."""
    (start, end, _), (other_start, other_end, _) = one, other
    if start == end == other_start == other_end:
        return True
    return other_start < end
