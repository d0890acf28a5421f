"""What became of an input."""

import traceback
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

import keikaku
from fuzz.trials import Fault

_PROGRAM = str(Path(keikaku.__file__).parent)


class Verdict(StrEnum):
    """READ and REFUSED are well; the others are faults."""

    READ = "read"
    REFUSED = "refused"
    CRASH = "crash"
    DIED = "died"
    HANG = "hang"
    SLOW = "slow"
    MEMORY = "memory"


WELL = (Verdict.READ, Verdict.REFUSED)


class Outcome(NamedTuple):
    """`where` tells one fault from another, `told` is what a person needs to find it.

    `seconds` are of the processor; `grown` is how far memory rose above where it stood, in bytes.
    """

    verdict: Verdict
    where: str = ""
    told: str = ""
    seconds: float = 0.0
    grown: int = 0

    @property
    def is_well(self) -> bool:
        """Whether the program did what it should."""
        return self.verdict in WELL


def crash(failure: BaseException) -> Outcome:
    """The outcome for an exception that should not have come out."""
    told = "".join(traceback.format_exception(failure))
    return Outcome(Verdict.CRASH, f"{type(failure).__name__}{_where(failure)}", told)


def _where(failure: BaseException) -> str:
    """The innermost place in the program itself, or the law that does not hold."""
    if isinstance(failure, Fault):
        return f": {failure}"
    frames = traceback.extract_tb(failure.__traceback__)
    own = [frame for frame in frames if frame.filename.startswith(_PROGRAM)]
    if not own:
        return ""
    place = Path(own[-1].filename).relative_to(_PROGRAM).as_posix()
    return f" in {place}:{own[-1].lineno}"
