"""When an erratum may have been issued."""

from dataclasses import replace
from datetime import date

import pytest
from django.urls import reverse

from keikaku.core.plan import PlanDraft
from keikaku.core.years.model import FuzzyDate, Precision
from keikaku.web.accounts.roles import Role
from keikaku.web.drafting.models import Erratum
from keikaku.web.plans.actions import editions
from tests.unit.core.editing.city import PLAN
from tests.web.conftest import logged_in, make_person
from tests.web.drafting.made import OFFICE, begin

pytestmark = pytest.mark.django_db
MARCH = FuzzyDate("令和7年3月", date(2025, 3, 1), date(2025, 3, 31), Precision.MONTH)


def issued(day: str, as_of: FuzzyDate | None):
    """The answer to an erratum of this day for an edition of that date."""
    head = replace(PLAN.head, as_of=as_of)
    draft = begin(PlanDraft(replace(PLAN, head=head)))
    edition = editions.seal(draft=draft.pk, reason="議決", by=OFFICE)
    row = {"place": "施策1-1", "wrong": "540千人", "right": "504千人", "reason": "転記誤り"}
    client = logged_in(make_person("kikaku", Role.PLANNER))
    sent = {"issued": day, "issuer": "企画課", "note": "", **row}
    return client.post(reverse("drafting_new_erratum", args=[edition.pk]), sent)


@pytest.mark.parametrize(
    ("day", "as_of"),
    [("2025-03-01", MARCH), ("2025-04-01", MARCH), ("2020-01-01", None)],
)
def test_an_erratum_is_as_old_as_its_edition_at_most(day, as_of):
    assert issued(day, as_of).status_code == 302
    assert [each.issued.isoformat() for each in Erratum.objects.all()] == [day]


@pytest.mark.parametrize("day", ["2020-01-01", "2025-02-28"])
def test_an_erratum_that_is_older_than_its_edition_is_refused_and_stays_filled_in(day):
    answer = issued(day, MARCH)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "発行日が、この版の日付（令和7年3月）より前です。" in page
    assert f'value="{day}"' in page
    assert "540千人" in page
    assert not Erratum.objects.exists()
