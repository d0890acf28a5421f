"""The list of contents of a page: lines that lead to headings further down the same page."""

from keikaku.documents.html.elements import HEADINGS, LISTS, Element, tag_of

CONTENTS = "contents"
_HOLDERS = frozenset({"li", "p", "dd", "dt", "div"})
_INNER = frozenset({*LISTS, *_HOLDERS, *HEADINGS, "dl", "table"})


def leads_within(element: Element, tag: str) -> bool:
    """Whether all that the line of an element says leads to a place of the same page.

    A bare # leads nowhere: scripts use it for buttons.
    """
    if tag not in _HOLDERS:
        return False
    linked = _letters(_own_text(element, linked=True))
    return bool(linked) and linked == _letters(_own_text(element))


def _leads_to_place(link: Element) -> bool:
    address = link.get("href", "")
    return address.startswith("#") and len(address) > 1


def _own_text(element: Element, *, linked: bool = False) -> str:
    """What an element says in its own lines, without the lists and lines inside of it.

    `linked` leaves of it what leads to a place of the page.
    """
    if linked and tag_of(element) == "a" and _leads_to_place(element):
        linked = False
    parts = [] if linked else [element.text]
    for child in element:
        parts += [_own_text(child, linked=linked)] if tag_of(child) not in _INNER else []
        parts += [] if linked else [child.tail]
    return "".join(part or "" for part in parts)


def _letters(text: str) -> str:
    """The letters of a text without space and the signs that parts of it are parted by."""
    return "".join(sign for sign in text if sign.isalnum())
