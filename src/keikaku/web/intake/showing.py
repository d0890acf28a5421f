"""A place of a source as a page shows it: the table or the lines, with a mark. Pure."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from keikaku.core.sources import Location
from keikaku.web.accounts.languages import place_words
from keikaku.web.intake.reading.source_view import place_key

View = Mapping[str, Any]
_ROWS_AROUND, _LINES_AROUND = 4, 6
_PARTS, _ROW, _COLUMN = 9, 4, 5


@dataclass(frozen=True, slots=True)
class ShownCell:
    """A cell of a shown table."""

    text: str
    rowspan: int
    colspan: int
    head: bool
    marked: bool


@dataclass(frozen=True, slots=True)
class ShownTable:
    """The rows around the marked cell, below those of the head; how many there are in all."""

    caption: str
    rows: tuple[tuple[ShownCell, ...], ...]
    of: int

    @property
    def is_part(self) -> bool:
        """Whether rows were left out."""
        return len(self.rows) < self.of


@dataclass(frozen=True, slots=True)
class ShownLine:
    """A line of the text around the mark."""

    address: str
    text: str
    marked: bool
    is_table: bool


@dataclass(frozen=True, slots=True)
class Shown:
    """What is shown of a place; what the medium does not have is None or empty."""

    address: str
    table: ShownTable | None = None
    lines: tuple[ShownLine, ...] = ()


def shown(view: View, place: Location) -> Shown:
    """The table with the cell, or the lines with the line, at which something was read."""
    key = place_key(place)
    whole = _of_whole(key)
    return (
        _seen(view, place, key.__eq__)
        or _seen(view, place, lambda each: _of_whole(each) == whole)
        or _begin(view, place)
        or Shown(place.address)
    )


def _of_whole(key: str) -> str:
    """The key of the line or cell; readings tell stretches of its text apart by row and column."""
    parts = key.split("|", _PARTS - 1)
    return "|".join((*parts[:_ROW], *parts[_COLUMN + 1 :]))


def _seen(view: View, place: Location, is_there: Callable[[str], bool]) -> Shown | None:
    for number, block in enumerate(view["blocks"]):
        grid, here = block["grid"], any(map(is_there, block["keys"]))
        if grid is not None:
            found = next((cell for cell in grid["cells"] if is_there(cell[5])), None)
            if found is not None or here:
                return Shown(place.address, table=_table(grid, found))
        elif here:
            return Shown(place.address, lines=_lines(view, number, marked=True))
    return None


def _begin(view: View, place: Location) -> Shown | None:
    """How a whole page or sheet begins, unmarked; None where nothing of it was read."""
    whole = replace(place, address="", box=None)
    if whole != Location(place.source, "", page=place.page, sheet=place.sheet):
        return None
    for number, block in enumerate(view["blocks"]):
        page, *_, sheet, _cell, _address = block["keys"][0].split("|", _PARTS - 1)
        if (page, sheet) == (str(place.page or ""), place.sheet or ""):
            if block["grid"] is not None:
                return Shown(place.address, table=_table(block["grid"], None))
            return Shown(place.address, lines=_lines(view, number, marked=False))
    return None


def _table(grid: Mapping[str, Any], marked: list[Any] | None) -> ShownTable:
    count = grid["rows"]
    middle = marked[0] if marked else 0
    head = max(grid["head"], 1)
    first = max(min(middle - _ROWS_AROUND, count - 2 * _ROWS_AROUND - 1), head)
    last = min(max(middle, head) + _ROWS_AROUND, count - 1)
    chosen = [row for row in range(count) if row < head or first <= row <= last]
    rows = tuple(tuple(_row(grid, row, chosen, marked)) for row in chosen)
    return ShownTable(grid["caption"], rows, count)


def _row(
    grid: Mapping[str, Any], row: int, chosen: list[int], marked: list[Any] | None
) -> Iterator[ShownCell]:
    """The cells that begin in a row, or reach into it from a row that is not shown."""
    shown_before = {each for each in chosen if each < row}
    for cell in sorted(grid["cells"], key=lambda each: each[1]):
        top, _, height, width, text, _ = cell
        covers = range(top, top + height)
        if row not in covers or shown_before & set(covers):
            continue
        below = sum(each in covers for each in chosen)
        yield ShownCell(text, below, width, row < max(grid["head"], 1), cell is marked)


def _lines(view: View, at: int, *, marked: bool) -> tuple[ShownLine, ...]:
    blocks = view["blocks"][max(at - _LINES_AROUND, 0) : at + _LINES_AROUND + 1]
    here = view["blocks"][at] if marked else None
    return tuple(
        ShownLine(place_words(each["address"]), _text(each), each is here, bool(each["grid"]))
        for each in blocks
    )


def _text(block: Mapping[str, Any]) -> str:
    """A line with its mark; of a table what stands over it."""
    if block["grid"] is not None:
        return str(block["grid"]["caption"])
    mark = block["mark"]
    return f"{mark} {block['text']}" if mark else str(block["text"])
