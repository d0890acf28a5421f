"""`keikaku verify-figures`: the figures of drafts beside those of the register."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from keikaku.cli.evaluate.plans import load
from keikaku.cli.failures import FAILED, READ, READ_WITH_ERRORS, report
from keikaku.cli.inputs import input_files
from keikaku.cli.summary.view import View
from keikaku.cli.terminal.page import page_width
from keikaku.cli.terminal.style import Style, wants_colour
from keikaku.cli.verify_figures.as_json import as_json
from keikaku.cli.verify_figures.page import page
from keikaku.cli.verify_figures.result import Result
from keikaku.core.errors import KeikakuError
from keikaku.core.problems.model import Language
from keikaku.documents.inputs import ReaderOptions
from keikaku.documents.read import read_document
from keikaku.verification.register import Register
from keikaku.verification.verify import Verification, verify


def run(arguments: argparse.Namespace) -> int:
    """Compares and shows. Raises KeikakuError for a register that cannot be used."""
    paths = [arguments.register, *arguments.more]
    register = Register([load(path, arguments).plan for path in paths])
    files = input_files(arguments.documents)
    result = _result([path.name for path in paths], files, register, arguments)
    if arguments.format == "json":
        sys.stdout.write(as_json(result, unmatched=arguments.unmatched))
    else:
        sys.stdout.write(page(result, _view(arguments), unmatched=arguments.unmatched))
    return _status(result)


def _result(
    names: Sequence[str],
    files: Sequence[Path],
    register: Register,
    arguments: argparse.Namespace,
) -> Result:
    """A draft that cannot be read is told and does not stop the others."""
    done: list[Verification] = []
    failed: list[str] = []
    readers = ReaderOptions(ocr=arguments.ocr)
    for file in files:
        try:
            done.append(verify(read_document(file, options=readers), register))
        except KeikakuError as failure:
            report(failure, arguments.language)
            failed.append(file.name)
    return Result(tuple(names), tuple(done), tuple(failed))


def _status(result: Result) -> int:
    if result.failed:
        return FAILED
    return READ_WITH_ERRORS if any(True for _ in result.to_look_at()) else READ


def _view(arguments: argparse.Namespace) -> View:
    on_terminal = sys.stdout.isatty()
    return View(
        language=Language(arguments.language),
        width=page_width(on_terminal=on_terminal),
        style=Style(on_terminal and wants_colour(sys.stdout, os.environ)),
    )
