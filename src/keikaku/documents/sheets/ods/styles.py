"""The looks of cells, rows, columns and sheets by the names of their styles."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from lxml import etree

from keikaku.documents.office.markup import attribute, attributes, children, descendants, local
from keikaku.documents.sheets.sheet import BOTTOM, LEFT, RIGHT, TOP, Look

_SIDES = {
    "border": LEFT | TOP | RIGHT | BOTTOM,
    "border-left": LEFT,
    "border-top": TOP,
    "border-right": RIGHT,
    "border-bottom": BOTTOM,
}
_PAPER = ("transparent", "#ffffff")
_DEEPEST = 20


@dataclass(frozen=True, slots=True)
class Styles:
    """`looks` of cells by style; `scaled` styles hide thousands, `hidden` ones the sheet."""

    looks: Mapping[str, Look] = field(default_factory=dict)
    scaled: frozenset[str] = frozenset()
    hidden: frozenset[str] = frozenset()

    def look(self, *names: str | None) -> tuple[Look, bool]:
        """The look by the first name that is known, and whether it hides thousands."""
        name = next((name for name in names if name in self.looks), None)
        return (self.looks[name], name in self.scaled) if name is not None else (Look(), False)


def styles_of(roots: Iterable[etree._Element]) -> Styles:
    """The styles of a workbook, from the parts that hold them."""
    found: dict[str, etree._Element] = {}
    scaling: set[str] = set()
    for root in roots:
        for element in root.iter("{*}style"):
            found[attribute(element, "name") or ""] = element
        for number in descendants(root, "number"):
            holder = number.getparent()
            if "display-factor" in attributes(number) and holder is not None:
                scaling.add(attributes(holder).get("name", ""))
    looks: dict[str, Look] = {}
    scaled: set[str] = set()
    hidden: set[str] = set()
    for name, element in found.items():
        kind = attribute(element, "family")
        if kind == "table-cell":
            line = list(_line(element, found))
            looks[name] = _look(line)
            formats = (attribute(each, "data-style-name") for each in line)
            if next((each for each in formats if each), None) in scaling:
                scaled.add(name)
        elif kind == "table" and _is_hidden(element):
            hidden.add(name)
    return Styles(looks, frozenset(scaled), frozenset(hidden))


def _line(style: etree._Element, found: Mapping[str, etree._Element]) -> Iterable[etree._Element]:
    """A style and those that it is based on."""
    at: etree._Element | None = style
    for _ in range(_DEEPEST):
        if at is None:
            return
        yield at
        at = found.get(attribute(at, "parent-style-name") or "")


def _look(line: Iterable[etree._Element]) -> Look:
    told: dict[str, str] = {}
    for style in line:
        for part in style:
            if local(part) in ("table-cell-properties", "text-properties"):
                for name, value in attributes(part).items():
                    told.setdefault(name, value)
    sides = 0
    for name, side in _SIDES.items():
        if told.get(name, "none").split()[-1:] not in (["none"], ["hidden"]):
            sides |= side
    colour = told.get("background-color", "transparent").lower()
    return Look(
        bold=told.get("font-weight") in ("bold", "700", "800", "900"),
        size=_points(told.get("font-size", "")),
        struck=told.get("text-line-through-style", "none") != "none",
        fill=None if colour in _PAPER else colour,
        borders=sides,
    )


def _points(text: str) -> float:
    try:
        return float(text.removesuffix("pt"))
    except ValueError:
        return 10.0


def _is_hidden(style: etree._Element) -> bool:
    return any(
        attributes(part).get("display") == "false" for part in children(style, "table-properties")
    )
