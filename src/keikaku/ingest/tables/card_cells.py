"""What the cells of a card print, and which values belong to which of its heads."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from itertools import groupby

from keikaku.core.text import fold, squeeze
from keikaku.core.values.units import is_unit
from keikaku.documents.model import Cell
from keikaku.ingest.tables.columns import header_words, is_year, unit_in
from keikaku.ingest.tables.group_units import says_only_unit
from keikaku.ingest.tables.kinds import kind_in
from keikaku.ingest.tables.measured_names import says_of_values
from keikaku.ingest.tables.roles import ColumnRole, exact_role
from keikaku.ingest.tables.row_kinds import kind_of_row
from keikaku.ingest.tables.value_heads import headed_value, heads_values, is_figure_alone
from keikaku.ingest.vocabulary import Vocabulary

_ARROWS = re.compile(r"[→⇒➡⇨➔➜▶►▷▼▽↓⇩»\uFE0F\s]+")
NUMBER_BEHIND = re.compile(r"\s*(?:No\.?\s*)?(?:\(?[0-9]{1,2}(?:-[0-9]{1,2})?\)?|[①-⑳])$", re.I)
_LONGEST_LABEL, _LONGEST_WORDS, _LONGEST_NAME = 10, 12, 60
IS_DONE = re.compile(
    "(?:充実|推進|促進|支援|整備|強化|確保|向上|振興|形成|拡大|育成|活性化|づくり)$"
)
"""What a text ends with that says what is done, and names nothing that values count."""


class Kind(StrEnum):
    """What a cell is within a card."""

    HEAD = "head"
    VALUE = "value"
    YEAR = "year"
    PAIR = "pair"
    UNIT = "unit"
    LEADS = "leads"
    LABEL = "label"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class CardCell:
    """A cell; `head` and `said` are what it prints of a value, one or both of them."""

    cell: Cell
    kind: Kind
    head: str = ""
    said: str = ""

    @property
    def may_be_words(self) -> bool:
        """Whether its text may stand in the place of a value: 検討中."""
        text = self.cell.text.strip()
        return len(text) <= _LONGEST_WORDS and "。" not in text


@dataclass(frozen=True, slots=True)
class Pair:
    """A head and its value, with the cells that print them."""

    head: str
    head_cell: Cell
    said: str
    cell: Cell


def read_cell(cell: Cell, words: Vocabulary) -> CardCell:
    """What a filled cell is within a card."""
    kind, head, said = _read(cell.text.strip(), words)
    return CardCell(cell, kind, head, said)


@lru_cache(maxsize=4096)  # each cell is asked in several forms of its table
def _read(text: str, words: Vocabulary) -> tuple[Kind, str, str]:
    if _ARROWS.fullmatch(text):
        return Kind.LEADS, "", ""
    if is_year(text) or heads_values(text, words):
        return Kind.YEAR if is_year(text) else Kind.HEAD, text, ""
    if (unit := _unit(text)) is not None:
        return Kind.UNIT, "", unit
    if (told := headed_value(text, words)) is not None:
        return Kind.PAIR, told.head, told.said
    if is_figure_alone(text):
        return Kind.VALUE, "", text
    return Kind.LABEL if labels_name(text, words) else Kind.TEXT, "", text


def _unit(text: str) -> str | None:
    """The unit of a cell that prints nothing else: 人, （人）, 単位：人."""
    bare = text.strip("()（）[]［］ ")
    if is_unit(bare):
        return bare
    return unit_in(text) if says_only_unit(text) else None


def labels_name(text: str, words: Vocabulary) -> bool:
    """Whether a text only tells that a name follows: 指標1, KPI, 成果指標②."""
    plain = NUMBER_BEHIND.sub("", fold(text).strip())
    if not 0 < len(plain) <= _LONGEST_LABEL:
        return False
    named = exact_role(header_words(plain), words) in (ColumnRole.NAME, ColumnRole.CODE)
    return named or kind_in(plain, words) is not None


def can_name(cell: Cell, words: Vocabulary) -> bool:
    """Whether a text may be the name of what the values of a card count."""
    text = cell.text.strip()
    spoken = "。" in text or len(text) > _LONGEST_NAME or says_of_values(text)
    # 子育て支援の充実 is what is done, and the values are of something that is not named.
    spoken = spoken or IS_DONE.search(text) is not None or is_unit(text)
    known = exact_role(squeeze(header_words(text)), words) or kind_of_row(text, words)
    return not spoken and known is None and any(map(str.isalpha, text))


def pairs_of_lanes(cells: Sequence[CardCell]) -> list[Pair]:
    """The heads of a card with their values, by its columns or else by its rows; none if odd."""
    cells = _with_blanks(cells)
    for line in (lambda one: one.cell.column, lambda one: one.cell.row):
        pairs = _by_lines([one for one in cells if one.kind is not Kind.LEADS], line)
        if pairs:
            return pairs
    return []


def _with_blanks(cells: Sequence[CardCell]) -> list[CardCell]:
    """The cells, a head without any value among heads with theirs as one of a blank value."""
    kinds = {one.kind for one in cells}
    if Kind.PAIR not in kinds or Kind.VALUE in kinds:
        return [*cells]
    return [replace(one, kind=Kind.PAIR) if one.kind is Kind.HEAD else one for one in cells]


def _by_lines(cells: Iterable[CardCell], line: Callable[[CardCell], int]) -> list[Pair]:
    ordered = sorted(cells, key=lambda one: (line(one), one.cell.row, one.cell.column))
    found: list[Pair] = []
    for _, lane in groupby(ordered, key=line):
        pairs = _pairs(list(lane))
        if not pairs:
            return []
        found += pairs
    return found


def _pairs(lane: Sequence[CardCell]) -> list[Pair]:
    """Heads before their values or behind them, each perhaps with its year; none if odd."""
    kinds = [one.kind for one in lane if one.kind is not Kind.YEAR]
    if all(kind is Kind.PAIR for kind in kinds) and len(kinds) == len(lane):
        return [Pair(one.head, one.cell, one.said, one.cell) for one in lane]
    first = [Kind.HEAD, Kind.VALUE] if kinds[:1] == [Kind.HEAD] else [Kind.VALUE, Kind.HEAD]
    if kinds != first * (len(kinds) // 2) or not kinds:
        return []
    found: list[Pair] = []
    for group in _by_first(lane, first[0]):
        head = next(one for one in group if one.kind is Kind.HEAD)
        value = next(one for one in group if one.kind is Kind.VALUE)
        years = [one.head for one in group if one.kind is Kind.YEAR]
        text = head.head + "".join(f"（{year.strip('（）()')}）" for year in years)
        found.append(Pair(text, head.cell, value.said, value.cell))
    return found


def _by_first(lane: Sequence[CardCell], first: Kind) -> list[list[CardCell]]:
    """A lane cut before each cell of a kind."""
    starts = [n for n, one in enumerate(lane) if one.kind is first]
    if not starts or starts[0] != 0:
        return []
    return [[*lane[a:b]] for a, b in zip(starts, [*starts[1:], len(lane)], strict=True)]
