"""The end of a cell that is set in smaller letters: <small>, a style, or a class that says so."""

import re

from keikaku.documents.html.elements import Element, is_shown, tag_of
from keikaku.documents.html.wording import text_of

_SIZE = re.compile(
    r"font-size\s*:\s*(?:(?:xx?-)?small(?:er)?\b|0?\.[0-7]\d*(?:r?em)|0?\.8[0-5]?r?em|[4-8]\d(?:\.\d+)?%)",
    re.IGNORECASE,
)
_NAMED = re.compile(r"(?:^|[\s_-])(?:small|note|caption|explain|desc)(?:$|[\s_-])", re.I)
# A cell of more parts than this is a page of its own.
_MOST = 30


def smaller_end(cell: Element, text: str) -> str:
    """What the last lines of a cell say where they are smaller; `text` is all of it."""
    parts = [*cell.iterdescendants("*")] if "\n" in text else []
    for part in parts if len(parts) <= _MOST else ():
        if is_shown(part) and _is_small(part):
            said = text_of(part).text.strip()
            if said and text.rstrip().endswith(f"\n{said}"):
                return said
    return ""


def _is_small(part: Element) -> bool:
    styled = _SIZE.search(part.get("style", "")) or _NAMED.search(part.get("class", ""))
    return tag_of(part) == "small" or styled is not None
