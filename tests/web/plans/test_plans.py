"""Plans are entered in the library, changed and logged."""

import pytest
from django.core.exceptions import ValidationError

from keikaku.web.audit.models import AuditEvent
from keikaku.web.plans.actions import plans
from keikaku.web.plans.models import Plan, PlanKind
from keikaku.web.plans.queries import plans as all_plans
from tests.web.conftest import make_department
from tests.web.plans.test_drafts import HANA

pytestmark = pytest.mark.django_db


def test_a_plan_is_entered_and_logged():
    concept = plans.create(name="湖北市基本構想", kind=PlanKind.CONCEPT, by=HANA)
    basic = plans.create(name="湖北市基本計画", kind=PlanKind.BASIC, parent=concept, by=HANA)
    assert list(all_plans()) == [concept, basic]
    event = AuditEvent.objects.get(about=f"plan/{basic.pk}")
    assert (event.verb, event.before, event.after) == (
        "create-plan",
        "null",
        f'{{"department":null,"kind":"basic","name":"湖北市基本計画","parent":{concept.pk}}}',
    )


@pytest.mark.parametrize(("name", "kind"), [("", PlanKind.BASIC), ("計画", "unknown")])
def test_a_plan_without_a_name_or_of_no_kind_is_refused(name, kind):
    with pytest.raises(ValidationError):
        plans.create(name=name, kind=kind, by=HANA)
    assert not Plan.objects.exists()
    assert not AuditEvent.objects.exists()


def test_what_was_is_logged_when_a_plan_is_changed():
    plan = plans.create(name="旧", kind=PlanKind.OTHER, by=HANA)
    office = make_department("企画課")
    plans.change(plan=plan, name="新", kind=PlanKind.BASIC, parent=None, department=office, by=HANA)
    event = AuditEvent.objects.get(verb="change-plan")
    assert '"name":"旧"' in event.before
    assert f'"department":{office.pk}' in event.after
    assert Plan.objects.get() == plan
