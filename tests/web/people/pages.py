"""How tests of the pages fill in a form and follow where it leads."""

from datetime import date

from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.web.crossing.pages import form_of


def today() -> date:
    return timezone.localdate()


def text(response) -> str:
    assert response.status_code == 200
    found: str = response.content.decode()
    return found


def follow(client: Client, page: str, /, *parts: object, **form: object):
    """The form of the page as it is shown now, with other entries."""
    address = reverse(page, args=parts)
    return client.post(address, {**form, **seen_at(client, address)}, follow=True)


def seen_at(client: Client, address: str) -> dict[str, str]:
    shown = client.get(address)
    form = form_of(shown) if shown.status_code == 200 else {}
    return {"seen": form["seen"]} if "seen" in form else {}
