"""The judgement as one JSON document `keikaku-evaluation/1`: every field always there."""

import json
from collections.abc import Iterator, Mapping
from fractions import Fraction

from keikaku.core.evaluation import Actual, Evaluation, Group, Tally
from keikaku.core.evaluation.wording import measure_words, reason_sentence, sentence
from keikaku.core.indicators import Role
from keikaku.core.progress import Rate
from keikaku.core.rules import Band, EvaluationRule, Measure
from keikaku.core.years.model import FiscalYear
from keikaku.core.years.printing import print_era
from keikaku.exchange.evaluations.numbers import decimal_of, exact
from keikaku.exchange.evaluations.report import EvaluationReport

FORMAT = "keikaku-evaluation/1"

Json = dict[str, object]


def evaluation_text(report: EvaluationReport) -> str:
    """The document as text. The same judgement gives the same text."""
    return json.dumps(evaluation_json(report), ensure_ascii=False, indent=2) + "\n"


def evaluation_json(report: EvaluationReport) -> Json:
    """The document as plain data."""
    found = report.found
    return {
        "format": FORMAT,
        "plan": _plan(report),
        "year": {"year": found.year, "era": print_era(FiscalYear(found.year))},
        "term": report.term,
        "under": report.under,
        "rule": _rule(found.rule),
        "actuals": {"file": report.file, "count": len(report.actuals)},
        "notes": list(report.notes),
        "total": _tally(found.total, report),
        "nodes": [_group("node", group, report) for group in found.nodes],
        "levels": [_group("level", group, report) for group in found.levels],
        "owners": [_group("owner", group, report) for group in found.owners],
        "indicators": [_evaluation(one, report) for one in report.evaluations],
    }


def _plan(report: EvaluationReport) -> Json:
    head = report.plan.head
    period = None if head.period is None else {"start": head.period[0], "end": head.period[1]}
    return {
        "title": head.title,
        "issuer": head.issuer,
        "edition": head.edition,
        "as_of": None if head.as_of is None else head.as_of.as_printed,
        "period": period,
    }


def _rule(rule: EvaluationRule) -> Json:
    return {
        "id": rule.id,
        "title": rule.title,
        "body": rule.body,
        "source": rule.source,
        "remarks": rule.remarks,
        "bands": [_band(band) for band in rule.bands],
    }


def _band(band: Band) -> Json:
    return {
        "grade": band.grade, "label": band.label, "sign": band.sign, "colour": band.colour,
        "judged": band.judged,
    }  # fmt: skip


def _group(kind: str, group: Group, report: EvaluationReport) -> Json:
    return {kind: group.key, "tally": _tally(group.tally, report)}


def _tally(tally: Tally, report: EvaluationReport) -> Json:
    grades = [
        {"grade": grade, "count": count, "share": _number(tally.share(grade))}
        for grade, count in tally.grades.items()
    ]
    reasons = [
        {"reason": reason.value, "sentence": reason_sentence(reason, report.language),
         "count": count}
        for reason, count in tally.unjudged.items()
    ]  # fmt: skip
    return {
        "total": tally.total,
        "judged": tally.judged,
        "grades": grades,
        "unjudged": reasons,
        "mean": _number(tally.mean),
        "in_mean": tally.in_mean,
        "grade": tally.grade,
    }


def _evaluation(one: Evaluation, report: EvaluationReport) -> Json:
    indicator, band, language = report.indicator(one), report.band(one), report.language
    reason = None if one.reason is None else reason_sentence(one.reason, language)
    return {
        "id": indicator.id,
        "name": indicator.name,
        "nodes": [placement.node for placement in indicator.placements],
        "owners": list(report.owners(one)),
        "grade": one.grade,
        "label": None if band is None else band.label,
        "sign": None if band is None else band.sign,
        "reason": None if one.reason is None else one.reason.value,
        "reason_sentence": reason,
        "achieved": one.achieved,
        "rates": {measure.value: _rate(rate) for measure, rate in one.rates.items()},
        "rate_names": dict(_rate_names(one.rates, report)),
        "marks": [mark.value for mark in one.marks],
        "baseline": report.printed(one, Role.BASELINE),
        "target": report.judged_by(one),
        "actual": _actual(report.reported(one)),
        "trace": [
            {"code": step.code, "details": dict(step.details), "sentence": sentence(step, language)}
            for step in one.trace
        ],
    }


def _rate_names(
    rates: Mapping[Measure, Rate], report: EvaluationReport
) -> Iterator[tuple[str, str]]:
    for measure in rates:
        yield measure.value, measure_words(measure, report.language)


def _rate(rate: Rate) -> Json:
    """The number, or why there is none."""
    if isinstance(rate, Fraction):
        return {"exact": exact(rate), "decimal": f"{decimal_of(rate):f}", "reason": None}
    return {"exact": None, "decimal": None, "reason": rate.value}


def _number(number: Fraction | None) -> Json | None:
    return (
        None if number is None else {"exact": exact(number), "decimal": f"{decimal_of(number):f}"}
    )


def _actual(actual: Actual | None) -> Json | None:
    if actual is None:
        return None
    return {
        "raw": actual.raw,
        "year": actual.year,
        "measured": None if actual.period is None else print_era(actual.period.span),
        "status": actual.status.value,
        "note": actual.note,
        "place": actual.place,
        "inputs": dict(actual.inputs),
    }
