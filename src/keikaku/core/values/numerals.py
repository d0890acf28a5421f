"""Numerals (数): digits, scale words and kanji numerals. What is not plainly a number is none."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from keikaku.core.values.units import SCALE_RUN, UNSCALED, scale_of

# Where a number begins, its sign included.
NUMBER_START = re.compile(r"[▲△+-]\s?(?=[0-9])|±(?=0(?![0-9.]))|マイナス\s?(?=[0-9])|[0-9]|[½¼¾]")
_DIGITS = re.compile(r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?")
_MORE_DIGITS = re.compile(r"[,.]?[0-9]")
_SCALE = re.compile(SCALE_RUN)
_SIGN = re.compile("(?P<minus>[▲△-]|マイナス)|(?P<plus>[+]|±(?=0))")
_FRACTION_WORD = re.compile("分の")
_KANJI_DIGITS = {c: str(value) for value, c in enumerate("〇一二三四五六七八九")}
_KANJI = re.compile("[〇一二三四五六七八九十百千万億兆]+")
_KANJI_TERM = re.compile("([一二三四五六七八九]?)([十百千]?)([万億兆]?)")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number read at some place. `scale` is its one scale word as printed (千, 万, 億), or "".

    A number with several scale words (266万2千) is expanded: then `scale` is "".
    """

    amount: Decimal
    scale: str
    end: int

    @property
    def full(self) -> Decimal:
        """The number with its scale word multiplied in."""
        return self.amount * scale_of(self.scale)


@dataclass(frozen=True, slots=True)
class _Term:
    digits: str
    scale: str

    @property
    def amount(self) -> Decimal:
        return Decimal(self.digits.replace(",", ""))


def _digits_at(text: str, at: int) -> re.Match[str] | None:
    """Digits grouped in the western way or not at all; `1,22` and `007` are no numbers."""
    match = _DIGITS.match(text, at)
    if match is None or _MORE_DIGITS.match(text, match.end()):
        return None
    whole = match.group().split(".")[0]
    return None if len(whole) > 1 and whole.startswith("0") else match


def _scale_at(text: str, at: int) -> str:
    if text.startswith(UNSCALED, at):
        return ""
    match = _SCALE.match(text, at)
    return match.group() if match else ""


def _terms_at(text: str, at: int) -> tuple[list[_Term], int]:
    terms: list[_Term] = []
    while match := _digits_at(text, at):
        scale = _scale_at(text, match.end())
        terms.append(_Term(match.group(), scale))
        at = match.end() + len(scale)
        if not scale:
            break
    return terms, at


def _sum_terms(terms: Sequence[tuple[Decimal, str]]) -> Decimal | None:
    """The value of 1兆2,000億, 3千5百万 or 266万2千; None when the scales do not descend."""
    total = section = Decimal(0)
    big_before = small_before = Decimal("Infinity")
    for amount, scale in terms:
        big = scale_of(scale[-1]) if scale and scale[-1] in "万億兆" else Decimal(1)
        small = scale_of(scale.rstrip("万億兆"))
        if amount != amount.to_integral_value() or small * amount >= small_before:
            return None
        section, small_before = section + small * amount, small
        if big > 1:
            if section * big >= big_before:
                return None
            total, section = total + section * big, Decimal(0)
            big_before, small_before = big, big
    return total + section if section < big_before else None


def numeral_at(text: str, at: int = 0) -> Numeral | None:
    """The unsigned number that begins at `at` of folded `text`, or None.

    >>> numeral_at("266万2千人")
    Numeral(amount=Decimal('2662000'), scale='', end=6)
    """
    terms, end = _terms_at(text, at)
    if not terms or _digits_at(text, end) or _MORE_DIGITS.match(text, end):
        return None
    if len(terms) == 1:
        return Numeral(terms[0].amount, terms[0].scale, end)
    total = _sum_terms([(term.amount, term.scale) for term in terms])
    return None if total is None else Numeral(total, "", end)


def sign_at(text: str, at: int) -> tuple[int, int]:
    """The sign at `at` (1 or -1) and where it ends; ▲ and △ are minus, spaces may follow them."""
    match = _SIGN.match(text, at)
    if match is None:
        return 1, at
    return (-1 if match["minus"] else 1), match.end()


def kanji_at(text: str, at: int = 0) -> Numeral | None:
    """A number in kanji (百二十, 二千), expanded. 千 or 万 alone is a scale word and no number."""
    match = _KANJI.match(text, at)
    if match is None or not set(match.group()) & set(_KANJI_DIGITS):
        return None
    terms: list[tuple[Decimal, str]] = []
    place = at
    while place < match.end():
        term = _KANJI_TERM.match(text, place)
        if term is None or term.end() == place:
            return None
        terms.append((Decimal(_KANJI_DIGITS.get(term[1], "1")), term[2] + term[3]))
        if not (term[1] or term[2]):
            return None
        place = term.end()
    total = _sum_terms(terms)
    return None if total is None else Numeral(total, "", place)


def fraction_at(text: str, at: int = 0) -> Numeral | None:
    """½, 2分の1, 二分の一: a fraction that is exact in decimals; None for 3分の1."""
    if at < len(text) and text[at] in "½¼¾":
        parts = {"½": "0.5", "¼": "0.25", "¾": "0.75"}
        return Numeral(Decimal(parts[text[at]]), "", at + 1)
    under = numeral_at(text, at) or kanji_at(text, at)
    word = _FRACTION_WORD.match(text, under.end) if under else None
    over = (numeral_at(text, word.end()) or kanji_at(text, word.end())) if word else None
    if under is None or over is None or under.amount == 0 or over.scale:
        return None
    share = Fraction(over.full) / Fraction(under.full)
    if not _is_exact(share):
        return None
    return Numeral(Decimal(share.numerator) / share.denominator, "", over.end)


def _is_exact(share: Fraction) -> bool:
    """Whether a small fraction has a finite decimal form."""
    rest = share.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    return rest == 1 and share.denominator <= 1000
