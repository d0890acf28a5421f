"""The judgement as a report to be read: totals, nodes, departments, indicators, the unjudged."""

from collections.abc import Iterable, Iterator

from keikaku.cli.evaluate.groups import node_lines, owner_lines, total_lines
from keikaku.cli.evaluate.indicators import judged_lines, unjudged_lines
from keikaku.cli.evaluate.wording import say
from keikaku.cli.summary import View
from keikaku.cli.summary.years import short_western
from keikaku.cli.terminal.width import hang, wrap
from keikaku.core.problems.model import Language
from keikaku.core.years.model import FiscalYear
from keikaku.core.years.printing import print_both
from keikaku.exchange.evaluations import EvaluationReport


def report_text(report: EvaluationReport, view: View) -> str:
    """All sections; with `full` in the view each indicator has the trace of its judgement."""
    whole = report.only is None
    sections: tuple[Iterable[str], ...] = (
        _head_lines(report, view),
        _note_lines(report, view),
        total_lines(report, view) if whole else (),
        node_lines(report, view) if whole else (),
        owner_lines(report, view) if whole else (),
        judged_lines(report, view),
        unjudged_lines(report, view),
    )
    texts = ("\n".join(lines) for lines in sections)
    return "\n\n".join(text for text in texts if text) + "\n"


def _head_lines(report: EvaluationReport, view: View) -> Iterator[str]:
    """Which plan and year, by which rule, on which actual values."""
    language, rule = view.language, report.found.rule
    year = FiscalYear(report.found.year)
    printed = print_both(year) if language is Language.JA else short_western(year)
    title = report.plan.head.title or say("untitled", language)
    key = "title_term" if report.term else "title"
    text = say(key, language, title=title, year=printed)
    yield from map(view.style.bold, wrap(text, view.width))
    texts = [
        say("rule", language, title=rule.title, body=rule.body),
        say("source", language, source=rule.source),
        rule.remarks,
        _actuals(report, language),
    ]
    if report.under is not None:
        texts.append(say("under", language, node=report.path(report.node(report.under))))
    for each in filter(None, texts):
        yield from hang(each, view.width, "  ")


def _actuals(report: EvaluationReport, language: Language) -> str:
    key = "actuals_printed" if report.file is None else "actuals_file"
    return say(key, language, file=report.file, count=len(report.actuals))


def _note_lines(report: EvaluationReport, view: View) -> Iterator[str]:
    """What a reader must know before believing the grades."""
    if not report.notes:
        return
    yield view.style.bold(say("notes", view.language))
    for note in report.notes:
        first, *rest = hang(note, view.width, "    ")
        yield f"  ! {first.lstrip()}"
        yield from rest
