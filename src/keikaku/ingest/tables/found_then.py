"""Columns of what an evaluation found (中間評価 over figures), and those that judge it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from keikaku.documents.model import Grid
from keikaku.ingest.tables.columns import Column, header_words
from keikaku.ingest.tables.figures import is_figure, texts_under
from keikaku.ingest.tables.roles import ColumnRole

_MEASURED = (ColumnRole.ACTUAL, ColumnRole.YEAR)
# Words that judge what was found, unlike those of what is computed (達成率).
_JUDGES = re.compile("(?:評価|判定|進捗|状況|検証|傾向|動向|比較)(?:時|値|結果|欄)*[】〕〉》≫>]?$")
# 趨勢 may be told by arrows, or by what is expected.
_EXPECTS = re.compile("(?:趨勢|すう勢)$")
_RATES = re.compile("(?:達成|到達|進捗)(?:率|度|割合)$")
_OF_ANOTHER_DAY = re.compile("策定|当初|開始|前回|前期").search
_EVALUATION = re.compile("評価|検証|点検|見直し|調査|測定")
_AIMED = ("目標", "目指", "めざ")
_GRADES = frozenset("12345１２３４５")


def as_found(grid: Grid, rows: Sequence[int], column: Column, columns: Sequence[Column]) -> Column:
    """中間評価 over figures heads what was found then; a column of judgements behind it says so.

    趨勢 over figures heads what is expected, where arrows would say how things go.
    """
    if column.role is ColumnRole.INTERIM:
        return _as_judged_halfway(grid, rows, column, columns)
    expects = column.role is ColumnRole.DERIVED and _expects(column)
    if not (judges(column) or expects) or not _holds_figures(grid, rows, column):
        return column
    if expects:
        return replace(column, role=ColumnRole.PLANNED)
    behind = columns[column.index + 1] if column.index + 1 < len(columns) else None
    judged = behind is not None and behind.role is ColumnRole.DERIVED and behind.period is None
    judged = judged and not any(map(is_figure, texts_under(grid, rows, column.index + 1)))
    if judged:
        return replace(column, role=ColumnRole.ACTUAL, assumed=True)
    if column.period is None:
        return replace(column, role=None)
    role = ColumnRole.INTERIM if _is_to_come(column, columns) else ColumnRole.YEAR
    return replace(column, role=role, assumed=True, doubted=True)


def _as_judged_halfway(
    grid: Grid, rows: Sequence[int], column: Column, columns: Sequence[Column]
) -> Column:
    """中間評価時 before 目標 and judgements is what these judge, where nothing else was measured.

    中間値 does not say that anybody looked at it, so that it stays in doubt.
    """
    head = header_words(column.header)
    told = any(word in head for word in _AIMED) or not _holds_figures(grid, rows, column)
    measured = any(c.role in _MEASURED or _is_present(c) for c in columns)
    if told or measured or not any(_judges_rows(grid, rows, c) for c in columns):
        return column
    return replace(column, role=ColumnRole.ACTUAL, assumed=True, doubted=not names_evaluation(head))


def _judges_rows(grid: Grid, rows: Sequence[int], column: Column) -> bool:
    """Whether a column holds what is thought of the values beside it, or a rate of them: ◎, 72%."""
    texts = texts_under(grid, rows, column.index)
    if column.role is not ColumnRole.DERIVED or column.period is not None or not texts:
        return False
    rated = _RATES.search(header_words(column.header)) is not None
    return rated or (judges(column) and not any(map(_is_measurement, texts)))


def _is_to_come(column: Column, columns: Sequence[Column]) -> bool:
    """Whether a year lies between what is called the present and a target, so nobody was there."""
    now = [c for c in columns if _is_present(c)]
    ends = [c for c in columns if c.role is ColumnRole.TARGET]
    return any(_is_before(c, column) for c in now) and any(_is_before(column, c) for c in ends)


def _is_present(column: Column) -> bool:
    """Whether a column is called the present; 策定時の現状値 is that of another day."""
    return column.role is ColumnRole.CURRENT and not _OF_ANOTHER_DAY(column.header)


def _is_before(column: Column, other: Column) -> bool:
    """Whether both columns have a year, and the first the earlier one."""
    if column.period is None or other.period is None:
        return False
    return column.period.end < other.period.end


def names_evaluation(head: str) -> bool:
    """Whether a head names the day on which it was looked at: 中間評価時, unlike 中間値."""
    return _EVALUATION.search(head) is not None


def judges(column: Column) -> bool:
    """Whether a head judges what was found (評価), unlike one of what is computed (達成率)."""
    derived = column.role is ColumnRole.DERIVED
    return derived and _JUDGES.search(header_words(column.header)) is not None


def _expects(column: Column) -> bool:
    return _EXPECTS.search(header_words(column.header)) is not None


def is_grade(text: str) -> bool:
    """A number by which things are judged: 1 to 5."""
    return text.strip() in _GRADES


def _holds_figures(grid: Grid, rows: Sequence[int], column: Column) -> bool:
    texts = texts_under(grid, rows, column.index)
    return 2 * sum(map(_is_measurement, texts)) > len(texts)


def _is_measurement(text: str) -> bool:
    return is_figure(text) and not is_grade(text)
