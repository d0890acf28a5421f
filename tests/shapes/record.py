"""How well each of the documents is read, as it stands on record.

    python -m tests.shapes.record

writes the record anew. It is a table, so that a change shows which documents it reads better and
which worse; the tests hold the reading to it.
"""

from pathlib import Path
from typing import NamedTuple

from tests.shapes.score import Score, score_document

DOCUMENTS = Path(__file__).parent / "documents"
RECORD = DOCUMENTS / "record.tsv"
HEAD = "document\tindicators\twholly right\tvalues\tsilently wrong\tneedless\tsuperfluous"


class Line(NamedTuple):
    """What is on record of one document."""

    name: str
    indicators: int
    right: int
    values: int
    silent: int
    needless: int
    extra: int

    def text(self) -> str:
        """The line of the table."""
        return "\t".join(map(str, self))


def names() -> list[str]:
    """The documents, by folder and number."""
    return sorted(p.parent.relative_to(DOCUMENTS).as_posix() for p in DOCUMENTS.rglob("truth.txt"))


def line_of(name: str, score: Score) -> Line:
    """What a score says for the record."""
    return Line(
        name, score.indicators, score.right, score.values, score.silent, score.needless, score.extra
    )


def recorded() -> dict[str, Line]:
    """The record as it is on disk."""
    rows = (row.split("\t") for row in RECORD.read_text(encoding="utf-8").splitlines()[1:])
    return {row[0]: Line(row[0], *map(int, row[1:])) for row in rows}


def main() -> None:
    """Read all documents and write the record."""
    lines = [line_of(name, score_document(DOCUMENTS / name)).text() for name in names()]
    RECORD.write_text("\n".join([HEAD, *lines]) + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
