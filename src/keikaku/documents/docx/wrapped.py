"""Blocks, rows and cells out of whatever wraps them: content controls, changes, alternatives."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from lxml import etree

from keikaku.documents.office.markup import child, is_on, local
from keikaku.documents.office.pieces import State

_CHANGES = {
    "ins": State.INSERTED,
    "moveTo": State.INSERTED,
    "del": State.DELETED,
    "moveFrom": State.DELETED,
}
_WRAPPERS = frozenset(("sdt", "AlternateContent", "customXml", "smartTag", *_CHANGES))


class Wrapped(NamedTuple):
    """An element and the state that what wraps it gives to its letters."""

    name: str
    element: etree._Element
    state: State


def unwrapped(container: Iterable[etree._Element], state: State = State.KEPT) -> Iterator[Wrapped]:
    """The children of a container in their order, wrappers opened."""
    for element in container:
        name = local(element)
        if name in _WRAPPERS:
            # As deep as the file, which its parser bounds.
            inner = _CHANGES.get(name, State.KEPT)
            yield from unwrapped(_inside(name, element), max(state, inner))
        else:
            yield Wrapped(name, element, state)


def _inside(name: str, element: etree._Element) -> Iterable[etree._Element]:
    """What a wrapper wraps."""
    if name == "sdt":
        content = child(element, "sdtContent")
        prompts = is_on(child(child(element, "sdtPr"), "showingPlcHdr"))
        return content if content is not None and not prompts else ()
    if name == "AlternateContent":
        choice = child(element, "Choice")
        chosen = choice if choice is not None else child(element, "Fallback")
        return chosen if chosen is not None else ()
    return element
