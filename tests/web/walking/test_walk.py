"""Each role follows every link of every page in a city hall in which everything has happened once.

No page offers what its reader may not open, and no page in English speaks Japanese of its own.
"""

from collections.abc import Iterator

import pytest
from django.db import transaction
from django.test import Client

from keikaku.web.accounts.models import Person
from keikaku.web.demo.city import PEOPLE
from tests.web.walking.hall import fill_hall
from tests.web.walking.walk import WELL, Page, kind_of, walk

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def hall(django_db_setup, django_db_blocker) -> Iterator[None]:
    """Filled once for all roles, and gone afterwards."""
    with django_db_blocker.unblock(), transaction.atomic():
        fill_hall()
        yield
        transaction.set_rollback(True)


@pytest.fixture(scope="module", params=[each.login for each in PEOPLE])
def pages(hall, request) -> list[Page]:
    """What the role comes to, in English."""
    client = Client()
    client.force_login(Person.objects.get(login=request.param))
    client.cookies["keikaku_language"] = "en"
    return list(walk(client))


def test_no_link_leads_where_its_reader_may_not_go(pages):
    found = {(page.status, page.kind, kind_of(page.linked_on)) for page in pages}
    assert [each for each in sorted(found) if each[0] not in WELL] == []
