"""Styles of a Word document: what a paragraph or a run is by the chain of its styles."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from keikaku.documents.docx.forms import UNSAID, Form, form_of
from keikaku.documents.docx.looks import PLAIN, Look, look_of
from keikaku.documents.office.markup import attribute, child, children, value, within

_HEADING = re.compile("heading ([1-9])")
_CONTENTS = re.compile("(?:toc|目次) ?[1-9]|table of figures|図表目次")
# A chain that bites its own tail, or one that nobody made by hand, ends here.
_LONGEST_CHAIN = 30


@dataclass(frozen=True, slots=True)
class Style:
    """A style of paragraphs with all that it inherits; `ids` is its chain, nearest first."""

    ids: tuple[str, ...] = ()
    form: Form = UNSAID
    look: Look = PLAIN
    is_contents: bool = False


class Styles:
    """The styles of one document; `root` is that of the part styles.xml, where there is one."""

    def __init__(self, root: etree._Element | None) -> None:
        self._elements = {
            identifier: style
            for style in children(root, "style")
            if (identifier := attribute(style, "styleId")) is not None
        }
        defaults = child(root, "docDefaults")
        self._form = form_of(within(defaults, "pPrDefault", "pPr"))
        self._look = look_of(within(defaults, "rPrDefault", "rPr"))
        self._usual = next(self._usual_ids(), "")
        self._known: dict[str, Style] = {}
        self._letters: dict[str, Look] = {}

    def paragraph(self, identifier: str | None) -> Style:
        """The style of this id; that which every paragraph has where none is named."""
        identifier = self._usual if identifier is None else identifier
        if identifier not in self._known:
            self._known[identifier] = self._made(identifier)
        return self._known[identifier]

    def letters(self, identifier: str) -> Look:
        """What a style of letters says beside that of their paragraph."""
        if identifier not in self._letters:
            look = PLAIN
            for element in reversed([*self._chain(identifier)]):
                look = look.under(look_of(child(element, "rPr")))
            self._letters[identifier] = look
        return self._letters[identifier]

    def _made(self, identifier: str) -> Style:
        chain = [*self._chain(identifier)]
        form, look = self._form, self._look
        for element in reversed(chain):
            form = form.under(_form(element))
            look = look.under(look_of(child(element, "rPr")))
        ids = tuple(attribute(element, "styleId") or "" for element in chain)
        return Style(ids, form, look, any(_CONTENTS.fullmatch(_name(style)) for style in chain))

    def _chain(self, identifier: str) -> Iterator[etree._Element]:
        for _ in range(_LONGEST_CHAIN):
            element = self._elements.get(identifier)
            if element is None:
                return
            yield element
            identifier = value(child(element, "basedOn")) or ""

    def _usual_ids(self) -> Iterator[str]:
        for identifier, element in self._elements.items():
            if attribute(element, "type") == "paragraph" and attribute(element, "default") == "1":
                yield identifier


def _name(style: etree._Element) -> str:
    return (value(child(style, "name")) or "").lower()


def _form(style: etree._Element) -> Form:
    """What a style says of a paragraph; Word's own headings have a level though none is said."""
    form = form_of(child(style, "pPr"))
    heading = _HEADING.fullmatch(_name(style))
    if heading and form.level is None:
        return form._replace(level=int(heading[1]) - 1)
    return form
