"""Nodes, indicators and initiatives come, move and go by the forms of a draft."""

import pytest
from django.urls import reverse

from keikaku.core.plan import InitiativeSpan
from keikaku.web.plans.models import Draft
from tests.web.drafting.conftest import removing, sent

pytestmark = pytest.mark.django_db


def node_form(do: str, where: str, **more: str) -> dict[str, object]:
    return {"do": do, "where": where, "was": "null", "page": where or "plan", **more}


def test_a_node_is_added_below_after_and_at_the_top(hana):
    below = hana.send(node_form("add_node", "n1", title="下", at="below"))
    assert below.url.endswith("/things/n7/")
    hana.send(node_form("add_node", "n2", title="次", at="after"))
    hana.send(node_form("add_node", "", title="上", at="below"))
    assert [(node.id, node.parent, node.level) for node in hana.plan().nodes] == [
        ("n1", None, "基本目標"), ("n2", "n1", "施策"), ("n8", "n1", "施策"), ("n3", "n1", "施策"),
        ("n7", "n1", "施策"), ("n4", None, "基本目標"), ("n5", "n4", "施策"), ("n6", "n4", "施策"),
        ("n9", None, "基本目標"),
    ]  # fmt: skip


def moving(desk, where: str) -> dict[str, object]:
    path = "//form[input[@name='do'][@value='move_node']]"
    return sent(desk.page(where).content.decode(), path)


def order(plan) -> list[str]:
    return [node.id for node in plan.nodes]


def test_a_node_moves_up_down_and_below_another(hana):
    hana.send(moving(hana, "n3"), to="up")
    assert order(hana.plan())[:3] == ["n1", "n3", "n2"]
    hana.send(moving(hana, "n3"), to="down")
    assert order(hana.plan())[:3] == ["n1", "n2", "n3"]
    hana.send(moving(hana, "n3"), to="under", parent="n4")
    assert order(hana.plan()) == ["n1", "n2", "n4", "n5", "n6", "n3"]
    assert hana.send(moving(hana, "n1"), to="up").status_code == 422


def test_what_is_needed_is_not_deleted_and_why_is_said_by_names(hana):
    page = hana.send(removing(hana, "n1"))
    assert page.status_code == 422
    assert "「1　題n1」の下に項目が 2 件あります" in page.content.decode()


@pytest.mark.parametrize(("where", "back"), [("n3", "n1"), ("i1", "n2"), ("a1", "n2")])
def test_what_is_deleted_leads_to_what_stood_above(hana, where, back):
    response = hana.send(removing(hana, where))
    assert response.url == reverse("drafting_thing", args=(hana.draft.pk, back))
    assert not hana.plan().has(where)


def test_an_id_is_never_given_twice(hana):
    hana.send(removing(hana, "n6"))
    hana.send(node_form("add_node", "n4", title="新", at="below"))
    assert order(hana.plan())[-1] == "n7"


def test_only_ticked_numbers_are_given_anew(hana):
    hana.send(moving(hana, "n3"), to="up")
    page = hana.client.get(reverse("drafting_numbering", args=(hana.draft.pk,))).content.decode()
    assert 'value="n3:1-1"' in page
    assert 'value="n2:1-2"' in page
    hana.send({"do": "renumber", "renumber": ["n3:1-1"]})
    assert [node.code for node in hana.plan().nodes[:3]] == ["1", "1-1", "1-1"]
    hana.send({"do": "renumber", "renumber": ["n2:1-2"]})
    assert [node.code for node in hana.plan().nodes[:3]] == ["1", "1-1", "1-2"]


# Indicators and initiatives


def test_an_indicator_is_added_placed_again_and_taken_away(hana):
    hana.send(node_form("add_indicator", "n3", name="宿泊者数", unit="人", kind="KPI"))
    made = hana.plan().indicators[-1]
    assert (made.id, made.name, made.placements[0].node) == ("i2", "宿泊者数", "n3")
    hana.send(node_form("place_indicator", "n6", indicator="i2", node="n6"))
    assert [place.node for place in hana.plan().indicators[-1].placements] == ["n3", "n6"]
    again = hana.send(node_form("place_indicator", "n6", indicator="i2", node="n6"))
    assert again.status_code == 422


def test_an_initiative_is_added_with_years_apart(hana):
    hana.send(node_form("add_initiative", "n3", name="講座"))
    form = hana.form("set_spans-k1", "k1")
    hana.send(form, span=["開催"], year0=["2025", "2026", "2028"])
    assert hana.plan().initiatives[-1].spans == (
        InitiativeSpan(2025, 2026, "開催"), InitiativeSpan(2028, 2028, "開催"),
    )  # fmt: skip


def test_the_head(hana):
    form = hana.form("set_head-plan", "plan")
    hana.send(form, edition="第2次改訂", as_of="令和8年3月25日", last="2030年度")
    head = hana.plan().head
    assert (head.edition, head.as_of.as_printed, head.period) == (
        "第2次改訂", "令和8年3月25日", (2025, 2030),
    )  # fmt: skip
    assert Draft.objects.get(pk=hana.draft.pk).label == "第2次改訂"
