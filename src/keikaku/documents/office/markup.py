"""Elements of the XML of Office files by their local names.

The strict and the transitional form of one format differ in their namespaces only, so names are
compared without them, and an attribute is looked up in the namespace of its element.
"""

from collections.abc import Iterator
from functools import lru_cache

from lxml import etree

OFF = frozenset(("0", "false", "off", "none"))
"""How a switch is turned off."""


def local(element: etree._Element) -> str:
    """The name without its namespace; "" for a comment or an instruction."""
    return _local(element.tag)


# A file has some dozens of names, and each comes thousands of times.
@lru_cache(maxsize=1024)
def _local(tag: object) -> str:
    return tag[tag.rfind("}") + 1 :] if isinstance(tag, str) else ""


def attribute(element: etree._Element, name: str) -> str | None:
    """The attribute of this name in the namespace of the element itself."""
    tag = element.tag
    return element.get(tag[: tag.rfind("}") + 1] + name)


def reference(element: etree._Element, name: str) -> str | None:
    """The attribute of this name in any namespace, as r:id and r:embed are."""
    ending = "}" + name
    return next((str(v) for k, v in element.items() if str(k).endswith(ending)), None)


def child(element: etree._Element | None, name: str) -> etree._Element | None:
    """The first child of this name."""
    if element is None:
        return None
    return next(element.iterchildren(f"{{*}}{name}"), None)


def head(element: etree._Element, name: str) -> etree._Element | None:
    """The first child if it has this name: properties stand before all else."""
    first = element[0] if len(element) else None
    return first if first is not None and local(first) == name else None


def children(element: etree._Element | None, name: str) -> Iterator[etree._Element]:
    """The children of this name."""
    return element.iterchildren(f"{{*}}{name}") if element is not None else iter(())


def by_name(element: etree._Element | None) -> dict[str, etree._Element]:
    """The children by their names, the last one of each name."""
    return {local(each): each for each in element} if element is not None else {}


def attributes(element: etree._Element) -> dict[str, str]:
    """The attributes by their names."""
    return {str(name).rpartition("}")[2]: str(text) for name, text in element.items()}


def within(element: etree._Element | None, *path: str) -> etree._Element | None:
    """The element at the end of a path of first children."""
    for name in path:
        element = child(element, name)
    return element


def descendants(element: etree._Element | None, name: str) -> Iterator[etree._Element]:
    """The elements of this name below an element, in the order of the document."""
    return element.iter(f"{{*}}{name}") if element is not None else iter(())


def value(element: etree._Element | None, name: str = "val") -> str | None:
    """An attribute of an element that may not be there."""
    return attribute(element, name) if element is not None else None


def is_on(element: etree._Element | None) -> bool:
    """Whether a switch such as <w:b/> is there and not turned off."""
    if element is None:
        return False
    return (attribute(element, "val") or "1").lower() not in OFF


def whole(text: str | None) -> int | None:
    """A whole number, also one printed with a fraction or behind a hostile sign; None if none."""
    if text is None or len(text) > 20:
        return None
    try:
        return int(float(text))
    except (ValueError, OverflowError):
        return None
