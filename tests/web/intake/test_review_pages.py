"""A planner works through a reading by its pages, from the upload to the draft."""

import pytest
from django.urls import reverse

from keikaku.web.accounts.roles import Role
from keikaku.web.intake.models import Intake
from keikaku.web.intake.worker import work_off
from keikaku.web.plans.models import Plan
from tests.repository.tree import ROOT
from tests.web.conftest import logged_in, make_person

pytestmark = pytest.mark.django_db
SAMPLES = ROOT / "samples" / "documents"


@pytest.fixture
def planner(db):
    return logged_in(make_person("kikaku", Role.PLANNER))


def upload(client, *names, **fields):
    opened = [(SAMPLES / name).open("rb") for name in names]
    return client.post(reverse("intake_upload"), {"files": opened, **fields}, follow=True)


def page(client, name, intake, query=""):
    response = client.get(reverse(name, args=[intake.pk]) + query)
    assert response.status_code == 200
    return response.content.decode()


def test_smoke(planner):
    upload(planner, "senryaku-draft.txt")
    assert work_off() == 1
    row = Intake.objects.get()
    for name in ("intake_one", "intake_review", "intake_assumed", "intake_values", "intake_accept"):
        print(name, len(page(planner, name, row)))
    print(page(planner, "intake_review", row)[2000:9000])
    print(planner.get(reverse("intake")).status_code)
