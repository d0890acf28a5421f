"""What the forms of a review put right: values of all kinds, spans, texts, and what they cannot."""

import re
from dataclasses import replace
from html import unescape

import pytest
from django.urls import reverse

from keikaku.core.plan import PlanDraft
from keikaku.core.plan.fields import names_of, parts, things
from keikaku.core.problems import Problem, Severity
from keikaku.core.sources import Location
from keikaku.documents.read import read_bytes
from keikaku.ingest.read import read_plan
from keikaku.web.accounts.roles import Role
from keikaku.web.intake.models import Intake
from keikaku.web.intake.subjects import Subject
from keikaku.web.intake.wording import ELSEWHERE
from keikaku.web.plans.models import Draft
from keikaku.web.plans.queries import draft_at
from tests.repository.tree import ROOT
from tests.unit.core.editing.city import FULL
from tests.web.conftest import logged_in, make_person
from tests.web.intake.made import made_intake

SAMPLES = sorted((ROOT / "samples" / "documents").glob("*.txt"))
INPUT = re.compile(r'<(?:input|textarea|select)[^>]*name="([^"]+)"(?:[^>]*value="([^"]*)")?')


def doubt(number: int, where: str | None, field: str | None) -> Problem:
    return Problem(f"p{number}", "x", Severity.WARNING, f"疑い{number}", where, field, None)


# What a problem names, what a person writes, what the plan says then, what the record says.
CORRECTIONS = [
    ("r1", "values", {"now:raw": "3万人"}, lambda p: p.results[0].values[0].raw, "約2万人"),
    ("e1", "population", {"now:raw": "9人"}, lambda p: p.areas[0].population.raw, "12,345人"),
    ("a1", "spans[0].end", {"now:spans": "2025～2026 実施"}, lambda p: p.initiatives[0].spans[0].end, "2025～2029 実施"),
    ("n1", "text", {"now:text": "一つ目\r\n二つ目"}, lambda p: p.nodes[0].text, "一つ目"),
    ("x1", "start", {"now:start": "令和6年6月"}, lambda p: p.events[0].start.as_printed, "令和6年5月"),
    ("e1", "composition", {"now:composition": "2市1町"}, lambda p: p.areas[0].composition, "1市2町"),
    ("i1", "target.role", {"now:role": "actual"}, lambda p: p.indicators[0].values[1].role, "目標値"),
    ("i1", "actual", {"now:raw": "510"}, lambda p: p.indicators[0].values[2].raw, "（空欄）"),
    ("b1", "name", {"now:name": "推進本部"}, lambda p: p.bodies[0].name, "審議会"),
    ("plan", "period", {"now:period": "令和8年度～令和12年度"}, lambda p: p.head.period, "2025～2029"),
]  # fmt: skip
ANSWERS = ["3万人", "9人", 2026, "一つ目\n二つ目", "令和6年6月", "2市1町", "actual", "510", "推進本部", (2026, 2030)]  # fmt: skip


@pytest.fixture
def planner(db):
    return logged_in(make_person("kikaku", Role.PLANNER))


def review(client, intake: Intake) -> str:
    text: str = client.get(reverse("intake_review", args=[intake.pk]) + "?p=p1").content.decode()
    return text


def form_of(page: str) -> dict[str, str]:
    """What the first form for corrections of a page sends when nothing is changed in it."""
    form = page.split('<details class="correct"')[1].split("</form>", maxsplit=1)[0]
    told = {name: unescape(text) for name, text in INPUT.findall(form)}
    if 'name="value"' in form:
        told["value"] = "1"
    return {name: text for name, text in told.items() if name != "csrfmiddlewaretoken"}


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("row", "answer"), list(zip(CORRECTIONS, ANSWERS, strict=True)), ids=lambda row: str(row)[:40]
)
def test_what_a_problem_names_is_put_right_in_its_form(planner, row, answer):
    where, field, told, question, filed = row
    intake = made_intake(PlanDraft(FULL, (doubt(1, where, field),)))
    sent = {**form_of(review(planner, intake)), **told}
    sent = {**sent, "now:period": sent.get("now:period") or sent.get("was:period", "")}
    if "now:role" in sent and "now:role" not in told:
        sent["now:role"] = sent["was:role"]
    if not any(name.startswith("was:raw") for name in sent) and "now:period" not in told:
        sent.pop("now:period")
    response = planner.post(reverse("intake_correct", args=[intake.pk]), sent)
    assert response.status_code == 302
    plan = draft_at(Draft.objects.get(intake=intake)).plan
    assert question(plan) == answer
    (each,) = plan.corrections
    assert each.by.startswith("kikaku さん")
    place = planner.get(reverse("intake_place", args=[intake.pk]) + f"?id={where}")
    assert f"「{filed}" in place.content.decode()


@pytest.mark.django_db
def test_whatever_was_read_is_put_right_at_its_place_without_any_problem(planner):
    intake = made_intake(PlanDraft(FULL))
    address = reverse("intake_place", args=[intake.pk]) + "?id=v1"
    page = planner.get(address).content.decode().replace('"card correct"', '"correct"')
    sent = {**form_of(page), "now:raw": "489", "now:role": "baseline", "now:period": "令和6年度"}
    response = planner.post(reverse("intake_correct", args=[intake.pk]), sent)
    assert response.url == address
    shown = planner.get(address).content.decode()
    assert "基準値: 値の文字" in shown
    assert "「499」→「489」" in shown
    told = {"place": "v1", "problem": ""}
    assert planner.post(reverse("intake_undo", args=[intake.pk]), told).url == address
    assert "「499」→「489」" not in planner.get(address).content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize(("where", "field"), [("n1", "parent"), (None, None), ("z1", None)])
def test_what_is_put_right_elsewhere_says_where(planner, where, field):
    intake = made_intake(PlanDraft(FULL, (doubt(1, where, field),)))
    page = review(planner, intake)
    assert '<details class="correct"' not in page
    assert any(f'<p class="where">{sentence}</p>' in page for sentence in ELSEWHERE.values())


@pytest.mark.django_db
def test_a_problem_that_a_correction_leaves_open_stays_before_the_person(planner):
    intake = made_intake(PlanDraft(FULL, (doubt(1, "i1", "values"), doubt(2, "n1", "title"))))
    told = {
        "problem": "p1", "where": "i1", "field": "target", "value": "1", "was:raw": "540千人",
        "was:period": "令和6年度", "was:accumulation": "", "was:role": "target",
        "now:raw": "550千人", "now:period": "令和6年度",
    }  # fmt: skip
    response = planner.post(reverse("intake_correct", args=[intake.pk]), told)
    assert response.url.endswith("?p=p1")
    assert "これで済むなら「このままでよい」を選んでください" in review(planner, intake)


# Every problem of the catalogue, at whatever it can name


def answered(subject: Subject) -> bool:
    """Whether it is put right here, or a sentence says where."""
    return bool(subject.values or subject.fields or subject.elsewhere)


def every_subject():
    yield None, None
    for where, thing in things(FULL):
        yield where, None
        for part in parts(where, thing):
            yield from ((where, part.named(name)) for name in sorted(names_of(part.thing)))


@pytest.mark.parametrize(("where", "field"), list(every_subject()))
def test_whatever_a_problem_of_the_catalogue_names_is_answered(where, field):
    assert answered(Subject(FULL, where, field))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_every_problem_of_the_samples_is_answered(path):
    draft = read_plan([read_bytes(path.name, path.read_bytes(), source_id="s1")])
    assert draft.problems
    for problem in draft.problems:
        assert answered(Subject(draft.plan, problem.where, problem.field)), problem


# What the document said stays what it said


def corrected(planner, row: Intake, where: str, was: str, now: str) -> None:
    """One more correction of the only baseline of an indicator, from the page of its value."""
    told = {
        "problem": "", "where": where, "field": "baseline", "value": "1", "place": "v1",
        "was:raw": was, "was:period": "令和6年度", "was:accumulation": "", "was:role": "baseline",
        "now:raw": now, "now:period": "令和6年度", "now:role": "baseline", "why": "",
    }  # fmt: skip
    planner.post(reverse("intake_correct", args=[row.pk]), told)


def told_at(page: str) -> list[str]:
    """The record of corrections as it is read, line by line."""
    record = page.split('<div class="corrections">')[1].split("</div>", maxsplit=1)[0]
    return [" ".join(re.sub("<[^>]+>", "", one).split()) for one in record.split("<li>")[1:]]


@pytest.mark.django_db
def test_the_text_of_the_document_stays_whatever_persons_put_right(planner, placed):
    row = made_intake(PlanDraft(placed))
    address = reverse("intake_place", args=[row.pk]) + "?id=v1"
    for was, now in [("499", "489"), ("489", "479"), ("479", "499"), ("499", "500")]:
        corrected(planner, row, "i1", was, now)
    page = planner.get(address).content.decode()
    assert "<dt>基準値：原本の文字</dt><dd>499</dd>" in page
    assert "<dt>訂正した文字</dt><dd>500</dd>" in page
    told = [one for one in told_at(page) if "文字「" in one]
    assert [one.split(" kikaku")[0] for one in told] == [
        "基準値: 値の文字 読み取った文字「499」→「489」",
        "基準値: 値の文字 前に入力した文字「489」→「479」",
        "基準値: 値の文字 前に入力した文字「479」→「499」",
        "基準値: 値の文字 前に入力した文字「499」→「500」",
    ]
    assert all(re.search(r"kikaku さん.* \d{4}-\d\d-\d\d \d\d:\d\d$", one) for one in told)


@pytest.mark.django_db
def test_a_new_reading_shows_its_own_text_beside_the_correction_that_it_took_over(planner, placed):
    first = made_intake(PlanDraft(placed))
    corrected(planner, first, "i1", "499", "489")
    row = made_intake(PlanDraft(placed), data="湖北市総合計画 改\n".encode(), again_of=first)
    page = planner.get(reverse("intake_place", args=[row.pk]) + "?id=v1").content.decode()
    assert "<dt>基準値：原本の文字</dt><dd>499</dd>" in page
    assert "<dt>訂正した文字</dt><dd>489</dd>" in page


@pytest.mark.django_db
def test_a_value_that_a_person_added_is_no_text_of_the_document(planner):
    row = made_intake(PlanDraft(FULL))
    page = planner.get(reverse("intake_place", args=[row.pk]) + "?id=v1").content.decode()
    assert "原本の文字" not in page
    assert "<dt>基準値：入力した文字</dt><dd>499</dd>" in page


@pytest.fixture
def placed():
    """The plan whose first value has its place in the document."""
    found, *others = FULL.indicators
    values = (replace(found.values[0], source=Location("s1", "1行目", line=1)), *found.values[1:])
    return replace(FULL, indicators=(replace(found, values=values), *others))
