"""The checks of a draft (点検): computed once for a revision, and kept in this process."""

from collections.abc import Iterator
from dataclasses import dataclass

from keikaku.core.lints import Checked, Checking, Fault
from keikaku.core.plan import Plan, PlanDraft
from keikaku.core.plan.fields import values_of
from keikaku.core.problems import PLAN, Language
from keikaku.web.drafting.choices import chosen
from keikaku.web.drafting.kept import ByRevision
from keikaku.web.plans.models import Draft
from keikaku.web.plans.queries import draft_at
from keikaku.web.plans.recent import Recent

# What is kept of a thousand nodes takes about 10 MB.
_KEPT = 6
_checkings: Recent[Checking] = Recent(_KEPT)


def _check(row: Draft) -> Checked:
    """By what was found of the draft as it was before: an edit leaves most things the same."""
    choices = chosen()
    name = (row.pk, row.created, choices.stamp)
    checking = _checkings.get(name) or Checking(choices.choices)
    _checkings.put(name, checking)
    return checking.of(draft_at(row))


_checked: ByRevision[Checked] = ByRevision(_check, beside=lambda: chosen().stamp)


def known(row: Draft) -> Checked | None:
    """What was found of this very revision by these choices, where it was looked for already."""
    return _checked.known(row)


def checked(row: Draft) -> Checked:
    """The faults of the draft as it is now; at first a plan of a thousand nodes takes long."""
    return _checked.of(row)


@dataclass(frozen=True, slots=True)
class Told:
    """A fault in words: how grave, what is wrong, what to do, and at which thing to mend it."""

    severity: str
    what: str
    to_do: str
    where: str


def told(faults: tuple[Fault, ...], plan: Plan, language: Language) -> Iterator[Told]:
    """The faults as a page shows them; one about a value leads to its indicator."""
    asked = {fault.where for fault in faults}
    owners = {v.id: each.id for each in plan.indicators for v in each.values if v.id in asked}
    for fault in faults:
        where = owners.get(fault.where, fault.where)
        yield Told(fault.severity, fault.what(language), fault.to_do(language), where or PLAN)


def of_values(draft: PlanDraft, where: str, language: Language) -> dict[str, tuple[str, ...]]:
    """The open problems about each value of an indicator, by the id of the value."""
    it = next(each for each in draft.plan.indicators if each.id == where)
    found: dict[str, tuple[str, ...]] = {}
    for field, value in values_of(it):
        about = [
            Fault(p.code, None, p.severity, where, p.field, p.source, p.details, (), p.message)
            for p in draft.problems
            if p.where == where and not p.settled and (p.field or "").startswith(field)
            and (p.field or "")[len(field):][:1] in ("", ".")
        ]  # fmt: skip
        found[value.id] = tuple(each.told(language) for each in about)
    return found
