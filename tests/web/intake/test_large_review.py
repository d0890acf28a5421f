"""A review of five thousand problems: the page stays small, and a decision about all is quick."""

from dataclasses import replace
from time import process_time

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from keikaku.core.plan import PlanDraft
from keikaku.core.problems import Problem, Severity
from keikaku.web.accounts.roles import Role
from keikaku.web.plans.models import Draft
from keikaku.web.plans.queries import draft_at
from tests.unit.core.editing.city import FULL, VISITORS
from tests.web.conftest import logged_in, make_person
from tests.web.intake.made import made_intake

pytestmark = pytest.mark.django_db
COUNT = 5000


def reading(count: int) -> PlanDraft:
    """A plan with an indicator for every ten problems, and one that is put right by itself."""
    indicators = tuple(
        replace(VISITORS, id=f"i{n}", name=f"指標{n}", values=tuple(
            replace(each, id=f"v{n}{each.id}") for each in VISITORS.values
        ))
        for n in range(1, max(count // 10, 1) + 1)
    )  # fmt: skip
    problems = [
        Problem(f"p{n}", "value.missing", Severity.NOTE, f"疑い{n}", f"i{1 + n % len(indicators)}", "baseline.amount", None)
        for n in range(1, count)
    ]  # fmt: skip
    last = Problem(f"p{count}", "heading.missing", Severity.WARNING, "疑い", "n1", "title", None)
    return PlanDraft(replace(FULL, indicators=indicators), (*problems, last))


@pytest.fixture
def planner(db):
    return logged_in(make_person("kikaku", Role.PLANNER))


def test_the_page_asks_no_more_and_is_no_longer_for_more_problems(planner):
    small, large = (made_intake(reading(count), data=b"%d" % count) for count in (50, COUNT))
    asked, sizes = [], []
    for intake in (small, large):
        address = reverse("intake_review", args=[intake.pk])
        planner.get(address)
        with CaptureQueriesContext(connection) as queries:
            sizes.append(len(planner.get(address).content))
        asked.append(len(queries))
    assert asked[0] == asked[1]
    assert sizes[1] < sizes[0] + 500


def test_all_of_a_kind_are_decided_and_taken_back_in_seconds(planner, capsys):
    intake = made_intake(reading(COUNT))
    times = {}
    for name, page, told in (
        ("one", "intake_settle", {"problem": f"p{COUNT}"}),
        ("bulk", "intake_settle", {"problem": "p1", "code": "value.missing"}),
        ("undo", "intake_undo", {"problem": "p1"}),
    ):
        began = process_time()
        planner.post(reverse(page, args=[intake.pk]), told)
        times[name] = process_time() - began
        settled = sum(each.settled for each in draft_at(Draft.objects.get(intake=intake)).problems)
        assert settled == {"one": 1, "bulk": COUNT, "undo": 1}[name]
    with capsys.disabled():
        print(
            "\n" + ", ".join(f"{name} {seconds:.2f} s" for name, seconds in times.items()), end=""
        )
    assert max(times.values()) < 10
