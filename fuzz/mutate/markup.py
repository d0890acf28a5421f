"""Damage to XML and HTML: attributes, texts, elements, what is nested in what.

Works on the text of the markup and not on a tree, so that what it makes may be malformed too.
"""

import re
from collections.abc import Sequence
from random import Random

from fuzz import vocabulary
from fuzz.mutate import Mutation

_TAG = re.compile(rb"<(/?)([A-Za-z][\w:.-]*)([^<>]*?)(/?)>")
_ATTRIBUTE = re.compile(rb"([\w:.-]+)=\"([^\"]*)\"")
_TEXT = re.compile(rb">([^<>]+)<")
_VALUES = (
    "", "0", "-1", "1", "2", "3", "65535", "65536", "1048576", "2147483647", "2147483648",
    "4294967295", "-2147483648", "99999999999999999999", "1e308", "1e-308", "NaN", "INF", "0.5",
    "-0", "true", "on", "A1", "A0", "ZZZ9999999", "A1:XFD1048576", "B2:A1", "#REF!", "100%",
    "rId1", "rId999", "../../x", "none", "計画", "\u202e", "&amp;", "&#0;", "&#xD800;", "&x;",
    "x" * 5000,
)  # fmt: skip
_SNIPPETS = (
    b"<!-- -->", b"<![CDATA[ <x> ]]>", b"<?x y?>", b"<x/>", b"&#x10FFFF;", b"&lt;", b"<!DOCTYPE x>",
    b'<!DOCTYPE x [<!ENTITY a "b">]>', b'<x xmlns="urn:x"/>', b"\x00", b"</x>", b"<", b">",
)  # fmt: skip
_DEEP = (2, 5, 50, 1000)


def change_attribute(data: bytes, random: Random) -> bytes:
    """Another value for an attribute: a strange one, or that of another."""
    found = list(_ATTRIBUTE.finditer(data))
    if not found:
        return data
    at = random.choice(found)
    value = random.choice((random.choice(_VALUES).encode(), random.choice(found)[2]))
    return data[: at.start(2)] + value + data[at.end(2) :]


def drop_attribute(data: bytes, random: Random) -> bytes:
    """An attribute lost."""
    found = list(_ATTRIBUTE.finditer(data))
    if not found:
        return data
    at = random.choice(found)
    return data[: at.start()] + data[at.end() :]


def change_text(data: bytes, random: Random) -> bytes:
    """Another text between two tags."""
    found = list(_TEXT.finditer(data))
    if not found:
        return data
    at = random.choice(found)
    words = (*_VALUES, random.choice(vocabulary.notations()), random.choice(vocabulary.heads()))
    text = random.choice(words).replace("&", "&amp;").replace("<", "&lt;")
    return data[: at.start(1)] + text.encode("utf-8") + data[at.end(1) :]


def drop_tag(data: bytes, random: Random) -> bytes:
    """A tag lost; its partner stays."""
    start, end = _tag(data, random)
    return data[:start] + data[end:]


def rename_tag(data: bytes, random: Random) -> bytes:
    """An element by the name of another."""
    found = list(_TAG.finditer(data))
    if len(found) < 2:
        return data
    at, other = random.choice(found), random.choice(found)
    _, end = _element(data, at)
    if end == at.end():
        return data[: at.start(2)] + other[2] + data[at.end(2) :]
    inner = data[at.end(2) : end - len(at[2]) - 1]
    return data[: at.start(2)] + other[2] + inner + other[2] + b">" + data[end:]


def drop_element(data: bytes, random: Random) -> bytes:
    """An element lost with all that is in it."""
    start, end = _some_element(data, random)
    return data[:start] + data[end:]


def repeat_element(data: bytes, random: Random) -> bytes:
    """An element twice, or many times."""
    start, end = _some_element(data, random)
    times = random.choice((1, 1, 2, 20, 300))
    times = max(1, min(times, 200_000 // max(1, end - start)))
    return data[:end] + data[start:end] * times + data[end:]


def move_element(data: bytes, random: Random) -> bytes:
    """An element in another place, in itself perhaps."""
    start, end = _some_element(data, random)
    at, _ = _tag(data, random)
    return data[:at] + data[start:end] + data[at:]


def nest_element(data: bytes, random: Random) -> bytes:
    """An element inside others of its name, many deep."""
    start, end = _some_element(data, random)
    opening = _TAG.match(data, start)
    if opening is None or opening[4]:
        return data
    deep = random.choice(_DEEP)
    closing = b"</" + opening[2] + b">"
    return data[:start] + opening[0] * deep + data[start:end] + closing * deep + data[end:]


def insert_snippet(data: bytes, random: Random) -> bytes:
    """Something that may stand in markup, or must not."""
    at, _ = _tag(data, random)
    return data[:at] + random.choice(_SNIPPETS) + data[at:]


MARKUP: tuple[Mutation, ...] = (
    change_attribute, change_attribute, drop_attribute, change_text, change_text, drop_tag,
    rename_tag, drop_element, repeat_element, move_element, nest_element, insert_snippet,
)  # fmt: skip


def snippets(found: Sequence[bytes]) -> Mutation:
    """Inserts one of these elements, which a format knows, before some tag."""

    def insert(data: bytes, random: Random) -> bytes:
        at, _ = _tag(data, random)
        return data[:at] + random.choice(found) + data[at:]

    return insert


def _tag(data: bytes, random: Random) -> tuple[int, int]:
    found = list(_TAG.finditer(data))
    return random.choice(found).span() if found else (0, 0)


def _some_element(data: bytes, random: Random) -> tuple[int, int]:
    found = [tag for tag in _TAG.finditer(data) if not tag[1]]
    return _element(data, random.choice(found)) if found else (0, 0)


def _element(data: bytes, opening: re.Match[bytes]) -> tuple[int, int]:
    """From an opening tag to the closing one that belongs to it, as far as that can be told."""
    if opening[1] or opening[4]:
        return opening.span()
    depth = 1
    for tag in _TAG.finditer(data, opening.end()):
        if tag[2] == opening[2] and not tag[4]:
            depth += -1 if tag[1] else 1
            if depth == 0:
                return opening.start(), tag.end()
    return opening.span()
