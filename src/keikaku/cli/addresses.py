"""From what a person types (31:3) to the addresses of the document (31行目 3列目)."""

import re
from collections.abc import Iterator

from keikaku.cli.failures import WrongUsage
from keikaku.core.sources import Location
from keikaku.core.text import fold, squeeze
from keikaku.documents.model import Document

_LINE = re.compile(r"(\d{1,9})(?:行目)?(?:\s*[:,]?\s*(\d{1,9})(?:列目)?)?")
_MOST_NEAR = 8


def addresses(document: Document, typed: str) -> list[str]:
    """The addresses that are meant, in reading order: one, or all of a line.

    Raises WrongUsage, naming the addresses nearest to it, when there is no such place.
    """
    places = list(_places(document))
    exact = [place for place in places if squeeze(place.address) == squeeze(typed)]
    found = _on_line(places, typed) or exact
    if not found:
        raise WrongUsage(_not_there(places, typed))
    return list(dict.fromkeys(place.address for place in found))


def _places(document: Document) -> Iterator[Location]:
    """Every cell, and every block that has no cells: a table is explained by its cells."""
    for block in document.blocks:
        if block.grid is None:
            yield block.source
        else:
            yield from (cell.source for cell in block.grid.cells)


def _on_line(places: list[Location], typed: str) -> list[Location]:
    match = _LINE.fullmatch(fold(typed).strip())
    if match is None:
        return []
    line, column = int(match[1]), match[2]
    return [
        place
        for place in places
        if place.line == line and (column is None or place.column == int(column))
    ]


def _not_there(places: list[Location], typed: str) -> str:
    near = "、".join(place.address for place in _nearest(places, typed))
    start = f"--at: 「{typed}」という場所は文書にありません。"
    return f"{start}近くの場所: {near}" if near else f"{start}文書は空です。"


def _nearest(places: list[Location], typed: str) -> list[Location]:
    """The places of the nearest lines; from the beginning when no line can be made out."""
    number = re.search(r"\d{1,9}", fold(typed))
    line = int(number.group()) if number else 1
    ranked = sorted(places, key=lambda place: abs((place.line or 1) - line))
    return sorted(ranked[:_MOST_NEAR], key=lambda place: (place.line or 1, place.column or 0))
