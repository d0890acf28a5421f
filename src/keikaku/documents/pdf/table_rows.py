"""Rows that the blocks of cells make, set at their tops or in their middles."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from keikaku.documents.pdf.cell_blocks import CellBlock

# Cells of one row stand at one height but for this part of the letters' size.
_SAME = 0.3
# What is nearer to a row than this part of the way to the next one stands beside several.
_BETWEEN = 0.85


@dataclass(frozen=True, slots=True)
class TableRow:
    """The cells of one row by their columns, and from where to where its text stands."""

    at: float
    top: float
    bottom: float
    cells: dict[int, CellBlock]


class TableRows(NamedTuple):
    """The rows of a table, and the texts that stand beside several of them.

    `values` are the columns with numbers; `centred` says that cells are set in their middles,
    `told` that the pitch of the lines tells the rows.
    """

    rows: list[TableRow]
    beside: list[CellBlock]
    centred: bool
    values: frozenset[int]
    told: bool = True

    @property
    def first_value(self) -> int:
        """The first column of values; 0 where there is none."""
        return min(self.values, default=0)

    @property
    def name(self) -> int:
        """The column before the values that has the most letters."""
        letters = dict.fromkeys(range(self.first_value), 0)
        for row in self.rows:
            for column in letters.keys() & row.cells.keys():
                letters[column] += row.cells[column].letters
        return max(letters, key=lambda column: letters[column], default=0)

    @property
    def heads(self) -> int:
        """How many rows stand over the first with a number."""
        numbered = (any(map(CellBlock.is_value, row.cells.values())) for row in self.rows)
        return next((place for place, is_one in enumerate(numbered) if is_one), len(self.rows))

    def text(self, place: int, column: int) -> str:
        """What a row says in a column; nothing where it is blank."""
        block = self.rows[place].cells.get(column)
        return "".join(line.text for line in block.lines) if block else ""

    def pairs_of(self, column: int) -> set[tuple[str, str]]:
        """The texts of a column that stand one below the other in several places."""
        texts = [self.text(place, column) for place in range(len(self.rows))]
        pairs = [(above, below) for above, below in pairwise(texts) if "" != above != below != ""]
        return {pair for pair in pairs if pairs.count(pair) > 1}

    def is_wide(self, place: int) -> bool:
        """Whether a row is a text that runs over the columns."""
        cells = self.rows[place].cells
        return len(cells) == 1 and next(iter(cells.values())).is_wide

    def is_valued(self, place: int) -> bool:
        """Whether a row has a text in a column of values."""
        return bool(self.values & self.rows[place].cells.keys())


def rows_of_blocks(
    blocks: Sequence[CellBlock], values: frozenset[int], *, centred: bool
) -> TableRows:
    """The rows that blocks make: those with one first line, or with one middle, are of one row."""
    key: Callable[[CellBlock], float] = (lambda b: b.middle) if centred else (lambda b: b.first)
    groups = list(_groups(sorted(blocks, key=key), key))
    beside: list[CellBlock] = []
    if centred:
        groups, heads = _without_heads(groups)
        groups, labels = _without_labels(groups, values)
        beside = [*heads, *labels]
    return TableRows(list(_with_heights(groups, key)), beside, centred, values)


def _groups(
    blocks: Sequence[CellBlock], key: Callable[[CellBlock], float]
) -> Iterator[list[CellBlock]]:
    group: list[CellBlock] = []
    for block in blocks:
        if group and key(block) - key(group[0]) > _SAME * block.size:
            yield group
            group = []
        group.append(block)
    if group:
        yield group


def _without_heads(
    groups: Sequence[list[CellBlock]],
) -> tuple[list[list[CellBlock]], list[CellBlock]]:
    """The groups without heads beside two rows of heads of other columns, and those heads."""
    numbered = (any(map(CellBlock.is_value, group)) for group in groups)
    heads = next((place for place, is_one in enumerate(numbered) if is_one), len(groups))
    rows, beside = list(groups), list[CellBlock]()
    for above, group, below in zip(groups[:heads], groups[1:heads], groups[2:heads], strict=False):
        if _is_amid(group, [*above, *below]):
            rows.remove(group)
            beside += group
    return rows, beside


def _is_amid(group: Sequence[CellBlock], around: Sequence[CellBlock]) -> bool:
    """Whether texts stand in the middle of those above and below them, in no column of theirs."""
    top, bottom = _sides(around)
    apart = {block.column for block in group}.isdisjoint(block.column for block in around)
    slack = 2 * _SAME * group[0].size
    return apart and all(abs(block.top + block.last - top - bottom) < slack for block in group)


def _without_labels(
    groups: Sequence[list[CellBlock]], values: frozenset[int]
) -> tuple[list[list[CellBlock]], list[CellBlock]]:
    """The groups that are rows, and the blocks that stand between or over several of them."""
    full = [any(block.column in values for block in group) for group in groups]
    at = [group[0].middle for group in groups]
    of_rows = [place for place, is_full in zip(at, full, strict=True) if is_full]
    nearest = _BETWEEN * min((b - a for a, b in pairwise(of_rows)), default=0.0)
    sides = [_sides(group) for group, is_full in zip(groups, full, strict=True) if is_full]
    white = _BETWEEN * _least_white(sides)
    rows, beside = [], []
    for group, place, is_full in zip(groups, at, full, strict=True):
        far = not any(abs(place - other) < nearest for other in of_rows)
        apart = white > 0 and _white(_sides(group), sides) > white
        if is_full or far or apart or any(block.is_wide for block in group):
            rows.append(group)
        else:
            beside += group
    return rows, beside


def _sides(group: Sequence[CellBlock]) -> tuple[float, float]:
    """From where to where the texts of a group stand."""
    return min(block.top for block in group), max(block.last for block in group)


def _least_white(sides: Sequence[tuple[float, float]]) -> float:
    """How much white stands between two rows, at the least; 0 where none does."""
    white = (below[0] - above[1] for above, below in pairwise(sides))
    return min((one for one in white if one > 0), default=0.0)


def _white(own: tuple[float, float], sides: Sequence[tuple[float, float]]) -> float:
    """How much white parts a text from the nearest of some rows."""
    return min((max(top - own[1], own[0] - bottom) for top, bottom in sides), default=0.0)


def _with_heights(
    groups: Sequence[Sequence[CellBlock]], key: Callable[[CellBlock], float]
) -> Iterator[TableRow]:
    """Rows that end before the next one begins, whatever of their cells goes on beside it."""
    tops = [min(block.top for block in group) for group in groups]
    open_blocks: list[CellBlock] = []
    for group, after in zip(groups, [*tops[1:], float("inf")], strict=True):
        open_blocks += group
        # What began beside a row above may end here.
        ended = [block for block in open_blocks if block.last < after + _SAME * block.size]
        open_blocks = [block for block in open_blocks if block not in ended]
        bottom = min(max((block.last for block in ended), default=after), after)
        cells = {block.column: block for block in group}
        yield TableRow(key(group[0]), min(b.top for b in group), bottom, cells)


def running_on(found: TableRows, place: int) -> Iterator[tuple[int, int]]:
    """The columns of the texts of a row that go on beside the rows below, and those rows."""
    for column, block in found.rows[place].cells.items():
        for below, row in enumerate(found.rows[place + 1 :], place + 1):
            if column in row.cells or block.last < row.top + _SAME * block.size:
                break
            yield column, below
