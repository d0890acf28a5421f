"""Cards set out in the cells of one table: a name over its heads and values or at their left.

    健診の受診率               健診の受診率 | 現状値 | ▶ | 目標値
    現状値 48% | ➡ | 目標値 60%              |  48%   |   |  60%

Several may stand one below the other or abreast. What makes them cards is that each name has heads
of its own: a table whose heads serve several rows is none.
"""

from collections import Counter
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace
from itertools import groupby

from keikaku.documents.model import Cell, Grid, Origin
from keikaku.ingest.tables.card_cells import (
    CardCell,
    Kind,
    Pair,
    can_name,
    labels_name,
    pairs_of_lanes,
    read_cell,
)
from keikaku.ingest.tables.columns import read_header
from keikaku.ingest.tables.kinds import kind_in
from keikaku.ingest.tables.roles import ColumnRole
from keikaku.ingest.vocabulary import Vocabulary

_FEWEST = 2
_NAME = "指標"
_AIMS = frozenset({ColumnRole.TARGET, ColumnRole.INTERIM, ColumnRole.PLANNED})
_Place = tuple[int, int]
_TOLD = frozenset({Kind.HEAD, Kind.PAIR})


@dataclass(frozen=True, slots=True)
class _Card:
    """A name, the label before it that tells what kind it is, and its heads with their values."""

    name: Cell
    label: str
    pairs: tuple[Pair, ...]
    taken: frozenset[_Place]

    @property
    def heads(self) -> tuple[str, ...]:
        return (self.label, *(pair.head for pair in self.pairs))


class _Setting:
    """The cells of a table, each read once."""

    def __init__(self, grid: Grid, words: Vocabulary) -> None:
        self.grid, self.words = grid, words
        self.read = {
            (cell.row, cell.column): read_cell(cell, words)
            for cell in grid.cells
            if cell.text.strip()
        }

    def cells(self, row: int) -> list[CardCell]:
        """The filled cells that cover a row."""
        cells = (cell for cell in self.grid.row_cells(row) if cell.text.strip())
        return [self.read[cell.row, cell.column] for cell in cells]


def placed_cards(grid: Grid, words: Vocabulary) -> tuple[Grid, ...]:
    """The cards as tables, one for each run of those with the same heads; none where any is odd."""
    setting = _Setting(grid, words)
    cards: list[_Card] = []
    taken: set[_Place] = set()
    for place, one in setting.read.items():
        if place in taken or one.kind is not Kind.TEXT or not can_name(one.cell, words):
            continue
        card = _card(setting, one.cell, taken)
        if card is not None and not card.taken & taken:
            cards.append(card)
            taken |= card.taken
    if _heads_others(setting, taken):
        return ()
    return tuple(_table(grid, list(alike)) for _, alike in groupby(cards, key=lambda c: c.heads))


def begins_with_card(grid: Grid, words: Vocabulary) -> bool:
    """Whether the first row is that of a card, so that it is no line of heads."""
    first = {cell.source for cell in grid.row_cells(0)}
    return any(first & {cell.source for cell in card.cells} for card in placed_cards(grid, words))


def _heads_others(setting: _Setting, taken: Set[_Place]) -> bool:
    """Whether heads stand side by side that are of no card, so that the table has other rows."""
    left = (
        row
        for (row, column), one in setting.read.items()
        if one.kind in _TOLD and (row, column) not in taken
    )
    return any(many > 1 for many in Counter(left).values())


def _card(setting: _Setting, name: Cell, taken: Set[_Place]) -> _Card | None:
    under = _under(setting, name)
    if _have_own_names(setting, name, under, taken):
        under = []
    for cells in (under, *_beside(setting, name)):
        pairs = pairs_of_lanes(cells)
        if _is_whole(pairs, setting.words):
            own = frozenset((one.cell.row, one.cell.column) for one in cells)
            label = _label_before(setting, name)
            return _Card(name, label, tuple(pairs), own | {(name.row, name.column)})
    return None


def _have_own_names(
    setting: _Setting, name: Cell, cells: Sequence[CardCell], taken: Set[_Place]
) -> bool:
    """Whether a text at the left of what is under a name names it more nearly."""
    for row in {one.cell.row for one in cells}:
        left = [one for one in setting.cells(row) if one.cell.column < name.column]
        nearest = left[-1] if left and left[-1].cell.row == row else None
        if nearest is None or (nearest.cell.row, nearest.cell.column) in taken:
            continue
        if nearest.kind is Kind.TEXT and can_name(nearest.cell, setting.words):
            return True
    return False


def _is_whole(pairs: Sequence[Pair], words: Vocabulary) -> bool:
    """Whether there are two values or more under different heads, and one is to be reached."""
    heads = {pair.head for pair in pairs}
    roles = {read_header(0, head, words).role for head in heads}
    return len(heads) == len(pairs) >= _FEWEST and len(roles) > 1 and bool(roles & _AIMS)


def _under(setting: _Setting, name: Cell) -> list[CardCell]:
    """The cells under a name, as far as they stand within its width and name nothing."""
    found: list[CardCell] = []
    first, end = name.column, name.column + name.colspan
    below = name.row + name.rowspan
    for row in range(below, setting.grid.n_rows):
        cells = [one for one in setting.cells(row) if _overlaps(one.cell, first, end)]
        inside = all(one.cell.row >= below and _within(one.cell, first, end) for one in cells)
        if not cells or not inside or not (cells := _as_values(cells)):
            break
        found += [one for one in cells if one not in found]
    return found


def _overlaps(cell: Cell, first: int, end: int) -> bool:
    return cell.column < end and cell.column + cell.colspan > first


def _within(cell: Cell, first: int, end: int) -> bool:
    return cell.column >= first and cell.column + cell.colspan <= end


def _beside(setting: _Setting, name: Cell) -> Iterator[list[CardCell]]:
    """The cells right of a name, down to where its own cell or the blank ones below it end."""
    end = name.row + name.rowspan
    rows = [*range(name.row, end)]
    while end < setting.grid.n_rows and not setting.grid.text(end, name.column).strip():
        end += 1
    if end > rows[-1] + 1:
        yield _right_of(setting, name, [*range(name.row, end)])
    yield _right_of(setting, name, rows)


def _right_of(setting: _Setting, name: Cell, rows: Sequence[int]) -> list[CardCell]:
    found: list[CardCell] = []
    for row in rows:
        right = [one for one in setting.cells(row) if one.cell.column >= name.column + name.colspan]
        for one in _as_values(right, open_end=True):
            if one.cell.row < name.row or one.cell.row + one.cell.rowspan > rows[-1] + 1:
                return []
            found += [one] if one not in found else []
    return found


def _as_values(cells: Sequence[CardCell], *, open_end: bool = False) -> list[CardCell]:
    """The cells of a row of a card, words among its figures being values; none where it is no such.

    `open_end` leaves out what stands behind the card.
    """
    figures = any(one.kind in (Kind.VALUE, Kind.PAIR, Kind.LEADS) for one in cells)
    found: list[CardCell] = []
    for one in cells:
        worded = one.kind is Kind.TEXT and figures and one.may_be_words
        if one.kind in (Kind.TEXT, Kind.LABEL) and not worded:
            return found if open_end else []
        found.append(replace(one, kind=Kind.VALUE) if worded else one)
    return found


def _label_before(setting: _Setting, name: Cell) -> str:
    """The head of the names: a word at their left that says what kind of indicator they are."""
    left = (one for one in setting.cells(name.row) if one.cell.column < name.column)
    labels = [one.cell.text.strip() for one in left if labels_name(one.cell.text, setting.words)]
    told = (label for label in reversed(labels) if kind_in(label, setting.words) is not None)
    return next(told, _NAME)


def _table(grid: Grid, cards: Sequence[_Card]) -> Grid:
    first = cards[0]
    cells = [_at(first.name, 0, 0, first.label, Origin.INFERRED)]
    cells += [_at(p.head_cell, 0, n, p.head) for n, p in enumerate(first.pairs, start=1)]
    for row, card in enumerate(cards, start=1):
        cells.append(_at(card.name, row, 0, card.name.text))
        cells += [_at(p.cell, row, n, p.said) for n, p in enumerate(card.pairs, start=1)]
    width = len(first.pairs) + 1
    return Grid(len(cards) + 1, width, tuple(cells), grid.source, grid.caption, 1)


def _at(cell: Cell, row: int, column: int, text: str, origin: Origin | None = None) -> Cell:
    plain = replace(cell, text=text, row=row, column=column, rowspan=1, colspan=1)
    return replace(plain, origin=origin) if origin is not None else plain
