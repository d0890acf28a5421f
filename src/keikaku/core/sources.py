"""Where a thing was read: source files (出典) and places inside them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One input file, named by its bytes: the same `sha256` is the same source.

    `id` ("s1") is what every `Location` points to; `reader` and `reader_version` say which
    program read the file, so that a reading can be repeated.
    """

    id: str
    name: str
    sha256: str
    media_type: str
    reader: str
    reader_version: str


@dataclass(frozen=True, slots=True)
class Location:
    """A place in a source file, in the terms of the person who opens that file.

    `address` is what is shown ("31行目 3列目", "p.42 表3 7行目"). The other fields hold what the
    medium has and are None where it has no such thing. Lines, rows, columns, tables, paragraphs
    and pages count from 1; `box` is (left, top, right, bottom) in points from the top left.
    """

    source: str
    address: str
    page: int | None = None
    box: tuple[float, float, float, float] | None = None
    line: int | None = None
    paragraph: int | None = None
    table: int | None = None
    row: int | None = None
    column: int | None = None
    sheet: str | None = None
    cell: str | None = None
