"""What a row says of its values in a column of its own: 目標, 実績, 達成率 under one indicator."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from keikaku.core.text import fold, squeeze
from keikaku.documents.model import Grid
from keikaku.ingest.tables.columns import Column, is_year, read_header
from keikaku.ingest.tables.heads import is_number
from keikaku.ingest.tables.listed import is_reckoned, without_signs
from keikaku.ingest.tables.roles import VALUE_ROLES, ColumnRole
from keikaku.ingest.vocabulary import Vocabulary

_SAID = (VALUE_ROLES - {ColumnRole.YEAR}) | {ColumnRole.DERIVED, ColumnRole.COST}
FIXED = frozenset({ColumnRole.BASE, ColumnRole.CURRENT, ColumnRole.TARGET, ColumnRole.INTERIM})
"""Roles of a column that a row of 実績 or 目標 does not change."""
_AIMS = frozenset({ColumnRole.TARGET, ColumnRole.INTERIM})
_FEWEST = 2
# Of the rows of a table so many say what their values are, or the column says something else.
_SHARE = 0.6


def kind_of_row(text: str, words: Vocabulary) -> Column | None:
    """What 目標値 or 達成率(%) says of the values of its row; None for other words."""
    if is_reckoned(text):
        return Column(0, ColumnRole.DERIVED, text)
    plain = without_signs(fold(text))
    said = read_header(0, plain, words) if plain else None
    return said if said is not None and said.role in _SAID and not said.assumed else None


def labels_schedule(text: str, words: Vocabulary) -> bool:
    """Whether a text is a word for what is done and when, and no more: 工程, スケジュール."""
    return squeeze(text) in words.rows["schedule"]


def kinds_column(
    grid: Grid, rows: Sequence[int], columns: Iterable[Column], words: Vocabulary
) -> int | None:
    """The one of some columns in which most of the rows say what their values are."""
    best: tuple[int, int] | None = None
    for column in columns:
        said = _kinds(grid, rows, column.index, words)
        if said and (best is None or said > best[0]):
            best = said, column.index
    return best[1] if best is not None else None


def _kinds(grid: Grid, rows: Sequence[int], column: int, words: Vocabulary) -> int:
    """How many rows say a kind in a column; 0 where they are too few to be meant so.

    Rows of 工程 beside those of 目標 have no values of any kind, nor have those of 分析 with one
    text behind them.
    """
    begun = [row for row in rows if grid.starts_at(row, column)]
    told = [(row, text) for row in begun if (text := grid.text(row, column).strip())]
    filled = [(row, text) for row, text in told if not labels_schedule(text, words)]
    kinds = [kind for _, text in filled if (kind := kind_of_row(text, words)) is not None]
    remarks = [
        row
        for row, text in filled
        if kind_of_row(text, words) is None and _is_one_text(grid, row, column)
    ]
    values = [kind for kind in kinds if kind.role in VALUE_ROLES]
    several = len(values) >= _FEWEST or _aims_at_names(grid, filled, column, words)
    enough = several and len(kinds) >= _SHARE * (len(filled) - len(remarks))
    return len(kinds) if enough else 0


def _aims_at_names(
    grid: Grid, told: Sequence[tuple[int, str]], column: int, words: Vocabulary
) -> bool:
    """Whether the one label is that of targets, and words stand between it and the figures.

    Below a row of 工程 the one of 目標値 may be the only one that tells of values.
    """
    said = [(row, kind.role) for row, text in told if (kind := kind_of_row(text, words))]
    values = [(row, role) for row, role in said if role in VALUE_ROLES]
    if len(values) != 1 or values[0][1] is not ColumnRole.TARGET:
        return False
    row = values[0][0]
    behind = [text.strip() for text in grid.row(row)[column + 1 :]]
    named = behind[:1] and behind[0] and not is_number(behind[0])
    return bool(named) and grid.starts_at(row, column + 1) and all(map(is_number, behind[1:]))


def _is_one_text(grid: Grid, row: int, column: int) -> bool:
    """Whether one text without a figure of its own stands over all that is behind a label."""
    behind = [text for text in grid.row(row)[column + 1 :] if text.strip()]
    return grid.n_columns - column > _FEWEST and len({*behind}) == 1 and not is_number(behind[0])


def are_plans(grid: Grid, rows: Sequence[int], kinds: int, words: Vocabulary) -> bool:
    """Whether all rows say that they are planned, in several words: 量の見込み, 確保の内容.

    Then the words part the indicator: what is needed and what is offered are two things. What is
    reckoned from both (過不足) may stand below them.
    """
    texts = {text for row in rows if (text := grid.text(row, kinds).strip())}
    texts = {text for text in texts if not is_reckoned(text)}
    said = [kind_of_row(text, words) for text in texts]
    planned = [kind for kind in said if kind is not None and kind.role is ColumnRole.PLANNED]
    return len(planned) == len(texts) >= _FEWEST


def parted(columns: Sequence[Column], kinds: int) -> tuple[Column, ...]:
    """The columns where the kinds of rows are parts of indicators and all values are planned.

    What stands before them and is no unit names the indicators, whatever its head (事業名).
    """
    named = any(c.role is ColumnRole.NAME for c in columns if c.index != kinds)
    before = [c for c in columns[:kinds] if c.role in (None, ColumnRole.MEASURE)]
    before = before or [c for c in columns[:kinds] if c.role is ColumnRole.PART]
    names = before[-1].index if before and not named else None
    roles = {kinds: ColumnRole.PART} | ({names: ColumnRole.NAME} if names is not None else {})
    return tuple(
        replace(column, role=ColumnRole.PLANNED, assumed=False, of_years=False)
        if column.role is ColumnRole.YEAR
        else replace(column, role=roles.get(column.index, column.role))
        for column in columns
    )


def spoken(column: Column, kind: Column | None, *, aimed: bool = False) -> Column:
    """What a column and a row say of their cell together.

    A column of one role, such as 基準値 or 最終目標, says more than the row; between a column of a
    year or of 見込 and a row of 目標 the row decides, but what is expected is no actual. What is
    measured in the year of a target (R6（最終目標）) is no target either, where another row is
    `aimed`: the one of the targets.
    """
    if kind is None:
        return column
    role = column.role if column.role in FIXED else kind.role
    measured = aimed and kind.role is ColumnRole.ACTUAL
    if measured and column.role in _AIMS and is_year(column.header):
        role = ColumnRole.ACTUAL
    if column.role is ColumnRole.PLANNED and kind.role is ColumnRole.ACTUAL:
        role = ColumnRole.PLANNED
    return replace(
        column,
        role=role,
        header=f"{column.header.strip()} {kind.header.strip()}".strip(),
        period=column.period or kind.period,
        unit=kind.unit or column.unit,
        status=kind.status or column.status,
        accumulation=kind.accumulation or column.accumulation,
        notes=(*column.notes, *kind.notes),
        assumed=False,
    )
