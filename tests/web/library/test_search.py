"""Search finds every word in all that a visitor may see, and marks it."""

import re
from dataclasses import replace

import pytest

from keikaku.core.editing import edits as e
from keikaku.core.plan import PlanDraft
from keikaku.web.audit.actor import COMMAND_LINE
from keikaku.web.library.marking import marked
from keikaku.web.plans.actions import drafts, editions
from tests.unit.core.editing.city import PLAN as CITY
from tests.web.library.shelf import make_owned_shelf, make_shelf, planner, staff_of

pytestmark = pytest.mark.django_db
DRAFT = PlanDraft(CITY)


def found(client, query: str, **more: str) -> str:
    response = client.get("/search/", {"q": query, **more})
    assert response.status_code == 200
    page: str = response.content.decode()
    return page


def count(page: str) -> int:
    return page.count('<li><span class="tag">')


@pytest.mark.parametrize(
    ("query", "hits"),
    [
        ("観光", 1),
        ("観光 540千人", 1),
        ("観光　無い", 0),
        ("案内", 1),
        ("ｶﾝｺｳ", 0),
        ("千人", 1),
        ("%", 0),
        ("_", 0),
        ("\\", 0),
        ("'", 0),
        ("湖北市総合計画", 1),
    ],
)
def test_what_a_query_finds(query, hits):
    make_shelf(DRAFT)
    assert count(found(planner(), query)) == hits


def test_an_empty_query_asks_for_a_word():
    assert "さがす言葉を入力してください。" in found(planner(), "　")


def test_an_edit_is_found_at_once_and_the_sealed_text_still_is():
    shelf, client = make_shelf(DRAFT), planner()
    drafts.edit(draft=shelf.draft.pk, edit=e.RetitleNode("n1", "題n1", "湖の再生"), by=COMMAND_LINE)
    assert count(found(client, "湖の再生")) == 1
    assert count(found(client, "題n1")) == 1


def test_a_search_can_be_narrowed_to_a_plan():
    one = make_shelf(DRAFT)
    make_shelf(DRAFT, name="別の計画")
    client = planner()
    assert count(found(client, "観光客数")) == 2
    assert count(found(client, "観光客数", plan=str(one.plan.pk))) == 1
    assert count(found(client, "観光客数", **{"in": f"plan-{one.plan.pk}"})) == 1
    assert "見つかりませんでした" in found(client, "観光客数", **{"in": "plan-999"})


def test_all_of_one_plan_is_shown_by_pages():
    many = tuple(
        replace(CITY.nodes[0], id=f"m{number}", code=None, title=f"観光{number}")
        for number in range(120)
    )
    shelf = make_shelf(PlanDraft(replace(CITY, nodes=(*CITY.nodes, *many))))
    client, where = planner(), {"in": f"plan-{shelf.plan.pk}"}
    assert count(found(client, "観光")) == 5
    assert "この計画のすべてを表示する" in found(client, "観光")
    assert count(found(client, "観光", **where)) == 50
    assert count(found(client, "観光", **where, page="3")) == 21
    assert count(found(client, "観光", **where, page="99")) == 21


def test_a_department_finds_of_a_draft_only_its_own_rows():
    make_owned_shelf("環境課")
    client = staff_of("環境課")
    assert count(found(client, "題n4")) == 1  # in the edition
    assert count(found(client, "題n1")) == 1
    assert count(found(client, "観光客数")) == 1


def test_the_edition_in_force_stands_first_and_the_others_on_one_line():
    shelf, client = make_shelf(DRAFT), planner()
    editions.seal(draft=shelf.draft.pk, reason="改訂", by=COMMAND_LINE)
    page = found(client, "観光客数")
    base = f"/plans/{shelf.plan.pk}/edition"
    links = re.findall(r'<a href="([^"]*/indicator/i1/)">', page)
    assert links == [
        f"{base}/2/indicator/i1/",
        f"/drafts/{shelf.draft.pk}/read/indicator/i1/",
        f"{base}/1/indicator/i1/",
    ]
    assert page.count("ほかに：") == 1


def test_what_stands_in_an_older_edition_alone_is_told_with_it():
    shelf, client = make_shelf(DRAFT), planner()
    edit = e.RetitleNode("n1", "題n1", "湖の再生")
    drafts.edit(draft=shelf.draft.pk, edit=edit, by=COMMAND_LINE)
    editions.seal(draft=shelf.draft.pk, reason="改訂", by=COMMAND_LINE)
    page = found(client, "題n1")
    assert "第1版" in page
    assert "ほかに：" not in page


def test_a_document_that_was_read_anew_is_known_by_its_titles():
    """Its ids mean other things."""
    shelf, client = make_shelf(DRAFT), planner()
    nodes = tuple(replace(each, id=f"x{each.id}", parent=each.parent and f"x{each.parent}")
                  for each in CITY.nodes)  # fmt: skip
    anew = replace(CITY, nodes=nodes, indicators=(), initiatives=())
    drafts.begin(draft=PlanDraft(anew), plan=shelf.plan, by=COMMAND_LINE)
    assert count(found(client, "題n1")) == 1


def test_two_of_one_title_in_a_document_stay_two():
    twins = (*CITY.nodes, replace(CITY.nodes[5], id="n7"))
    make_shelf(PlanDraft(replace(CITY, nodes=twins)))
    assert count(found(planner(), "題n6")) == 2


def test_a_department_does_not_find_a_reading_under_review():
    drafts.begin(draft=DRAFT, by=COMMAND_LINE)
    assert count(found(staff_of("環境課"), "観光客数")) == 0
    assert count(found(planner(), "観光客数")) == 1


@pytest.mark.parametrize(
    ("raw", "words", "shown"),
    [
        ("空家バンク", ("空家",), "<mark>空家</mark>バンク"),
        ("<b>カキ</b>", ("かき",), "&lt;b&gt;<mark>カキ</mark>&lt;/b&gt;"),
        ("カキとかき", ("かき",), "<mark>カキ</mark>と<mark>かき</mark>"),
        ("無い", ("空家",), "無い"),
    ],
)
def test_words_are_marked_in_the_printed_text(raw, words, shown):
    assert marked(raw, words) == shown


def test_an_excerpt_is_cut_around_the_first_word():
    said = marked("あ" * 100 + "空家" + "い" * 300, ("空家",), short=True)
    assert said.startswith("…" + "あ" * 30 + "<mark>空家</mark>い")
    assert said.endswith("い…")
    assert len(said) < 200
