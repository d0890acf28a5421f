"""Fields: what Word computes. Their results are read, their instructions are not."""

import re
from dataclasses import dataclass, field

from lxml import etree

from keikaku.documents.office.markup import attribute, child, is_on, within

# Older files write ruby and signs in a circle as a formula: EQ \o\ad(\s\up 9(みね),美祢)
_LAID_OVER = re.compile(r"EQ\b.*?\\o(?:\\a[a-z])?\s*\((.*)\)\s*", re.IGNORECASE | re.DOTALL)
_CONTENTS = ("TOC", "INDEX")
_LONGEST = 4_000


@dataclass(slots=True)
class _Open:
    """A field that has begun: its instruction so far, and whether its result has begun.

    `box` is the sign of a box to tick, which has no result.
    """

    box: str
    instruction: str = ""
    has_result: bool = False

    @property
    def is_contents(self) -> bool:
        return self.instruction.strip().upper().startswith(_CONTENTS)


@dataclass(slots=True)
class Fields:
    """The fields that are open at a place; they go over the ends of paragraphs."""

    _open: list[_Open] = field(default_factory=list)

    @property
    def shows(self) -> bool:
        """Whether text at this place is printed."""
        return not self._open or all(each.has_result for each in self._open)

    @property
    def in_contents(self) -> bool:
        """Whether this place is in a table of contents."""
        return bool(self._open) and any(each.is_contents for each in self._open)

    def instruct(self, text: str) -> None:
        """Takes a part of an instruction."""
        if self._open and not self._open[-1].has_result:
            so_far = self._open[-1].instruction
            self._open[-1].instruction = (so_far + text)[:_LONGEST]

    def take(self, sign: etree._Element) -> str:
        """Takes a sign that begins, parts or ends a field; answers what is printed for it."""
        kind = attribute(sign, "fldCharType")
        if kind == "begin":
            self._open.append(_Open(_box(sign)))
        elif kind == "separate" and self._open:
            self._open[-1].has_result = True
        elif kind == "end" and self._open:
            closed = self._open.pop()
            return "" if closed.has_result else closed.box or _laid_over(closed.instruction)
        return ""

    def end_paragraph(self) -> None:
        """An instruction ends with its paragraph: one that does not has lost its end."""
        if self._open:
            self._open = [each for each in self._open if each.has_result]


def _laid_over(instruction: str) -> str:
    found = _LAID_OVER.match(instruction.strip())
    return found[1].rpartition(",")[2] if found else ""


def _box(sign: etree._Element) -> str:
    box = within(sign, "ffData", "checkBox")
    if box is None:
        return ""
    checked = child(box, "checked")
    return "☑" if is_on(checked if checked is not None else child(box, "default")) else "☐"
