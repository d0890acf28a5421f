"""Papers that were laid before bodies (付議された資料), for the pages that read plans.

The app of bodies knows who sees which paper and how far; the library draws it. Neither imports
the other: the one gives its finder here, the other asks it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django.http import Http404, HttpRequest

from keikaku.core.plan import PlanDraft


@dataclass(frozen=True, slots=True)
class Paper:
    """What was frozen, as far as it is shown. `own` are the ids of a part that are shown whole.

    `cover` is the address of the question put, `opinions` that at which opinions are written;
    `said` counts them by the id of what they are about.
    """

    pk: int
    name: str
    before: str
    cover: str
    opinions: str
    said: Mapping[str, int]
    sha256: str
    content: PlanDraft
    own: frozenset[str] | None


Finder = Callable[[HttpRequest, int], Paper]
_FINDERS: list[Finder] = []


def find_papers_by(finder: Finder) -> None:
    """Called once, when the app of bodies is made ready."""
    _FINDERS[:] = [finder]


def paper_of(request: HttpRequest, laying: int) -> Paper:
    """A paper for the visitor of the request. Raises Http404 or PermissionDenied."""
    if not _FINDERS:
        raise Http404
    return _FINDERS[0](request, laying)
