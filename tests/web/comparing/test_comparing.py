"""Two editions side by side, and what of them continues as what."""

import io
import json
import zipfile
from dataclasses import replace

import pytest
from django.urls import reverse

from keikaku.core.editing import edits as e
from keikaku.core.plan import PlanDraft
from keikaku.core.problems.model import Language
from keikaku.core.revision import ContinuationKind, Of
from keikaku.web.audit.models import AuditEvent
from keikaku.web.comparing.actions import links
from keikaku.web.comparing.lineages import compared
from keikaku.web.comparing.models import LinkDecision
from keikaku.web.comparing.sides import side_of
from keikaku.web.plans.actions import drafts, editions
from keikaku.web.plans.models import Draft
from keikaku.web.plans.queries import edition_at, stock_of
from tests.unit.core.editing.city import PLAN
from tests.web.comparing.conftest import BY, edit, kinds, sealed

pytestmark = pytest.mark.django_db


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


def test_another_last_year_is_the_one_change_on_the_page_and_in_the_files(planner, draft):
    old, head = sealed(draft), PLAN.head
    edit(draft, e.SetHead(head, replace(head, period=(2025, 2030))))
    pair = {"old": old, "new": f"d{draft.pk}"}
    page = planner.get(reverse("compare_table", kwargs=pair)).content.decode()
    assert "変更 1 件" in page
    assert "計画期間：令和7年度～令和<ins>12</ins>年度" in page
    found = planner.get(reverse("compare_file", kwargs={**pair, "kind": "json"})).json()
    assert [row["kind"] for row in found["rows"]] == ["plan"]
    assert [each["change"] for each in found["moved"]] == ["plan.period_changed"]
    for kind, part in (("docx", "word/document.xml"), ("xlsx", "xl/sharedStrings.xml")):
        file = planner.get(reverse("compare_file", kwargs={**pair, "kind": kind})).content
        assert "計画期間の変更" in zipfile.ZipFile(io.BytesIO(file)).read(part).decode()


HEADINGS = ("改正前（第1版）", "改正後（案）")


def test_an_edition_and_its_draft_are_told_apart_wherever_they_stand_beside_each_other(
    planner, draft
):
    old = sealed(draft)
    edit(draft, e.RetitleNode("n1", "題n1", "港と湖"))
    pair = {"old": old, "new": f"d{draft.pk}"}
    page = planner.get(reverse("compare_table", kwargs=pair)).content.decode()
    for heading in HEADINGS:
        assert f'<th scope="col">{heading}</th>' in page
        assert f'<p class="compare-edition">{heading}：湖北市総合計画' in page
    links = planner.get(reverse("compare_links", kwargs=pair)).content.decode()
    assert "旧（第1版" in links
    assert "新（案" in links
    for kind, part in (("docx", "word/document.xml"), ("xlsx", "xl/sharedStrings.xml")):
        file = planner.get(reverse("compare_file", kwargs={**pair, "kind": kind})).content
        text = zipfile.ZipFile(io.BytesIO(file)).read(part).decode()
        assert all(f"{heading}：湖北市総合計画" in text for heading in HEADINGS)


def test_paragraphs_of_a_text_stand_below_each_other(planner, draft):
    old = sealed(draft)
    edit(draft, e.ChangeText("n1", PLAN.nodes[0].text, "一つ目\nその次\n三つ目"))
    page = planner.get(reverse("compare_table", args=(old, f"d{draft.pk}"))).content.decode()
    assert "<p>一つ目<br>二つ目<br>三つ目</p>" in page.replace("<del>", "").replace("</del>", "")
    assert "<p>一つ目<br>その次<br>三つ目</p>" in page.replace("<ins>", "").replace("</ins>", "")


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
