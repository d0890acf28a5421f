"""One measurement, in the process that it is made in: `python -m benchmarks.reading.measure`."""

import gc
import json
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.reading.results import Measurement
from benchmarks.reading.ways import WAYS
from tools.memory import peak_bytes

ROOT = Path(__file__).resolve().parents[2]
BEST_OF = 3
# Slow ways are measured fewer times: not again when so many seconds have gone by.
ENOUGH_SECONDS = 8.0
_DEADLINE = 300


class Failed(Exception):
    """A way that could not read a document; the text is the last line that it told."""


def measured(way: str, path: Path, times: int = BEST_OF) -> Measurement:
    """Measures in a process of its own, so that each begins with nothing. Raises Failed."""
    command = [sys.executable, "-m", "benchmarks.reading.measure", way, str(path), str(times)]
    try:
        done = subprocess.run(
            command,
            cwd=ROOT,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            check=False,
            timeout=_DEADLINE,
        )
    except subprocess.TimeoutExpired:
        raise Failed(f"{_DEADLINE} s") from None
    if done.returncode:
        raise Failed((done.stderr.strip() or "?").splitlines()[-1])
    return Measurement(**json.loads(done.stdout))


def measure(way: str, path: Path, times: int) -> Measurement:
    """The best of a few readings, and the peak of memory after the first."""
    read = WAYS[way].load()
    walls: list[float] = []
    cpus: list[float] = []
    peak = None
    began = time.perf_counter()
    while len(walls) < times and (not walls or time.perf_counter() - began < ENOUGH_SECONDS):
        gc.collect()
        wall, cpu = time.perf_counter(), time.process_time()
        read(path)
        walls.append(time.perf_counter() - wall)
        cpus.append(time.process_time() - cpu)
        peak = peak or peak_bytes()
    return Measurement(min(cpus), min(walls), peak, len(walls))


def main(arguments: Sequence[str]) -> None:
    """Way, file and number of readings in; the measurement out, as JSON."""
    way, path, times = arguments
    print(json.dumps(measure(way, Path(path), int(times))._asdict()))


if __name__ == "__main__":
    main(sys.argv[1:])
