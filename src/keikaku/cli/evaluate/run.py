"""`keikaku evaluate`: the plan, the rule and the actual values in; a judgement or a form out."""

import argparse
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from keikaku.cli.evaluate.plans import Edition, judging, load
from keikaku.cli.evaluate.rule_list import rule_list
from keikaku.cli.evaluate.text import report_text
from keikaku.cli.evaluate.wording import say
from keikaku.cli.failures import READ, WrongUsage
from keikaku.cli.plans import node_named
from keikaku.cli.summary import View
from keikaku.cli.terminal.page import page_width
from keikaku.cli.terminal.style import Style, wants_colour
from keikaku.core.evaluation import Actual, evaluate_plan, printed_actuals
from keikaku.core.indicators import Role
from keikaku.core.plan import Plan
from keikaku.core.problems.model import Language
from keikaku.core.rules import EvaluationRule, Treatment
from keikaku.core.values.model import Missing
from keikaku.documents.read import file_bytes
from keikaku.exchange.actuals import template_text
from keikaku.exchange.evaluations import EvaluationReport, evaluation_csv, evaluation_text
from keikaku.exchange.files import write_text_atomically
from keikaku.ingest.actuals.cells import year_of
from keikaku.ingest.actuals.read import Reported, read_actuals
from keikaku.settings.rules import find_rule, shipped_rules

_BOM = "\ufeff"


def run(arguments: argparse.Namespace) -> int:
    """Judges, or writes the form. Raises KeikakuError for whatever keeps it from that."""
    language = Language(arguments.language)
    if arguments.rules:
        sys.stdout.write(rule_list(shipped_rules().values(), language))
        return READ
    _check(arguments)
    editions = [load(path, arguments) for path in arguments.plans]
    year = _year(arguments, editions)
    edition = judging(editions, year)
    rule = find_rule(arguments.rule)
    if arguments.template:
        _write(_template(edition.plan, year, rule, arguments), arguments.out, bom=True)
        return READ
    report = _judged(edition, year, rule, arguments)
    if len(editions) > 1:
        told = say("in_force", language, file=edition.file, title=edition.title())
        report = replace(report, notes=(told, *report.notes))
    _write(_rendered(report, arguments), arguments.out, bom=arguments.format == "csv")
    return READ


def _check(arguments: argparse.Namespace) -> None:
    if not arguments.plans:
        raise WrongUsage("計画（PLAN）を指定してください。評価基準の一覧は --rules で示します。")
    inputs = [*arguments.plans, *([arguments.actuals] if arguments.actuals else [])]
    out: Path | None = arguments.out
    if out is not None and out.resolve() in {path.resolve() for path in inputs}:
        raise WrongUsage(f"--out {out} は読むファイルです。別の名前にしてください。")


def _year(arguments: argparse.Namespace, editions: Sequence[Edition]) -> int:
    """The year asked for; with --term the last one of the plan that ends last."""
    if arguments.year is not None:
        year = year_of(arguments.year)
        if year is None:
            advice = "R5、令和5年度、2023 のように書いてください。"
            raise WrongUsage(f"--year: 「{arguments.year}」を年度として読めません。{advice}")
        return year
    periods = [each.plan.head.period for each in editions]
    ends = [period[1] for period in periods if period is not None]
    if not arguments.term or not ends:
        raise WrongUsage("評価する年度を --year で指定してください。例: --year R5")
    return max(ends)


def _template(plan: Plan, year: int, rule: EvaluationRule, arguments: argparse.Namespace) -> str:
    under = None if arguments.under is None else node_named(plan, arguments.under)
    known = [*printed_actuals(plan), *_reported(plan, rule, arguments.actuals).actuals]
    chosen = evaluate_plan(plan, (), year, rule, under=under)
    shown = {one.indicator for one in chosen.evaluations}
    indicators = [each for each in plan.indicators if each.id in shown]
    return template_text(plan, indicators, year, known=known, inputs=tuple(rule.inputs))


def _reported(plan: Plan, rule: EvaluationRule, file: Path | None) -> Reported:
    if file is None:
        return Reported((), ())
    return read_actuals(file.name, file_bytes(file), plan, rule.inputs)


def _judged(
    edition: Edition, year: int, rule: EvaluationRule, arguments: argparse.Namespace
) -> EvaluationReport:
    plan, language = edition.plan, Language(arguments.language)
    reported = _reported(plan, rule, arguments.actuals)
    actuals = printed_actuals(plan) if arguments.actuals is None else reported.actuals
    under = None if arguments.under is None else node_named(plan, arguments.under)
    if arguments.term:
        rule = replace(rule, estimate=Treatment.JUDGE)
    found = evaluate_plan(plan, actuals, year, rule, under=under)
    judged = {one.indicator for one in found.evaluations}
    doubts = (doubt.text(language) for doubt in reported.doubts)
    return EvaluationReport(
        plan=plan,
        found=found,
        actuals=actuals,
        file=None if arguments.actuals is None else arguments.actuals.name,
        term=arguments.term,
        under=under,
        only=_only(arguments.indicator, judged),
        notes=(*_about(edition, actuals, arguments.actuals, language), *doubts),
        language=language,
    )


def _only(asked: Iterable[str] | None, judged: set[str]) -> frozenset[str] | None:
    if asked is None:
        return None
    unknown = [each for each in asked if each not in judged]
    if unknown:
        told = "、".join(unknown)
        advice = "IDは --format csv の「指標ID」にあります。"
        raise WrongUsage(f"--indicator: 指標「{told}」は判定の範囲にありません。{advice}")
    return frozenset(asked)


def _about(
    edition: Edition, actuals: Sequence[Actual], file: Path | None, language: Language
) -> Iterator[str]:
    """What is to be known of the plan itself before its judgement is believed."""
    if edition.plan.head.period is None:
        yield say("no_period", language)
    if edition.open_errors:
        yield say("open_errors", language, file=edition.file, count=edition.open_errors)
    if file is None and (undated := _undated(edition.plan)):
        yield say("undated", language, count=undated)
    if file is None and not actuals:
        yield say("no_actuals", language)


def _undated(plan: Plan) -> int:
    """How many printed actual values have no year, so that they can be told for none."""
    values = (value for each in plan.indicators for value in each.of_role(Role.ACTUAL))
    return sum(value.period is None and not isinstance(value.reading, Missing) for value in values)


def _rendered(report: EvaluationReport, arguments: argparse.Namespace) -> str:
    if arguments.format == "json":
        return evaluation_text(report)
    if arguments.format == "csv":
        return evaluation_csv(report)
    return report_text(report, _view(arguments))


def _view(arguments: argparse.Namespace) -> View:
    on_terminal = arguments.out is None and sys.stdout.isatty()
    return View(
        language=Language(arguments.language),
        width=page_width(on_terminal=on_terminal),
        full=arguments.trace or arguments.indicator is not None,
        style=Style(on_terminal and wants_colour(sys.stdout, os.environ)),
    )


def _write(text: str, out: Path | None, *, bom: bool) -> None:
    """CSV begins with a byte order mark, without which Excel takes it for another encoding."""
    marked = _BOM + text if bom else text
    if out is None:
        sys.stdout.write(text if sys.stdout.isatty() else marked)
        return
    write_text_atomically(out, marked)
    print(f"書き出しました: {out}", file=sys.stderr)
