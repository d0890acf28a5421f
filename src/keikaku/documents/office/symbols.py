"""Signs of symbol fonts: Wingdings and Symbol keep theirs where Unicode has private characters."""

import re
from collections.abc import Mapping

_PRIVATE = range(0xF000, 0xF100)
_IN_PRIVATE = re.compile("[\uf000-\uf0ff]")

_SYMBOL: Mapping[int, str] = {
    0xA3: "≦", 0xA5: "∞", 0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB0: "°",
    0xB1: "±", 0xB3: "≧", 0xB4: "×", 0xB7: "・", 0xB8: "÷", 0xB9: "≠", 0xBB: "≒",
    0xDB: "⇔", 0xDC: "⇐", 0xDD: "⇑", 0xDE: "⇒", 0xDF: "⇓", 0x2D: "−",
}  # fmt: skip
_WINGDINGS: Mapping[int, str] = {
    0x6C: "●", 0x6D: "❍", 0x6E: "■", 0x6F: "□", 0x70: "□", 0x71: "❑", 0x72: "❒", 0x73: "◆",
    0x74: "◆", 0x75: "◆", 0x76: "❖", 0x77: "◆", 0x9E: "・", 0x9F: "•", 0xA0: "▪", 0xA1: "○",
    0xA2: "○", 0xA4: "◉", 0xA5: "◎", 0xA7: "▪", 0xA8: "□", 0xAB: "★", 0xB2: "✧", 0xD8: "➢",
    0xDC: "➲", 0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE8: "➔", 0xEF: "⇦", 0xF0: "⇨",
    0xF1: "⇧", 0xF2: "⇩", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
    **{0x80 + n: sign for n, sign in enumerate("⓪①②③④⑤⑥⑦⑧⑨⑩")},
    **{0x8B + n: sign for n, sign in enumerate("⓿❶❷❸❹❺❻❼❽❾❿")},
}  # fmt: skip
_FONTS: Mapping[str, Mapping[int, str]] = {"Symbol": _SYMBOL, "Wingdings": _WINGDINGS}
SYMBOL_FONTS = frozenset(_FONTS)
"""The fonts whose signs are known."""


def symbol(code: int, font: str) -> str:
    """The sign that a symbol font shows; a private character where nobody can say which."""
    signs = _FONTS.get(font, {})
    place = code - _PRIVATE.start if code in _PRIVATE else code
    if place in signs:
        return signs[place]
    return chr(code) if 0x20 <= code < 0x110000 and not 0xD800 <= code < 0xE000 else ""


def has_symbols(text: str) -> bool:
    """Whether a text has letters where symbol fonts keep their signs."""
    return _IN_PRIVATE.search(text) is not None


def unsymboled(text: str, font: str) -> str:
    """A text in a symbol font with the signs that it shows."""
    return "".join(symbol(ord(sign), font) if ord(sign) in _PRIVATE else sign for sign in text)
