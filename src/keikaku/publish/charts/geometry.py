"""Sizes of pictures and of the texts in them (寸法): a Japanese letter is as wide as it is high."""

import unicodedata
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Size:
    """A viewBox and the height of letters in it: on a phone the picture is narrow, not small."""

    width: int
    letter: int
    wide: bool


class Variant(Enum):
    """For a wide page and for a phone; the page shows the one that fits."""

    WIDE = Size(720, 14, True)
    PHONE = Size(320, 12, False)


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle, from the top left."""

    left: Fraction
    top: Fraction
    right: Fraction
    bottom: Fraction


def text_width(text: str, letter: int) -> Fraction:
    """How wide a text is at most in the fonts of the page."""
    halves = sum(
        2 if unicodedata.east_asian_width(each) in "FWA" else Fraction(13, 10) for each in text
    )
    return Fraction(halves) * letter / 2


def shortened(text: str, width: Fraction, letter: int) -> str:
    """As much of a text as fits, with … where something is left out; the table has it whole."""
    text = " ".join(text.split())
    if text_width(text, letter) <= width:
        return text
    while text and text_width(f"{text}…", letter) > width:
        text = text[:-1]
    return f"{text}…" if text else ""


def wrapped(text: str, width: Fraction, letter: int, lines: int) -> tuple[str, ...]:
    """A text in lines that fit, the last one shortened."""
    made: list[str] = []
    left = " ".join(text.split())
    while left and len(made) < lines - 1 and text_width(left, letter) > width:
        count = len(left)
        while count > 1 and text_width(left[:count], letter) > width:
            count -= 1
        made.append(left[:count])
        left = left[count:]
    return (*made, shortened(left, width, letter)) if left else tuple(made)
