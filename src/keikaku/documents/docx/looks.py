"""How letters look where it matters for reading: bold, hidden, struck out, raised, their size."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from lxml import etree

from keikaku.documents.office.markup import OFF, child, local, whole
from keikaku.documents.office.symbols import SYMBOL_FONTS


class Look(NamedTuple):
    """What is said of letters; None where nothing is said. `size` is in half points."""

    bold: bool | None = None
    hidden: bool | None = None
    struck: bool | None = None
    raised: bool | None = None
    size: int | None = None

    def under(self, nearer: "Look") -> "Look":
        """This look, with what a nearer one says in its place."""
        if nearer == PLAIN:
            return self
        pairs = zip(self, nearer, strict=True)
        return Look._make(base if own is None else own for base, own in pairs)


PLAIN = Look()
"""Nothing said."""


class Letters(NamedTuple):
    """What an element w:rPr says: parts of a look by their names, and a style of letters."""

    said: Mapping[str, Any]
    style: str | None = None


_UNSAID = Letters({})
_SWITCHES = {"b": "bold", "vanish": "hidden", "strike": "struck", "dstrike": "struck"}
_TOLD = frozenset((*_SWITCHES, "sz", "vertAlign", "rStyle"))


def letters_of(properties: etree._Element | None) -> Letters:
    """What an element w:rPr says by itself."""
    if properties is None:
        return _UNSAID
    said: dict[str, Any] = {}
    style = None
    for element in properties:
        name = local(element)
        if name not in _TOLD:
            continue
        # Each of these has one attribute; they are read far more often than anything else.
        values = element.values()
        told = str(values[0]) if values else None
        if name in _SWITCHES:
            said[_SWITCHES[name]] = told is None or told.lower() not in OFF
        elif name == "sz":
            said["size"] = whole(told)
        elif name == "vertAlign":
            said["raised"] = told == "superscript"
        else:
            style = told
    return Letters(said, style)


def look_of(properties: etree._Element | None) -> Look:
    """The look that an element w:rPr says by itself."""
    return PLAIN._replace(**letters_of(properties).said)


def symbol_font(run: etree._Element) -> str:
    """The font of a run where it is one of symbols, else ""."""
    fonts = child(child(run, "rPr"), "rFonts")
    named = fonts.values() if fonts is not None else ()
    return next((str(each) for each in named if each in SYMBOL_FONTS), "")
