"""What a check says, in one line for each finding, so that a table can hold it."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from keikaku.core.indicators import ResultKind
from keikaku.core.lints import Fault, LintChoices, NamedPlan, check, disagreements
from keikaku.core.plan import Correction, PlanDraft
from keikaku.core.plan.fields import things
from keikaku.core.problems import CATALOGUE, Severity
from keikaku.settings.lints import standard_choices
from tests.reading import draft

COVER = "青葉市総合戦略\n令和7年度～令和11年度\n\n基本目標 1 にぎわい\n\n"
ALIASES = {"福禄町": ("福祿町",), "実行委員会": ("実行員会",)}
WITHOUT_COVER = "【期間なし】"
SIGNS = {Severity.ERROR: "!!", Severity.WARNING: "!", Severity.NOTE: "?"}


def choices() -> LintChoices:
    """The shipped words and two proper names."""
    standard = standard_choices()
    return replace(standard, words=replace(standard.words, aliases=ALIASES))


def plan_of(text: str) -> PlanDraft:
    """The reading of a plan. A line ＋ tells what a document cannot say: a change with its reason,
    or that an indicator is one of activity."""
    lines = text.splitlines(keepends=True)
    cover = "" if text.startswith(WITHOUT_COVER) else COVER
    printed = "".join(line for line in lines if not line.startswith(("＋", WITHOUT_COVER)))
    reading = draft(cover + printed)
    for line in lines:
        if line.startswith("＋訂正 "):
            where, field, was, now, why = line.split()[1:6]
            change = Correction(where, field, was, now, "企画課", "2025-04-01", why.strip("「」"))
            plan = replace(reading.plan, corrections=(*reading.plan.corrections, change))
            reading = replace(reading, plan=plan)
        elif line.startswith("＋活動 "):
            reading = _marked(reading, line.split()[1])
    return reading


def _marked(reading: PlanDraft, name: str) -> PlanDraft:
    indicators = tuple(
        replace(each, result_kind=ResultKind.OUTPUT) if each.name == name else each
        for each in reading.plan.indicators
    )
    return replace(reading, plan=replace(reading.plan, indicators=indicators))


def told(reading: PlanDraft, number: int) -> str:
    """The findings of one lint: `!!` error, `!` warning, `?` note; code, thing, field, details."""
    names = {where: _name(thing) for where, thing in things(reading.plan)}
    faults = check(reading, choices()).faults
    lines = (_line(each, names) for each in faults if each.number == number)
    return "\n".join(lines)


def _name(thing: Any) -> str:
    for field in ("name", "title", "term", "text"):
        if getattr(thing, field, None):
            return str(getattr(thing, field))[:20]
    return "—"


def _line(fault: Fault, names: dict[str, str]) -> str:
    name = "計画全体" if fault.where == "plan" else names.get(fault.where, fault.where)
    field = f"@{fault.field}" if fault.field else ""
    known = {"name", "raw", "text", "level"}
    words = [f"{key}={value}" for key, value in fault.details.items() if key not in known]
    return " ".join([SIGNS[fault.severity] + fault.code + field, name, *words])


def told_between(first: str, second: str) -> str:
    """What two plans say otherwise."""
    return "\n".join(_between(first, second))


def _between(first: str, second: str) -> Iterator[str]:
    plans = [
        NamedPlan("総合計画", plan_of(first).plan),
        NamedPlan("ビジョン", plan_of(second).plan),
    ]
    for each in disagreements(plans):
        role = each.details["role"]
        one, other = (place.said for place in each.places)
        sign = SIGNS[CATALOGUE[each.code].severity]
        yield f"{sign}{each.code} {each.details['name']} {role}: {one.raw} ／ {other.raw}"
