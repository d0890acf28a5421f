"""How high cells are, and long cells in pieces.

A row of Excel is at most 409 points high, and what is longer is cut off when it is printed; a cell
holds at most 32,767 signs. So a long row goes on in the next row of the sheet.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from keikaku.lineage.text_diff import Segment

Line = tuple[Segment, ...]
Piece = tuple[Line, ...]

# Lines of text that fit into one row of a sheet.
MOST_LINES = 30


def side_by_side(
    columns: Sequence[Sequence[Line]], widths: Sequence[int]
) -> Iterator[tuple[Piece, ...]]:
    """The pieces of several cells of one row, row by row; a shorter cell ends with empty ones.

    `widths` tell how many half-width signs fit into one line of each column.
    """
    cut = (pieces(column, width) for column, width in zip(columns, widths, strict=True))
    return zip_longest(*cut, fillvalue=())


def pieces(lines: Sequence[Line], width: int) -> list[Piece]:
    """The lines in pieces that each fit into one row. Nothing is left out."""
    made: list[list[Line]] = [[]]
    taken = 0
    for line in _short_lines(lines, width):
        needed = height((line,), width)
        if made[-1] and taken + needed > MOST_LINES:
            made.append([])
            taken = 0
        made[-1].append(line)
        taken += needed
    return [tuple(piece) for piece in made]


def height(piece: Piece, width: int) -> int:
    """How many lines of a sheet it takes; rather one too many than one too few."""
    texts = ("".join(part.text for part in line) for line in piece)
    return sum(max(1, -(-columns(each) // width)) for text in texts for each in text.split("\n"))


def columns(text: str) -> int:
    """How wide a text is: kanji and signs that may be as wide as kanji count two."""
    return sum(2 if unicodedata.east_asian_width(sign) in "WFA" else 1 for sign in text)


def _short_lines(lines: Sequence[Line], width: int) -> Iterator[Line]:
    """Lines that would fill a row by themselves are parted."""
    for line in lines:
        yield from _parted(line, width) if height((line,), width) > MOST_LINES else (line,)


def _parted(line: Line, width: int) -> Iterator[Line]:
    """The line in parts that each fit into a row; a line end counts as a whole line."""
    scraps = re.compile(rf"\n|[^\n]{{1,{width // 2}}}")
    part: list[Segment] = []
    taken = 0
    for segment in line:
        for text in scraps.findall(segment.text):
            cost = width if text == "\n" else columns(text)
            if part and taken + cost > MOST_LINES * width:
                yield tuple(part)
                part, taken = [], 0
            if part and part[-1].changed == segment.changed:
                part[-1] = Segment(part[-1].text + text, segment.changed)
            else:
                part.append(Segment(text, segment.changed))
            taken += cost
    yield tuple(part)
