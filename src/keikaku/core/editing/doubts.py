"""What becomes of the problems of a draft when the plan under them is edited (編集後の確認事項)."""

import re
from collections.abc import Container, Mapping
from dataclasses import replace
from itertools import count

from keikaku.core.editing.step import Applied
from keikaku.core.indicators import Indicator, Role, Value
from keikaku.core.plan import Plan, PlanDraft
from keikaku.core.plan.fields import things, values_in, values_of
from keikaku.core.problems import Problem

_OF_VALUE = re.compile(
    rf"(?P<value>(?:{'|'.join(Role)}|values|population)(?:\[[0-9]+\])?)(?P<rest>(?:\..+)?)"
)
_TOLD_BESIDE = ("role", "period", "accumulation")
"""What is told of a value beside its text: another one leaves the doubts about the text."""


def edited(draft: PlanDraft, applied: Applied) -> PlanDraft:
    """The draft with the edited plan and the problems that still hold of it.

    What is about a thing or a value that is gone goes with it. A value that was entered anew has
    the problems of its new text alone. What is about a field that is no longer assumed, or about a
    year, a role or a way of counting that is another now, is settled.
    A value whose number in its role has changed keeps its problems under the new number.
    """
    before, after = dict(things(draft.plan)), dict(things(applied.plan))
    kept = {
        problem.id: problem
        for old in draft.problems
        if (problem := _carried(old, before, after, applied.entered)) is not None
    }
    taken = {problem.id for problem in draft.problems}
    for problem in {each.id: each for each in applied.problems}.values():
        name = _own_id(problem, kept, taken)
        taken.add(name)
        kept[name] = replace(problem, id=name)
    return PlanDraft(applied.plan, tuple(kept.values()))


def _own_id(problem: Problem, kept: Mapping[str, Problem], taken: Container[str]) -> str:
    """Its id; with the next free number where that names another doubt, or did until now."""
    there = kept.get(problem.id)
    if there is not None and _about(there) == _about(problem):
        return problem.id  # the same text was entered again
    stem, _, number = problem.id.rpartition(".")
    names = (f"{stem}.{each}" for each in count(int(number)))
    return next(name for name in names if name not in taken)


def _about(problem: Problem) -> tuple[str | None, str | None, str]:
    return problem.where, problem.field, problem.code


def value_of(plan: Plan, problem: Problem) -> str | None:
    """The id of the value that a problem is about; None where it is about none."""
    about = _OF_VALUE.fullmatch(problem.field or "")
    thing = dict(things(plan)).get(problem.where or "")
    if about is None or thing is None:
        return None
    value = dict(values_in(problem.where or "", thing)).get(about["value"])
    return None if value is None else value.id


def of_value(plan: Plan, problem: Problem, value: str) -> Problem | None:
    """The problem under the number that its value has in the plan; None where the value is gone."""
    about = _OF_VALUE.fullmatch(problem.field or "")
    thing = dict(things(plan)).get(problem.where or "")
    now = {} if thing is None else _by_id(problem.where, thing)
    if about is None or value not in now:
        return None
    return replace(problem, field=now[value][0] + about["rest"])


def _carried(
    problem: Problem,
    before: Mapping[str, object],
    after: Mapping[str, object],
    entered: Container[str],
) -> Problem | None:
    if problem.where is None:
        return problem
    old, new = before.get(problem.where), after.get(problem.where)
    if old is not None and new is None:
        return None
    if old is new or problem.field is None:
        return problem
    if isinstance(old, Indicator) and isinstance(new, Indicator):
        return _of_indicator(problem, problem.field, (old, new), entered)
    held = _held(problem, old)
    if held is not None:
        return _of_value(problem, *held, _by_id(problem.where, new), entered)
    gone = set(getattr(old, "assumed", ())) - set(getattr(new, "assumed", ()))
    return replace(problem, settled=True) if problem.field in gone else problem


def _held(problem: Problem, thing: object) -> tuple[str, Value] | None:
    """The value of a result or an area that a problem is about, with the rest of its field."""
    about = _OF_VALUE.fullmatch(problem.field or "")
    values = values_in(problem.where or "", thing)
    if about is None or not values:
        return None
    if about["value"] == "values":  # of a whole list it is not told which value is meant
        return ("", values[0][1]) if len(values) == 1 else None
    value = dict(values).get(about["value"])
    return None if value is None else (about["rest"], value)


def _of_indicator(
    problem: Problem, field: str, things: tuple[Indicator, Indicator], entered: Container[str]
) -> Problem | None:
    old, new = things
    about = _OF_VALUE.fullmatch(field)
    if about is None or about["value"] == "values":
        gone = field in set(old.assumed) - set(new.assumed)
        return replace(problem, settled=True) if gone else problem
    values = dict(values_of(old))
    was = values.get(about["value"])
    if was is None:
        # It said that no value has this role.
        filled = Role(about["value"].split("[")[0]) in {value.role for value in new.values}
        return None if filled else problem
    return _of_value(problem, about["rest"], was, _by_id(problem.where, new), entered)


def _of_value(
    problem: Problem,
    rest: str,
    was: Value,
    now: Mapping[str, tuple[str, Value]],
    entered: Container[str],
) -> Problem | None:
    if was.id not in now:
        return None
    field, value = now[was.id]
    another = {name for name in _TOLD_BESIDE if getattr(value, name) != getattr(was, name)}
    if _read(value) != _read(was) or (another and was.id in entered):
        return None
    decided = another | (set(was.assumed) - set(value.assumed))
    about = rest.lstrip(".").partition(".")[0]
    settled = problem.settled or about in decided or (not about and bool(another))
    whole = problem.field if problem.field == "values" else field + rest
    return replace(problem, field=whole, settled=settled)


def _read(value: Value) -> object:
    """The text of the value and what it was read as, without what is said beside it."""
    return replace(value, assumed=(), notes=(), role=Role.ACTUAL, period=None, accumulation=None)


def _by_id(where: str | None, thing: object) -> dict[str, tuple[str, Value]]:
    return {value.id: (field, value) for field, value in values_in(where or "", thing)}
