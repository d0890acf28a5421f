"""Rounds of reading: what waits is read one after the other, what broke off waits again."""

import shutil
from pathlib import Path
from time import monotonic

from django.utils import timezone

from keikaku.core.errors import KeikakuError
from keikaku.core.problems.model import Language
from keikaku.exchange.reader import loads
from keikaku.web.intake import originals
from keikaku.web.intake.actions import readings
from keikaku.web.intake.installed import limits
from keikaku.web.intake.models import Intake
from keikaku.web.intake.queries import broken_off, next_waiting
from keikaku.web.intake.reading.english import told
from keikaku.web.intake.reading.job import DRAFT_FILE, Job, JobFile, Told
from keikaku.web.intake.reading.process import run

_TELL_EVERY = 1.0


def work_off() -> int:
    """Reads all that waits, and tells how many readings that were."""
    count = 0
    while (row := next_waiting()) is not None:
        count += _read(row.pk)
    return count


def resume_broken_off() -> None:
    """Readings whose worker was killed wait again."""
    for row in broken_off(timezone.now()):
        readings.resume(intake=row.pk)


def _read(intake: int) -> bool:
    row = readings.claim(intake=intake)
    if row is None:
        return False
    try:
        job = _job(row)
        ended = run(job, _Following(intake).follow)
        if ended.failed:
            readings.fail(intake=intake, message=ended.failed, english=ended.failed_en)
        elif not ended.cancelled:
            reading = loads(Path(job.folder, DRAFT_FILE).read_text("utf-8"))
            readings.finish(intake=intake, reading=reading)
    except KeikakuError as fault:
        readings.fail(intake=intake, message=str(fault), english=told(fault, Language.EN))
    return True


class _Following:
    """Keeps the row informed, but not at every page."""

    def __init__(self, intake: int) -> None:
        self._intake, self._next = intake, 0.0

    def follow(self, told: Told) -> bool:
        """Whether the reading is still wanted; asked about once a second."""
        if monotonic() < self._next:
            return True
        self._next = monotonic() + _TELL_EVERY
        return readings.tell(intake=self._intake, told=told)


def _job(row: Intake) -> Job:
    """Raises Unreadable for an original that is gone or was altered."""
    folder = originals.work_folder(row.pk)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True, exist_ok=True)
    files = []
    for file in row.files.all():
        originals.bytes_of(file.sha256, file.name)  # held against its hash
        files.append(JobFile(str(originals.path_of(file.sha256)), file.name, file.source))
    most = limits()
    return Job(tuple(files), str(folder), most.pages, most.seconds, most.memory_mb)
