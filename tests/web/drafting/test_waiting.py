"""Home tells planners of comments that nobody has settled."""

import pytest
from django.urls import reverse

from keikaku.core.plan import PlanDraft
from keikaku.web.accounts.roles import Role
from keikaku.web.drafting.actions import comments
from keikaku.web.drafting.models import Comment
from tests.unit.core.editing.city import PLAN
from tests.web.conftest import logged_in, make_person
from tests.web.drafting.made import OFFICE, begin

pytestmark = pytest.mark.django_db


@pytest.fixture
def draft():
    return begin(PlanDraft(PLAN))


def home(role: Role) -> str:
    return logged_in(make_person(role.value, role)).get(reverse("home")).content.decode()


def test_open_comments_are_counted_and_lead_to_the_newest(draft):
    comments.add(draft=draft.pk, about="n1", text="言い回しを直す", by=OFFICE)
    comments.add(draft=draft.pk, about="i1", text="単位を確かめる", by=OFFICE)
    shown = home(Role.PLANNER)
    assert "解決していないコメントが 2 件あります。" in shown
    assert reverse("drafting_thing", args=[draft.pk, "i1"]) in shown


def test_settled_ones_no_longer_wait(draft):
    comments.add(draft=draft.pk, about="n1", text="言い回しを直す", by=OFFICE)
    comments.settle(comment=Comment.objects.get(), by=OFFICE)
    assert "コメント" not in home(Role.PLANNER)


def test_only_who_edits_plans_is_told(draft):
    comments.add(draft=draft.pk, about="n1", text="言い回しを直す", by=OFFICE)
    assert "コメント" not in home(Role.EXECUTIVE)
