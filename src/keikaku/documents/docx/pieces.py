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
        return "".join(piece.text for piece in self.pieces if piece.state in _READ)

    @property
    def original(self) -> str | None:
        """What stood there before the changes, None where it is the same."""
        if all(piece.state is State.KEPT for piece in self.pieces):
            return None
        before = (State.KEPT, State.DELETED, State.STRUCK)
        original = "".join(piece.text for piece in self.pieces if piece.state in before)
        return None if original.split() == self.text.split() else original.strip()

    @property
    def flags(self) -> tuple[str, ...]:
        """Codes of the problem catalogue for what was changed."""
        if self.original is None:
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
        """Puts letters in front."""
        if text:
            self.pieces.insert(0, Piece(text, State.KEPT))

    def add_line(self, other: "Pieces") -> None:
        """Adds another text as lines of their own; a blank one adds none."""
        if other.text.strip() and self.text.strip():
            self.add("\n")
        self.pieces += other.pieces
