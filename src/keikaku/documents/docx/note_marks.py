"""Marks of footnotes and endnotes, as the text shows them."""

from dataclasses import dataclass, field
from typing import NamedTuple

_SIGNS = "※*＊†注"


class NoteRef(NamedTuple):
    """A note that the text refers to: the element that does so names its kind."""

    kind: str
    id: str


@dataclass(slots=True)
class NoteMarks:
    """Counts notes as the text refers to them.

    Word prints a small raised number. Behind a figure it would read as more digits, so it is
    written as Japanese print has it: ※1, or the number alone where the sign stands there already.
    """

    _numbers: dict[NoteRef, int] = field(default_factory=dict)

    def mark(self, ref: NoteRef, after: str) -> str:
        """The mark of a note in the text, behind the letter `after`."""
        number = self._numbers.setdefault(ref, len(self._numbers) + 1)
        return str(number) if after and after in _SIGNS else f"※{number}"

    def name(self, ref: NoteRef) -> str | None:
        """The mark before the text of the note; None for one that brings a mark of its own."""
        return f"※{self._numbers[ref]}" if ref in self._numbers else None
