"""Text measured in columns of a terminal: a kanji takes two, a Latin letter one.

Signs of ambiguous width (…, ★, ①) count one, as in Windows Terminal and on Linux and macOS.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

# Controls and direction marks out of a document must not steer the reader's terminal.
_UNPRINTABLE = re.compile("[\\s\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]+")
_CLOSING = "、。，．」』）)〉》】］!！?？・ー…"
_ELLIPSIS = "…"


def one_line(text: str) -> str:
    """The text on one line: white space and control characters become one space."""
    return _UNPRINTABLE.sub(" ", text).strip()


def width(text: str) -> int:
    """How many columns the text takes."""
    return sum(map(_columns, text))


@lru_cache(maxsize=8192)
def _columns(character: str) -> int:
    if character.isascii():
        return 1
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def cut(text: str, columns: int) -> str:
    """The text if it fits, else as much of its beginning as fits before a closing …."""
    if width(text) <= columns:
        return text
    room = columns - width(_ELLIPSIS)
    return text[: _fitting(text, room)].rstrip() + _ELLIPSIS


def _fitting(text: str, columns: int) -> int:
    """How many characters of the text fit."""
    taken = 0
    for index, character in enumerate(text):
        taken += _columns(character)
        if taken > columns:
            return index
    return len(text)


def pad(text: str, columns: int, *, right: bool = False) -> str:
    """The text filled with spaces to a width, at its right side or before it (`right`)."""
    space = " " * max(0, columns - width(text))
    return space + text if right else text + space


def wrap(text: str, columns: int) -> list[str]:
    """The text in lines that fit; Latin words and figures stay whole where they can.

    A closing sign does not begin a line (行頭禁則): it may stand one sign outside instead.
    """
    lines, taken = [""], 0
    for piece in _pieces(text, columns):
        fits = taken + width(piece.rstrip()) <= columns
        if fits or piece[0] in _CLOSING or not taken:
            lines[-1] += piece
            taken += width(piece)
        else:
            lines.append(piece.lstrip())
            taken = width(lines[-1])
    return [line.rstrip() for line in lines]


def hang(text: str, columns: int, indent: str) -> list[str]:
    """The text in lines that fit, all of them behind the indent."""
    return [indent + line for line in wrap(text, columns - width(indent))]


def pack(items: Iterable[str], separator: str, columns: int) -> list[str]:
    """The items in lines that fit; an item is never broken, a long one is cut."""
    lines: list[str] = []
    for item in items:
        longer = f"{lines[-1]}{separator}{item}" if lines else item
        if lines and width(longer) <= columns:
            lines[-1] = longer
        else:
            lines.append(cut(item, columns))
    return lines


def _pieces(text: str, columns: int) -> Iterator[str]:
    """Single signs and whole Latin words; a word that no line can hold is broken."""
    for word in re.findall(r"[!-~]+ ?|.", one_line(text)):
        yield from (word[start : start + columns] for start in range(0, len(word), columns))
