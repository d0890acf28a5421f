"""`python3 start.py bench reading`: measures, prints the table, fails where a floor is missed."""

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks.reading.documents import Paper, found, invented
from benchmarks.reading.floors import FLOORS
from benchmarks.reading.measure import BEST_OF, Failed, measured
from benchmarks.reading.report import report, verdicts
from benchmarks.reading.results import Measurement
from benchmarks.reading.ways import ways_for

FORMATS = ("txt", "md", "csv", "html", "docx", "xlsx", "xls", "ods", "pptx", "pdf")


def main(arguments: Sequence[str] | None = None) -> int:
    """0 when all was read and every floor is held; `--quick` judges only the first."""
    asked = _parser().parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        papers = list(invented(Path(folder), asked.formats, quick=asked.quick))
        if not asked.quick:
            papers += found(asked.formats)
        results, failures = _measure_all(papers, 1 if asked.quick else BEST_OF)
    print(report(papers, results, failures))
    if asked.quick:
        return int(bool(failures))
    print("\n" + verdicts(FLOORS, results))
    return int(bool(failures) or not all(floor.is_held(results) for floor in FLOORS))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="start.py bench reading", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="one page, once, no floors")
    parser.add_argument("--formats", nargs="+", choices=FORMATS, default=FORMATS)
    return parser


def _measure_all(
    papers: Sequence[Paper], times: int
) -> tuple[dict[tuple[str, str], Measurement], dict[str, str]]:
    results: dict[tuple[str, str], Measurement] = {}
    failures: dict[str, str] = {}
    for paper in papers:
        for way in ways_for(paper.ending, paper.pages):
            print(f"{paper.name} {way}", file=sys.stderr, flush=True)
            try:
                results[paper.name, way] = measured(way, paper.path, times)
            except Failed as failure:
                failures[f"{paper.name} {way}"] = str(failure)
    return results, failures


if __name__ == "__main__":
    sys.exit(main())
