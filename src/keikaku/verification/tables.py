"""Figures in tables (表): the name stands in the row or over the column, year and role in heads."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from keikaku.core.text import fold
from keikaku.core.values.cells import parse_cell
from keikaku.core.values.model import Amount, CellValue
from keikaku.core.values.names import parse_name
from keikaku.core.values.units import is_unit
from keikaku.core.years.model import Span
from keikaku.documents.model import Cell, Grid
from keikaku.verification.mentions import Mention, mention_of
from keikaku.verification.numbers import is_of_kind
from keikaku.verification.register import Register
from keikaku.verification.statements import Loner, Passage, Said, Statement, Tie, Unmatched, When
from keikaku.verification.when import accumulation_in, is_vague, role_in, years_of

_BETWEEN = " | "
_DIGIT = re.compile("[0-9]")
_DERIVED = re.compile(
    "増減|増加率|伸び|達成[率度]|進捗[率度]|比較|[年度]比|との差|\\A差|予算|事業費|決算|金額|経費|財源|順位|番号|No\\.?\\Z|頁|ページ|得点|割合\\Z"
)
_UNIT_NOTE = re.compile(r"[(\[〔](?:単位\s?:?\s?)?(?P<unit>[^()\[\]〔〕]{1,10})[)\]〕]")


@dataclass(frozen=True, slots=True)
class _Named:
    """The name that a figure goes with, and the words of the heads between and above."""

    mention: Mention
    heads: tuple[str, ...]
    unit: str | None


def figure_values(cell: Cell) -> tuple[CellValue, ...]:
    """The numbers that a cell consists of; empty where it holds anything else."""
    if not _DIGIT.search(fold(cell.text)) or years_only(cell.text):
        return ()
    values = parse_cell(cell.text)
    return values if all(isinstance(value.reading, Amount) for value in values) else ()


def years_only(text: str) -> bool:
    """Whether a cell is the head of a year (R5, 2023年度) and no value."""
    folded = fold(text).strip()
    return any(found.end - found.start == len(folded) for found in years_of(folded).spans)


def said_in_table(grid: Grid, register: Register) -> Iterator[Said]:
    """Every figure of a table whose cells are figures alone, in the order of rows."""
    table = _Table(grid, register)
    for cell in grid.cells:
        if values := figure_values(cell):
            yield from table.said(cell, values)


def passage_of(grid: Grid, cell: Cell, printed: str | None = None) -> Passage:
    """The row of a figure, with the place of the figure in it."""
    before, marked = "", ""
    for each in grid.row_cells(cell.row):
        text = " ".join(each.text.split())
        if each is cell:
            marked = text
            break
        before += text + _BETWEEN
    rest = [" ".join(each.text.split()) for each in grid.row_cells(cell.row)]
    at = marked.find(printed) if printed else -1
    start = len(before) + max(at, 0)
    end = start + (len(printed) if printed and at >= 0 else len(marked))
    return Passage(cell.source, _BETWEEN.join(rest), start, end)


class _Table:
    def __init__(self, grid: Grid, register: Register) -> None:
        self._grid = grid
        self._register = register
        found = {(cell.row, cell.column): mention_of(cell.text, register) for cell in grid.cells}
        self._names = {place: name for place, name in found.items() if name is not None}

    def said(self, cell: Cell, values: tuple[CellValue, ...]) -> Iterator[Said]:
        named = self._in_row(cell) or self._over(cell)
        for value in values:
            printed = value.raw if len(values) > 1 else None
            passage = passage_of(self._grid, cell, printed)
            yield self._one(passage, value, named)

    def _one(self, passage: Passage, value: CellValue, named: _Named | None) -> Said:
        if named is None:
            return Loner(passage, Unmatched.NO_NAME)
        if any(_DERIVED.search(head) for head in named.heads):
            return Loner(passage, Unmatched.OTHER_THING, named.mention)
        amount = value.reading
        assert isinstance(amount, Amount)  # by figure_values
        if amount.unit is None:
            amount = replace(amount, unit=named.unit)
        if not is_of_kind(amount, named.mention.entries):
            return Loner(passage, Unmatched.OTHER_THING, named.mention)
        return _statement(passage, value, amount, named)

    def _in_row(self, cell: Cell) -> _Named | None:
        """The nearest name to the left in the row of the figure."""
        for column in range(cell.column - 1, -1, -1):
            left = self._grid.at(cell.row, column)
            name = None if left is None else self._names.get((left.row, left.column))
            if left is not None and name is not None:
                between = self._labels(cell.row, left.column + left.colspan, cell.column)
                heads = (*between, *self._above(cell, 0))
                return _Named(name, heads, self._unit(cell.row, left.text, heads))
        return None

    def _over(self, cell: Cell) -> _Named | None:
        """The nearest name above the figure; its years stand at the left of the row."""
        for row in range(cell.row - 1, -1, -1):
            above = self._grid.at(row, cell.column)
            name = None if above is None else self._names.get((above.row, above.column))
            if above is not None and name is not None:
                between = self._above(cell, row + 1)
                heads = (*between, *self._labels(cell.row, 0, cell.column))
                return _Named(name, heads, self._unit(cell.row, above.text, heads))
        return None

    def _labels(self, row: int, start: int, end: int) -> tuple[str, ...]:
        """The words in a row that are no figures, the nearest to the end first."""
        cells = (self._grid.at(row, column) for column in range(end - 1, start - 1, -1))
        return _words(cells)

    def _above(self, cell: Cell, first: int) -> tuple[str, ...]:
        """The heads over a cell, the nearest first."""
        cells = (self._grid.at(row, cell.column) for row in range(cell.row - 1, first - 1, -1))
        return _words(cells)

    def _unit(self, row: int, name: str, heads: tuple[str, ...]) -> str | None:
        """The unit in the name, in a column of units, or in the nearest head that has one."""
        if unit := parse_name(name).unit:
            return unit
        for cell in self._grid.row_cells(row):
            if is_unit(cell.text) and any("単位" in head for head in self._above(cell, 0)):
                return fold(cell.text).strip()
        noted = (_UNIT_NOTE.search(fold(head)) for head in (*heads, self._grid.caption or ""))
        units = (found["unit"] for found in noted if found is not None)
        return next((unit for unit in units if is_unit(unit)), None)


def _words(cells: Iterator[Cell | None]) -> tuple[str, ...]:
    found: list[str] = []
    for cell in cells:
        if cell is not None and not figure_values(cell) and cell.text.strip() not in found:
            found.append(cell.text.strip())
    return tuple(found)


def _statement(passage: Passage, value: CellValue, amount: Amount, named: _Named) -> Statement:
    span = value.period.span if value.period is not None else _year_in(named.heads)
    roles = (role for head in named.heads if (role := role_in(fold(head))) is not None)
    role = next(roles, None)
    words = fold(" ".join(named.heads))
    told = span is not None or role is not None
    return Statement(
        passage,
        named.mention,
        amount,
        When(span, vague=span is None and is_vague(words)),
        role,
        value.accumulation or accumulation_in(words),
        Tie.CLOSE if told else Tie.LOOSE,
        fold(passage.text),
    )


def _year_in(heads: tuple[str, ...]) -> Span | None:
    """The year of the nearest head that has exactly one."""
    for head in heads:
        spans = years_of(fold(head)).spans
        if spans:
            return spans[0].span if len(spans) == 1 else None
    return None
