"""What is drawn once: large parts of pages for a state of a document, rows for a thing of it."""

from collections.abc import Callable, Hashable
from typing import TypeVar

from keikaku.core.problems import Language
from keikaku.web.library.documents import Document
from keikaku.web.plans.recent import Recent

T = TypeVar("T")
_Kept = dict[Hashable, tuple[object, object]]

# The tree of a thousand nodes takes about half a megabyte, its rows one.
_drawn: Recent[object] = Recent(48)
_rows: Recent[_Kept] = Recent(24)


def once(document: Document, language: Language, name: Hashable, draw: Callable[[], T]) -> T:
    """What `draw` gives, kept until the document changes; `name` tells the part of the page."""
    key = (document.version, document.base, language, name)
    known = _drawn.get(key)
    if known is None:
        known = draw()
        _drawn.put(key, known)
    return known  # type: ignore[return-value]  # put under this name by this very line


class Rows:
    """What is made of single things of a document: anew only of those that are not the same.

    Things of a plan are never altered, and those that an edit leaves alone stay the same objects.
    So the object itself is the key, and no row can be of what the thing was before.
    """

    def __init__(self, before: _Kept, now: _Kept) -> None:
        self._before, self._now = before, now

    def of(self, thing: object, name: Hashable, make: Callable[[], T]) -> T:
        """What `make` gives: made of the thing, of what `name` holds, and of nothing else."""
        key = (id(thing), name)
        found = self._now.get(key) or self._before.get(key)
        # Each thing is kept beside what was made of it, so that no other one gets its number.
        if found is None or found[0] is not thing:
            found = (thing, make())
        self._now[key] = found
        return found[1]  # type: ignore[return-value]  # made under this name by this very line


def rows_of(document: Document, language: Language) -> Rows:
    """The rows of a document for one drawing of it: of the one before, those are kept on."""
    key = (document.base, document.own is None or document.departments, language)
    before, now = _rows.get(key) or {}, _Kept()
    _rows.put(key, now)
    return Rows(before, now)
