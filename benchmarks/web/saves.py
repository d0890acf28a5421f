"""Actions in threads of one process: each is one row, one event, one transaction."""

from collections.abc import Callable
from datetime import date
from threading import Thread
from time import monotonic
from typing import NamedTuple

_BEGINS = date(2026, 4, 1)


class Saved(NamedTuple):
    """How many were saved, how many not, in how many seconds."""

    done: int
    failed: list[str]
    seconds: float


def save_at_once(threads: int, each: int, prepare: Callable[[], None] = lambda: None) -> Saved:
    """Django must be set up. `prepare` is called in each thread before it writes."""
    from django.db import DatabaseError, connection

    from keikaku.web.accounts.actions import departments
    from keikaku.web.audit.actor import COMMAND_LINE

    failed: list[str] = []

    def work(thread: int) -> None:
        prepare()
        for number in range(each):
            try:
                departments.create(name=f"{thread}-{number}", begins=_BEGINS, by=COMMAND_LINE)
            except DatabaseError as fault:
                failed.append(str(fault))
        connection.close()

    began = monotonic()
    working = [Thread(target=work, args=(number,)) for number in range(threads)]
    for thread in working:
        thread.start()
    for thread in working:
        thread.join()
    return Saved(threads * each - len(failed), failed, monotonic() - began)
