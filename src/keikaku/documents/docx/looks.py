"""How letters look where it matters for reading: bold, hidden, struck out, raised, their size."""

from typing import Any, NamedTuple

from lxml import etree

from keikaku.documents.office.markup import OFF, local, whole
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
    """What an element w:rPr says: a look, a style of letters, a font where it is one of symbols."""

    look: Look = PLAIN
    style: str | None = None
    font: str = ""


UNSAID = Letters()
"""Nothing said."""

_SWITCHES = {"b": "bold", "vanish": "hidden", "strike": "struck", "dstrike": "struck"}
_TOLD = frozenset((*_SWITCHES, "sz", "vertAlign", "rStyle", "rFonts"))


def letters_of(properties: etree._Element | None) -> Letters:
    """What an element w:rPr says by itself."""
    if properties is None:
        return UNSAID
    said: dict[str, Any] = {}
    style, font = None, ""
    for element in properties:
        name = local(element)
        if name not in _TOLD:
            continue
        # All but the fonts have one attribute: this is read far more often than anything else.
        values = element.values()
        told = str(values[0]) if values else None
        if name in _SWITCHES:
            said[_SWITCHES[name]] = told is None or told.lower() not in OFF
        elif name == "sz":
            said["size"] = whole(told)
        elif name == "vertAlign":
            said["raised"] = told == "superscript"
        elif name == "rStyle":
            style = told
        else:
            font = next((str(each) for each in values if each in SYMBOL_FONTS), "")
    return Letters(PLAIN._replace(**said) if said else PLAIN, style, font)


def look_of(properties: etree._Element | None) -> Look:
    """The look that an element w:rPr says by itself."""
    return letters_of(properties).look
