"""One indicator through the editions of its plan."""

import pytest
from django.urls import reverse

from keikaku.core.editing import edits as e
from keikaku.core.editing.indicators import renamed
from keikaku.core.plan import PlanDraft
from keikaku.core.revision import Of
from keikaku.web.audit.actor import COMMAND_LINE
from keikaku.web.comparing.actions import links
from keikaku.web.comparing.chains import chain_of
from keikaku.web.comparing.sides import side_of
from keikaku.web.plans.actions import drafts
from tests.unit.core.editing.city import PLAN, VISITORS
from tests.web.comparing.conftest import edit, sealed

pytestmark = pytest.mark.django_db


def told(side: str, indicator: str = "i1") -> list[tuple[str, list[str], list[str]]]:
    """Each edition with the kinds of its links and the names in it; the one asked about marked."""
    return [
        (
            station.side.name + ("*" if station.is_here else ""),
            [str(link.kind) for link in station.links],
            [each.name for each in station.indicators],
        )
        for station in chain_of(side_of(side), indicator)
    ]


def test_an_indicator_is_followed_from_the_first_edition_to_the_draft(draft):
    first = sealed(draft)
    edit(draft, renamed(VISITORS, "来訪者数"))
    second = sealed(draft)
    here = f"d{draft.pk}"
    assert told(here) == [
        (first, [], ["観光客数"]),
        (second, ["名称変更"], ["来訪者数"]),
        (f"{here}*", ["継続"], ["来訪者数"]),
    ]
    assert [name for name, _, _ in told(first)] == [f"{first}*", second]


def test_it_ends_where_it_was_abolished_and_begins_where_it_was_new(draft):
    first = sealed(draft)
    edit(draft, e.RemoveIndicator("i1", VISITORS))
    second = sealed(draft)
    third = sealed(draft)
    assert told(first) == [(f"{first}*", [], ["観光客数"]), (second, ["廃止"], [])]
    edit(draft, e.AddIndicator(VISITORS, None))
    fourth = sealed(draft)
    assert told(fourth) == [(f"{fourth}*", ["新規"], ["観光客数"])]
    assert third


def test_what_a_person_decided_leads_on(draft, another_reading):
    stocks = (draft.pk, another_reading.pk)
    links.decide(
        stocks=stocks, of=Of.INDICATORS, old=["i1"], new=["i1"], redefined=True, by=COMMAND_LINE
    )
    first, second = sealed(draft), sealed(another_reading)
    assert told(second) == [(first, [], ["観光客数"]), (f"{second}*", ["再定義"], ["観光客数"])]


def test_the_page_shows_names_and_values_as_printed(planner, draft):
    first = sealed(draft)
    page = planner.get(reverse("compare_indicator", args=(first, "i1"))).content.decode()
    assert "観光客数（延べ）" in page
    assert "499" in page
    assert "540千人" in page


def test_what_is_not_there_is_told(planner, draft):
    for side, indicator in (("e0", "i1"), (f"d{draft.pk}", "i99"), ("x", "i1")):
        address = reverse("compare_indicator", args=(side, indicator))
        assert planner.get(address).status_code == 404


def test_a_reading_without_a_plan_stands_alone():
    row = drafts.begin(draft=PlanDraft(PLAN), by=COMMAND_LINE)
    assert told(f"d{row.pk}") == [(f"d{row.pk}*", [], ["観光客数"])]
