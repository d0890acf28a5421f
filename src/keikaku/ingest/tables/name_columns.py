"""Which of the columns before the values names the indicators, and which divide or group them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from keikaku.core.text import squeeze
from keikaku.core.values.name_lists import looks_like_name
from keikaku.documents.model import Grid
from keikaku.ingest.tables.columns import Column, is_year
from keikaku.ingest.tables.kinds import kind_in
from keikaku.ingest.tables.plain_numbers import is_plain_number
from keikaku.ingest.tables.purpose import named_as_indicators
from keikaku.ingest.tables.roles import ColumnRole
from keikaku.ingest.tables.unit_cells import bare_unit
from keikaku.ingest.vocabulary import Vocabulary

# ア, ①, 1, (2), 1-3: what numbers the rows and names nothing.
_NUMBERS_ROWS = re.compile(
    r"\(?[ア-ンⅰ-ⅻⅠ-Ⅻ①-⑳⑴-⒇]\)?[.．]?|\(?[0-9]{1,4}\)?[.．]?|[0-9]{1,3}(?:[-‐－.][0-9]{1,3}){1,3}"
)
# 指標①, KPI2: a word for any indicator, and its number.
_NUMBERED = re.compile(r"(?:指標|KPI|kpi|KGI|kgi)(?:[①-⑳]|\(?[0-9]{1,2}\)?)")
# サービス名, 事業名: a head that says that names stand below it.
_NAMES = re.compile("名称?$")
_SHARE = 0.7
# Heads of what gathers names as often as it divides them, and of the classes that only divide.
_GATHERING = frozenset({"区分", "区分名", "種別"})
_CLASS = re.compile(
    "男|女|全体|総数|(?:小|中|高)(?:学|校|[1-9])|(?:妊|産)婦|(?:乳|幼)児|[0-9]{1,3}[歳代]"
)
# 部門 before the names is where they stand; behind one name it parts what that counts.
_DIVIDING = (None, ColumnRole.MEASURE)


@dataclass(frozen=True, slots=True)
class NameColumns:
    """`name` names the indicator, `parts` divide it (男, 女), `groups` gather several of them."""

    name: int
    parts: tuple[int, ...] = ()
    groups: tuple[int, ...] = ()


def name_columns(
    grid: Grid,
    rows: Sequence[int],
    columns: Sequence[Column],
    before: Sequence[Column],
    words: Vocabulary,
) -> NameColumns | None:
    """The columns of names; `before` are those before the values that can hold some."""
    name = _name_column(grid, rows, columns, before, words)
    if name is None or _holds_years(grid, rows, name):
        return None
    under = [c.index for c in before if c.continues and c.group == _group(columns, name)]
    beside = [index for index in under if index > name]
    whole = any(_are_one_name(grid, rows, name, index) for index in beside)
    inner = next((index for index in beside if _names_more(grid, rows, name, index)), None)
    inner = None if whole else inner
    if inner is not None:
        return NameColumns(inner, (), (name,))
    headed = columns[name].role is ColumnRole.NAME
    said = [c for c in before if c.role is ColumnRole.PART and c.index != name]
    parts = [c.index for c in said if not (headed and _gathers(grid, rows, c, name))]
    dividing = [
        c.index
        for c in before
        if c.role in _DIVIDING and c.index > name and _divides(grid, rows, name, c.index)
    ]
    return NameColumns(name, tuple(sorted({*parts, *beside, *dividing})))


def _holds_years(grid: Grid, rows: Sequence[int], column: int) -> bool:
    """Whether the rows are years, so that their indicators stand in columns."""
    texts = [text for row in rows if (text := grid.text(row, column).strip())]
    years = sum(is_year(text) for text in texts)
    return 2 * years > len(texts)


def _group(columns: Sequence[Column], name: int) -> int | None:
    return columns[name].group


def _name_column(
    grid: Grid,
    rows: Sequence[int],
    columns: Sequence[Column],
    before: Sequence[Column],
    words: Vocabulary,
) -> int | None:
    """The column headed as a name, or one with a blank head before the values that holds names.

    A blank head is taken only where its column holds more names than the one that is headed (T03).
    """
    named = [c for c in columns if c.role is ColumnRole.NAME and c in before]
    named = named or [c for c in columns if c.role is ColumnRole.NAME]
    named = named or [c for c in before if c.role is ColumnRole.PART]
    blank = [c for c in before if not c.header.strip()]
    blank = [c for c in blank if not any(_parts_of(grid, rows, n, c, words) for n in named)]
    if named and named[0].role is ColumnRole.PART:
        named += [c for c in before if _names_each(grid, rows, c, named)]
    named = list(_without_groups(grid, rows, named, words))
    if named:
        worded = [c for c in (*named, *blank) if not _names_nothing(grid, rows, c.index, words)]
        return max(worded or named, key=lambda c: _rank(grid, rows, c)).index
    filled = [
        c for c in before if c.header.strip() or any(grid.text(r, c.index).strip() for r in rows)
    ]
    most = [c for c in filled if 2 * n_names(grid, rows, c.index) >= len(rows)]
    return (most or filled)[-1].index if filled else None


def _without_groups(
    grid: Grid, rows: Sequence[int], named: Sequence[Column], words: Vocabulary
) -> Sequence[Column]:
    """Columns of names without those before one that is headed KPI or 指標 and names most rows.

    A merged 基本目標 before it fills more rows, where a page has cut a name from its row.
    """
    said = [c for c in named if named_as_indicators([c], words)]
    most = [c.index for c in said if 2 * n_names(grid, rows, c.index) > len(rows)]
    return [c for c in named if c.index >= most[-1]] if most else named


def _names_each(grid: Grid, rows: Sequence[int], column: Column, parts: Sequence[Column]) -> bool:
    """Whether a column of unknown words names each row, where what divides them comes again.

    種別 (成果, 活動) before サービス名 is the kind of what is named there, and so is 区分 (訪問系)
    merged over several of them.
    """
    if column.role is not None or not column.header.strip() or column.continues:
        return False
    texts = [text for row in rows if (text := grid.text(row, column.index).strip())]
    each = len(set(texts)) == len(texts) and 2 * n_names(grid, rows, column.index) > len(rows)
    merged = _NAMES.search(squeeze(column.header)) is not None
    return each and all(_comes_again(grid, rows, part.index, merged=merged) for part in parts)


def _comes_again(grid: Grid, rows: Sequence[int], column: int, *, merged: bool) -> bool:
    """Whether a column says the same in several cells, or in one over several rows."""
    starts = [row for row in rows if grid.starts_at(row, column)]
    texts = [grid.text(row, column).strip() for row in starts]
    return len(set(texts)) < len(texts) or (merged and len(starts) < len(rows))


def _parts_of(
    grid: Grid, rows: Sequence[int], named: Column, blank: Column, words: Vocabulary
) -> bool:
    """Whether a column without a head divides what the one before it names in the first row."""
    first = grid.text(rows[0], named.index).strip() if rows else ""
    names = bool(first) and kind_in(first, words) is None and grid.starts_at(rows[0], named.index)
    return (
        names and blank.index == named.index + 1 and _divides(grid, rows, named.index, blank.index)
    )


def _names_nothing(grid: Grid, rows: Sequence[int], column: int, words: Vocabulary) -> bool:
    """Whether a column only numbers the rows (1, 指標①) or says their kind (活動指標, 成果指標)."""
    texts = [text for row in rows if (text := grid.text(row, column).strip())]
    kinds = words.rows["no_part"]
    return bool(texts) and all(
        numbers_a_row(text) or squeeze(text) in kinds or _NUMBERED.fullmatch(squeeze(text))
        for text in texts
    )


def numbers_a_row(text: str) -> bool:
    """Whether a text is the number of a row and no name: ア, (1), 1-3."""
    return _NUMBERS_ROWS.fullmatch(squeeze(text)) is not None


def _rank(grid: Grid, rows: Sequence[int], column: Column) -> tuple[int, int]:
    """Of columns with equally many names the last is meant."""
    return n_names(grid, rows, column.index), column.index if column.header.strip() else -1


def n_names(grid: Grid, rows: Sequence[int], column: int) -> int:
    """How many rows hold in a column what can be a name; a head over the rows names none."""
    cells = (grid.at(row, column) for row in rows)
    texts = (cell.text.strip() for cell in cells if cell and cell.row >= rows[0])
    return sum(map(_can_name, texts))


def _can_name(text: str) -> bool:
    return (
        bool(text)
        and not numbers_a_row(text)
        and bare_unit(text) is None
        and not is_plain_number(text)
    )


def _names_more(grid: Grid, rows: Sequence[int], outer: int, inner: int) -> bool:
    """Whether the inner of two columns under one head names indicators, grouped by the outer."""
    pairs = [
        (grid.text(row, outer), grid.text(row, inner))
        for row in rows
        if grid.starts_at(row, inner) and grid.text(row, inner).strip()
    ]
    named = sum(looks_like_name(text) for _, text in pairs)
    over = sum(looks_like_name(text) for text, _ in pairs)
    return bool(pairs) and named >= _SHARE * len(pairs) and named > over


def _are_one_name(grid: Grid, rows: Sequence[int], outer: int, inner: int) -> bool:
    """Whether a name reaches over two columns under one head, so that both print names.

    ふるさと納税 before 寄附件数, over 道の駅の来場者数, is half of a name and no measure.
    """
    cells = [grid.at(row, inner) for row in rows if not grid.starts_at(row, inner)]
    return any(
        cell is not None and cell.column == outer and looks_like_name(cell.text.strip())
        for cell in cells
    )


def _gathers(grid: Grid, rows: Sequence[int], column: Column, name: int) -> bool:
    """Whether a column before the names gathers them: 区分 of 安全 and 持続, each beside several.

    A name that comes under two of its cells (受診率 of 男 and of 女) is divided by it, and one of
    men alone is so too.
    """
    before = column.index < name and squeeze(column.header) in _GATHERING
    if not before or not all(grid.starts_at(row, name) for row in rows):
        return False
    pairs = [(squeeze(grid.text(r, column.index)), squeeze(grid.text(r, name))) for r in rows]
    runs = [above for above, _ in groupby(pairs, key=lambda pair: pair[0])]
    names = {said for _, said in pairs}
    each = len(set(pairs)) == len(names) == len(pairs)
    classes = "" in runs or any(map(_CLASS.match, runs))
    return each and not classes and len(set(runs)) == len(runs) < len(names)


def _divides(grid: Grid, rows: Sequence[int], name: int, column: int) -> bool:
    """Whether a column says different things of rows that share one name.

    It is merged, left blank or printed again.
    """
    shared = [
        (grid.text(a, column).strip(), grid.text(b, column).strip())
        for a, b in pairwise(rows)
        if grid.text(b, name).strip() in ("", grid.text(a, name).strip())
    ]
    return any(above and below and above != below for above, below in shared)
