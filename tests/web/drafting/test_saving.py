"""Each form of a draft makes the edit that it says, or says why not; nobody's text is lost."""

import pytest
from django.urls import reverse

from keikaku.core.indicators import Role
from keikaku.web.audit.models import AuditEvent
from keikaku.web.plans.models import Change
from tests.web.drafting.conftest import ids, sent

pytestmark = pytest.mark.django_db


def test_a_field_is_saved_and_leads_back_to_its_page(hana):
    response = hana.send(hana.form("retitle_node-n2", "n2"), now="新しい題")
    assert response.url == reverse("drafting_thing", args=(hana.draft.pk, "n2"))
    assert hana.plan().nodes[1].title == "新しい題"
    assert AuditEvent.objects.order_by("-sequence")[0].verb == "edit-draft"


@pytest.mark.parametrize(
    ("form", "where"),
    [
        ("retitle_node-n2", "n2"), ("renumber_node-n2", "n2"), ("set_level-n2", "n2"),
        ("set_owners-n2", "n2"), ("change_text-n1", "n1"), ("set_head-plan", "plan"),
        ("rename_indicator-i1", "i1"), ("set_unit-i1", "i1"), ("set_direction-i1", "i1"),
        ("set_kind-i1", "i1"), ("set_definition-i1", "i1"), ("move_indicator-i1", "i1"),
        ("set_value-v1", "i1"), ("set_value-v2", "i1"), ("rename_initiative-a1", "a1"),
        ("move_initiative-a1", "a1"), ("set_spans-a1", "a1"),
    ],
)  # fmt: skip
def test_a_form_that_was_not_touched_changes_nothing(hana, form, where):
    before = hana.plan()
    assert hana.send(hana.form(form, where)).status_code == 302
    assert hana.plan() == before
    assert not Change.objects.exists()


@pytest.mark.parametrize(
    ("form", "where", "told", "read"),
    [
        ("renumber_node-n2", "n2", "1-9", lambda plan: plan.nodes[1].code),
        ("set_level-n2", "n2", "政策", lambda plan: plan.nodes[1].level),
        ("rename_indicator-i1", "i1", "入込客数", lambda plan: plan.indicators[0].name),
        ("set_unit-i1", "i1", "人", lambda plan: plan.indicators[0].unit),
        ("set_definition-i1", "i1", "一年の数", lambda plan: plan.indicators[0].definition),
        ("set_kind-i1", "i1", "KGI", lambda plan: plan.indicators[0].kind),
        ("set_direction-i1", "i1", "at_least", lambda plan: plan.indicators[0].direction),
        ("move_indicator-i1", "i1", "n3", lambda plan: plan.indicators[0].placements[0].node),
        ("rename_initiative-a1", "a1", "案内", lambda plan: plan.initiatives[0].name),
        ("move_initiative-a1", "a1", "n6", lambda plan: plan.initiatives[0].node),
    ],
)
def test_each_field_of_one_thing(hana, form, where, told, read):
    hana.send(hana.form(form, where), now=told)
    assert read(hana.plan()) == told


def test_an_empty_field_says_nothing(hana):
    hana.send(hana.form("set_direction-i1", "i1"), now="")
    hana.send(hana.form("renumber_node-n2", "n2"), now=" ")
    assert hana.plan().indicators[0].direction is None
    assert hana.plan().nodes[1].code is None


def test_owners_stand_one_in_a_line(hana):
    hana.send(hana.form("set_owners-n2", "n2"), now="観光課\r\n商工課、農政課\r\n")
    assert hana.plan().nodes[1].owners == ("観光課", "商工課", "農政課")


@pytest.mark.parametrize(
    ("told", "text"),
    [
        (
            {"paragraph": ["一つ目", "二つ目の新しい文", "三つ目"]},
            "一つ目\n二つ目の新しい文\n三つ目",
        ),
        ({"paragraph": ["一つ目", "", "三つ目"]}, "一つ目\n三つ目"),
        ({"paragraph": ["一つ目\r\n間", "二つ目", "三つ目"]}, "一つ目\n間\n二つ目\n三つ目"),
        ({"new": "四つ目"}, "一つ目\n二つ目\n三つ目\n四つ目"),
        ({"without": "0"}, "二つ目\n三つ目"),
    ],
)
def test_a_text_is_edited_by_paragraphs(hana, told, text):
    hana.send(hana.form("change_text-n1", "n1"), **told)
    assert hana.plan().nodes[0].text == text


def test_an_empty_text_gets_its_first_paragraph(hana):
    hana.send(hana.form("change_text-n2", "n2"), new="始まり")
    assert hana.plan().nodes[1].text == "始まり"


def test_two_who_edit_two_paragraphs_both_win(hana, taro):
    mine, theirs = hana.form("change_text-n1", "n1"), taro.form("change_text-n1", "n1")
    hana.send(mine, paragraph=["花", "二つ目", "三つ目"])
    assert taro.send(theirs, paragraph=["一つ目", "二つ目", "太郎"]).status_code == 302
    assert hana.plan().nodes[0].text == "花\n二つ目\n太郎"


# Values


def test_a_value_is_read_anew_and_shown_with_what_it_reads_as(hana):
    hana.send(hana.form("set_value-v1", "i1"), raw="約1,200人", year="令和7年度")
    value = hana.plan().indicators[0].values[0]
    assert (value.raw, value.period.start) == ("約1,200人", 2025)
    assert "約1,200人、令和7年度" in hana.page("i1").content.decode()


def test_a_doubt_about_a_value_stands_beside_it(hana):
    hana.send(hana.form("set_value-v2", "i1"), raw="-", year="")
    assert 'class="fault"' in hana.page("i1").content.decode()


def test_a_value_that_is_emptied_keeps_its_year_until_both_are_empty(hana):
    refused = hana.send(hana.form("set_value-v2", "i1"), script=True, raw="")
    assert (refused.status_code, "「空欄」は値なしと読む" in refused.json()["fault"]) == (422, True)
    hana.send(hana.form("set_value-v2", "i1"), raw="690千人")
    value = hana.plan().indicators[0].values[1]
    assert (value.raw, value.period.start) == ("690千人", 2024)
    hana.send(hana.form("set_value-v2", "i1"), raw="", year="")
    value = hana.plan().indicators[0].values[1]
    assert (value.raw, value.period) == ("", None)


def test_a_year_that_is_none_is_refused_and_what_was_typed_is_given_back(hana):
    response = hana.send(hana.form("set_value-v1", "i1"), raw="777人", year="いつか")
    page = response.content.decode()
    assert response.status_code == 422
    assert "「いつか」を年として読めません" in page
    assert "777人" in page


def test_values_come_and_go(hana):
    form = {"do": "add_value", "where": "i1", "page": "i1", "unit": "千人"}
    hana.send(form, role="actual", raw="510", year="令和7年度", counted="annual", status="final")
    value = hana.plan().indicators[0].values[-1]
    assert (value.id, value.role, value.reading.unit) == ("v3", Role.ACTUAL, "千人")
    hana.send(hana.form("set_value-v3", "i1"), do="remove_value")
    assert [each.id for each in hana.plan().indicators[0].values] == ["v1", "v2"]


# By script


def test_a_script_gets_the_piece_of_the_page_with_what_is_there_now(hana):
    response = hana.send(hana.form("retitle_node-n2", "n2"), script=True, now="新しい題")
    page = response.content.decode()
    assert response.status_code == 200
    assert '<form class="edit" id="retitle_node-n2"' in page
    assert "<html" not in page


def test_a_script_is_told_why_in_a_sentence(hana, taro):
    theirs = taro.form("retitle_node-n2", "n2")
    refused = hana.send(hana.form("retitle_node-n2", "n2"), script=True, now="")
    assert (refused.status_code, "入力してください" in refused.json()["fault"]) == (422, True)
    hana.send(hana.form("retitle_node-n2", "n2"), now="花")
    crossed = taro.send(theirs, script=True, now="太郎")
    assert (crossed.status_code, crossed.json()["crossed"]) == (409, True)


def test_a_script_is_told_whether_anything_of_others_is_in_what_it_gets(hana, taro):
    mine, theirs = hana.form("change_text-n1", "n1"), taro.form("change_text-n1", "n1")
    alone = hana.send(mine, script=True, paragraph=["花\nの", "二つ目", "三つ目"])
    merged = taro.send(theirs, script=True, paragraph=["一つ目", "二つ目", "太郎"])
    told = ["data-alone" in each.content.decode() for each in (alone, merged)]
    assert (told, hana.plan().nodes[0].text) == ([True, False], "花\nの\n二つ目\n太郎")


@pytest.mark.parametrize(
    "told",
    [
        {"do": "drop_tables", "where": "n1", "was": "null"},
        {"do": "retitle_node", "where": "n1", "was": "{", "now": "x"},
        {"do": "retitle_node", "where": "n1", "was": "[" * 9000, "now": "x"},
        {"do": "retitle_node", "where": "n99", "was": '"x"', "now": "y"},
        {"do": "set_kind", "where": "i1", "was": '"KPI"', "now": "??"},
        {"do": "set_spans", "where": "a1", "was": "[]", "span": "x", "year0": "9" * 90},
        {"do": "move_node", "where": "n99", "was": "null", "to": "up"},
        {"do": "add_value", "where": "i99", "role": "actual", "raw": "1"},
        {"do": "set_head", "was": '{"title": 3}'},
        {},
    ],
)
def test_a_form_that_was_tampered_with_is_refused(hana, told):
    before = hana.plan()
    assert hana.send(told).status_code in (409, 422)
    assert hana.plan() == before


# What the reading assumed


def test_what_the_reading_assumed_is_confirmed_by_a_button(hana):
    form = hana.form("set_direction-i1", "i1")
    hana.send(form, do="confirm")
    it = hana.plan().indicators[0]
    assert it.assumed == ()
    filed = hana.plan().corrections[0]
    assert (filed.where, filed.field, filed.now) == ("i1", "direction", "increase")
    assert filed.by.startswith("hana")


def test_what_was_assumed_of_a_value_is_confirmed_with_it(hana):
    hana.send(hana.form("set_value-v2", "i1"), do="confirm")
    assert hana.plan().indicators[0].values[1].assumed == ()
    assert "読取りの推定を確認した" in hana.page("i1").content.decode()


@pytest.mark.parametrize("told", ["", "[]", "3", "[[1]]", '[["direction", 5]]', "[" * 9000])
def test_a_confirmation_of_nothing_is_refused(hana, told):
    assert hana.send({"do": "confirm", "thing": "i1", "told": told}).status_code == 422


@pytest.mark.parametrize(
    ("form", "where"),
    [
        ("retitle_node-n2", "n2"), ("change_text-n1", "n1"), ("set_head-plan", "plan"),
        ("move_indicator-i1", "i1"), ("set_spans-a1", "a1"), ("rename_initiative-a1", "a1"),
    ],
)  # fmt: skip
def test_a_script_gets_the_form_that_it_sent_and_no_other(hana, form, where):
    sent_form = hana.form(form, where)
    page = hana.send({**sent_form, "form": form}, script=True).content.decode()
    held = ids(page, "//form[contains(@class, 'edit')]/@id")
    assert held == [form]
    assert sent(page, f"//form[@id='{form}']") == sent_form
    whole = hana.send(sent_form, script=True).content.decode()
    assert form in ids(whole, "//form/@id")
