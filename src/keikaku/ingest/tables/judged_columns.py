"""Columns that judge what was found (評価, ↗), and those of figures under a head that judges."""

import re
from collections.abc import Sequence
from dataclasses import replace

from keikaku.core.text import fold
from keikaku.core.values.words import is_mark, missing_reason
from keikaku.documents.model import Grid
from keikaku.ingest.tables.columns import Column, header_words
from keikaku.ingest.tables.figures import is_figure
from keikaku.ingest.tables.roles import BASES, ColumnRole

_MEASURED = (ColumnRole.ACTUAL, ColumnRole.YEAR)
_GOES_ON = frozenset("→⇒⇨➡")
_ARROWS = frozenset("→⇒⇨➡↑↓↗↘⬆⬇⤴⤵⇧⇩➚➘⬈⬊")
# Words that judge what was found, unlike those of what is computed (達成率).
_JUDGES = re.compile("(?:評価|判定|進捗|状況|検証|傾向|動向|比較)(?:時|値|結果|欄)*[】〕〉》≫>]?$")
# 趨勢 may be told by arrows, or by what is expected.
_EXPECTS = re.compile("(?:趨勢|すう勢)$")
_OF_ANOTHER_DAY = re.compile("策定|当初|開始|前回|前期").search
# ①; A評価; B(やや遅れ); 順調: what a judgement says.
_JUDGEMENT = re.compile(
    r"[①-⑨](?:[(]?[^0-9]{0,12}[)]?)?|[A-Sa-e](?:評価|判定|ランク|\([^0-9]{1,12}\))"
    r"|(?:おおむね|概ね|やや)?(?:順調|達成|未達成|達成(?:が)?(?:可能|困難)|遅れ|困難|見込み(?:あり|なし))"
)
_GRADES = frozenset("12345１２３４５")


def as_judged(grid: Grid, rows: Sequence[int], column: Column, columns: Sequence[Column]) -> Column:
    """見通し over ①, ③ or A judges whether a target will be met; it plans no amount.

    推移 over ↗ and ↘, beside what was measured, compares this.
    """
    texts = [fold(text).strip() for text in texts_of(grid, rows, column.index)]
    if column.role in _MEASURED:
        beside = any(_is_counted(grid, rows, other) for other in columns)
        judged = [text for text in texts if is_mark(text) or text in _ARROWS]
        # An arrow to the right alone may go on with the figure before it.
        marked = beside and any(text not in _GOES_ON for text in judged)
    else:
        judged = [text for text in texts if is_mark(text) or _JUDGEMENT.fullmatch(text)]
        marked = column.role is ColumnRole.PLANNED and column.period is None and bool(judged)
    rest = [text for text in texts if text not in judged]
    blank = all(missing_reason(text) is not None for text in rest)
    return replace(column, role=ColumnRole.DERIVED) if marked and blank else column


def _is_counted(grid: Grid, rows: Sequence[int], column: Column) -> bool:
    """Whether a column of what was measured holds figures."""
    return column.role in (*_MEASURED, *BASES) and any(
        map(is_figure, texts_of(grid, rows, column.index))
    )


def as_measured(
    grid: Grid, rows: Sequence[int], column: Column, columns: Sequence[Column]
) -> Column:
    """中間評価 over figures heads what was found then; a column of judgements behind it says so.

    趨勢 over figures heads what is expected, where arrows would say how things go.
    """
    expects = _EXPECTS.search(header_words(column.header)) is not None
    if not (judges(column) or (expects and column.role is ColumnRole.DERIVED)):
        return column
    texts = texts_of(grid, rows, column.index)
    if 2 * sum(map(_is_measurement, texts)) <= len(texts):
        return column
    if expects:
        return replace(column, role=ColumnRole.PLANNED)
    behind = columns[column.index + 1] if column.index + 1 < len(columns) else None
    judged = behind is not None and behind.role is ColumnRole.DERIVED and behind.period is None
    judged = judged and not any(map(is_figure, texts_of(grid, rows, column.index + 1)))
    if judged:
        return replace(column, role=ColumnRole.ACTUAL, assumed=True)
    if column.period is None:
        return replace(column, role=None)
    role = ColumnRole.INTERIM if _is_to_come(column, columns) else ColumnRole.YEAR
    return replace(column, role=role, assumed=True, doubted=True)


def _is_to_come(column: Column, columns: Sequence[Column]) -> bool:
    """Whether a year lies between what is called the present and a target, so nobody was there.

    策定時の現状値 is the present of another day, after which things may have been measured.
    """
    now = [c for c in columns if c.role is ColumnRole.CURRENT and not _OF_ANOTHER_DAY(c.header)]
    ends = [c for c in columns if c.role is ColumnRole.TARGET]
    return any(_is_before(c, column) for c in now) and any(_is_before(column, c) for c in ends)


def _is_before(column: Column, other: Column) -> bool:
    """Whether both columns have a year, and the first the earlier one."""
    if column.period is None or other.period is None:
        return False
    return column.period.end < other.period.end


def judges(column: Column) -> bool:
    """Whether a head judges what was found (評価), unlike one of what is computed (達成率)."""
    derived = column.role is ColumnRole.DERIVED
    return derived and _JUDGES.search(header_words(column.header)) is not None


def is_grade(text: str) -> bool:
    """A number by which things are judged: 1 to 5."""
    return text.strip() in _GRADES


def _is_measurement(text: str) -> bool:
    return is_figure(text) and not is_grade(text)


def texts_of(grid: Grid, rows: Sequence[int], column: int) -> list[str]:
    """What a column prints, merged cells once."""
    texts = (grid.text(row, column).strip() for row in rows if grid.starts_at(row, column))
    return [text for text in texts if text]
