"""A plan of the invented city, its draft, and two planners who work on it."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from lxml import html as parser

from keikaku.web.accounts.roles import Role
from keikaku.web.plans.models import Draft
from keikaku.web.plans.queries import draft_at
from tests.web.conftest import logged_in, make_person
from tests.web.drafting.made import begin


class Desk:
    """A planner at the pages of one draft: forms are filled in as the page shows them."""

    def __init__(self, login: str, draft: Draft) -> None:
        self.person = make_person(login, Role.PLANNER)
        self.client: Client = logged_in(self.person)
        self.draft = draft

    def page(self, where: str = "plan"):
        return self.client.get(reverse("drafting_thing", args=(self.draft.pk, where)))

    def form(self, identifier: str, where: str) -> dict[str, object]:
        """What the form of a page would send, were nothing changed."""
        return fields(self.page(where).content.decode(), identifier)

    def send(self, form: dict[str, object], *, script: bool = False, **changed: object):
        headers = {"x-keikaku-autosave": "1"} if script else {}
        url = reverse("drafting_save", args=(self.draft.pk,))
        return self.client.post(url, {**form, **changed}, headers=headers)

    def plan(self):
        return draft_at(Draft.objects.get(pk=self.draft.pk)).plan


def fields(html: str, identifier: str) -> dict[str, object]:
    """What the form of an id would send."""
    return sent(html, f"//form[@id='{identifier}']")


def sent(html: str, path: str, at: int = 0) -> dict[str, object]:
    """What a form would send; as in a browser, the first line end of a text area is no text."""
    forms: Any = parser.fromstring(html).xpath(path)
    form = forms[at]
    found: dict[str, list[str]] = {}
    for name, text in form.form_values():
        area = getattr(form.inputs[name], "tag", "") == "textarea" or name in ("paragraph", "new")
        if name != "csrfmiddlewaretoken":
            found.setdefault(name, []).append(text.removeprefix("\n") if area else text)
    return {name: texts[0] if len(texts) == 1 else texts for name, texts in found.items()}


@pytest.fixture
def draft(db) -> Draft:
    return begin()


@pytest.fixture
def hana(draft) -> Desk:
    return Desk("hana", draft)


@pytest.fixture
def taro(draft) -> Desk:
    return Desk("taro", draft)


def removing(desk, where: str) -> dict[str, object]:
    path = "//form[button[contains(@class,'danger')]]"
    return sent(desk.page(where).content.decode(), path)


def ids(html: str, path: str) -> Any:
    return parser.fromstring(html).xpath(path)
