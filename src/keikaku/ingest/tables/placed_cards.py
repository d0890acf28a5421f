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
from keikaku.ingest.tables.measured_names import measures
from keikaku.ingest.tables.roles import ColumnRole
from keikaku.ingest.vocabulary import Vocabulary

_FEWEST = 2
# No card has more rows than so many.
_TALLEST = 12
_NAME, _UNIT, _PART = "指標", "単位", "内訳"
_SAID = frozenset({_UNIT, _PART})
_SENTENCE_END = "。"
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
    part: Cell | None = None

    @property
    def heads(self) -> tuple[str, ...]:
        """The heads of its columns behind that of the name."""
        return (*([_PART] if self.part else []), *(pair.head for pair in self.pairs))

    @property
    def shape(self) -> tuple[str, ...]:
        """What cards of one table have in common."""
        return (self.label, *self.heads)


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
        found = _cards(setting, one.cell, taken)
        if not any(card.taken & taken for card in found):
            cards += found
            taken = taken.union(*(card.taken for card in found))
    if _heads_others(setting, taken):
        return ()
    return tuple(_table(grid, list(alike)) for _, alike in groupby(cards, key=lambda c: c.shape))


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


def _cards(setting: _Setting, name: Cell, taken: Set[_Place]) -> list[_Card]:
    """The card of a name; one for each class where the rows under it are of classes (男, 女)."""
    under = _under(setting, name)
    if _have_own_names(setting, name, under, taken):
        under = []
    for cells in (under, *_beside(setting, name)):
        pairs = _pairs_of(cells, setting.words)
        if pairs:
            label = _label_before(setting, name)
            return [_Card(name, label, pairs, _places(name, cells))]
    return _classes(setting, name)


def _pairs_of(cells: Sequence[CardCell], words: Vocabulary) -> tuple[Pair, ...]:
    """The heads and values of a card, and the unit that stands beside them; none if odd."""
    pairs = pairs_of_lanes([one for one in cells if one.kind is not Kind.UNIT])
    units = [Pair(_UNIT, one.cell, one.said, one.cell) for one in cells if one.kind is Kind.UNIT]
    return (*units, *pairs) if _is_whole(pairs, words) and len(units) <= 1 else ()


def _places(name: Cell, cells: Sequence[CardCell]) -> frozenset[_Place]:
    return frozenset((one.row, one.column) for one in (name, *(one.cell for one in cells)))


def _classes(setting: _Setting, name: Cell) -> list[_Card]:
    """The rows under a name that measures, each of a class with heads and values of its own."""
    found: list[_Card] = []
    label = _label_before(setting, name)
    for row in range(name.row + name.rowspan, setting.grid.n_rows if _measures(name) else 0):
        cells = setting.cells(row)
        inside = all(_within(one.cell, name.column, name.column + name.colspan) for one in cells)
        first = cells[0] if cells and inside else None
        if first is None or first.kind is not Kind.TEXT or _measures(first.cell):
            break
        pairs = _pairs_of(cells[1:], setting.words)
        if not pairs:
            break
        found.append(_Card(name, label, pairs, _places(name, cells), first.cell))
    same = len({card.shape for card in found}) == 1
    return found if same and len(found) >= _FEWEST else []


def _measures(cell: Cell) -> bool:
    return measures(cell.text.strip())


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
    first, end = name.column, name.column + name.colspan
    below = name.row + name.rowspan
    found = _units_beside(setting, name)
    end += sum(one.cell.colspan for one in found)
    for row in range(below, min(below + _TALLEST, setting.grid.n_rows)):
        cells = [one for one in setting.cells(row) if _overlaps(one.cell, first, end)]
        if len(cells) == 1 and _SENTENCE_END in cells[0].cell.text:
            continue
        inside = all(one.cell.row >= below and _within(one.cell, first, end) for one in cells)
        if not cells or not inside or not (cells := _as_values(cells)):
            break
        found += [one for one in cells if one not in found]
    return found


def _units_beside(setting: _Setting, name: Cell) -> list[CardCell]:
    """The unit that is printed right of a name."""
    end = name.column + name.colspan
    right = (one for one in setting.cells(name.row) if one.cell.column == end)
    return [one for one in right if one.kind is Kind.UNIT and one.cell.row == name.row]


def _overlaps(cell: Cell, first: int, end: int) -> bool:
    return cell.column < end and cell.column + cell.colspan > first


def _within(cell: Cell, first: int, end: int) -> bool:
    return cell.column >= first and cell.column + cell.colspan <= end


def _beside(setting: _Setting, name: Cell) -> Iterator[list[CardCell]]:
    """The cells right of a name, down to where its own cell or the blank ones below it end."""
    end = name.row + name.rowspan
    rows = [*range(name.row, end)]
    if len(rows) > _TALLEST:
        return
    last = min(end + _TALLEST, setting.grid.n_rows)
    while end < last and not setting.grid.text(end, name.column).strip():
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
    printed = [*([first.part] if first.part else []), *(pair.head_cell for pair in first.pairs)]
    cells = [_at(first.name, 0, 0, first.label, Origin.INFERRED)]
    for column, (cell, head) in enumerate(zip(printed, first.heads, strict=True), start=1):
        cells.append(_at(cell, 0, column, head, Origin.INFERRED if head in _SAID else None))
    for row, card in enumerate(cards, start=1):
        cells.append(_at(card.name, row, 0, card.name.text))
        said = [(card.part, card.part.text)] if card.part else []
        said += [(pair.cell, pair.said) for pair in card.pairs]
        cells += [_at(cell, row, n, text) for n, (cell, text) in enumerate(said, start=1)]
    width = len(first.heads) + 1
    return Grid(len(cards) + 1, width, tuple(cells), grid.source, grid.caption, 1)


def _at(cell: Cell, row: int, column: int, text: str, origin: Origin | None = None) -> Cell:
    plain = replace(cell, text=text, row=row, column=column, rowspan=1, colspan=1)
    return replace(plain, origin=origin) if origin is not None else plain
