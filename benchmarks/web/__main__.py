"""`python3 start.py bench web`: writes per second on SQLite, from eight sides at once."""

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from benchmarks.web.saves import save_at_once
from benchmarks.web.server import environment_of, served
from benchmarks.web.writers import load

SIDES, SAVES, SECONDS, MOST = 8, 60, 6, 20_000


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints what was written and what failed. 1 where anything failed."""
    parser = argparse.ArgumentParser(prog="start.py bench web", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="one second each")
    asked = parser.parse_args(arguments)
    seconds, saves = (1, 5) if asked.quick else (SECONDS, SAVES)
    with tempfile.TemporaryDirectory(prefix="keikaku-bench-") as folder:
        failed = _requests(Path(folder) / "requests", seconds)
        failed += _saves(Path(folder) / "saves", saves)
    return 1 if failed else 0


def _requests(folder: Path, seconds: int) -> int:
    with served(folder) as place:
        found = load(place, connections=SIDES, seconds=seconds, most=MOST)
    _show(f"POST, {SIDES} connections, {seconds} s", len(found.answers), seconds, found.failed)
    milliseconds = [1000 * found.seconds_of(percent) for percent in (50, 95, 100)]
    print("  p50 {:.0f} ms  p95 {:.0f} ms  longest {:.0f} ms".format(*milliseconds))
    verified = subprocess.run(
        [sys.executable, "-m", "keikaku", "audit", "verify"],
        env=environment_of(folder),
        check=False,
    )
    return found.failed + verified.returncode


def _saves(folder: Path, saves: int) -> int:
    os.environ.update(environment_of(folder))
    from keikaku.cli.serve.preparing import prepare

    prepare(folder)
    failed = 0
    for level in ("FULL", "NORMAL"):
        found = save_at_once(SIDES, saves, partial(_synchronous, level))
        _show(
            f"{SIDES} threads × {saves}, synchronous={level}",
            found.done,
            found.seconds,
            len(found.failed),
        )
        failed += len(found.failed)
    return failed


def _synchronous(level: str) -> None:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(f"PRAGMA synchronous={level}")


def _show(name: str, done: int, seconds: float, failed: int) -> None:
    print(f"{name:<44}{done:>7,}  {done / seconds:>7,.0f} /s  failed {failed}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
