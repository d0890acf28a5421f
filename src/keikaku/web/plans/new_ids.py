"""Ids for new things: none that any draft of the plan ever used."""

from collections.abc import Iterable, Iterator

from keikaku.core.plan import Plan
from keikaku.web.plans.models import Change, Draft
from keikaku.web.plans.queries import edition_at

NODE, INDICATOR, VALUE, INITIATIVE, RESULT = "n", "i", "v", "k", "r"


def new_id(row: Draft, plan: Plan, letter: str) -> str:
    """The next number of the letter; what was removed keeps its own for its history's sake."""
    base = () if row.base is None else _ids(edition_at(row.base).plan)
    # By its id a thing is known again in other drafts of the plan, so they share the numbers.
    of_plan = {"draft": row} if row.plan_id is None else {"draft__plan": row.plan_id}
    gone = Change.objects.filter(about__startswith=letter, **of_plan)
    used = {*_ids(plan), *base, *gone.values_list("about", flat=True)}
    return f"{letter}{max(_numbers(used, letter), default=0) + 1}"


def _ids(plan: Plan) -> Iterator[str]:
    for group in (plan.nodes, plan.indicators, plan.initiatives, plan.results):
        yield from (each.id for each in group)
    yield from (value.id for indicator in plan.indicators for value in indicator.values)


def _numbers(ids: Iterable[str], letter: str) -> Iterator[int]:
    for each in ids:
        rest = each.removeprefix(letter)
        if rest != each and rest.isascii() and rest.isdecimal():
            yield int(rest)
