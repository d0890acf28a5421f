"""Columns that judge what was found: 見通し over ①, 推移 over ↗."""

import re
from collections.abc import Sequence
from dataclasses import replace

from keikaku.core.text import fold
from keikaku.core.values.words import is_mark, missing_reason
from keikaku.documents.model import Grid
from keikaku.ingest.tables.columns import Column
from keikaku.ingest.tables.figures import is_figure, texts_under
from keikaku.ingest.tables.roles import BASES, ColumnRole

_MEASURED = (ColumnRole.ACTUAL, ColumnRole.YEAR)
_GOES_ON = frozenset("→⇒⇨➡")
_ARROWS = frozenset("→⇒⇨➡↑↓↗↘⬆⬇⤴⤵⇧⇩➚➘⬈⬊")
# ①; A評価; B(やや遅れ); 順調: what a judgement says.
_JUDGEMENT = re.compile(
    r"[①-⑨](?:[(]?[^0-9]{0,12}[)]?)?|[A-Sa-e](?:評価|判定|ランク|\([^0-9]{1,12}\))"
    r"|(?:おおむね|概ね|やや)?(?:順調|達成|未達成|達成(?:が)?(?:可能|困難)|遅れ|困難|見込み(?:あり|なし))"
)


def as_judged(grid: Grid, rows: Sequence[int], column: Column, columns: Sequence[Column]) -> Column:
    """見通し over ①, ③ or A judges whether a target will be met; it plans no amount.

    推移 over ↗ and ↘, beside what was measured, compares this.
    """
    texts = [fold(text).strip() for text in texts_under(grid, rows, column.index)]
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
        map(is_figure, texts_under(grid, rows, column.index))
    )
