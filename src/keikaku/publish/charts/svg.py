"""SVG as a tree of elements: all text is escaped, no attribute holds style, numbers are exact."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from html import escape
from typing import Union

Number = int | Fraction
Content = Union["Element", str]

# What XML 1.0 cannot hold even when it is escaped.
_UNFIT = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Element:
    """An element with its attributes in the order in which they are written."""

    tag: str
    attributes: tuple[tuple[str, str], ...] = ()
    children: tuple[Content, ...] = ()


def element(tag: str, *children: Content, **attributes: Number | str | None) -> Element:
    """An element; `class_` is class, stroke_width is stroke-width, what is None is left out."""
    told = tuple(
        (_name(name), value if isinstance(value, str) else px(value))
        for name, value in attributes.items()
        if value is not None
    )
    return Element(tag, told, children)


def px(number: Number) -> str:
    """A coordinate with at most two digits, rounded half up, the same on every machine."""
    above, below = number.numerator, number.denominator
    hundredths = (above * 200 + below) // (2 * below)
    sign = "-" if hundredths < 0 else ""
    whole, part = divmod(abs(hundredths), 100)
    return f"{sign}{whole}" + (f".{part:02}".rstrip("0") if part else "")


def render(root: Element) -> str:
    """The text of an element and all in it, one element a line."""
    return "\n".join(_lines(root)) + "\n"


def _lines(node: Element) -> Iterator[str]:
    attributes = "".join(f' {name}="{_escaped(value)}"' for name, value in node.attributes)
    if not node.children:
        yield f"<{node.tag}{attributes}/>"
        return
    texts = [child for child in node.children if isinstance(child, str)]
    if texts:
        yield f"<{node.tag}{attributes}>{_escaped(''.join(texts))}</{node.tag}>"
        return
    yield f"<{node.tag}{attributes}>"
    for child in node.children:
        if isinstance(child, Element):
            yield from _lines(child)
    yield f"</{node.tag}>"


def _escaped(text: str) -> str:
    return escape(_UNFIT.sub("\ufffd", text), quote=True)


def _name(name: str) -> str:
    kept = {"view_box": "viewBox", "text_anchor": "text-anchor"}
    return kept.get(name, name.rstrip("_").replace("_", "-"))
