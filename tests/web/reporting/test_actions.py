"""A report is entered, approved or sent back, and taken into the draft; every step is on record."""

import pytest
from django.utils.timezone import localdate

from keikaku.core.editing import Refusal, Refused
from keikaku.core.indicators import Role
from keikaku.web.audit.models import AuditEvent
from keikaku.web.audit.verification import verify
from keikaku.web.crossing.merging import Crossed
from keikaku.web.plans.actions import drafts, editions
from keikaku.web.plans.models import Edition
from keikaku.web.plans.queries import draft_at, edition_at
from keikaku.web.plans.refusals import NotNow
from keikaku.web.reporting.actions import deciding, entering
from keikaku.web.reporting.models import Report, State
from keikaku.web.reporting.rows import Standing, row_of
from keikaku.web.reporting.telling import address
from tests.web.reporting.made import (
    YEAR,
    acting,
    approve,
    enter,
    make_office,
    send_back,
    take,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def office():
    return make_office()


def verbs() -> list[str]:
    found = AuditEvent.objects.filter(about__contains="/report/").order_by("sequence")
    return list(found.values_list("verb", flat=True))


def actual(office, indicator: str = "i1"):
    return office.indicator(indicator).of_role(Role.ACTUAL)


def standing() -> Standing:
    row = row_of(Report.objects.select_related("draft").get())
    assert row is not None
    return row.standing


def test_from_the_entry_to_the_value_every_step_is_on_record(office):
    report = enter(office, "512千人（速報値）", note="宿泊統計による")
    assert (report.state, report.revision, report.holder) == (State.ENTERED, 1, office.staff)
    report = send_back(office, report, "確報はありませんか。")
    assert (report.state, report.reason) == (State.RETURNED, "確報はありませんか。")
    report = enter(office, "515千人", note="確報")
    assert (report.state, report.reason, report.revision) == (State.ENTERED, "", 2)
    report = approve(office, report)
    assert report.state == State.APPROVED
    assert actual(office) == ()
    report = take(office, report)
    (value,) = actual(office)
    assert (report.state, report.value) == (State.TAKEN, value.id)
    assert (value.raw, value.period.start, value.source) == ("515千人", YEAR, None)
    assert verbs() == [
        "enter-report", "send-back-report", "enter-report", "approve-report", "take-report",
    ]  # fmt: skip
    assert not verify().findings


def test_the_value_tells_who_entered_and_who_approved_it(office):
    report = take(office, approve(office, enter(office, "515千人", note="確報")))
    (filed,) = draft_at(office.draft).plan.corrections
    assert (filed.where, filed.field, filed.was, filed.now) == (
        report.value,
        "raw",
        None,
        "515千人",
    )
    assert filed.by == str(office.staff)
    assert filed.why == (
        f"観光課の報告（令和7年度の実績）。承認：{office.head} {localdate(report.decided)}。備考：確報"
    )


def test_sealed_editions_never_change_and_the_next_has_the_value(office):
    sealed = Edition.objects.get()
    before = sealed.document
    take(office, approve(office, enter(office)))
    sealed.refresh_from_db()
    assert sealed.document == before
    edition = editions.seal(draft=office.draft.pk, reason="年次報告", by=acting(office.planner))
    (value,) = edition_at(edition).plan.indicators[0].of_role(Role.ACTUAL)
    assert value.raw == "512"


@pytest.mark.parametrize("raw", ["1O5", "増えた", "10→20", "同左", " "])
def test_what_cannot_be_read_is_refused_and_what_was_there_stays(office, raw):
    report = enter(office, "512")
    with pytest.raises(Refused):
        enter(office, raw)
    report.refresh_from_db()
    assert (report.raw, report.revision) == ("512", 1)
    assert verbs() == ["enter-report"]


def test_the_same_entered_again_is_no_second_entry(office):
    assert enter(office).pk == enter(office).pk
    assert verbs() == ["enter-report"]


def test_two_who_enter_one_row_never_lose_an_entry(office):
    nothing = {"raw": "", "note": ""}
    enter(office, "512", seen=nothing)
    with pytest.raises(Crossed) as crossed:
        enter(office, "520", seen=nothing)
    assert crossed.value.names == ("raw",)
    assert crossed.value.now["raw"] == "512"
    assert Report.objects.get().raw == "512"


def test_two_who_change_value_and_note_both_win(office):
    enter(office, "512", seen={"raw": "", "note": ""})
    seen = {"raw": "512", "note": ""}
    enter(office, "513", seen=seen)
    report = enter(office, "512", note="推計", seen=seen)
    assert (report.raw, report.note) == ("513", "推計")


def test_what_was_changed_since_it_was_shown_is_not_approved(office):
    shown = enter(office, "512")
    enter(office, "5,120")
    with pytest.raises(NotNow, match="その間に入力が変わりました"):
        approve(office, shown)
    with pytest.raises(NotNow, match="その間に入力が変わりました"):
        send_back(office, shown)
    assert Report.objects.get().state == State.ENTERED


def test_what_is_approved_is_changed_only_once_it_was_sent_back(office):
    report = approve(office, enter(office))
    with pytest.raises(NotNow, match="承認された後なので"):
        enter(office, "600")
    with pytest.raises(NotNow):
        entering.withdraw(report=report.pk, revision=report.revision, by=acting(office.staff))
    send_back(office, report)
    assert enter(office, "600").state == State.ENTERED


def test_what_is_taken_back_can_be_entered_anew_and_the_log_keeps_it(office):
    report = enter(office, "999")
    entering.withdraw(report=report.pk, revision=report.revision, by=acting(office.staff))
    report.refresh_from_db()
    assert (report.state, report.raw) == (State.WITHDRAWN, "")
    last = AuditEvent.objects.filter(about=address(report)).latest("sequence")
    assert '"raw":"999"' in last.before
    assert enter(office, "512", seen={"raw": "", "note": ""}).state == State.ENTERED


def test_sending_back_needs_a_reason(office):
    report = enter(office)
    with pytest.raises(NotNow, match="差し戻す理由"):
        send_back(office, report, "　")


@pytest.mark.parametrize(
    ("state", "head", "planner"),
    [
        (State.ENTERED, True, False),
        (State.APPROVED, True, True),
        (State.TAKEN, False, True),
        (State.RETURNED, False, False),
        (State.WITHDRAWN, False, False),
    ],
)
def test_who_sends_back_what(office, state, head, planner):
    report = enter(office)
    Report.objects.update(state=state)
    for states, may in ((deciding.BY_HEAD, head), (deciding.BY_PLANNER, planner)):
        Report.objects.update(state=state)
        if may:
            assert send_back(office, report, states=states).state == State.RETURNED
        else:
            with pytest.raises(NotNow):
                send_back(office, report, states=states)


def test_only_what_is_approved_is_taken(office):
    with pytest.raises(NotNow, match="承認された入力だけ"):
        take(office, enter(office))
    assert actual(office) == ()


def test_what_is_taken_can_be_undone_like_any_edit_and_taken_again(office):
    report = take(office, approve(office, enter(office)))
    drafts.undo(draft=office.draft.pk, by=acting(office.planner))
    assert actual(office) == ()
    assert draft_at(office.draft).plan.corrections == ()
    assert standing() is Standing.APPROVED
    again = take(office, report)
    assert [value.raw for value in actual(office)] == ["512"]
    assert standing() is Standing.TAKEN
    with pytest.raises(NotNow):
        take(office, again)


def test_a_later_report_of_the_year_changes_the_value_that_is_there(office):
    first = take(office, approve(office, enter(office, "512")))
    send_back(office, first, "誤り", states=deciding.BY_PLANNER, by=acting(office.planner))
    second = take(office, approve(office, enter(office, "498千人")))
    assert [(value.id, value.raw) for value in actual(office)] == [(first.value, "498千人")]
    assert second.value == first.value
    filed = draft_at(office.draft).plan.corrections
    assert [(each.was, each.now) for each in filed] == [(None, "512"), ("512", "498千人")]


def test_a_value_that_somebody_changed_in_the_draft_is_not_overwritten_unseen(office):
    first = take(office, approve(office, enter(office, "512")))
    send_back(office, first, "誤り", states=deciding.BY_PLANNER)
    second = approve(office, enter(office, "498"))
    with pytest.raises(NotNow, match="案の値が変わりました"):
        take(office, second, there="")
    assert take(office, second, there="512").state == State.TAKEN


def test_sub_rows_are_reported_one_by_one(office):
    for label, raw in (("男", "79.1"), ("女", "84.2")):
        take(office, approve(office, enter(office, raw, "i3", label=label)))
    assert [(value.label, value.raw) for value in actual(office, "i3")] == [
        ("男", "79.1"), ("女", "84.2"),
    ]  # fmt: skip
    with pytest.raises(NotNow):
        enter(office, "80", "i3")


def test_what_is_no_longer_in_the_draft_takes_no_reports(office):
    with pytest.raises(NotNow, match="もう計画の案にありません"):
        enter(office, "1", "i9")
    drafts.withdraw(draft=office.draft.pk, reason="やり直し", by=acting(office.planner))
    with pytest.raises(NotNow, match="取り下げられています"):
        enter(office)


def test_a_value_under_another_text_is_refused_with_the_sentence_of_the_reader(office):
    with pytest.raises(Refused) as refused:
        enter(office, "10、20")
    assert refused.value.why is Refusal.SEVERAL_VALUES
