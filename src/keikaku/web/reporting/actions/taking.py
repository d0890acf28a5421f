"""The planner takes what was approved into the draft, by an edit that can be undone."""

from dataclasses import replace

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from keikaku.core.editing import Batch, Edit, edits
from keikaku.core.indicators import Indicator, Role, Value
from keikaku.core.lints.reported import of_year, report_entry
from keikaku.core.plan import Correction
from keikaku.core.years.model import FiscalYear
from keikaku.core.years.printing import print_era
from keikaku.web.audit.actions import record
from keikaku.web.audit.actor import Actor
from keikaku.web.plans.actions import drafts
from keikaku.web.plans.new_ids import VALUE, new_id
from keikaku.web.plans.queries import draft_at
from keikaku.web.plans.refusals import NotNow
from keikaku.web.reporting.actions.entering import check_seen, held, indicator_of
from keikaku.web.reporting.models import Report, State
from keikaku.web.reporting.telling import address, as_data


@transaction.atomic
def take(*, report: int, revision: int, by: Actor, there: str | None = None) -> Report:
    """The report becomes the actual value of its year, and who entered and approved it goes on
    record beside the value.

    `there` is the text that stood in the draft for that year when it was seen ("": nothing).
    Raises `NotNow`, and `Refused` where the value would not hold.
    """
    row = held(report)
    check_seen(row, revision)
    plan = draft_at(row.draft).plan
    indicator = indicator_of(row.draft, plan, row.indicator, row.label)
    if not can_be_taken(row, indicator):
        raise NotNow(_("承認された入力だけを、案に取り込めます。"))
    value = of_year(indicator, row.year, row.label)
    if there is not None and there != ("" if value is None else value.raw):
        raise NotNow(_("その間に、案の値が変わりました。いまの内容を確かめてください。"))
    before = as_data(row)
    name = new_id(row.draft, plan, VALUE) if value is None else value.id
    drafts.edit(draft=row.draft_id, edit=_edit(row, indicator, value, name), by=by)
    row.state, row.value = State.TAKEN, name
    row.save(update_fields=["state", "value"])
    record(by=by, verb="take-report", about=address(row), before=before, after=as_data(row))
    return row


def can_be_taken(row: Report, indicator: Indicator) -> bool:
    """Whether it was approved and is not in the draft; what was undone can be taken again."""
    if row.state == State.TAKEN:
        return all(each.id != row.value for each in indicator.values)
    return row.state == State.APPROVED


def _edit(row: Report, indicator: Indicator, value: Value | None, name: str) -> Edit:
    entry = report_entry(indicator, row.raw, row.year, row.label)
    made: list[Edit] = []
    if value is None:
        made.append(edits.AddValue(indicator.id, name, Role.ACTUAL, entry))
    elif value.raw != row.raw:
        counted = value.accumulation
        made.append(edits.SetValue(indicator.id, value, replace(entry, accumulation=counted)))
    was = None if value is None else value.raw
    return Batch((*made, edits.FileCorrection(_on_record(row, name, was))))


def _on_record(row: Report, name: str, was: str | None) -> Correction:
    """Who entered it and who approved it, in the words of the plan's own language."""
    year = print_era(FiscalYear(row.year))
    said = [f"{row.department}の報告（{year}の実績）"]
    if row.decided is not None:
        said.append(f"承認：{row.decided_who} {timezone.localdate(row.decided)}")
    if row.note:
        said.append(f"備考：{row.note}")
    day = timezone.localdate(row.entered).isoformat()
    return Correction(name, "raw", was, row.raw, row.entered_who, day, "。".join(said))
