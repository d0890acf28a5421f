"""A planner works through a reading by its pages, from the first problem to the draft."""

from dataclasses import replace

import pytest
from django.urls import reverse

from keikaku.core.plan import PlanDraft
from keikaku.core.problems import Problem, Severity
from keikaku.core.sources import Location, SourceFile
from keikaku.core.values.model import Accumulation, AccumulationKind
from keikaku.core.years.model import FiscalYear, Period, StatedIn
from keikaku.exchange.reader import loads
from keikaku.web.accounts.roles import Role
from keikaku.web.audit.models import AuditEvent
from keikaku.web.intake.models import Intake
from keikaku.web.plans.models import Draft, Plan
from keikaku.web.plans.queries import draft_at, seal_of
from tests.unit.core.editing.city import FULL, PLAN, R6
from tests.web.conftest import logged_in, make_person
from tests.web.intake.made import TEXT, made_intake

pytestmark = pytest.mark.django_db
CELL = Location("s1", "表1 2行目 3列目", table=1, row=2, column=3)
LINE = Location("s1", "1行目", line=1)


def problem(
    number: int, severity: Severity, code: str, where: str, field: str, source=None
) -> Problem:
    return Problem(f"p{number}", code, severity, f"疑い{number}", where, field, source)


READING = PlanDraft(
    replace(PLAN, sources=(SourceFile("s1", "計画.txt", "0" * 64, "text/plain", "r", "1"),)),
    (
        problem(1, Severity.NOTE, "value.missing", "i1", "baseline.amount", CELL),
        problem(2, Severity.NOTE, "value.missing", "i1", "target.amount"),
        problem(3, Severity.WARNING, "name.variant", "i1", "name"),
        problem(4, Severity.ERROR, "heading.missing", "n1", "title", LINE),
        problem(5, Severity.WARNING, "direction.doubtful", "i1", "direction"),
    ),
)
VIEW: dict[str, object] = {
    "name": "計画.txt",
    "media_type": "text/plain",
    "blocks": [
        {"kind": "paragraph", "text": "<b>湖北市", "mark": "", "address": "1行目", "keys": ["|1|||||||1行目"], "grid": None},
        {
            "kind": "table", "text": "", "mark": "", "address": "表1", "keys": ["|||1|||||表1"],
            "grid": {
                "rows": 2, "columns": 3, "head": 1, "caption": "KPI",
                "cells": [
                    [0, 0, 1, 1, "項目", "a"], [0, 1, 1, 1, "単位", "b"], [0, 2, 1, 1, "現状値", "c"],
                    [1, 0, 1, 2, "観光客数", "d"], [1, 2, 1, 1, "499", "|||1|2|3|||表1 2行目 3列目"],
                ],
            },
        },
    ],
}  # fmt: skip


@pytest.fixture
def planner(db):
    return logged_in(make_person("kikaku", Role.PLANNER))


@pytest.fixture
def intake(db) -> Intake:
    return made_intake(READING, view=VIEW)


def page(client, name: str, intake: Intake, query: str = "") -> str:
    response = client.get(reverse(name, args=[intake.pk]) + query)
    assert response.status_code == 200
    text: str = response.content.decode()
    return text


def send(client, page: str, intake: Intake, /, **told: str) -> str:
    """Where the page leads after a form was sent."""
    response = client.post(reverse(page, args=[intake.pk]), told)
    assert response.status_code == 302
    where: str = response.url
    return where.replace(reverse("intake_review", args=[intake.pk]), "")


def said(intake: Intake) -> PlanDraft:
    return draft_at(Draft.objects.get(intake=intake))


def settled(intake: Intake) -> list[str]:
    return [each.id for each in said(intake).problems if each.settled]


# The queue


def test_errors_come_first_then_warnings_and_kinds_stay_together(planner, intake):
    assert "疑い4" in page(planner, "intake_review", intake)
    order = []
    at: str | None = "p4"
    while at:
        context = planner.get(reverse("intake_review", args=[intake.pk]) + f"?p={at}").context
        order.append(at)
        at = context["after"].id if context["after"] else None
    assert order == ["p4", "p3", "p5", "p1", "p2"]


def test_accepting_leads_to_the_next_open_problem_and_at_last_to_the_intake(planner, intake):
    assert send(planner, "intake_settle", intake, problem="p4") == "?p=p3"
    assert "1</strong> / 5" in page(planner, "intake_review", intake)
    assert send(planner, "intake_settle", intake, problem="p3") == "?p=p5"
    assert send(planner, "intake_settle", intake, problem="p5") == "?p=p1"
    assert send(planner, "intake_settle", intake, problem="p1", code="value.missing") == reverse(
        "intake_one", args=[intake.pk]
    )
    assert settled(intake) == ["p1", "p2", "p3", "p4", "p5"]


def test_what_was_settled_can_be_opened_again(planner, intake):
    send(planner, "intake_settle", intake, problem="p4")
    assert send(planner, "intake_settle", intake, problem="p4", open="1") == "?p=p4"
    assert settled(intake) == []


def test_what_is_set_aside_stays_open_and_comes_last(planner, intake):
    assert send(planner, "intake_aside", intake, problem="p4") == "?p=p3"
    assert "5 / 5" in page(planner, "intake_review", intake, "?p=p4")
    assert AuditEvent.objects.order_by("-sequence")[0].verb == "set-aside-problems"


# Beside its source


def test_the_table_is_shown_with_the_cell_marked(planner, intake):
    assert '<td class="marked"><mark>499</mark></td>' in page(
        planner, "intake_review", intake, "?p=p1"
    )


def test_the_line_is_shown_marked_and_its_text_is_no_markup(planner, intake):
    assert '<mark lang="ja">&lt;b&gt;湖北市</mark>' in page(
        planner, "intake_review", intake, "?p=p4"
    )


def test_a_problem_without_a_place_says_so(planner, intake):
    assert "原本の場所がありません" in page(planner, "intake_review", intake, "?p=p3")


def test_every_value_leads_to_its_place(planner, intake):
    listed = page(planner, "intake_values", intake)
    for name in ("v1", "v2"):
        assert f"?id={name}" in listed
        assert "観光客数" in page(planner, "intake_place", intake, f"?id={name}")
    missing = planner.get(reverse("intake_place", args=[intake.pk]) + "?id=v99")
    assert missing.status_code == 404


# Corrections

SEEN = {
    "was:raw": "499",
    "was:period": "令和6年度",
    "was:accumulation": "",
    "was:role": "baseline",
}
VALUE = {"where": "i1", "field": "baseline", "value": "1", **SEEN}


def value(raw: str, period: str = "令和6年度", **more: str) -> dict[str, str]:
    return {**VALUE, "now:raw": raw, "now:period": period, **more}


def test_a_value_is_put_right_and_what_was_read_stays_on_record(planner, intake):
    told = value("489", why="原本どおり")
    assert send(planner, "intake_correct", intake, problem="p1", **told) == "?p=p2"
    plan = said(intake).plan
    read = plan.indicators[0].values[0]
    assert (read.raw, read.period) == ("489", R6)
    (filed,) = plan.corrections
    assert (filed.field, filed.was, filed.now, filed.why) == (
        "baseline.raw",
        "499",
        "489",
        "原本どおり",
    )
    assert filed.by == "kikaku さん（kikaku）"
    assert "「499」→「489」" in page(planner, "intake_place", intake, "?id=v1")


@pytest.mark.parametrize(("raw", "told"), [("", "「空欄」"), ("未調査", "「未調査」")])
def test_a_year_of_no_value_is_refused_and_kept_as_it_was_typed(planner, intake, raw, told):
    before = said(intake)
    send(planner, "intake_correct", intake, problem="p1", **value(raw))
    assert said(intake) == before
    shown = page(planner, "intake_review", intake, "?p=p1")
    assert f"{told}は値なしと読むので、年を付けられません" in shown
    assert 'name="now:period" value="令和6年度"' in shown
    send(planner, "intake_correct", intake, problem="p1", **value(raw, ""))
    read = said(intake).plan.indicators[0].values[0]
    assert (read.raw, read.period) == (raw, None)


def test_another_year_and_way_of_counting_are_put_right_with_it(planner, intake):
    told = value("499", "令和5年度", **{"now:accumulation": "cumulative"})
    send(planner, "intake_correct", intake, problem="p1", **told)
    read = said(intake).plan.indicators[0].values[0]
    assert read.period == Period(FiscalYear(2023), "令和5年度", StatedIn.CELL)
    assert read.accumulation == Accumulation(AccumulationKind.CUMULATIVE)


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        (value("489", "去年ごろ"), "年度として読めません"),
        (value("1社(H28) 1社(H29)"), "値が 2 個あります"),
        (value("499"), "変わったところがありません"),
        (value("489", **{"was:raw": "490"}), "ほかの人が先に直しました"),
        (value("489", **{"was:period": "令和5年度"}), "今は「令和6年度」です"),
        ({"where": "i1", "field": "actual", "value": "1", "now:raw": " "}, "変わったところ"),
        (value("489", field="actual"), "この値は、ほかの人の操作でなくなりました"),
        ({"where": "gone", "now:title": "x"}, "もうこの計画にありません"),
    ],
)
def test_what_cannot_be_so_is_told_and_nothing_changes(planner, intake, told, sentence):
    assert send(planner, "intake_correct", intake, problem="p1", **told) == "?p=p1"
    assert sentence in page(planner, "intake_review", intake, "?p=p1")
    assert said(intake).plan == READING.plan


@pytest.mark.parametrize("of", ["review", "place"])
def test_what_was_refused_stands_in_its_form_once(planner, intake, of):
    told = value("４８９", "去年ごろ", why="原本どおり", **{"now:accumulation": "cumulative"})
    back = {"place": "v1"} if of == "place" else {}
    send(planner, "intake_correct", intake, problem="p1", **told, **back)
    query = "?id=v1" if of == "place" else "?p=p1"
    shown = page(planner, f"intake_{of}", intake, query)
    for typed in ("４８９", "去年ごろ", "原本どおり"):
        assert f'value="{typed}"' in shown
    assert '<option value="cumulative" selected>' in shown
    assert 'name="was:raw" value="499"' in shown
    assert "去年ごろ" not in page(planner, f"intake_{of}", intake, query)


def test_a_title_that_was_refused_stands_in_its_form(planner, intake):
    told = {"where": "n1", "was:title": "別の題", "now:title": "安心なまち", "why": "誤読"}
    send(planner, "intake_correct", intake, problem="p4", **told)
    shown = page(planner, "intake_review", intake, "?p=p4")
    assert 'name="now:title" value="安心なまち"' in shown
    assert 'name="was:title" value="題n1"' in shown
    assert said(intake).plan == READING.plan


def test_a_value_of_several_lines_has_a_field_of_several_lines(planner, intake):
    told = value("4\n9 9")
    send(planner, "intake_correct", intake, problem="p1", **told)
    shown = page(planner, "intake_place", intake, "?id=v1")
    assert '<textarea id="now-1" name="now:raw" rows="2">\n4\n9 9</textarea>' in shown


def test_a_title_is_put_right_and_the_problem_with_it(planner, intake):
    told = {"where": "n1", "was:title": "題n1", "now:title": "安心なまち"}
    assert send(planner, "intake_correct", intake, problem="p4", **told) == "?p=p3"
    assert said(intake).plan.nodes[0].title == "安心なまち"
    assert settled(intake) == ["p4"]


# What was assumed


def test_what_is_ticked_is_confirmed_once_and_what_is_doubtful_is_not_ticked(planner, intake):
    listed = page(planner, "intake_assumed", intake)
    assert listed.count('name="chosen"') == 3
    assert listed.count("checked") == 2
    chosen = ["v2\x1fperiod\x1f令和6年度", "n3\x1ftitle\x1f別の題"]
    planner.post(reverse("intake_assumed", args=[intake.pk]), {"chosen": chosen})
    plan = said(intake).plan
    assert [(each.where, each.field, each.now) for each in plan.corrections] == [
        ("i1", "target.period", "令和6年度")
    ]
    assert page(planner, "intake_assumed", intake).count('name="chosen"') == 2


# The draft


def test_an_open_error_stands_in_the_way_and_is_named(planner, intake):
    assert "疑い4" in page(planner, "intake_accept", intake)
    send(planner, "intake_accept", intake, name="湖北市総合計画", kind="basic")
    assert not Plan.objects.exists()


@pytest.mark.parametrize("known", [True, False])
def test_the_reading_becomes_a_draft_of_a_plan(planner, intake, known):
    send(planner, "intake_settle", intake, problem="p4")
    told = {"name": "湖北市総合計画", "kind": "basic"}
    if known:
        told = {"plan": str(Plan.objects.create(name="湖北市総合計画", kind="basic").pk)}
    assert send(planner, "intake_accept", intake, **told) == reverse("intake_one", args=[intake.pk])
    draft = Draft.objects.get(intake=intake)
    assert (draft.state, draft.plan) == ("draft", Plan.objects.get(name="湖北市総合計画"))
    assert "確認中ではありません" in page(planner, "intake_accept", intake)
    assert send(planner, "intake_withdraw", intake, reason="間違い")
    assert Draft.objects.get(intake=intake).state == "draft"


@pytest.mark.parametrize("told", [{}, {"name": "計画"}])
def test_a_new_plan_has_a_name_and_a_kind(planner, intake, told):
    send(planner, "intake_settle", intake, problem="p4")
    response = planner.post(reverse("intake_accept", args=[intake.pk]), told)
    assert response.context["form"].errors


# A corrected file


def test_a_corrected_file_keeps_the_decisions_that_still_apply(planner, intake):
    send(planner, "intake_settle", intake, problem="p4")
    send(
        planner,
        "intake_correct",
        intake,
        problem="p1",
        **value("489"),
    )
    send(planner, "intake_settle", intake, problem="p3")
    without = tuple(each for each in READING.problems if each.id != "p3")
    again = made_intake(replace(READING, problems=without), data=b"x" + TEXT, again_of=intake)
    assert said(again).plan.indicators[0].values[0].raw == "489"
    assert settled(again) == ["p4"]
    shown = page(planner, "intake_one", again)
    for sentence in ("訂正: 1", "確認済みにした確認事項: 1", "引き継がなかったもの: 1", "疑い3"):
        assert sentence in shown
    assert Intake.objects.get(pk=intake.pk).state == "withdrawn"
    assert f"取込み {again.pk} に置き換えました" in page(planner, "intake_one", intake)


# Files


def test_an_original_is_saved_and_never_opened(planner, intake):
    response = planner.get(reverse("intake_original", args=[intake.pk, 1]))
    assert response.content == TEXT
    assert response["Content-Type"] == "application/octet-stream"
    assert response["Content-Disposition"].startswith("attachment; filename*=UTF-8''%E8%A8%88")
    assert response["X-Content-Type-Options"] == "nosniff"


def test_exchange_json_goes_out_with_its_hash(planner, intake):
    address = reverse("draft_json", args=[intake.draft.pk])
    response = planner.get(address)
    document = response.content.decode()
    assert loads(document) == READING
    assert response["X-Keikaku-SHA256"] == seal_of(document)
    assert planner.get(address + "?sha256=1").content.decode().split()[0] == seal_of(document)


# Home


def test_home_tells_planners_what_waits(planner, intake):
    assert "「計画.txt」の読取り結果を確認してください。" in planner.get("/").content.decode()
    auditor = logged_in(make_person("kansa", Role.AUDITOR))
    assert "計画.txt" not in auditor.get("/").content.decode()


def test_an_auditor_looks_and_finds_no_button(intake):
    auditor = logged_in(make_person("kansa", Role.AUDITOR))
    shown = page(auditor, "intake_review", intake)
    assert "疑い4" in shown
    assert 'data-key="a"' not in shown
    assert "checked" not in page(auditor, "intake_assumed", intake).replace("checked aria", "")


def test_exchange_json_tells_the_printed_place_where_there_is_no_original(planner):
    source = SourceFile("s1", "計画.txt", "0" * 64, "text/plain", "text", "1")
    value = FULL.indicators[0].values[0]
    placed = replace(value, source=Location("s1", "8行目", line=8, column=5))
    indicator = replace(FULL.indicators[0], values=(placed, *FULL.indicators[0].values[1:]))
    plan = replace(FULL, indicators=(indicator, *FULL.indicators[1:]), sources=(source,))
    row = made_intake(PlanDraft(plan), name="計画.json", data=b"{}")
    page = planner.get(reverse("intake_place", args=[row.pk]) + f"?id={value.id}").content.decode()
    assert "原本: 計画.txt　8行目" in page
    assert "交換用JSONから取り込んだため、原本はここにありません" in page
    assert "原本を保存して開く" not in page
