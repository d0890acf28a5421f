"""One input to be tried."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

FILE = "file"
SMALL = ("cell", "name", "years", "plan")


@dataclass(frozen=True, slots=True)
class Case:
    """`kind` says what the bytes are given to; `ending` is the format that a file has or had.

    `made` tells how the input came about: its seed, its number, what was done to it.
    """

    kind: str
    data: bytes
    made: str
    ending: str = ""

    @property
    def name(self) -> str:
        """A name to keep it under, from which it can be tried again."""
        digest = hashlib.sha256(self.data).hexdigest()[:12]
        return f"{self.ending or 'text'}-{digest}.{self.kind}"


def kept_case(path: Path) -> Case:
    """A case out of its file; a file that no run has kept is tried as what it is: a whole file."""
    kind = path.suffix.removeprefix(".")
    if kind in SMALL:
        return Case(kind, path.read_bytes(), str(path))
    return Case(FILE, path.read_bytes(), str(path), path.name.partition("-")[0])
