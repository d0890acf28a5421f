"""Bullets and automatic numbers of the paragraphs of a text, as PowerPoint prints them."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lxml import etree

from keikaku.documents.office.markup import child, local, whole
from keikaku.documents.office.number_formats import printed
from keikaku.documents.office.symbols import unsymboled
from keikaku.documents.pptx.placeholders import TITLES, Placeholder

_LEVELS = 9
_MOST = 1_000_000
_NUMBERS = (
    ("arabicDb", "decimalFullWidth"),
    ("arabic", "decimal"),
    ("romanUc", "upperRoman"),
    ("romanLc", "lowerRoman"),
    ("alphaUc", "upperLetter"),
    ("alphaLc", "lowerLetter"),
    ("circleNum", "decimalEnclosedCircle"),
    ("ea1Jpn", "japaneseCounting"),
    ("ea1Ch", "japaneseCounting"),
)
_SIGNS = {"Period": "{}.", "ParenR": "{})", "ParenBoth": "({})", "Minus": "- {} -"}


class Mark(NamedTuple):
    """What is printed before a paragraph: a bullet, or a number with its sign."""

    text: str
    is_bullet: bool


class Bullets:
    """Tells the marks of one text, paragraph by paragraph; `styles` are lists, nearest first."""

    def __init__(self, styles: Sequence[etree._Element]) -> None:
        self._styles = styles
        self._numbers: dict[int, tuple[str, int]] = {}

    def mark(self, properties: etree._Element | None) -> Mark | None:
        """What stands before the next paragraph."""
        level = level_of(properties)
        told = next(self._told(properties, level), None)
        for deeper in range(level + 1, _LEVELS):
            self._numbers.pop(deeper, None)
        if told is None or local(told) != "buAutoNum":
            self._numbers.pop(level, None)
        if told is None or local(told) == "buNone":
            return None
        if local(told) == "buAutoNum":
            return Mark(self._next(told, level), False)
        return Mark(self._bullet(told, properties, level), True)

    def _told(self, properties: etree._Element | None, level: int) -> Iterator[etree._Element]:
        """What the paragraph says, and then what the styles say of its level."""
        for style in self._layers(properties, level):
            for element in style:
                if local(element) in ("buNone", "buChar", "buAutoNum", "buBlip"):
                    yield element

    def _layers(self, properties: etree._Element | None, level: int) -> Iterator[etree._Element]:
        if properties is not None:
            yield properties
        for style in self._styles:
            found = child(style, f"lvl{level + 1}pPr")
            if found is not None:
                yield found

    def _next(self, told: etree._Element, level: int) -> str:
        kind = told.get("type", "arabicPeriod")
        start = min(max(whole(told.get("startAt")) or 1, 1), _MOST)
        key = f"{kind} {start}"
        before, number = self._numbers.get(level, ("", 0))
        number = number + 1 if before == key else start
        self._numbers[level] = key, number
        return _numbered(number, kind)

    def _bullet(self, told: etree._Element, properties: etree._Element | None, level: int) -> str:
        font = next(
            (f for style in self._layers(properties, level) for f in style if local(f) == "buFont"),
            None,
        )
        face = font.get("typeface", "") if font is not None else ""
        return _sign(told.get("char", "•"), face)


def level_of(properties: etree._Element | None) -> int:
    """The level of a paragraph, from 0."""
    told = whole(properties.get("lvl")) if properties is not None else None
    return min(max(told or 0, 0), _LEVELS - 1)


def list_styles(
    body: etree._Element,
    place: Placeholder | None,
    models: Sequence[etree._Element],
    text_styles: etree._Element | None,
) -> list[etree._Element]:
    """The lists of styles that a text has, nearest first; a drawn box has only its own."""
    bodies = [body, *(found for model in models if (found := child(model, "txBody")) is not None)]
    styles = [child(each, "lstStyle") for each in bodies]
    if place is not None:
        name = "titleStyle" if place.type in TITLES else "bodyStyle"
        styles.append(child(text_styles, name))
    return [style for style in styles if style is not None]


def _numbered(number: int, kind: str) -> str:
    style = next((style for name, style in _NUMBERS if kind.startswith(name)), "decimal")
    text = printed(number, style)
    sign = next((sign for name, sign in _SIGNS.items() if kind.endswith(name)), "{}")
    return sign.format(text)


def _sign(text: str, font: str) -> str:
    """Letters of a symbol font are bullets too: "l" in Wingdings is a dot."""
    if font in ("Wingdings", "Symbol") and len(text) == 1 and ord(text) < 0x100:
        text = chr(0xF000 + ord(text))
    return unsymboled(text, font)
