"""No page asks the database oftener for a large plan than for a small one."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from benchmarks.pages.large_plan import large_plan
from keikaku.web.audit.actor import COMMAND_LINE
from keikaku.web.library.actions import marks
from tests.web.library.shelf import Shelf, issue_erratum, make_shelf, planner

pytestmark = pytest.mark.django_db
SIZES = [(10, 5, 2), (1000, 500, 10)]
PAGES = {
    "library": "/plans/",
    "plan": "/plans/{plan}/",
    "draft": "{draft}?open=all",
    "edition": "{edition}",
    "measure": "{draft}node/n7/",
    "indicator": "{draft}indicator/i1/",
    "map": "/plans/{plan}/map/sdgs/",
    "marks": "/plans/{plan}/map/sdgs/node/n1/",
    "search": "/search/?q=水",
    "search in one": "/search/?q=水&in=draft-{number}",
}


def counts(shelf: Shelf, client) -> dict[str, int]:
    words = {
        "plan": shelf.plan.pk, "draft": shelf.draft_base, "edition": shelf.edition_base,
        "number": shelf.draft.pk,
    }  # fmt: skip
    found = {}
    for name, page in PAGES.items():
        client.get("/plans/")  # the use of a session is noted once in a while
        with CaptureQueriesContext(connection) as asked:
            assert client.get(page.format_map(words)).status_code == 200
        found[name] = len(asked)
    return found


@pytest.mark.parametrize("page", ["plan", "edition", "indicator of an edition"])
def test_the_number_of_questions_does_not_grow_with_the_errata(page):
    shelf, client = make_shelf(), planner()
    address = {
        "plan": f"/plans/{shelf.plan.pk}/",
        "edition": shelf.edition_base,
        "indicator of an edition": f"{shelf.edition_base}indicator/i1/",
    }[page]
    found = []
    for _ in range(3):
        client.get(address)
        with CaptureQueriesContext(connection) as asked:
            assert client.get(address).status_code == 200
        found.append(len(asked))
        issue_erratum(shelf)
    assert len(set(found)) == 1


def test_the_number_of_questions_does_not_grow_with_the_plan():
    client = planner()
    found = []
    for nodes, indicators, years in SIZES:
        shelf = make_shelf(large_plan(nodes, indicators, years), name=f"計画{nodes}")
        for node in range(nodes):
            marks_of = [str(node % 17 + 1)]
            if node % 10 == 0:
                marks.change(
                    plan=shelf.plan, node=f"n{node}", frame="sdgs", add=marks_of, remove=[],
                    by=COMMAND_LINE,
                )  # fmt: skip
        found.append(counts(shelf, client))
    assert found[0] == found[1]
    assert max(found[0].values()) <= 12
