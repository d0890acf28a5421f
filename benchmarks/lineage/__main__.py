"""`python3 start.py bench lineage`: proposes and compares, beside a plain difflib pass."""

import argparse
import sys
import time
from collections.abc import Callable, Sequence
from typing import NamedTuple

from benchmarks.lineage.difflib_pass import difflib_pass
from benchmarks.lineage.editions import edition, next_edition
from keikaku.cli.terminal.table import Column, table
from keikaku.core.plan import Plan
from keikaku.core.revision import diff
from keikaku.lineage.propose import propose_links

_MOST_SECONDS = 2.0
_LARGE, _YARDSTICK = 1000, 500
_BEST_OF = 3
_HEAD = (
    "比較 / comparison",
    "指標 indicators",
    "CPU s",
    "実時間 s",
    "正しい対応 right",
    "difflib比",
)
_COLUMNS = (Column(34), *[Column(16, right=True)] * 5)
_NOTE = """\
difflib比はCPU時間の比(大きいほど速い)。difflibは名称の最も似たものを一つずつ探すだけで、値・場所・統合・分割を見ない。
Ratio by time of the processor to a difflib pass that takes for each name the one most like it,
one by one, and looks at no figures, places, merges or splits. Right: of what truly continues."""


class Result(NamedTuple):
    """The best of a few runs, and how many of the true links were found, of how many."""

    cpu: float
    wall: float
    right: int
    of: int


def main(arguments: Sequence[str] | None = None) -> int:
    """0 when a thousand indicators are linked in less than two seconds; `--quick` is for tests."""
    asked = _parser().parse_args(arguments)
    small, large = (40, 60) if asked.quick else (_YARDSTICK, _LARGE)
    times = 1 if asked.quick else _BEST_OF
    old, new = edition(small), next_edition(edition(small))
    plain = _measured(lambda: difflib_pass(old, new), old, new, times)
    whole = _measured(lambda: _compared(old, new), old, new, times)
    big_old, big_new = edition(large), next_edition(edition(large))
    links = _measured(lambda: _linked(big_old, big_new), big_old, big_new, times)
    print(_report(small, large, plain, whole, links))
    held = asked.quick or links.cpu < _MOST_SECONDS
    mark = "○" if held else "× MISSED"
    print(f"{mark} {large} × {large}: {links.cpu:.2f} s < {_MOST_SECONDS} s (CPU)")
    return int(not held)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="start.py bench lineage", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="few indicators, once, no floor")
    return parser


def _linked(old: Plan, new: Plan) -> set[tuple[str, str]]:
    lineage = propose_links(old, new)
    return {(a, b) for link in lineage.indicators for a in link.old for b in link.new}


def _compared(old: Plan, new: Plan) -> set[tuple[str, str]]:
    """Links and every change: what a person who compares two editions waits for."""
    lineage = propose_links(old, new)
    diff(old, new, lineage)
    return {(a, b) for link in lineage.indicators for a in link.old for b in link.new}


def _measured(run: Callable[[], set[tuple[str, str]]], old: Plan, new: Plan, times: int) -> Result:
    cpus, walls = [], []
    found: set[tuple[str, str]] = set()
    for _ in range(times):
        wall, cpu = time.perf_counter(), time.process_time()
        found = run()
        walls.append(time.perf_counter() - wall)
        cpus.append(time.process_time() - cpu)
    # The invented editions keep the id of what continues; the program does not look at ids.
    true = {each.id for each in old.indicators} & {each.id for each in new.indicators}
    return Result(min(cpus), min(walls), len({(i, i) for i in true} & found), len(true))


def _report(small: int, large: int, plain: Result, whole: Result, links: Result) -> str:
    def row(name: str, count: int, result: Result, ratio: str) -> tuple[str, ...]:
        right = f"{result.right}/{result.of}"
        return (name, str(count), f"{result.cpu:.3f}", f"{result.wall:.3f}", right, ratio)

    rows = [
        _HEAD,
        row("difflib (yardstick)", small, plain, "1.00×"),
        row("propose_links + diff", small, whole, f"{plain.cpu / whole.cpu:.2f}×"),
        row("propose_links", large, links, ""),
    ]
    return "\n".join([*table(_COLUMNS, rows), "", _NOTE])


if __name__ == "__main__":
    sys.exit(main())
