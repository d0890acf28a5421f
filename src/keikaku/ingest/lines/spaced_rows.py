"""The rows of a table whose columns are parted by spaces.

Values are told from words, so a row is filled from the right; where one is missing, the places
under the heads decide. A name may be broken over lines, and may head the rows set in below it.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from keikaku.core.values.units import is_unit
from keikaku.documents.model import Block
from keikaku.ingest.lines.slices import Slice, is_figure, is_numeric, is_value, is_words
from keikaku.ingest.lines.spaced_heads import Heads
from keikaku.ingest.lines.spaced_row import Row, assumed, is_label
from keikaku.ingest.lines.spaced_run import row_with_run
from keikaku.ingest.lines.spaced_wraps import CUT, DOUBT
from keikaku.ingest.lines.tokens import ANY, WIDE, Token, joined, tokens_of, width
from keikaku.ingest.tables.measured_names import measures
from keikaku.ingest.tables.roles import ColumnRole

_IN_BRACKETS = re.compile(r"^[（(]")
_SET_IN = 1
_BESIDE = 1
_SHORTEST_NAME = 4
_NAME_AND_UNIT, _LONGEST_UNIT = 2, 4
# A name that fills its column is no shorter.
_SHORTEST_FULL = 8


def row_of(block: Block, heads: Heads, before: Row | None = None) -> Row | None:
    """What a line holds of a row; None when it cannot be one. `before` is the last with values."""
    tokens = tokens_of(block, WIDE, heads.measure)
    if not tokens:
        return None
    run = row_with_run(block, heads)
    if run is not None:
        return run
    row = _in_order(tokens, heads) or _from_the_right(block, heads) or _by_place(tokens, heads)
    if row is None:
        return row_going_on(tokens, heads, before)
    row.indent = tokens[0].start
    return row


def row_going_on(tokens: Sequence[Token], heads: Heads, before: Row | None) -> Row | None:
    """What a line without values goes on with: a name, and words beside it."""
    if not tokens:
        return None
    row = _going_on(tokens, heads, before) or _remark(tokens, heads)
    if row is None and len(tokens) == 1 and not is_value_apart(tokens[0], heads):
        row = Row(name=None if is_label(tokens[0].text) else tokens[0].piece)
    if row is not None:
        row.indent = tokens[0].start
    return row


def _remark(tokens: Sequence[Token], heads: Heads) -> Row | None:
    """A single text behind all values, under a head of its own: it ends no name."""
    if len(tokens) != 1 or tokens[0].start < heads.tokens[heads.values[-1]].end:
        return None
    column = heads.nearest(tokens[0])
    return Row({column: tokens[0].piece}) if column > heads.values[-1] else None


def is_value_apart(token: Token, heads: Heads) -> bool:
    """Whether a number stands alone behind the head of the names, as the value of another line."""
    return token.start >= heads.tokens[heads.name].end and is_numeric(token.text)


def _in_order(tokens: Sequence[Token], heads: Heads) -> Row | None:
    """A cell for each head, or for each but the name, which stands on lines of its own."""
    places = list(range(len(heads.tokens)))
    if len(tokens) == len(places) - 1 and heads.name == 0 and is_figure(tokens[0].text):
        places = places[1:] if tokens[0].start > 0 else []
    if len(tokens) != len(places):
        return None
    return _row({n: token.piece for n, token in zip(places, tokens, strict=True)}, heads)


def _row(cells: dict[int, Slice], heads: Heads) -> Row | None:
    """A row with these cells, when those of its values can be values."""
    texts = [cells[n].text for n in heads.values if n in cells]
    fits = all(is_figure(text) or is_words(text) for text in texts) and any(map(is_figure, texts))
    return Row(cells, cells.pop(heads.name, None)) if fits else None


def _from_the_right(block: Block, heads: Heads) -> Row | None:
    """All values at the end of the line, before them the unit and the name."""
    tokens = tokens_of(block, ANY)
    values = heads.values
    count = len(values)
    others = {heads.name, heads.column_of(ColumnRole.UNIT), heads.column_of(ColumnRole.CODE)}
    if len(tokens) < count or set(range(len(heads.tokens))) - set(values) - others:
        return None
    if not all(is_figure(token.text) for token in tokens[-count:]):
        return None
    cells = {n: token.piece for n, token in zip(values, tokens[-count:], strict=True)}
    before = tokens[:-count]
    if before and _is_one_more(before):
        return None  # more values than heads
    _take_beside(cells, before, heads)
    if before:
        crowded = _take_crowded(cells, before, heads)
        name = joined(before, block)
        cells[heads.name] = replace(name, flags=(*name.flags, DOUBT)) if crowded else name
    return _row(cells, heads)


def _is_one_more(before: Sequence[Token]) -> bool:
    """Whether what stands before the values ends with another; a deed (計画の策定) is a name."""
    last = before[-1].text
    deed = is_figure(last) and not is_numeric(last) and len(last) >= _SHORTEST_NAME
    named = len(before) == 1 and deed
    return is_value(last) and not is_unit(last) and not named


def _take_beside(cells: dict[int, Slice], before: list[Token], heads: Heads) -> None:
    unit, code = heads.column_of(ColumnRole.UNIT), heads.column_of(ColumnRole.CODE)
    if unit is not None and before and is_unit(before[-1].text):
        cells[unit] = before.pop().piece
    if code is not None and len(before) > 1:
        cells[code] = before.pop(0).piece


def _take_crowded(cells: dict[int, Slice], before: list[Token], heads: Heads) -> bool:
    """Take the unit that a name leaves no room but one space: 全国平均以 教科 1 2.

    No list knows all units, so that this is the column of units speaking, and may be the end of
    the name.
    """
    unit = heads.column_of(ColumnRole.UNIT)
    if unit is None or unit in cells or len(before) != _NAME_AND_UNIT:
        return False
    name, last = before[0].text, before[-1].text
    short = len(last) <= _LONGEST_UNIT < _SHORTEST_FULL <= len(name) and last.isalpha()
    if not short or measures(last) or measures(name):
        return False
    cells[unit] = before.pop().piece
    return True


def _by_place(tokens: Sequence[Token], heads: Heads) -> Row | None:
    """Fewer cells than heads, each under one of them."""
    places = {heads.nearest(token): token for token in tokens}
    under = all(t.overlap(heads.tokens[n]) > 0 or n <= heads.name for n, t in places.items())
    if len(places) < len(tokens) or not under:
        return None
    return _row({n: _placed(token, heads.tokens[n]) for n, token in places.items()}, heads)


def _going_on(tokens: Sequence[Token], heads: Heads, before: Row | None) -> Row | None:
    """The second line of a name and of words beside it: each begins where its first line began.

    Programs that print a page as text count every letter as one place, people count two.
    """
    if before is None or before.name is None or any(is_figure(token.text) for token in tokens):
        return None
    columns = {n: cell for n, cell in before.cells.items() if n not in heads.values}
    columns[heads.name] = before.name
    found = [_column_at(token, columns) for token in tokens]
    cells = {n: t.piece for n, t in zip(found, tokens, strict=True) if n is not None}
    if len(cells) < len(tokens) or set(cells) == {heads.name}:
        return None
    return Row(cells, cells.pop(heads.name, None))


def _column_at(token: Token, columns: Mapping[int, Slice]) -> int | None:
    for places in (_letters, _widths):
        at = places(token.piece)
        near = [n for n, cell in columns.items() if abs(places(cell) - at) <= _BESIDE]
        if len(near) == 1:
            return near[0]
    return None


def _letters(piece: Slice) -> int:
    return piece.at + (piece.block.indent if piece.block is not None else 0)


def _widths(piece: Slice) -> int:
    block = piece.block
    return block.indent + width(block.text[: piece.at]) if block is not None else 0


def _placed(token: Token, head: Token) -> Slice:
    """The cell of a token; in doubt where less than half of it stands under its head."""
    width = token.end - token.start
    sure = 2 * token.overlap(head) >= min(width, head.end - head.start)
    return token.piece if sure else assumed(token.piece)


@dataclass(slots=True)
class RowList:
    """Rows as they come, with the lines of names that wait for their values."""

    rows: list[Row] = field(default_factory=list)
    waiting: list[Row] = field(default_factory=list)

    def add_name(self, row: Row, block: Block) -> bool:
        """Take a line that is a name only; whether it was the end of the name before it."""
        last = self.rows[-1] if self.rows and not self.waiting else None
        begun = last.name if last is not None and not block.gap_before else None
        if last is not None and begun is not None and CUT.search(begun.text):
            last.name = _together([begun, row.name])
            return True
        self.waiting.append(row)
        return False

    def add(self, row: Row) -> bool:
        """Take a line with values; False when nothing names it."""
        names = [line.name for line in self.waiting if line.name is not None]
        if row.name is None and not names:
            return False
        if row.name is not None and self.rows and names and all(map(_only_note, names)):
            self.rows[-1].name = _together([self.rows[-1].name, *names])
        elif row.group is not None and names:
            row.group = _together([*names, row.group])
        elif row.name is not None and self._heads_group(row):
            row.group = _together(names)
        elif names:
            row.indent = self.waiting[0].indent
            row.name = _together([*names, row.name])
        elif row.group is None and self.rows and row.indent >= self.rows[-1].indent:
            row.group = self.rows[-1].group
        self.rows.append(row)
        self.waiting = []
        return True

    def _heads_group(self, row: Row) -> bool:
        if not self.waiting:
            return False
        begun = replace(self.waiting[0], name=self.waiting[-1].name)
        return heads_group(begun, row)


def heads_group(above: Row, row: Row) -> bool:
    """Whether a line without values heads rows that are set in below it."""
    set_in = row.indent >= above.indent + _SET_IN
    return set_in and above.name is not None and not CUT.search(above.name.text)


def _only_note(name: Slice | None) -> bool:
    return name is not None and _IN_BRACKETS.match(name.text) is not None


def _together(names: Sequence[Slice | None]) -> Slice:
    pieces = [name for name in names if name is not None]
    text = "\n".join(piece.text for piece in pieces)
    flags = tuple(dict.fromkeys(flag for piece in pieces for flag in piece.flags))
    return Slice(text, pieces[0].block, pieces[0].at, flags=flags)
