"""What a form or a sheet is about, as rows of labels and texts say: 施策名 | 港の整備."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from keikaku.core.text import fold, fold_with_offsets, squeeze
from keikaku.documents.model import Cell, Grid
from keikaku.ingest.tables.cards import pairs_of
from keikaku.ingest.tables.drafts import DraftIndicator, MeasureCell
from keikaku.ingest.tables.heads import is_number
from keikaku.ingest.tables.roles import ColumnRole, exact_role
from keikaku.ingest.tables.row_measures import measure_titled
from keikaku.ingest.tables.table_found import TableReading
from keikaku.ingest.vocabulary import Vocabulary

_CODES = ("番号", "コード", "No", "No.")
_NAMES = ("名称", "名")
_LEVEL_END = re.compile("(?:名称|名)$")
# What joins two labels in one cell: 施策番号・施策名, 事業名（事業番号）.
_JOINS = re.compile("[・･/、()]|及び|と")
_CODE = r"(?:No\.?\s?)?[0-9]{1,6}(?:[-.][0-9]{1,3}){0,3}"
_CODED = re.compile(rf"(?P<code>{_CODE})[\s:.]+(?P<title>[^\s\d].*)")
_CODE_BEHIND = re.compile(rf"(?P<title>.*\S)\s*\((?P<code>{_CODE})\)")
_ONLY_CODE = re.compile(rf"\(?{_CODE}\)?\.?|[①-⑳]")


def subjects_of(table: TableReading, words: Vocabulary) -> Iterator[tuple[int, MeasureCell]]:
    """What a table is about: the subjects of its rows that hold no indicators, each with its row.

    A table of nothing but labels and texts names one.
    """
    grid = table.grid
    if not table.indicators:
        subject = subject_of(grid, range(grid.n_rows), words)
        if subject is not None:
            yield 0, subject
        return
    heads = {row for region in table.regions for row in region.heads}
    held = heads.union(row_of(one, grid) for one in table.indicators)
    for row in (row for row in range(grid.n_rows) if row not in held):
        subject = subject_of(grid, (row,), words)
        if subject is not None:
            yield row, subject


def row_of(indicator: DraftIndicator, grid: Grid) -> int:
    """The row of a table that an indicator stands in."""
    rows = (cell.row for cell in grid.cells if cell.source == indicator.source)
    return next(rows, 0)


def subject_of(grid: Grid, rows: Iterable[int], words: Vocabulary) -> MeasureCell | None:
    """The measure that rows of labels and texts name; None where they name none.

    施策 | KPI are two heads.
    """
    pairs = [pair for row in rows for pair in pairs_of(grid, row)]
    said = {squeeze(label.text): cell for label, cell in pairs if _is_text(cell, words)}
    label = next((word for word in words.rows["subject"] if word in said), None)
    if label is None:
        return _under_joined_label(said, words) or _numbered(pairs, words)
    code = next((said[word] for word in words.rows["subject_code"] if word in said), None)
    title, level = said[label], _LEVEL_END.sub("", label)
    if code is None:
        return measure_titled(title.text.strip(), title.source, level)
    return MeasureCell(title.text.strip(), code.text.strip(), level, title.source)


def _is_text(cell: Cell, words: Vocabulary) -> bool:
    return bool(cell.text.strip()) and exact_role(squeeze(cell.text), words) is None


def _under_joined_label(said: Mapping[str, Cell], words: Vocabulary) -> MeasureCell | None:
    """施策番号・施策名 | 111 港の整備: number and title under one label."""
    for label, cell in said.items():
        parts = {*filter(None, _JOINS.split(fold(label)))}
        numbered = [part for part in parts if part.endswith(_CODES)]
        named = [part for part in parts if part in words.rows["subject"]]
        named = named or list(_named_after(parts, numbered, words))
        if len(named) == 1 and numbered and len(parts) == 1 + len(numbered):
            level = _LEVEL_END.sub("", named[0])
            text = fold(cell.text.strip())
            coded = _CODED.fullmatch(text) or _CODE_BEHIND.fullmatch(text)
            if coded is None:
                return measure_titled(cell.text.strip(), cell.source, level)
            return MeasureCell(_raw(cell, coded), coded["code"], level, cell.source)
    return None


def _named_after(parts: Iterable[str], numbered: Iterable[str], words: Vocabulary) -> Iterator[str]:
    """名称 beside 施策コード is that of what the number is of: 施策名."""
    if any(part in _NAMES for part in parts):
        stems = (part.removesuffix(end) for part in numbered for end in _CODES)
        yield from {f"{stem}名" for stem in stems}.intersection(words.rows["subject"])


def _raw(cell: Cell, coded: re.Match[str]) -> str:
    """The title as the cell prints it."""
    printed = fold_with_offsets(cell.text.strip())
    return printed.raw_slice(*coded.span("title")).strip()


def _numbered(pairs: Sequence[tuple[Cell, Cell]], words: Vocabulary) -> MeasureCell | None:
    """1-1 | 港の整備 | 担当課 | 港湾課: a number and a title before who answers for it.

    Several such rows are a list of measures, and none is what the form is about.
    """
    numbered = [pair for pair in pairs if _ONLY_CODE.fullmatch(fold(pair[0].text.strip()))]
    if len(numbered) != 1 or pairs.index(numbered[0]) + 1 == len(pairs):
        return None
    code, title = numbered[0]
    beside, _ = pairs[pairs.index(numbered[0]) + 1]
    owned = exact_role(squeeze(beside.text), words) is ColumnRole.OWNER
    if not owned or not _is_text(title, words) or is_number(title.text):
        return None
    return MeasureCell(title.text.strip(), code.text.strip(), None, title.source)
