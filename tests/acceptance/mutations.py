"""Real documents changed as other cities print them, or as files get damaged."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from random import Random

Cells = list[str]
Change = Callable[[Cells, "Row"], Cells]

_DIGITS = str.maketrans("123456789", "234567891")
_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
_NUMBER = re.compile(r"(?<![HRhr\d(])\d[\d,.]*(?![^(]*\))")


@dataclass(frozen=True, slots=True)
class Row:
    """Where a line of a KPI table stands: in its head or below, and which cells are values."""

    head: bool
    base: int
    target: int
    shift: int = 0


def in_kpi_tables(text: str, change: Change) -> str:
    """The text with every line of its KPI tables changed; 内容 rows and the rest as they are."""
    lines, head = [], None
    for line in text.split("\n"):
        cells = line.split("\t")
        if _is_head(cells):
            head = Row(True, _at(cells, "現状値"), _at(cells, "目標値"))
            lines.append("\t".join(change(cells, head)))
        elif head is not None and len(cells) > 2 and cells[0] != "内容":
            shift = -1 if cells[0].strip() and not cells[-1].strip() and head.base == 2 else 0
            row = Row(False, head.base, head.target, shift)
            lines.append("\t".join(change(cells, row)))
        else:
            head = None
            lines.append(line)
    return "\n".join(lines)


def _is_head(cells: Cells) -> bool:
    return any("現状値" in cell for cell in cells) and any("目標値" in cell for cell in cells)


def _at(cells: Cells, word: str) -> int:
    return next(index for index, cell in enumerate(cells) if word in cell)


def in_heads(*pairs: tuple[str, str]) -> Callable[[str], str]:
    """Other words in the heads of the KPI tables."""

    def change(cells: Cells, row: Row) -> Cells:
        for old, new in pairs if row.head else ():
            cells = [cell.replace(old, new) for cell in cells]
        return cells

    return lambda text: in_kpi_tables(text, change)


def target_first(text: str) -> str:
    """The column of targets before that of baselines."""

    def change(cells: Cells, row: Row) -> Cells:
        base, target = row.base + row.shift, row.target + row.shift
        cells = [*cells, *[""] * (target + 1 - len(cells))]
        cells[base], cells[target] = cells[target], cells[base]
        return cells

    return in_kpi_tables(text, change)


def with_column(header: str, cell: str, before: str | None = None) -> Callable[[str], str]:
    """One more column in every KPI table: at the end, or before the baseline or the target."""

    def change(cells: Cells, row: Row) -> Cells:
        at = {"base": row.base, "target": row.target, None: row.target + 1}[before] + row.shift
        cells = [*cells, *[""] * (at - len(cells))]
        return [*cells[:at], header if row.head else cell, *cells[at:]]

    return lambda text: in_kpi_tables(text, change)


def next_digits(text: str) -> str:
    """Every digit but 0 raised by one, 9 to 1, in the numbers outside brackets."""
    return _NUMBER.sub(lambda number: number.group().translate(_DIGITS), text)


def other_figures(text: str) -> str:
    """Every figure of the KPI tables replaced by another; years and names as they are."""

    def change(cells: Cells, row: Row) -> Cells:
        first = row.base + row.shift
        return cells if row.head else [*cells[:first], *map(next_digits, cells[first:])]

    return in_kpi_tables(text, change)


def wide_digits(text: str) -> str:
    """Full-width digits in the cells of values."""

    def change(cells: Cells, row: Row) -> Cells:
        first = row.base + row.shift
        return [*cells[:first], *(cell.translate(_WIDE) for cell in cells[first:])]

    return in_kpi_tables(text, change)


def kpi_lines(text: str) -> list[int]:
    """The numbers of the lines that are rows of KPI tables, from 0."""
    mark = "\0"

    def change(cells: Cells, row: Row) -> Cells:
        return cells if row.head else [mark, *cells]

    lines = in_kpi_tables(text, change).split("\n")
    return [number for number, line in enumerate(lines) if line.startswith(mark)]


def head_lines(text: str) -> list[int]:
    """The numbers of the lines that are heads of KPI tables, from 0."""
    lines = enumerate(text.split("\n"))
    return [number for number, line in lines if _is_head(line.split("\t"))]


def without_cell(cells: Cells, random: Random) -> Cells:
    """A cell and its tab lost: all cells at its right move to the left."""
    at = random.randrange(len(cells))
    return [*cells[:at], *cells[at + 1 :]]


def without_cell_padded(cells: Cells, random: Random) -> Cells:
    """A cell lost and the row filled up again at its end."""
    return [*without_cell(cells, random), ""]


def with_blank(cells: Cells, random: Random) -> Cells:
    """A tab too many: all cells at its right move to the right."""
    at = random.randrange(len(cells))
    return [*cells[:at], "", *cells[at:]]


def with_blank_cut(cells: Cells, random: Random) -> Cells:
    """A tab too many and the last cell lost."""
    return with_blank(cells, random)[:-1]


def emptied(cells: Cells, random: Random) -> Cells:
    """The text of a cell lost."""
    at = random.randrange(len(cells))
    return [*cells[:at], "", *cells[at + 1 :]]


ROW_DAMAGE = (without_cell, without_cell_padded, with_blank, with_blank_cut, emptied)


def joined_by_tab(one: str, other: str) -> str:
    """Two rows on one line."""
    return f"{one}\t{other.lstrip()}"


def joined_by_cell(one: str, other: str) -> str:
    """Two rows in one: the texts of each column in one cell."""
    left, right = one.split("\t"), other.split("\t")
    width = max(len(left), len(right))
    pairs = zip(left + [""] * (width - len(left)), right + [""] * (width - len(right)), strict=True)
    return "\t".join(" ".join(filter(None, map(str.strip, pair))) for pair in pairs)


ROW_MERGES = (joined_by_tab, joined_by_cell)
