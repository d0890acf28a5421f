"""`python3 start.py bench pages`: processor time of pages of a large plan, beside its bare rows."""

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.pages.editing import FIELDS, Field, filled, save
from benchmarks.pages.timing import get, timed
from keikaku.web.config.starting import load

if TYPE_CHECKING:
    from benchmarks.pages.city_hall import CityHall

_SECRET = {"KEIKAKU_SECRET_KEY": "only-for-this-benchmark-" * 3}
_AIM_SECONDS, _AIM_RATIO = 0.150, 2
_TIMES, _DEPTHS, _DEEPER = 9, 3, 12


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the pages as they are, after a change, and as a new process reads them; then saves."""
    parser = argparse.ArgumentParser(prog="start.py bench pages", description=__doc__)
    parser.add_argument("--nodes", type=int, default=1000)
    parser.add_argument("--indicators", type=int, default=500)
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="keikaku-bench-") as folder:
        os.environ |= {"KEIKAKU_DATABASE_URL": "sqlite:///bench.sqlite3", **_SECRET}
        load(Path(folder))
        _measure(Path(folder), asked.nodes, asked.indicators)
    return 0


def _measure(folder: Path, nodes: int, indicators: int) -> None:
    from benchmarks.pages.city_hall import city_hall
    from benchmarks.pages.new_process import first_readings

    hall = city_hall(nodes, indicators)
    get(hall.planner, "/")  # what a process does once is of no page
    print(f"{nodes:,} nodes, {indicators:,} indicators, 10 years, {hall.rows:,} rows")
    print(f"{'':<42}{'ms':>8}{'bare ms':>9}{'ratio':>7}")
    print("nothing has changed")
    for page in hall.pages:
        _tell(page.name, *_usual(page.read, hall.bare_rows))
    print("first after a change of what the page shows")
    for page in hall.pages:
        if page.changes:
            _tell(page.name, *_usual(page.read, hall.bare_rows, hall.change))
    print("first in a new process, which has read nothing yet")
    _page, bare = _usual(hall.bare_rows, hall.bare_rows)
    for name, seconds in first_readings(folder, hall.draft_page, hall.edition_page):
        _tell(name, seconds, bare)
    print("one field saved")
    for name, field in FIELDS.items():
        seconds, bare = _saving(hall, field)
        _tell(name, seconds, bare)


def _saving(hall: "CityHall", field: Field) -> tuple[float, float]:
    """The least of a field saved and of the bare rows; forms are filled as the page is then."""
    form = dict(filled(hall, field))
    return _usual(
        lambda: save(hall.planner, hall.draft, form),
        hall.bare_rows,
        before=lambda: form.update(filled(hall, field)),
    )


def _tell(name: str, seconds: float, bare: float) -> None:
    ratio = seconds / bare
    told = "" if ratio <= _AIM_RATIO else f"  over {_AIM_RATIO}"
    told += "" if seconds <= _AIM_SECONDS else "  over 150 ms"
    print(f"  {name:<40}{seconds * 1000:>8.1f}{bare * 1000:>9.1f}{ratio:>7.2f}{told}", flush=True)


def _usual(
    page: Callable[[], None], bare: Callable[[], None], before: Callable[[], None] = lambda: None
) -> tuple[float, float]:
    """The least of a page and of the bare rows, by turns: what a busy machine adds is no work."""
    page()
    pages, bares = [], []
    for turn in range(_TIMES):
        before()
        pages.append(timed(page, turn % _DEPTHS * _DEEPER))
        bares.append(timed(bare, turn % _DEPTHS * _DEEPER))
    return min(pages), min(bares)


if __name__ == "__main__":
    sys.exit(main())
