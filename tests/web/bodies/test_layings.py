"""What is laid is frozen: whole or a part, of an edition or a draft; a mistake is withdrawn."""

import json
from dataclasses import replace

import pytest
from django.db import DatabaseError, connection, transaction

from keikaku.core.editing.edits import RetitleNode
from keikaku.core.plan import PlanDraft
from keikaku.core.problems import Problem, Severity
from keikaku.exchange.reader import loads
from keikaku.web.audit.models import AuditEvent
from keikaku.web.bodies.actions import bodies, decisions, layings, opinions
from keikaku.web.bodies.actions.layings import Choice, Question
from keikaku.web.bodies.models import (
    Answer,
    BodyKind,
    Decision,
    Laying,
    Opinion,
    Outcome,
    Verdict,
    Withdrawal,
)
from keikaku.web.bodies.papers import content_of, part_of
from keikaku.web.plans.actions import drafts
from keikaku.web.plans.queries import draft_at, edition_at, seal_of
from keikaku.web.plans.refusals import NotNow
from tests.unit.core.editing.city import PLAN
from tests.web.bodies.made import (
    OFFICE,
    answer,
    city_shelf,
    in_days,
    lay_draft,
    lay_edition,
    make_body,
    make_council,
    question,
)
from tests.web.library.shelf import Shelf, make_shelf

pytestmark = pytest.mark.django_db


@pytest.fixture
def shelf() -> Shelf:
    return city_shelf()


@pytest.fixture
def body(shelf):
    return make_body(shelf.plan)


def retitle(shelf: Shelf, title: str) -> None:
    edit = RetitleNode("n1", was="題n1", now=title)
    drafts.edit(draft=shelf.draft.pk, edit=edit, by=OFFICE)


def test_a_whole_edition_is_pointed_to(shelf, body):
    laying = lay_edition(body, shelf)
    assert (laying.edition, laying.document) == (shelf.edition, "")
    assert laying.sha256 == shelf.edition.sha256
    assert (laying.name, laying.plan) == (shelf.edition.name, shelf.plan)
    assert content_of(laying) == edition_at(shelf.edition)
    assert part_of(laying) is None


def test_a_draft_stays_as_it_was_when_it_was_laid(shelf, body):
    before = draft_at(shelf.draft)
    laying = lay_draft(body, shelf)
    retitle(shelf, "別の題")
    shelf.draft.refresh_from_db()
    assert draft_at(shelf.draft) != before
    laying.refresh_from_db()
    assert content_of(laying) == before
    assert (laying.sha256, laying.revision) == (seal_of(laying.document), 1)


def test_of_a_part_nothing_else_is_kept(shelf, body):
    """Node n2 with i1; above it n1 by its title alone."""
    laying = lay_edition(body, shelf, Choice(nodes=("n2",)))
    plan = loads(laying.document, name="").plan
    assert [(node.id, node.text) for node in plan.nodes] == [("n1", ""), ("n2", "")]
    (indicator,) = plan.indicators
    assert [place.node for place in indicator.placements] == ["n2"]
    assert "題n4" not in laying.document
    part = part_of(laying)
    assert part is not None
    assert part.draft.plan == plan
    assert "n2" in part.own
    assert "n1" not in part.own


def test_what_stands_below_a_chosen_node_belongs_to_it(shelf, body):
    laying = lay_draft(body, shelf, Choice(nodes=("n1",)))
    assert [node.id for node in content_of(laying).plan.nodes] == ["n1", "n2", "n3"]


def test_a_single_indicator_brings_the_titles_above_it(shelf, body):
    laying = lay_edition(body, shelf, Choice(indicators=("i1",)))
    part = part_of(laying)
    assert part is not None
    assert [each.id for each in part.draft.plan.indicators] == ["i1"]
    assert [node.id for node in part.draft.plan.nodes] == ["n1", "n2", "n4", "n5"]
    assert part.own & {node.id for node in part.draft.plan.nodes} == set()


def test_the_log_tells_what_was_laid(shelf, body):
    laying = lay_edition(body, shelf, Choice(nodes=("n2",)))
    event = AuditEvent.objects.order_by("-sequence")[0]
    assert (event.verb, event.about) == ("lay-paper", f"body/{body.pk}/laying/{laying.pk}")
    told = json.loads(event.after)
    assert told["sha256"] == laying.sha256
    assert (told["nodes"], told["indicators"], told["whole"]) == (["n2"], [], False)
    assert "document" not in told


REFUSED = {
    "nothing chosen": ({"choice": Choice()}, "付議する節や指標を選んでください。"),
    "an unknown node": ({"choice": Choice(("n9",))}, "この計画にありません"),
    "an unknown indicator": ({"choice": Choice((), ("n1",))}, "この計画にありません"),
    "no question": ({"question": Question(" ", in_days(1))}, "諮る事項"),
    "due yesterday": ({"question": Question("?", in_days(-1))}, "期限が過ぎた"),
}


@pytest.mark.parametrize(("given", "told"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_laid_is_refused(shelf, body, given, told):
    asked = {"choice": None, "question": question(), **given}
    with pytest.raises(NotNow, match=told):
        layings.lay_edition(body=body, edition=shelf.edition, by=OFFICE, **asked)
    assert not Laying.objects.exists()


def test_a_draft_that_went_on_is_seen_again_first(shelf, body):
    retitle(shelf, "別の題")
    with pytest.raises(NotNow, match="その間に変わりました"):
        layings.lay_draft(
            body=body, draft=shelf.draft.pk, seen=1, choice=None, question=question(), by=OFFICE
        )


def test_a_draft_with_an_open_error_is_not_laid():
    problem = Problem("p1", "value.unreadable", Severity.ERROR, "？", "i1", "values", None)
    shelf = make_shelf(PlanDraft(PLAN))
    body = make_body(shelf.plan)
    begun = drafts.begin(
        draft=PlanDraft(PLAN, (problem,)), plan=shelf.plan, by=OFFICE
    )  # fmt: skip
    with pytest.raises(NotNow, match="確認していないエラー"):
        lay_draft(body, replace(shelf, draft=begun))


def test_a_reading_and_a_withdrawn_draft_are_not_laid(shelf, body):
    reading = drafts.begin(draft=PlanDraft(PLAN), by=OFFICE)
    with pytest.raises(NotNow, match="確認中の読取り"):
        lay_draft(body, replace(shelf, draft=reading))
    drafts.withdraw(draft=shelf.draft.pk, reason="", by=OFFICE)
    with pytest.raises(NotNow, match="取り下げられています"):
        lay_draft(body, shelf)


def test_a_plan_of_another_body_is_refused(body):
    with pytest.raises(NotNow, match="扱う計画ではありません"):
        lay_edition(body, make_shelf(PlanDraft(PLAN), "別の計画"))


def test_before_a_body_that_is_over_nothing_is_laid(shelf, body):
    bodies.change(
        body=body, name=body.name, plans=[shelf.plan], begins=body.begins, ends=in_days(-1),
        by=OFFICE,
    )  # fmt: skip
    with pytest.raises(NotNow, match="今日は置かれていません"):
        lay_edition(body, shelf)


def test_a_withdrawn_laying_stays_and_takes_nothing_more():
    made = make_council()
    withdrawal = layings.withdraw(laying=made.laying.pk, reason=" 別の版でした。", by=OFFICE)
    assert withdrawal.reason == "別の版でした。"
    assert Laying.objects.filter(pk=made.laying.pk).exists()
    verbs = AuditEvent.objects.order_by("-sequence").values_list("verb", flat=True)
    assert verbs[0] == "withdraw-laying"
    for late in (
        lambda: layings.withdraw(laying=made.laying.pk, reason="x", by=OFFICE),
        lambda: answer(made.opinion),
        lambda: decisions.decide(
            laying=made.laying.pk, verdict=Verdict.APPROVED, reason="", by=OFFICE
        ),
    ):
        with pytest.raises(NotNow, match="取り下げられています"):
            late()


def test_a_withdrawal_needs_a_reason():
    made = make_council()
    with pytest.raises(NotNow, match="理由"):
        layings.withdraw(laying=made.laying.pk, reason=" ", by=OFFICE)


@pytest.fixture
def everything():
    """One row of each table that is only added to."""
    made = make_council()
    opinions.answer(opinion=made.opinion.pk, outcome=Outcome.NOTED, reason="x", by=OFFICE)
    main = make_body(made.shelf.plan, kind=BodyKind.HEADQUARTERS, name="推進本部")
    decisions.decide(
        laying=lay_edition(main, made.shelf).pk, verdict=Verdict.APPROVED, reason="", by=OFFICE
    )
    layings.withdraw(laying=lay_edition(made.body, made.shelf).pk, reason="x", by=OFFICE)


@pytest.mark.parametrize("model", [Laying, Withdrawal, Opinion, Answer, Decision])
@pytest.mark.parametrize("how", ["update", "delete"])
@pytest.mark.usefixtures("everything")
def test_the_database_refuses_to_alter_what_was_added(model, how):
    rows = model.objects.all()
    with pytest.raises(DatabaseError), transaction.atomic():
        rows.update(who="x") if how == "update" else rows._raw_delete(connection.alias)
    assert model.objects.exclude(who="x").exists()


@pytest.mark.parametrize("table", ["laying", "withdrawal", "opinion", "decision", "answer"])
@pytest.mark.usefixtures("everything")
@pytest.mark.skipif("connection.vendor != 'sqlite'")
def test_nor_does_it_replace_a_row_by_another(table):
    name = f"bodies_{table}"
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"INSERT OR REPLACE INTO {name} SELECT * FROM {name}")
