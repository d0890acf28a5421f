"""What `keikaku read` does with the files of one reading: loads, reads and renders them.

Every step is a function of plain values, so that another process can do it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from time import perf_counter

from keikaku.cli.outputs import Output, Rendered, result_names
from keikaku.cli.summary import View, summary
from keikaku.cli.terminal.width import one_line
from keikaku.cli.totals import Counts, counts
from keikaku.core.plan import PlanDraft
from keikaku.documents.inputs import ReaderOptions
from keikaku.documents.read import file_bytes, read_bytes
from keikaku.exchange.files import table_texts
from keikaku.exchange.writer import dumps
from keikaku.ingest.options import ReadOptions
from keikaku.ingest.read import read_plan


@dataclass(frozen=True, slots=True)
class Job:
    """One reading to be made: `name` for the result, the files of its volumes."""

    name: str
    files: tuple[Path, ...]

    @property
    def command(self) -> str:
        """The files as they would be typed again."""
        paths = [one_line(str(file)) for file in self.files]
        typed = " ".join(f'"{path}"' if " " in path else path for path in paths)
        return f"{typed} --together" if len(paths) > 1 else typed


@dataclass(frozen=True, slots=True)
class Asked:
    """What the person asked of all readings alike."""

    options: ReadOptions
    readers: ReaderOptions
    output: Output
    view: View


@dataclass(frozen=True, slots=True)
class Loaded:
    """A job with the names and bytes of its files."""

    job: Job
    files: tuple[tuple[str, bytes], ...]
    asked: Asked


@dataclass(frozen=True, slots=True)
class Finished:
    """A reading ready to be written, and how it went. The reading itself is not kept."""

    rendered: Rendered
    counts: Counts
    seconds: float


def jobs_of(files: Sequence[Path], *, together: bool) -> list[Job]:
    """A job for each file, or one for all."""
    if together:
        return [Job(files[0].name, tuple(files))]
    return [Job(name, (file,)) for name, file in zip(result_names(files), files, strict=True)]


def load(job: Job, asked: Asked) -> Loaded:
    """Raises Unreadable for a file that cannot be opened."""
    return Loaded(job, tuple((file.name, file_bytes(file)) for file in job.files), asked)


def finish(loaded: Loaded) -> Finished:
    """Reads and renders. Raises Unreadable."""
    began = perf_counter()
    documents = [
        read_bytes(name, data, source_id=f"s{number}", options=loaded.asked.readers)
        for number, (name, data) in enumerate(loaded.files, 1)
    ]
    draft = read_plan(documents, loaded.asked.options)
    rendered = _rendered(draft, loaded.job, loaded.asked)
    return Finished(rendered, counts(draft), perf_counter() - began)


def _rendered(draft: PlanDraft, job: Job, asked: Asked) -> Rendered:
    if asked.output.format == "json":
        return dumps(draft)
    if asked.output.format == "csv":
        return table_texts(draft)
    return summary(draft, replace(asked.view, command=job.command))
