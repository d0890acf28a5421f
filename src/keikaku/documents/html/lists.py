"""The marks that a browser sets before the items of a list."""

import re

from keikaku.documents.html.elements import LISTS, Element, is_shown, number_in, tag_of

BULLET = "・"
_MARK = "keikaku-mark"
_NO_MARK = re.compile(r"list-style(?:-type)?\s*:\s*(?:[^;]*\s)?none\b", re.I)
# An item that brings its own number stands in a list whose style sheet sets none.
_OWN_NUMBER = re.compile(
    r"\s*(?:[(（]?[0-9０-９]{1,3}[)）.．、]|[①-⑳ⅰ-ⅿⅠ-Ⅻ]|[(（][ア-ンa-zA-Z]{1,2}[)）])"
)
_ROMAN = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"))


def number_lists(root: Element) -> None:
    """Notes the mark of each item of a numbered list on the item, once and for all."""
    for holder in root.iter("ol"):
        items = [child for child in holder if tag_of(child) == "li" and is_shown(child)]
        step = -1 if "reversed" in holder.attrib else 1
        number = number_in(holder, "start", len(items) if step < 0 else 1) - step
        for item in items:
            number = number_in(item, "value", number + step)
            item.set(_MARK, _numbered(holder, item, number))


def mark_of(item: Element) -> str:
    """The mark of a list item, with the space after it; empty for everything else."""
    return item.get(_MARK, BULLET) if tag_of(item) == "li" else ""


def nesting(item: Element) -> int:
    """How many lists a list item stands in."""
    return sum(1 for _ in item.iterancestors(*LISTS))


def _numbered(holder: Element, item: Element, number: int) -> str:
    styles = holder.get("style", "") + ";" + item.get("style", "")
    own = next((str(text) for text in item.itertext() if text.strip()), "")
    if _NO_MARK.search(styles) or _OWN_NUMBER.match(own):
        return ""
    return _counted(number, item.get("type") or holder.get("type") or "1") + ". "


def _counted(number: int, style: str) -> str:
    if style in ("a", "A") and 0 < number <= 26:
        return chr(ord(style) + number - 1)
    if style in ("i", "I") and 0 < number < 400:
        roman = _roman(number)
        return roman.upper() if style == "I" else roman
    return str(number)


def _roman(number: int) -> str:
    text = ""
    for value, letters in (*_ROMAN, (1, "i")):
        text += letters * (number // value)
        number %= value
    return text
