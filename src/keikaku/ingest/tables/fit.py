"""How a row lies under its heads: in place, shifted by a column, or with cells out of place."""

import re
from collections.abc import Iterator

from keikaku.core.text import fold, squeeze
from keikaku.core.values.cells import parse_cell
from keikaku.core.values.model import Amount, Event, Missing, Range, Relative
from keikaku.core.values.units import is_unit
from keikaku.documents.model import Grid
from keikaku.ingest.tables.heads import is_number
from keikaku.ingest.tables.kinds import kind_in
from keikaku.ingest.tables.layout import Layout
from keikaku.ingest.tables.name_columns import numbers_a_row
from keikaku.ingest.tables.plain_numbers import is_plain_number
from keikaku.ingest.tables.roles import ColumnRole
from keikaku.ingest.vocabulary import Vocabulary

_LONGEST_LABEL = 8
# Ages and school years divide an indicator: 20～64歳, 3歳児, 小学6年生.
_AGES = re.compile("歳|才|年生|学年|年代|[0-9０-９](?:代|期|級|号|区|次|種|年)$")
_NUMERALS = tuple("0123456789-+▲△約(")


def fit_row(grid: Grid, row: int, layout: Layout, words: Vocabulary) -> int:
    """By how many columns a row is shifted to the right (negative: left) against its heads.

    Not 0 only when the row does not fit where it stands but does one column beside.
    """
    if fits(grid, row, layout, words, 0):
        return 0
    for shift in (-1, 1):
        if fits(grid, row, layout, words, shift) and _nothing_lost(grid, row, layout, shift):
            return shift
    return 0


def fits(grid: Grid, row: int, layout: Layout, words: Vocabulary, shift: int = 0) -> bool:
    """Whether a row has a name and values where its heads want them."""
    columns = [layout.name + shift, *(column.index + shift for column in layout.values)]
    if min(columns) < 0 or max(columns) >= grid.n_columns:
        return False
    if not can_be_name(grid.text(row, columns[0]), words):
        return False
    unit = layout.unit + shift if layout.unit is not None else None
    if unit is not None and not can_be_unit(grid.text(row, unit)):
        return False
    texts = [grid.text(row, column) for column in columns[1:]]
    return all(not text.strip() or _is_value(text) or _is_doubtful(text) for text in texts)


def has_values(grid: Grid, row: int, layout: Layout) -> bool:
    """Whether a row fills a column of values, and fills them with nothing but values."""
    texts = [grid.text(row, column.index) for column in layout.values]
    filled = [text for text in texts if text.strip()]
    return bool(filled) and all(map(_is_value, filled))


def can_be_name(text: str, words: Vocabulary) -> bool:
    """A name is no number, and no label such as KPI."""
    label = len(squeeze(text)) <= _LONGEST_LABEL and kind_in(text, words) is not None
    return bool(text.strip()) and not is_plain_number(text) and not label


def can_be_unit(text: str) -> bool:
    """Blank, a dash or a word: a number in a column of units is a value out of its place."""
    return not is_number(text) or isinstance(parse_cell(text)[0].reading, Missing)


def _nothing_lost(grid: Grid, row: int, layout: Layout, shift: int) -> bool:
    read = (layout.name, layout.unit, layout.owner, layout.definition)
    used = {column + shift for column in read if column is not None}
    headed = [column for column in layout.others if column.header.strip()]
    used |= {column.index + shift for column in (*layout.values, *headed)}
    return all(not grid.text(row, c).strip() for c in range(grid.n_columns) if c not in used)


def _is_value(text: str) -> bool:
    readings = [value.reading for value in parse_cell(text)]
    return all(isinstance(r, Amount | Range | Event | Relative | Missing) for r in readings)


def _is_doubtful(text: str) -> bool:
    """Words with a digit may be a value that could not be read: no reason to think of a shift."""
    return any(character.isdigit() for character in text)


def _divides(text: str) -> bool:
    """Ages and classes, and words before a number: 20～64歳, 小学6年, 第1期, グループ2."""
    return _AGES.search(text) is not None or not fold(text).strip().startswith(_NUMERALS)


def cells_out_of_place(grid: Grid, row: int, layout: Layout, shift: int) -> Iterator[str]:
    """Texts that cannot be what their column holds: a number for a unit, a unit for a name."""
    name = grid.text(row, layout.name + shift).strip()
    if is_unit(name):
        yield name
    for column in (layout.unit, layout.owner, *layout.parts):
        text = grid.text(row, column + shift).strip() if column is not None else ""
        if not can_be_unit(text) and not (column in layout.parts and _divides(text)):
            yield text
    # Under a second head of names a dash may be a value too.
    beside = [c for c in (*layout.labels, *layout.others) if c.role is ColumnRole.NAME]
    for other in beside:
        text = grid.text(row, other.index + shift).strip()
        # A head may stand over the numbers of the rows and their names.
        counts = other.index < layout.name and numbers_a_row(text)
        if text and is_number(text) and not counts:
            yield text
