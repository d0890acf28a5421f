"""What members, planners and executives see: the paper, its pages, what waits for them."""

from dataclasses import replace
from datetime import timedelta
from types import SimpleNamespace

import pytest
from django.urls import reverse
from django.utils import timezone

from keikaku.core.editing.edits import RetitleNode
from keikaku.core.plan import Correction, PlanDraft
from keikaku.core.problems import Problem, Severity
from keikaku.web.accounts.roles import Role
from keikaku.web.bodies.actions import opinions
from keikaku.web.bodies.actions.layings import Choice
from keikaku.web.bodies.models import BodyKind, Laying, Opinion
from keikaku.web.plans.actions import drafts
from tests.unit.core.editing.city import PLAN
from tests.web.bodies.made import (
    OFFICE,
    acting,
    answer,
    city_shelf,
    lay_draft,
    lay_edition,
    make_body,
    make_council,
    make_member,
    say,
)
from tests.web.conftest import logged_in, make_person
from tests.web.crossing.pages import form_of
from tests.web.library.shelf import make_shelf

pytestmark = pytest.mark.django_db


@pytest.fixture
def made():
    return make_council()


@pytest.fixture
def planner():
    return logged_in(make_person("kikaku", Role.PLANNER))


def text(client, name: str, *parts: object, **query: str) -> str:
    response = client.get(reverse(name, args=parts), query)
    assert response.status_code == 200
    page: str = response.content.decode()
    return page


# What is read


def test_the_paper_is_read_on_the_pages_of_the_library(made):
    client, laying = made.client(), made.laying.pk
    tree = text(client, "library_paper", laying)
    assert f'href="{reverse("library_paper_node", args=[laying, "n2"])}"' in tree
    assert "付議された資料" in tree
    node = text(client, "library_paper_node", laying, "n2")
    assert f'href="{reverse("library_paper_indicator", args=[laying, "i1"])}"' in node
    assert f'href="{reverse("paper_opinion", args=[laying])}?node=n2"' in node
    indicator = text(client, "library_paper_indicator", laying, "i1")
    assert "<svg" in indicator
    assert "540千人" in indicator


def test_no_link_leads_out_of_the_paper(made):
    """Whatever a member's page offers can be opened."""
    client, laying = made.client(), made.laying.pk
    pages = [
        text(client, "library_paper", laying),
        text(client, "library_paper_node", laying, "n2"),
        text(client, "library_paper_indicator", laying, "i1"),
        text(client, "paper", laying),
        text(client, "papers"),
        text(client, "home"),
    ]
    links = {link for page in pages for link in hrefs(page) if link.startswith("/")}
    opened = {link for link in links if not link.startswith("/static/")}
    assert any(link.startswith(f"/papers/{laying}/read/") for link in opened)
    assert {client.get(link).status_code for link in opened} == {200}


def hrefs(page: str) -> set[str]:
    return {part.split('"', 1)[0] for part in page.split('href="')[1:]}


def test_the_notes_of_the_office_are_not_shown():
    correction = Correction("i1", "unit", "千", "千人", "企画 春子", "2026-01-01", "誤植")
    doubt = Problem("p1", "value.unreadable", Severity.WARNING, "内輪の疑い", "i1", "unit", None)
    shelf = make_shelf(PlanDraft(replace(PLAN, corrections=(correction,)), (doubt,)))
    body = make_body(shelf.plan)
    client = logged_in(make_member(body))
    laying = lay_edition(body, shelf).pk
    for page in (
        text(client, "library_paper", laying),
        text(client, "library_paper_indicator", laying, "i1"),
    ):
        assert "企画 春子" not in page
        assert "内輪の疑い" not in page
        assert "確認事項" not in page


def test_of_a_part_titles_above_are_shown_and_their_pages_are_closed(made):
    laying = lay_edition(made.body, made.shelf, Choice(("n2",))).pk
    client = made.client()
    tree = text(client, "library_paper", laying)
    assert "題n1" in tree
    assert "題n4" not in tree
    assert "付議された部分だけを表示しています。" in tree
    for name, thing in (("node", "n1"), ("node", "n4"), ("indicator", "nothing")):
        address = reverse(f"library_paper_{name}", args=[laying, thing])
        assert client.get(address).status_code in {403, 404}
    assert "1-1 題n2" in text(client, "paper", laying)


def test_the_area_reads_the_chosen_part_alone():
    shelf = city_shelf()
    area = make_body(shelf.plan, kind=BodyKind.AREA, name="湖北圏域")
    client = logged_in(make_member(area))
    laying = lay_draft(area, shelf, Choice((), ("i1",))).pk
    assert "540千人" in text(client, "library_paper_indicator", laying, "i1")
    assert client.get(reverse("library_paper_node", args=[laying, "n5"])).status_code == 403


def test_two_parts_of_one_edition_are_not_mixed_up(made):
    first, second = (
        lay_edition(made.body, made.shelf, Choice((node,))).pk for node in ("n2", "n6")
    )
    client = made.client()
    assert "題n6" not in text(client, "library_paper", first)
    assert "題n2" not in text(client, "library_paper", second)


def test_opinions_are_counted_where_they_were_said(made):
    said = say(made.laying, made.member, "x", "n2")
    opinions.correct(opinion=said.pk, text="y", by=acting(made.member))
    page = text(made.client(), "library_paper_node", made.laying.pk, "n2")
    assert '意見を見る・書く <span class="count">1</span>' in page


# What is written


def test_a_member_writes_about_a_node(made):
    client = made.client()
    address = f"{reverse('paper_opinion', args=[made.laying.pk])}?node=n2"
    assert "意見：1-1 題n2" in client.get(address).content.decode()
    assert client.post(address, {"text": " "}).status_code == 422
    assert client.post(address, {"text": "<b>語が古い"}).url == reverse(
        "paper", args=[made.laying.pk]
    )
    said = Opinion.objects.get(thing="n2")
    assert (said.text, said.by) == ("<b>語が古い", made.member)
    assert "&lt;b&gt;語が古い" in text(client, "paper", made.laying.pk)


@pytest.mark.parametrize(
    "query, status", [("node=n9", 404), ("indicator=n1", 404), ("node=%00", 400)]
)
def test_an_opinion_about_nothing_has_no_page(made, query, status):
    address = f"{reverse('paper_opinion', args=[made.laying.pk])}?{query}"
    assert made.client().get(address).status_code == status


def test_an_opinion_after_the_day_is_marked(made, monkeypatch):
    laying = lay_edition(made.body, made.shelf, days=0)
    say(laying, made.member, "間に合った")
    assert "期限後" not in text(made.client(), "paper", laying.pk)
    later = SimpleNamespace(now=lambda: timezone.now() + timedelta(days=2))
    monkeypatch.setattr("keikaku.web.bodies.actions.adding.timezone", later)
    say(laying, made.member, "遅れた")
    assert text(made.client(), "paper", laying.pk).count("期限後") == 1


def test_the_planner_answers_and_the_member_sees_it(made, planner):
    address = reverse("opinion_answer", args=[made.opinion.pk])
    assert address in text(planner, "paper", made.laying.pk)
    assert planner.post(address, {"outcome": "adopted", "reason": ""}).status_code == 422
    shown = form_of(planner.get(address))
    planner.post(address, {**shown, "outcome": "partly", "reason": "数値を改めます。"})
    page = text(made.client(), "paper", made.laying.pk)
    assert "意見への対応：一部反映する" in page
    assert "数値を改めます。" in page
    assert address not in page


def test_a_plan_is_laid_on_the_page(planner):
    shelf = city_shelf()
    body = make_body(shelf.plan)
    chosen = text(planner, "body_lay", body.pk)
    what = f"d{shelf.draft.pk}"
    address = reverse("body_lay_what", args=[body.pk, what])
    assert address in chosen
    assert reverse("body_lay_what", args=[body.pk, f"e{shelf.edition.pk}"]) in chosen
    form = planner.get(address).content.decode()
    assert f'name="seen" value="{shelf.draft.revision}"' in form
    given = {"question": "ご意見を", "due": "2199-01-01", "seen": "1", "note": ""}
    unsaid = planner.post(address, given)
    assert unsaid.status_code == 422  # how much is laid must be said
    nothing = planner.post(address, {**given, "scope": "part"}).content.decode()
    assert "付議する節や指標を選んでください。" in nothing
    part = {**given, "scope": "part", "node": ["n2"], "indicator": ["i1"]}
    kept = planner.post(address, {**part, "due": "2001-01-01"}).content.decode()
    assert 'name="node" value="n2" checked' in kept
    planner.post(address, part)
    laying = Laying.objects.get()
    assert (laying.nodes, laying.indicators, laying.whole) == (["n2"], ["i1"], False)


def test_a_draft_that_went_on_is_told_once(planner):
    shelf = city_shelf()
    body = make_body(shelf.plan)
    address = reverse("body_lay_what", args=[body.pk, f"d{shelf.draft.pk}"])
    drafts.edit(draft=shelf.draft.pk, edit=RetitleNode("n1", "題n1", "別の題"), by=OFFICE)
    given = {"question": "?", "due": "2199-01-01", "scope": "whole", "seen": "1"}
    page = planner.post(address, given).content.decode()
    assert "案がその間に変わりました。" in page
    assert 'name="seen" value="2"' in page
    assert "別の題" in page
    assert planner.post(address, {**given, "seen": "2"}).status_code == 302


def test_boxes_that_were_ticked_do_not_count_for_the_whole(planner):
    shelf = city_shelf()
    body = make_body(shelf.plan)
    address = reverse("body_lay_what", args=[body.pk, f"e{shelf.edition.pk}"])
    given = {"question": "?", "due": "2199-01-01", "scope": "whole", "node": ["n2"]}
    planner.post(address, given)
    assert Laying.objects.get().whole


@pytest.mark.parametrize("what", ["x1", "e", "e999", "d999", "e99999999999999999999"])
def test_what_is_not_there_cannot_be_laid(planner, what):
    body = make_body(city_shelf().plan)
    assert planner.get(reverse("body_lay_what", args=[body.pk, what])).status_code == 404


def test_a_withdrawn_paper_says_so_and_nothing_more(made, planner):
    address = reverse("paper_withdraw", args=[made.laying.pk])
    assert planner.post(address, {"reason": "版を取り違えました。"}).status_code == 302
    page = text(made.client(), "paper", made.laying.pk)
    assert "この付議は取り下げられました" in page
    assert "版を取り違えました。" in page
    assert made.laying.question not in page
    assert made.opinion.text not in page
    assert "取下げ" in text(made.client(), "papers")
    office = text(planner, "paper", made.laying.pk)
    assert made.opinion.text in office
    assert address not in office


# How much is asked of the database


@pytest.mark.parametrize("count", [1, 6])
def test_questions_to_the_database_do_not_grow(made, count, django_assert_max_num_queries):
    for number in range(count):
        say(lay_edition(made.body, made.shelf), made.member, f"{number}")
        answer(say(made.laying, made.member, f"{number}"))
    client, office = made.client(), logged_in(make_person("kikaku", Role.PLANNER))
    for asking, name, parts in (
        (client, "papers", ()),
        (client, "paper", (made.laying.pk,)),
        (client, "home", ()),
        (office, "body", (made.body.pk,)),
        (office, "home", ()),
    ):
        with django_assert_max_num_queries(11):
            text(asking, name, *parts)


@pytest.mark.parametrize("name", ["library_paper", "paper"])
def test_english_pages_are_english(made, name):
    client = made.client()
    response = client.get(
        reverse(name, args=[made.laying.pk]), headers={"accept-language": "en"}
    )  # fmt: skip
    page = response.content.decode()
    assert ("Paper laid before a body" if name == "library_paper" else "Question put") in page
