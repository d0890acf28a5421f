"""What a paragraph's own mark says that it is."""

import re

from keikaku.documents.model import BlockKind
from keikaku.documents.pdf.body import PageBody
from keikaku.documents.signs import LineSigns, as_printed, signs_of

# Marks that no heading begins with; ○ and ■ may head something.
_BULLET = re.compile(r"([▪▫•‣➢➤✓☑▶►▷･])[ \u3000]*(?=\S)")
_SIGN = re.compile(r"([○●■□◆◇★])[ \u3000]*(?=\S)")


def signs_of_paragraph(text: str, page: PageBody) -> LineSigns:
    """List item or paragraph; "#" and rules mean nothing on paper."""
    bullet = _BULLET.match(text) or _automatic(text, page)
    if bullet is not None:
        return LineSigns(BlockKind.LIST_ITEM, text[bullet.end() :], 0, bullet[1])
    signs = signs_of(text)
    if signs.kind in {BlockKind.HEADING, BlockKind.FURNITURE}:
        return as_printed(text, BlockKind.PARAGRAPH)
    return signs


def _automatic(text: str, page: PageBody) -> "re.Match[str] | None":
    """A sign out of a font of symbols is the mark of an automatic list."""
    sign = _SIGN.match(text)
    from_symbols = {r.written for r in page.rewritten if "\ue000" <= r.printed <= "\uf8ff"}
    return sign if sign is not None and sign[1] in from_symbols else None
