"""What every template knows of the visitor."""

from typing import Any

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from keikaku.web.accounts.requests import rights


def permissions(request: HttpRequest) -> dict[str, Any]:
    """`permissions`: the words of what the visitor may do; asked for only where a template does."""

    def words() -> frozenset[str]:
        return frozenset(each.value for each in rights(request).permissions)

    return {"permissions": SimpleLazyObject(words)}
