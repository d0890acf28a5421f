"""`python -m keikaku.web.intake.worker`: reads what waits, one after the other.

The rows of the intakes are the queue. It lives as long as the process that started it.
"""

import os
import shutil
import signal
import sys
import threading
from contextlib import suppress
from time import monotonic, sleep

from keikaku.core.errors import KeikakuError

_PAUSE = 1.0
_TELL_EVERY = 1.0


def work_off() -> int:
    """Reads all that waits, and tells how many readings that were."""
    from keikaku.web.intake.queries import next_waiting

    count = 0
    while (row := next_waiting()) is not None:
        count += _read(row.pk)
    return count


def resume_broken_off() -> None:
    """Readings whose worker was killed wait again."""
    from django.utils import timezone

    from keikaku.web.intake.actions import readings
    from keikaku.web.intake.queries import broken_off

    for row in broken_off(timezone.now()):
        readings.resume(intake=row.pk)


def _read(intake: int) -> bool:
    from keikaku.web.intake.actions import readings
    from keikaku.web.intake.reading.process import run

    row = readings.claim(intake=intake)
    if row is None:
        return False
    try:
        job = _job(row)
        ended = run(job, _Following(intake).told)
        if ended.cancelled:
            return True
        if ended.failed:
            readings.fail(intake=intake, message=ended.failed)
        else:
            readings.finish(intake=intake, reading=_result(job.folder))
    except KeikakuError as fault:
        readings.fail(intake=intake, message=str(fault))
    return True


class _Following:
    """Keeps the row informed, but not at every page."""

    def __init__(self, intake: int) -> None:
        self._intake, self._next = intake, 0.0

    def told(self, told: "Told") -> bool:
        """Whether the reading is still wanted; asked about once a second."""
        from keikaku.web.intake.actions import readings

        if monotonic() < self._next:
            return True
        self._next = monotonic() + _TELL_EVERY
        return readings.tell(intake=self._intake, told=told)


def _job(row: "Intake") -> "Job":
    from django.conf import settings

    from keikaku.web.intake import originals
    from keikaku.web.intake.reading.job import Job, JobFile

    folder = originals.work_folder(row.pk)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True, exist_ok=True)
    files = []
    for file in row.files.all():
        originals.bytes_of(file.sha256, file.name)  # held against its hash
        files.append(JobFile(str(originals.path_of(file.sha256)), file.name, file.source))
    limits = settings.UPLOAD_LIMITS
    return Job(tuple(files), str(folder), limits.pages, limits.seconds, limits.memory_mb)


def _result(folder: str) -> "PlanDraft":
    from pathlib import Path

    from keikaku.exchange.reader import loads
    from keikaku.web.intake.reading.job import DRAFT_FILE

    return loads(Path(folder, DRAFT_FILE).read_text("utf-8"))


def main() -> None:
    """Works until the parent ends. A fault of one round is told and does not end the others."""
    import django

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the parent
    _end_with_parent()
    django.setup()
    from django.db import close_old_connections

    while True:
        close_old_connections()
        try:
            resume_broken_off()
            work_off()
        except Exception:
            import logging

            logging.getLogger(__name__).exception("a round of reading failed")
        sleep(_PAUSE)


def _end_with_parent() -> None:
    """Standard input is held by the parent; processes that it forks may hold it longer."""
    parent = os.getppid()

    def wait() -> None:
        with suppress(OSError, ValueError):
            sys.stdin.read()
        os._exit(0)

    def look() -> None:
        while os.name == "nt" or os.getppid() == parent:
            sleep(_PAUSE)
        os._exit(0)

    for each in (wait, look):
        threading.Thread(target=each, daemon=True).start()


if __name__ == "__main__":
    main()
