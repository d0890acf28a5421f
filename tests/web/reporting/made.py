"""A department that owns an indicator of an adopted plan, and people who report of it."""

from dataclasses import dataclass, replace

from django.test import Client

from keikaku.core.indicators import Indicator, Value
from keikaku.core.plan import PlanDraft
from keikaku.web.accounts.models import Department, Person
from keikaku.web.accounts.roles import Role
from keikaku.web.audit.actor import Actor
from keikaku.web.plans.models import Draft
from keikaku.web.plans.queries import draft_at
from keikaku.web.reporting.actions import deciding, entering, taking
from keikaku.web.reporting.models import Report
from tests.unit.core.lints.building import amount, baseline, target
from tests.web.conftest import logged_in, make_department, make_person
from tests.web.library.shelf import Shelf, make_shelf, owned_plan

YEAR = 2025
OWN, OTHER = "観光課", "福祉課"


def two_offices_plan(own: str = OWN, other: str = OTHER) -> PlanDraft:
    """i1 (観光客数) of the own department, i2 (相談件数) of the other, i3 with two sub-rows of both."""
    draft = owned_plan(own)
    (first,) = draft.plan.indicators
    place = first.placements[0]
    second = replace(
        first, id="i2", name="相談件数", unit="件", owners=(other,),
        placements=(replace(place, printed_name="相談件数"),),
        values=_numbered("i2", baseline(amount(30)), target(amount(60))), assumed=(),
    )  # fmt: skip
    third = replace(
        second, id="i3", name="平均寿命", unit="歳", owners=(own, other),
        placements=(replace(place, printed_name="平均寿命"),),
        values=_numbered(
            "i3",
            target(amount("80.5", "歳"), label="男"), target(amount("85.0", "歳"), label="女"),
        ),
    )  # fmt: skip
    return replace(draft, plan=replace(draft.plan, indicators=(first, second, third)))


def _numbered(indicator: str, *values: Value) -> tuple[Value, ...]:
    return tuple(
        replace(each, id=f"v{indicator[1:]}{number}") for number, each in enumerate(values, 1)
    )


@dataclass(frozen=True)
class Office:
    """The own department with its staff and head, the other department, and the planner."""

    shelf: Shelf
    own: Department
    other: Department
    staff: Person
    head: Person
    planner: Person

    @property
    def draft(self) -> Draft:
        return Draft.objects.get(pk=self.shelf.draft.pk)

    def indicator(self, name: str = "i1") -> Indicator:
        return next(each for each in draft_at(self.draft).plan.indicators if each.id == name)

    def client(self, who: str) -> Client:
        return logged_in(getattr(self, who))


def make_office() -> Office:
    shelf = make_shelf(two_offices_plan())
    own, other = make_department(OWN), make_department(OTHER)
    return Office(
        shelf,
        own,
        other,
        make_person("tanto", Role.DEPARTMENT_STAFF, department=own),
        make_person("kacho", Role.DEPARTMENT_HEAD, department=own),
        make_person("kikaku", Role.PLANNER),
    )


def acting(person: Person) -> Actor:
    return Actor(str(person), person.pk, "127.0.0.1")


def enter(office: Office, raw: str = "512", indicator: str = "i1", **more) -> Report:
    return entering.enter(
        **{
            "draft": office.shelf.draft.pk, "indicator": indicator, "label": "", "year": YEAR,
            "department": office.own, "raw": raw, "note": "", "by": acting(office.staff), **more,
        }
    )  # fmt: skip


def approve(office: Office, report: Report) -> Report:
    return deciding.approve(report=report.pk, revision=report.revision, by=acting(office.head))


def send_back(
    office: Office, report: Report, reason: str = "根拠を確かめてください。", **more
) -> Report:
    return deciding.send_back(
        **{
            "report": report.pk, "revision": report.revision, "reason": reason,
            "states": deciding.BY_HEAD, "by": acting(office.head), **more,
        }
    )  # fmt: skip


def take(office: Office, report: Report, **more) -> Report:
    return taking.take(
        **{"report": report.pk, "revision": report.revision, "by": acting(office.planner), **more}
    )
