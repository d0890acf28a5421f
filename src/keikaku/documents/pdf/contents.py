"""Tables of contents: their lines print headings once more and head nothing."""

from collections.abc import Sequence

from keikaku.documents.pdf.line_starts import (
    is_contents_line,
    is_contents_title,
    may_be_contents_line,
)
from keikaku.documents.pdf.paragraphs import Paragraph

# A page goes on with the contents when so many of its paragraphs look like it.
_MOST = 0.6


def contents_of(pages: Sequence[Sequence[Paragraph]]) -> set[int]:
    """The identities (`id()`) of the paragraphs that are lines of a table of contents."""
    found: set[int] = set()
    open_below = False
    for page in pages:
        texts = [paragraph.text for paragraph in page]
        title = next((n for n, text in enumerate(texts) if is_contents_title(text)), None)
        start = title if title is not None else 0 if open_below else len(page)
        listed = [p for p, text in zip(page[start:], texts[start:], strict=True) if _is_line(text)]
        open_below = bool(listed) and len(listed) >= _MOST * len(page[start:])
        found.update(id(p) for p, text in zip(page, texts, strict=True) if is_contents_line(text))
        if open_below:
            found.update(id(p) for p in listed)
    return found


def _is_line(text: str) -> bool:
    return is_contents_title(text) or is_contents_line(text) or may_be_contents_line(text)
