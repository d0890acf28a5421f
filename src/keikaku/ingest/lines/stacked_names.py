"""Names of a column that the print has broken over several lines."""

import re
from collections.abc import Sequence
from itertools import pairwise

from keikaku.core.text import fold
from keikaku.ingest.lines.slices import Slice
from keikaku.ingest.lines.tokens import width

_JOINED = ("name.lines_joined",)
_A_LETTER = 2
_OPEN, _CLOSE = "([「『【〔", ")]」』】〕"
_BREAKS_OFF = re.compile(
    r"[をにのとがではへや・、,／/]$|(?:する|した|ための|および|及び|または|又は)$"
)
# No word begins with such a letter; ごみの量 and ふるさと納税 do begin a name.
_IS_REST = re.compile(
    r"^(?:[)」』】〕\]ーぁぃぅぇぉっゃゅょゎんをァィゥェォッャュョヮン・、。々(]"
    r"|[のにがはとでへもや](?=[一-龥ァ-ヶ])|(?:する|した|して|され|られ|れる|れた|など|として|における|るもの))"
)
_MARKED = re.compile(r"^(?:[・●○◆◇■□▼▲※①-⑳]|\(?\d{1,2}[).．、 ]|\d{1,2}(?:[-－]\d{1,2})*\s)")


def joined(names: Sequence[Slice]) -> Slice:
    """The lines of one name as one text.

    A line that is shorter than the next one was hardly broken for want of space: it may be a
    heading among the names.
    """
    text = "\n".join(n.text for n in names)
    doubted = any(
        width(a.text) + _A_LETTER < width(b.text) and not goes_on_with(a, b)
        for a, b in pairwise(names)
    )
    return Slice(text, names[0].block, names[0].at, _JOINED if doubted else ())


def join_names(lines: Sequence[Slice], count: int) -> list[Slice] | None:
    """So many names out of the lines that print them; None where the print does not tell how."""
    if len(lines) == count:
        return list(lines)
    if not count <= len(lines):
        return None
    marked = [_by_marks(lines)] if _is_marked(lines[0]) else []
    for goes_on in (*marked, [goes_on_with(*both) for both in pairwise(lines)]):
        if goes_on.count(False) + 1 == count:
            return _grouped(lines, goes_on)
    return None


def _by_marks(lines: Sequence[Slice]) -> list[bool]:
    """Where the names have marks before them, the lines without one go on."""
    return [not _is_marked(line) for line in lines[1:]]


def _is_marked(line: Slice) -> bool:
    return _MARKED.match(fold(line.text)) is not None


def goes_on_with(line: Slice, following: Slice) -> bool:
    """Whether a name breaks off at the end of a line, or the next line begins inside of one."""
    text, rest = fold(line.text).strip(), fold(following.text).strip()
    opened = sum(text.count(o) - text.count(c) for o, c in zip(_OPEN, _CLOSE, strict=True)) > 0
    return opened or bool(_BREAKS_OFF.search(text) or _IS_REST.match(rest))


def _grouped(lines: Sequence[Slice], goes_on: Sequence[bool]) -> list[Slice]:
    groups = [[lines[0]]]
    for line, further in zip(lines[1:], goes_on, strict=True):
        if further:
            groups[-1].append(line)
        else:
            groups.append([line])
    return [joined(group) for group in groups]
