"""What is checked of the bytes of a PDF before PDFium sees them: little that unfolds to very much.

A few kilobytes can hold a stream of gigabytes, or forms that draw themselves, or each other ten
times over and over; PDFium has no bound that a PC could bear. So the objects are looked through
here, roughly: what is not understood (other filters, locked streams) counts with its own length.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from keikaku.core.errors import Unreadable
from keikaku.documents.pdf.objects import PdfObjects

MAX_STREAM = 64 * 1024 * 1024
MAX_UNPACKED = 1024 * 1024 * 1024

# Flate packs at most 1,032 to 1, so that a shorter stream cannot be too large.
_SHORT = 16 * 1024
# PDFium goes no deeper into forms.
_DEEPEST = 40
# What it costs to draw a form at all, as if it were content.
_A_FORM = 1024
_CHECK = "計画の文書であることを確かめてください。"
_FORM = re.compile(rb"/Subtype\s*/Form\b")
_IMAGE = re.compile(rb"/Subtype\s*/Image\b")
_PAGE = re.compile(rb"/Type\s*/Page\b")
_CONTENTS = re.compile(rb"/Contents\s*(?:\[([^\]]*)\]|([0-9]+)\s+[0-9]+\s+R)")
_REFERENCE = re.compile(rb"([0-9]+)\s+[0-9]+\s+R\b")
_NAMED = re.compile(rb"/([^\s/<>\[\](){}%]+)\s+([0-9]+)\s+[0-9]+\s+R\b")
_DRAWN = re.compile(rb"/([^\s/<>\[\](){}%]+)\s+Do\b")
_RESOURCES = b"/Resources"
_NESTED = (b"Resources", b"XObject")


class _Content(NamedTuple):
    """How long a content is when it is unpacked, and how often it draws what by name."""

    size: int
    drawn: Mapping[bytes, int]


def check_bytes(name: str, data: bytes) -> None:
    """Raises Unreadable for a file that unfolds to more than any document holds."""
    objects = PdfObjects(data, MAX_STREAM)
    weights = _Weights(objects)
    left = MAX_UNPACKED - objects.packed
    for weight in (*weights.of_pages(), *weights.of_other_streams()):
        left -= weight
        if weight > MAX_STREAM or left < 0:
            reason = "圧縮を解くと、または繰り返し描くと大きすぎるデータが入っています。"
            raise Unreadable(name, "", reason, _CHECK)


class _Weights:
    """What pages and streams unfold to, in bytes."""

    def __init__(self, objects: PdfObjects) -> None:
        self._objects = objects
        self._contents: dict[int, _Content] = {}

    def of_pages(self) -> Iterator[int]:
        """The contents of each page with everything that they draw."""
        for head in self._objects.heads.values():
            if _PAGE.search(head):
                names = self._names_in(head)
                contents = Counter(self._contents_of(head)).items()
                yield sum(n * self._weight(each, names, self._forms) for each, n in contents)

    def of_other_streams(self) -> Iterator[int]:
        """Every stream but pictures, which are unpacked only when they are looked at."""
        for number, (start, end) in self._objects.streams.items():
            if end - start <= _SHORT or number in self._contents:
                continue
            if not _IMAGE.search(self._objects.heads[number]):
                yield sum(map(len, self._objects.unpacked(number)))

    def _weight(self, number: int, names: Mapping[bytes, int], forms: Mapping[int, int]) -> int:
        content = self._content(number)
        drawn = (n * forms[names[name]] for name, n in content.drawn.items() if name in names)
        return content.size + sum(drawn)

    @cached_property
    def _forms(self) -> Mapping[int, int]:
        """What each form unfolds to: its own content, and again and again what that draws."""
        names = {form: self._names_in(self._objects.heads[form]) for form in self._all_forms}
        weights = dict.fromkeys(self._all_forms, 0)
        for _ in range(_DEEPEST):
            heavier = {form: _A_FORM + self._weight(form, names[form], weights) for form in names}
            if heavier == weights:
                break
            weights = heavier
        return weights

    @cached_property
    def _all_forms(self) -> frozenset[int]:
        heads = self._objects.heads.items()
        return frozenset(number for number, head in heads if _FORM.search(head))

    def _names_in(self, head: bytes) -> Mapping[bytes, int]:
        """The forms that a page or a form can draw; without resources those that any other can."""
        return self._named_by(head) if _RESOURCES in head else self._anywhere

    @cached_property
    def _anywhere(self) -> Mapping[bytes, int]:
        named: dict[bytes, int] = {}
        for head in self._objects.heads.values():
            if _RESOURCES in head:
                named |= self._named_by(head)
        return named

    def _named_by(self, head: bytes) -> dict[bytes, int]:
        if not self._all_forms:
            return {}
        named = _references(head)
        for key in (*_NESTED, *_NESTED):
            named |= _references(self._objects.heads.get(named.get(key, -1), b""))
        return {name: number for name, number in named.items() if number in self._all_forms}

    def _contents_of(self, head: bytes) -> list[int]:
        found = _CONTENTS.search(head)
        if found is None:
            return []
        if found[2] is None:
            return [int(number) for number in _REFERENCE.findall(found[1])]
        number = int(found[2])
        if number in self._objects.streams:
            return [number]
        listed = self._objects.heads.get(number, b"")
        return [int(each) for each in _REFERENCE.findall(listed)]

    def _content(self, number: int) -> _Content:
        if number not in self._contents:
            unpacked = b"".join(self._objects.unpacked(number))
            self._contents[number] = _Content(len(unpacked), Counter(_DRAWN.findall(unpacked)))
        return self._contents[number]


def _references(head: bytes) -> dict[bytes, int]:
    return {name: int(number) for name, number in _NAMED.findall(head)}
