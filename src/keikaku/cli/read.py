"""`keikaku read`: documents in, one reading for each (or one for all), and how it went."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from time import perf_counter

from keikaku.cli.failures import FAILED, READ, READ_WITH_ERRORS, report
from keikaku.cli.inputs import input_files
from keikaku.cli.jobs import Asked, Job, finish, jobs_of, load
from keikaku.cli.options import read_options
from keikaku.cli.outputs import Output, check_output
from keikaku.cli.summary import View
from keikaku.cli.terminal.page import page_width
from keikaku.cli.terminal.progress import Progress
from keikaku.cli.terminal.style import Style, wants_colour
from keikaku.cli.terminal.width import one_line
from keikaku.cli.totals import Counts, Outcome, totals
from keikaku.core.errors import KeikakuError
from keikaku.core.problems.model import Language
from keikaku.documents.inputs import ReaderOptions

# Set by start.py, through which the program is typed where it is on no path.
_PROGRAM = "KEIKAKU_PROGRAM"
_LARGE = 2 * 1024 * 1024
# Documents of more pages take long enough that one wants to know how far they are.
_LONG = 20


def run(arguments: argparse.Namespace) -> int:
    """Reads, writes and reports; a document that fails does not stop the others."""
    many = arguments.workers is not None or arguments.cluster is not None
    files = input_files(arguments.files)
    jobs = jobs_of(files, together=arguments.together)
    output = Output(arguments.format, arguments.out, several=len(jobs) > 1 or many)
    check_output(output, files)
    readers = ReaderOptions(ocr=arguments.ocr)
    asked = Asked(read_options(arguments), readers, output, _view(arguments))
    if many:
        from keikaku.cli.read_many import read_many

        outcomes = read_many(jobs, asked, arguments.workers, arguments.cluster)
    else:
        outcomes = _one_by_one(jobs, asked)
    if output.several:
        print(totals(outcomes, asked.view), end="")
    return _status(outcomes, strict=arguments.strict)


def _one_by_one(jobs: Sequence[Job], asked: Asked) -> list[Outcome]:
    outcomes = []
    for number, job in enumerate(jobs, 1):
        if asked.output.several and asked.output.out is None:
            print(asked.view.style.bold(f"[{number}/{len(jobs)}] {job.command}") + "\n")
        outcomes.append(_outcome(job, asked))
    return outcomes


def _outcome(job: Job, asked: Asked) -> Outcome:
    """Never raises for a fault of this document when there are others to be read."""
    began = perf_counter()
    try:
        counts = _read(job, asked)
    except KeikakuError as failure:
        report(failure, asked.view.language)
        return Outcome(job.name, None, perf_counter() - began)
    return Outcome(job.name, counts, perf_counter() - began)


def _read(job: Job, asked: Asked) -> Counts:
    progress = Progress(sys.stderr)
    try:
        if asked.output.several or len(job.files) > 1 or any(map(_is_large, job.files)):
            progress.show(f"読んでいます: {_names(job)}")
        readers = replace(asked.readers, progress=_pages_shown(job, asked, progress))
        finished = finish(load(job, replace(asked, readers=readers)))
    finally:
        progress.clear()
    written = asked.output.write(finished.rendered, job.name)
    if written is not None:
        print(f"書き出しました: {written}", file=sys.stderr)
    elif asked.output.several:
        print()
    return finished.counts


def _pages_shown(job: Job, asked: Asked, progress: Progress) -> Callable[[int, int], None]:
    """Shows which page is read, where there are many or each takes long."""

    def show(number: int, count: int) -> None:
        if asked.readers.ocr or count >= _LONG:
            progress.show(f"読んでいます: {number}/{count}ページ {_names(job)}")

    return show


def _names(job: Job) -> str:
    return "、".join(file.name for file in job.files)


def _is_large(file: Path) -> bool:
    return file.is_file() and file.stat().st_size > _LARGE


def _view(arguments: argparse.Namespace) -> View:
    on_terminal = arguments.out is None and sys.stdout.isatty()
    return View(
        language=Language(arguments.language),
        width=page_width(on_terminal=on_terminal),
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
