"""Two people edit one draft at once: nobody's edit is lost, and the second one chooses."""

import pytest
from django.urls import reverse

from keikaku.core.indicators import Direction
from keikaku.core.plan import InitiativeSpan
from tests.web.drafting.conftest import ids, removing, sent

pytestmark = pytest.mark.django_db


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


def test_undo_takes_back_the_own_last_change_alone(hana, taro):
    hana.send(hana.form("retitle_node-n1", "n1"), now="花の題")
    taro.send(taro.form("retitle_node-n2", "n2"), now="太郎の題")
    url = reverse("drafting_undo", args=(hana.draft.pk,))
    assert "変更を元に戻しました。" in hana.client.post(url, follow=True).content.decode()
    assert [node.title for node in hana.plan().nodes[:2]] == ["題n1", "太郎の題"]
    assert "もうありません" in hana.client.post(url, follow=True).content.decode()


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
