"""Columns that count several subjects under each head of values: 現状値 over 小学校 and 中学校.

Each row of them says as much as one row for each subject, in which tables mostly print it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from keikaku.core.text import fold, squeeze
from keikaku.core.values.units import is_unit
from keikaku.core.years.parse import find_spans
from keikaku.documents.model import Cell, Grid
from keikaku.ingest.tables.columns import header_words, is_silent, is_year, read_header, unit_in
from keikaku.ingest.tables.head_paths import names_others
from keikaku.ingest.tables.roles import VALUE_ROLES, ColumnRole
from keikaku.ingest.tables.row_cells import says_nothing
from keikaku.ingest.tables.unit_cells import names_body
from keikaku.ingest.vocabulary import Vocabulary

_LONGEST = 12
_FEWEST = 2
# What the column of the subjects is headed.
_HEAD = "区分"
# What the column of their units is headed, where they print them: 人数（人）, 割合（％）.
_UNITS = "単位"
# The unit behind a subject in its brackets.
_FRAMED = re.compile(r"\s*[(（\[［][^()（）\[\]［］]*[)）\]］]\s*$")


@dataclass(frozen=True, slots=True)
class _Heads:
    """Two lines of heads, the upper in `row`; a column of each head of values and subject."""

    row: int
    columns: dict[tuple[str, str], int]
    values: tuple[str, ...]
    subjects: tuple[str, ...]
    texts: dict[str, Cell]
    units: dict[str, str]

    @property
    def first(self) -> int:
        """The first column of values."""
        return min(self.columns.values())


def subjects_apart(grid: Grid, words: Vocabulary) -> Grid:
    """The table with a row for each subject; itself where its heads have none."""
    for row in range(grid.n_rows - _FEWEST):
        heads = _heads(grid, row, words)
        if heads is not None:
            return _Apart(grid, heads).grid_of()
    return grid


def _heads(grid: Grid, row: int, words: Vocabulary) -> _Heads | None:
    pairs: dict[int, tuple[Cell, Cell]] = {}
    for column in range(grid.n_columns):
        upper, lower = grid.at(row, column), grid.at(row + 1, column)
        if upper is None or lower is None or upper.row != row:
            return None
        if lower is upper or lower.text.strip() in ("", upper.text.strip()):
            continue
        if lower.colspan > 1 or lower.rowspan > 1:
            return None
        pairs[column] = (upper, lower)
    found = _told(row, pairs, words)
    found = found or _told(row, {at: (b, a) for at, (a, b) in pairs.items()}, words)
    if found is None or _are_of_years(grid, found):
        return None
    return replace(found, units={}) if _has_units(grid, found, words) else found


def _has_units(grid: Grid, heads: _Heads, words: Vocabulary) -> bool:
    """Whether a column of its own holds the units."""
    others = (grid.text(heads.row, at) for at in range(grid.n_columns))
    return any(read_header(0, text, words).role is ColumnRole.UNIT for text in others)


def _are_of_years(grid: Grid, heads: _Heads) -> bool:
    """Whether each row is a year, so that what stands over the values names indicators."""
    texts = [
        text
        for row in range(heads.row + _FEWEST, grid.n_rows)
        for column in range(heads.first)
        if (text := grid.text(row, column).strip())
    ]
    return any(map(is_year, texts)) or not texts


def _told(row: int, pairs: dict[int, tuple[Cell, Cell]], words: Vocabulary) -> _Heads | None:
    """The heads, where all first ones are of values and all others name subjects, each of each."""
    said = {at: (squeeze(v.text), s.text.strip()) for at, (v, s) in pairs.items()}
    values = tuple(dict.fromkeys(value for value, _ in said.values()))
    subjects = tuple(dict.fromkeys(subject for _, subject in said.values()))
    columns = {pair: at for at, pair in said.items()}
    whole = len(columns) == len(pairs) == len(values) * len(subjects)
    if not whole or min(len(values), len(subjects)) < _FEWEST:
        return None
    if any(read_header(0, value, words).role not in VALUE_ROLES for value in values):
        return None
    if not all(_is_subject(subject, words) for subject in subjects):
        return None
    texts = {squeeze(value.text): value for value, _ in reversed(pairs.values())}
    units = {subject: unit for subject in subjects if (unit := unit_in(subject))}
    return _Heads(row, columns, values, subjects, texts, units)


def _is_subject(text: str, words: Vocabulary) -> bool:
    """Whether a head names who or what is counted, and neither a kind, a year nor a unit."""
    said = header_words(text)
    counted = is_unit(squeeze(text)) and not names_body(squeeze(text))
    known = said in (*words.columns["early"], *words.columns["final"])
    if counted or known or is_silent(said) or names_others(said, words):
        return False
    plain = read_header(0, text, words).role is None and not find_spans(fold(text))
    return plain and len(said) <= _LONGEST


class _Apart:
    """Puts the cells of a table into its new places."""

    def __init__(self, grid: Grid, heads: _Heads) -> None:
        self._grid, self._heads = grid, heads
        self._valued = frozenset(heads.columns.values())
        firsts = {value: heads.columns[value, heads.subjects[0]] for value in heads.values}
        kept = sorted({*(set(range(grid.n_columns)) - self._valued), *firsts.values()})
        self._added = (_HEAD, _UNITS) if heads.units else (_HEAD,)
        added = len(self._added)
        self._columns = {at: kept.index(at) + added * (at >= heads.first) for at in kept}
        self._of = {at: self._columns[firsts[value]] for (value, _), at in heads.columns.items()}
        self._width = len(kept) + added
        self._lines = {row: self._subjects_in(row) for row in range(grid.n_rows)}
        self._starts = [0]
        for row in range(grid.n_rows):
            again = max(1, len(self._lines[row])) if row != heads.row + 1 else 0
            self._starts.append(self._starts[-1] + again)

    def grid_of(self) -> Grid:
        grid = self._grid
        cells = sorted(self._cells(), key=lambda cell: (cell.row, cell.column))
        header_rows = max(0, grid.header_rows - 1)
        return Grid(
            self._starts[-1], self._width, tuple(cells), grid.source, grid.caption, header_rows
        )

    def _subjects_in(self, row: int) -> tuple[str, ...]:
        """The subjects that a row has values of; none where cells reach over several of them."""
        heads, grid = self._heads, self._grid
        if row <= heads.row + 1 or any(
            not grid.starts_at(row, at) or _spans(grid.at(row, at)) for at in self._valued
        ):
            return ()
        said = {
            subject: [grid.text(row, heads.columns[value, subject]) for value in heads.values]
            for subject in heads.subjects
        }
        filled = [s for s, texts in said.items() if not all(map(says_nothing, texts))]
        return tuple(filled) or heads.subjects

    def _cells(self) -> Iterator[Cell]:
        heads = self._heads
        for cell in self._grid.cells:
            if cell.row in (heads.row, heads.row + 1) and cell.column in self._valued:
                continue
            if cell.row == heads.row + 1:
                continue
            yield from self._made(cell)
        for value in heads.values:
            at = self._of[heads.columns[value, heads.subjects[0]]]
            row = self._starts[heads.row]
            yield replace(heads.texts[value], row=row, column=at, rowspan=1, colspan=1)
        yield from self._named()

    def _named(self) -> Iterator[Cell]:
        """The columns of the subjects and their units, each where its head stands."""
        first = self._columns[self._heads.first] - len(self._added)
        for nth, header in enumerate(self._added):
            yield from self._added_column(first + nth, header)

    def _added_column(self, at: int, header: str) -> Iterator[Cell]:
        heads = self._heads
        places = {
            s: replace(self._label(s), text=self._said(s, header), column=at, rowspan=1, colspan=1)
            for s in heads.subjects
        }
        head = replace(places[heads.subjects[0]], text=header)
        yield replace(head, row=self._starts[heads.row])
        for row, subjects in self._lines.items():
            if row > heads.row + 1 and not subjects and self._grid.starts_at(row, heads.first):
                yield replace(head, text="", row=self._starts[row])
            for nth, subject in enumerate(subjects):
                yield replace(places[subject], row=self._starts[row] + nth)

    def _said(self, subject: str, header: str) -> str:
        """人数 and 人 of 人数（人）."""
        unit = self._heads.units.get(subject, "")
        if header == _UNITS:
            return unit
        return _FRAMED.sub("", subject).strip() if unit else subject

    def _label(self, subject: str) -> Cell:
        heads, grid = self._heads, self._grid
        at = heads.columns[heads.values[0], subject]
        cells = [grid.at(row, at) for row in (heads.row, heads.row + 1)]
        return next(cell for cell in cells if cell is not None and cell.text.strip() == subject)

    def _made(self, cell: Cell) -> Sequence[Cell]:
        subjects = self._lines[cell.row]
        row = self._starts[cell.row]
        if cell.column in self._valued and subjects:
            subject = next(s for (_, s), at in self._heads.columns.items() if at == cell.column)
            if subject not in subjects:
                return ()
            row += subjects.index(subject)
            return (replace(cell, row=row, column=self._of[cell.column]),)
        column = self._of.get(cell.column, self._columns.get(cell.column, 0))
        ends = [self._column(at) for at in range(cell.column, cell.column + cell.colspan)]
        down = self._starts[min(cell.row + cell.rowspan, len(self._starts) - 1)] - row
        across = max(ends) - column + 1
        return (replace(cell, row=row, column=column, rowspan=max(1, down), colspan=across),)

    def _column(self, at: int) -> int:
        return self._of.get(at, self._columns.get(at, 0))


def _spans(cell: Cell | None) -> bool:
    return cell is not None and (cell.colspan > 1 or cell.rowspan > 1)
