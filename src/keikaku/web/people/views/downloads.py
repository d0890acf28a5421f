"""Answers that are files, and pages that no cache may keep."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from urllib.parse import quote

from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from keikaku.web.people.actions.taking import NewPassword
from keikaku.web.people.roster.csv_text import csv_text

_SALT = "keikaku.people.passwords"
_MINUTES = 10


def csv_answer(name: str, rows: Iterable[Sequence[str]]) -> HttpResponse:
    """A file that Excel opens; its name is Japanese."""
    answer = HttpResponse(csv_text(rows), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(name)}"
    answer["Cache-Control"] = "no-store"
    return answer


def passwords_page(
    request: HttpRequest, new: Sequence[NewPassword], context: Mapping[str, Any]
) -> HttpResponse:
    """One-time passwords, told here and nowhere again: the database has only their hashes.

    The page itself carries them, signed, for the file of the same; the server keeps nothing.
    """
    sealed = signing.dumps([list(each) for each in new], salt=_SALT, compress=True)
    answer = render(request, "people/passwords.html", {**context, "new": new, "sealed": sealed})
    answer["Cache-Control"] = "no-store"
    return answer


def unsealed(text: str) -> list[NewPassword] | None:
    """The passwords of a page not older than some minutes; None of any other text."""
    try:
        rows = signing.loads(text, salt=_SALT, max_age=_MINUTES * 60)
    except signing.BadSignature:
        return None
    return [NewPassword(*row) for row in rows]
