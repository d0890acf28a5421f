"""Texts in which the words of a query are marked."""

from collections.abc import Iterator
from html import escape

from django.utils.safestring import SafeString

from keikaku.web.library.html import joined
from keikaku.web.plans.search_text import Found, places

# Letters before the first word and in all that an excerpt shows.
_BEFORE, _LENGTH = 30, 140


def marked(raw: str, words: tuple[str, ...], *, short: bool = False) -> SafeString:
    """The text with its words marked; `short` shows the part around the first of them."""
    found = places(raw, words)
    first = max(0, found[0].start - _BEFORE) if short and found else 0
    end = first + _LENGTH if short else len(raw)
    return joined(_pieces(raw, found, first, end))


def _pieces(raw: str, found: tuple[Found, ...], first: int, end: int) -> Iterator[str]:
    yield "…" if first else ""
    at = first
    for place in found:
        if place.start >= end:
            break
        yield escape(raw[at : place.start])
        yield f"<mark>{escape(raw[place.start : place.end])}</mark>"
        at = place.end
    yield escape(raw[at : max(at, end)])
    yield "…" if max(at, end) < len(raw) else ""
