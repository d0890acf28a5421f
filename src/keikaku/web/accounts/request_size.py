"""How much a view may be sent: a page of text, or files where a view says so."""

from collections.abc import Callable
from typing import Any, TypeVar

_MEGABYTE = 1024 * 1024
_MARK = "most_bytes"
_ASIDE = _MEGABYTE
"""For what a form carries beside its files."""
_View = TypeVar("_View", bound=Callable[..., Any])
ELSEWHERE = 8 * _MEGABYTE
"""Above what Django takes of a form without files, and above the tables of people."""


def takes(most: Callable[[], int]) -> Callable[[_View], _View]:
    """Marks a view that takes files: so many bytes in all, asked at each request."""

    def marked(view: _View) -> _View:
        setattr(view, _MARK, most)
        return view

    return marked


def most_of(view: Callable[..., Any]) -> int:
    """How many bytes a person who is logged in may send to the view."""
    files: Callable[[], int] | None = getattr(view, _MARK, None)
    return ELSEWHERE if files is None else max(files() + _ASIDE, ELSEWHERE)
