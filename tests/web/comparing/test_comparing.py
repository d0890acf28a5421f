"""Two editions side by side, and persons who confirm what continues as what."""

import html
import io
import json
import re
import zipfile
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from django.db import connection
from django.urls import reverse
from lxml import html as parser

from keikaku.core.editing import edits as e
from keikaku.core.plan import PlanDraft
from keikaku.core.problems.model import Language
from keikaku.core.revision import ContinuationKind, Of
from keikaku.exchange.reader import loads
from keikaku.exchange.writer import dumps
from keikaku.web.accounts.roles import Role
from keikaku.web.audit.actor import COMMAND_LINE
from keikaku.web.audit.models import AuditEvent
from keikaku.web.comparing.actions import links
from keikaku.web.comparing.lineages import compared
from keikaku.web.comparing.models import LinkDecision
from keikaku.web.comparing.sides import side_of
from keikaku.web.plans.actions import drafts, editions, plans
from keikaku.web.plans.models import Draft, PlanKind
from keikaku.web.plans.queries import edition_at, stock_of
from tests.unit.core.editing.city import PLAN
from tests.web.conftest import logged_in, make_person

pytestmark = pytest.mark.django_db
BY = COMMAND_LINE


def sealed(draft: Draft) -> str:
    return f"e{editions.seal(draft=draft.pk, reason='策定', by=BY).pk}"


@pytest.fixture
def plan():
    return plans.create(name="湖北市総合計画", kind=PlanKind.BASIC, by=BY)


@pytest.fixture
def draft(plan) -> Draft:
    return drafts.begin(draft=PlanDraft(PLAN), plan=plan, by=BY)


@pytest.fixture
def planner():
    return logged_in(make_person("kikaku", Role.PLANNER))


@pytest.fixture
def another_reading(plan) -> Draft:
    """The same document read anew: its ids are its own."""
    return drafts.begin(draft=PlanDraft(PLAN), plan=plan, by=BY)


def edit(draft: Draft, *edits: e.Edit) -> None:
    drafts.edit(draft=draft.pk, edit=e.Batch(edits), by=BY)


def kinds(old: str, new: str) -> dict[str, str]:
    """What became of each node, by its id on the old side or, where it is new, on the new one."""
    lineage = compared(side_of(old), side_of(new), Language.JA, unchanged=False).lineage
    old_ones = {"+".join(link.old): link.kind.value for link in lineage.nodes}
    new_ones = {"+".join(link.new): link.kind.value for link in lineage.nodes}
    return {**new_ones, **old_ones}


def test_what_was_edited_on_from_a_draft_is_told_by_ids(draft):
    old = sealed(draft)
    edit(draft, e.RetitleNode("n1", "題n1", "まったく違う名前"), e.RemoveNode("n3", PLAN.nodes[2]))
    found = kinds(old, f"d{draft.pk}")
    assert found["n1"] == ContinuationKind.RENAMED
    assert found["n3"] == ContinuationKind.ABOLISHED


def test_a_draft_begun_from_an_edition_is_of_its_stock(plan, draft):
    old = sealed(draft)
    edition = draft.sealed.get()
    later = drafts.begin(draft=PlanDraft(PLAN), plan=plan, base=edition, by=BY)
    edit(later, e.RetitleNode("n1", "題n1", "まったく違う名前"))
    assert side_of(f"d{later.pk}").stock == side_of(old).stock == draft.pk
    assert kinds(old, f"d{later.pk}")["n1"] == ContinuationKind.RENAMED


def test_the_stock_is_found_without_reading_any_document(plan, draft, django_assert_num_queries):
    for _ in range(2):
        edition = editions.seal(draft=draft.pk, reason="策定", by=BY)
        draft = drafts.begin(draft=edition_at(edition), plan=plan, base=edition, by=BY)
    row = Draft.objects.get(pk=draft.pk)
    with django_assert_num_queries(2) as asked:
        stock = stock_of(row)
    assert stock == Draft.objects.order_by("pk")[0].pk
    assert not any("document" in query["sql"] for query in asked.captured_queries)


def test_readings_of_two_documents_are_proposed(draft, another_reading):
    edit(another_reading, e.RetitleNode("n6", "題n6", "港のにぎわいづくり"))
    lineage = compared(
        side_of(f"d{draft.pk}"), side_of(f"d{another_reading.pk}"), Language.JA, unchanged=False
    ).lineage
    assert any(not link.certain for link in lineage.nodes)


def test_a_decision_holds_for_later_editions_of_both(draft, another_reading):
    edit(another_reading, e.RetitleNode("n6", "題n6", "港のにぎわいづくり"))
    stocks = (draft.pk, another_reading.pk)
    links.decide(stocks=stocks, of=Of.NODES, old=["n2"], new=["n6"], by=BY)
    old, new = sealed(draft), sealed(another_reading)
    edit(another_reading, e.RetitleNode("n1", "題n1", "次の題"))
    for side in (new, f"d{another_reading.pk}"):
        lineage = compared(side_of(old), side_of(side), Language.JA, unchanged=False).lineage
        (link,) = [each for each in lineage.nodes if "n2" in each.old]
        assert (link.new, link.certain) == (("n6",), True)


def test_a_later_decision_takes_the_place_of_an_earlier_one(draft, another_reading):
    stocks = (draft.pk, another_reading.pk)
    links.decide(stocks=stocks, of=Of.NODES, old=["n2"], new=["n6"], by=BY)
    links.decide(stocks=stocks, of=Of.NODES, old=["n3"], new=["n2"], by=BY)
    links.decide(stocks=stocks, of=Of.NODES, old=["n5"], new=["n6"], by=BY)
    found = LinkDecision.objects.values_list("old", "new")
    assert list(found) == [(["n3"], ["n2"]), (["n5"], ["n6"])]
    event = AuditEvent.objects.filter(verb="decide-link").order_by("-sequence")[0]
    assert event.about == f"draft/{another_reading.pk}/lineage/{draft.pk}"
    assert '"old":["n2"]' in event.before


@pytest.fixture
def pair(draft, another_reading) -> dict[str, str]:
    edit(another_reading, e.RetitleNode("n6", "題n6", "港のにぎわいづくり"))
    return {"old": f"d{draft.pk}", "new": f"d{another_reading.pk}"}


def test_the_table_marks_what_changed(planner, draft):
    old = sealed(draft)
    edit(draft, e.RetitleNode("n1", "題n1", "港と湖の題n1"))
    page = planner.get(reverse("compare_table", args=(old, f"d{draft.pk}"))).content.decode()
    assert "<ins>港と湖の</ins>" in page or "<ins>港と湖の題n1</ins>" in page
    assert "題n2" not in page
    everything = planner.get(reverse("compare_table", args=(old, f"d{draft.pk}")), {"all": "1"})
    assert "題n2" in everything.content.decode()


def test_markup_in_a_plan_is_shown_as_text(planner, draft):
    old = sealed(draft)
    edit(draft, e.RetitleNode("n1", "題n1", "<script>alert(1)</script>"))
    page = planner.get(reverse("compare_table", args=(old, f"d{draft.pk}"))).content.decode()
    assert "<script>" not in page
    assert "&lt;script&gt;" in page


def test_editions_without_a_difference_say_so(planner, draft):
    old = sealed(draft)
    page = planner.get(reverse("compare_table", args=(old, f"d{draft.pk}"))).content.decode()
    assert "違いはありません。" in page


def test_two_are_chosen_and_one_alone_is_told(planner, pair):
    answer = planner.get(reverse("compare"), pair)
    assert answer.url == reverse("compare_table", kwargs=pair)
    same = planner.get(reverse("compare"), {"old": pair["old"], "new": pair["old"]})
    assert "違う二つを選んでください。" in same.content.decode()
    assert "作業中の案" in planner.get(reverse("compare")).content.decode()


def test_a_proposed_link_is_confirmed_as_it_is(planner, pair):
    page = planner.get(reverse("compare_links", kwargs=pair))
    first = page.context["uncertain"][0]
    form = {"of": first.of.value, "link": first.value}
    planner.post(reverse("compare_confirm", kwargs=pair), form)
    after = planner.get(reverse("compare_links", kwargs=pair))
    assert first.value not in [link.value for link in after.context["uncertain"]]
    assert LinkDecision.objects.get().who.startswith("kikaku")
    assert "が確認しました。" in " ".join(
        reason for link in after.context["certain"] for reason in link.reasons
    )


ODD_IDS = {"n6": "n6,7|8/9?%2F#", "i1": "i1,a|b/"}


@pytest.fixture
def odd_pair(plan) -> dict[str, str]:
    """Two drafts with ids as another program might write them."""
    text = dumps(PlanDraft(PLAN))
    for plain, odd in ODD_IDS.items():
        text = text.replace(f'"{plain}"', f'"{odd}"')
    old, new = (drafts.begin(draft=loads(text), plan=plan, by=BY) for _ in range(2))
    edit(new, e.RetitleNode(ODD_IDS["n6"], "題n6", "港のにぎわいづくり"))
    return {"old": f"d{old.pk}", "new": f"d{new.pk}"}


def test_things_whose_ids_hold_odd_characters_are_linked(planner, odd_pair):
    page = planner.get(reverse("compare_links", kwargs=odd_pair))
    first = page.context["uncertain"][0]
    planner.post(
        reverse("compare_confirm", kwargs=odd_pair), {"of": first.of.value, "link": first.value}
    )
    assert LinkDecision.objects.get().old == [ODD_IDS["n6"]]
    for address in re.findall(r'href="([^"]+/(?:old|new)/[^"]+)"', page.content.decode()):
        assert planner.get(html.unescape(address)).status_code == 200, address


def test_a_link_that_is_proposed_no_longer_is_told(planner, pair):
    form = {"of": "nodes", "link": '[["n1"], ["n99"]]'}
    answer = planner.post(reverse("compare_confirm", kwargs=pair), form, follow=True)
    assert "その間に変わりました" in answer.content.decode()
    assert not LinkDecision.objects.exists()


def address_of(pair: dict[str, str], of: str, side: str, thing: str) -> str:
    return reverse("compare_link", kwargs={**pair, "of": of, "side": side, "thing": thing})


def test_another_counterpart_is_chosen_and_taken_back(planner, pair):
    address = address_of(pair, "nodes", "old", "n2")
    assert "題n2" in planner.get(address).content.decode()
    planner.post(address, {"old": ["n2"], "new": ["n5", "n6"]})
    assert kinds(**pair)["n2"] == ContinuationKind.SPLIT
    row = LinkDecision.objects.get()
    planner.post(reverse("compare_take_back", kwargs={**pair, "decision": row.pk}))
    assert not LinkDecision.objects.exists()
    assert kinds(**pair)["n2"] == ContinuationKind.CONTINUED


@pytest.mark.parametrize(
    ("of", "given", "told"),
    [
        ("nodes", {}, "少なくとも一つ"),
        ("nodes", {"old": ["n99"]}, "n99"),
        ("indicators", {"old": ["i1"], "redefined": "on"}, "一つと一つのときだけ"),
    ],
)
def test_a_link_that_says_nothing_is_told(planner, pair, of, given, told):
    thing = "i1" if of == "indicators" else "n2"
    answer = planner.post(address_of(pair, of, "old", thing), given)
    assert answer.status_code == 200
    assert told in answer.content.decode()
    assert not LinkDecision.objects.exists()


def test_an_indicator_is_redefined(planner, pair):
    address = address_of(pair, "indicators", "old", "i1")
    planner.post(address, {"old": ["i1"], "new": ["i1"], "redefined": "on"})
    lineage = compared(
        side_of(pair["old"]), side_of(pair["new"]), Language.JA, unchanged=False
    ).lineage
    assert lineage.indicators[0].kind is ContinuationKind.REDEFINED


@pytest.mark.parametrize(
    "tail",
    ["x1/d1/", "e0/d1/", f"d{'9' * 18}/d1/", f"d{'9' * 30}/d1/", "d1/d99999/", "d1/d1/links/plans/old/n1/", "d1/d1/links/nodes/up/n1/",
     "d1/d1/links/nodes/old/n99/", "d1/d1/file.exe"],
)  # fmt: skip
def test_what_is_not_there_is_told(planner, draft, tail):
    path = f"/compare/{tail.replace('d1', f'd{draft.pk}')}"
    assert planner.get(path).status_code == 404


def test_a_decision_of_a_number_that_no_database_holds_is_not_there(planner, pair):
    address = reverse("compare_take_back", kwargs={**pair, "decision": 10**30})
    assert "その間に変わりました" in planner.post(address, follow=True).content.decode()


def test_equal_editions_of_two_stocks_are_not_taken_for_one_another(draft, another_reading):
    mine, other = sealed(draft), sealed(another_reading)
    edit(draft, e.RetitleNode("n6", "題n6", "港のにぎわいづくり"))
    new = side_of(f"d{draft.pk}")
    by_id, proposed = (
        compared(side_of(old), new, Language.JA, unchanged=False).lineage for old in (mine, other)
    )
    assert not by_id.uncertain()
    assert proposed.uncertain()


def test_the_table_is_received_as_a_file(planner, pair):
    found = {
        kind: planner.get(reverse("compare_file", kwargs={**pair, "kind": kind}))
        for kind in ("docx", "xlsx", "json")
    }
    assert json.loads(found["json"].content)
    for kind in ("docx", "xlsx"):
        assert zipfile.ZipFile(io.BytesIO(found[kind].content)).testzip() is None
        name = f"comparison-{pair['old']}-{pair['new']}.{kind}"
        assert found[kind]["Content-Disposition"] == f'attachment; filename="{name}"'


# Two who decide about one thing


@pytest.fixture
def other_planner():
    return logged_in(make_person("taro", Role.PLANNER))


def form_of(answer) -> dict[str, object]:
    """What the form of a decision would send, were nothing changed."""
    found: dict[str, list[str]] = {}
    forms: Any = parser.fromstring(answer.content.decode()).xpath("//main//form[@method='post']")
    for name, text in forms[0].form_values():
        if name != "csrfmiddlewaretoken":
            found.setdefault(name, []).append(text)
    return dict(found)


def test_who_decides_what_another_has_decided_meanwhile_is_asked(planner, other_planner, pair):
    address = address_of(pair, "nodes", "old", "n2")
    mine, theirs = form_of(planner.get(address)), form_of(other_planner.get(address))
    planner.post(address, {**mine, "old": ["n2"], "new": ["n5"]})
    crossed = other_planner.post(address, {**theirs, "old": ["n2"], "new": ["n6"]})
    page = crossed.content.decode()
    assert crossed.status_code == 409
    for text in ("kikaku さん", "1-1 題n2", "2-1 題n5", "相手の決めた対応を残す"):
        assert text in page
    assert LinkDecision.objects.get().new == ["n5"]
    again = form_of(crossed)
    assert again["new"] == ["n6"]
    assert other_planner.post(address, again).status_code == 302
    assert LinkDecision.objects.get().new == ["n6"]


def test_a_decision_about_the_counterpart_is_seen_too(planner, other_planner, pair):
    theirs = form_of(other_planner.get(address_of(pair, "nodes", "old", "n2")))
    planner.post(
        address_of(pair, "nodes", "old", "n3"),
        {**form_of(planner.get(address_of(pair, "nodes", "old", "n3"))), "old": "n3", "new": "n6"},
    )
    sent = {**theirs, "old": ["n2"], "new": ["n6"]}
    crossed = other_planner.post(address_of(pair, "nodes", "old", "n2"), sent)
    assert crossed.status_code == 409
    assert LinkDecision.objects.get().old == ["n3"]


def test_who_decides_about_other_things_is_not_asked(planner, other_planner, pair):
    address, other = (address_of(pair, "nodes", "old", each) for each in ("n2", "n3"))
    mine, theirs = form_of(planner.get(address)), form_of(other_planner.get(other))
    planner.post(address, {**mine, "old": ["n2"], "new": ["n5"]})
    answer = other_planner.post(other, {**theirs, "old": ["n3"], "new": ["n6"]})
    assert answer.status_code == 302
    assert LinkDecision.objects.count() == 2


def test_who_wants_what_is_decided_already_leaves_it(planner, other_planner, pair):
    address = address_of(pair, "nodes", "old", "n2")
    mine, theirs = form_of(planner.get(address)), form_of(other_planner.get(address))
    planner.post(address, {**mine, "old": ["n2"], "new": ["n5"]})
    events = AuditEvent.objects.count()
    answer = other_planner.post(address, {**theirs, "old": ["n2"], "new": ["n5"]})
    assert answer.status_code == 302
    assert LinkDecision.objects.get().who.startswith("kikaku")
    assert AuditEvent.objects.count() == events


@pytest.mark.parametrize("seen", ["", "x", "-1", "9" * 30, None])
def test_a_form_without_what_was_seen_replaces_no_decision(planner, pair, seen):
    address = address_of(pair, "nodes", "old", "n2")
    first = {**form_of(planner.get(address)), "old": ["n2"], "new": ["n5"]}
    planner.post(address, first)
    sent = {"old": ["n2"], "new": ["n6"]} | ({} if seen is None else {"seen": seen})
    assert planner.post(address, sent).status_code == 409
    assert LinkDecision.objects.get().new == ["n5"]


def test_who_takes_back_what_another_replaced_meanwhile_is_told(planner, other_planner, pair):
    address = address_of(pair, "nodes", "old", "n2")
    planner.post(address, {**form_of(planner.get(address)), "old": ["n2"], "new": ["n5"]})
    back = reverse("compare_take_back", kwargs={**pair, "decision": LinkDecision.objects.get().pk})
    planner.post(address, {**form_of(planner.get(address)), "old": ["n2"], "new": ["n6"]})
    answer = other_planner.post(back, follow=True)
    assert "その間に変わりました" in answer.content.decode()
    assert LinkDecision.objects.get().new == ["n6"]


@pytest.mark.django_db(transaction=True)
def test_two_decisions_at_once_leave_one(draft, another_reading):
    stocks, ready = (draft.pk, another_reading.pk), Barrier(2)

    def decide(new: str) -> bool:
        try:
            ready.wait()
            links.decide(stocks=stocks, of=Of.NODES, old=["n2"], new=[new], seen=0, by=BY)
        except links.DecidedMeanwhile:
            return False
        finally:
            connection.close()
        return True

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(decide, ["n5", "n6"])) == [False, True]
    assert LinkDecision.objects.count() == 1
