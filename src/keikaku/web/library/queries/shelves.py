"""The plans of the city with their newest edition and their drafts, as the library shows them."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from django.db.models import Max

from keikaku.web.plans.models import (
    Draft,
    DraftState,
    Edition,
    Headed,
    IndexEntry,
    Plan,
    PlanKind,
)
from keikaku.web.plans.queries import plans
from keikaku.web.plans.sight import Sight


@dataclass(frozen=True, slots=True)
class Shelf:
    """A plan with its place below others, its newest edition and its drafts."""

    plan: Plan
    depth: int
    newest: Edition | None
    drafts: Sequence[Draft]

    @property
    def period(self) -> tuple[int, int] | None:
        """First and last year: of the newest edition, or else of the newest draft that has one."""
        rows: list[Headed] = [*([self.newest] if self.newest else ()), *self.drafts]
        return next(
            (
                (row.first_year, row.last_year)
                for row in rows
                if row.first_year is not None and row.last_year is not None
            ),
            None,
        )


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a reader looks for; empty where all plans are wanted."""

    kind: str = ""
    state: str = ""
    year: int | None = None
    name: str = ""

    def takes(self, shelf: Shelf) -> bool:
        """Whether a plan is one of those."""
        period = shelf.period
        return (
            (not self.kind or shelf.plan.kind == self.kind)
            and (not self.state or (self.state in states_of(shelf)))
            and (self.year is None or (period is not None and period[0] <= self.year <= period[1]))
            and self.name.casefold() in shelf.plan.name.casefold()
        )


SEALED, IN_DRAFT, EMPTY = "sealed", "draft", "empty"


def states_of(shelf: Shelf) -> frozenset[str]:
    """The words by which the filter asks."""
    found = {SEALED} if shelf.newest else set()
    found |= {IN_DRAFT} if shelf.drafts else set()
    return frozenset(found or {EMPTY})


def shelves(sight: Sight) -> list[Shelf]:
    """All plans in the order of their system, those below others indented. Three questions."""
    newest = {row.plan_id: row for row in newest_editions()}
    drafts: defaultdict[int | None, list[Draft]] = defaultdict(list)
    if sight.drafts:
        for row in Draft.objects.filter(state=DraftState.DRAFT):
            drafts[row.plan_id].append(row)
    return [
        Shelf(plan, depth, newest.get(plan.pk), drafts[plan.pk])
        for plan, depth in in_order(plans())
    ]


def newest_editions() -> Iterable[Edition]:
    """The last edition of every plan, without its document."""
    last = Edition.objects.values("plan").annotate(last=Max("pk")).values("last")
    return Edition.objects.filter(pk__in=last).defer("document")


def in_order(found: Iterable[Plan]) -> list[tuple[Plan, int]]:
    """Plans by kind as the system has them, each with those below it. None is lost."""
    every = list(found)
    present = {plan.pk for plan in every}
    below: defaultdict[int | None, list[Plan]] = defaultdict(list)
    kinds = list(PlanKind)
    for plan in sorted(every, key=lambda one: (kinds.index(PlanKind(one.kind)), one.sort, one.pk)):
        below[plan.parent_id if plan.parent_id in present else None].append(plan)
    ordered: list[tuple[Plan, int]] = []
    waiting = [(plan, 0) for plan in reversed(below[None])]
    while waiting:
        plan, depth = waiting.pop()
        ordered.append((plan, depth))
        waiting += [(each, depth + 1) for each in reversed(below[plan.pk])]
    return ordered


@dataclass(frozen=True, slots=True)
class Terms:
    """The defined words (略称) of one edition."""

    edition: Edition
    words: list[tuple[str, str]] = field(default_factory=list)


def defined_terms(editions: Iterable[Edition]) -> list[Terms]:
    """The defined words of the editions, from the index: no edition need be read."""
    found = {row.pk: Terms(row) for row in editions}
    entries = IndexEntry.objects.filter(edition__in=found, kind="terms").order_by("pk")
    for edition, title, raw in entries.values_list("edition", "title", "raw"):
        found[edition].words.append((title, "、".join(raw.split("\n")[1:])))
    return [each for each in found.values() if each.words]
