"""`keikaku outlook`: a plan and its actual values in; what is still needed out."""

import argparse
import json
import os
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from keikaku.cli.evaluate.plans import load
from keikaku.cli.failures import READ, WrongUsage
from keikaku.cli.outlook.as_data import as_data
from keikaku.cli.summary.view import View
from keikaku.cli.terminal.page import page_width
from keikaku.cli.terminal.style import Style, wants_colour
from keikaku.cli.terminal.width import hang
from keikaku.core.evaluation import Actual, printed_actuals
from keikaku.core.indicators import Indicator
from keikaku.core.plan import Plan
from keikaku.core.problems.model import Language
from keikaku.documents.read import file_bytes
from keikaku.ingest.actuals.cells import year_of
from keikaku.ingest.actuals.read import read_actuals
from keikaku.outlook.outlook import Outlook, outlook
from keikaku.outlook.wording import sentences

_HEAD = {
    Language.JA: "見通し（担当者の参考。判定ではありません）",
    Language.EN: "Outlook (for planners; no judgement)",
}


def run(arguments: argparse.Namespace) -> int:
    """Shows. Raises KeikakuError for a plan, a table or a year that cannot be used."""
    plan = load(arguments.plan, arguments).plan
    year = year_of(arguments.year)
    if year is None:
        advice = "R5、令和5年度、2023 のように書いてください。"
        raise WrongUsage(f"--year: 「{arguments.year}」を年度として読めません。{advice}")
    chosen = _chosen(plan, arguments.indicator)
    actuals, doubts = _actuals(plan, arguments.actuals, Language(arguments.language))
    start = None if plan.head.period is None else plan.head.period[0]
    today = date.today()
    found = [outlook(indicator, actuals, year, today, start) for indicator in chosen]
    if arguments.format == "json":
        told = {"year": year, "notes": doubts, "indicators": list(map(as_data, found))}
        sys.stdout.write(json.dumps(told, ensure_ascii=False, indent=2) + "\n")
    else:
        sys.stdout.write("\n".join(_page(found, doubts, _view(arguments))) + "\n")
    return READ


def _chosen(plan: Plan, wanted: Sequence[str]) -> tuple[Indicator, ...]:
    known = {indicator.id: indicator for indicator in plan.indicators}
    missing = [name for name in wanted if name not in known]
    if missing:
        advice = "ID（i12 など）は keikaku read が示します。"
        raise WrongUsage(f"--indicator: 「{missing[0]}」という指標は計画にありません。{advice}")
    return tuple(known[name] for name in wanted) if wanted else plan.indicators


def _actuals(
    plan: Plan, file: Path | None, language: Language
) -> tuple[tuple[Actual, ...], list[str]]:
    """Those of the file with its doubts, or those that the plan prints."""
    if file is None:
        return printed_actuals(plan), []
    reported = read_actuals(file.name, file_bytes(file), plan)
    return reported.actuals, [doubt.text(language) for doubt in reported.doubts]


def _page(found: Sequence[Outlook], doubts: Sequence[str], view: View) -> Iterator[str]:
    yield view.style.bold(_HEAD[view.language])
    for each in found:
        yield f"\n{each.indicator.id} {each.indicator.name}"
        for text in sentences(each, view.language):
            yield from hang(text, view.width, "  ")
    yield from doubts


def _view(arguments: argparse.Namespace) -> View:
    on_terminal = sys.stdout.isatty()
    return View(
        language=Language(arguments.language),
        width=page_width(on_terminal=on_terminal),
        style=Style(on_terminal and wants_colour(sys.stdout, os.environ)),
    )
