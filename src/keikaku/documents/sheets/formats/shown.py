"""The text that a person sees in a cell, of what is stored in it and its format code."""

from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from keikaku.documents.sheets.formats.codes import Kind, Section, Simple, sections
from keikaku.documents.sheets.formats.dates import shown_date
from keikaku.documents.sheets.formats.numbers import PRECISE, digits_of, general, scale_of, simply

_SHORT = 11
_PRECISION = 15  # significant digits that a workbook shows


class Shown(NamedTuple):
    """A number as shown; `scaled` when the format hides thousands, as 1,204 for 1204000."""

    text: str
    scaled: bool = False


def stored_number(text: str) -> Decimal | None:
    """The number behind the text of a file: with the digits that a workbook shows of it."""
    if len(text) <= _PRECISION and text.isascii() and text.isdigit():
        return Decimal(text)
    try:
        number = float(text)
    except ValueError:
        return None
    return Decimal(f"{number:.{_PRECISION}g}") if abs(number) < float("inf") else None


def shown_number(number: Decimal, code: str, width: int = 11, from_1904: bool = False) -> Shown:
    """A number by its format. `width` is the room for one without a format, in characters."""
    if code == "General":
        digits = str(number)
        # Most numbers without a format are small whole ones.
        short = len(digits) < _SHORT and digits.isdigit()
        return Shown(digits if short else general(number, width))
    plain = _plain(code)
    if plain is not None and -PRECISE < number.adjusted() < PRECISE:
        return Shown(_plainly(number, plain))
    section, signed = _section_for(number, sections(code))
    if section is None or section.is_text:
        return Shown(general(number, width))
    if section.is_date:
        text = shown_date(number, section, from_1904)
        return Shown(general(number, width) if text is None else text.strip())
    if section.tokens and all(token.kind is Kind.GENERAL for token in section.tokens):
        return Shown(("-" if signed else "") + general(number.copy_abs(), width))
    text = digits_of(number.copy_abs(), section)
    sign = "-" if signed and section.tokens else ""
    return Shown((sign + text).strip(), scaled=scale_of(section) > 0 and not _says_so(section))


class _Plain(NamedTuple):
    """A format whose sections, for positive and negative numbers and zero, are simple."""

    positive: Simple
    negative: Simple | None
    zero: Simple | None


@lru_cache(maxsize=4096)
def _plain(code: str) -> _Plain | None:
    """The format in its plain form, which most have, so that the others may take their time."""
    numeric = [section for section in sections(code)[:3] if not section.is_text]
    simple = [section.simple for section in numeric]
    if not simple or any(section.condition for section in numeric) or simple[0] is None:
        return None
    if any(each is None for each in simple):
        return None
    return _Plain(simple[0], *simple[1:], *[None] * (3 - len(simple)))


def _plainly(number: Decimal, plain: _Plain) -> str:
    if number < 0:
        if plain.negative is not None:
            return simply(-number, plain.negative).strip()
        return "-" + simply(-number, plain.positive).rstrip()
    if not number and plain.zero is not None:
        return simply(number, plain.zero).strip()
    return simply(number, plain.positive).strip()


def _says_so(section: Section) -> bool:
    """Whether the format itself writes 千円 or 百万円 behind the number."""
    literals = (token.text for token in section.tokens if token.kind is Kind.LITERAL)
    return any(sign in text for text in literals for sign in "千百万億")


def shown_text(text: str, code: str) -> str:
    """A text by its format; most formats say nothing of text."""
    if code in ("General", "@"):
        return text
    made = sections(code)
    if not made[-1].is_text and len(made) < 4:
        return text
    return "".join(text if token.kind is Kind.TEXT else token.text for token in made[-1].tokens)


def _section_for(number: Decimal, made: Sequence[Section]) -> tuple[Section | None, bool]:
    """The section for a number, and whether the sign is shown before it."""
    numeric = [section for section in made[:3] if not section.is_text] or list(made[:1])
    if any(section.condition for section in numeric):
        return _by_condition(number, numeric)
    if number < 0 and len(numeric) > 1:
        return numeric[1], False
    if number == 0 and len(numeric) > 2:
        return numeric[2], False
    return numeric[0], number < 0


def _by_condition(number: Decimal, made: Sequence[Section]) -> tuple[Section | None, bool]:
    for index, section in enumerate(made):
        condition = section.condition or _implied(index, made)
        if condition is None or _holds(number, condition):
            # A section that takes negative numbers only brings its own sign.
            own_sign = condition is not None and condition[0] in ("<", "<=") and condition[1] <= 0
            return section, number < 0 and not own_sign
    return None, number < 0


def _implied(index: int, made: Sequence[Section]) -> tuple[str, Decimal] | None:
    """What a section without a condition takes beside one with a condition."""
    if index == 0:
        return (">", Decimal(0))
    if index == 1 and len(made) > 2:
        return ("<", Decimal(0))
    return None


def _holds(number: Decimal, condition: tuple[str, Decimal]) -> bool:
    sign, limit = condition
    return {
        "<": number < limit,
        "<=": number <= limit,
        ">": number > limit,
        ">=": number >= limit,
        "=": number == limit,
        "<>": number != limit,
    }[sign]
