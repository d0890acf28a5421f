"""SmartArt: the words of a diagram in the order in which its outline lists them."""

from collections import defaultdict

from lxml import etree

from keikaku.documents.office.markup import child, descendants, whole

_MOST_POINTS = 5_000


def diagram_texts(root: etree._Element) -> list[tuple[int, str]]:
    """Depth from 0 and text of each entry, from the root of the part that holds the data."""
    points = {point.get("modelId", ""): point for point in descendants(root, "pt")}
    below: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for link in descendants(root, "cxn"):
        if link.get("type", "parOf") == "parOf":
            order = whole(link.get("srcOrd")) or 0
            below[link.get("srcId", "")].append((order, link.get("destId", "")))
    tops = [name for name, point in points.items() if point.get("type") == "doc"]
    return _walk(tops, below, points)


def _walk(
    tops: list[str],
    below: dict[str, list[tuple[int, str]]],
    points: dict[str, etree._Element],
) -> list[tuple[int, str]]:
    found: list[tuple[int, str]] = []
    seen: set[str] = set()
    waiting = [(-1, name) for name in reversed(tops)]
    while waiting and len(seen) < _MOST_POINTS:
        depth, name = waiting.pop()
        if name in seen or name not in points:
            continue
        seen.add(name)
        text = _text(points[name])
        if text and depth >= 0:
            found.append((depth, text))
        waiting += [(depth + 1, each) for _, each in sorted(below[name], reverse=True)]
    return found


def _text(point: etree._Element) -> str:
    paragraphs = descendants(child(point, "t"), "p")
    lines = ("".join(each.text or "" for each in descendants(p, "t")) for p in paragraphs)
    return "\n".join(filter(str.strip, lines))
