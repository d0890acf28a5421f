"""The indicators one by one: those with a grade at their nodes, then the others by reason."""

from collections.abc import Iterator

from keikaku.cli.evaluate.rates import rate_texts
from keikaku.cli.evaluate.wording import say
from keikaku.cli.summary import View
from keikaku.cli.terminal.width import hang, pad, width
from keikaku.core.evaluation import CannotJudge, Evaluation
from keikaku.core.evaluation.wording import mark_words, reason_sentence, sentence
from keikaku.core.indicators import Role
from keikaku.core.problems.model import Language
from keikaku.exchange.evaluations import EvaluationReport

_DEEP = "      "
_DEEPER = "        "


def judged_lines(report: EvaluationReport, view: View) -> Iterator[str]:
    """Each judged indicator below its node: grade, label, rates, marks, and the trace if asked."""
    judged = [one for one in report.evaluations if one.grade is not None]
    if not judged:
        return
    yield view.style.bold(say("by_indicator", view.language))
    grades = max(width(_grade(one, report)) for one in judged)
    before: str | None = None
    for one in judged:
        path = report.path(report.home(one)) or say("nowhere", view.language)
        if path != before:
            yield from hang(path, view.width, "  ")
        before = path
        yield from _judged(one, report, view, grades)


def _grade(one: Evaluation, report: EvaluationReport) -> str:
    """◎ A: the sign and the grade, never a colour alone."""
    band = report.band(one)
    return "" if band is None else f"{band.sign or ''} {band.grade}".strip()


def _judged(one: Evaluation, report: EvaluationReport, view: View, grades: int) -> Iterator[str]:
    band, language = report.band(one), view.language
    label = "" if band is None else band.label
    head = " ".join(filter(None, (_name(one, report), label, _marks(one, language))))
    first, *rest = hang(head, view.width, " " * (6 + grades))
    yield f"    {pad(_grade(one, report), grades)}  {first.lstrip()}"
    yield from rest
    rates = " ／ ".join(rate_texts(one, report.found.rule, language))
    for text in (rates, _values(one, report, language)):
        if text:
            yield from hang(text, view.width, _DEEPER)
    yield from _trace(one, view)


def _name(one: Evaluation, report: EvaluationReport) -> str:
    return f"{report.indicator(one).name}（{one.indicator}）"


def _marks(one: Evaluation, language: Language) -> str:
    between = "、" if language is Language.JA else ", "
    words = between.join(mark_words(mark, language) for mark in one.marks)
    return f"［{words}］" if words else ""


def _values(one: Evaluation, report: EvaluationReport, language: Language) -> str:
    nothing = say("no_value", language)
    actual, unit = report.told(one), report.indicator(one).unit
    target, baseline = report.judged_by(one), report.printed(one, Role.BASELINE)
    told = say(
        "values", language,
        actual=actual or nothing, target=target or nothing, baseline=baseline or nothing,
    )  # fmt: skip
    bare = unit and not any(unit in raw for raw in (target, baseline))
    return f"{told} {say('unit', language, unit=unit)}" if bare else told


def _trace(one: Evaluation, view: View) -> Iterator[str]:
    """How it was judged, step by step, for whoever redoes the sum; the rule stands above all."""
    if view.full:
        for step in one.trace:
            if step.code == "rule":
                continue
            first, *rest = hang(sentence(step, view.language), view.width, _DEEPER + "  ")
            yield f"{_DEEPER}- {first.lstrip()}"
            yield from rest


def unjudged_lines(report: EvaluationReport, view: View) -> Iterator[str]:
    """The others below the reason, each with what was reported and by whom it would have been."""
    others = [one for one in report.evaluations if one.reason is not None]
    if not others:
        return
    yield view.style.bold(say("unjudged_list", view.language))
    for reason in CannotJudge:
        same = [one for one in others if one.reason is reason]
        if same:
            yield from hang(reason_sentence(reason, view.language), view.width, "  ")
        for one in same:
            yield from hang(_unjudged(one, report, view.language), view.width, _DEEP)
            yield from _trace(one, view)


def _unjudged(one: Evaluation, report: EvaluationReport, language: Language) -> str:
    actual = report.reported(one)
    parts = [_name(one, report), report.path(report.home(one)), "、".join(report.owners(one))]
    if actual is not None and actual.raw:
        parts.append(say("reported", language, raw=actual.raw))
    if actual is not None and actual.note:
        parts.append(say("note", language, note=actual.note))
    return " ／ ".join(filter(None, parts))
