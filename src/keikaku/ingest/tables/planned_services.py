"""Tables of one service each: what is needed and what is offered, a year a column.

延長保育事業 stands over the table; its rows are 量の見込み and 確保方策 and name nothing else.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from keikaku.core.text import fold, squeeze
from keikaku.documents.model import Cell, Grid, Origin
from keikaku.ingest.tables.around import Around
from keikaku.ingest.tables.columns import Column, header_words, is_silent, unit_in
from keikaku.ingest.tables.counting_names import counts_of_service
from keikaku.ingest.tables.figures import is_figure
from keikaku.ingest.tables.heads import read_head
from keikaku.ingest.tables.roles import VALUE_ROLES, ColumnRole
from keikaku.ingest.tables.row_kinds import kind_of_row
from keikaku.ingest.tables.services import bare_title, is_service, one_service
from keikaku.ingest.tables.unit_cells import bare_unit
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
_EXPECTED = re.compile("見込|必要量|サービス量|計画値|確保")
_Plans = Callable[[str, Vocabulary], bool]
_AIMS = frozenset({ColumnRole.PLANNED, ColumnRole.TARGET})
_OPEN = frozenset({None, ColumnRole.PART, ColumnRole.NAME, ColumnRole.MEASURE})


def says_plan_of_service(text: str, words: Vocabulary) -> bool:
    """Whether a text ends with 量の見込み, 確保方策 or another word of such plans."""
    plain = header_words(_LISTED.sub("", fold(text).strip()))
    return plain.endswith(words.rows["service_plan"])


def services_as_rows(grid: Grid, around: Around, words: Vocabulary) -> tuple[Grid, ...]:
    """The table with a column of the service that is named over it; none for others."""
    service = _service(around, words)
    form = _form(grid, words, says_plan_of_service) if service else None
    planned = form is not None and len(form.years) + form.aims >= _FEWEST
    return _with_service(grid, form, service) if form is not None and planned else ()


def counts_as_rows(grid: Grid, around: Around, words: Vocabulary) -> tuple[Grid, ...]:
    """The same for rows of 回数 and 人数 whose years nothing says to be those of indicators.

    The corner or what stands over them names one service, and this says that they are expected.
    """
    said = (around.title, *around.headings)
    service = one_service([grid.text(0, 0)]) or one_service(said)
    named = service and any(_EXPECTED.search(text) for text in said)
    form = _form(grid, words, _says_count) if named else None
    return _with_service(grid, replace(form, years=()), service) if form is not None else ()


def _says_count(text: str, words: Vocabulary) -> bool:
    """Whether a label says how a service is counted, and no kind of value."""
    plain = _BRACKETS.sub("", _LISTED.sub("", fold(text).strip()))
    return counts_of_service(plain) and kind_of_row(text, words) is None


def _with_service(grid: Grid, form: "_Form", service: str) -> tuple[Grid, ...]:
    cells = [*_added(grid, form, service), *_moved(grid, form)]
    ordered = tuple(sorted(cells, key=lambda cell: (cell.row, cell.column)))
    width = grid.n_columns + len(form.added)
    return (Grid(grid.n_rows, width, ordered, grid.source, grid.caption, form.first),)


def _service(around: Around, words: Vocabulary) -> str:
    """The service that the line right over a table, or its heading, names."""
    titles = (bare_title(text) for text in (around.title, around.heading))
    named = (t for t in titles if is_service(t) and not says_plan_of_service(t, words))
    return next(named, "")


@dataclass(frozen=True, slots=True)
class _Form:
    """The first row of values, the rows that plan, the columns of labels and of years.

    `aims` counts the years whose head says itself that they are planned for: 見込み over R7 and R8.
    `units` tells that units stand in the labels, `unit` is that of their head, which holds for all.
    """

    first: int
    rows: tuple[int, ...]
    labels: tuple[int, ...]
    years: tuple[int, ...]
    aims: int
    units: bool
    unit: str = ""

    @property
    def added(self) -> tuple[str, ...]:
        """The heads of the columns that are put before all others."""
        return (_NAME, _UNIT) if self.units else (_NAME,)


def _form(grid: Grid, words: Vocabulary, plans: _Plans) -> _Form | None:
    head = read_head(grid, 0, words) if grid.n_rows > 1 else None
    if head is None:
        return None
    values = [column for column in head.columns if column.role in VALUE_ROLES]
    years = [column.index for column in values if column.role is ColumnRole.YEAR]
    aims = sum(column.role in _AIMS for column in values)
    labels = _labels(head.columns, values)
    rows = _rows(grid, head.n_rows, labels, words, plans) if labels else ()
    if len(values) < _FEWEST or any(column.period is None for column in values) or not rows:
        return None
    counted = any(column.role is ColumnRole.UNIT for column in head.columns)
    unit = next(filter(None, (_unit_noted(head.columns[at].header) for at in labels)), "")
    noted = bool(unit) or any(unit_in(grid.text(row, at)) for row in rows for at in labels)
    return _Form(head.n_rows, rows, labels, tuple(years), aims, noted and not counted, unit)


def _unit_noted(head: str) -> str:
    """The unit in the corner: （単位：人）, 区分（人）, 人."""
    return unit_in(head) or bare_unit(head) or ""


def _labels(columns: Sequence[Column], values: Sequence[Column]) -> tuple[int, ...]:
    """The columns before the years that say what the rows are, whatever their heads; none else."""
    before = [column for column in columns if values and column.index < values[0].index]
    labels = [column for column in before if column.role is not ColumnRole.UNIT]
    plain = all(c.role in _OPEN or is_silent(header_words(c.header)) for c in labels)
    return tuple(c.index for c in labels) if plain and len(labels) <= _MOST_LABELS else ()


def _rows(
    grid: Grid, first: int, labels: Sequence[int], words: Vocabulary, plans: _Plans
) -> tuple[int, ...]:
    """The rows that plan; none where others stand among them that are not computed of these."""
    filled = [row for row in range(first, grid.n_rows) if any(map(is_figure, grid.row(row)))]
    said = {row: grid.text(row, labels[0]) for row in filled}
    planned = tuple(row for row, text in said.items() if plans(text, words))
    others = [text for row, text in said.items() if row not in planned]
    return planned if all(_is_computed(text, words) for text in others) else ()


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
    return next(filter(None, (unit_in(grid.text(row, at)) for at in form.labels)), form.unit)


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
    plain = _LISTED.sub("", text.strip())
    return _BRACKETS.sub("", plain) if unit_in(plain) else plain
