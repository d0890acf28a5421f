"""Tables of one service each: what is needed and what is offered, a year a column.

延長保育事業 stands over the table; its rows are 量の見込み and 確保方策 and name nothing else.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from keikaku.core.text import fold, squeeze
from keikaku.documents.model import Cell, Grid, Origin
from keikaku.ingest.tables.around import Around
from keikaku.ingest.tables.columns import Column, header_words, is_silent, unit_in
from keikaku.ingest.tables.figures import is_figure
from keikaku.ingest.tables.heads import read_head
from keikaku.ingest.tables.roles import VALUE_ROLES, ColumnRole
from keikaku.ingest.tables.row_kinds import kind_of_row
from keikaku.ingest.vocabulary import Vocabulary

_FEWEST = 2
_MOST_LABELS = 2
_NAME, _PART, _UNIT = "指標名", "区分", "単位"
# What is said behind a year, so that its values are what is planned for it.
_PLANNED = "予定値"
_LISTED = re.compile(r"^(?:[①-⑳⑴-⒇ⓐ-ⓩ・○◯]|\(?[A-Za-zア-ン]\)|[A-Z][.:])\s*")
_BRACKETS = re.compile(r"\s*[(（][^()（）]*[)）]\s*$")
# ②－①, A-B: what is computed of two rows.
_RECKONED = re.compile(r"[(]?[①-⑳A-Za-zア-ン][-−ー―‐][①-⑳A-Za-zア-ン][)]?")
_COMPUTED = frozenset({"過不足", "差", "差引", "過不足数", "差し引き", "不足数", "余裕"})
# How a heading ends that names what is offered, and no part of the plan.
_SERVICE = re.compile(
    r"(?:事業|サービス|支援|保育|教育|認定|介護|訪問|看護|相談|入所|通所|ステイ|クラブ|健診|給付"
    r"|リハビリテーション|リハビリ|ケア|援助|助成)(?:\([^()]*\))?$"
)
_OPEN = frozenset({None, ColumnRole.PART, ColumnRole.NAME, ColumnRole.MEASURE})


def says_plan_of_service(text: str, words: Vocabulary) -> bool:
    """Whether a text ends with 量の見込み, 確保方策 or another word of such plans."""
    plain = header_words(_LISTED.sub("", fold(text).strip()))
    return plain.endswith(words.rows["service_plan"])


def services_as_rows(grid: Grid, around: Around, words: Vocabulary) -> tuple[Grid, ...]:
    """The table with a column of the service that is named over it; none for others."""
    service = _service(around, words)
    form = _form(grid, words) if service else None
    if form is None:
        return ()
    cells = [*_added(grid, form, service), *_moved(grid, form)]
    ordered = tuple(sorted(cells, key=lambda cell: (cell.row, cell.column)))
    width = grid.n_columns + len(form.added)
    return (Grid(grid.n_rows, width, ordered, grid.source, grid.caption, form.first),)


def _service(around: Around, words: Vocabulary) -> str:
    """The service that the line right over a table, or its heading, names."""
    for text in (around.title, around.heading):
        plain = _LISTED.sub("", fold(text).strip()).strip(" 【】[]〈〉<>■●◆・")
        if _SERVICE.search(plain) and not says_plan_of_service(plain, words):
            return plain
    return ""


@dataclass(frozen=True, slots=True)
class _Form:
    """The first row of values, the rows that plan, the columns of labels and of years."""

    first: int
    rows: tuple[int, ...]
    labels: tuple[int, ...]
    years: tuple[int, ...]
    units: bool

    @property
    def added(self) -> tuple[str, ...]:
        """The heads of the columns that are put before all others."""
        return (_NAME, _UNIT) if self.units else (_NAME,)


def _form(grid: Grid, words: Vocabulary) -> _Form | None:
    head = read_head(grid, 0, words) if grid.n_rows > 1 else None
    if head is None:
        return None
    values = [column for column in head.columns if column.role in VALUE_ROLES]
    years = [column.index for column in values if column.role is ColumnRole.YEAR]
    labels = _labels(head.columns, values)
    rows = _rows(grid, head.n_rows, labels, words) if labels else ()
    if len(years) < _FEWEST or any(column.period is None for column in values) or not rows:
        return None
    counted = any(column.role is ColumnRole.UNIT for column in head.columns)
    noted = any(unit_in(grid.text(row, at)) for row in rows for at in labels)
    return _Form(head.n_rows, rows, labels, tuple(years), noted and not counted)


def _labels(columns: Sequence[Column], values: Sequence[Column]) -> tuple[int, ...]:
    """The columns before the years that say what the rows are, whatever their heads; none else."""
    before = [column for column in columns if values and column.index < values[0].index]
    labels = [column for column in before if column.role is not ColumnRole.UNIT]
    plain = all(c.role in _OPEN or is_silent(header_words(c.header)) for c in labels)
    return tuple(c.index for c in labels) if plain and len(labels) <= _MOST_LABELS else ()


def _rows(grid: Grid, first: int, labels: Sequence[int], words: Vocabulary) -> tuple[int, ...]:
    """The rows that plan; none where others stand among them that are not computed of these."""
    filled = [row for row in range(first, grid.n_rows) if any(map(is_figure, grid.row(row)))]
    said = {row: grid.text(row, labels[0]) for row in filled}
    plans = tuple(row for row, text in said.items() if says_plan_of_service(text, words))
    others = [text for row, text in said.items() if row not in plans]
    return plans if all(_is_computed(text, words) for text in others) else ()


def _is_computed(text: str, words: Vocabulary) -> bool:
    plain = squeeze(_BRACKETS.sub("", fold(text)))
    kind = kind_of_row(text, words)
    derived = kind is not None and kind.role is ColumnRole.DERIVED
    return derived or plain in _COMPUTED or _RECKONED.fullmatch(squeeze(fold(text))) is not None


def _added(grid: Grid, form: _Form, service: str) -> Iterator[Cell]:
    """The cells of the service and of the units, beside those of each row that plans."""
    for column, header in enumerate(form.added):
        corner = Cell(0, column, header, grid.source, rowspan=form.first, origin=Origin.INFERRED)
        yield corner
        for row in form.rows:
            label = grid.at(row, form.labels[0])
            text = service if header == _NAME else _unit_of(grid, form, row)
            if label is not None:
                yield replace(label, row=row, column=column, text=text, rowspan=1, colspan=1)


def _unit_of(grid: Grid, form: _Form, row: int) -> str:
    return next(filter(None, (unit_in(grid.text(row, at)) for at in form.labels)), "")


def _moved(grid: Grid, form: _Form) -> Iterator[Cell]:
    """The cells of the heads and of the rows that plan, further to the right."""
    for cell in grid.cells:
        if cell.row >= form.first and cell.row not in form.rows:
            continue
        yield replace(cell, column=cell.column + len(form.added), text=_said(cell, form))


def _said(cell: Cell, form: _Form) -> str:
    if cell.row >= form.first:
        return _label(cell.text) if cell.column in form.labels else cell.text
    if cell.column in form.labels:
        return _PART if cell.row == 0 else ""
    last = cell.row + cell.rowspan == form.first
    return f"{cell.text.strip()} {_PLANNED}" if last and cell.column in form.years else cell.text


def _label(text: str) -> str:
    """量の見込み of ①量の見込み（人）."""
    plain = _LISTED.sub("", fold(text).strip())
    return _BRACKETS.sub("", plain) if unit_in(plain) else text
