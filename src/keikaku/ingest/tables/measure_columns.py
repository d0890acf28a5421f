"""Columns that name the measures (施策) of the indicators: 基本目標 | 施策番号 | 施策名 | 指標."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from keikaku.core.text import squeeze
from keikaku.documents.model import Grid
from keikaku.ingest.numbering import parse_mark
from keikaku.ingest.tables.columns import Column, header_words
from keikaku.ingest.tables.counting_names import counts_of_service
from keikaku.ingest.tables.figures import mostly_figures
from keikaku.ingest.tables.kinds import kind_in
from keikaku.ingest.tables.name_columns import NameColumns
from keikaku.ingest.tables.purpose import named_as_indicators
from keikaku.ingest.tables.roles import ColumnRole, exact_role
from keikaku.ingest.tables.services import bare_title, names_one_service
from keikaku.ingest.vocabulary import Vocabulary

# Heads of what several indicators are for.
_AIMS = re.compile("(?:目標|めざす姿|目指す姿|方針|方向|ねらい|課題)$")
# What such heads end with: 連携事業, 重点取組, 改革項目.
_OF_INITIATIVES = re.compile(
    "(?:(?:連携|重点|主要|関連|対象|推進|実施|改革|取組)(?:事業|取組|取り組み|プロジェクト|項目))(?:名称?)?$"
)
# What a head adds to the word of the level.
_NO_LEVEL = re.compile(r"(?:名称|名|番号|コード|No\.?|№)$")
_NUMBER = re.compile(r"\s*[0-9０-９]{1,2}\s*")


@dataclass(frozen=True, slots=True)
class MeasureColumn:
    """Where the title and the code of a measure stand, and the level that their head names."""

    title: int | None
    code: int | None
    level: str | None


def measure_columns(
    grid: Grid,
    rows: Sequence[int],
    columns: Sequence[Column],
    names: NameColumns,
    words: Vocabulary,
) -> tuple[MeasureColumn, ...]:
    """The measures of a table from the outer to the inner.

    番号 alone numbers the rows, 施策番号 without a column of titles names a measure.
    """
    codes = [c for c in columns if c.role is ColumnRole.CODE and c.index != names.name]
    titles = [
        c
        for c in columns
        if _is_of_measures(c, names, words)
        or _is_of_initiatives(c, columns[names.name], names, words)
        or _groups_rows(grid, rows, c, names, words)
    ]
    if not titles:
        return tuple(
            MeasureColumn(None, code.index, level)
            for code in codes[:1]
            if (level := _level(code)) is not None
        )
    numbering = ((_titled(code, titles), code) for code in reversed(codes))
    coded = {at: code for at, code in numbering if not _numbers_rows(grid, rows, code, at)}
    return tuple(_measure(title, coded.get(title.index), words) for title in titles)


def _is_of_measures(column: Column, names: NameColumns, words: Vocabulary) -> bool:
    """施策, a head over several indicators, or 基本目標 before the names under 指標."""
    if column.index == names.name or column.index in names.parts:
        return False
    level = squeeze(column.header) in words.outline["levels"] and column.index < names.name
    named = column.role is ColumnRole.NAME and level
    return column.role is ColumnRole.MEASURE or named or column.index in names.groups


def _is_of_initiatives(column: Column, head: Column, names: NameColumns, words: Vocabulary) -> bool:
    """主な取組 before the names: what each indicator measures, printed once for several.

    連携事業 and 改革項目 are so where the head of the names says that those are the indicators.
    """
    said = squeeze(column.header)
    known = said in words.rows["initiative"] and column.role is None
    named = column.role in (None, ColumnRole.NAME) and _OF_INITIATIVES.search(said) is not None
    known = known or (named and named_as_indicators([head], words))
    return known and column.index < names.name and column.index not in names.parts


def _groups_rows(
    grid: Grid, rows: Sequence[int], column: Column, names: NameColumns, words: Vocabulary
) -> bool:
    """A column before the names whose cells stand beside several, with no head or an unknown one.

    まちづくりの方針（ターゲット） groups as 施策 does, 目標 before 目標指標 too.
    """
    aims = column.role is ColumnRole.NAME and _AIMS.search(squeeze(column.header)) is not None
    # 区分 that divides a name is one of the parts.
    aims = aims or column.role is ColumnRole.PART
    unknown = (column.role is None or aims) and not column.continues
    if not unknown or column.index >= names.name or column.index in names.parts:
        return False
    cells = [cell for row in rows if (cell := grid.at(row, column.index)) is not None]
    filled = [cell for cell in cells if cell.text.strip()]
    merged = any(cell.rowspan > 1 for cell in filled) or _are_numbered(grid, rows, column.index)
    merged = merged or _are_counted(grid, rows, column.index, names.name)
    # What a measure cost (6,318,400) is none; 1 and 2 may be how it is numbered.
    texts = [cell.text.strip() for cell in filled]
    amounts = mostly_figures(texts) and not all(map(_NUMBER.fullmatch, texts))
    return merged and not amounts and not any(_labels_names(text, words) for text in texts)


def _are_counted(grid: Grid, rows: Sequence[int], column: int, names: int) -> bool:
    """Whether services stand before names that need them: 共同生活援助 before 利用者数 alone."""
    said = [text for row in rows if (text := grid.text(row, names).strip())]
    served = [names_one_service(bare_title(grid.text(row, column))) for row in rows]
    counted = bool(said) and all(counts_of_service(header_words(text)) for text in said)
    return counted and 2 * sum(served) > len(served)


def _labels_names(text: str, words: Vocabulary) -> bool:
    """Whether a text only says that indicators stand beside it: KPI, 成果指標."""
    named = exact_role(squeeze(text), words) is ColumnRole.NAME
    return named or kind_in(text, words) is not None


def _are_numbered(grid: Grid, rows: Sequence[int], column: int) -> bool:
    """Whether titles with numbers, (1) and (2), stand each before rows with blanks below them."""
    texts = [grid.text(row, column).strip() for row in rows]
    marks = [parse_mark(text) for text in texts if text]
    numbers = [mark.number for mark in marks if mark is not None and mark.title]
    styles = {mark.style for mark in marks if mark is not None}
    counted = numbers == list(range(1, len(marks) + 1)) and len(styles) == 1
    return counted and len(marks) < len(texts) and bool(texts[0])


def _numbers_rows(grid: Grid, rows: Sequence[int], code: Column, title: int) -> bool:
    """Whether a code differs beside one title: No. 1 to 11 over the rows of three 基本目標."""
    for above, row in pairwise(rows):
        one, other = grid.text(above, code.index).strip(), grid.text(row, code.index).strip()
        said = grid.text(row, title).strip()
        if one and other and one != other and said in ("", grid.text(above, title).strip()):
            return True
    return False


def _titled(code: Column, titles: Sequence[Column]) -> int:
    """The titles that a column of codes numbers: those at its right, else those at its left."""
    behind = (title.index for title in titles if title.index > code.index)
    return next(behind, titles[-1].index)


def _measure(title: Column, code: Column | None, words: Vocabulary) -> MeasureColumn:
    named = title.role is ColumnRole.MEASURE or squeeze(title.header) in words.outline["levels"]
    level = _level(title) if named else None
    return MeasureColumn(title.index, code.index if code is not None else None, level)


def _level(column: Column) -> str | None:
    """The level that a head names: 施策名, 施策番号 → 施策."""
    return _NO_LEVEL.sub("", column.header.strip()) or None
