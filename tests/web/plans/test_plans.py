"""Plans are entered in the library, changed and logged."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from threading import Barrier, BrokenBarrierError
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import connection

from keikaku.web.audit.models import AuditEvent
from keikaku.web.crossing.merging import Crossed
from keikaku.web.plans.actions import plans
from keikaku.web.plans.models import Plan, PlanKind
from keikaku.web.plans.queries import below
from keikaku.web.plans.queries import plans as all_plans
from tests.web.conftest import make_department
from tests.web.plans.test_drafts import HANA, TARO

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


# Two people at one plan

OTHER: dict[str, Any] = {"kind": PlanKind.BASIC, "parent": None, "department": None}


def test_two_who_change_two_fields_of_a_plan_both_win():
    plan = plans.create(name="旧", kind=PlanKind.BASIC, by=HANA)
    seen = plans.as_data(plan)
    plans.change(plan=plan, name="新", **OTHER, seen=seen, by=HANA)
    plans.change(plan=plan, name="旧", **(OTHER | {"kind": PlanKind.OTHER}), seen=seen, by=TARO)
    kept = Plan.objects.get()
    assert (kept.name, kept.kind) == ("新", "other")
    event = AuditEvent.objects.filter(verb="change-plan").order_by("-sequence")[0]
    assert '"name":"新"' in event.before
    assert '"name":"新"' in event.after


def test_of_one_field_of_a_plan_the_second_is_asked():
    plan = plans.create(name="旧", kind=PlanKind.BASIC, by=HANA)
    seen = plans.as_data(plan)
    plans.change(plan=plan, name="花", **OTHER, seen=seen, by=HANA)
    with pytest.raises(Crossed) as crossed:
        plans.change(plan=plan, name="太郎", **OTHER, seen=seen, by=TARO)
    assert crossed.value.names == ("name",)
    assert Plan.objects.get().name == "花"
    plans.change(plan=plan, name="太郎", **OTHER, seen=crossed.value.now, by=TARO)
    assert Plan.objects.get().name == "太郎"


@pytest.mark.parametrize("depth", [1, 2, 3])
def test_a_plan_is_not_put_below_itself(depth):
    chain = [plans.create(name="0", kind=PlanKind.BASIC, by=HANA)]
    for number in range(1, depth + 1):
        chain.append(plans.create(name=str(number), kind=PlanKind.BASIC, parent=chain[-1], by=HANA))
    for lower in chain:
        with pytest.raises(ValidationError):
            plans.change(plan=chain[0], name="0", **(OTHER | {"parent": lower}), by=HANA)


@pytest.mark.django_db(transaction=True)
def test_two_moves_at_once_make_no_circle_of_parents(monkeypatch):
    both = [plans.create(name=name, kind=PlanKind.BASIC, by=HANA) for name in ("甲", "乙")]
    ready, both_looked = Barrier(2), Barrier(2)

    def look(plan: Plan) -> set[int]:
        found = below(plan)
        with suppress(BrokenBarrierError):
            both_looked.wait(1)  # where nothing keeps them apart, both look before either writes
        return found

    monkeypatch.setattr(plans, "below", look)

    def move(at: int) -> bool:
        plan, parent = both[at], both[1 - at]
        try:
            ready.wait()
            plans.change(plan=plan, name=plan.name, **(OTHER | {"parent": parent}), by=HANA)
        except ValidationError:
            return False
        finally:
            connection.close()
        return True

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(move, range(2))) == [False, True]
    assert Plan.objects.filter(parent=None).count() == 1
