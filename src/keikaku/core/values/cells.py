"""What the cell of a value says (値のセル): one value, several, or words with a doubt.

A cell is read as a whole or not at all: what leaves a rest that is not understood becomes words
with the problem `value.unreadable`, never a partly right number.
"""

import re
from dataclasses import replace

from keikaku.core.remembered import remembered
from keikaku.core.text import fold
from keikaku.core.values.clean import Clean, clean
from keikaku.core.values.groups import group, spaced_digits
from keikaku.core.values.model import Amount, CellValue, Event, Missing, Range, Reason, Words
from keikaku.core.values.parts import Kind, Part, cut
from keikaku.core.values.problems import (
    DIGITS_SPACED,
    IN_NOTE,
    MARK,
    MARKUP,
    REASON_ASSUMED,
    WORDS,
    unreadable,
)
from keikaku.core.values.relations import relation_value
from keikaku.core.values.units import counts_in_kanji, is_unit
from keikaku.core.values.words import (
    ditto,
    event,
    is_in_note,
    is_mark,
    missing_reason,
    uncertain_reason,
)
from keikaku.core.years.model import Period, StatedIn, YearRange, has_both_ends
from keikaku.core.years.parse import find_spans, parse_span

# What is longer is prose; the longest real cells (a year and a value for each of ten years) are
# under half of this.
_LONGEST = 400


_ENCLOSED = re.compile(r"[(\[【〔<《](?P<word>[^()]+)[)\]】〕>》]\Z")
_DATED_WORDS = re.compile(r"(?P<word>[^()]{1,20})[(\[〔](?P<year>[^()\[\]〔〕]{2,12})[)\]〕]\Z")
_SPREAD = re.compile(r"(?<![0-9])\s+|\s+(?![0-9])")
_DIGIT = re.compile("[0-9½¼¾①-⑳²³¹]|ゼロ|零")
# ゼロカーボン and ゼロ歳児 are words.
_ZERO = re.compile(r"ゼロ(?P<rest>(?P<unit>[^\s0-9()をの]*)(?:[をの(].*)?)\Z")
_OVER_YEARS = re.compile(
    r"(?P<n>[0-9]{1,2})(?:か|ヶ|カ|ヵ)?年間?(?:の?(?:累計|合計|計))?"
    r"\s?\((?P<years>[^()]{4,20})\)(?:で|に|の?(?:累計|合計)で?)?[、:\s]*"
    r"(?P<rest>(?:約|延べ)?[0-9][^()~→]*)\Z"
)
# 目標１　路線の維持: the number of an aim before its words, which is no number of theirs.
_NUMBERED_AIM = re.compile(r"[一-龯]{0,4}目標[0-9]{1,2}[\s:.]+(?=[^0-9]*[ぁ-ん])[^0-9]+")
# 1号認定, 第1号被保険者: whom a law numbers so, which is no amount of theirs.
_NUMBERED_CLASS = re.compile(r"第?[1-3]号(?:認定|被保険者|こども|子ども|\().*|[1-3]号")
# A thin arrow behind a value is a mark of how it moves.
_ARROW_BESIDE = re.compile(
    r"[→⇒➡⇨➔➜▶►]\s*(?P<behind>[^→⇒➡⇨➔➜▶►]+)|(?P<before>[^→⇒➡⇨➔➜▶►]+?)\s*[⇒➡⇨➔➜▶►]", re.DOTALL
)
_GROUPED_BY_SPACE = re.compile(r"(?<![0-9,.])[0-9]{1,3}(?:,?\s+[0-9]{3})+(?![0-9])")


@remembered  # one cell is looked at several times: for its place, then for its value
def parse_cell(raw: str) -> tuple[CellValue, ...]:
    """All values of a cell as printed; never empty, never an exception, whatever the text.

    `raw` of a single value is the whole cell; of several each has its own part of it.
    """
    if len(raw) > _LONGEST:
        return (_words(raw, fold(raw)),)
    cell = clean(raw)
    if is_numbered_aim(raw) or is_numbered_class(raw):
        return (_words(raw, cell.text),)
    values = (
        _whole(cell)
        or _zero(cell)
        or _over_years(cell)
        or _by_parts(cell)
        or _beside_an_arrow(cell)
        or _dated_words(cell)
        or (_words(raw, cell.text),)
    )
    if cell.markup:
        values = tuple(replace(value, problems=(*value.problems, MARKUP)) for value in values)
    return values


def is_numbered_aim(text: str) -> bool:
    """Whether a text is an aim in words behind its number, as a heading prints it."""
    return _NUMBERED_AIM.fullmatch(fold(text).strip()) is not None


def is_numbered_class(text: str) -> bool:
    """Whether a text names those whom a law numbers: 3号認定（0歳）, 第1号被保険者."""
    return _NUMBERED_CLASS.fullmatch(fold(text).strip()) is not None


def _words(raw: str, text: str) -> CellValue:
    doubt = unreadable(raw) if _holds_number(text) else WORDS
    return CellValue(raw, Words(raw), problems=(doubt,))


def _dated_words(cell: Clean) -> tuple[CellValue, ...]:
    return _words_behind_a_year(cell) or _words_before_a_year(cell)


def _words_behind_a_year(cell: Clean) -> tuple[CellValue, ...]:
    """R13：全校: a year and a colon before words without a number."""
    found = next(iter(find_spans(cell.text)), None)
    rest = cell.text[found.end :] if found is not None and found.start == 0 else ""
    if found is None or not rest.startswith(":") or _holds_number(rest):
        return ()
    said = cell.raw_slice(found.end, len(cell.text)).lstrip(":：").strip()
    if not said or not has_both_ends(found.span):
        return ()
    period = Period(found.span, cell.raw_slice(0, found.end), StatedIn.CELL)
    return (CellValue(cell.raw, Words(said), period=period, problems=(WORDS,)),)


def _words_before_a_year(cell: Clean) -> tuple[CellValue, ...]:
    """全店（R10）: words with the year in which they hold behind them."""
    match = _DATED_WORDS.match(cell.text)
    span = parse_span(match["year"]) if match else None
    if match is None or span is None or not has_both_ends(span) or _holds_number(match["word"]):
        return ()
    period = Period(span, cell.raw_slice(*match.span("year")), StatedIn.CELL)
    return (CellValue(cell.raw, Words(cell.raw), period=period, problems=(WORDS,)),)


def _holds_number(text: str) -> bool:
    return _DIGIT.search(text) is not None or counts_in_kanji(text)


def _whole(cell: Clean) -> tuple[CellValue, ...]:
    """Cells that hold one sign or phrase, the letters of which may be spread (倍 増)."""
    word = _SPREAD.sub("", cell.text)
    if enclosed := _ENCLOSED.match(word):
        inner = enclosed["word"]
        known = missing_reason(inner) or uncertain_reason(inner) or is_in_note(inner)
        word = inner if known else word
    spread = word != cell.text
    if reason := missing_reason(word):
        return () if spread and set(word) <= set("-—") else (CellValue(cell.raw, Missing(reason)),)
    if sign := uncertain_reason(word):
        value = CellValue(cell.raw, Missing(sign), assumed=("reason",), problems=(REASON_ASSUMED,))
        return (value,)
    if is_in_note(word):
        missing = Missing(Reason.NOT_SURVEYED)
        problems = (IN_NOTE,)
        noted = CellValue(cell.raw, missing, notes=(word,), assumed=("reason",), problems=problems)
        return (noted,)
    if found := ditto(word) or event(word, bare=spread):
        return (CellValue(cell.raw, found),)
    if is_mark(word):
        return (CellValue(cell.raw, Words(cell.raw), problems=(MARK,)),)
    related = relation_value(word)
    return (replace(related, raw=cell.raw),) if related else ()


def _zero(cell: Clean) -> tuple[CellValue, ...]:
    """ゼロ and ゼロ件を維持 are the number 0 with what follows it."""
    match = _ZERO.match(cell.text)
    if match is None or (match["unit"] and not is_unit(match["unit"])):
        return ()
    return tuple(replace(value, raw=cell.raw) for value in parse_cell(f"0{match['rest']}"))


def _over_years(cell: Clean) -> tuple[CellValue, ...]:
    """5年間(H27～H31)で25人 is 25人(H27～H31の累計), where so many years they are."""
    match = _OVER_YEARS.match(cell.text)
    span = parse_span(match["years"]) if match else None
    if match is None or not isinstance(span, YearRange):
        return ()
    if span.last.year - span.first.year + 1 != int(match["n"]):
        return ()
    values = parse_cell(f"{match['rest']}({match['years']}の累計)")
    plain = len(values) == 1 and isinstance(values[0].reading, Amount)
    return (replace(values[0], raw=cell.raw),) if plain else ()


def _beside_an_arrow(cell: Clean) -> tuple[CellValue, ...]:
    """`⇒ 60人` and `41人 ➡`: the one value that an arrow between two columns leads to or from."""
    match = _ARROW_BESIDE.fullmatch(cell.text)
    values = parse_cell(match["behind"] or match["before"]) if match else ()
    known = len(values) == 1 and isinstance(values[0].reading, Amount | Range | Missing)
    return (replace(values[0], raw=cell.raw),) if known else ()


def _by_parts(cell: Clean) -> tuple[CellValue, ...]:
    parts = cut(cell)
    if parts is None:
        return ()
    if _names_a_deed(cell, parts):
        return ()
    parts = _with_compound_event(parts)
    if spaced_digits(cell.text, parts):
        return _grouped_by_space(cell)
    return group(cell, parts)


def _names_a_deed(cell: Clean, parts: tuple[Part, ...]) -> bool:
    """Whether `計画策定 10件` may be a deed and a number, or a number of deeds."""
    return any(part.kind is Kind.VALUE for part in parts) and any(
        part.kind is Kind.LABEL and event(part.text) and cell.text[part.end - 1] != ":"
        for part in parts
    )


def _with_compound_event(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """計画策定(R4): where nothing else is a value, the word that names a deed is one."""
    labels = [part for part in parts if part.kind is Kind.LABEL]
    if len(labels) != 1 or any(part.kind is Kind.VALUE for part in parts):
        return parts
    found: Event | None = event(labels[0].text)
    if found is None:
        return parts
    made = replace(labels[0], kind=Kind.VALUE, value=CellValue("", found))
    return tuple(made if part is labels[0] else part for part in parts)


def _grouped_by_space(cell: Clean) -> tuple[CellValue, ...]:
    """`1 234人` is 1234 when a unit follows; without one it may as well be two numbers."""
    match = _GROUPED_BY_SPACE.search(cell.text)
    gaps = [m.span() for m in re.finditer(r"\s+", cell.text)] if match else []
    inner = [gap for gap in gaps if match and match.start() < gap[0] < match.end()]
    joined = cell.without(inner)
    parts = cut(joined) if match else None
    values = () if parts is None or spaced_digits(joined.text, parts) else group(joined, parts)
    if len(values) != 1 or getattr(values[0].reading, "unit", None) is None:
        return ()
    return (replace(values[0], problems=(*values[0].problems, DIGITS_SPACED)),)
