"""The process that reads uploaded documents: started beside the server, and again if it ends."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Event, Thread

_WORKER = "keikaku.web.intake.worker"
_PAUSE, _PATIENCE = 2.0, 5.0


@contextmanager
def reading_beside() -> Iterator[None]:
    """Documents are read as long as this lasts. The environment says of which installation."""
    ended = Event()
    watching = Thread(target=_watch, args=(ended,), daemon=True)
    watching.start()
    try:
        yield
    finally:
        ended.set()
        watching.join(2 * _PATIENCE)


def _watch(ended: Event) -> None:
    while not ended.is_set():
        # Its standard input tells it that it is still wanted.
        command = [sys.executable, "-m", _WORKER]
        with subprocess.Popen(command, stdin=subprocess.PIPE) as process:
            while process.poll() is None and not ended.wait(_PAUSE):
                pass
            _end(process)
        ended.wait(_PAUSE)


def _end(process: "subprocess.Popen[bytes]") -> None:
    assert process.stdin is not None
    with suppress(OSError):
        process.stdin.close()
    try:
        process.wait(_PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
