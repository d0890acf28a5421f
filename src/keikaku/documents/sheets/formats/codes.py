"""Format codes of cells taken apart: `#,##0.0"件";[Red]▲0` into sections of tokens."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, auto
from functools import lru_cache
from typing import NamedTuple


class Kind(Enum):
    """What a token of a format code stands for."""

    LITERAL = auto()
    DIGIT = auto()  # 0 # ?
    POINT = auto()
    PERCENT = auto()
    COMMA = auto()
    SLASH = auto()
    EXPONENT = auto()  # E+ E-
    DATE = auto()  # runs of y m d h s e g r a b, AM/PM, [h]
    TEXT = auto()  # @
    GENERAL = auto()


class Token(NamedTuple):
    """A piece of a section; `text` is the literal, or the signs as they stand in the code."""

    kind: Kind
    text: str


class Simple(NamedTuple):
    """A format of one run of digits: `#,##0.0"人"`, 0%."""

    before: str
    grouped: bool
    places: int
    percents: int
    after: str


@dataclass(frozen=True, slots=True)
class Section:
    """One part of a format between semicolons.

    `condition` is ("<", 100) of [<100]. `language` is the number of [$-411] without its flags,
    `first_year_in_words` whether that asks for 元年. `digits` is the number of [DBNum3], which
    shows the digits of another script. `simple` is there for those that most formats are.
    """

    tokens: tuple[Token, ...]
    condition: tuple[str, Decimal] | None = None
    language: int | None = None
    first_year_in_words: bool = False
    digits: int = 0
    simple: Simple | None = None

    @property
    def is_date(self) -> bool:
        """Whether the section shows a number as a date or a time."""
        return any(token.kind is Kind.DATE for token in self.tokens)

    @property
    def is_text(self) -> bool:
        """Whether the section has a place for text."""
        return any(token.kind is Kind.TEXT for token in self.tokens)


JAPANESE = 0x411
# Formats that a workbook names by number only. Those from 27 on are of Japanese Excel.
_BUILT_IN = {
    0: "General",
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    5: '"¥"#,##0;"¥"-#,##0',
    6: '"¥"#,##0;[Red]"¥"-#,##0',
    7: '"¥"#,##0.00;"¥"-#,##0.00',
    8: '"¥"#,##0.00;[Red]"¥"-#,##0.00',
    9: "0%",
    10: "0.00%",
    11: "0.00E+00",
    12: "# ?/?",
    13: "# ??/??",
    14: "yyyy/m/d",
    15: "d-mmm-yy",
    16: "d-mmm",
    17: "mmm-yy",
    18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM",
    20: "h:mm",
    21: "h:mm:ss",
    22: "yyyy/m/d h:mm",
    37: "#,##0;-#,##0",
    38: "#,##0;[Red]-#,##0",
    39: "#,##0.00;-#,##0.00",
    40: "#,##0.00;[Red]-#,##0.00",
    41: '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ',
    42: '_ "¥"* #,##0_ ;_ "¥"* -#,##0_ ;_ "¥"* "-"_ ;_ @_ ',
    43: '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ',
    44: '_ "¥"* #,##0.00_ ;_ "¥"* -#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ ',
    45: "mm:ss",
    46: "[h]:mm:ss",
    47: "mm:ss.0",
    48: "##0.0E+0",
    49: "@",
    **dict.fromkeys((27, 36, 50, 57), "[$-411]ge.m.d"),
    **dict.fromkeys((28, 29, 51, 54, 58), '[$-411]ggge"年"m"月"d"日"'),
    30: "m/d/yy",
    31: 'yyyy"年"m"月"d"日"',
    32: 'h"時"mm"分"',
    33: 'h"時"mm"分"ss"秒"',
    **dict.fromkeys((34, 52, 55), 'yyyy"年"m"月"'),
    **dict.fromkeys((35, 53, 56), 'm"月"d"日"'),
}
# A format longer than Excel allows is none that a person made.
_LONGEST = 255

_TOKEN = re.compile(
    r"""
    "(?P<quoted>[^"]*)"?
    | \\(?P<escaped>.)
    | _(?P<space>.)
    | \*(?P<fill>.)
    | \[(?P<bracket>[^\]]*)\]
    | (?P<general>General|G/標準|標準)
    | (?P<half>AM/PM|A/P|午前/午後)
    | (?P<exponent>E[+-])
    | (?P<date>yy*|mm*|dd*|hh*|ss*|ee*|gg*|rr*|aaaa*|bb*)
    | (?P<digit>[0#?])
    | (?P<point>\.) | (?P<percent>%) | (?P<comma>,) | (?P<slash>/) | (?P<text>@)
    | (?P<literal>.)
    """,
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
_KINDS = {
    "digit": Kind.DIGIT,
    "point": Kind.POINT,
    "percent": Kind.PERCENT,
    "comma": Kind.COMMA,
    "slash": Kind.SLASH,
    "exponent": Kind.EXPONENT,
    "date": Kind.DATE,
    "half": Kind.DATE,
    "text": Kind.TEXT,
    "general": Kind.GENERAL,
}
_OF_DIGITS = (Kind.DIGIT, Kind.POINT, Kind.COMMA)
_PLAIN_DIGITS = re.compile(r"(#,##)?0(?:\.(0+))?")
_CONDITION = re.compile(r"(<=|>=|<>|<|>|=)\s*(-?\d{1,15}(?:\.\d{1,15})?)")
_LOCALE = re.compile(r"\$(?P<money>[^-]*)(?:-(?P<locale>[^,]+))?", re.DOTALL)
_ELAPSED = re.compile(r"h+|m+|s+", re.IGNORECASE)
# The formats of the system: how long and short dates look is a setting of Windows.
_SYSTEM = {0xF800: 'yyyy"年"m"月"d"日"', 0xF400: "h:mm:ss"}


def built_in(number: int) -> str:
    """The code of a format that is named by its number; General for an unknown one."""
    return _BUILT_IN.get(number, "General")


@lru_cache(maxsize=4096)
def sections(code: str) -> tuple[Section, ...]:
    """The sections of a code, one to four; a code that makes no sense is General."""
    if not code or len(code) > _LONGEST:
        code = "General"
    made = tuple(_section(part) for part in _split(code))
    return made[:4]


def _split(code: str) -> list[list[re.Match[str]]]:
    parts: list[list[re.Match[str]]] = [[]]
    for found in _TOKEN.finditer(code):
        if found["literal"] == ";":
            parts.append([])
        else:
            parts[-1].append(found)
    return parts


def _section(found: Sequence[re.Match[str]]) -> Section:
    tokens: list[Token] = []
    condition, language, gannen, digits = None, None, False, 0
    for match in found:
        bracket = match["bracket"]
        if bracket is None:
            tokens += _token(match)
        elif held := _CONDITION.fullmatch(bracket.strip()):
            condition = (held[1], Decimal(held[2]))
        elif _ELAPSED.fullmatch(bracket):
            tokens.append(Token(Kind.DATE, f"[{bracket.lower()}]"))
        elif bracket[:5].upper() == "DBNUM":
            digits = int(bracket[5:]) if bracket[5:].isdigit() else 0
        elif held := _LOCALE.fullmatch(bracket):
            tokens += _literal(held["money"])
            language, gannen = _language(held["locale"] or "", language)
            if language in _SYSTEM:
                return _section(_split(_SYSTEM[language])[0])
    merged = tuple(_merged(tokens))
    simple = None if digits else _simple(merged)
    return Section(merged, condition, language, gannen, digits, simple)


def _simple(tokens: Sequence[Token]) -> Simple | None:
    """The format when its digits are `0` or `#,##0`, with decimals that all show."""
    digits = [i for i, token in enumerate(tokens) if token.kind in _OF_DIGITS]
    if not digits:
        return None
    first, last = digits[0], digits[-1]
    signs = "".join(token.text for token in tokens[first : last + 1])
    found = _PLAIN_DIGITS.fullmatch(signs)
    others = (*tokens[:first], *tokens[last + 1 :])
    if found is None or any(token.kind not in (Kind.LITERAL, Kind.PERCENT) for token in others):
        return None
    return Simple(
        "".join(token.text for token in tokens[:first]),
        bool(found[1]),
        len(found[2] or ""),
        sum(token.kind is Kind.PERCENT for token in others),
        "".join(token.text for token in tokens[last + 1 :]),
    )


def _token(match: re.Match[str]) -> list[Token]:
    name = match.lastgroup or ""
    if name in _KINDS:
        return [Token(_KINDS[name], match[0])]
    # Space of the width of a sign, and a sign that fills the cell, are no text.
    shown = match["quoted"] or match["escaped"] or match["literal"] or ""
    return _literal(shown)


def _literal(text: str) -> list[Token]:
    return [Token(Kind.LITERAL, text)] if text else []


def _language(locale: str, before: int | None) -> tuple[int | None, bool]:
    gannen = locale.lower().endswith("gannen")
    if locale.lower().startswith("ja-jp"):
        return JAPANESE, gannen
    try:
        number = int(locale, 16)
    except ValueError:
        return before, gannen
    return (number if number in _SYSTEM else number & 0xFFFF), gannen


def _merged(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with successive literals as one."""
    merged: list[Token] = []
    for token in tokens:
        if merged and token.kind is merged[-1].kind is Kind.LITERAL:
            merged[-1] = Token(Kind.LITERAL, merged[-1].text + token.text)
        else:
            merged.append(token)
    return merged
