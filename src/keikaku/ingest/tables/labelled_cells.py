"""Rows of a form whose cells print their own heads: 来館者数 | 現状値（R5） 365人 | 目標値 …

The name may stand in the first of these cells too (来館者数 / 【現状値】365人 | 【目標値】 …), or
in the row over them, with a label: 指標：来館者数 over 現在（2023年度）：365人 | 2030年度：….
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from keikaku.core.values.cells import parse_cell
from keikaku.core.values.model import Amount, Event, Missing, Range, Relative
from keikaku.documents.model import Cell, Grid
from keikaku.ingest.tables.caption_names import name_in_caption
from keikaku.ingest.tables.columns import read_header
from keikaku.ingest.tables.heads import is_number
from keikaku.ingest.tables.roles import BASES, VALUE_ROLES, ColumnRole
from keikaku.ingest.vocabulary import Vocabulary

_FEWEST = 2
_LONGEST_HEAD = 20
# 【現状値】 365人 on the last lines of a cell, under the name that it may hold.
_BRACKETED = re.compile(
    r"(?P<name>(?:[^\n]*\n)*?)[ \u3000]*[【［\[〔](?P<head>[^】］\]〕\n]{2,20})[】］\]〕]"
    r"[ \u3000]*[:：]?[ \u3000]*(?P<said>[^【［\[〔]+)"
)
# 7年度：46か所, 4か年：1,200回: a year, or several, before what is of it.
_DATED = re.compile(r"(?P<year>(?:元|[0-9０-９]{1,2})(?:年度末?|[かカヶ]年間?))[ \u3000]*[:：]\s*")
# 想定事業量 利用回数, 活動指標　利用回数: what kind of thing a name is of.
_KIND = re.compile(r"[^\W\d_]{0,6}(?:事業量|活動量|業務量|指標)[ \u3000:：]+(?=\S)")
_VALUES = Amount | Range | Relative | Event | Missing


@dataclass(frozen=True, slots=True)
class _Part:
    """A cell that prints a head and, in its other lines or behind a colon, what stands under it.

    `name` are the lines over the head.
    """

    cell: Cell
    head: str
    said: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class _Row:
    name: Cell
    parts: tuple[_Part, ...]

    @property
    def heads(self) -> tuple[str, ...]:
        return tuple(part.head for part in self.parts)


def labelled_as_rows(grid: Grid, words: Vocabulary) -> tuple[Grid, ...]:
    """The rows with such cells as tables of their own, one for each line of heads."""
    rows = [row for at in range(grid.n_rows) if (row := _row(grid, at, words)) is not None]
    return tuple(_table(grid, list(alike)) for _, alike in groupby(rows, key=lambda row: row.heads))


def labelled_rows(grid: Grid, words: Vocabulary) -> set[int]:
    """The rows that hold such cells, or their name."""
    found = ((at, _row(grid, at, words)) for at in range(grid.n_rows))
    return {place for at, row in found if row is not None for place in (at, row.name.row)}


def _row(grid: Grid, at: int, words: Vocabulary) -> _Row | None:
    cells = [cell for cell in grid.row_cells(at) if cell.text.strip()]
    parts = tuple(part for cell in cells if (part := _part(cell, words)) is not None)
    roles = {read_header(0, part.head, words).role for part in parts}
    if ColumnRole.YEAR in roles and not roles.intersection(BASES):
        return None
    before = [cell for cell in cells if parts and cell.column < parts[0].cell.column]
    named = [cell for cell in before if cell.row == at and not is_number(cell.text)]
    if len(parts) < _FEWEST or len(roles) < _FEWEST or any(part.name for part in parts[1:]):
        return None
    if parts[0].name:
        text = _KIND.sub("", parts[0].name, count=1)
        return _Row(replace(parts[0].cell, text=text), parts)
    name = named[-1] if named else _name_over(grid, at, parts)
    return _Row(name, parts) if name is not None else None


def _name_over(grid: Grid, at: int, parts: Sequence[_Part]) -> Cell | None:
    """The name in the row over all cells of a row, where it has a label: 指標：来館者数."""
    first, last = parts[0].cell, parts[-1].cell
    over = grid.at(at - 1, first.column) if at else None
    if over is None or over.row != at - 1 or over is not grid.at(at - 1, last.column):
        return None
    said = name_in_caption(over.text)
    return replace(over, text=said.name) if said.labelled and said.name else None


def _part(cell: Cell, words: Vocabulary) -> _Part | None:
    """A head of a value in the first line, or before a colon, and a value behind it."""
    bracketed = _BRACKETED.fullmatch(cell.text.strip())
    name = bracketed["name"].strip() if bracketed is not None else ""
    head, cut, said = _cut(cell.text.strip()) if bracketed is None else _inside(bracketed)
    head = head.rstrip("：:")
    if not said or not 0 < len(head) <= _LONGEST_HEAD:
        return None
    role = read_header(0, head, words).role
    # 2030年度 50% is a value with its year.
    if role not in VALUE_ROLES or (role is ColumnRole.YEAR and cut.isspace() and cut != "\n"):
        return None
    dated = _DATED.match(said)
    if dated is not None:
        head, said = f"{head}（{dated['year']}）", said[dated.end() :]
    readings = [value.reading for value in parse_cell(said)]
    valued = all(isinstance(reading, _VALUES) for reading in readings)
    return _Part(cell, head, said, name) if valued else None


def _inside(bracketed: re.Match[str]) -> tuple[str, str, str]:
    return bracketed["head"].strip(), "", bracketed["said"].strip()


def _cut(text: str) -> tuple[str, str, str]:
    for sign in ("\n", "：", ":", "　", " "):
        head, cut, said = text.partition(sign)
        if cut and said.strip():
            return head.strip(), cut, said.strip()
    return text, "", ""


def _table(grid: Grid, rows: Sequence[_Row]) -> Grid:
    cells = [
        *_heads(rows[0]),
        *(c for nth, row in enumerate(rows, start=1) for c in _line(row, nth)),
    ]
    return Grid(len(rows) + 1, len(rows[0].parts) + 1, tuple(cells), grid.source, grid.caption, 1)


def _heads(row: _Row) -> Iterator[Cell]:
    yield _at(row.name, 0, 0, "指標")
    for column, part in enumerate(row.parts, start=1):
        yield _at(part.cell, 0, column, part.head)


def _line(row: _Row, nth: int) -> Iterator[Cell]:
    yield _at(row.name, nth, 0, row.name.text)
    for column, part in enumerate(row.parts, start=1):
        yield _at(part.cell, nth, column, part.said)


def _at(cell: Cell, row: int, column: int, text: str) -> Cell:
    return replace(cell, text=text, row=row, column=column, rowspan=1, colspan=1)
