"""Entries of the library are changed by two people: the second sees what changed, and chooses."""

import pytest
from django.test import Client

from keikaku.core.plan import PlanDraft
from keikaku.web.accounts.roles import Role
from keikaku.web.audit.actor import COMMAND_LINE
from keikaku.web.audit.models import AuditEvent
from keikaku.web.library.actions import frames, marks
from keikaku.web.library.models import Frame, Mark
from keikaku.web.plans.actions import drafts, plans
from keikaku.web.plans.models import Plan, PlanKind
from keikaku.web.plans.refusals import NotNow
from tests.unit.core.editing.city import PLAN as CITY
from tests.web.conftest import logged_in, make_department, make_person
from tests.web.crossing.pages import form_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def hana() -> Client:
    return logged_in(make_person("hana", Role.PLANNER))


@pytest.fixture
def taro() -> Client:
    return logged_in(make_person("taro", Role.PLANNER))


@pytest.fixture
def plan() -> Plan:
    made = plans.create(name="湖北市総合計画", kind=PlanKind.BASIC, by=COMMAND_LINE)
    drafts.begin(draft=PlanDraft(CITY), plan=made, by=COMMAND_LINE)
    return made


def page_of(plan: Plan) -> str:
    return f"/plans/{plan.pk}/change/"


def test_a_form_that_was_not_touched_changes_nothing(hana, plan):
    before = plans.as_data(plan)
    assert hana.post(page_of(plan), form_of(hana.get(page_of(plan)))).status_code == 302
    assert plans.as_data(Plan.objects.get()) == before


def test_two_who_change_two_fields_both_win(hana, taro, plan):
    office = make_department("企画課")
    mine, theirs = form_of(hana.get(page_of(plan))), form_of(taro.get(page_of(plan)))
    hana.post(page_of(plan), {**mine, "name": "新しい計画"})
    assert taro.post(page_of(plan), {**theirs, "department": office.pk}).status_code == 302
    kept = Plan.objects.get()
    assert (kept.name, kept.department) == ("新しい計画", office)


@pytest.fixture
def crossed(hana, taro, plan):
    """花 has changed name and kind while 太郎 changes name and parent."""
    parent = plans.create(name="基本構想", kind=PlanKind.CONCEPT, by=COMMAND_LINE)
    mine, theirs = form_of(hana.get(page_of(plan))), form_of(taro.get(page_of(plan)))
    hana.post(page_of(plan), {**mine, "name": "花の計画", "kind": "sectoral"})
    return taro.post(page_of(plan), {**theirs, "name": "太郎の計画", "parent": parent.pk})


def test_the_second_sees_who_changed_what(crossed, plan):
    page = crossed.content.decode()
    assert crossed.status_code == 409
    assert "hana さん" in page
    assert "いまの内容は「花の計画」です（あなたが見ていたのは「湖北市総合計画」）。" in page
    assert "いまの内容は「個別計画」です" not in page  # nobody crosses there
    assert Plan.objects.get(pk=plan.pk).name == "花の計画"


def test_who_saves_once_more_overwrites_that_field_alone(crossed, taro, plan):
    assert taro.post(page_of(plan), form_of(crossed)).status_code == 302
    kept = Plan.objects.get(pk=plan.pk)
    assert (kept.name, kept.kind, str(kept.parent)) == ("太郎の計画", "sectoral", "基本構想")


def test_who_is_crossed_twice_is_asked_twice(crossed, hana, taro, plan):
    again = form_of(crossed)
    hana.post(page_of(plan), {**form_of(hana.get(page_of(plan))), "name": "また花"})
    answer = taro.post(page_of(plan), again)
    assert (answer.status_code, "また花" in answer.content.decode()) == (409, True)


@pytest.mark.parametrize("seen", [None, "", "{", "[]", "3", "[" * 9000, '{"name": ["x"]}'])
def test_a_form_without_what_was_seen_overwrites_nothing(hana, plan, seen):
    sent = form_of(hana.get(page_of(plan))) | {"name": "別の名"}
    sent = {key: text for key, text in sent.items() if key != "seen"}
    if seen is not None:
        sent["seen"] = seen
    assert hana.post(page_of(plan), sent).status_code == 409
    assert Plan.objects.get().name == "湖北市総合計画"
    assert not AuditEvent.objects.filter(verb="change-plan").exists()


# Frames of the city's own


@pytest.fixture
def frame() -> Frame:
    return frames.create(name="方向性", targets=["稼ぐ", "暮らす"], by=COMMAND_LINE)


def frame_page(frame: Frame) -> str:
    return f"/frames/{frame.pk}/change/"


def targets_of(frame: Frame) -> list[tuple[str, bool]]:
    return [(each.name, each.ended) for each in frame.targets.all()]


def field_of(frame: Frame, name: str) -> str:
    return f"target-{frame.targets.get(name=name).pk}"


def mark(plan: Plan, frame: Frame, name: str) -> None:
    target = str(frame.targets.get(name=name).pk)
    key = f"frame-{frame.pk}"
    marks.change(plan=plan, node="n1", frame=key, add=[target], remove=[], by=COMMAND_LINE)


def test_a_frame_is_renamed_its_targets_too_and_marks_stay(hana, plan, frame):
    mark(plan, frame, "稼ぐ")
    before = list(Mark.objects.values())
    form = form_of(hana.get(frame_page(frame)))
    changed = {"name": "新しい方向性", "first_year": "2025", field_of(frame, "稼ぐ"): "稼ぐ力"}
    assert hana.post(frame_page(frame), {**form, **changed, "new": "守る\n\n"}).status_code == 302
    frame.refresh_from_db()
    assert (frame.name, frame.first_year) == ("新しい方向性", 2025)
    assert targets_of(frame) == [("稼ぐ力", False), ("暮らす", False), ("守る", False)]
    assert list(Mark.objects.values()) == before
    event = AuditEvent.objects.get(verb="change-frame")
    assert (event.about, '"方向性"' in event.before, "稼ぐ力" in event.after) == (
        f"frame/{frame.pk}", True, True,
    )  # fmt: skip


def test_a_frame_that_was_not_touched_is_not_logged(hana, frame):
    form = form_of(hana.get(frame_page(frame)))
    assert hana.post(frame_page(frame), form).status_code == 302
    assert not AuditEvent.objects.filter(verb="change-frame").exists()


def test_a_target_goes_where_nothing_is_marked_with_it_and_is_ended_where_something_is(
    hana, plan, frame
):
    mark(plan, frame, "稼ぐ")
    form = form_of(hana.get(frame_page(frame)))
    hana.post(frame_page(frame), dict.fromkeys(form, "") | {
        "name": "方向性", "seen": form["seen"], "new": "守る",
    })  # fmt: skip
    assert targets_of(frame) == [("稼ぐ", True), ("守る", False)]
    page = hana.get(f"/plans/{plan.pk}/map/frame-{frame.pk}/").content.decode()
    assert "稼ぐ" in page


def test_an_ended_target_takes_no_new_mark_and_keeps_those_it_has(hana, plan, frame):
    mark(plan, frame, "稼ぐ")
    target = str(frame.targets.get(name="稼ぐ").pk)
    form = form_of(hana.get(frame_page(frame)))
    hana.post(frame_page(frame), {**form, field_of(frame, "稼ぐ"): ""})
    with pytest.raises(NotNow):
        mark_again(plan, frame, target, node="n2")
    mark_again(plan, frame, target, node="n1")  # it is marked already
    assert Mark.objects.get().node == "n1"


def mark_again(plan: Plan, frame: Frame, target: str, node: str) -> None:
    key = f"frame-{frame.pk}"
    marks.change(plan=plan, node=node, frame=key, add=[target], remove=[], by=COMMAND_LINE)


def test_an_ended_target_is_used_again_by_its_name(hana, plan, frame):
    mark(plan, frame, "稼ぐ")
    form = form_of(hana.get(frame_page(frame)))
    hana.post(frame_page(frame), {**form, field_of(frame, "稼ぐ"): ""})
    form = form_of(hana.get(frame_page(frame)))
    hana.post(frame_page(frame), {**form, "new": "稼ぐ"})
    assert sorted(targets_of(frame)) == [("暮らす", False), ("稼ぐ", False)]
    assert Mark.objects.get().target == str(frame.targets.get(name="稼ぐ").pk)


@pytest.mark.parametrize(
    "told",
    [
        {"name": ""}, {"new": "暮らす"}, {"new": "守る\n守る"}, {"稼ぐ": "暮らす"},
        {"稼ぐ": "", "暮らす": ""}, {"first_year": "2030", "last_year": "2025"},
        {"new": "長" * 201}, {"first_year": "二千"},
    ],
)  # fmt: skip
def test_a_frame_that_says_nothing_or_one_thing_twice_is_refused(hana, frame, told):
    form = form_of(hana.get(frame_page(frame)))
    named = {each.name: f"target-{each.pk}" for each in frame.targets.all()}
    sent = {**form, **{named.get(name, name): text for name, text in told.items()}}
    assert hana.post(frame_page(frame), sent).status_code == 200
    assert targets_of(frame) == [("稼ぐ", False), ("暮らす", False)]
    assert Frame.objects.get().name == "方向性"


def test_two_who_change_two_targets_both_win(hana, taro, frame):
    mine, theirs = form_of(hana.get(frame_page(frame))), form_of(taro.get(frame_page(frame)))
    hana.post(frame_page(frame), {**mine, field_of(frame, "稼ぐ"): "稼ぐ力", "new": "守る"})
    answer = taro.post(frame_page(frame), {**theirs, field_of(frame, "暮らす"): "暮らし"})
    assert answer.status_code == 302
    assert targets_of(frame) == [("稼ぐ力", False), ("暮らし", False), ("守る", False)]


def test_of_one_target_the_second_is_asked_and_chooses(hana, taro, frame):
    field = field_of(frame, "稼ぐ")
    mine, theirs = form_of(hana.get(frame_page(frame))), form_of(taro.get(frame_page(frame)))
    hana.post(frame_page(frame), {**mine, field: "稼ぐ力", "new": "守る"})
    crossed = taro.post(frame_page(frame), {**theirs, field: "稼ぐまち"})
    page = crossed.content.decode()
    assert crossed.status_code == 409
    assert "いまの内容は「稼ぐ力」です" in page
    assert "hana さん" in page
    assert taro.post(frame_page(frame), form_of(crossed)).status_code == 302
    assert targets_of(frame) == [("稼ぐまち", False), ("暮らす", False), ("守る", False)]


@pytest.mark.parametrize("marked", [False, True])
def test_who_changes_a_target_that_another_removed_is_asked(hana, taro, plan, frame, marked):
    if marked:
        mark(plan, frame, "稼ぐ")
    field = field_of(frame, "稼ぐ")
    mine, theirs = form_of(hana.get(frame_page(frame))), form_of(taro.get(frame_page(frame)))
    hana.post(frame_page(frame), {**mine, field: ""})
    crossed = taro.post(frame_page(frame), {**theirs, field: "稼ぐまち"})
    assert crossed.status_code == 409
    assert "いまの内容は「（なし）」です" in crossed.content.decode()
    assert taro.post(frame_page(frame), form_of(crossed)).status_code == 302
    assert sorted(targets_of(frame)) == [("暮らす", False), ("稼ぐまち", False)]


def test_a_frame_goes_where_nothing_is_marked_in_it(hana, frame):
    assert hana.post(f"/frames/{frame.pk}/remove/").url == "/plans/"
    assert not Frame.objects.exists()
    event = AuditEvent.objects.get(verb="remove-frame")
    assert (event.about, "稼ぐ" in event.before) == (f"frame/{frame.pk}", True)


def test_a_frame_in_which_something_is_marked_is_ended_and_can_be_used_again(hana, plan, frame):
    mark(plan, frame, "稼ぐ")
    hana.post(f"/frames/{frame.pk}/remove/")
    assert Frame.objects.get().ended
    assert "稼ぐ" in hana.get(f"/plans/{plan.pk}/map/frame-{frame.pk}/").content.decode()
    with pytest.raises(NotNow):
        mark(plan, frame, "暮らす")
    hana.post(f"/frames/{frame.pk}/remove/", {"again": "yes"})
    mark(plan, frame, "暮らす")
    told = AuditEvent.objects.order_by("sequence").values_list("verb", flat=True)
    assert [verb for verb in told if verb.endswith("-frame")] == [
        "create-frame", "end-frame", "reopen-frame",
    ]  # fmt: skip


def test_an_ended_frame_is_offered_only_where_it_was_used(hana, plan, frame):
    other = plans.create(name="別の計画", kind=PlanKind.BASIC, by=COMMAND_LINE)
    mark(plan, frame, "稼ぐ")
    hana.post(f"/frames/{frame.pk}/remove/")
    link = f"/map/frame-{frame.pk}/"
    assert link in hana.get(f"/plans/{plan.pk}/").content.decode()
    assert link not in hana.get(f"/plans/{other.pk}/").content.decode()


def test_who_marks_what_was_ended_meanwhile_is_told(hana, plan, frame):
    mark(plan, frame, "稼ぐ")
    address = f"/plans/{plan.pk}/map/frame-{frame.pk}/node/n2/"
    target = str(frame.targets.get(name="稼ぐ").pk)
    form = form_of(hana.get(frame_page(frame)))
    hana.post(frame_page(frame), {**form, field_of(frame, "稼ぐ"): ""})
    answer = hana.post(address, {"target": [target]}, follow=True)
    assert "使用を終えた" in answer.content.decode()
    assert Mark.objects.get().node == "n1"
