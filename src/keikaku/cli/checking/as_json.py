"""A check as data: `keikaku-check/1`. Fields are added, never renamed or dropped."""

import json
from collections.abc import Callable
from typing import Any

from keikaku.cli.checking.result import CheckedPlan, Differing, Result
from keikaku.core.lints import Fault, Place
from keikaku.core.problems import Language, Severity
from keikaku.core.sources import Location

FORMAT = "keikaku-check/1"


def as_json(result: Result) -> str:
    """The whole result as one JSON text."""
    severities = result.severities()
    data = {
        "format": FORMAT,
        "counts": {each.value: severities.count(each) for each in Severity},
        "plans": [
            {
                "name": each.name,
                "title": each.plan.head.title,
                "under": each.under,
                "settled": each.checked.settled,
            }
            for each in result.plans
        ],
        "findings": [
            _finding(number, plan, fault)
            for number, plan in enumerate(result.plans)
            for fault in plan.checked.faults
        ],
        "across": [_differing(result, differing) for differing in result.across],
        "switched_off": [
            {"code": code, "reason": reason, "left_out": count}
            for code, (reason, count) in result.off().items()
        ],
        "severity_changed": [
            {"code": code, "severity": change.severity.value, "reason": change.reason}
            for code, change in result.raised().items()
        ],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _finding(number: int, plan: CheckedPlan, fault: Fault) -> dict[str, Any]:
    return {
        "plan": number,
        "code": fault.code,
        "number": fault.number,
        "severity": fault.severity.value,
        "message": _both(fault.told),
        "where": fault.where,
        "field": fault.field,
        "source": _source(plan, fault.source),
        "problems": list(fault.problems),
    }


def _differing(result: Result, differing: Differing) -> dict[str, Any]:
    def told(language: Language) -> str:
        return f"{differing.what(language)} {differing.to_do(language)}"

    return {
        "code": differing.said.code,
        "severity": differing.severity.value,
        "certain": differing.said.certain,
        "message": _both(told),
        "places": [_place(result, place) for place in differing.said.places],
    }


def _place(result: Result, place: Place) -> dict[str, Any]:
    return {
        "plan": place.plan,
        "where": place.where,
        "field": place.said.field,
        "raw": place.said.raw,
        "source": _source(result.plans[place.plan], place.said.source),
    }


def _both(told: Callable[[Language], str]) -> dict[str, str]:
    return {language.value: told(language) for language in Language}


def _source(plan: CheckedPlan, source: Location | None) -> dict[str, str] | None:
    """The file by name and the place in it."""
    if source is None:
        return None
    files = {file.id: file.name for file in plan.plan.sources}
    return {"file": files.get(source.source, source.source), "address": source.address}
