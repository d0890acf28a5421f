"""Addresses of the pages of a draft: what is asked a thousand times for one page is made once."""

from collections.abc import Callable
from urllib.parse import quote

from django.urls import reverse

_SAFE = "!*'();:@&=+$,/~"


def things_of(draft: int) -> Callable[[str], str]:
    """The address of the page of a thing, by its id."""
    before, after = reverse("drafting_thing", args=(draft, "ID")).split("ID")
    return lambda where: f"{before}{quote(where, safe=_SAFE)}{after}"
