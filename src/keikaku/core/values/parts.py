"""A cell cut into its parts (値, 年, 括弧書き, 注の印, 見出し語), each with its place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from keikaku.core.values.clean import Clean
from keikaku.core.values.measures import read_measures
from keikaku.core.values.model import CellValue, Missing
from keikaku.core.values.notes import Note, read_note, status_word
from keikaku.core.values.prefixes import is_label
from keikaku.core.values.problems import REASON_ASSUMED
from keikaku.core.values.relations import relation_value
from keikaku.core.values.words import event, missing_reason, uncertain_reason
from keikaku.core.years.model import Period, StatedIn, has_both_ends
from keikaku.core.years.parse import FoundSpan, find_doubts, find_spans

_PAIRS = {"(": ")", "[": "]", "〔": "〕", "【": "】", "《": "》", "〈": "〉", "<": ">", "≪": "≫"}
_CLOSING = set(_PAIRS.values())
# A stroke parts values before white space, behind a bracket, and before a year or a label.
_STROKE = r"(?<=\))/|/(?=\s|[RHS]\s?[0-9元]|令和|平成|昭和|20[0-9]{2}年|[^0-9/:()]{1,8}:)"
_SEPARATOR = re.compile(rf"[→⇒➡⇨、;]|,(?![0-9])|・(?=[0-9▲約])|{_STROKE}")
# An arrow behind a value says how it has moved.
_MARK = re.compile(
    r"[→↑↓↗↘⬆⬇⤴⤵⇧⇩]\Z|[※*†‡][0-9]{0,2}(?=\s|\Z|[()\[※*、,])"
    # 82.4★, －注, 12人注: a bare 注 behind other letters ends a word (発注).
    r"|(?<=[^\s★☆])[★☆](?=\s|\Z|[()])|(?<=[0-9%‰\-—ーa-zA-Z)人件回所社校円日設品台体団店戸点席組冊枚箇歳間分名帯])注\)?(?=\s|\Z|[()])"
    r"|注[0-9]{1,2}\)?(?=\s|\Z|[()])|(?:(?<!m)|(?=¹))[¹²³⁰⁴-⁹]+⁾?|⁽[¹²³⁰⁴-⁹]+⁾"
    # 75% 2), 75%2)(R5): the number of a footnote, which nothing opens.
    r"|(?:(?<=\S\s)|(?<=[^0-9.,(\s]))[0-9]{1,2}\)(?=\s*(?:\Z|\())"
)
_ENDS_RUN = re.compile(f"{_SEPARATOR.pattern}|{_MARK.pattern}")
# ※1 alone is a mark and no value of 1.
_LEADING_MARK = re.compile(r"(?:[※*][0-9]{0,2}|注[0-9]{1,2})\)?\s|[※*](?=[0-9])(?![0-9]{1,2}\Z)|・")
# The classes of which a value is, before it: 小学5年 68.2, 中2:74.0; 5年 alone lasts five years.
_CLASS = re.compile(
    r"(?:(?:小学校?|中学校?|高校|小|中|高)[1-9]年?生?|[1-9]年生|[0-9]{1,2}歳児)(?=:|\s+[▲0-9]):?"
)
_AFTER_YEAR = re.compile(
    "(?:までに|まで|において|における|時点で?|現在で?|から|には|に|は|の|で|:|=)+|[→⇒](?=[0-9▲△約])"
)


class Kind(Enum):
    """What a part is."""

    VALUE = auto()
    YEAR = auto()
    BRACKET = auto()
    MARK = auto()
    LABEL = auto()
    SEPARATOR = auto()


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a cell. `gap` tells whether white space stands before it."""

    kind: Kind
    start: int
    end: int
    gap: bool = False
    value: CellValue | None = None
    note: Note | None = None
    period: Period | None = None
    text: str = ""


class _Unreadable(Exception):
    """Something in the cell is none of the kinds; the whole cell is then words."""


def cut(cell: Clean) -> tuple[Part, ...] | None:
    """The parts of a cell from left to right, or None when any of it is not understood."""
    if find_doubts(cell.text):
        return None
    spans = {found.start: found for found in find_spans(cell.text)}
    try:
        return tuple(_parts(cell, spans))
    except _Unreadable:
        return None


def _parts(cell: Clean, spans: dict[int, FoundSpan]) -> Iterator[Part]:
    text, at, gap = cell.text, 0, False
    while at < len(text):
        if text[at].isspace():
            at, gap = at + 1, True
            continue
        end = at
        for part in _next_parts(cell, at, gap, spans):
            yield part
            end = part.end
        if end == at:
            raise _Unreadable
        at, gap = end, False


def _next_parts(cell: Clean, at: int, gap: bool, spans: dict[int, FoundSpan]) -> Iterator[Part]:
    text = cell.text
    if text[at] in _PAIRS:
        yield _bracket(cell, at, gap)
        return
    opens = (at == 0 or gap) and text[at:].strip(" ※*・")
    mark = _MARK.match(text, at)
    # 600 ※2: what ends the cell behind a value is a footnote, whatever stands before it.
    closes = mark is not None and at > 0 and mark.end() == len(text)
    mark = mark if closes else (_LEADING_MARK.match(text, at) if opens else None) or mark
    if mark and text.strip(" ※*・"):
        yield Part(Kind.MARK, at, mark.end(), gap, text=mark.group().strip())
        return
    separator = _SEPARATOR.match(text, at)
    if separator:
        yield Part(Kind.SEPARATOR, at, separator.end(), gap)
        return
    yield from _run(cell, at, _run_end(text, at, spans), gap, spans)


def _bracket(cell: Clean, at: int, gap: bool) -> Part:
    """The bracket that opens at `at`, with everything up to its own closing sign."""
    open_ones: list[str] = []
    for end in range(at, len(cell.text)):
        character = cell.text[end]
        if character in _PAIRS:
            open_ones.append(_PAIRS[character])
        elif character in _CLOSING and (not open_ones or open_ones.pop() != character):
            raise _Unreadable
        if not open_ones:
            note = read_note(cell.raw_slice(at + 1, end))
            return Part(Kind.BRACKET, at, end + 1, gap, note=note)
    raise _Unreadable


def _run_end(text: str, at: int, spans: dict[int, FoundSpan]) -> int:
    """Where the unbroken run that begins at `at` ends; R6(2024) and R2 ～ R6 are not broken."""
    inside = at
    for end in range(at, len(text)):
        character = text[end]
        inside = spans[end].end if end in spans else inside
        if end < inside:
            continue
        if character.isspace() or character in _PAIRS or character in _CLOSING:
            return end
        if end > at and _ENDS_RUN.match(text, end):
            return end
    return len(text)


def _run(cell: Clean, at: int, end: int, gap: bool, spans: dict[int, FoundSpan]) -> Iterator[Part]:
    """A run is one phrase, or phrases parted by years (R5:10, 10人R5)."""
    text = cell.text
    if whole := _relation(text, at, end, gap):
        yield whole
        return
    if named := _CLASS.match(text, at):
        yield Part(Kind.LABEL, at, named.end(), gap, text=named.group().rstrip(":"))
        at, gap = named.end(), False
    while at < end:
        found = spans.get(at)
        if found is not None and found.end <= end:
            if not has_both_ends(found.span):
                raise _Unreadable
            period = Period(found.span, cell.raw_slice(at, found.end), StatedIn.CELL)
            yield Part(Kind.YEAR, at, found.end, gap, period=period)
            filler = _AFTER_YEAR.match(text, found.end, end)
            at = filler.end() if filler else found.end
        else:
            stop = min((start for start in spans if at < start < end), default=end)
            yield from _phrase(text, at, stop, gap)
            at = stop
        gap = False


def _relation(text: str, at: int, end: int, gap: bool) -> Part | None:
    value = relation_value(text[at:end])
    return Part(Kind.VALUE, at, end, gap, value=value) if value else None


def _phrase(text: str, at: int, end: int, gap: bool) -> Iterator[Part]:
    phrase = text[at:end]
    values = read_measures(phrase)
    if values:
        for value in values:
            stop = at + len(value.raw)
            yield Part(Kind.VALUE, at, stop, gap, value=value)
            at, gap = stop, False
        return
    word = _relation(text, at, end, gap) or _word(phrase, at, end, gap)
    if word is None:
        raise _Unreadable
    yield word


def _word(phrase: str, at: int, end: int, gap: bool) -> Part | None:
    if reason := missing_reason(phrase):
        return Part(Kind.VALUE, at, end, gap, value=CellValue("", Missing(reason)))
    if reason := uncertain_reason(phrase):
        value = CellValue("", Missing(reason), assumed=("reason",), problems=(REASON_ASSUMED,))
        return Part(Kind.VALUE, at, end, gap, value=value)
    deed = event(phrase, bare=True)
    if deed:
        return Part(Kind.VALUE, at, end, gap, value=CellValue("", deed))
    status = status_word(phrase)
    if status:
        return Part(Kind.BRACKET, at, end, gap, note=Note(phrase, status=status))
    label = phrase.rstrip(":")
    return Part(Kind.LABEL, at, end, gap, text=label) if is_label(label) else None
