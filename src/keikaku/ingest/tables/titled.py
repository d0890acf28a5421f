"""Tables whose first row names their one indicator, over heads and values without a name."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from keikaku.core.text import squeeze
from keikaku.core.values.units import is_unit
from keikaku.documents.model import Cell, Grid
from keikaku.ingest.tables.caption_names import can_name, name_in_caption
from keikaku.ingest.tables.columns import is_year, read_header, unit_in
from keikaku.ingest.tables.form_labels import labels_block
from keikaku.ingest.tables.headed_names import heading_apart
from keikaku.ingest.tables.heads import is_number
from keikaku.ingest.tables.kinds import kind_in
from keikaku.ingest.tables.name_columns import numbers_a_row
from keikaku.ingest.tables.nameless import Nameless, named, nameless
from keikaku.ingest.tables.roles import ColumnRole
from keikaku.ingest.tables.row_kinds import kind_of_row
from keikaku.ingest.tables.services import tells_deed
from keikaku.ingest.tables.stacked import stacked
from keikaku.ingest.tables.told_pairs import (
    Pair,
    details_in,
    pairs_beside,
    pairs_in,
    said_as,
    values_told,
)
from keikaku.ingest.vocabulary import Vocabulary

_UNIT_NOTE = re.compile(r"[(\[]?単位[:：]?[^()]+[)\]]?")
_NUMBER_BEHIND = "0123456789①②③④⑤⑥⑦⑧⑨⑩"
_LONGEST_LABEL = 8
_LABEL_AND_TEXT = 2
_MOST_DETAILS = 8
# A title, its heads and a row of values.
_CARD_ROWS = 3


@dataclass(frozen=True, slots=True)
class RowName:
    """What a row says that names an indicator: its name, the unit and what labels tell beside."""

    name: Cell
    unit: Cell | None
    pairs: tuple[Pair, ...]

    def over(self, part: Nameless, words: Vocabulary) -> Grid:
        """The values as those of the indicator."""
        unit = self.unit or next(said_as(self.pairs, ColumnRole.UNIT, words), None)
        return named(part, self.name, unit, [*values_told(self.pairs, words)])


@dataclass(frozen=True, slots=True)
class _Title:
    """A row that names an indicator, what is told of it there and below, and its values.

    `row` is its own, `heads` that of the heads; `part` are these and the values, without a name.
    """

    row: int
    heads: int
    said: RowName
    part: Nameless


def titled_as_rows(grid: Grid, words: Vocabulary) -> tuple[Grid, ...]:
    """Each title with the rows under it as a table with a column of names; none for others."""
    grid = _without_merged_labels(grid, words)
    titles = list(_titles(grid, words))
    if not titles or not all(_is_lead(grid, row, words) for row in range(titles[-1].row)):
        return ()
    return tuple(title.said.over(title.part, words) for title in reversed(titles))


def is_titled_by(form: Grid, table: Grid, words: Vocabulary) -> bool:
    """Whether the last rows of a form name the indicator of a table below, behind a label."""
    both = stacked(form, table)
    rows = range(max(0, form.n_rows - _MOST_DETAILS), form.n_rows)
    return any(
        any(_is_label(cell.text, words) for cell in _begun(form, row))
        and (title := _title(both, row, both.n_rows, words)) is not None
        and title.heads == form.n_rows
        for row in rows
    )


def _titles(grid: Grid, words: Vocabulary) -> Iterator[_Title]:
    """The titles from the last one up, each with the rows down to the next."""
    end = grid.n_rows
    for row in range(grid.n_rows - 1, -1, -1):
        title = _title(grid, row, end, words)
        if title is not None:
            yield title
            end = row


def _is_lead(grid: Grid, row: int, words: Vocabulary) -> bool:
    """Whether a row over the first title says what a form is about, or nothing."""
    cells = _begun(grid, row)
    pairs = bool(pairs_in(cells)) and not any(is_number(cell.text) for cell in cells)
    return not cells or pairs or labels_block(grid, row, words)


def _without_merged_labels(grid: Grid, words: Vocabulary) -> Grid:
    """The table without labels (指標1) that are merged down from their title to its values."""
    cells = [
        replace(cell, text="", rowspan=1)
        if cell.column == 0 and cell.rowspan >= _CARD_ROWS and _is_label(cell.text, words)
        else cell
        for cell in grid.cells
    ]
    return replace(grid, cells=tuple(cells))


def _title(grid: Grid, row: int, end: int, words: Vocabulary) -> _Title | None:
    """A row that names an indicator, over rows that tell more of it, heads and values."""
    merged = any(cell.rowspan > 1 and cell.text.strip() for cell in grid.row_cells(row))
    said = None if merged else name_in_row(grid, row, words)
    if said is None:
        return None
    heads, below = _past_details(grid, row + 1, end, words)
    part = nameless(grid, heads, end_of_values(grid, heads, end, words), words)
    said = replace(said, pairs=(*said.pairs, *below))
    return _Title(row, heads, said, part) if part is not None else None


def name_in_row(grid: Grid, row: int, words: Vocabulary) -> RowName | None:
    """One name beside labels, numbers, a unit and what stands behind its label."""
    cells = _begun(grid, row)
    pairs = pairs_beside(cells, words)
    rest = [cell for cell in cells if not any(cell in pair for pair in pairs)]
    unit = next((cell for cell in rest if _says_unit(cell.text)), None)
    names = [cell for cell in rest if cell is not unit and not _is_label(cell.text, words)]
    if len(names) != 1:
        return None
    name, own = _name_and_unit(names[0])
    # 港の整備 is what is done, and the values are of something that is not named.
    done = len(cells) == 1 and own is None and tells_deed(name.text.strip())
    _, named = heading_apart(name.text)
    if done or not can_name(named, words):
        return None
    return RowName(name, unit or own, (*pairs,))


def _begun(grid: Grid, row: int) -> list[Cell]:
    return [cell for cell in grid.row_cells(row) if cell.row == row and cell.text.strip()]


def _name_and_unit(cell: Cell) -> tuple[Cell, Cell | None]:
    """The name in a cell, without 指標1-1 before it and the unit behind, under what was done.

    (講座を開きました。 / 指標1-1 受講者数（単位：人）)
    """
    *done, line = cell.text.strip().split("\n")
    text = line if done and all("。" in one for one in done) else cell.text
    said = name_in_caption(text)
    if not said.labelled:
        return replace(cell, text=text), None
    unit = replace(cell, text=said.unit) if said.unit else None
    return replace(cell, text=said.name), unit


def _past_details(
    grid: Grid, row: int, end: int, words: Vocabulary
) -> tuple[int, tuple[Pair, ...]]:
    """The first row below that tells nothing more of the indicator, and what was told."""
    told: list[Pair] = []
    for at in range(row, min(row + _MOST_DETAILS, end)):
        begun = _begun(grid, at)
        if _is_sentence(begun):
            continue
        pairs = details_in(begun, words)
        if not pairs or nameless(grid, at, end, words) is not None:
            return at, tuple(told)
        told += pairs
    return row + _MOST_DETAILS, tuple(told)


def _is_sentence(cells: Sequence[Cell]) -> bool:
    """Whether a row only says in a sentence what is measured: 毎年度末に集計します。"""
    return len(cells) == 1 and cells[0].colspan > 1 and cells[0].text.strip().endswith("。")


def end_of_values(grid: Grid, first: int, end: int, words: Vocabulary) -> int:
    """The row behind the last one of values: 課題 with a text, or a blank line, is none of them."""
    while end > first and _says_no_values(grid, end - 1, words):
        end -= 1
    return end


def _says_no_values(grid: Grid, row: int, words: Vocabulary) -> bool:
    cells = grid.row_cells(row)
    filled = [cell for cell in cells if cell.text.strip()]
    if any(cell.row < row for cell in filled):
        return False
    if len(filled) <= 1:
        return not any(is_number(cell.text) for cell in filled)
    label, *said = filled
    texts = len(filled) == _LABEL_AND_TEXT == len(cells) and not is_number(said[0].text)
    return texts and not is_year(label.text) and kind_of_row(label.text, words) is None


def _says_unit(text: str) -> bool:
    if squeeze(text) == "単位":  # a credit of a course elsewhere, here the label of a unit
        return False
    noted = unit_in(text) is not None and _UNIT_NOTE.fullmatch(squeeze(text)) is not None
    return noted or is_unit(text.strip().strip("()（）"))


def _is_label(text: str, words: Vocabulary) -> bool:
    """指標1, KPI, No.3, 指標名: what tells that a name follows."""
    short = len(text.strip()) <= _LONGEST_LABEL
    said = read_header(0, squeeze(text).rstrip(_NUMBER_BEHIND), words).role
    labels = said in (ColumnRole.NAME, ColumnRole.CODE, ColumnRole.UNIT) or kind_in(text, words)
    return numbers_a_row(text) or (short and bool(labels))
