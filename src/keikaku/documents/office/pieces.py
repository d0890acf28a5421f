"""Text in pieces: what a paragraph or cell says, what it said before changes, what it hides."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import IntEnum
from typing import NamedTuple


class State(IntEnum):
    """How a piece stands in the text; of two that meet the greater one holds."""

    KEPT = 0
    INSERTED = 1
    STRUCK = 2
    DELETED = 3
    HIDDEN = 4


class Piece(NamedTuple):
    """Letters in one state."""

    text: str
    state: State


_FLAGS = {
    State.INSERTED: "text.tracked_change",
    State.DELETED: "text.tracked_change",
    State.STRUCK: "text.struck_out",
}
_READ = (State.KEPT, State.INSERTED)


def _set_back(piece: Piece) -> Piece:
    return piece._replace(text=piece.text.lstrip(" \t\u3000"))


@dataclass(slots=True)
class Pieces:
    """The pieces of one text in their order."""

    pieces: list[Piece] = field(default_factory=list)

    def add(self, text: str, state: State = State.KEPT) -> None:
        """Adds letters at the end."""
        if text:
            self.pieces.append(Piece(text, state))

    @property
    def text(self) -> str:
        """What is read: with the changes accepted, without what is struck out or hidden."""
        if len(self.pieces) == 1 and self.pieces[0].state is State.KEPT:
            return self.pieces[0].text
        return "".join(piece.text for piece in self.pieces if piece.state in _READ)

    @property
    def is_changed(self) -> bool:
        """Whether any letters are not as they were."""
        return any(piece.state is not State.KEPT for piece in self.pieces)

    @property
    def original(self) -> str | None:
        """What stood there before the changes, None where it is the same."""
        if not self.is_changed:
            return None
        before = (State.KEPT, State.DELETED, State.STRUCK)
        original = "".join(piece.text for piece in self.pieces if piece.state in before)
        return None if original.split() == self.text.split() else original.strip()

    @property
    def flags(self) -> tuple[str, ...]:
        """Codes of the problem catalogue for what was changed."""
        if not self.is_changed or self.original is None:
            return ()
        states = {piece.state for piece in self.pieces if piece.text.strip()}
        return tuple(dict.fromkeys(code for state, code in _FLAGS.items() if state in states))

    def of(self, state: State) -> str:
        """The letters in one state."""
        return "".join(piece.text for piece in self.pieces if piece.state is state)

    def split(self, sign: str) -> Iterator["Pieces"]:
        """The text cut at each sign that is read: at its line breaks, or at its tabs."""
        part = Pieces()
        for piece in self.pieces:
            first, *others = piece.text.split(sign) if piece.state in _READ else [piece.text]
            part.add(first, piece.state)
            for other in others:
                yield part
                part = Pieces()
                part.add(other, piece.state)
        yield part

    def prefix(self, text: str) -> None:
        """Puts letters in front, in the place of the space that the text begins with."""
        if text:
            first = self.pieces[:1]
            self.pieces[:1] = [Piece(text, State.KEPT), *(_set_back(each) for each in first)]

    def add_line(self, other: "Pieces") -> None:
        """Adds another text as lines of their own; a blank one adds none."""
        if other.text.strip() and self.text.strip():
            self.add("\n")
        self.pieces += other.pieces
