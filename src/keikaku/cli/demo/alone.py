"""One demonstration in a folder at a time, and where the one that runs can be opened."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from keikaku.cli.demo.wording import RUNNING
from keikaku.cli.failures import WrongUsage
from keikaku.core.errors import Unwritable

_LOCK, _ADDRESS = "running-lock", "running.txt"


@contextmanager
def alone(folder: Path, url: str) -> Iterator[None]:
    """Holds the folder for this process. Raises WrongUsage with the address of another's.

    The lock is SQLite's: every system has it, and it ends with the process, however that ends.
    """
    lock = sqlite3.connect(folder / _LOCK, timeout=0, isolation_level=None)
    try:
        _take(lock, folder)
        (folder / _ADDRESS).write_text(url, encoding="utf-8")
        yield
        (folder / _ADDRESS).unlink(missing_ok=True)
    finally:
        lock.close()


def _take(lock: sqlite3.Connection, folder: Path) -> None:
    try:
        lock.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError as fault:
        if fault.sqlite_errorcode != sqlite3.SQLITE_BUSY:
            advice = "書き込めるフォルダーを --folder で指定してください。"
            raise Unwritable(str(folder), "フォルダーに書き込めません。", advice) from None
        raise WrongUsage(RUNNING.format(folder=folder, url=_address(folder))) from None


def _address(folder: Path) -> str:
    """Empty for the moment in which the other has the lock and has not written yet."""
    with suppress(OSError):
        return (folder / _ADDRESS).read_text("utf-8").strip()
    return ""
