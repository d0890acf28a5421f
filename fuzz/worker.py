"""The process that inputs are tried in: it may hang, die or fill up without harm to the run."""

import multiprocessing
import sys
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from types import TracebackType
from typing import Self

from fuzz.case import Case
from fuzz.outcome import Outcome, Verdict, crash
from fuzz.trials import Refused, try_case
from tools.memory import data_bytes, forget_peak, peak_bytes, resident_bytes

MEGABYTE = 2**20
# An input has under a megabyte: what needs more than this for it grows without bounds.
MOST_GROWTH = 256 * MEGABYTE
# Beyond this the system gives no more, so that the machine is safe whatever the input is.
LIMIT = 768 * MEGABYTE
MOST_SECONDS = 10.0
"""Time of the processor for one input; more is too slow."""
DEADLINE = 60.0
"""Time by the clock, after which the process is stopped; the machine may be busy with others."""

Trial = Callable[[Case], None]


class Worker:
    """Tries inputs in another process, a new one after each that hung or died."""

    def __init__(
        self,
        trial: Trial = try_case,
        *,
        seconds: float = MOST_SECONDS,
        deadline: float = DEADLINE,
    ) -> None:
        self._trial = trial
        self._seconds = seconds
        self._deadline = deadline
        self._context = multiprocessing.get_context("spawn")
        self._start()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        failure: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stop()

    def try_case(self, case: Case) -> Outcome:
        """Never raises for what the input does."""
        try:
            self._connection.send(case)
            if not self._connection.poll(self._deadline):
                self._restart()
                return Outcome(Verdict.HANG, "no answer", f"no answer after {self._deadline} s")
            outcome: Outcome = self._connection.recv()
        except (EOFError, OSError):
            self._process.join()
            code = self._process.exitcode
            self._restart()
            return Outcome(Verdict.DIED, f"exit code {code}", f"the process ended with {code}")
        return _judged(outcome, self._seconds)

    def resident(self) -> int | None:
        """What the process has in memory, in bytes; None where the system does not tell."""
        self._connection.send(None)
        answer: int | None = self._connection.recv() if self._connection.poll(60) else None
        return answer

    def _start(self) -> None:
        self._connection, other = self._context.Pipe()
        self._process = self._context.Process(target=serve, args=(other, self._trial), daemon=True)
        self._process.start()
        other.close()
        self._connection.recv()  # loaded: the clock of an input does not count that

    def _restart(self) -> None:
        self._stop()
        self._start()

    def _stop(self) -> None:
        self._process.kill()
        self._process.join()
        self._connection.close()


def _judged(outcome: Outcome, seconds: float) -> Outcome:
    if not outcome.is_well:
        return outcome
    if outcome.grown > MOST_GROWTH:
        told = f"{outcome.grown // MEGABYTE} MB"
        return outcome._replace(verdict=Verdict.MEMORY, where="memory", told=told)
    if outcome.seconds > seconds:
        told = f"{outcome.seconds:.1f} s"
        return outcome._replace(verdict=Verdict.SLOW, where="slow", told=told)
    return outcome


def serve(connection: Connection, trial: Trial) -> None:
    """Tries what comes, until nothing more does; None asks what is in memory."""
    _limit_memory()
    connection.send(None)
    while True:
        try:
            case = connection.recv()
        except EOFError:
            return
        if case is None:
            connection.send(resident_bytes())
        else:
            connection.send(tried(case, trial))


def tried(case: Case, trial: Trial = try_case) -> Outcome:
    """The outcome of one input in this process."""
    forget_peak()
    before, began = resident_bytes() or 0, time.process_time()
    outcome = Outcome(Verdict.READ)
    try:
        trial(case)
    except Refused:
        outcome = Outcome(Verdict.REFUSED)
    except Exception as failure:  # whatever comes out is what is looked for
        outcome = crash(failure)
    seconds = time.process_time() - began
    return outcome._replace(seconds=seconds, grown=max(0, (peak_bytes() or 0) - before))


def _limit_memory() -> None:
    """Where the system can: more than LIMIT above what is loaded is refused by it."""
    taken = data_bytes()
    if sys.platform == "linux" and taken is not None:
        import resource

        resource.setrlimit(resource.RLIMIT_DATA, (taken + LIMIT, taken + LIMIT))
