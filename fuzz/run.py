"""A run over many inputs: each is tried, faults are kept, and how memory goes is watched."""

import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from fuzz.case import Case
from fuzz.findings import Findings
from fuzz.outcome import Outcome, Verdict
from fuzz.shrink import shrunk
from fuzz.worker import MEGABYTE, Worker

_SAMPLE_EVERY = 100
# Until then caches fill and libraries load.
WARM = 1000
MOST_PER_THOUSAND = 10 * MEGABYTE
_TELL_EVERY = 10.0


@dataclass
class Tally:
    """What came of a run, by format or kind of input."""

    verdicts: Counter[tuple[str, Verdict]] = field(default_factory=Counter)
    slowest: tuple[float, str] = (0.0, "")
    most_grown: tuple[int, str] = (0, "")
    samples: list[tuple[int, int]] = field(default_factory=list)

    @property
    def tried(self) -> int:
        """How many inputs."""
        return self.verdicts.total()

    def take(self, case: Case, outcome: Outcome) -> None:
        """Counts one outcome."""
        self.verdicts[case.ending or case.kind, outcome.verdict] += 1
        self.slowest = max(self.slowest, (outcome.seconds, case.made))
        self.most_grown = max(self.most_grown, (outcome.grown, case.made))

    def growth(self) -> float | None:
        """Bytes that memory grows by in a thousand inputs once warm; None for a short run."""
        warm = [sample for sample in self.samples if sample[0] >= self.samples[0][0] + WARM]
        if len(warm) < 2 or warm[-1][0] - warm[0][0] < WARM:
            return None
        return (warm[-1][1] - warm[0][1]) * 1000 / (warm[-1][0] - warm[0][0])


def run(
    cases: Iterable[Case], worker: Worker, findings: Findings, tell: Callable[[str], None]
) -> Tally:
    """Tries all of them."""
    tally = Tally()
    told = time.monotonic()
    for case in cases:
        outcome = worker.try_case(case)
        tally.take(case, outcome)
        if not outcome.is_well:
            _keep(case, outcome, worker, findings, tell)
        if outcome.verdict in (Verdict.DIED, Verdict.HANG):
            tally.samples.clear()  # another process now
        elif tally.tried % _SAMPLE_EVERY == 0 and (resident := worker.resident()) is not None:
            tally.samples.append((tally.tried, resident))
        if time.monotonic() - told > _TELL_EVERY:
            told = time.monotonic()
            tell(f"{tally.tried:,} …")
    return tally


def _keep(
    case: Case,
    outcome: Outcome,
    worker: Worker,
    findings: Findings,
    tell: Callable[[str], None],
) -> None:
    if findings.is_new(outcome) and outcome.verdict is Verdict.CRASH:
        case = shrunk(case, lambda smaller: worker.try_case(smaller).where == outcome.where)
    path = findings.add(case, outcome)
    if path is not None:
        tell(f"{outcome.verdict} {outcome.where}: {path}")


def for_minutes(minutes: float, case_of: Callable[[int], Case]) -> Iterator[Case]:
    """Inputs by number until the time is over."""
    end = time.monotonic() + 60 * minutes
    number = 0
    while time.monotonic() < end:
        yield case_of(number)
        number += 1
