"""What takes long to say of a draft is said once for a revision, and kept in this process."""

from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

from django.db import connection

from keikaku.core.editing.numbering import Renumbering, renumber
from keikaku.web.plans.models import Draft
from keikaku.web.plans.queries import draft_at
from keikaku.web.plans.recent import Recent

T = TypeVar("T")
_KEPT = 12


class ByRevision(Generic[T]):
    """What a question about a draft is answered, kept for the drafts that were asked about last.

    Every write gives a draft its next revision, so that no answer outlives what it is about.
    `beside` is what else an answer hangs on, as something that differs where that differs.
    """

    def __init__(
        self, ask: Callable[[Draft], T], beside: Callable[[], Hashable] = lambda: None
    ) -> None:
        self._ask = ask
        self._beside = beside
        self._answers: Recent[T] = Recent(_KEPT)

    def known(self, row: Draft) -> T | None:
        """The answer for this very revision, where it was asked for already."""
        return self._answers.get(self._key(row))

    def of(self, row: Draft) -> T:
        """The answer for the revision of this row."""
        key = self._key(row)
        found = self._answers.get(key)
        if found is None:
            found = self._ask(row)
            # What a transaction sees of its own may be taken back, and its number be given again.
            if not connection.in_atomic_block:
                self._answers.put(key, found)
        return found

    def _key(self, row: Draft) -> Hashable:
        return _revision(row), self._beside()


def _revision(row: Draft) -> tuple[object, ...]:
    # Sealing changes nothing of what a draft says, but the edition from which it goes on.
    return row.pk, row.created, row.revision, row.base_id


_renumbered: ByRevision[Renumbering] = ByRevision(lambda row: renumber(draft_at(row).plan))


def renumbered(row: Draft) -> Renumbering:
    """What renumbering the draft would change."""
    return _renumbered.of(row)
