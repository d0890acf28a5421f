"""The head of a region: one line of column heads, or two of which the second divides the first."""

from collections.abc import Sequence
from dataclasses import dataclass

from keikaku.core.text import fold, squeeze
from keikaku.core.values.cells import parse_cell
from keikaku.core.values.model import Amount, Missing, Range, Reason, Relative
from keikaku.core.values.units import is_unit
from keikaku.core.years.parse import find_spans, parse_span
from keikaku.documents.model import Grid
from keikaku.ingest.tables.columns import Column, header_words, read_header
from keikaku.ingest.tables.roles import VALUE_ROLES, ColumnRole, exact_role
from keikaku.ingest.vocabulary import Vocabulary

_LONGEST_HEAD = 60
# Words of a second line that belong to the head above: 年度 and 値 under 現状.
_SUB_WORDS = frozenset({"年度", "年", "値", "数値", "数", "時点"})
_DIVIDED = VALUE_ROLES | {ColumnRole.YEAR_BESIDE}


@dataclass(frozen=True, slots=True)
class Head:
    """The columns and the number of lines that name them."""

    columns: tuple[Column, ...]
    n_rows: int = 1


def read_head(grid: Grid, row: int, words: Vocabulary) -> Head | None:
    """The head that begins at a row; None when the row holds numbers or long text, so is none."""
    texts = _texts(grid, row)
    if any(len(text) > _LONGEST_HEAD or is_number(text) for text in texts):
        return None
    columns = _columns(texts, words)
    below = _texts(grid, row + 1) if row + 1 < grid.n_rows else []
    if _divides(columns, below, words):
        return Head(_columns(_joined(columns, below), words), 2)
    return Head(columns)


def _texts(grid: Grid, row: int) -> list[str]:
    """The texts of a row, a merged one where it begins only."""
    return [
        grid.text(row, column) if grid.starts_at(row, column) else ""
        for column in range(grid.n_columns)
    ]


def _columns(texts: Sequence[str], words: Vocabulary) -> tuple[Column, ...]:
    return tuple(read_header(index, text, words) for index, text in enumerate(texts))


def is_number(text: str) -> bool:
    """Whether a cell holds a value rather than words, an event or a year."""
    if not text.strip() or parse_span(text) is not None:
        return False
    readings = [value.reading for value in parse_cell(text)]
    if any(isinstance(r, Missing) and r.reason is Reason.BLANK for r in readings):
        return False
    return all(isinstance(r, Amount | Range | Relative | Missing) for r in readings)


def _divides(columns: Sequence[Column], below: Sequence[str], words: Vocabulary) -> bool:
    """Whether a row stands under value heads only and says nothing but years and parts of heads."""
    filled = [index for index, text in enumerate(below) if text.strip()]
    if not filled:
        return False
    under = [_head_over(columns, index) for index in filled]
    return all(head is not None and head.role in _DIVIDED for head in under) and all(
        _is_part_of_head(below[index], words) for index in filled
    )


def _head_over(columns: Sequence[Column], index: int) -> Column | None:
    """The head over a column, or the one at its left that reaches over it."""
    return next((c for c in reversed(columns[: index + 1]) if c.header.strip()), None)


def _is_part_of_head(text: str, words: Vocabulary) -> bool:
    rest = header_words(text)
    if not rest:
        return bool(find_spans(fold(text))) or is_unit(squeeze(text).strip("()"))
    return rest in _SUB_WORDS or exact_role(rest, words) in _DIVIDED


def _joined(columns: Sequence[Column], below: Sequence[str]) -> list[str]:
    joined = []
    for column, text in zip(columns, below, strict=True):
        over = _head_over(columns, column.index) if text.strip() else column
        joined.append(" ".join(p for p in (over.header if over else "", text) if p.strip()))
    return joined


def n_cells(grid: Grid, row: int) -> int:
    """How many cells the document gives a row, blank ones counted."""
    return sum(grid.at(row, column) is not None for column in range(grid.n_columns))
