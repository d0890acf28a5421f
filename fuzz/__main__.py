"""`python3 start.py fuzz`: small inputs, then damaged files for some minutes; fails on a fault."""

import argparse
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from fuzz.case import kept_case
from fuzz.files import KINDS, file_case
from fuzz.findings import Findings
from fuzz.run import MOST_PER_THOUSAND, Tally, for_minutes, run
from fuzz.small import small_case
from fuzz.worker import MEGABYTE, Worker

_KEPT = Path("fuzz-findings")


def main(arguments: Sequence[str] | None = None) -> int:
    """0 when all is well, 1 when something is not, or a replayed input still fails."""
    asked = _parser().parse_args(arguments)
    with Worker() as worker:
        if asked.replay:
            return _replay(asked.replay, worker)
        findings = Findings(asked.keep)
        small = (small_case(asked.seed, number) for number in range(asked.inputs))
        files = for_minutes(
            asked.minutes, lambda number: file_case(asked.seed, number, asked.formats)
        )
        well = [
            _part("小さな入力 / small inputs", lambda: run(small, worker, findings, _tell)),
            _part("壊したファイル / damaged files", lambda: run(files, worker, findings, _tell)),
        ]
    print("\n" + _faults(findings))
    return int(bool(findings.counts) or not all(well))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="start.py fuzz", description=__doc__)
    parser.add_argument("--inputs", type=int, default=100_000, help="how many small inputs")
    parser.add_argument("--minutes", type=float, default=10, help="how long damaged files")
    parser.add_argument("--formats", nargs="+", choices=KINDS, default=list(KINDS))
    parser.add_argument("--seed", type=int, default=1, help="another one gives other inputs")
    parser.add_argument("--keep", type=Path, default=_KEPT, help="folder for what fails")
    parser.add_argument("--replay", type=Path, nargs="+", help="tries kept inputs again")
    return parser


def _replay(paths: Sequence[Path], worker: Worker) -> int:
    outcomes = [(path, worker.try_case(kept_case(path))) for path in paths]
    for path, outcome in outcomes:
        print(f"{path}: {outcome.verdict} {outcome.where}\n{outcome.told}".rstrip())
    return int(not all(outcome.is_well for _, outcome in outcomes))


def _part(title: str, runs: Callable[[], Tally]) -> bool:
    """Runs a part, prints what came of it; whether memory stayed as it was."""
    began = time.monotonic()
    tally = runs()
    print(f"\n━━ {title}: {tally.tried:,}, {time.monotonic() - began:.0f} s")
    for name in sorted({name for name, _ in tally.verdicts}):
        counts = {each: n for (of, each), n in tally.verdicts.items() if of == name}
        print(f"  {name:<6}" + "  ".join(f"{each} {n:,}" for each, n in sorted(counts.items())))
    print(f"  slowest   {tally.slowest[0]:.2f} s: {tally.slowest[1]}")
    print(f"  greatest  {tally.most_grown[0] / MEGABYTE:.0f} MB: {tally.most_grown[1]}")
    growth = tally.growth()
    if growth is None:
        print("  memory    測れません / too short a run, or not told by this system")
        return True
    print(f"  memory    {growth / MEGABYTE:+.2f} MB / 1,000 (< {MOST_PER_THOUSAND // MEGABYTE})")
    return growth < MOST_PER_THOUSAND


def _faults(findings: Findings) -> str:
    if not findings.counts:
        return "○ 問題はありません / no faults"
    lines = [f"× {fault}: {count}" for fault, count in findings.counts.most_common()]
    return "\n".join([*lines, f"{findings.folder}"])


def _tell(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
