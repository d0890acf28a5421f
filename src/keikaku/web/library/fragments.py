"""What is drawn once: large parts of pages for a state of a document, rows for a thing of it."""

from collections.abc import Callable, Hashable
from typing import TypeVar

from keikaku.core.problems import Language
from keikaku.core.remembered import Kept, Made
from keikaku.web.library.documents import Document
from keikaku.web.plans.recent import Recent

T = TypeVar("T")

# The tree of a thousand nodes takes about half a megabyte, its rows one.
_drawn: Recent[object] = Recent(48)
_rows: Recent[Made] = Recent(24)


def once(document: Document, language: Language, name: Hashable, draw: Callable[[], T]) -> T:
    """What `draw` gives, kept until the document changes; `name` tells the part of the page."""
    key = (document.version, document.base, language, name)
    known = _drawn.get(key)
    if known is None:
        known = draw()
        _drawn.put(key, known)
    return known  # type: ignore[return-value]  # put under this name by this very line


def rows_of(document: Document, language: Language) -> Kept:
    """The rows of a document for one drawing of it: of the one before, those are kept on."""
    key = (document.base, document.own is None or document.departments, language)
    before, now = _rows.get(key) or {}, Made()
    _rows.put(key, now)
    return Kept(before, now)
