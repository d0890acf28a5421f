"""What is said of a paragraph as a whole: its outline level, its place in a list, its spaces."""

from typing import NamedTuple

from lxml import etree

from keikaku.documents.markup import attribute, child, is_on, local, value, whole

BODY_LEVEL = 9


class Form(NamedTuple):
    """What is said of a paragraph; None where nothing is said. Lengths are in twips.

    `level` counts outline levels from 0, BODY_LEVEL being text; `list_id` and `list_level` point
    into the numbering.
    """

    level: int | None = None
    list_id: str | None = None
    list_level: int | None = None
    left: int | None = None
    first: int | None = None
    before: int | None = None
    after: int | None = None
    contextual: bool | None = None

    def under(self, nearer: "Form") -> "Form":
        """This form, with what a nearer one says in its place."""
        if nearer == UNSAID:
            return self
        pairs = zip(self, nearer, strict=True)
        return Form(*(base if own is None else own for base, own in pairs))


UNSAID = Form()
"""Nothing said."""

# A line of text in twips, for spaces that are told in hundredths of a line.
_LINE = 240
# A full-width letter of the usual 10.5 points, for indents told in hundredths of a letter.
_LETTER = 210


def form_of(properties: etree._Element | None) -> Form:
    """What an element w:pPr says by itself."""
    form = UNSAID
    for element in properties if properties is not None else ():
        name = local(element)
        if name == "outlineLvl":
            form = form._replace(level=whole(value(element)))
        elif name == "numPr":
            list_id, level = value(child(element, "numId")), value(child(element, "ilvl"))
            form = form._replace(list_id=list_id, list_level=whole(level))
        elif name == "ind":
            form = form._replace(left=_left(element), first=_first(element))
        elif name == "spacing":
            form = form._replace(before=_space(element, "before"), after=_space(element, "after"))
        elif name == "contextualSpacing":
            form = form._replace(contextual=is_on(element))
    return form


def _left(indent: etree._Element) -> int | None:
    letters = whole(attribute(indent, "leftChars") or attribute(indent, "startChars"))
    if letters is not None:
        return letters * _LETTER // 100
    return whole(attribute(indent, "left") or attribute(indent, "start"))


def _first(indent: etree._Element) -> int | None:
    """How far the first line is set in against the others, less than 0 where it hangs out."""
    for name, sign in (("firstLine", 1), ("hanging", -1)):
        letters = whole(attribute(indent, f"{name}Chars"))
        if letters is not None:
            return sign * letters * _LETTER // 100
        twips = whole(attribute(indent, name))
        if twips is not None:
            return sign * twips
    return None


def _space(spacing: etree._Element, side: str) -> int | None:
    lines = whole(attribute(spacing, f"{side}Lines"))
    if lines is not None:
        return lines * _LINE // 100
    return whole(attribute(spacing, side))
