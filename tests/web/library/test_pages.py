"""What the reading pages say of an edition and of a draft, and to whom."""

import json
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from keikaku.core.indicators import Role as ValueRole
from keikaku.core.indicators import Value
from keikaku.core.plan import Correction, InitiativeSpan, PlanDraft, Table, Term
from keikaku.core.problems import CATALOGUE, Problem, Severity
from keikaku.core.sources import Location, SourceFile
from keikaku.core.values.model import Amount, Missing, Reading, Reason, Status
from keikaku.web.accounts.roles import Role
from keikaku.web.audit.actor import COMMAND_LINE
from keikaku.web.library.queries.shelves import in_order
from keikaku.web.plans.actions import editions, plans
from keikaku.web.plans.models import Plan, PlanKind
from tests.unit.core.editing.city import PLAN as CITY
from tests.web.conftest import logged_in, make_person
from tests.web.library.shelf import make_owned_shelf, make_shelf, planner, staff_of

pytestmark = pytest.mark.django_db
(INDICATOR,) = CITY.indicators


def text(response) -> str:
    assert response.status_code == 200
    found: str = response.content.decode()
    return found


def city(**changes: Any) -> PlanDraft:
    return PlanDraft(replace(CITY, **changes))


@pytest.mark.parametrize("page", ["", "node/n2/", "indicator/i1/"])
def test_an_edition_and_its_draft_have_the_same_pages(page):
    shelf, client = make_shelf(city()), planner()
    assert "確定した版" in text(client.get(shelf.edition_base + page))
    assert "確定前の内容" in text(client.get(shelf.draft_base + page))


def test_the_plan_page_shows_the_tree_with_each_indicator_and_its_state():
    page = text(planner().get(make_shelf(city()).edition_base))
    for said in ("題n1", "観光客数", "499千人", "540千人", "実績値なし 1", "案内所の運営"):
        assert said in page


def test_texts_of_plans_are_escaped_everywhere():
    bad = "<script>alert(1)</script>"
    nodes = (replace(CITY.nodes[0], title=bad, text=bad, code=bad, level=bad), *CITY.nodes[1:])
    shelf = make_shelf(
        city(
            nodes=nodes,
            indicators=(replace(INDICATOR, name=bad, definition=bad),),
            initiatives=(replace(CITY.initiatives[0], name=bad),),
            terms=(Term("t1", bad, (bad,)),),
        ),
        name=bad,
    )
    client = planner()
    pages = ["", "?open=all", "node/n1/", "node/n2/", "indicator/i1/"]
    addresses = [f"{shelf.edition_base}{page}" for page in pages]
    more = ["/plans/", f"/plans/{shelf.plan.pk}/map/sdgs/", "/search/?q=script"]
    for address in [*addresses, *more]:
        assert "<script>alert" not in text(client.get(address)), address


def test_an_id_may_hold_any_letter():
    node = replace(CITY.nodes[0], id='a/b?c#d "e" <f>&')
    client, shelf = planner(), make_shelf(city(nodes=(node,), indicators=(), initiatives=()))
    page = client.get(shelf.edition_base).content.decode()
    address = page.split('<p class="leaf">')[1].split('href="')[1].split('"')[0]
    assert "題n1" in text(client.get(address))


# The page of a measure


def test_the_measure_page_shows_paragraphs_cards_bars_tables_and_its_neighbours():
    table = Table("t1", "n1", "財源", (("年度", "額"),), (("R7",),))
    page = text(planner().get(make_shelf(city(tables=(table,))).edition_base + "node/n1/"))
    for said in ("<p>一つ目</p>", "<p>二つ目</p>", "財源", "題n2", "次の節"):
        assert said in page
    assert "前の節" not in page


def test_a_second_listing_points_to_the_original_and_back():
    nodes = (*CITY.nodes[:5], replace(CITY.nodes[5], cross_listed="n2"))
    shelf, client = make_shelf(city(nodes=nodes)), planner()
    assert "再掲です。元の節" in text(client.get(shelf.edition_base + "node/n6/"))
    assert "再掲している節" in text(client.get(shelf.edition_base + "node/n2/"))


# The page of an indicator


def value(name: str, role: ValueRole, raw: str, reading: Reading, **more: Any) -> Value:
    base = replace(INDICATOR.values[0], id=name, role=role, raw=raw, source=None)
    return replace(base, reading=reading, **more)


def test_every_value_is_told_with_its_raw_text_place_and_what_is_assumed():
    place = Location("s1", "31行目 3列目", line=31)
    actual = value(
        "v9", ValueRole.ACTUAL, "５１２千人", Amount(Decimal(512), "千人"), source=place,
        status=Status.PROVISIONAL, assumed=("period", "unit"),
    )  # fmt: skip
    shelf = make_shelf(
        city(
            sources=(SourceFile("s1", "戦略.txt", "0" * 64, "text/plain", "x", "1"),),
            indicators=(replace(INDICATOR, values=(*INDICATOR.values, actual)),),
        )
    )
    page = text(planner().get(shelf.edition_base + "indicator/i1/"))
    for said in (
        "５１２千人",
        "31行目 3列目",
        "戦略.txt",
        "速報",
        "時点",
        "観光客数（延べ）",
        "再掲",
    ):
        assert said in page
    assert "評価は示しません" in page


def test_a_missing_value_is_told_with_its_reason_and_never_as_a_number():
    gone = value("v9", ValueRole.ACTUAL, "-", Missing(Reason.HYPHEN))
    values = (*INDICATOR.values, gone)
    shelf = make_shelf(city(indicators=(replace(INDICATOR, values=values),)))
    page = text(planner().get(shelf.edition_base + "indicator/i1/"))
    assert "「-」" in page
    assert "実績値なし" in page


def test_corrections_are_told_with_who_when_why_and_what_was():
    made = Correction("i1", "target.amount", "54", "540", "花", "2026-04-02", "誤植のため")
    page = text(planner().get(make_shelf(city(corrections=(made,))).edition_base + "indicator/i1/"))
    for said in ("2026-04-02", "花", "<del>54</del>", "<ins>540</ins>", "誤植のため", "数値"):
        assert said in page


def test_an_open_problem_is_told_in_the_language_of_the_page():
    code = next(c for c, kind in CATALOGUE.items() if kind.severity is Severity.WARNING)
    problem = Problem("p1", code, Severity.WARNING, "日本語の文", "i1", "direction", None)
    shelf = make_shelf(PlanDraft(CITY, (problem,)))
    assert "日本語の文" in text(planner().get(shelf.draft_base + "indicator/i1/"))


def test_a_page_in_english_has_english_words_around_the_japanese_of_the_plan():
    shelf, client = make_shelf(city()), planner()
    client.cookies["keikaku_language"] = "en"
    page = text(client.get(shelf.edition_base + "indicator/i1/"))
    for said in ("Sealed edition", "Baseline", "FY2024", "assumed", "観光客数", "not recorded"):
        assert said in page


# Whose rows


def test_a_department_sees_its_part_of_a_draft_and_all_of_an_edition():
    shelf, client = make_owned_shelf("環境課"), staff_of("環境課")
    own = text(client.get(shelf.draft_base))
    assert "題n1" in own
    assert "題n4" not in own
    assert "所管する部分だけ" in own
    assert "題n4" in text(client.get(shelf.edition_base))
    assert client.get(shelf.draft_base + "node/n4/").status_code == 403


def test_one_part_is_not_shown_to_another_department():
    shelf = make_owned_shelf("環境課")
    assert "題n1" in text(staff_of("環境課").get(shelf.draft_base))
    other = logged_in(make_person("auditor", Role.AUDITOR))
    assert "題n4" in text(other.get(shelf.draft_base))


@pytest.mark.parametrize(
    "address",
    ["/plans/999/", "/drafts/999/read/", "/plans/99999999999999999999/", "/drafts/99999999999999999999/read/",
     "/plans/1/edition/99999999999999999999/", "/plans/999/map/sdgs/"],
)  # fmt: skip
def test_what_is_not_there_is_told_so(address):
    assert planner().get(address).status_code == 404


def test_things_that_are_not_in_the_plan_are_told_so():
    shelf, client = make_shelf(city()), planner()
    for page in ("node/nix/", "indicator/nix/"):
        assert client.get(shelf.edition_base + page).status_code == 404


# The library


def test_plans_stand_in_the_order_of_their_system_with_those_below_indented():
    basic = plans.create(name="基本計画", kind=PlanKind.BASIC, by=COMMAND_LINE)
    sectoral = plans.create(name="環境計画", kind=PlanKind.SECTORAL, parent=basic, by=COMMAND_LINE)
    concept = plans.create(name="基本構想", kind=PlanKind.CONCEPT, by=COMMAND_LINE)
    assert in_order(Plan.objects.all()) == [(concept, 0), (basic, 0), (sectoral, 1)]


def test_the_library_filters_by_kind_state_year_and_name():
    make_shelf(city())
    plans.create(name="環境計画", kind=PlanKind.SECTORAL, by=COMMAND_LINE)
    client = planner()

    def names(query: str) -> tuple[bool, bool]:
        page = text(client.get(f"/plans/?{query}"))
        return "榛瀬市総合戦略" in page, "環境計画" in page

    assert names("") == (True, True)
    assert names("kind=sectoral") == (False, True)
    assert names("state=sealed") == (True, False)
    assert names("state=empty") == (False, True)
    assert names("year=2027") == (True, False)
    assert names("year=令和９年度") == (True, False)
    assert names("year=abc&name=環境") == (False, True)
    unread = text(client.get("/plans/?year=令和&name=環境"))
    assert "年度として読めないため、絞り込んでいません。" in unread
    assert 'value="令和"' in client.get("/plans/?year=令和").content.decode()
    assert names("name=無い") == (False, False)


def test_defined_terms_stand_below_their_document():
    make_shelf(city(terms=(Term("t1", "前期計画", ("総合計画前期基本計画", "旧総合戦略")),)))
    page = text(planner().get("/plans/"))
    assert "前期計画" in page
    assert "総合計画前期基本計画、旧総合戦略" in page


def test_a_plan_is_entered_and_changed_but_never_put_below_itself():
    client = planner()
    client.post("/plans/new/", {"name": "環境計画", "kind": "sectoral"})
    found = Plan.objects.get()
    below = plans.create(name="温暖化", kind=PlanKind.SECTORAL, parent=found, by=COMMAND_LINE)
    form = {"name": "環境基本計画", "kind": "sectoral", "parent": below.pk}
    form["seen"] = json.dumps(plans.as_data(found))
    assert client.post(f"/plans/{found.pk}/change/", form).status_code == 200
    assert Plan.objects.get(pk=found.pk).name == "環境計画"
    assert client.post(f"/plans/{found.pk}/change/", form | {"parent": ""}).status_code == 302
    assert Plan.objects.get(pk=found.pk).name == "環境基本計画"


def test_a_plan_shows_its_editions_and_leads_to_their_comparison():
    shelf = make_shelf(city())
    second = editions.seal(draft=shelf.draft.pk, reason="改訂", by=COMMAND_LINE)
    page = text(planner().get(f"/plans/{shelf.plan.pk}/"))
    assert page.index("第2版") < page.index("第1版")
    assert page.count("前の版と比べる") == 1
    assert f"e{shelf.edition.pk}/e{second.pk}/" in page


def test_a_plan_without_any_edition_says_so():
    found = plans.create(name="環境計画", kind=PlanKind.SECTORAL, by=COMMAND_LINE)
    page = text(planner().get(f"/plans/{found.pk}/"))
    assert "まだ確定した版がありません。" in page
    assert "案はありません。" in page


def test_works_without_years_or_with_wild_ones_do_not_break_the_table():
    work = CITY.initiatives[0]
    wild = replace(work, id="a2", spans=(InitiativeSpan(2025, 9999, "？"),))
    twice = replace(
        work, id="a3", spans=(InitiativeSpan(2025, 2027, "一"), InitiativeSpan(2026, 2028, "二"))
    )
    none = replace(work, id="a4", name="年なし", node=None, spans=())
    page = text(planner().get(make_shelf(city(initiatives=(wild, twice, none))).edition_base))
    assert 'rowspan="2"' in page
    assert "年度の記載なし" in page
    assert page.count('<th scope="col">') < 40


def test_taking_in_a_document_is_led_to_from_the_library_and_from_a_plan_without_drafts():
    plan = plans.create(name="湖北市観光計画", kind=PlanKind.BASIC, by=COMMAND_LINE)
    client = planner()
    for page in ("/plans/", f"/plans/{plan.pk}/"):
        link = next(
            line for line in text(client.get(page)).split("<a ") if "文書を取り込む" in line
        )
        assert 'type="file"' in text(client.get(link.split('href="')[1].split('"')[0]))
