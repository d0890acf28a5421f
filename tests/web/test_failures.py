"""What lies in the database and is not what was written is told with its place, in no traceback."""

import pytest
from django.db import connection
from django.urls import reverse

from keikaku.core.plan import PlanDraft
from keikaku.web.accounts.roles import Role
from keikaku.web.audit.actor import COMMAND_LINE
from keikaku.web.plans.actions import drafts, editions, plans
from keikaku.web.plans.guard import GUARD
from keikaku.web.plans.models import Edition, Piece, PlanKind
from tests.unit.core.editing.city import PLAN
from tests.web.conftest import logged_in, make_person

pytestmark = pytest.mark.django_db


@pytest.fixture
def draft():
    plan = plans.create(name="湖北市総合計画", kind=PlanKind.BASIC, by=COMMAND_LINE)
    return drafts.begin(draft=PlanDraft(PLAN), plan=plan, by=COMMAND_LINE)


@pytest.fixture
def planner():
    client = logged_in(make_person("kikaku", Role.PLANNER))
    client.raise_request_exception = False
    return client


def test_an_edition_that_was_altered_is_told(planner, draft):
    edition = editions.seal(draft=draft.pk, reason="策定", by=COMMAND_LINE)
    altered = edition.document.replace("540", "640")
    GUARD.remove(connection)
    Edition.objects.filter(pk=edition.pk).update(document=altered, sha256="0" * 64)
    GUARD.install(connection)
    page = planner.get(reverse("library_edition", args=[edition.plan_id, 1]))
    assert page.status_code == 500
    told = page.content.decode()
    assert "保存されている内容を読めません" in told
    assert "封印した文書と違います。監査担当に知らせてください。" in told


def test_a_draft_whose_rows_were_damaged_is_told(planner, draft):
    Piece.objects.filter(draft=draft, kind="nodes", key="n1").update(data="{}")
    page = planner.get(reverse("library_draft", args=[draft.pk]))
    assert page.status_code == 500
    assert "この項目がありません" in page.content.decode()
    assert "Traceback" not in page.content.decode()
