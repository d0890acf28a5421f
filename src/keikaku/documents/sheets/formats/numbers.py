"""Numbers as the tokens of a section show them; the sign is the business of the caller."""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction

from keikaku.documents.sheets.formats.codes import Kind, Section, Simple, Token

_SCRIPTS = {1: "〇一二三四五六七八九", 2: "零壱弐参四伍六七八九", 3: "０１２３４５６７８９"}
_SMALLEST = Decimal("0.0001")
PRECISE = 10
"""Numbers of no more digits than this on either side of the point can be shown simply."""

_UNITS = [Decimal(1).scaleb(-places) for places in range(256)]
_WIDEST = 11  # characters of a number without a format


def general(number: Decimal, width: int = _WIDEST) -> str:
    """A number without a format, in so many characters: 0.6437, 64400, 1.23457E+12."""
    size = number.copy_abs()
    whole = len(str(int(size)))
    if size and (whole > _WIDEST or size < _SMALLEST):
        return _scientific(number, 5)
    room = max(0, min(_WIDEST, max(width, 1)) - 1 - whole)
    return _plain(rounded(number, room))


def rounded(number: Decimal, places: int) -> Decimal:
    """The number with so many decimals, halves away from zero."""
    with localcontext() as context:
        context.prec = 700  # the greatest number of a cell has 309 digits
        return number.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def _plain(number: Decimal) -> str:
    text = f"{number:f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text == "-0" else text


def _scientific(number: Decimal, places: int) -> str:
    mantissa, power = _in_powers(number, 1, places)
    return f"{_plain(mantissa)}E{'-' if power < 0 else '+'}{abs(power):02}"


def _in_powers(number: Decimal, digits: int, places: int) -> tuple[Decimal, int]:
    """The number as a mantissa of so many digits and decimals, and the power of ten beside it."""
    power = number.adjusted() // digits * digits if number else 0
    mantissa = rounded(number.scaleb(-power), places)
    if mantissa.copy_abs() >= Decimal(10) ** digits:
        power += digits
        mantissa = rounded(number.scaleb(-power), places)
    return mantissa, power


def scale_of(section: Section) -> int:
    """How many times the section hides three digits: once in `#,##0,`, twice in `0.0,,`."""
    whole, decimals = _parts(section.tokens)
    return _trailing_commas(whole) + _trailing_commas(decimals)


def _trailing_commas(tokens: Sequence[Token]) -> int:
    """The commas behind the last digit; those between digits part thousands."""
    count = 0
    for token in reversed(tokens):
        if token.kind is Kind.DIGIT:
            return count
        count += token.kind is Kind.COMMA
    return 0


def digits_of(number: Decimal, section: Section) -> str:
    """A number that is not negative, as a section shows it."""
    tokens = section.tokens
    percents = sum(token.kind is Kind.PERCENT for token in tokens)
    number = number.scaleb(2 * percents - 3 * scale_of(section))
    kinds = {token.kind for token in tokens}
    if Kind.GENERAL in kinds:
        text = "".join(general(number) if t.kind is Kind.GENERAL else t.text for t in tokens)
    elif Kind.DIGIT not in kinds:
        text = "".join(token.text for token in tokens if token.kind is not Kind.COMMA)
    elif Kind.EXPONENT in kinds:
        text = _exponential(number, tokens)
    elif Kind.SLASH in kinds and (parts := _fraction(number, tokens)) is not None:
        text = parts
    else:
        text = _fixed(number, tokens)
    script = _SCRIPTS.get(section.digits)
    return text.translate(str.maketrans("0123456789", script)) if script else text


def simply(number: Decimal, simple: Simple) -> str:
    """A number that is not negative, nor very large or small, by a simple format."""
    shown = number.scaleb(2 * simple.percents).quantize(_UNITS[simple.places], ROUND_HALF_UP)
    digits = f"{shown:,f}" if simple.grouped else f"{shown:f}"
    return f"{simple.before}{digits}{simple.after}"


def _parts(tokens: Sequence[Token]) -> tuple[Sequence[Token], Sequence[Token]]:
    """The tokens before the decimal point, and those from it on."""
    point = next((i for i, token in enumerate(tokens) if token.kind is Kind.POINT), len(tokens))
    return tokens[:point], tokens[point:]


def _fixed(number: Decimal, tokens: Sequence[Token]) -> str:
    whole, decimals = _parts(tokens)
    places = sum(token.kind is Kind.DIGIT for token in decimals)
    digits, _, fraction = f"{rounded(number, places):f}".partition(".")
    return _whole(digits.lstrip("0"), whole) + _decimals(fraction, decimals)


def _whole(digits: str, tokens: Sequence[Token]) -> str:
    """The digits set into their places from the right; the first place takes what is left."""
    places = [i for i, token in enumerate(tokens) if token.kind is Kind.DIGIT]
    first, last = (places[0], places[-1]) if places else (-1, -1)
    grouped = any(token.kind is Kind.COMMA for token in tokens[max(first, 0) : last + 1])
    shown: list[str] = []
    count = 0
    for index in range(len(tokens) - 1, -1, -1):
        kind, text = tokens[index]
        if kind is Kind.DIGIT:
            taken = max(len(digits) if index == first else 1, 1)
            for digit in reversed(digits[-taken:] or {"0": "0", "?": " "}.get(text, "")):
                shown += [","] if grouped and count and count % 3 == 0 and digit != " " else []
                shown.append(digit)
                count += 1
            digits = digits[:-taken]
        elif kind is not Kind.COMMA:
            shown.append(text[::-1])
    return "".join(shown)[::-1]


def _decimals(digits: str, tokens: Sequence[Token]) -> str:
    """The decimals in their places; zeros at the end show only where the code has a 0 or a ?."""
    needed = len(digits.rstrip("0"))
    shown: list[str] = []
    place = 0
    for kind, text in tokens:
        if kind is not Kind.DIGIT:
            shown.append(text if kind is not Kind.COMMA else "")
            continue
        place += 1
        shown.append(digits[place - 1] if place <= needed else {"0": "0", "?": " "}.get(text, ""))
    return "".join(shown)


def _exponential(number: Decimal, tokens: Sequence[Token]) -> str:
    at = next(i for i, token in enumerate(tokens) if token.kind is Kind.EXPONENT)
    whole, decimals = _parts(tokens[:at])
    digits = sum(token.kind is Kind.DIGIT for token in whole)
    places = sum(token.kind is Kind.DIGIT for token in decimals)
    mantissa, power = _in_powers(number, max(digits, 1), places)
    sign = "-" if power < 0 else "+" * tokens[at].text.endswith("+")
    return f"{_fixed(mantissa, tokens[:at])}E{sign}{_fixed(Decimal(abs(power)), tokens[at + 1 :])}"


def _fraction(number: Decimal, tokens: Sequence[Token]) -> str | None:
    """A number such as 2 1/4; None where the stroke is no fraction bar."""
    bar = next(i for i, token in enumerate(tokens) if token.kind is Kind.SLASH)
    start = bar
    while start and tokens[start - 1].kind is Kind.DIGIT:
        start -= 1
    end = bar + 1
    while end < len(tokens) and tokens[end].kind is Kind.DIGIT:
        end += 1
    fixed = ""
    if end == bar + 1 and end < len(tokens):
        fixed = tokens[end].text.split(" ")[0]
        end += 1
    if start == bar or (fixed and not fixed.isdecimal()) or (end == bar + 1):
        return None
    greatest = int(fixed) if fixed else 10 ** min(end - bar - 1, 7) - 1
    before = tokens[:start]
    with_whole = any(token.kind is Kind.DIGIT for token in before)
    whole, top, bottom = _as_fraction(number, greatest, bool(fixed), with_whole)
    lead = (_fixed(Decimal(whole), before).strip() or "0") if with_whole else ""
    rest = f"{top}/{bottom}" if top or not with_whole else ""
    tail = "".join(token.text for token in tokens[end:])
    return " ".join(filter(None, (lead if whole or not rest else "", rest))) + tail


def _as_fraction(
    number: Decimal, greatest: int, fixed: bool, with_whole: bool
) -> tuple[int, int, int]:
    whole = int(number) if with_whole else 0
    rest = Fraction(number) - whole
    if fixed:
        near = Fraction(round(rest * greatest), greatest)
        top, bottom = round(rest * greatest), greatest
    else:
        near = rest.limit_denominator(greatest)
        top, bottom = near.numerator, near.denominator
    return (whole + 1, 0, bottom) if with_whole and near == 1 else (whole, top, bottom)
