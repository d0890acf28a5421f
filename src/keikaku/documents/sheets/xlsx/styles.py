"""The looks that the cells of a workbook refer to by number."""

import re
from collections.abc import Sequence
from typing import TypeVar

from lxml import etree

from keikaku.documents.office.markup import attributes, local
from keikaku.documents.sheets.formats.codes import built_in
from keikaku.documents.sheets.sheet import BOTTOM, LEFT, RIGHT, TOP, Look
from keikaku.documents.sheets.xlsx.strings import unescaped

T = TypeVar("T")

_SIDES = {"left": LEFT, "start": LEFT, "top": TOP, "right": RIGHT, "end": RIGHT, "bottom": BOTTOM}
_NO_TINT = re.compile(r"-?0(?:\.0*)?")
_PAPER = ("FFFFFFFF", "00FFFFFF")
_PAPER_INDEX = ("1", "9", "64", "65")


def looks_of(styles: etree._Element | None) -> Sequence[Look]:
    """The looks of the cells, in the order of their numbers; one plain look where none is told."""
    if styles is None:
        return (Look(),)
    parts = {local(part): part for part in styles}
    codes = {
        _number(each, "numFmtId"): unescaped(each.get("formatCode") or "General")
        for each in parts.get("numFmts", ())
    }
    fonts = [_font(font) for font in parts.get("fonts", ())] or [(False, 11.0, False)]
    fills = [_fill(fill) for fill in parts.get("fills", ())] or [None]
    borders = [_borders(border) for border in parts.get("borders", ())] or [0]
    looks = []
    for xf in parts.get("cellXfs", ()):
        number = _number(xf, "numFmtId")
        bold, size, struck = _at(fonts, _number(xf, "fontId"))
        fill, sides = _at(fills, _number(xf, "fillId")), _at(borders, _number(xf, "borderId"))
        looks.append(Look(codes.get(number) or built_in(number), bold, size, struck, fill, sides))
    return looks or (Look(),)


def _at(values: Sequence[T], index: int) -> T:
    return values[index] if index < len(values) else values[0]


def _number(element: etree._Element, name: str) -> int:
    text = element.get(name) or "0"
    return int(text) if text.isascii() and text.isdigit() else 0


def _font(font: etree._Element) -> tuple[bool, float, bool]:
    settings = {local(each): each.get("val") for each in font}
    return _is_on(settings, "b"), _size(settings.get("sz")), _is_on(settings, "strike")


def _is_on(settings: dict[str, str | None], name: str) -> bool:
    return settings.get(name, "0") not in ("0", "false")


def _size(text: str | None) -> float:
    try:
        return float(text or 11)
    except ValueError:
        return 11.0


def _fill(fill: etree._Element) -> str | None:
    """The colour of a fill that a person sees; None for that of paper."""
    for pattern in fill:
        kind = pattern.get("patternType", "none" if local(pattern) == "patternFill" else "")
        if kind == "none":
            return None
        colours = [each for each in pattern if local(each) == "fgColor"]
        return _colour(colours[0]) if colours and kind == "solid" else kind or "gradient"
    return None


def _colour(colour: etree._Element) -> str | None:
    if colour.get("indexed") in _PAPER_INDEX or colour.get("rgb", "").upper() in _PAPER:
        return None
    if colour.get("theme") == "0" and _NO_TINT.fullmatch(colour.get("tint", "0")):
        return None
    return ",".join(f"{name}={value}" for name, value in sorted(attributes(colour).items()))


def _borders(border: etree._Element) -> int:
    sides = 0
    for side in border:
        if side.get("style", "none") != "none":
            sides |= _SIDES.get(local(side), 0)
    return sides
