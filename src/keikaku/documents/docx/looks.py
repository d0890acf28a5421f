"""How letters look where it matters for reading: bold, hidden, struck out, raised, their size."""

from typing import NamedTuple

from lxml import etree

from keikaku.documents.markup import is_on, local, value, whole


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
        return Look(*(base if own is None else own for base, own in pairs))


PLAIN = Look()
"""Nothing said."""

_SWITCHES = {"b": "bold", "vanish": "hidden", "strike": "struck", "dstrike": "struck"}


def look_of(properties: etree._Element | None) -> Look:
    """What an element w:rPr says by itself."""
    look = PLAIN
    for element in properties if properties is not None else ():
        name = local(element)
        if name in _SWITCHES:
            look = look._replace(**{_SWITCHES[name]: is_on(element)})
        elif name == "sz":
            look = look._replace(size=whole(value(element)))
        elif name == "vertAlign":
            look = look._replace(raised=value(element) == "superscript")
    return look
