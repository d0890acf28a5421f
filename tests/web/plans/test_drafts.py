"""A draft in rows is the same plan as in memory, edited by one or two people, undone and sealed."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime
from threading import Barrier

import pytest
from django.db import connection, transaction
from django.db.utils import DatabaseError

from keikaku.core.editing import ChangedMeanwhile, Entry
from keikaku.core.editing import edits as e
from keikaku.core.editing.assumptions import assumption
from keikaku.core.indicators import Role
from keikaku.core.plan import PlanDraft
from keikaku.core.problems import CATALOGUE, Problem, Severity
from keikaku.exchange.reader import loads
from keikaku.web.accounts.models import Person
from keikaku.web.audit.actions import record
from keikaku.web.audit.actor import COMMAND_LINE, Actor
from keikaku.web.audit.chain import Json
from keikaku.web.audit.models import AuditEvent
from keikaku.web.plans.actions import drafts, editions, plans
from keikaku.web.plans.actions.drafts import locked
from keikaku.web.plans.guard import GUARD
from keikaku.web.plans.models import Draft, Edition, Piece, PlanKind
from keikaku.web.plans.queries import draft_at, edition_at, seal_of
from keikaku.web.plans.refusals import NotNow
from keikaku.web.plans.verification import BrokenSeal, SealBreach, broken_seals
from tests.unit.core.editing.city import PLAN, R6

HANA, TARO = Actor("花", 1, "here"), Actor("太郎", 2, "there")
V1, V2 = PLAN.indicators[0].values


def problem(number: int, severity: Severity, where: str, field: str) -> Problem:
    code = next(code for code, kind in CATALOGUE.items() if kind.severity is severity)
    return Problem(f"p{number}", code, severity, "？", where, field, None)


DRAFT = PlanDraft(
    PLAN,
    (
        problem(1, Severity.WARNING, "i1", "baseline.amount"),
        problem(2, Severity.ERROR, "i1", "target.amount"),
        problem(3, Severity.NOTE, "n1", "title"),
    ),
)
pytestmark = pytest.mark.django_db


def said(number: int) -> PlanDraft:
    return draft_at(Draft.objects.get(pk=number))


@pytest.fixture
def city_plan():
    return plans.create(name="湖北市総合計画", kind=PlanKind.BASIC, by=HANA)


@pytest.fixture
def draft(city_plan) -> int:
    return drafts.begin(draft=DRAFT, plan=city_plan, by=HANA).pk


def retitle(was: str, now: str) -> e.RetitleNode:
    return e.RetitleNode("n1", was, now)


def test_a_draft_reads_back_equal(draft):
    assert said(draft) == DRAFT


def test_an_edit_writes_the_changed_piece_alone_and_reads_back_equal(draft):
    applied = drafts.edit(draft=draft, edit=retitle("題n1", "新しい題"), by=HANA)
    assert said(draft).plan == applied.plan
    touched = Piece.objects.filter(draft=draft, revision=2).values_list("kind", "key")
    assert list(touched) == [("nodes", "n1")]


def test_a_thing_that_is_added_stands_at_its_place(draft):
    new = replace(PLAN.nodes[1], id="n9", code=None, title="追加")
    drafts.edit(draft=draft, edit=e.AddNode(new, e.Place("n1", "n2")), by=HANA)
    assert [node.id for node in said(draft).plan.nodes] == [
        "n1",
        "n2",
        "n9",
        "n3",
        "n4",
        "n5",
        "n6",
    ]


def test_undo_gives_back_the_draft_with_its_problems(draft):
    drafts.edit(draft=draft, edit=e.SetValue("i1", V1, Entry("-", "千人")), by=HANA)
    assert [each.id for each in said(draft).problems] == ["p2", "p3", "p.v1.1"]
    drafts.undo(draft=draft, by=HANA)
    assert said(draft) == DRAFT


def test_undo_takes_back_the_own_last_change_and_not_another_persons(draft):
    drafts.edit(draft=draft, edit=retitle("題n1", "花の題"), by=HANA)
    drafts.edit(draft=draft, edit=e.RetitleNode("n2", "題n2", "太郎の題"), by=TARO)
    drafts.undo(draft=draft, by=HANA)
    assert [node.title for node in said(draft).plan.nodes[:2]] == ["題n1", "太郎の題"]
    with pytest.raises(NotNow):
        drafts.undo(draft=draft, by=HANA)


def add_target(number: int) -> e.AddValue:
    return e.AddValue("i1", f"v{number}", Role.TARGET, Entry("600千人", "千人", R6))


def fields(number: int) -> dict[str, str | None]:
    return {each.id: each.field for each in said(number).problems}


@pytest.mark.parametrize("settled", [True, False])
def test_undo_keeps_what_somebody_else_settled_or_opened_meanwhile(draft, settled):
    if not settled:
        drafts.settle(draft=draft, problems=["p2"], by=HANA)
    drafts.edit(draft=draft, edit=add_target(9), by=HANA)
    (drafts.settle if settled else drafts.reopen)(draft=draft, problems=["p2"], by=TARO)
    drafts.undo(draft=draft, by=HANA)
    found = {each.id: each for each in said(draft).problems}
    assert found["p2"] == replace(DRAFT.problems[1], settled=settled)


def test_undo_opens_what_the_edit_itself_settled(draft):
    confirmed = assumption(PLAN, "i1", "direction").confirmed("花", "2026-11-27")
    asked = replace(DRAFT, problems=(problem(4, Severity.WARNING, "i1", "direction"),))
    row = drafts.begin(draft=asked, by=HANA).pk
    drafts.edit(draft=row, edit=confirmed, by=HANA)
    assert said(row).problems[0].settled
    drafts.undo(draft=row, by=HANA)
    assert said(row) == asked


def test_undo_brings_no_problem_back_of_a_value_that_somebody_else_took_away(draft):
    drafts.edit(draft=draft, edit=add_target(9), by=HANA)
    drafts.edit(draft=draft, edit=e.RemoveValue("i1", V2), by=TARO)
    drafts.undo(draft=draft, by=HANA)
    assert "p2" not in fields(draft)
    drafts.undo(draft=draft, by=TARO)
    assert fields(draft)["p2"] == "target.amount"


def test_undo_names_a_value_by_the_number_that_it_has_then(draft):
    drafts.edit(draft=draft, edit=add_target(8), by=TARO)
    without_year = replace(add_target(9), entry=Entry("600千人", "千人"))
    drafts.edit(draft=draft, edit=without_year, by=TARO)
    v8 = said(draft).plan.indicators[0].values[2]
    assert fields(draft)["p.v9.1"] == "target[3].period"
    drafts.edit(draft=draft, edit=e.RemoveValue("i1", v8), by=HANA)
    drafts.edit(draft=draft, edit=e.RemoveValue("i1", V2), by=TARO)
    assert fields(draft)["p.v9.1"] == "target.period"
    drafts.undo(draft=draft, by=HANA)
    assert [value.id for value in said(draft).plan.indicators[0].values] == ["v1", "v9", "v8"]
    assert fields(draft)["p.v9.1"] == "target[1].period"
    drafts.undo(draft=draft, by=TARO)
    assert fields(draft)["p.v9.1"] == "target[2].period"
    assert fields(draft)["p2"] == "target[1].amount"


def test_the_second_of_two_who_edit_the_same_is_asked_and_nothing_is_lost(draft):
    drafts.edit(draft=draft, edit=retitle("題n1", "花の題"), by=HANA)
    with pytest.raises(ChangedMeanwhile) as crossed, transaction.atomic():
        drafts.edit(draft=draft, edit=retitle("題n1", "太郎の題"), by=TARO)
    assert crossed.value.conflict.now == "花の題"
    assert said(draft).plan.nodes[0].title == "花の題"
    again = crossed.value.conflict.again
    assert again == retitle("花の題", "太郎の題")
    drafts.edit(draft=draft, edit=again, by=TARO)
    assert said(draft).plan.nodes[0].title == "太郎の題"


def test_every_edit_is_in_the_log_with_what_was_and_what_is(draft):
    drafts.edit(draft=draft, edit=retitle("題n1", "新しい題"), by=HANA)
    event = AuditEvent.objects.order_by("sequence").reverse()[0]
    assert (event.verb, event.about, event.who) == ("edit-draft", f"draft/{draft}/n1", "花")
    assert '"now":"題n1"' in event.before
    assert '"now":"新しい題"' in event.after


def test_a_reading_with_an_open_error_does_not_become_a_draft(city_plan):
    reading = drafts.begin(draft=DRAFT, by=HANA).pk
    with pytest.raises(NotNow), transaction.atomic():
        drafts.accept(draft=reading, plan=city_plan, by=HANA)
    drafts.settle(draft=reading, problems=["p2", "unknown"], by=HANA)
    drafts.accept(draft=reading, plan=city_plan, by=HANA)
    assert Draft.objects.get(pk=reading).state == "draft"


def test_problems_are_settled_and_opened_again(draft):
    drafts.settle(draft=draft, problems=["p1", "p3", "unknown"], by=HANA)
    assert [each.settled for each in said(draft).problems] == [True, False, True]
    drafts.reopen(draft=draft, problems=["p3"], by=HANA)
    assert [each.settled for each in said(draft).problems] == [True, False, False]
    told = AuditEvent.objects.filter(verb__contains="problems").values_list("verb", "after")
    assert list(told) == [
        ("settle-problems", '{"problems":["p1","p3"]}'),
        ("reopen-problems", '{"problems":["p3"]}'),
    ]


def test_a_withdrawn_draft_is_kept_and_no_longer_edited(draft):
    drafts.withdraw(draft=draft, reason="別の案にした", by=HANA)
    with pytest.raises(NotNow), transaction.atomic():
        drafts.edit(draft=draft, edit=retitle("題n1", "x"), by=HANA)
    assert said(draft) == DRAFT


@pytest.fixture
def edition(draft) -> Edition:
    drafts.settle(draft=draft, problems=["p2"], by=HANA)
    return editions.seal(draft=draft, reason="策定", by=Actor("花", None, "here"))


def test_sealing_keeps_the_document_and_the_draft_goes_on(draft, edition):
    assert edition_at(edition) == said(draft)
    assert loads(edition.document) == said(draft)
    assert Draft.objects.get(pk=draft).base == edition
    drafts.edit(draft=draft, edit=retitle("題n1", "次の案"), by=HANA)
    assert edition_at(edition).plan.nodes[0].title == "題n1"
    assert list(broken_seals()) == []


@pytest.mark.skipif("connection.vendor != 'postgresql'")
@pytest.mark.django_db(transaction=True)
def test_two_drafts_of_a_plan_sealed_at_once_get_two_numbers(city_plan):
    content = PlanDraft(PLAN)
    both = [drafts.begin(draft=content, plan=city_plan, by=HANA).pk for _ in range(2)]
    barrier = Barrier(2)

    def seal(draft: int) -> int:
        try:
            with transaction.atomic():
                locked(draft)
                barrier.wait(10)
                return editions.seal(draft=draft, reason="策定", by=COMMAND_LINE).number
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(seal, both)) == [1, 2]


def test_what_was_sealed_is_not_undone_in_the_next_draft(draft, edition):
    with pytest.raises(NotNow):
        drafts.undo(draft=draft, by=HANA)


@pytest.mark.parametrize("change", ["update", "delete"])
def test_the_database_refuses_to_change_an_edition(edition, change):
    rows = Edition.objects.filter(pk=edition.pk)
    with pytest.raises(DatabaseError), transaction.atomic():
        rows.update(label="x") if change == "update" else rows.delete()


@pytest.mark.skipif("connection.vendor != 'sqlite'")
@pytest.mark.parametrize("key", ["id", "id + 1"])
def test_the_database_refuses_to_put_another_in_place_of_an_edition(edition, key):
    """REPLACE deletes whatever has the same number in its plan, and asks no trigger about it."""
    names = [field.attname for field in Edition._meta.fields if not field.primary_key]
    columns = ", ".join(names)
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            f"INSERT OR REPLACE INTO plans_edition (id, {columns}) "
            f"SELECT {key}, {columns} FROM plans_edition"
        )
    assert Edition.objects.get() == edition


@pytest.mark.parametrize(
    ("change", "breach"),
    [
        (lambda rows: rows.update(document="{}"), SealBreach.DOCUMENT),
        (lambda rows: rows.update(sha256="0" * 64), SealBreach.DOCUMENT),
        (lambda rows: rows.update(number=9), SealBreach.ROW),
        (lambda rows: rows.update(title="別の計画"), SealBreach.ROW),
        (lambda rows: rows.update(reason="議決"), SealBreach.ROW),
        (lambda rows: rows.update(sealed=datetime(2020, 1, 1, tzinfo=UTC)), SealBreach.ROW),
        (lambda rows: rows.update(by=Person.objects.create(login="taro")), SealBreach.ROW),
        (lambda rows: rows.update(draft=drafts.begin(draft=DRAFT, by=TARO)), SealBreach.ROW),
    ],
)
def test_who_goes_round_the_guard_is_found(edition, change, breach):
    GUARD.remove(connection)
    change(Edition.objects.filter(pk=edition.pk))
    GUARD.install(connection)
    about = f"plan/{edition.plan_id}/edition/{edition.pk}"
    assert list(broken_seals()) == [BrokenSeal(about, breach)]


@pytest.mark.skipif("connection.vendor != 'sqlite'")
def test_a_document_that_is_no_text_is_found(edition):
    GUARD.remove(connection)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE plans_edition SET document = x'7b7d'")
    GUARD.install(connection)
    about = f"plan/{edition.plan_id}/edition/{edition.pk}"
    assert list(broken_seals()) == [BrokenSeal(about, SealBreach.DOCUMENT)]


def test_a_second_sealing_in_the_log_does_not_cover_what_was_altered(edition):
    about = f"plan/{edition.plan_id}/edition/{edition.pk}"
    GUARD.remove(connection)
    Edition.objects.filter(pk=edition.pk).update(document="{}", sha256=seal_of("{}"))
    GUARD.install(connection)
    with transaction.atomic():
        told: Json = {"sha256": seal_of("{}"), "number": 1, "reason": "策定"}
        record(by=TARO, verb="seal-edition", about=about, after=told)
    assert list(broken_seals()) == [BrokenSeal(about, SealBreach.DOCUMENT)]


def test_an_edition_that_is_gone_is_found(edition):
    about = f"plan/{edition.plan_id}/edition/{edition.pk}"
    Draft.objects.update(base=None, began_from=None)
    GUARD.remove(connection)
    Edition.objects.filter(pk=edition.pk).delete()
    GUARD.install(connection)
    assert list(broken_seals()) == [BrokenSeal(about, SealBreach.GONE)]
