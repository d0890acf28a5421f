"""Tables whose first row names their one indicator, over heads and values without a name."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from keikaku.core.text import fold_with_offsets, squeeze
from keikaku.core.values.units import is_unit
from keikaku.documents.model import Cell, Grid
from keikaku.ingest.tables.columns import Column, is_year, read_header, unit_in
from keikaku.ingest.tables.ends_in_head import only_ends_in_head
from keikaku.ingest.tables.filled_columns import as_filled
from keikaku.ingest.tables.group_units import title_and_unit
from keikaku.ingest.tables.heads import is_number, read_head
from keikaku.ingest.tables.kinds import kind_in
from keikaku.ingest.tables.measured_names import measures
from keikaku.ingest.tables.name_columns import numbers_a_row
from keikaku.ingest.tables.roles import VALUE_ROLES, ColumnRole
from keikaku.ingest.tables.row_kinds import kind_of_row, kinds_column
from keikaku.ingest.tables.side_by_side import parts_of, times_of_heads
from keikaku.ingest.tables.turned import turned
from keikaku.ingest.vocabulary import Vocabulary

_UNIT_NOTE = re.compile(r"[(\[]?単位[:：]?[^()]+[)\]]?")
_NUMBER_BEHIND = "0123456789①②③④⑤⑥⑦⑧⑨⑩"
_FEWEST_VALUES = 2
_LABEL_AND_VALUE = 2
# What stands before values and says no more than that.
_VALUES = frozenset({"数値", "値", "指標値", "数", "実数", "推移", "実績", "実績値"})
_KIND = "(?:基準|現状|実績|目標)値?"
_SEVERAL_KINDS = re.compile(rf"{_KIND}(?:(?:[・/、と]|及び|および){_KIND})+")
_IN_BRACKETS = re.compile(r"\([^()]+\)$")
# A sign between two values, which may have a column of its own.
_ARROW = re.compile(r"\s*[→⇒➡⇨➔➜▶►▷»]+\s*")
_LONGEST_NAME = 60
_LONGEST_LABEL = 8
_AIMS = frozenset({ColumnRole.TARGET, ColumnRole.INTERIM})
_CAPTION_MARKS = " :・■●◆○◇□【】[]〈〉<>"
# 数値目標①, KPI 2：, ■指標：, 表1-2: what tells that a name follows in a line over a table.
_OPENING = f"[{re.escape(_CAPTION_MARKS)}]*"
_CAPTION_LABEL = re.compile(
    rf"{_OPENING}(?P<kind>(?:数値目標|(?:成果|評価|目標|重要業績評価)?指標|KPI|KGI)(?:\(KPI\))?)?"
    # 1人当たり, 24時間 and 5歳児 begin a name.
    r"(?:(?:図?表)?\s*(?:[0-9]{1,2}(?:[-.][0-9]+)*(?![0-9人世日年月週時回歳級次割])"
    rf"|[①-⑳]|\([0-9]{{1,2}}\)))?{_OPENING}"
)
_MOST_DETAILS = 4
# A title, its heads and a row of values.
_CARD_ROWS = 3
# Heads under which names may stand, so that the row above them names none.
_NAMES = frozenset({None, ColumnRole.NAME, ColumnRole.PART, ColumnRole.MEASURE})


@dataclass(frozen=True, slots=True)
class _Title:
    """A row that names an indicator, the unit that is printed, and the row of the heads below."""

    row: int
    name: Cell
    unit: Cell | None
    heads: int


def titled_as_rows(grid: Grid, words: Vocabulary) -> tuple[Grid, ...]:
    """Each title with the rows under it as a table with a column of names; none for others."""
    grid = _without_merged_labels(grid, words)
    filled = (row for row in range(grid.n_rows) if _is_filled(grid, row))
    titles: list[_Title] = []
    for row in filled:
        title = _title(grid, row, words)
        if title is not None and _head_of(grid, title.heads, grid.n_rows, words) is not None:
            titles.append(title)
        elif not titles:
            # Nothing stands over the first title.
            return ()
    if not titles:
        return ()
    ends = [*(title.row for title in titles[1:]), grid.n_rows]
    parts = [_named(grid, title, end, words) for title, end in zip(titles, ends, strict=True)]
    return tuple(part for part in parts if part is not None) if all(parts) else ()


def _without_merged_labels(grid: Grid, words: Vocabulary) -> Grid:
    """The table without labels (指標1) that are merged down from their title to its values."""
    cells = [
        replace(cell, text="", rowspan=1)
        if cell.column == 0 and cell.rowspan >= _CARD_ROWS and _is_label(cell.text, words)
        else cell
        for cell in grid.cells
    ]
    return replace(grid, cells=tuple(cells))


def captioned_as_rows(grid: Grid, caption: str, words: Vocabulary) -> tuple[Grid, ...]:
    """The one row of values under heads without a name, named by the line over the table.

    数値目標① 婚姻率: it says what kind of thing it names, or that it measures. Where the heads come
    again beside themselves, the line holds a name for each time.
    """
    times = times_of_heads(grid)
    if times > 1:
        parts = [captioned_as_rows(*part, words) for part in parts_of(grid, caption, times)]
        return tuple(one for part in parts for one in part) if all(parts) else ()
    said, unit = title_and_unit(caption.strip())
    folded = fold_with_offsets(said.strip())
    label = _CAPTION_LABEL.match(folded.text)
    assert label is not None  # all of it may be missing
    name = folded.raw[folded.offsets[label.end()] :] if label.end() < len(folded.text) else ""
    if not name or not _can_name(name, words) or not (label["kind"] or measures(name)):
        return ()
    found = _head_of(grid, 0, grid.n_rows, words)
    rows = [row for row in range(found[1], grid.n_rows) if _is_filled(grid, row)] if found else []
    if found is None or len(rows) != 1 or all(c.role not in _AIMS for c in found[0]):
        return ()
    counted = Cell(0, 0, unit, grid.source) if unit is not None else None
    title = _Title(-1, Cell(0, 0, name, grid.source), counted, 0)
    named = _named(grid, title, grid.n_rows, words)
    return (named,) if named is not None else ()


def captioned_as_labels(grid: Grid, caption: str, words: Vocabulary) -> tuple[Grid, ...]:
    """Labels with a value beside each, turned so that the line over the table names their row."""
    pairs = grid.n_columns == _LABEL_AND_VALUE
    side = turned(grid, range(grid.n_rows)) if pairs else None
    return captioned_as_rows(side, caption, words) if side is not None else ()


def _is_filled(grid: Grid, row: int) -> bool:
    return any(text.strip() for text in grid.row(row))


def _title(grid: Grid, row: int, words: Vocabulary) -> _Title | None:
    """A row that says one name, beside labels, numbers and a unit at most."""
    cells = [c for c in grid.row_cells(row) if c.text.strip() and c.row == row]
    if not cells or any(cell.rowspan > 1 for cell in cells):
        return None
    unit = next((cell for cell in cells if _says_unit(cell.text)), None)
    rest = [cell for cell in cells if cell is not unit and not _is_label(cell.text, words)]
    if len(rest) != 1 or not _can_name(rest[0].text, words):
        return None
    heads, told = _past_details(grid, row + 1, words)
    return _Title(row, rest[0], unit or told, heads)


def _past_details(grid: Grid, row: int, words: Vocabulary) -> tuple[int, Cell | None]:
    """The first row below that tells nothing more of the indicator, and the unit that was told."""
    unit: Cell | None = None
    for at in range(row, min(row + _MOST_DETAILS, grid.n_rows)):
        cells = [cell for cell in grid.row_cells(at) if cell.row == at and cell.text.strip()]
        if _is_sentence(cells):
            continue
        if not _are_details(cells, words) or _head_of(grid, at, grid.n_rows, words) is not None:
            return at, unit
        unit = unit or _unit_behind_its_label(cells, words)
    return row + _MOST_DETAILS, unit


def _is_sentence(cells: Sequence[Cell]) -> bool:
    """Whether a row only says in a sentence what is measured: 毎年度末に集計します。"""
    return len(cells) == 1 and cells[0].colspan > 1 and cells[0].text.strip().endswith("。")


def _are_details(cells: Sequence[Cell], words: Vocabulary) -> bool:
    """算出根拠｜商工会議所の報告｜単位｜件: labels with what they say behind each."""
    if not cells or len(cells) % 2 or any(is_number(cell.text) for cell in cells):
        return False
    labels = [cell.text.strip() for cell in cells[::2]]
    short = all(len(label) <= _LONGEST_LABEL and not is_year(label) for label in labels)
    return short and all(kind_of_row(label, words) is None for label in labels)


def _unit_behind_its_label(cells: Sequence[Cell], words: Vocabulary) -> Cell | None:
    pairs = zip(cells[::2], cells[1::2], strict=True)
    return next((said for label, said in pairs if _heads_units(label.text, words)), None)


def _heads_units(text: str, words: Vocabulary) -> bool:
    return read_header(0, squeeze(text), words).role is ColumnRole.UNIT


def _says_unit(text: str) -> bool:
    if squeeze(text) == "単位":  # a credit of a course elsewhere, here the label of a unit
        return False
    noted = unit_in(text) is not None and _UNIT_NOTE.fullmatch(squeeze(text)) is not None
    return noted or is_unit(text.strip().strip("()（）"))


def _is_label(text: str, words: Vocabulary) -> bool:
    """指標1, KPI, No.3, 指標名: what tells that a name follows."""
    short = len(text.strip()) <= _LONGEST_LABEL
    said = read_header(0, squeeze(text).rstrip(_NUMBER_BEHIND), words).role
    labels = said in (ColumnRole.NAME, ColumnRole.CODE, ColumnRole.UNIT) or kind_in(text, words)
    return numbers_a_row(text) or (short and bool(labels))


def _can_name(text: str, words: Vocabulary) -> bool:
    plain = text.strip()
    sentence = "。" in plain or len(plain) > _LONGEST_NAME
    told = is_number(plain) or is_year(plain) or kind_of_row(plain, words) is not None
    return not sentence and (not told or only_ends_in_head(plain, words))


def _head_of(
    grid: Grid, row: int, end: int, words: Vocabulary
) -> tuple[Sequence[Column], int] | None:
    """The columns of heads none of which can stand over names, and the first row under them."""
    head = read_head(grid, row, words) if row < end else None
    if head is None or row + head.n_rows >= end:
        return None
    rows = list(range(row + head.n_rows, end))
    columns = as_filled(grid, rows, head.columns, words)
    values = [column for column in columns if column.role in VALUE_ROLES]
    others = [column for column in columns if column.role not in VALUE_ROLES]
    kinds = kinds_column(grid, rows, others, words)
    beside = [c for c in others if c.index != kinds and not c.continues]
    named = any(
        _can_head_names(column, values) and _can_hold_names(grid, rows, column, words)
        for column in beside
    )
    return None if named or len(values) < _FEWEST_VALUES else (columns, row + head.n_rows)


def _can_head_names(column: Column, values: Sequence[Column]) -> bool:
    """Whether names may stand under a head; under 状況 or another word, only before the values."""
    before = any(column.index < value.index for value in values)
    return column.role in _NAMES and (column.role is not None or before)


def _can_hold_names(grid: Grid, rows: Sequence[int], column: Column, words: Vocabulary) -> bool:
    """Whether a column says anything else than what the values of its row are, or what leads on."""
    texts = [text for row in rows if (text := grid.text(row, column.index).strip())]
    return any(kind_of_row(text, words) is None and not _says_nothing(text) for text in texts)


def _named(grid: Grid, title: _Title, end: int, words: Vocabulary) -> Grid | None:
    found = _head_of(grid, title.heads, end, words)
    if found is None:
        return None
    first, body = title.heads, found[1]
    idle = [c.index for c in found[0] if c.role in _NAMES and _says_values(grid, body, end, c)]
    unit = title.unit or next((_unit_beside(grid, body, end, column) for column in idle), None)
    added = [("指標", title.name), *([("単位", unit)] if unit else [])]
    cells: list[Cell] = []
    for at, (head, said) in enumerate(added):
        text = (unit_in(said.text) or said.text.strip()) if said is unit else said.text
        place = replace(said, column=at, colspan=1)
        cells.append(replace(place, text=head, row=0, rowspan=body - first))
        cells.append(replace(place, text=text, row=body - first, rowspan=end - body))
    cells += _moved(grid, first, end, len(added), set(idle))
    ordered = tuple(sorted(cells, key=lambda cell: (cell.row, cell.column)))
    width = grid.n_columns + len(added)
    return Grid(end - first, width, ordered, grid.source, grid.caption, body - first)


def _says_values(grid: Grid, first: int, end: int, column: Column) -> bool:
    """Whether a column says 数値 before the values of each row, or ➡ between, and nothing else."""
    texts = [grid.text(row, column.index).strip() for row in range(first, end)]
    return any(texts) and all(_says_nothing(text) for text in texts if text)


def _says_nothing(text: str) -> bool:
    return _says_value(text) or _ARROW.fullmatch(text) is not None


def _says_value(text: str) -> bool:
    """数値, 実績・目標（人）: what any value in a row is, and perhaps its unit."""
    bare = _IN_BRACKETS.sub("", squeeze(text)) if unit_in(text) else squeeze(text)
    return bare in _VALUES or _SEVERAL_KINDS.fullmatch(bare) is not None


def _unit_beside(grid: Grid, first: int, end: int, column: int) -> Cell | None:
    """The cell in a column of such words that prints the unit of all its rows."""
    cells = [grid.at(row, column) for row in range(first, end)]
    units = {unit_in(cell.text) for cell in cells if cell is not None}
    return cells[0] if len(units) == 1 and None not in units else None


def _moved(grid: Grid, first: int, end: int, by: int, idle: set[int]) -> Iterator[Cell]:
    """The cells of some rows, further to the right; those of columns that say nothing are blank."""
    for cell in grid.cells:
        if first <= cell.row < end:
            text = "" if cell.column in idle else cell.text
            yield replace(cell, text=text, row=cell.row - first, column=cell.column + by)
