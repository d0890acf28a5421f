"""Large parts of pages, drawn once for each state of a document and language."""

from collections.abc import Callable, Hashable
from typing import TypeVar

from keikaku.core.problems import Language
from keikaku.web.library.documents import Document
from keikaku.web.plans.recent import Recent

# The tree of a thousand nodes takes about half a megabyte.
_drawn: Recent[object] = Recent(48)
T = TypeVar("T")


def once(document: Document, language: Language, name: Hashable, draw: Callable[[], T]) -> T:
    """What `draw` gives, kept until the document changes; `name` tells the part of the page."""
    key = (document.version, document.base, language, name)
    known = _drawn.get(key)
    if known is None:
        known = draw()
        _drawn.put(key, known)
    return known  # type: ignore[return-value]  # put under this name by this very line
