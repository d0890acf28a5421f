"""The grammar of numbered headings: 重点戦略 1, 第2章, 1-1-1., (1), ①, ア, ○, 【…】 …

A mark is only what a line could be. Whether it is a heading is decided by its neighbours.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from keikaku.core.text import fold_with_offsets

_KANJI_DIGITS = {c: i for i, c in enumerate("〇一二三四五六七八九")}
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}
_ROMAN_SIGNS = {chr(0x2160 + i): i + 1 for i in range(12)}
_CIRCLED = {chr(0x2460 + i): i + 1 for i in range(20)}
_NUMBER = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[Ⅰ-Ⅻ])"
_ERAS = "令和|平成|昭和|大正|明治|西暦"
# Words before a number that are no level of a plan.
_NO_LEVEL = re.compile(
    rf"^(?:{_ERAS}|第|約|計|合計|全|図|表|図表|資料|写真|電話|内線|別紙|別表|様式|参考)$"
)

# A number before one of these and nothing else counts something: it heads nothing.
_COUNTED = re.compile(r"^[年月日回人%件円](?:\s|\d|$)")

_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("chapter", re.compile(rf"^第\s?({_NUMBER})\s?([編部章節項])\s*(.*)$")),
    (
        "compound",
        re.compile(r"^(\d{1,2}(?:[-.]\d{1,2}){1,4})(?![\d年月日/%])(?:[.)、]|(?=\s)|$)\s*(.*)$"),
    ),
    (
        "coded",
        re.compile(
            r"^([一-龥々ァ-ヶーぁ-ん]{2,10}?)\s?(\d{1,2}(?:[-.]\d{1,2}){1,4})(?:[\s:：.、]\s*(\S.*)|(?=[「『])(.+))$"
        ),
    ),
    (
        "label",
        re.compile(
            rf"^([一-龥々ァ-ヶーぁ-ん]{{2,10}}?)\s?({_NUMBER})(?:[\s:：.、]\s*(.*)|(?=[「『])(.*)|)$"
        ),
    ),
    ("paren", re.compile(r"^\((\d{1,2})\)\s*(.*)$")),
    ("circled", re.compile(r"^([①-⑳])\s*(.*)$")),
    ("kana", re.compile(r"^\(?([アイウエオカキクケコサシスセソ])(?:[.)、]\s*|\s+)(.*)$")),
    ("roman", re.compile(r"^([Ⅰ-Ⅻ]|[IVX]{1,4})(?:[.、]\s*|\s+)(\S.*)$")),
    ("number", re.compile(r"^(\d{1,2})(?:[.、)]\s*|\s+|$)(.*)$")),
    ("angle", re.compile(r"^([【《<〈≪])\s*(.+?)\s*[】》>〉≫]$")),
    ("sign", re.compile(r"^([○◯●■□◆◇★▼▽])\s*(.+)$")),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Mark:
    """A line read as a heading: `style` groups siblings, `number` counts within them.

    `word` is the level word that the heading prints itself (重点戦略), `code` the number as
    printed, `parts` the numbers of a compound code, `title` the rest, raw.
    """

    style: str
    title: str
    code: str | None = None
    number: int | None = None
    word: str | None = None
    parts: tuple[int, ...] = ()


def number_of(text: str) -> int | None:
    """A heading number in any script (3, 十二, Ⅳ, IX, ⑤); None when it is none."""
    if text.isdecimal():
        return int(text)
    if text in _ROMAN_SIGNS or text in _CIRCLED:
        return _ROMAN_SIGNS.get(text) or _CIRCLED[text]
    if text and all(c in _ROMAN for c in text):
        return _roman(text)
    return _kanji(text)


def _roman(text: str) -> int:
    digits = [_ROMAN[c] for c in text]
    after = [*digits[1:], 0]
    return sum(-d if d < n else d for d, n in zip(digits, after, strict=True))


def _kanji(text: str) -> int | None:
    if not text or any(c not in _KANJI_DIGITS and c != "十" for c in text):
        return None
    tens, ten, ones = text.rpartition("十")
    high = _KANJI_DIGITS.get(tens, 1) if ten else 0
    return high * 10 + (_KANJI_DIGITS.get(ones, 0) if ones else 0)


def parse_mark(text: str) -> Mark | None:
    """Read a line as a numbered or signed heading, or None. Linear in the length of the line."""
    if len(text) > 200:
        return None
    folded = fold_with_offsets(text.strip())
    for style, pattern in _PATTERNS:
        match = pattern.match(folded.text)
        if match is None:
            continue
        mark = _BUILDERS.get(style, _plain)(style, match)
        if mark is not None:
            return _with_raw_title(mark, folded.raw, folded.offsets, match)
    return None


def _with_raw_title(mark: Mark, raw: str, offsets: Sequence[int], match: re.Match[str]) -> Mark:
    group = next((g for g in range(match.re.groups, 0, -1) if match.group(g) is not None), 0)
    start, end = match.span(group)
    title = raw[offsets[start] : offsets[end - 1] + 1].strip() if mark.title and end > start else ""
    return Mark(mark.style, title, mark.code, mark.number, mark.word, mark.parts)


def _plain(style: str, match: re.Match[str]) -> Mark | None:
    code, title = match.group(1), match.group(2)
    if style == "number" and _COUNTED.match(title):
        return None
    shown = f"({code})" if style == "paren" else code
    return Mark(style, title, shown, number_of(code))


def _chapter(_: str, match: re.Match[str]) -> Mark:
    number, unit, title = match.groups()
    return Mark(f"chapter:{unit}", title, f"第{number}{unit}", number_of(number), unit)


def _compound(_: str, match: re.Match[str]) -> Mark | None:
    code, title = match.group(1), match.group(2)
    if not title and len(re.split(r"[-.]", code)) < 3:
        return None
    return _of_parts(code, title, None)


def _coded(_: str, match: re.Match[str]) -> Mark | None:
    word, title = match.group(1), match.group(3) or match.group(4)
    return None if _is_no_level(word) else _of_parts(match.group(2), title, word)


def _of_parts(code: str, title: str, word: str | None) -> Mark:
    separator = "-" if "-" in code else "."
    parts = tuple(int(part) for part in re.split(r"[-.]", code))
    return Mark(f"compound:{len(parts)}{separator}", title, code, parts[-1], word, parts)


def _is_no_level(word: str) -> bool:
    return bool(_NO_LEVEL.match(word)) or word.endswith("第")


def _label(_: str, match: re.Match[str]) -> Mark | None:
    word, number = match.group(1), match.group(2)
    title = match.group(3) or match.group(4) or ""
    if _is_no_level(word):
        return None
    return Mark(f"label:{word}", title, number, number_of(number), word)


def _kana(_: str, match: re.Match[str]) -> Mark:
    letter = match.group(1)
    return Mark("kana", match.group(2), letter, "アイウエオカキクケコサシスセソ".index(letter) + 1)


def _angle(_: str, match: re.Match[str]) -> Mark:
    return Mark("angle", match.group(2))


def _sign(_: str, match: re.Match[str]) -> Mark:
    return Mark(f"sign:{match.group(1)}", match.group(2))


_BUILDERS = {
    "chapter": _chapter,
    "compound": _compound,
    "coded": _coded,
    "label": _label,
    "kana": _kana,
    "angle": _angle,
    "sign": _sign,
}
