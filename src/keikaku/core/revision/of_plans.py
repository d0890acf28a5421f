"""What can happen to a plan as a whole between two editions."""

from dataclasses import dataclass
from typing import ClassVar

from keikaku.core.plan import PlanHead


@dataclass(frozen=True, slots=True)
class PeriodChanged:
    """計画期間の変更: first or last year. An edition that prints no period has None."""

    code: ClassVar[str] = "plan.period_changed"
    old: PlanHead
    new: PlanHead

    @property
    def was(self) -> tuple[int, int] | None:
        """The old first and last year."""
        return self.old.period

    @property
    def now(self) -> tuple[int, int] | None:
        """The new first and last year."""
        return self.new.period


PlanChange = PeriodChanged
