"""The auditor finds the history of any value, node, right or login."""

from datetime import date

import pytest
from django.db import transaction
from django.urls import reverse

from keikaku.web.audit.actions import record
from keikaku.web.audit.actor import Actor
from keikaku.web.audit.models import AuditEvent
from keikaku.web.audit.queries import Sought, newest_first
from tests.web.conftest import auditor  # noqa: F401 - a fixture

pytestmark = pytest.mark.django_db
HANA, TARO = Actor("佐藤 花（hana）", 1, "192.0.2.1"), Actor("鈴木 太郎（taro）", 2, "192.0.2.2")


def happened(by: Actor, verb: str, about: str, before: str = "", after: str = "") -> AuditEvent:
    with transaction.atomic():
        return record(by=by, verb=verb, about=about, before=before, after=after)


@pytest.fixture
def events() -> dict[str, AuditEvent]:
    return {
        "node": happened(HANA, "edit-draft", "draft/12/n1", "港", "港のにぎわい"),
        "value": happened(TARO, "edit-draft", "draft/12/i5", "499千人", "520千人"),
        "draft": happened(HANA, "withdraw-draft", "draft/12"),
        "other": happened(HANA, "edit-draft", "draft/120/n1", "朝市", "夕市"),
        "login": happened(TARO, "log-in", "person/2"),
    }


ROWS = [
    ({}, ["node", "value", "draft", "other", "login"]),
    ({"about": "draft/12"}, ["node", "value", "draft"]),
    ({"about": "draft/12/i5"}, ["value"]),
    ({"about": "draft/1"}, []),
    ({"who": "花"}, ["node", "draft", "other"]),
    ({"who": "TARO"}, ["value", "login"]),
    ({"verb": "edit-draft"}, ["node", "value", "other"]),
    ({"word": "499千人"}, ["value"]),
    ({"word": "にぎわい", "who": "太郎"}, []),
    ({"word": "%"}, []),
    ({"about": "draft/12", "verb": "edit-draft", "who": "花"}, ["node"]),
]


@pytest.mark.parametrize(("given", "found"), ROWS, ids=[str(given) for given, _ in ROWS])
def test_what_is_sought_is_found(events, given, found):
    names = {event.pk: name for name, event in events.items()}
    sought = newest_first(Sought(**given))
    assert [names[event.pk] for event in sought] == found[::-1]


# An event at 15:30 UTC is of the next day in Japan.
@pytest.mark.parametrize(
    ("at", "day"),
    [
        ("2026-03-31T14:59:59.999999+00:00", date(2026, 3, 31)),
        ("2026-03-31T15:00:00.000000+00:00", date(2026, 4, 1)),
        ("2026-04-01T14:59:59.999999+00:00", date(2026, 4, 1)),
    ],
)
def test_days_are_those_of_japan(at, day):
    AuditEvent.objects.bulk_create([
        AuditEvent(sequence=1, at=at, who="", origin="", verb="log-in", about="person/1",
                   before="null", after="null", previous="", digest="")
    ])  # fmt: skip
    days = [date(2026, 3, 30), date(2026, 3, 31), date(2026, 4, 1), date(2026, 4, 2)]
    found = [each for each in days if newest_first(Sought(first=each, last=each)).exists()]
    assert found == [day]


def test_the_page_keeps_what_is_sought_while_leafing(events, auditor):  # noqa: F811
    for _ in range(60):
        happened(HANA, "edit-draft", "draft/12/n1")
    page = auditor.get(reverse("log"), {"about": "draft/12", "who": "花"})
    assert page.context["page"].paginator.count == 62
    assert b"about=draft%2F12&amp;who=%E8%8A%B1&amp;page=2" in page.content
    assert 'value="花"' in page.content.decode()


def test_nothing_found_is_told(auditor):  # noqa: F811
    page = auditor.get(reverse("log"), {"word": "どこにもない言葉"})
    assert "当てはまる記録はありません。" in page.content.decode()


def test_a_date_that_is_none_is_told_and_shows_nothing(events, auditor):  # noqa: F811
    page = auditor.get(reverse("log"), {"first": "きのう"})
    assert page.context["form"].errors.keys() == {"first"}
    assert page.context["rows"] == []


def test_an_address_leads_to_its_history(events, auditor):  # noqa: F811
    page = auditor.get(reverse("log")).content.decode()
    assert '<a href="/log/?about=draft%2F12%2Fi5">draft/12/i5</a>' in page
