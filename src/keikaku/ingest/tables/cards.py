"""Cards: one indicator a table, each cell with its label beside it (指標 | 名称 / 現状 | 64件)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from keikaku.core.text import fold
from keikaku.documents.model import Cell, Grid, Origin
from keikaku.ingest.tables.card_cells import IS_DONE, NUMBER_BEHIND
from keikaku.ingest.tables.columns import Column, header_words, is_year, read_header
from keikaku.ingest.tables.ends_in_head import only_ends_in_head
from keikaku.ingest.tables.heads import is_number
from keikaku.ingest.tables.measured_names import says_of_values
from keikaku.ingest.tables.roles import VALUE_ROLES, ColumnRole, exact_role
from keikaku.ingest.vocabulary import Vocabulary

_LONGEST_LABEL = 24
_NAME = "指標名"
_VALUED = VALUE_ROLES - {ColumnRole.YEAR}
# A name, and a value with its label.
_SHORTEST = 3


@dataclass(slots=True)
class _Card:
    """The pairs of one card: labels and what stands beside them."""

    labels: list[Cell] = field(default_factory=list)
    said: list[Cell] = field(default_factory=list)
    columns: list[Column] = field(default_factory=list)

    def take(self, label: Cell, said: Cell, words: Vocabulary) -> None:
        """Take a pair; a year goes behind the value that it stands under."""
        column = read_header(len(self.columns), label.text, words)
        at = len(self.said)
        if column.role is ColumnRole.YEAR_BESIDE:
            over = (n + 1 for n, cell in enumerate(self.said) if self._dates(n, cell, said))
            at = max(over, default=at)
        self.columns.insert(at, column)
        self.labels.insert(at, label)
        self.said.insert(at, said)

    def _dates(self, at: int, value: Cell, year: Cell) -> bool:
        return self.columns[at].role in VALUE_ROLES and value.column == year.column

    def has_values(self) -> bool:
        """Whether anything in it is the value of an indicator."""
        return bool(self._values())

    def names_an_indicator(self, words: Vocabulary) -> bool:
        """Whether its label is a word for names (指標名), unlike 補助事業の名称 in a form."""
        known = (exact_role(header_words(label.text), words) for label in self.labels[:1])
        return any(role is ColumnRole.NAME for role in known)

    def is_whole(self) -> bool:
        """A name and a target, or a name and two values."""
        values = self._values()
        named = any(column.role is ColumnRole.NAME for column in self.columns)
        return named and (ColumnRole.TARGET in values or len(values) > 1)

    def _values(self) -> list[ColumnRole]:
        return [c.role for c in self.columns if c.role in VALUE_ROLES and c.role is not None]


def cards_as_rows(grid: Grid, words: Vocabulary) -> tuple[Grid, ...]:
    """Each card of a table as a table of its own: a line of heads over a line of what they say."""
    found: list[_Card] = []
    for row in range(grid.n_rows):
        title = _title(grid, row, words)
        if title is not None:
            found.append(_Card())
            found[-1].take(replace(title, text=_NAME, origin=Origin.INFERRED), title, words)
            continue
        pairs = _below(grid, row, found, words) or list(pairs_of(grid, row))
        if _ends_card(pairs, words):
            found.append(_Card())
            continue
        for numbered, said in pairs:
            label = _without_number(numbered, words)
            if not _is_short(label):
                continue
            column = read_header(0, label.text, words)
            if column.role is ColumnRole.NAME and said.text.strip():
                found.append(_Card())
            if found and _is_pair(column, said, words):
                found[-1].take(label, said, words)
    valued = [card for card in found if card.has_values() or card.names_an_indicator(words)]
    whole = all(card.is_whole() for card in valued)
    return tuple(_as_rows(card, grid) for card in valued) if whole else ()


def _ends_card(pairs: Sequence[tuple[Cell, Cell]], words: Vocabulary) -> bool:
    """Whether a row is of years or of what a measure costs, which says nothing of an indicator."""
    roles = [read_header(0, label.text, words).role for label, _ in pairs]
    costs = bool(roles) and roles[0] is ColumnRole.COST
    return costs or (len(roles) > 1 and set(roles[1:]) == {ColumnRole.YEAR})


def pairs_of(grid: Grid, row: int) -> Iterator[tuple[Cell, Cell]]:
    """Cells of a row by twos; a label that stands over several rows belongs to none of them."""
    cells = _begun(grid, row)
    if len(cells) % 2 and _stands_over_rows(grid, cells[0]):
        cells = cells[1:]
    if len(cells) % 2 == 0:
        yield from list(pairwise(cells))[::2]


def _stands_over_rows(grid: Grid, first: Cell) -> bool:
    """Whether the first cell of a row is merged with those below, or blank ones stand there."""
    below = grid.at(first.row + 1, 0) if first.row + 1 < grid.n_rows else None
    printed_once = below is not None and not below.text.strip()
    return first.rowspan > 1 or not first.text.strip() or (first.column == 0 and printed_once)


def _begun(grid: Grid, row: int) -> list[Cell]:
    """The cells that begin in a row."""
    places = (column for column in range(grid.n_columns) if grid.starts_at(row, column))
    return [cell for column in places if (cell := grid.at(row, column)) is not None]


def _below(
    grid: Grid, row: int, found: Sequence[_Card], words: Vocabulary
) -> list[tuple[Cell, Cell]]:
    """The pairs of a further card whose name stands below that of the last one, under its label.

    The label is printed once, over both names or with a blank below it.
    """
    first = grid.at(row, 0)
    unlabelled = first is not None and (first.row < row or not first.text.strip())
    cells = [cell for cell in _begun(grid, row) if cell.text.strip()]
    labelled = bool(found) and bool(found[-1].labels)
    if not labelled or not unlabelled or len(cells) % 2 == 0 or len(cells) < _SHORTEST:
        return []
    name, *pairs = cells
    if any(read_header(0, c.text, words).role not in VALUE_ROLES for c in pairs[::2]):
        return []
    return [(found[-1].labels[0], name), *zip(pairs[::2], pairs[1::2], strict=True)]


def _is_pair(column: Column, said: Cell, words: Vocabulary) -> bool:
    """Whether a cell is what its neighbour labels, and no label itself."""
    known = column.role is not None or bool(said.text.strip())
    role = read_header(0, said.text, words).role if _is_short(said) else None
    named = role is ColumnRole.DERIVED and only_ends_in_head(said.text, words)
    return known and (named or role in (None, ColumnRole.YEAR))


def _title(grid: Grid, row: int, words: Vocabulary) -> Cell | None:
    """A name that fills its row over values behind their labels: 起業件数 over 現状 | 3件."""
    cells = _begun(grid, row)
    if len(cells) != 1 or cells[0].colspan < grid.n_columns or not _values_follow(grid, row, words):
        return None
    name = cells[0].text.strip()
    spoken = "。" in name or is_number(name) or is_year(name) or says_of_values(name)
    # 子育て支援の充実 is what is done, and the values are of something that is not named.
    spoken = spoken or IS_DONE.search(name) is not None
    heads = read_header(0, name, words).role is not None and not only_ends_in_head(name, words)
    return cells[0] if name and not spoken and not heads else None


def _values_follow(grid: Grid, row: int, words: Vocabulary) -> bool:
    """Whether labels of values stand below, each with its value; a unit may stand between."""
    for below in range(row + 1, grid.n_rows):
        pairs = list(pairs_of(grid, below))
        roles = {read_header(0, label.text, words).role for label, _ in pairs}
        if roles != {ColumnRole.UNIT}:
            return bool(pairs) and roles <= _VALUED and all(is_number(s.text) for _, s in pairs)
    return False


def _without_number(label: Cell, words: Vocabulary) -> Cell:
    """指標 of 指標1 and KPI No.2: the number counts the cards."""
    plain = NUMBER_BEHIND.sub("", fold(label.text).strip())
    named = exact_role(header_words(plain), words) is ColumnRole.NAME
    return replace(label, text=plain) if named else label


def _is_short(label: Cell) -> bool:
    return 0 < len(label.text.strip()) <= _LONGEST_LABEL


def _as_rows(card: _Card, grid: Grid) -> Grid:
    cells = [*_line(card.labels, 0), *_line(card.said, 1)]
    return Grid(2, len(card.labels), tuple(cells), grid.source, grid.caption)


def _line(cells: Sequence[Cell], row: int) -> Iterator[Cell]:
    for column, cell in enumerate(cells):
        yield replace(cell, row=row, column=column, rowspan=1, colspan=1)
