"""The figures with which plans number (番号の字): 1, １, ①, Ⅰ, 一, ア, A."""

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from keikaku.core.remembered import remembered

_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
_CIRCLED = "".join(
    map(chr, (*range(0x2460, 0x2474), *range(0x3251, 0x3260), *range(0x32B1, 0x32C0)))
)
_ROMAN, _SMALL_ROMAN = "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ", "ⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹⅺⅻ"
_KANA = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワ"
_KANJI = "一二三四五六七八九"


class Figure(StrEnum):
    """Kinds of figures."""

    ARABIC = "arabic"
    WIDE = "wide"
    CIRCLED = "circled"
    ROMAN = "roman"
    SMALL_ROMAN = "small_roman"
    KANJI = "kanji"
    KANA = "kana"
    CAPITAL = "capital"
    SMALL = "small"


_ROWS = {
    Figure.CIRCLED: _CIRCLED,
    Figure.ROMAN: _ROMAN,
    Figure.SMALL_ROMAN: _SMALL_ROMAN,
    Figure.KANA: _KANA,
    Figure.CAPITAL: "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    Figure.SMALL: "abcdefghijklmnopqrstuvwxyz",
}
_PATH = re.compile(
    r"(?P<word>[^0-9０-９]*)(?P<path>(?:[0-9０-９]+[-－‐–.．・])*)(?P<last>[0-9]+|[０-９]+)"
    r"(?P<end>[^0-9０-９A-Za-z－-]*)"
)
_SIGN = re.compile(f"(?P<word>.*?)(?P<last>[{_CIRCLED}{_ROMAN}{_SMALL_ROMAN}])(?P<end>.*)")
_IN_KANJI = re.compile(
    "(?P<word>[^一二三四五六七八九十]*)(?P<last>[一二三四五六七八九十]{1,3})(?P<end>.*)"
)
_LETTER = re.compile(f"(?P<word>[(（]?)(?P<last>[{_KANA}A-Za-z])(?P<end>[)）.．]?)")
_NUMBERS = re.compile("[0-9０-９]+")


@dataclass(frozen=True, slots=True)
class Form:
    """How a code is written: `word`, then the numbers above with `joint`, the figure, `end`.

    `above` is how many numbers from above stand before its own (2 in 1-2-3, 0 in (3)); `width` is
    the fewest digits (2 in 01).
    """

    figure: Figure
    word: str = ""
    joint: str = ""
    above: int = 0
    end: str = ""
    width: int = 1

    def code(self, way: tuple[int, ...]) -> str | None:
        """The code of a node by the numbers from the top to it; None where it cannot be written."""
        *above, own = way
        if len(above) < self.above:
            return None
        digits = [str(number) for number in above[len(above) - self.above :]]
        last = _written(own, self.figure, self.width)
        if last is None:
            return None
        path = "".join(f"{number}{self.joint}" for number in digits)
        wide = self.figure is Figure.WIDE
        return f"{self.word}{path.translate(_WIDE) if wide else path}{last}{self.end}"

    @property
    def shape(self) -> "Form":
        """The form without its width: 10 is written as 01 is."""
        return self if self.width == 1 else replace(self, width=1)

    @property
    def sample(self) -> str:
        """A code of this form as a planner would say it: 1-1-1, (1), 基本目標1."""
        return self.code((1,) * (self.above + 1)) or ""


@dataclass(frozen=True, slots=True)
class Code:
    """A printed code: its form, its own number, the numbers from above that it prints."""

    form: Form
    number: int
    above: tuple[int, ...] = ()


@remembered
def read_code(printed: str) -> Code | None:
    """What a code says; None where it holds no number."""
    text = printed.strip()
    if found := _PATH.fullmatch(text):
        return _by_digits(found)
    for pattern in (_SIGN, _LETTER, _IN_KANJI):
        if found := pattern.fullmatch(text):
            return _by_sign(found)
    return None


def _by_digits(found: re.Match[str]) -> Code:
    last, path = found["last"], found["path"]
    above = tuple(int(number) for number in _NUMBERS.findall(path))
    figure = Figure.ARABIC if last.isascii() else Figure.WIDE
    width = len(last) if last[0] in "0０" else 1
    form = Form(figure, found["word"], path[-1:], len(above), found["end"], width)
    return Code(form, int(last), above)


def _by_sign(found: re.Match[str]) -> Code:
    last = found["last"]
    form = Form(Figure.KANJI, found["word"], end=found["end"])
    for figure, row in _ROWS.items():
        if last in row:
            return Code(replace(form, figure=figure), row.index(last) + 1)
    return Code(form, _from_kanji(last))


def _from_kanji(text: str) -> int:
    tens, ten, ones = text.rpartition("十")
    high = (_KANJI.find(tens) + 1 if tens else 1) if ten else 0
    return high * 10 + (_KANJI.find(ones) + 1 if ones else 0)


def _written(number: int, figure: Figure, width: int) -> str | None:
    if figure in (Figure.ARABIC, Figure.WIDE):
        digits = str(number).zfill(width)
        return digits.translate(_WIDE) if figure is Figure.WIDE else digits
    if figure is Figure.KANJI:
        return _in_kanji(number)
    row = _ROWS[figure]
    return row[number - 1] if 0 < number <= len(row) else None


def _in_kanji(number: int) -> str | None:
    if not 0 < number < 100:
        return None
    tens, ones = divmod(number, 10)
    high = ("" if tens == 1 else _KANJI[tens - 1]) + "十" if tens else ""
    return high + (_KANJI[ones - 1] if ones else "")
