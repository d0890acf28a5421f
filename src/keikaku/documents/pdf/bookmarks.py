"""The bookmarks (しおり) of a PDF, which name its headings and how deep they are."""

from itertools import islice
from typing import NamedTuple

import pypdfium2 as pdfium

MAX_BOOKMARKS = 5_000


class Bookmark(NamedTuple):
    """A heading that a PDF names: its page, how deep it is from 1, and its text."""

    page: int
    depth: int
    title: str


def bookmarks_of(document: pdfium.PdfDocument) -> list[Bookmark]:
    """The bookmarks that lead to a page, as many as a document may have."""
    found = []
    for mark in islice(document.get_toc(), MAX_BOOKMARKS):
        target = mark.get_dest()
        page = target.get_index() if target is not None else None
        if page is not None and page >= 0:
            found.append(Bookmark(page + 1, mark.level + 1, mark.get_title()))
    return found
