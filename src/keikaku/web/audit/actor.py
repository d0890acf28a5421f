"""Who acts and from where, as text that outlives the person's record."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Actor:
    """`person` is the number of the person's record; None for the program and for strangers."""

    who: str
    person: int | None
    origin: str


COMMAND_LINE = Actor("keikaku", None, "command line")
"""The program itself, started by whoever may log in to the server."""
