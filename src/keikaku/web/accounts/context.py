"""What every template knows of the visitor; each is asked for only where a template does."""

from typing import Any

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from keikaku.web.accounts.requests import must_choose_password, page_address, rights


def permissions(request: HttpRequest) -> dict[str, Any]:
    """`permissions`: the words of what the visitor may do. `must_choose_password`: nothing else.

    `page_address`: where the page stands that is shown.
    """

    def words() -> frozenset[str]:
        return frozenset(each.value for each in rights(request).permissions)

    def must_choose() -> bool:
        return must_choose_password(request)

    return {
        "permissions": SimpleLazyObject(words),
        "must_choose_password": must_choose,
        "page_address": page_address(request),
    }
