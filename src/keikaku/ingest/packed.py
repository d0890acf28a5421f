"""A whole subtree packed into one cell: 1 題 (1) 群「…」 ・項目 ・項目 (2) … (T36)."""

import re
from dataclasses import dataclass

from keikaku.core.text import fold

# From the outermost to the innermost, as plans nest them.
_STYLES = ("number", "paren", "circled", "bullet")
_MARK = re.compile(
    r"^\s*(?P<number>[0-9０-９]{1,2})(?:[.．、]\s*|\s+)(?=\S)"
    r"|(?<!\S)(?:(?P<paren>[(（][0-9０-９]{1,2}[)）])|(?P<circled>[①-⑳])|(?P<bullet>[・○●■◆□◇]))\s*(?=\S)"
)
_CROSS_LISTED = re.compile(r"\s*[【〔\[(（]\s*再掲\s*[】〕\])）]\s*")


@dataclass(frozen=True, slots=True)
class PackedItem:
    """One item of a packed cell; `depth` counts from 0, `code` is as printed, None for ・.

    `cross_listed` holds for an item that bears 再掲 and for all that stands below it.
    """

    depth: int
    code: str | None
    title: str
    cross_listed: bool


def unpack(text: str) -> tuple[PackedItem, ...]:
    """The items of a cell in order; a cell without marks is one item of depth 0."""
    marks = list(_MARK.finditer(text))
    if not marks:
        return (_item(0, None, text),)
    bare = text[: marks[0].start()]
    return (_item(0, None, bare), *_items(text, marks)) if bare.strip() else _items(text, marks)


def is_packed(text: str) -> bool:
    """Whether the cell begins with a number and goes on with (1): a subtree, not a title."""
    styles = [mark.lastgroup for mark in _MARK.finditer(text)]
    return styles[:1] == ["number"] and "paren" in styles


def _items(text: str, marks: list[re.Match[str]]) -> tuple[PackedItem, ...]:
    depths = _depths(text, marks)
    items: list[PackedItem] = []
    ends = [*(mark.start() for mark in marks[1:]), len(text)]
    for mark, end in zip(marks, ends, strict=True):
        style = mark.lastgroup or ""
        code = None if style == "bullet" else mark[style]
        item = _item(depths[style], code, text[mark.end() : end])
        items.append(_below_cross_listed(item, items))
    return tuple(items)


def _depths(text: str, marks: list[re.Match[str]]) -> dict[str, int]:
    """The styles that the cell uses, the outer before the inner; a bare title is the outermost."""
    used = {mark.lastgroup for mark in marks}
    bare = 1 if text[: marks[0].start()].strip() else 0
    styles = [style for style in _STYLES if style in used]
    return {style: bare + depth for depth, style in enumerate(styles)}


def _item(depth: int, code: str | None, text: str) -> PackedItem:
    title = _CROSS_LISTED.sub("", text).strip()
    return PackedItem(depth, code, title, _CROSS_LISTED.search(text) is not None)


def _below_cross_listed(item: PackedItem, before: list[PackedItem]) -> PackedItem:
    parent = next((other for other in reversed(before) if other.depth < item.depth), None)
    if parent is None or not parent.cross_listed:
        return item
    return PackedItem(item.depth, item.code, item.title, True)


def number_gaps(items: tuple[PackedItem, ...]) -> tuple[PackedItem, ...]:
    """The items whose number does not follow the one before them at their place."""
    gaps: list[PackedItem] = []
    last: dict[int, int] = {}
    for item in items:
        last = {depth: number for depth, number in last.items() if depth <= item.depth}
        number = _number(item.code)
        if number is not None and item.depth and number != last.get(item.depth, 0) + 1:
            gaps.append(item)
        if number is not None:
            last[item.depth] = number
    return tuple(gaps)


def _number(code: str | None) -> int | None:
    if code is None:
        return None
    digits = fold(code).strip("()")
    return int(digits) if digits.isdecimal() else ord(digits) - ord("①") + 1
