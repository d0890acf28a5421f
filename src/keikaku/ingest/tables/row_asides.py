"""Rows among those of indicators that are none: groups, notes, totals, what is computed."""

import re
from collections.abc import Sequence
from enum import Enum

from keikaku.core.text import fold, squeeze
from keikaku.core.values.model import Amount, Missing, Relative, Words
from keikaku.core.values.units import is_unit
from keikaku.documents.model import Grid
from keikaku.ingest.numbering import parse_mark
from keikaku.ingest.tables.columns import header_words, unit_in
from keikaku.ingest.tables.explained import explains
from keikaku.ingest.tables.group_units import title_and_unit
from keikaku.ingest.tables.heads import is_number, n_cells
from keikaku.ingest.tables.measured_names import measures
from keikaku.ingest.tables.name_columns import numbers_a_row
from keikaku.ingest.tables.part_names import is_bare_part
from keikaku.ingest.tables.plain_numbers import is_plain_number
from keikaku.ingest.tables.roles import VALUE_ROLES, ColumnRole, exact_role
from keikaku.ingest.tables.row_cells import RowCells, says_nothing
from keikaku.ingest.tables.row_schedules import is_schedule
from keikaku.ingest.tables.row_slots import Slot
from keikaku.ingest.tables.unit_cells import is_only_unit
from keikaku.ingest.vocabulary import Vocabulary

_FOOTNOTE = re.compile(
    r"^[(（]?(?:※|＊|\*|注[(（]?\d*[)）:：\d]|出典|資料[:：]|備考[:：])|^[(（]単位"
)
_TOTAL = re.compile(r"^(?:合計|小計|総計|計)$|[\s　](?:合計|小計|計)$")
# A line of the table that groups the rows below it.
_GROUP = re.compile(r"^[【《〈<＜≪■◆●].*|.*[】》〉>＞≫]$")
_GROUP_STYLES = ("chapter", "clause", "label", "angle")
# What is computed of another row, or measured in its own right.
_OF_ITSELF = re.compile(r"(?:増減|伸び|構成)(?:率|数|額|値|比|割合)?(?:[(（].*)?$")
_LONGEST_GROUP = 60
# Words that are a target are shorter.
_LONGEST_WORDS, _LONGEST_ACROSS = 30, 12
_FEWEST_VALUES = 2
_FEWEST_MARKS = 2


class RowAside(Enum):
    """Why a row is no indicator; the code of what is told of it, blank where nothing need be."""

    GROUP = "group"
    SLOT = ""
    NOTE = "cell.not_taken"
    TOTAL = "row.total"
    NO_NAME = "row.no_name"
    NO_KIND = "row.kind_missing"
    COMPUTED = "row.computed"
    SCALE = "row.of_chart"


def aside_of(
    cells: RowCells, slots: Sequence[Slot], name: str, words: Vocabulary
) -> RowAside | None:
    """Why the rows are no indicator; None where they are one."""
    scheduled = is_schedule(cells, words)
    if scheduled or _names_nothing(name):
        return RowAside.NOTE if scheduled else _without_name(cells, slots, name, words)
    if _is_alone(cells, slots, name):
        return _of_line(name)
    if _repeats_heads(slots) or _is_text_across(cells, slots):
        return RowAside.SLOT if _repeats_heads(slots) else RowAside.NOTE
    if _is_beside(cells, slots, name, words):
        alone = _OF_ITSELF.match(name) is not None and _counts_alone(cells, slots)
        own = RowAside.COMPUTED if alone else RowAside.NOTE
        return RowAside.TOTAL if _TOTAL.search(name) else own
    if cells.layout.kinds is not None and not slots:
        return RowAside.NO_KIND if _holds_number(cells) else RowAside.NOTE
    return None


def _names_nothing(name: str) -> bool:
    said = name.partition("\n※")[0]  # the number of ※3年ごとの調査 is none in the name's place
    numbers = is_plain_number(said) or numbers_a_row(said) or _is_scale(said)
    return says_nothing(said) or numbers or _is_sign(said) or is_only_unit(said)


def _is_scale(name: str) -> bool:
    """Whether a name is the scale of a chart, one figure under the other: （件） 160 120 80."""
    lines = [line.strip() for line in name.split("\n") if line.strip()]
    figures = [line for line in lines if is_number(line)]
    others = [line for line in lines if not is_number(line)]
    return len(figures) >= _FEWEST_MARKS and all(unit_in(line) is not None for line in others)


def _counts_alone(cells: RowCells, slots: Sequence[Slot]) -> bool:
    """Whether 伸び率 has a unit and a number in each column of values, as indicators have."""
    unit = cells.text(cells.layout.unit)
    return (
        cells.layout.kinds is None
        and is_unit(unit.strip())
        and len(slots) >= _FEWEST_VALUES
        and all(is_number(slot.text) for slot in slots)
    )


def _without_name(cells: RowCells, slots: Sequence[Slot], name: str, words: Vocabulary) -> RowAside:
    """An empty slot of a form holds nothing but stray zeros (事務事業評価)."""
    if _is_scale(name):
        return RowAside.SCALE
    if _FOOTNOTE.match(" ".join(cells.all_texts())) or _is_priced(cells, name, words):
        return RowAside.NOTE
    if _is_sign(name) and all(map(_is_sign, cells.all_texts())):
        return RowAside.SLOT
    several = cells.layout.kinds is not None or len(cells.lines) > 1
    in_form = several or _is_numbered_slot(cells, words)
    empty = all(_is_empty(value.reading) for slot in slots for value in slot.values)
    return RowAside.SLOT if in_form and empty and not is_number(name) else RowAside.NO_NAME


def _is_numbered_slot(cells: RowCells, words: Vocabulary) -> bool:
    """成果指標 | ウ | | | 0: nothing but the kind and the number of what might have stood here."""
    texts = [text for text in cells.all_texts() if not is_number(text)]
    kinds = words.rows["no_part"]
    return bool(texts) and all(numbers_a_row(t) or squeeze(t) in kinds for t in texts)


def _is_sign(text: str) -> bool:
    """▼, → and other signs, which lead from one row to the next and name nothing."""
    return bool(text.strip()) and not any(map(str.isalnum, text))


def _is_empty(reading: object) -> bool:
    return isinstance(reading, Missing) or (isinstance(reading, Amount) and reading.amount == 0)


def _is_alone(cells: RowCells, slots: Sequence[Slot], name: str) -> bool:
    """Whether a row says nothing but one text, in its first cell or over the whole table."""
    line = cells.lines[0]
    texts = [cells.text(column.index, line).strip() for column in cells.layout.values]
    if len(cells.lines) > 1 or any(text not in ("", name) for text in texts):
        return False
    merged = _is_over_values(cells, texts, name)
    beside = [text for text in cells.all_texts() if text != name]
    # Programs leave blank cells off; a name of what is measured may still wait for its values.
    one = n_cells(cells.grid, line.row) == 1 or cells.above.grouped
    alone = one and (not measures(name) or _heads_parts(cells))
    return merged or (not beside and (alone or _is_line(name))) or bool(_FOOTNOTE.match(name))


def _heads_parts(cells: RowCells) -> bool:
    """Whether the row below names but a part, 日帰り, of what a row names."""
    row = cells.lines[-1].row + 1
    return row < cells.grid.n_rows and is_bare_part(cells.grid.text(row, cells.layout.name))


def bare_rows_group(grid: Grid, name: int) -> bool:
    """Whether rows with nothing but a name group those below: several, each over rows of values.

    One alone may be an indicator that waits for its values.
    """
    rows = [(grid.text(row, name).strip(), _filled(grid, row)) for row in range(grid.n_rows)]
    bare = [at for at, (text, filled) in enumerate(rows) if text and filled == 1]
    over = all(at + 1 < len(rows) and rows[at + 1][1] > 1 for at in bare)
    return over and len(bare) >= _FEWEST_VALUES and not any(measures(rows[at][0]) for at in bare)


def _filled(grid: Grid, row: int) -> int:
    return sum(bool(cell.text.strip()) for cell in grid.row_cells(row))


def _is_over_values(cells: RowCells, texts: Sequence[str], name: str) -> bool:
    """Whether the text stands over the values too: in one cell, or in each cell once more."""
    line = cells.lines[0]
    own = cells.cell(cells.layout.name, line)
    places = (cells.cell(column.index, line) for column in cells.layout.values)
    return any(place is own for place in places if place) or all(text == name for text in texts)


def _is_text_across(cells: RowCells, slots: Sequence[Slot]) -> bool:
    """事業の評価 | 非常に効果的であった: words in one cell over all values, or one sentence alone.

    The words of a value (毎年度実施, 前年度以上) are short and explain nothing.
    """
    columns = cells.layout.values
    places = [cells.cell(column.index) for column in columns]
    filled = [cell for cell in places if cell is not None and cell.text.strip()]
    if len(cells.lines) > 1 or not filled or any(cell is not filled[0] for cell in filled):
        return False
    text = filled[0].text.strip()
    if explains(text) or len(columns) < _FEWEST_VALUES:
        return explains(text)
    worded = all(
        isinstance(v.reading, Words | Relative)
        for slot in slots
        for v in slot.values
        if v.raw.strip()
    )
    beside = len(columns) - len(filled)
    longest = _LONGEST_WORDS if beside == 1 else _LONGEST_ACROSS
    return worded and (len(text) > longest or text.endswith("。"))


def _is_line(text: str) -> bool:
    """A text that groups rows or remarks on them, whatever stands in its row."""
    mark = parse_mark(text)
    grouped = mark is not None and mark.style.startswith(_GROUP_STYLES)
    return grouped or bool(_FOOTNOTE.match(text) or _GROUP.match(text))


def _repeats_heads(slots: Sequence[Slot]) -> bool:
    """Whether a row prints the heads of the values once more, as at the top of a page.

    A number is no part of a head that it happens to stand in: 20 below 目標値2030年度.
    """
    pairs = [(squeeze(slot.text), squeeze(slot.column.header)) for slot in slots]
    return bool(pairs) and all(_is_head_again(text, header) for text, header in pairs)


def _is_head_again(text: str, header: str) -> bool:
    return text == header or (text != "" and text in header and not is_number(text))


def _of_line(text: str) -> RowAside:
    title, _ = title_and_unit(text)
    sentence = len(title) > _LONGEST_GROUP or "。" in title or "\n" in title.strip()
    # 消費量（TJ） names what the rows below count, 参考（人） nothing.
    united = unit_in(title) is not None and not measures(title)
    noted = not title or _FOOTNOTE.match(title) or united
    return RowAside.NOTE if noted or sentence else RowAside.GROUP


def _is_beside(cells: RowCells, slots: Sequence[Slot], name: str, words: Vocabulary) -> bool:
    """Whether a row with values adds to those around it: a total, a rate, a remark."""
    computed = _TOTAL.search(name) is not None or _is_computed(cells, name, words)
    return computed or _is_of_words(cells, slots, name, words)


def _is_computed(cells: RowCells, name: str, words: Vocabulary) -> bool:
    """達成率, 前年比: a row that is computed from the indicator above it."""
    if not cells.above.name:
        return False
    texts = (name, *(cells.text(index) for index in cells.layout.parts))
    said = (exact_role(header_words(text), words) for text in texts)
    return any(role in (ColumnRole.DERIVED, ColumnRole.COST) for role in said) or _is_spent(
        cells, name, words
    )


def _is_spent(cells: RowCells, name: str, words: Vocabulary) -> bool:
    """事業費｜人件費を含む総事業費: what stands in place of a number or group says what it is."""
    spent = header_words(name).endswith(words.columns["cost"])
    return spent and _is_labelled_cost(cells, words)


def _is_priced(cells: RowCells, name: str, words: Vocabulary) -> bool:
    """事業費 | 千円 | 3,200: where indicators have their names stands the unit of what is spent."""
    return is_only_unit(name) and _is_labelled_cost(cells, words)


def _is_labelled_cost(cells: RowCells, words: Vocabulary) -> bool:
    before = (cells.text(index) for index in range(cells.layout.name))
    labels = (exact_role(header_words(text), words) for text in before)
    return any(role is ColumnRole.COST for role in labels)


def _is_of_words(cells: RowCells, slots: Sequence[Slot], name: str, words: Vocabulary) -> bool:
    """備考, 担当課 and 考え方, with words in the columns of values or over them, or a sentence."""
    values = [value for slot in slots for value in slot.values if value.raw.strip()]
    said = bool(values) or any("。" in text for text in cells.all_texts())
    worded = said and all(isinstance(value.reading, Words) for value in values)
    role = exact_role(squeeze(fold(name)), words)
    beside = role is not None and role not in VALUE_ROLES and role is not ColumnRole.NAME
    return worded and (beside or squeeze(name) in words.rows["content"])


def _holds_number(cells: RowCells) -> bool:
    line = cells.lines[0]
    return any(is_number(cells.text(column.index, line)) for column in cells.layout.values)
