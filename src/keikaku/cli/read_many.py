"""`keikaku read --workers` and `--cluster`: many documents at once, as if read one by one."""

import hashlib
import sys
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

import keikaku
from keikaku.batch.cluster import Where, connected
from keikaku.batch.ledger import Ledger
from keikaku.batch.run import Done, Runner
from keikaku.cli.failures import WrongUsage, report
from keikaku.cli.jobs import Asked, Finished, Job, finish, load
from keikaku.cli.terminal.progress import Progress
from keikaku.cli.totals import Counts, Outcome
from keikaku.core.errors import KeikakuError


def read_many(
    jobs: Sequence[Job], asked: Asked, workers: int | None, address: str | None
) -> list[Outcome]:
    """Reads what has not been read yet and writes each result as it comes.

    Raises WrongUsage without a folder for the results, NoCluster where nothing can run.
    """
    if asked.output.out is None:
        raise WrongUsage("--workers と --cluster には、書き出すフォルダー --out が要ります。")
    batch = _Batch(asked, Ledger(asked.output.out, _asked_for(asked)), len(jobs))
    outcomes = dict(batch.finished_before(jobs, asked.output.out))
    left = [job for job in jobs if job.name not in outcomes]
    if left:
        with connected(Where(workers or 1, address)) as client:
            runner = Runner(partial(load, asked=asked), finish, lambda job: job.name)
            for done in runner.run(client, left):
                outcomes[done.job.name] = batch.take(done)
    batch.progress.clear()
    return [outcomes[job.name] for job in jobs]


class _Batch:
    """The writing end of a run over many documents."""

    def __init__(self, asked: Asked, ledger: Ledger, total: int) -> None:
        self.asked = asked
        self.ledger = ledger
        self.total = total
        self.ended = 0
        self.failed = 0
        self.progress = Progress(sys.stderr)

    def finished_before(self, jobs: Sequence[Job], out: Path) -> Iterator[tuple[str, Outcome]]:
        """The outcomes of documents whose results an earlier run has written."""
        for job in jobs:
            record = self.ledger.finished(job.name, _digests(job))
            if record is not None and self.asked.output.target(out, job.name).exists():
                self.ended += 1
                yield job.name, Outcome(job.name, Counts(*record["counts"]), record["seconds"])
        if self.ended:
            told = f"{self.ended}件は前回までに読み終えています。続きから読みます。"
            print(told, file=sys.stderr)

    def take(self, done: Done[Job, Finished]) -> Outcome:
        """Writes a result, notes it, and says how far it has come."""
        self.ended += 1
        outcome = Outcome(done.job.name, None, 0.0)
        try:
            if done.failure is not None:
                raise done.failure
            outcome = self._written(done)
        except KeikakuError as failure:
            self.failed += 1
            self.progress.clear()
            report(failure, self.asked.view.language)
        failed = f"、読めない文書 {self.failed}件" if self.failed else ""
        self.progress.show(f"{self.ended}/{self.total}件 {done.job.name}{failed}")
        return outcome

    def _written(self, done: Done[Job, Finished]) -> Outcome:
        finished = done.result
        assert finished is not None  # without a failure there is a result
        self.asked.output.write(finished.rendered, done.job.name)
        record = {"counts": list(finished.counts), "seconds": finished.seconds}
        self.ledger.note(done.job.name, _digests(done.job), record)
        return Outcome(done.job.name, finished.counts, finished.seconds)


def _digests(job: Job) -> tuple[str, ...]:
    """The bytes of the files; a file that cannot be opened is told when its turn comes."""
    return tuple(_digest(file) for file in job.files)


def _digest(file: Path) -> str:
    try:
        with file.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError:
        return ""


def _asked_for(asked: Asked) -> dict[str, str]:
    """What decides how a result looks. A profile counts by what it says."""
    options = asked.options
    profile = _digest(options.profile) if options.profile is not None else ""
    view = asked.view
    shown = f"{asked.output.format} {view.language} {view.width} {view.full}"
    told = f"{options.period} {dict(options.aliases)} {profile} {asked.readers}"
    return {"keikaku": keikaku.__version__, "format": shown, "options": told}
