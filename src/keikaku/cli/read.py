"""`keikaku read`: documents in, one reading for each (or one for all), and how it went."""

import argparse
import os
import shutil
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from time import perf_counter

from keikaku.cli.failures import FAILED, READ, READ_WITH_ERRORS, report
from keikaku.cli.inputs import input_files
from keikaku.cli.options import read_options
from keikaku.cli.outputs import Output, Render, check_output, result_names
from keikaku.cli.summary import View, summary
from keikaku.cli.terminal.progress import Progress
from keikaku.cli.terminal.style import Style, wants_colour
from keikaku.cli.terminal.width import one_line
from keikaku.cli.totals import Outcome, counts, totals
from keikaku.core.errors import KeikakuError
from keikaku.core.plan import PlanDraft
from keikaku.core.problems.model import Language
from keikaku.documents.read import read_document
from keikaku.exchange.writer import dumps
from keikaku.ingest.options import ReadOptions
from keikaku.ingest.read import read_plan

# Set by start.py, through which the program is typed where it is on no path.
_PROGRAM = "KEIKAKU_PROGRAM"
_LARGE = 2 * 1024 * 1024
_PAGE = 100
_NARROWEST, _WIDEST = 60, 140


@dataclass(frozen=True, slots=True)
class Job:
    """One reading to be made: `name` for the result, the files of its volumes."""

    name: str
    files: tuple[Path, ...]


def run(arguments: argparse.Namespace) -> int:
    """Reads, writes and reports; a document that fails does not stop the others."""
    files = input_files(arguments.files)
    options = read_options(arguments)
    jobs = _jobs(files, together=arguments.together)
    output = Output(arguments.format, arguments.out, several=len(jobs) > 1)
    check_output(output, files)
    view = _view(arguments)
    outcomes = []
    for number, job in enumerate(jobs, 1):
        if output.several and output.out is None:
            print(view.style.bold(f"[{number}/{len(jobs)}] {_command(job)}") + "\n")
        outcomes.append(_outcome(job, options, output, view))
    if output.several:
        print(totals(outcomes, view), end="")
    return _status(outcomes, strict=arguments.strict)


def _jobs(files: Sequence[Path], *, together: bool) -> list[Job]:
    if together:
        return [Job(files[0].name, tuple(files))]
    return [Job(name, (file,)) for name, file in zip(result_names(files), files, strict=True)]


def _outcome(job: Job, options: ReadOptions, output: Output, view: View) -> Outcome:
    """Never raises for a fault of this document when there are others to be read."""
    began = perf_counter()
    try:
        draft = _read(job, options, announce=output.several)
        _deliver(draft, job, output, view)
    except KeikakuError as failure:
        report(failure)
        return Outcome(job.name, None, perf_counter() - began)
    return Outcome(job.name, counts(draft), perf_counter() - began)


def _read(job: Job, options: ReadOptions, *, announce: bool) -> PlanDraft:
    progress = Progress(sys.stderr)
    try:
        documents = []
        for number, file in enumerate(job.files, 1):
            if announce or len(job.files) > 1 or _is_large(file):
                progress.show(f"読んでいます: {file.name}")
            documents.append(read_document(file, source_id=f"s{number}"))
        return read_plan(documents, options)
    finally:
        progress.clear()


def _is_large(file: Path) -> bool:
    return file.is_file() and file.stat().st_size > _LARGE


def _deliver(draft: PlanDraft, job: Job, output: Output, view: View) -> None:
    render: Render = dumps if output.format == "json" else partial(_page, job=job, view=view)
    written = output.deliver(draft, job.name, render)
    if written is not None:
        print(f"書き出しました: {written}", file=sys.stderr)
    elif output.several:
        print()


def _page(draft: PlanDraft, *, job: Job, view: View) -> str:
    return summary(draft, replace(view, command=_command(job)))


def _command(job: Job) -> str:
    """The files as they would be typed again."""
    paths = [one_line(str(file)) for file in job.files]
    typed = " ".join(f'"{path}"' if " " in path else path for path in paths)
    return f"{typed} --together" if len(paths) > 1 else typed


def _view(arguments: argparse.Namespace) -> View:
    on_terminal = arguments.out is None and sys.stdout.isatty()
    columns = shutil.get_terminal_size((_PAGE, 24)).columns if on_terminal else _PAGE
    return View(
        language=Language(arguments.language),
        width=min(max(columns, _NARROWEST), _WIDEST),
        full=arguments.full,
        style=Style(on_terminal and wants_colour(sys.stdout, os.environ)),
        program=one_line(os.environ.get(_PROGRAM, "keikaku")),
    )


def _status(outcomes: Sequence[Outcome], *, strict: bool) -> int:
    """The worst that happened. With `strict` a warning counts as an error."""
    read = [outcome.counts for outcome in outcomes if outcome.counts is not None]
    if len(read) < len(outcomes):
        return FAILED
    doubtful = any(each.errors or (strict and each.warnings) for each in read)
    return READ_WITH_ERRORS if doubtful else READ
