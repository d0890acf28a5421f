"""What the pages of drafting say: drafts, history, comments, checks."""

from dataclasses import replace

import pytest
from django.urls import reverse

from keikaku.core.lints import Checking
from keikaku.core.plan import PlanDraft
from keikaku.core.problems import Problem, Severity
from keikaku.web.accounts.roles import Role
from keikaku.web.audit.models import AuditEvent
from keikaku.web.drafting.models import Comment
from keikaku.web.plans.actions import drafts
from keikaku.web.plans.models import Draft, DraftState, Edition
from keikaku.web.plans.queries import draft_at, edition_at
from tests.editions import initiative, kpi, node, plan
from tests.unit.core.editing.city import PLAN
from tests.web.conftest import logged_in, make_person
from tests.web.drafting.conftest import Desk
from tests.web.drafting.made import OFFICE, a_sealed_draft, begin

pytestmark = pytest.mark.django_db


def text(desk: Desk, name: str, *parts: object) -> str:
    return desk.client.get(reverse(f"drafting_{name}", args=parts)).content.decode()


def verbs() -> list[str]:
    return list(AuditEvent.objects.order_by("sequence").values_list("verb", flat=True))


# Drafts


def test_a_draft_begins_from_an_edition_and_is_withdrawn_with_a_reason(hana):
    made = a_sealed_draft()
    page = hana.client.post(
        reverse("drafting_begin"), {"edition": made["edition"]}, follow=True
    ).content.decode()
    assert "から新しい案を始めました" in page
    row = Draft.objects.order_by("-pk")[0]
    new = row.pk
    assert row.base_id == made["edition"]
    assert draft_at(row) == edition_at(Edition.objects.get(pk=made["edition"]))
    url = reverse("drafting_withdraw", args=(new,))
    assert "理由を書いてください" in hana.client.post(url).content.decode()
    assert hana.client.post(url, {"reason": "やり直す"}).url == reverse("drafting_drafts")
    assert Draft.objects.get(pk=new).state == DraftState.WITHDRAWN
    assert hana.client.get(reverse("drafting_draft", args=(new,))).status_code == 404
    assert hana.client.get(reverse("drafting_history", args=(new,))).status_code == 200


@pytest.mark.parametrize("edition", ["", "x", "99", "²"])
def test_a_draft_that_begins_from_nothing_says_so(hana, edition):
    page = hana.client.post(reverse("drafting_begin"), {"edition": edition}, follow=True)
    assert "もとにする版を選んでください" in page.content.decode()


@pytest.mark.parametrize("where", ["n99", "v1", "", "s1"])
def test_a_thing_that_is_none_has_no_page(hana, where):
    assert hana.client.get(f"/drafts/{hana.draft.pk}/things/{where}/").status_code == 404


# History


def test_the_history_says_who_what_was_and_what_is(hana, taro):
    hana.send(hana.form("retitle_node-n1", "n1"), now="花の題")
    taro.send(taro.form("set_value-v1", "i1"), raw="1,200人")
    page = text(hana, "history", hana.draft.pk)
    for told in ("hana さん", "名称を変えた", "題n1", "花の題", "taro さん", "値を変えた",
                 "499（令和6年度）", "1,200人（令和6年度）"):  # fmt: skip
        assert told in page
    of_thing = text(hana, "history_of_thing", hana.draft.pk, "n1")
    assert "花の題" in of_thing
    assert "1,200人" not in of_thing


def test_changes_of_every_list_are_told(hana):
    hana.send({"do": "place_indicator", "indicator": "i1", "node": "n6", "page": "n6"})
    hana.send({"do": "add_node", "where": "n1", "title": "新", "at": "below", "page": "n1"})
    hana.send(hana.form("set_spans-a1", "a1"), year0=["2025", "2027"])
    hana.send(hana.form("set_head-plan", "plan"), edition="当初")
    hana.send(hana.form("move_initiative-a1", "a1"), now="n6")
    page = text(hana, "history", hana.draft.pk)
    for told in ("指標を再掲した", "項目を加えた", "2025年度 実施、2027年度 実施", "当初",
                 "取組を別の項目へ移した", "1-1　題n2", "2-2　題n6"):  # fmt: skip
        assert told in page


def test_an_auditor_reads_the_history_and_cannot_change_anything(hana):
    hana.send(hana.form("retitle_node-n1", "n1"), now="花の題")
    page = logged_in(make_person("kansa", Role.AUDITOR)).get(
        reverse("drafting_history", args=(hana.draft.pk,))
    )
    assert "花の題" in page.content.decode()
    assert "元に戻す</button>" not in page.content.decode()


# Comments


def test_a_comment_is_said_settled_and_opened_again(hana, taro):
    url = reverse("drafting_comment", args=(hana.draft.pk, "n1"))
    hana.client.post(url, {"text": "<b>根拠は？</b>"})
    assert "&lt;b&gt;根拠は？&lt;/b&gt;" in taro.page("n1").content.decode()
    assert "コメント 1" in taro.page("n2").content.decode()
    comment = Comment.objects.get()
    settle = reverse("drafting_settle_comment", args=(comment.pk,))
    taro.client.post(settle, {"settled": "yes"})
    assert "解決済み" in hana.page("n1").content.decode()
    taro.client.post(settle, {"settled": "no"})
    assert Comment.objects.get().settled is None
    assert verbs()[-3:] == ["comment-on-draft", "settle-comment", "reopen-comment"]


def test_the_second_who_settles_a_comment_is_told_by_whom_it_is_settled(hana, taro):
    url = reverse("drafting_comment", args=(hana.draft.pk, "n1"))
    hana.client.post(url, {"text": "根拠は？"})
    settle = reverse("drafting_settle_comment", args=(Comment.objects.get().pk,))
    hana.client.post(settle, {"settled": "yes"})
    before = Comment.objects.get()
    answer = taro.client.post(settle, {"settled": "yes"}, follow=True)
    assert answer.redirect_chain[-1][0].endswith("/n1/#comments")
    assert f"このコメントは、{before.settled_by}が " in answer.content.decode()
    assert Comment.objects.get().settled == before.settled
    hana.client.post(settle, {"settled": "no"})
    answer = taro.client.post(settle, {"settled": "no"}, follow=True)
    assert "その間にほかの人が未解決に戻しています。" in answer.content.decode()
    assert verbs()[-2:] == ["settle-comment", "reopen-comment"]


@pytest.mark.parametrize(("where", "said"), [("n1", " "), ("n99", "何か")])
def test_a_comment_about_nothing_is_none(hana, where, said):
    hana.client.post(reverse("drafting_comment", args=(hana.draft.pk, where)), {"text": said})
    assert not Comment.objects.exists()


# Checks


def test_checks_stand_beside_the_thing_and_in_a_list(hana):
    beside = text(hana, "checks_beside", hana.draft.pk, "i1")
    assert "計画期間（2025～2029年度）の外です" in beside
    assert "外です" not in text(hana, "checks_beside", hana.draft.pk, "n1")
    page = text(hana, "checks", hana.draft.pk)
    assert f"/drafts/{hana.draft.pk}/things/i1/" in page


@pytest.mark.django_db(transaction=True)
def test_checks_are_computed_once_for_a_revision(hana, monkeypatch):
    counted: list[int] = []
    of = Checking.of

    def counting(checking, draft):
        counted.append(1)
        return of(checking, draft)

    monkeypatch.setattr(Checking, "of", counting)
    for _ in range(3):
        text(hana, "checks", hana.draft.pk)
    assert counted == [1]
    hana.send(hana.form("retitle_node-n1", "n1"), now="新しい題")
    text(hana, "checks", hana.draft.pk)
    assert counted == [1, 1]


# The number of questions does not grow with the plan


def large(count: int) -> PlanDraft:
    nodes = [node(f"n{k}", f"施策{k}", None, str(k)) for k in range(1, count)]
    indicators = [kpi(f"i{k}", f"指標{k}", "n1", "1人", "2人") for k in range(1, count)]
    works = [initiative(f"k{k}", f"取組{k}", "n1") for k in range(1, count)]
    return PlanDraft(plan(*nodes, *indicators, *works))


@pytest.mark.parametrize("count", [5, 200])
@pytest.mark.parametrize("where", ["n1", "i1", "k1", "plan"])
def test_a_page_asks_the_same_for_any_plan(count, where, django_assert_max_num_queries):
    desk = Desk("hana", begin(large(count)))
    desk.page(where)
    with django_assert_max_num_queries(9):
        assert desk.page(where).status_code == 200


def test_what_is_settled_is_not_told_again(hana):
    problem = Problem("p1", "value.unreadable", Severity.NOTE, "？", "i1", "baseline.amount", None)
    desk = Desk("jiro", begin(PlanDraft(PLAN, (problem,))))
    assert "？" in desk.page("i1").content.decode()
    drafts.settle(draft=desk.draft.pk, problems=["p1"], by=OFFICE)
    assert "？" not in desk.page("i1").content.decode()
    assert replace(problem, settled=True) in draft_at(Draft.objects.get(pk=desk.draft.pk)).problems
