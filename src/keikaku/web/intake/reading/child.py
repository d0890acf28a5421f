"""`python -m keikaku.web.intake.reading.child`: reads the files of one job, confined.

The job is the first line of standard input; how far it is goes to standard output, line by line.
"""

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

from keikaku.core.errors import KeikakuError, Unreadable
from keikaku.core.plan import PlanDraft
from keikaku.core.problems.model import Language
from keikaku.documents.inputs import ReaderOptions
from keikaku.documents.model import Document
from keikaku.documents.read import read_bytes
from keikaku.exchange.files import write_text_atomically
from keikaku.exchange.reader import loads
from keikaku.exchange.writer import dumps
from keikaku.ingest.read import read_plan
from keikaku.web.intake.reading.confined import confine, end_with_parent
from keikaku.web.intake.reading.english import FAULT, TOO_MUCH_MEMORY, in_english, told
from keikaku.web.intake.reading.job import (
    DRAFT_FILE,
    Job,
    JobFile,
    Step,
    Told,
    is_exchange,
    view_file,
)
from keikaku.web.intake.reading.source_view import view_of

Tell = Callable[[Told], None]


def main() -> int:
    """Reads one job. What cannot be read is told, not raised."""
    tell = _teller()
    job = Job.of(sys.stdin.readline())
    end_with_parent()
    confine(job.seconds, job.memory_mb)
    try:
        read(job, tell)
    except KeikakuError as failure:
        tell(Told(failed=str(failure), failed_en=told(failure, Language.EN)))
    except (MemoryError, ImportError):  # a library that does not fit cannot be imported
        tell(_failed(TOO_MUCH_MEMORY.format(job.memory_mb)))
    except Exception:
        tell(_failed(FAULT))
        raise
    return 0


def _failed(sentence: str) -> Told:
    return Told(failed=sentence, failed_en=in_english(sentence))


def read(job: Job, tell: Tell) -> None:
    """Writes the exchange document, and for each document its source view. Raises KeikakuError."""
    draft = _draft(job, tell)
    tell(Told(Step.WRITING))
    write_text_atomically(Path(job.folder, DRAFT_FILE), dumps(draft))


def _draft(job: Job, tell: Tell) -> PlanDraft:
    first = job.files[0]
    data = Path(first.path).read_bytes()
    if is_exchange(data):
        return _exchanged(first.name, data)
    documents = [_document(job, number, tell) for number in range(len(job.files))]
    tell(Told(Step.PLAN))
    draft = read_plan(documents)
    for document in documents:
        text = json.dumps(view_of(document), ensure_ascii=False)
        write_text_atomically(Path(job.folder, view_file(document.file.id)), text)
    return draft


def _exchanged(name: str, data: bytes) -> PlanDraft:
    try:
        return loads(data.decode("utf-8-sig"), name=name)
    except UnicodeDecodeError:
        advice = "UTF-8 で保存し直してください。"
        raise Unreadable(name, "", "UTF-8 の JSON ではありません。", advice) from None


def _document(job: Job, number: int, tell: Tell) -> Document:
    file = job.files[number]
    tell(Told(Step.OPENING, number + 1, len(job.files)))
    options = ReaderOptions(progress=_pages(job, file, tell))
    return read_bytes(
        file.name, Path(file.path).read_bytes(), source_id=file.source, options=options
    )


def _pages(job: Job, file: JobFile, tell: Tell) -> Callable[[int, int], None]:
    def page(number: int, count: int) -> None:
        if count > job.pages:
            reason = f"ページが多すぎます（{count:,}ページ、上限{job.pages:,}ページ）。"
            raise Unreadable(file.name, "", reason, "ファイルを分けて取り込んでください。")
        tell(Told(Step.PAGES, number, count))

    return page


def _teller() -> Tell:
    """Lines go out by a way of their own: what a library prints goes where errors go."""
    out = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="ascii")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())

    def tell(told: Told) -> None:
        out.write(told.line())
        out.flush()

    return tell


if __name__ == "__main__":
    sys.exit(main())
