"""What a page costs in a process that has read no plan yet."""

import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from benchmarks.pages.timing import get, timed


def first_readings(folder: Path, draft: str, edition: str) -> Iterator[tuple[str, float]]:
    """Reads each of the pages in a process of its own."""
    for name, address in (("plan page (draft)", draft), ("plan page (edition)", edition)):
        command = [sys.executable, "-m", "benchmarks.pages.new_process", str(folder), address]
        told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        yield name, float(told)


def _main(folder: str, address: str) -> None:
    from keikaku.web.config.starting import load

    load(Path(folder))
    from benchmarks.pages.city_hall import planner

    client = planner()
    get(client, "/")
    print(timed(partial(get, client, address)))


if __name__ == "__main__":
    _main(*sys.argv[1:])
