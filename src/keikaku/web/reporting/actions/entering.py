"""Staff enter what their department reports, change it, take it back; somebody else goes on."""

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from keikaku.core.indicators import Indicator
from keikaku.core.lints.reported import read_report, rows_of
from keikaku.core.plan import Plan
from keikaku.web.accounts.models import Department, Person
from keikaku.web.audit.actions import record
from keikaku.web.audit.actor import Actor
from keikaku.web.audit.chain import Json as Told
from keikaku.web.crossing.merging import Fields, Json, merged
from keikaku.web.plans.actions.drafts import locked
from keikaku.web.plans.models import Draft, DraftState
from keikaku.web.plans.queries import draft_at
from keikaku.web.plans.refusals import NotNow
from keikaku.web.reporting.models import Report, State
from keikaku.web.reporting.telling import address, as_data

_OPEN = (State.ENTERED, State.RETURNED, State.WITHDRAWN)


@transaction.atomic
def enter(
    *,
    draft: int,
    indicator: str,
    label: str,
    year: int,
    department: Department,
    raw: str,
    note: str,
    by: Actor,
    seen: Fields | None = None,
) -> Report:
    """What the department reports now; it waits for approval (again).

    `seen` is what the person saw. Raises `Crossed`, `NotNow`, and `Refused` for what cannot be
    read as one value.
    """
    row = locked(draft)
    thing = indicator_of(row, draft_at(row).plan, indicator, label)
    key: dict[str, Any] = {"indicator": indicator, "label": label, "year": year}
    report = Report.objects.filter(draft=row, **key).first() or Report(draft=row, revision=0, **key)
    if report.pk and report.state not in _OPEN:
        raise NotNow(
            _(
                "承認された後なので変えられません。直すときは、課長か企画担当に差戻しを頼んでください。"
            )
        )
    wanted = {"raw": raw.strip(), "note": note.strip()}
    fields = merged(seen, wanted, can_change(report))
    if report.state == State.ENTERED and fields == can_change(report):
        return report
    read_report(thing, str(fields["raw"]), year, label)
    before = as_data(report) if report.pk else None
    report.raw, report.note = str(fields["raw"]), str(fields["note"])
    report.department = department
    _entered_now(report, by)
    record(by=by, verb="enter-report", about=address(report), before=before, after=as_data(report))
    return report


def _entered_now(report: Report, by: Actor) -> None:
    """It waits for approval again; what was decided about it before stands in the log."""
    report.state, report.reason = State.ENTERED, ""
    report.revision += 1
    report.holder_id = report.entered_by_id = by.person
    report.entered, report.entered_who = timezone.now(), by.who
    report.decided, report.decided_by, report.decided_who = None, None, ""
    report.save()


@transaction.atomic
def withdraw(*, report: int, revision: int, by: Actor) -> None:
    """What was entered by mistake is taken back before it is approved. Raises `NotNow`."""
    row = held(report)
    check_seen(row, revision)
    if row.state not in (State.ENTERED, State.RETURNED):
        raise NotNow(_("承認を待っている入力か、差し戻された入力だけを取り消せます。"))
    before = as_data(row)
    row.raw = row.note = row.reason = ""
    row.state = State.WITHDRAWN
    row.revision += 1
    row.save()
    record(by=by, verb="withdraw-report", about=address(row), before=before, after=as_data(row))


@transaction.atomic
def hand_over(*, report: int, successor: Person, by: Actor) -> None:
    """Somebody else goes on with it. Who entered it stays on record."""
    row = held(report)
    before: Told = {"holder": row.holder_id}
    row.holder = successor
    row.save(update_fields=["holder"])
    after: Told = {"holder": successor.pk}
    record(by=by, verb="hand-over-report", about=address(row), before=before, after=after)


def can_change(report: Report | None) -> dict[str, Json]:
    """What a form shows of a report; of one that is not there yet nothing."""
    if report is None:
        return {"raw": "", "note": ""}
    return {"raw": report.raw, "note": report.note}


def indicator_of(row: Draft, plan: Plan, indicator: str, label: str) -> Indicator:
    """The indicator in the plan of a draft. Raises `NotNow` where nothing is reported of it."""
    found = next((each for each in plan.indicators if each.id == indicator), None)
    if row.state != DraftState.DRAFT or found is None or label not in rows_of(found):
        raise NotNow(_("この指標は、もう計画の案にありません。"))
    return found


def held(report: int) -> Report:
    """The report for this transaction alone: the draft is its lock. Raises `NotNow`."""
    row = locked(Report.objects.values_list("draft", flat=True).get(pk=report))
    found = Report.objects.select_related("department").get(pk=report)
    found.draft = row
    return found


def check_seen(row: Report, revision: int) -> None:
    """Raises `NotNow` where something else was entered since it was shown."""
    if row.revision != revision:
        raise NotNow(_("その間に入力が変わりました。いまの内容を確かめてください。"))
