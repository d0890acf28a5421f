"""What is made as text shows every thing, chooses one, and lets no text of a plan become markup."""

from dataclasses import replace
from typing import Any

import pytest
from django.urls import reverse
from lxml import html as parser

from keikaku.core.plan import Node, Plan, PlanDraft, PlanHead
from keikaku.web.drafting.addresses import things_of
from keikaku.web.drafting.names import KINDS
from keikaku.web.drafting.showing.choosing import NodeOptions, nodes, options, worded
from keikaku.web.drafting.showing.outline import drawn, outline
from keikaku.web.drafting.views import pages
from tests.unit.core.editing.city import PLAN, VISITORS
from tests.web.drafting.conftest import Desk
from tests.web.drafting.made import begin

HOSTILE = """<b>"A" & 'B'</b></option></a>"""


def read(text) -> Any:
    return parser.fragment_fromstring(text, create_parent="div")


def chosen_of(text):
    return [(each.get("value"), each.text, "selected" in each.attrib) for each in read(text)]


@pytest.mark.parametrize("text", [HOSTILE, "", "　字", "a\nb", "&amp;", "\\u003c"])
def test_what_a_plan_says_is_text_in_a_list(text):
    assert chosen_of(options([(text, text)], "別")) == [(text, text or None, False)]


@pytest.mark.parametrize("chosen", ["", None])
def test_nothing_chosen_is_the_empty_entry(chosen):
    assert chosen_of(options([("", "なし"), ("n1", "題")], chosen)) == [
        ("", "なし", True), ("n1", "題", False),
    ]  # fmt: skip


def test_words_are_listed_with_the_one_that_holds():
    assert [value for value, _, chosen in chosen_of(worded(KINDS, "KPI")) if chosen] == ["KPI"]
    assert [value for value, _, _ in chosen_of(worded(KINDS, None))] == list(KINDS)


@pytest.mark.parametrize("chosen", [None, "n3"])
@pytest.mark.parametrize("none", [None, "（なし）"])
@pytest.mark.parametrize("without", [frozenset(), frozenset({"n2", "n3"})])
def test_lists_of_one_page_are_as_if_each_was_drawn_alone(none, chosen, without):
    drawn, first = NodeOptions(PLAN), [] if none is None else [("", none)]
    for _ in range(2):
        assert drawn(none, chosen, without) == options([*first, *nodes(PLAN, without)], chosen)


def test_nodes_are_listed_in_their_order_with_indents():
    assert list(nodes(PLAN, frozenset({"n2", "n4"}))) == [
        ("n1", "1　題n1"), ("n3", "　1-2　題n3"), ("n5", "　2-1　題n5"), ("n6", "　2-2　題n6"),
    ]  # fmt: skip


# Addresses


@pytest.mark.parametrize("where", ["n1", "1-1", "目標1", "a b", "v1.2", "x?y#z", "%41", "'\"<>&+~"])
def test_an_address_is_that_of_the_page(where):
    assert things_of(7)(where) == reverse("drafting_thing", args=(7, where))


# The outline


def lines(plan, at, comments=None, everything=False):
    entries = outline(plan, at, comments or {}, everything)
    return read(drawn(entries, 7, at))


def test_the_way_to_a_thing_is_open_and_what_lies_below_others_is_counted():
    shown = lines(PLAN, "n2", {"n4": 3})
    assert [(each.get("class"), each.text_content()) for each in shown] == [
        ("depth-1", "1　題n1"), ("depth-2", "1-1　題n2"), ("depth-2", "1-2　題n3"),
        ("depth-1", "2　題n4 下に 2 コメント 3"),
    ]  # fmt: skip
    assert [link.get("href") for link in shown.iter("a")] == [
        f"/drafts/7/things/{each}/" for each in ("n1", "n2", "n3", "n4")
    ]


def test_the_whole_outline_counts_nothing():
    shown = lines(PLAN, "n2", everything=True)
    assert len(shown) == len(PLAN.nodes)
    assert "下に" not in shown.text_content()


def test_the_place_of_an_indicator_is_marked_and_that_of_a_node_is_the_page_itself():
    own = next(each for each in lines(PLAN, "n2").iter("a") if each.get("id") == "here")
    assert (own.get("aria-current"), own.get("class")) == ("page", None)
    (above,) = read(drawn(outline(PLAN, "n2", {}), 7, "i1")).xpath("//a[@class]")
    assert (above.get("class"), above.get("aria-current")) == ("within", None)


def test_a_title_is_text_in_the_outline():
    plan = Plan(PlanHead("計画"), nodes=(Node('n"1', None, None, None, HOSTILE),))
    assert NodeOptions(plan)("<b>", 'n"1') == options([("", "<b>"), *nodes(plan)], 'n"1')
    (link,) = lines(plan, None).iter("a")
    assert (link.text_content(), link.get("href")) == (HOSTILE, "/drafts/7/things/n%221/")


# Whole pages


@pytest.mark.django_db
def test_a_hostile_plan_is_text_on_every_page():
    named = tuple(replace(each, title=HOSTILE, code=HOSTILE) for each in PLAN.nodes)
    told = replace(VISITORS, name=HOSTILE, unit=HOSTILE)
    desk = Desk("hana", begin(PlanDraft(replace(PLAN, nodes=named, indicators=(told,)))))
    for where in ("plan", "n1", "n2", "i1", "a1"):
        page = desk.page(where).content.decode()
        assert "<b>" not in page, where
        assert "&lt;b&gt;" in page, where
    for name in ("checks", "numbering", "seal"):
        assert "<b>" not in desk.client.get(f"/drafts/{desk.draft.pk}/{name}/").content.decode()


@pytest.mark.django_db
def test_what_stands_at_no_node_is_listed_on_the_first_page():
    # A placement may name no node, too.
    first, second = VISITORS.placements
    loose = replace(VISITORS, placements=(replace(first, node=None), second))
    desk = Desk("hana", begin(PlanDraft(replace(PLAN, indicators=(loose,)))))
    assert "どの項目にも置かれていない" in desk.page().content.decode()
    assert "/things/i1/" in desk.page().content.decode()


@pytest.mark.django_db
def test_every_fault_is_reached_page_by_page(hana, monkeypatch):
    monkeypatch.setattr(pages, "_SHOWN", 2)
    url = f"/drafts/{hana.draft.pk}/checks/"

    def items(query):
        found: Any = parser.fromstring(hana.client.get(f"{url}?{query}").content.decode())
        return [each.text_content() for each in found.xpath("//ul[contains(@class, 'faults')]/li")]

    first, second = items(""), items("page=2")
    assert len(first) == 2
    assert second
    assert first != second
    assert items("page=x&severity=none") == first
