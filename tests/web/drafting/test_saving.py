"""Each form of a draft makes the edit that it says, or says why not; nobody's text is lost."""

from typing import Any

import pytest
from django.urls import reverse
from lxml import html as parser

from keikaku.core.indicators import Direction, Role
from keikaku.core.plan import InitiativeSpan
from keikaku.web.audit.models import AuditEvent
from keikaku.web.plans.models import Change, Draft
from tests.web.drafting.conftest import fields, sent

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
    hana.send(hana.form("set_value-v2", "i1"), raw="-")
    assert 'class="fault"' in hana.page("i1").content.decode()


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


# The tree


def node_form(do: str, where: str, **more: str) -> dict[str, object]:
    return {"do": do, "where": where, "was": "null", "page": where or "plan", **more}


def test_a_node_is_added_below_after_and_at_the_top(hana):
    below = hana.send(node_form("add_node", "n1", title="下", at="below"))
    assert below.url.endswith("/things/n7/")
    hana.send(node_form("add_node", "n2", title="次", at="after"))
    hana.send(node_form("add_node", "", title="上", at="below"))
    assert [(node.id, node.parent, node.level) for node in hana.plan().nodes] == [
        ("n1", None, "基本目標"), ("n2", "n1", "施策"), ("n8", "n1", "施策"), ("n3", "n1", "施策"),
        ("n7", "n1", "施策"), ("n4", None, "基本目標"), ("n5", "n4", "施策"), ("n6", "n4", "施策"),
        ("n9", None, "基本目標"),
    ]  # fmt: skip


def moving(desk, where: str) -> dict[str, object]:
    path = "//form[input[@name='do'][@value='move_node']]"
    return sent(desk.page(where).content.decode(), path)


def order(plan) -> list[str]:
    return [node.id for node in plan.nodes]


def test_a_node_moves_up_down_and_below_another(hana):
    hana.send(moving(hana, "n3"), to="up")
    assert order(hana.plan())[:3] == ["n1", "n3", "n2"]
    hana.send(moving(hana, "n3"), to="down")
    assert order(hana.plan())[:3] == ["n1", "n2", "n3"]
    hana.send(moving(hana, "n3"), to="under", parent="n4")
    assert order(hana.plan()) == ["n1", "n2", "n4", "n5", "n6", "n3"]
    assert hana.send(moving(hana, "n1"), to="up").status_code == 422


def removing(desk, where: str) -> dict[str, object]:
    path = "//form[button[contains(@class,'danger')]]"
    return sent(desk.page(where).content.decode(), path)


def test_what_is_needed_is_not_deleted_and_why_is_said_by_names(hana):
    page = hana.send(removing(hana, "n1"))
    assert page.status_code == 422
    assert "「1　題n1」の下に項目が 2 件あります" in page.content.decode()


@pytest.mark.parametrize(("where", "back"), [("n3", "n1"), ("i1", "n2"), ("a1", "n2")])
def test_what_is_deleted_leads_to_what_stood_above(hana, where, back):
    response = hana.send(removing(hana, where))
    assert response.url == reverse("drafting_thing", args=(hana.draft.pk, back))
    assert not hana.plan().has(where)


def test_an_id_is_never_given_twice(hana):
    hana.send(removing(hana, "n6"))
    hana.send(node_form("add_node", "n4", title="新", at="below"))
    assert order(hana.plan())[-1] == "n7"


def test_only_ticked_numbers_are_given_anew(hana):
    hana.send(moving(hana, "n3"), to="up")
    page = hana.client.get(reverse("drafting_numbering", args=(hana.draft.pk,))).content.decode()
    assert 'value="n3:1-1"' in page
    assert 'value="n2:1-2"' in page
    hana.send({"do": "renumber", "renumber": ["n3:1-1"]})
    assert [node.code for node in hana.plan().nodes[:3]] == ["1", "1-1", "1-1"]
    hana.send({"do": "renumber", "renumber": ["n2:1-2"]})
    assert [node.code for node in hana.plan().nodes[:3]] == ["1", "1-1", "1-2"]


# Indicators and initiatives


def test_an_indicator_is_added_placed_again_and_taken_away(hana):
    hana.send(node_form("add_indicator", "n3", name="宿泊者数", unit="人", kind="KPI"))
    made = hana.plan().indicators[-1]
    assert (made.id, made.name, made.placements[0].node) == ("i2", "宿泊者数", "n3")
    hana.send(node_form("place_indicator", "n6", indicator="i2", node="n6"))
    assert [place.node for place in hana.plan().indicators[-1].placements] == ["n3", "n6"]
    again = hana.send(node_form("place_indicator", "n6", indicator="i2", node="n6"))
    assert again.status_code == 422


def test_an_initiative_is_added_with_years_apart(hana):
    hana.send(node_form("add_initiative", "n3", name="講座"))
    form = hana.form("set_spans-k1", "k1")
    hana.send(form, span=["開催"], year0=["2025", "2026", "2028"])
    assert hana.plan().initiatives[-1].spans == (
        InitiativeSpan(2025, 2026, "開催"), InitiativeSpan(2028, 2028, "開催"),
    )  # fmt: skip


def test_the_head(hana):
    form = hana.form("set_head-plan", "plan")
    hana.send(form, edition="第2次改訂", as_of="令和8年3月25日", last="2030年度")
    head = hana.plan().head
    assert (head.edition, head.as_of.as_printed, head.period) == (
        "第2次改訂", "令和8年3月25日", (2025, 2030),
    )  # fmt: skip
    assert Draft.objects.get(pk=hana.draft.pk).label == "第2次改訂"


# Two at once


def test_the_second_sees_both_and_who_and_chooses(hana, taro):
    mine, theirs = hana.form("retitle_node-n1", "n1"), taro.form("retitle_node-n1", "n1")
    hana.send(mine, now="花の題")
    crossed = taro.send(theirs, now="太郎の題")
    page = crossed.content.decode()
    assert crossed.status_code == 409
    for text in ("題n1", "花の題", "太郎の題", "hana さん", "相手の内容を残す"):
        assert text in page
    assert hana.plan().nodes[0].title == "花の題"


def overwriting(response, at: int = 0) -> dict[str, object]:
    path = "//section[@aria-labelledby='choice-title']//form"
    return sent(response.content.decode(), path, at)


@pytest.mark.parametrize(
    ("form", "where", "first", "second", "read", "wanted"),
    [
        ("retitle_node-n1", "n1", {"now": "花"}, {"now": "太郎"},
         lambda plan: plan.nodes[0].title, "太郎"),
        ("set_direction-i1", "i1", {"now": "maintain"}, {"now": "decrease"},
         lambda plan: plan.indicators[0].direction, Direction.DECREASE),
        ("set_value-v1", "i1", {"raw": "1人"}, {"raw": "2人"},
         lambda plan: plan.indicators[0].values[0].raw, "2人"),
        ("set_unit-i1", "i1", {"now": "人"}, {"now": "万人"},
         lambda plan: plan.indicators[0].unit, "万人"),
        ("rename_indicator-i1", "i1", {"now": "甲"}, {"now": "乙"},
         lambda plan: plan.indicators[0].name, "乙"),
        ("set_spans-a1", "a1", {"year0": ["2025"]}, {"year0": ["2026"]},
         lambda plan: plan.initiatives[0].spans, (InitiativeSpan(2026, 2026, "実施"),)),
        ("set_head-plan", "plan", {"title": "甲計画"}, {"title": "乙計画"},
         lambda plan: plan.head.title, "乙計画"),
        ("change_text-n1", "n1", {"paragraph": ["花", "二つ目", "花も"]},
         {"paragraph": ["太郎", "二つ目", "三つ目"]},
         lambda plan: plan.nodes[0].text, "太郎\n二つ目\n花も"),
    ],
)  # fmt: skip
def test_mine_overwrites_where_it_is_chosen(hana, taro, form, where, first, second, read, wanted):
    mine, theirs = hana.form(form, where), taro.form(form, where)
    hana.send(mine, **first)
    crossed = taro.send(theirs, **second)
    assert crossed.status_code == 409
    assert taro.send(overwriting(crossed)).status_code == 302
    assert read(hana.plan()) == wanted


def test_both_are_written_anew(hana, taro):
    mine, theirs = hana.form("change_text-n1", "n1"), taro.form("change_text-n1", "n1")
    hana.send(mine, paragraph=["花", "二つ目", "三つ目"])
    crossed = taro.send(theirs, paragraph=["太郎", "二つ目", "三つ目"])
    taro.send(overwriting(crossed, 1), text="花と太郎\r\n二つ目\r\n三つ目")
    assert hana.plan().nodes[0].text == "花と太郎\n二つ目\n三つ目"


def test_a_bare_number_is_asked_about_where_the_unit_has_changed(hana, taro):
    theirs = taro.form("set_value-v1", "i1")
    hana.send(hana.form("set_unit-i1", "i1"), now="人")
    crossed = taro.send(theirs, raw="520")
    assert crossed.status_code == 409
    taro.send(overwriting(crossed))
    assert hana.plan().indicators[0].values[0].reading.unit == "人"


def test_what_was_deleted_meanwhile_shows_what_was_written(hana, taro):
    theirs = taro.form("retitle_node-n3", "n3")
    hana.send(removing(hana, "n3"))
    crossed = taro.send(theirs, now="太郎の題")
    page = crossed.content.decode()
    assert "太郎の題" in page
    assert "削除しました" in page
    assert "自分の内容で上書き" not in page


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


def test_undo_takes_back_the_own_last_change_alone(hana, taro):
    hana.send(hana.form("retitle_node-n1", "n1"), now="花の題")
    taro.send(taro.form("retitle_node-n2", "n2"), now="太郎の題")
    url = reverse("drafting_undo", args=(hana.draft.pk,))
    assert "変更を元に戻しました。" in hana.client.post(url, follow=True).content.decode()
    assert [node.title for node in hana.plan().nodes[:2]] == ["題n1", "太郎の題"]
    assert "もうありません" in hana.client.post(url, follow=True).content.decode()


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


def ids(html: str, path: str) -> Any:
    return parser.fromstring(html).xpath(path)


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


@pytest.mark.parametrize(
    ("first", "told", "second", "then"),
    [
        ("set_unit-i1", {"now": "人"}, "set_value-v1", {"raw": "500"}),
        ("set_value-v1", {"raw": "500人"}, "set_unit-i1", {"now": "人"}),
        ("set_value-v1", {"raw": "500", "year": "令和5年度"}, "set_unit-i1", {"now": "人"}),
    ],
)
def test_nobody_is_crossed_by_the_own_change_of_a_unit(hana, first, told, second, then):
    """The page goes on with the forms of the answer, as the script takes them over."""
    page = hana.page("i1").content.decode()
    form = sent(page, f"//form[@id='{first}']")
    answer = hana.send({**form, "form": first}, script=True, **told).content.decode()
    held = ids(answer, "//form/@id")
    source = answer if second in held else page
    again = sent(source, f"//form[@id='{second}']")
    assert hana.send({**again, "form": second}, script=True, **then).status_code == 200


# The head, field by field

HEAD_FIELDS = {
    "title": "第2次計画", "issuer": "湖北市", "edition": "素案", "as_of": "令和8年3月25日",
    "last": "2031年度",
}  # fmt: skip


@pytest.mark.parametrize("script", [False, True])
@pytest.mark.parametrize(("one", "other"), [("title", "last"), ("edition", "as_of")])
def test_two_who_change_two_fields_of_the_head_both_win(hana, taro, one, other, script):
    mine, theirs = hana.form("set_head-plan", "plan"), taro.form("set_head-plan", "plan")
    hana.send(mine, **{one: HEAD_FIELDS[one]})
    saved = taro.send(theirs, script=script, **{other: HEAD_FIELDS[other]})
    assert saved.status_code == (200 if script else 302)
    form = hana.form("set_head-plan", "plan")
    assert (form[one], form[other]) == (HEAD_FIELDS[one], HEAD_FIELDS[other])


@pytest.fixture
def crossed_head(hana, taro):
    mine, theirs = hana.form("set_head-plan", "plan"), taro.form("set_head-plan", "plan")
    hana.send(mine, title="花の計画", issuer="湖北市", last="2030年度")
    return taro.send(theirs, title="太郎の計画", edition="素案")


def test_the_second_sees_which_field_of_the_head_is_crossed(crossed_head):
    page = crossed_head.content.decode()
    assert crossed_head.status_code == 409
    for text in ("計画の名称：花の計画", "計画の名称：太郎の計画", "計画の名称：湖北市総合計画"):
        assert text in page
    assert "版の名前：" not in page  # nobody else changed it


def test_who_overwrites_one_field_of_the_head_keeps_what_others_did(crossed_head, taro):
    assert taro.send(overwriting(crossed_head)).status_code == 302
    head = taro.plan().head
    assert (head.title, head.issuer, head.edition, head.period) == (
        "太郎の計画", "湖北市", "素案", (2025, 2030),
    )  # fmt: skip


def test_the_history_tells_which_field_of_the_head_was_changed(hana):
    hana.send(hana.form("set_head-plan", "plan"), edition="素案", last="2030年度")
    page = hana.page().content.decode()
    assert "計画期間：2025～2029年度" in page
    assert "版の名前：素案" in page
    assert "計画の名称：湖北市総合計画" not in page


# What is refused stands in its form as it was typed


@pytest.mark.parametrize(
    ("form", "where", "typed"),
    [
        ("retitle_node-n2", "n2", {"now": ""}),
        ("rename_indicator-i1", "i1", {"now": ""}),
        ("set_value-v1", "i1", {"raw": "５４０", "year": "れいわ八年", "status": "estimate"}),
        ("set_head-plan", "plan", {"title": "新しい名称", "first": "来年"}),
    ],
)
def test_a_refused_form_is_as_it_was_typed(hana, form, where, typed):
    before = hana.plan()
    response = hana.send(hana.form(form, where), **typed)
    assert response.status_code == 422
    held = fields(response.content.decode(), form)
    assert {name: held[name] for name in typed} == typed
    assert hana.plan() == before


@pytest.mark.parametrize(
    ("do", "where", "typed"),
    [
        ("add_value", "i1", {"raw": "５４０人", "year": "れいわ", "label": "冬", "role": "target"}),
        ("add_node", "n2", {"title": "", "code": "9-9", "level": "施策"}),
        ("add_indicator", "n2", {"name": "", "unit": "戸", "kind": "KGI"}),
    ],
)
def test_a_refused_addition_is_as_it_was_typed(hana, do, where, typed):
    form = {"do": do, "where": where, "was": "null", "page": where, "at": "below", **typed}
    response = hana.send(form)
    assert response.status_code == 422
    page, path = response.content.decode(), f"//form[.//input[@name='do' and @value='{do}']]"
    held = sent(page, path)
    assert {name: held[name] for name in typed} == typed
    opened: Any = parser.fromstring(page).xpath(f"{path}/parent::details/@open")
    assert len(opened) == 1
