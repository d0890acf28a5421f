"""What a check of a plan tells: faults, and what was left out."""

from collections.abc import Mapping
from dataclasses import dataclass

from keikaku.core.problems import CATALOGUE, Language, Severity
from keikaku.core.sources import Location


@dataclass(frozen=True, slots=True)
class Fault:
    """What `check` tells: a finding of a lint, or an open problem of the reading.

    `number` is that of the lint; a problem has the number of the lint that looks for the same.
    `problems` are the ids of the problems that tell this cause too and are not told again.
    """

    code: str
    number: int | None
    severity: Severity
    where: str
    field: str | None
    source: Location | None
    details: Mapping[str, str]
    problems: tuple[str, ...] = ()
    message: str | None = None

    def told(self, language: Language) -> str:
        """What is wrong and what to do; of a kind that is not in the catalogue, as it was told."""
        return f"{self.what(language)} {self.to_do(language)}".strip()

    def what(self, language: Language) -> str:
        """What is wrong."""
        kind = CATALOGUE.get(self.code)
        try:
            return kind.what(self.details, language) if kind else self.message or self.code
        except KeyError:
            return self.message or self.code

    def to_do(self, language: Language) -> str:
        """What to do about it."""
        kind = CATALOGUE.get(self.code)
        try:
            return kind.to_do(self.details, language) if kind else ""
        except KeyError:
            return ""


@dataclass(frozen=True, slots=True)
class SwitchedOff:
    """A code that the city switched off, why, and how many faults are not told for that."""

    code: str
    reason: str
    count: int


@dataclass(frozen=True, slots=True)
class Checked:
    """The faults of one plan in the order of its pages; what was left out is counted.

    `settled` faults are those that a person has decided on already. `counts` says how many are
    how grave: of a plan with thousands nobody counts them again.
    """

    faults: tuple[Fault, ...]
    off: tuple[SwitchedOff, ...]
    settled: int
    counts: Mapping[Severity, int]
