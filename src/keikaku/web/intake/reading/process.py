"""A reading as a process: started, followed line by line, ended when it costs too much."""

import queue
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from time import monotonic

from keikaku.web.intake.reading.english import BROKE_OFF, TOO_LONG, in_english
from keikaku.web.intake.reading.job import Job, Told

_CHILD = "keikaku.web.intake.reading.child"
_PAUSE, _PATIENCE = 0.25, 3.0
_ENDING = 0.5
"""A process that has told why it failed ends by itself; asked amid that it would leave a trace."""


@dataclass(frozen=True, slots=True)
class Ended:
    """How a reading ended: well, with a message why not in both languages, or cancelled."""

    failed: str = ""
    failed_en: str = ""
    cancelled: bool = False


def run(job: Job, follow: Callable[[Told], bool]) -> Ended:
    """Reads a job. `follow` is told how far it is, again and again; False cancels."""
    command = [sys.executable, "-m", _CHILD]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, encoding="ascii") as process:
        try:
            return _followed(process, job, follow)
        finally:
            _end(process)


def _followed(process: "subprocess.Popen[str]", job: Job, follow: Callable[[Told], bool]) -> Ended:
    lines = _lines_of(process)
    _begin(process, job)
    until = monotonic() + job.seconds
    told = Told()
    while True:
        line = _next(lines)
        if line is None:
            return _verdict(process.wait(), job)
        told = Told.of_line(line) or told
        if told.failed:
            _wait(process, _ENDING)
            return Ended(told.failed, told.failed_en)
        if not follow(told):
            return Ended(cancelled=True)
        if monotonic() > until:
            return _failed(TOO_LONG.format(job.seconds))


def _begin(process: "subprocess.Popen[str]", job: Job) -> None:
    assert process.stdin is not None
    with suppress(OSError):  # it is gone already, which its status tells
        process.stdin.write(job.line())
        process.stdin.flush()


def _lines_of(process: "subprocess.Popen[str]") -> "queue.Queue[str | None]":
    """The lines as they come, so that waiting for one can end; None is the end."""
    found: queue.Queue[str | None] = queue.Queue()

    def read() -> None:
        assert process.stdout is not None
        for line in process.stdout:
            found.put(line)
        found.put(None)

    threading.Thread(target=read, daemon=True).start()
    return found


def _next(lines: "queue.Queue[str | None]") -> str | None:
    """The next line; "" where none comes for a while, None at the end."""
    try:
        return lines.get(timeout=_PAUSE)
    except queue.Empty:
        return ""


def _verdict(status: int, job: Job) -> Ended:
    return _failed(BROKE_OFF.format(job.memory_mb)) if status else Ended()


def _failed(sentence: str) -> Ended:
    return Ended(sentence, in_english(sentence))


def _end(process: "subprocess.Popen[str]") -> None:
    """Asks it to end, and ends it where it does not."""
    if process.poll() is None:
        process.terminate()
        if not _wait(process, _PATIENCE):
            process.kill()
    if process.stdin is not None:
        with suppress(OSError):
            process.stdin.close()


def _wait(process: "subprocess.Popen[str]", seconds: float) -> bool:
    """Whether it ended within that time."""
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        return False
    return True
