"""Names in rows of their own between heads, printed once, and rows of 目標 and 実績 under each."""

from collections.abc import Iterator
from itertools import pairwise

from keikaku.documents.model import Grid
from keikaku.ingest.tables.heads import read_head
from keikaku.ingest.tables.nameless import Nameless, nameless, rows_of
from keikaku.ingest.tables.roles import VALUE_ROLES, ColumnRole
from keikaku.ingest.tables.row_kinds import kind_of_row
from keikaku.ingest.tables.stacked import stacked
from keikaku.ingest.tables.titled import end_of_values, name_in_row
from keikaku.ingest.vocabulary import Vocabulary

_FEWEST = 2


def titled_under_heads(grid: Grid, words: Vocabulary) -> tuple[Grid, ...]:
    """Each name with the rows under it below the heads of all; none for others.

    区分｜R5｜R6 stands over 来館者数（人）, 目標 and 実績, and over the next name.
    """
    body = _body(grid, words)
    if body is None:
        return ()
    parts: list[Grid] = []
    for first, end in _groups(grid, body, words):
        said, part = name_in_row(grid, first, words), _part(grid, body, first + 1, end, words)
        if said is None or part is None:
            return ()
        parts.append(said.over(part, words))
    return tuple(parts)


def _body(grid: Grid, words: Vocabulary) -> int | None:
    """The first row under heads over several values at the top; None where there are none."""
    head = read_head(grid, 0, words)
    values = [c for c in head.columns if c.role in VALUE_ROLES] if head is not None else []
    return head.n_rows if head is not None and len(values) >= _FEWEST else None


def _groups(grid: Grid, body: int, words: Vocabulary) -> Iterator[tuple[int, int]]:
    """The rows of each name and of what follows it; one group where the first row is no name."""
    end = end_of_values(grid, body, grid.n_rows, words)
    kinds = [_kind(grid, row, words) for row in range(body, end)]
    starts = [body + at for at, kind in enumerate(kinds) if kind is None or at == 0]
    yield from pairwise([*starts, end])


def _part(grid: Grid, body: int, first: int, end: int, words: Vocabulary) -> Nameless | None:
    """Rows of kinds, one of them of targets, under the heads."""
    kinds = {_kind(grid, row, words) for row in range(first, end)}
    if len(kinds) < _FEWEST or ColumnRole.TARGET not in kinds:
        return None
    part = stacked(rows_of(grid, 0, body), rows_of(grid, first, end))
    return nameless(part, 0, part.n_rows, words)


def _kind(grid: Grid, row: int, words: Vocabulary) -> ColumnRole | None:
    kind = kind_of_row(grid.text(row, 0), words)
    return kind.role if kind is not None else None
