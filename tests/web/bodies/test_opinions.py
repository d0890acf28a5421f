"""Opinions are added, corrected by a new one, answered; the headquarters decides once."""

import csv
import io

import pytest
from django.urls import reverse

from keikaku.web.accounts.roles import Role
from keikaku.web.audit.models import AuditEvent
from keikaku.web.bodies.actions import decisions, layings, opinions
from keikaku.web.bodies.actions.layings import Choice
from keikaku.web.bodies.models import About, BodyKind, Opinion, Outcome, Verdict
from keikaku.web.bodies.queries import unanswered
from keikaku.web.plans.refusals import NotNow
from tests.web.bodies.made import (
    OFFICE,
    acting,
    answer,
    lay_edition,
    make_body,
    make_council,
    make_member,
    say,
)
from tests.web.conftest import logged_in, make_person

pytestmark = pytest.mark.django_db


@pytest.fixture
def made():
    return make_council()


def correct(made, text: str = "言い直します。", person=None) -> Opinion:
    by = acting(person or made.member)
    return opinions.correct(opinion=made.opinion.pk, text=text, by=by)


def test_an_opinion_keeps_what_it_is_about_and_who_said_it(made):
    said = say(made.laying, made.member, " 一行目\r\n二行目 ", "n2")
    assert (said.number, said.about, said.thing, said.name) == (2, "node", "n2", "1-1 題n2")
    assert (said.text, said.by, said.who) == ("一行目\n二行目", made.member, str(made.member))
    event = AuditEvent.objects.order_by("-sequence")[0]
    about = f"body/{made.body.pk}/laying/{made.laying.pk}/opinion/{said.pk}"
    assert (event.verb, event.about) == ("write-opinion", about)


def test_an_indicator_is_named(made):
    by = acting(made.member)
    said = opinions.write(
        laying=made.laying.pk, about=About.INDICATOR, thing="i1", text="x", by=by
    )  # fmt: skip
    assert said.name == "観光客数"


NOT_THERE = [
    (About.NODE, "n4"),  # not chosen
    (About.NODE, "n1"),  # above, by its title alone
    (About.NODE, "i1"),
    (About.INDICATOR, "n2"),
    (About.NODE, ""),
    (About.WHOLE, "n2"),
]


@pytest.mark.parametrize(("about", "thing"), NOT_THERE)
def test_nothing_is_said_about_what_was_not_laid(made, about, thing):
    laying = lay_edition(made.body, made.shelf, Choice(("n2",)))
    with pytest.raises(NotNow, match="付議された資料にない"):
        opinions.write(laying=laying.pk, about=about, thing=thing, text="x", by=acting(made.member))


@pytest.mark.parametrize("text", ["", " \r\n　"])
def test_an_empty_opinion_is_none(made, text):
    with pytest.raises(NotNow, match="意見を入力"):
        say(made.laying, made.member, text)


def test_a_correction_is_a_new_opinion_and_the_old_one_stays(made):
    new = correct(made)
    assert (new.number, new.corrects, new.about) == (2, made.opinion, made.opinion.about)
    made.opinion.refresh_from_db()
    assert made.opinion.text == "目標が低い。"
    assert list(unanswered()) == [new]


def test_only_who_said_it_corrects_it_and_once(made):
    colleague = make_member(made.body, "onaji")
    with pytest.raises(NotNow, match="書いた人だけ"):
        correct(made, person=colleague)
    correct(made)
    with pytest.raises(NotNow, match="訂正されています"):
        correct(made)
    with pytest.raises(NotNow, match="訂正されています"):
        answer(made.opinion)


def test_an_answered_opinion_that_is_corrected_waits_again(made):
    answer(made.opinion)
    assert not unanswered().exists()
    new = correct(made)
    assert list(unanswered()) == [new]


def test_of_several_answers_the_last_counts_and_all_stay(made):
    answer(made.opinion, Outcome.NOT, "困難です。")
    answer(made.opinion, Outcome.PARTLY, "一部を直します。")
    page = made.client().get(reverse("paper", args=[made.laying.pk])).content.decode()
    assert "意見への対応：一部反映する" in page
    assert "困難です。" in page
    assert page.index("一部を直します。") < page.index("困難です。")


def test_an_answer_needs_its_reason(made):
    with pytest.raises(NotNow, match="理由"):
        answer(made.opinion, reason=" ")


def test_nothing_is_said_about_a_withdrawn_paper(made):
    layings.withdraw(laying=made.laying.pk, reason="x", by=OFFICE)
    for late in (lambda: say(made.laying, made.member), lambda: correct(made)):
        with pytest.raises(NotNow, match="取り下げられています"):
            late()
    assert not unanswered().exists()


# The headquarters


@pytest.fixture
def before_headquarters(made):
    main = make_body(made.shelf.plan, kind=BodyKind.HEADQUARTERS, name="推進本部")
    return lay_edition(main, made.shelf)


def decide(laying, verdict: Verdict = Verdict.APPROVED, reason: str = ""):
    return decisions.decide(laying=laying.pk, verdict=verdict, reason=reason, by=OFFICE)


def test_a_decision_is_made_once(before_headquarters):
    decide(before_headquarters)
    with pytest.raises(NotNow, match="すでに決定"):
        decide(before_headquarters)
    with pytest.raises(NotNow, match="取り下げられません"):
        layings.withdraw(laying=before_headquarters.pk, reason="x", by=OFFICE)


def test_what_is_returned_needs_a_reason(before_headquarters):
    with pytest.raises(NotNow, match="差し戻す理由"):
        decide(before_headquarters, Verdict.RETURNED, " ")
    assert decide(before_headquarters, Verdict.RETURNED, "財源が不明").reason == "財源が不明"


def test_a_council_decides_nothing(made):
    with pytest.raises(NotNow, match="推進本部に付議された"):
        decide(made.laying)


def test_the_executive_decides_on_the_page(before_headquarters):
    client = logged_in(make_person("honbu", Role.EXECUTIVE))
    address = reverse("paper_decide", args=[before_headquarters.pk])
    cover = reverse("paper", args=[before_headquarters.pk])
    assert address in client.get(cover).content.decode()
    refused = client.post(address, {"verdict": "returned", "reason": ""})
    assert refused.status_code == 422
    assert "差し戻す理由を入力してください。" in refused.content.decode()
    assert client.post(address, {"verdict": "approved", "reason": ""})["Location"] == cover
    page = client.get(cover).content.decode()
    assert "決定：承認する" in page
    assert address not in page


# The list for the minutes


def listed(laying) -> list[list[str]]:
    client = logged_in(make_person("kikaku", Role.PLANNER))
    response = client.get(reverse("paper_opinions_csv", args=[laying.pk]))
    text = response.content.decode("utf-8")
    assert text.startswith("\ufeff")
    assert response["Cache-Control"] == "no-store"
    return list(csv.reader(io.StringIO(text[1:])))


def test_the_list_holds_every_opinion_with_its_answer(made):
    say(made.laying, made.member, "語が古い。", "n2")
    answer(made.opinion, Outcome.NOTED, "次期に検討します。")
    correct_later = say(made.laying, made.member, "誤字")
    opinions.correct(opinion=correct_later.pk, text="誤記", by=acting(made.member))
    head, *rows = listed(made.laying)
    assert head[:4] == ["番号", "箇所の種類", "箇所", "意見"]
    kept = [[row[0], row[1], row[2], row[3], *row[7:10]] for row in rows]
    assert kept == [
        ["1", "全体", "", "目標が低い。", "", "参考とする", "次期に検討します。"],
        ["2", "節（施策など）", "1-1 題n2", "語が古い。", "", "", ""],
        ["3", "全体", "", "誤字", "4番で訂正された", "", ""],
        ["4", "全体", "", "誤記", "3番の訂正", "", ""],
    ]


FORMULAS = ["=1+1", "+A1", "-A1", "@SUM(A1)", "\t=1+1", "＝HYPERLINK(1)", '=cmd|"/c calc"!A1']


@pytest.mark.parametrize("text", FORMULAS)
def test_no_cell_is_a_formula(made, text):
    laying = lay_edition(made.body, made.shelf)
    said = say(laying, made.member, f"x{text}")
    answer(said, reason=f"　{text}")
    say(laying, made.member, text)
    cells = [cell for row in listed(laying) for cell in row]
    assert not [cell for cell in cells if cell.strip()[:1] in tuple("=+-@＝＋－＠")]
