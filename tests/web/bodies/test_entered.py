"""What a member said at a meeting is entered by the office: both are shown, and the log tells it."""

import csv

import pytest
from django.urls import reverse

from keikaku.web.accounts.roles import Role
from keikaku.web.audit.models import AuditEvent
from keikaku.web.bodies.actions import layings, opinions
from keikaku.web.bodies.guard import GUARDS
from keikaku.web.bodies.models import About, BodyKind, Opinion
from keikaku.web.bodies.telling import address, as_data
from keikaku.web.bodies.verification import broken
from keikaku.web.plans.refusals import NotNow
from tests.web.bodies.made import (
    OFFICE,
    acting,
    in_days,
    lay_edition,
    make_body,
    make_council,
    make_member,
    say,
)
from tests.web.bodies.test_pages import text
from tests.web.conftest import logged_in, make_person

pytestmark = pytest.mark.django_db


@pytest.fixture
def made():
    return make_council()


@pytest.fixture
def planner():
    return logged_in(make_person("kikaku", Role.PLANNER))


def enter(made, speaker, words: str = "目標が低い。") -> Opinion:
    return opinions.enter(
        laying=made.laying.pk, about=About.NODE, thing="n2", speaker=speaker, text=words, by=OFFICE
    )


def test_the_planner_enters_what_a_member_said(made, planner):
    page = reverse("paper_enter_opinion", args=[made.laying.pk])
    assert page in text(planner, "paper", made.laying.pk)
    opinion_page = text(planner, "paper_opinion", made.laying.pk, node="n2")
    assert f'href="{page}?node=n2"' in opinion_page
    shown = planner.get(f"{page}?node=n2").content.decode()
    assert "iin さん" in shown
    sent = {"speaker": made.member.pk, "text": "もっと高く。"}
    assert planner.post(f"{page}?node=n2", sent).url == reverse("paper", args=[made.laying.pk])
    row = Opinion.objects.get(number=2)
    assert (row.speaker, row.thing, row.who) == (made.member, "n2", "kikaku さん（kikaku）")
    event = AuditEvent.objects.order_by("-sequence")[0]
    assert (event.verb, event.about) == ("enter-opinion", address(row))
    assert f'"speaker":{made.member.pk}' in event.after.replace(" ", "")


def test_the_page_shows_who_said_it_and_who_entered_it(made, planner):
    enter(made, made.member)
    for client in (planner, made.client()):
        page = text(client, "paper", made.laying.pk)
        said = page[page.index('id="opinion-2"') :]
        assert said.index("iin さん") < said.index("事務局が記入") < said.index("企画課")
    table = planner.get(reverse("paper_opinions_csv", args=[made.laying.pk])).content
    rows = list(csv.DictReader(table.decode("utf-8-sig").splitlines()))
    assert [(each["意見を述べた人"], each["代わりに記入した人"]) for each in rows] == [
        ("iin さん", ""), ("iin さん", "企画課"),
    ]  # fmt: skip


def test_only_who_sat_there_since_it_was_laid_can_have_said_it(made):
    past = make_member(made.body, "mukashi", ends=in_days(-1))
    for speaker in (make_person("yoso", Role.COUNCIL_MEMBER), past):
        with pytest.raises(NotNow, match="委員ではありません"):
            enter(made, speaker)
    with pytest.raises(NotNow, match="意見を入力"):
        enter(made, made.member, "  ")
    layings.withdraw(laying=made.laying.pk, reason="x", by=OFFICE)
    with pytest.raises(NotNow, match="取り下げ"):
        enter(made, made.member)


def test_the_member_corrects_what_was_entered_in_their_name(made):
    row = enter(made, made.member)
    client = made.client()
    correct = reverse("opinion_correct", args=[row.pk])
    assert correct in text(client, "paper", made.laying.pk)
    assert client.post(correct, {"text": "そうは言っていない。"}).status_code == 302
    new = Opinion.objects.get(corrects=row)
    assert (new.speaker, new.by) == (None, made.member)


def test_the_office_corrects_what_it_entered_and_nothing_else(made, planner):
    row = enter(made, made.member)
    correct = reverse("opinion_correct", args=[row.pk])
    assert planner.post(correct, {"text": "聞き直した。"}).status_code == 302
    assert Opinion.objects.get(corrects=row).speaker == made.member
    own = reverse("opinion_correct", args=[made.opinion.pk])
    assert planner.post(own, {"text": "x"}).status_code == 403
    with pytest.raises(NotNow, match="書いた人だけ"):
        opinions.correct(opinion=made.opinion.pk, text="x", by=OFFICE, office=True)


def test_another_member_does_not_correct_it(made):
    row = enter(made, made.member)
    other = logged_in(make_member(made.body, "betsu"))
    assert other.post(reverse("opinion_correct", args=[row.pk]), {"text": "x"}).status_code == 404


def test_the_secretariat_enters_in_its_area_alone():
    area = make_council(BodyKind.AREA)
    page = reverse("paper_enter_opinion", args=[area.laying.pk])
    assert page in text(area.client(), "paper", area.laying.pk)
    sent = {"speaker": area.member.pk, "text": "構成町の意見。"}
    assert area.client().post(page, sent).status_code == 302
    council = make_body(area.shelf.plan)
    laid = lay_edition(council, area.shelf)
    outside = reverse("paper_enter_opinion", args=[laid.pk])
    assert area.client().get(outside).status_code == 404


def test_nothing_is_entered_for_the_headquarters(made, planner):
    main = make_body(made.shelf.plan, kind=BodyKind.HEADQUARTERS, name="推進本部")
    laid = lay_edition(main, made.shelf)
    page = reverse("paper_enter_opinion", args=[laid.pk])
    assert page not in text(planner, "paper", laid.pk)
    assert planner.get(page).status_code == 403


def test_the_log_knows_what_was_entered_and_what_was_written_before_there_was_a_speaker(made):
    row = enter(made, made.member)
    assert as_data(row)["speaker"] == made.member.pk
    assert "speaker" not in as_data(say(made.laying, made.member))
    assert list(broken()) == []


def test_whoever_changes_the_speaker_behind_the_program_is_found(made):
    from django.db import connection

    row = enter(made, made.member)
    guard = next(each for each in GUARDS if each.table == "bodies_opinion")
    guard.remove(connection)
    Opinion.objects.filter(pk=row.pk).update(speaker=None)
    assert [each.about for each in broken()] == [address(row)]
    guard.install(connection)


def test_the_opinions_are_guarded_after_the_table_was_widened():
    from django.db import connection

    assert all(each.is_installed(connection) for each in GUARDS)


def test_who_acts_for_nobody_is_whose_opinion_it_is(made):
    assert opinions.said_by(made.opinion) == made.member.pk == acting(made.member).person
    assert opinions.said_by(enter(made, made.member)) == made.member.pk
