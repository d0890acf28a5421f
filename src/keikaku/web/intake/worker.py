"""`python -m keikaku.web.intake.worker`: rounds of reading, as long as its parent lives."""

import logging
import os
import signal
import sys
import threading
from contextlib import suppress
from time import sleep

import django

_PAUSE = 1.0


def main() -> None:
    """Works until the parent ends. A fault of one round is told and does not end the others."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the parent
    _end_with_parent()
    django.setup()
    while True:
        _round()
        sleep(_PAUSE)


def _round() -> None:
    # Models can be imported only once Django is set up.
    from django.db import close_old_connections

    from keikaku.web.intake.rounds import resume_broken_off, work_off

    close_old_connections()
    try:
        resume_broken_off()
        work_off()
    except Exception:
        logging.getLogger(__name__).exception("a round of reading failed")


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
