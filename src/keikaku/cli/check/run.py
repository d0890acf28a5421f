"""`keikaku check`: what to mend before a plan leaves the office, and where plans disagree."""

import argparse
import os
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from keikaku.cli.check.as_json import as_json
from keikaku.cli.check.page import page
from keikaku.cli.check.result import CheckedPlan, Differing, Result
from keikaku.cli.failures import READ, READ_WITH_ERRORS, WrongUsage
from keikaku.cli.outputs import result_names
from keikaku.cli.plans import load_draft, node_named
from keikaku.cli.summary.view import View
from keikaku.cli.terminal.page import page_width
from keikaku.cli.terminal.style import Style, wants_colour
from keikaku.core.lints import LintChoices, NamedPlan, Off, Raised, check, disagreements
from keikaku.core.problems import CATALOGUE, Language, Severity
from keikaku.settings.lints import read_choices, standard_choices


def run(arguments: argparse.Namespace) -> int:
    """Checks and shows. Raises KeikakuError for a plan or settings that cannot be read."""
    if arguments.under is not None and len(arguments.plans) > 1:
        raise WrongUsage("--under は、計画を一つだけ点検するときに使えます。")
    choices = read_choices(arguments.settings) if arguments.settings else standard_choices()
    names = result_names(arguments.plans)
    plans = tuple(
        _checked(name, path, choices, arguments)
        for name, path in zip(names, arguments.plans, strict=True)
    )
    result = _compared(plans, choices)
    if arguments.format == "json":
        sys.stdout.write(as_json(result))
    else:
        sys.stdout.write(page(result, _view(arguments)))
    grave = set(result.severities()) - {Severity.NOTE}
    return READ_WITH_ERRORS if grave else READ


def _checked(
    name: str, path: Path, choices: LintChoices, arguments: argparse.Namespace
) -> CheckedPlan:
    draft = load_draft(path, arguments)
    under = None if arguments.under is None else node_named(draft.plan, arguments.under)
    return CheckedPlan(name, draft.plan, check(draft, choices, under), under)


def _compared(plans: Sequence[CheckedPlan], choices: LintChoices) -> Result:
    """The plans side by side; what the city switched off is counted and not shown."""
    found = list(disagreements([NamedPlan(each.name, each.plan) for each in plans]))
    off = {code for code, change in choices.changed.items() if isinstance(change, Off)}
    shown = (each for each in found if each.code not in off)
    across = tuple(Differing(each, _severity(each.code, choices)) for each in shown)
    left_out = Counter(each.code for each in found if each.code in off)
    return Result(tuple(plans), across, choices, left_out)


def _severity(code: str, choices: LintChoices) -> Severity:
    change = choices.changed.get(code)
    return change.severity if isinstance(change, Raised) else CATALOGUE[code].severity


def _view(arguments: argparse.Namespace) -> View:
    on_terminal = sys.stdout.isatty()
    return View(
        language=Language(arguments.language),
        width=page_width(on_terminal=on_terminal),
        full=arguments.full,
        style=Style(on_terminal and wants_colour(sys.stdout, os.environ)),
    )
