"""A sheet as its file has it, whichever format that is: cells, merged ranges, what is hidden."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

LEFT, TOP, RIGHT, BOTTOM = 1, 2, 4, 8

# What is said of cells, by the codes of the problem catalogue.
ERROR_VALUE = "sheet.error_value"
NOT_CALCULATED = "sheet.not_calculated"
SCALED = "sheet.scaled"
STRUCK_OUT = "text.struck_out"


class Look(NamedTuple):
    """How a cell is set: `borders` are bits, `fill` its colour where it is not that of paper."""

    code: str = "General"
    bold: bool = False
    size: float = 11.0
    struck: bool = False
    fill: str | None = None
    borders: int = 0


class SheetCell(NamedTuple):
    """What a person sees in a cell; `original` as in `documents.model.Cell`."""

    text: str
    look: Look
    flags: tuple[str, ...] = ()
    original: str | None = None


class Area(NamedTuple):
    """A rectangle of cells, all its ends included; rows and columns count from 0."""

    top: int
    left: int
    bottom: int
    right: int

    def holds(self, row: int, column: int) -> bool:
        """Whether a cell lies in the area."""
        return self.top <= row <= self.bottom and self.left <= column <= self.right

    @property
    def name(self) -> str:
        """As Excel writes it: B6, or B4:D4."""
        first = cell_name(self.top, self.left)
        if self.top == self.bottom and self.left == self.right:
            return first
        return f"{first}:{cell_name(self.bottom, self.right)}"


class Remark(NamedTuple):
    """A comment on a cell."""

    row: int
    column: int
    text: str


class Shape(NamedTuple):
    """A text box, an arrow or a bar on the sheet: where it lies and what is written in it."""

    area: Area
    lines: tuple[str, ...]
    is_bar: bool = False
    is_figure: bool = False


class Table(NamedTuple):
    """A range that somebody declared to be a table, with its rows of heads."""

    area: Area
    header_rows: int


@dataclass(slots=True)
class Sheet:
    """One sheet. `cells` have text; `blanks` are the looks of cells without, by row and column.

    `merged` holds each merged range by its first cell. Hidden rows and columns are still in it.
    """

    name: str
    cells: dict[tuple[int, int], SheetCell] = field(default_factory=dict)
    blanks: dict[int, dict[int, Look]] = field(default_factory=dict)
    merged: dict[tuple[int, int], Area] = field(default_factory=dict)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    tables: Sequence[Table] = ()
    shapes: Sequence[Shape] = ()
    remarks: Sequence[Remark] = ()
    not_calculated: list[str] = field(default_factory=list)
    unseen: int = 0

    def area_of(self, row: int, column: int) -> Area:
        """The range of a cell: itself, or what is merged with it."""
        return self.merged.get((row, column)) or Area(row, column, row, column)


@lru_cache(maxsize=20_000)
def column_name(column: int) -> str:
    """The letters of a column: 0 is A, 26 is AA."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def cell_name(row: int, column: int) -> str:
    """The name of a cell: B6."""
    return f"{column_name(column)}{row + 1}"
