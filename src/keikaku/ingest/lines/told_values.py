"""Lines whose values each say what they are: 来客数 60人（令和11年）、基準値 41人（令和5年）.

A word before or behind a value, an arrow or から…へ, years on both sides of where the plan begins:
where none of them tells the one value from the other, the line is left alone.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from keikaku.core.text import fold
from keikaku.documents.model import Block, BlockKind
from keikaku.ingest.lines.context import Context
from keikaku.ingest.lines.fields import BETWEEN
from keikaku.ingest.lines.figures import Dated, Place, figures_in, years_in
from keikaku.ingest.lines.grammar import ARROW, Grammar, can_name, lists_items
from keikaku.ingest.lines.grids import LineTable
from keikaku.ingest.lines.measured import is_spent
from keikaku.ingest.lines.slices import Slice
from keikaku.ingest.lines.texts import Text
from keikaku.ingest.lines.value_marks import Ending, Marked, ValueMarks
from keikaku.ingest.tables.columns import read_header
from keikaku.ingest.tables.roles import BASES, ColumnRole
from keikaku.ingest.vocabulary import Vocabulary

_LONGEST, _LONGEST_NAME = 160, 60
_SHORTEST_NAME, _PAIR = 2, 2
_STOOD, _REACHED = "現状値", "目標値"
_WORDS = ("base", "current", "actual", "target")
_SAID_STOOD = (*BASES, ColumnRole.ACTUAL)
_BEHIND_NAME = re.compile(r"(?:について|[はをが])、?$")
_LED_BY_YEAR = re.compile("(?:における|時点の|末の|の)(?=[^\\d\\s])")
_OF_GOAL = re.compile("の(?:目標(?:値|数値)?|数値目標)$")
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class _Pair:
    """Which of the values tells how it stood, if any, and which one is to be reached."""

    stood: Marked | None
    reached: Marked


@dataclass(frozen=True, slots=True)
class _Line:
    """A line with its name, the word before that, and the values at its end."""

    text: Text
    name: Slice
    label: str | None
    values: tuple[Marked, ...]

    def word(self, value: Marked) -> str:
        """What is printed for what a value is."""
        return self.text.folded[slice(*value.word)] if value.word is not None else ""


class ToldValueReader:
    """Reads a line that no other reader has understood."""

    def __init__(self, grammar: Grammar, words: Vocabulary) -> None:
        self._grammar, self._words = grammar, words
        known = sorted(chain.from_iterable(words.columns[role] for role in _WORDS), key=len)
        spelled = "|".join(map(re.escape, reversed(known)))
        self._marks = ValueMarks(
            re.compile(
                rf"(?:(?<=[\s:、,/・(\[【〔<→⇒■◆●○◇□年度末時点])|^)(?:{spelled})(?:値)?(?=[\W\d約年月令平HR延累のはでが])"
            )
        )

    def read(self, blocks: Sequence[Block], at: int, context: Context) -> LineTable | None:
        """The line as a table; None where its values are not told apart, or it is none of aims."""
        line = self._line(blocks[at])
        if line is None or context.is_background() or context.is_cost(line.name.text):
            return None
        pair = self._pair(line, context)
        if pair is None or is_spent(fold(line.name.text)):
            return None
        heads, cells = [Slice(line.label or "指標名")], [line.name]
        for value in line.values:
            heads.append(self._head(line, value, pair))
            cells.append(line.text.slice(value.point.figure[0], value.end))
        return LineTable(heads, (cells,), at + 1)

    def _line(self, block: Block) -> _Line | None:
        if block.grid is not None or block.kind not in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM):
            return None
        text = Text([block])
        if len(text.folded) > _LONGEST or "。" in text.folded or not _DIGIT.search(text.folded):
            return None
        if lists_items(fold(text.raw)) or self._is_record(text):
            return None
        found = (self._named(text, ending) for ending in self._marks.endings(text.folded))
        return next((line for line in found if line is not None), None)

    def _is_record(self, text: Text) -> bool:
        """Whether the heads or arrows of a line part its values already."""
        line = self._grammar.read(text)
        values = [one for one in line.fields if not one.beside and one.value] if line else []
        return line is not None and line.name is not None and len(values) >= _PAIR

    def _named(self, text: Text, ending: Ending) -> _Line | None:
        """A line whose name stands before its values."""
        name, label = self._name(text, ending.start)
        if name is None:
            return None
        name, values = _without_year(text, name, ending)
        name = replace(name, text=_OF_GOAL.sub("", _BEHIND_NAME.sub("", name.text)))
        units = {value.point.unit for value in values}
        fits = _SHORTEST_NAME <= len(name.text) <= _LONGEST_NAME and can_name(name.text)
        whole = fits and not _holds_value(fold(name.text), units)
        return _Line(text, name, label, values) if whole else None

    def _name(self, text: Text, end: int) -> tuple[Slice | None, str | None]:
        """The name and the word before it; 観光客数の目標 is no word for what stands behind it."""
        name, label = self._grammar.name_of(text, end)
        if name is not None or label is None or not _OF_GOAL.search(label):
            return name, label
        whole = text.slice(text.folded.index(label), end)
        return replace(whole, text=whole.text.rstrip(BETWEEN)), None

    def _pair(self, line: _Line, context: Context) -> _Pair | None:
        """What the values are; None where that is not sure."""
        if len({value.point.unit for value in line.values}) > 1 or len(line.values) > _PAIR:
            return None
        called = bool(line.label or context.announced or context.targeted)
        if len(line.values) < _PAIR:
            only = line.values[0]
            sure = line.label and self._may_be_reached(line, only) and not _is_past(only, context)
            return _Pair(None, only) if sure else None
        a, b = line.values
        orders = [_Pair(a, b), _Pair(b, a)]
        fit = [pair for pair in orders if self._fits(line, pair, context, called=called)]
        return fit[0] if len(fit) == 1 else None

    def _fits(self, line: _Line, pair: _Pair, context: Context, *, called: bool) -> bool:
        """Whether the one is told to be how it stood, and the other what is to be reached."""
        stood, reached = pair.stood, pair.reached
        if stood is None or not self._may_be_reached(line, reached) or _is_past(reached, context):
            return False
        role = self._role(line, stood)
        if role is ColumnRole.TARGET or (stood.at or 0) > (reached.at or 9999):
            return False
        if role is not None:
            plain = stood.inner and not reached.inner and role in BASES and context.period
            return called or bool(line.word(reached)) or _is_dated(pair, context) or bool(plain)
        dated = _is_dated(pair, context)
        if reached.led:
            return dated or called
        before = stood.at is not None and _is_past(stood, context)
        aside = called and stood.inner and not reached.inner and before
        return dated or aside

    def _may_be_reached(self, line: _Line, value: Marked) -> bool:
        return self._role(line, value) in (None, ColumnRole.TARGET)

    def _role(self, line: _Line, value: Marked) -> ColumnRole | None:
        word = line.word(value)
        role = read_header(0, word, self._words).role if word else None
        return role if role in (*_SAID_STOOD, ColumnRole.TARGET) else None

    def _head(self, line: _Line, value: Marked, pair: _Pair) -> Slice:
        """The head of a value: as it is printed, with its year."""
        word = _REACHED if value is pair.reached else _STOOD
        if self._role(line, value) in (*BASES, ColumnRole.TARGET):
            word = line.word(value)
        return _dated(Slice(word), line.text, value.year)


def _without_year(text: Text, name: Slice, ending: Ending) -> tuple[Slice, tuple[Marked, ...]]:
    """A name without the year before it, and the values of which one has that year."""
    before = text.folded[: ending.start]
    first = next(iter(years_in(before)), None)
    led = _LED_BY_YEAR.match(before, first.place[1]) if first is not None else None
    if first is None or led is None or text.slice(first.place[0], ending.start).at != name.at:
        return name, ending.values
    bare = text.slice(led.end(), ending.start)
    bare = replace(bare, text=bare.text.rstrip(BETWEEN))
    return bare, _of_year(ending.values, first)


def _of_year(values: Sequence[Marked], year: Dated) -> tuple[Marked, ...]:
    """Values with the year before the name, which is that of one outside of brackets."""
    open_values = [value for value in values if value.year is None and not value.inner]
    return tuple(
        replace(value, year=year.place, at=year.at) if [value] == open_values else value
        for value in values
    )


def _holds_value(name: str, units: Collection[str | None]) -> bool:
    """Whether an arrow, or a figure of the unit of the values, was left in a name."""
    return ARROW.search(name) is not None or any(p.unit in units for p in figures_in(name, ()))


def _dated(head: Slice, text: Text, year: Place | None) -> Slice:
    if year is None:
        return head
    printed = text.slice(*year)
    return replace(head.dated(printed.text), block=printed.block, at=printed.at, joined=True)


def _is_past(value: Marked, context: Context) -> bool:
    """Whether the year of a value lies before the plan."""
    return value.at is not None and context.period is not None and value.at < context.period[0]


def _is_dated(pair: _Pair, context: Context) -> bool:
    """Whether the years of both lie on both sides of where the plan begins."""
    if pair.stood is None or pair.stood.at is None or pair.reached.at is None:
        return False
    if context.period is None:
        return False
    first, end = context.period
    return pair.stood.at <= first <= pair.reached.at <= end + 1 and pair.stood.at < pair.reached.at
