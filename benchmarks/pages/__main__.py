"""`python3 start.py bench pages`: processor time of pages of a large plan, beside its bare rows."""

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING

from benchmarks.pages.editing import FIELDS, filled, save
from keikaku.web.config.starting import load

if TYPE_CHECKING:
    from django.test import Client

_SECRET = {"KEIKAKU_SECRET_KEY": "only-for-this-benchmark-" * 3}
_AIM = 0.150
_TIMES = 7


def main(arguments: Sequence[str] | None = None) -> int:
    """A line for each page: the first reading after a change, and those after it; then saves."""
    parser = argparse.ArgumentParser(prog="start.py bench pages", description=__doc__)
    parser.add_argument("--nodes", type=int, default=1000)
    parser.add_argument("--indicators", type=int, default=500)
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="keikaku-bench-") as folder:
        os.environ |= {"KEIKAKU_DATABASE_URL": "sqlite:///bench.sqlite3", **_SECRET}
        load(Path(folder))
        _measure(asked.nodes, asked.indicators)
    return 0


def _measure(nodes: int, indicators: int) -> None:
    from benchmarks.pages.city_hall import city_hall

    hall = city_hall(nodes, indicators)
    _get(hall.client, "/")  # what a process does once is of no page
    bare = _best(hall.bare_rows)
    print(f"{nodes:,} nodes, {indicators:,} indicators, 10 years, {hall.rows:,} rows")
    print(f"  {'bare ORM, the same rows':<34}{bare * 1000:>8.1f} ms")
    print(f"  {'':<34}{'again':>11}{'ratio':>8}{'first':>12}")
    for name, address in hall.pages.items():
        hall.change()
        page = partial(_get, hall.client, address)
        first, again = _timed(page), _best(page)
        _show(name, again, bare, f"{first * 1000:>9.1f} ms")
    for name, field in FIELDS.items():
        forms = (filled(hall, field) for _ in range(_TIMES))
        saved = (partial(save, hall.client, hall.draft, form) for form in forms)
        _show(name, min(map(_timed, saved)), bare)


def _show(name: str, again: float, bare: float, first: str = "") -> None:
    told = "" if again <= _AIM else "  over 150 ms"
    print(f"  {name:<34}{again * 1000:>8.1f} ms{again / bare:>8.2f}{first:>12}{told}", flush=True)


def _get(client: "Client", address: str) -> None:
    response = client.get(address)
    assert response.status_code == 200, (address, response.status_code)


def _best(way: Callable[[], None]) -> float:
    return min(_timed(way) for _ in range(_TIMES))


def _timed(way: Callable[[], None]) -> float:
    began = process_time()
    way()
    return process_time() - began


if __name__ == "__main__":
    sys.exit(main())
