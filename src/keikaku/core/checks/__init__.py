"""What must hold in any draft, beyond what a `Plan` checks when it is built."""

from keikaku.core.checks.doubts import doubt_violations
from keikaku.core.checks.laws import LAWS, Violation
from keikaku.core.checks.order import order_violations
from keikaku.core.checks.traces import trace_violations
from keikaku.core.plan import PlanDraft

__all__ = ["LAWS", "Violation", "violations"]


def violations(draft: PlanDraft) -> tuple[Violation, ...]:
    """Every law that the draft breaks, and where; empty for a sound draft.

    A violation is a fault of the program that made the draft, never of the document: what is
    doubtful about a document is a `Problem`.
    """
    return (
        *trace_violations(draft),
        *order_violations(draft.plan),
        *doubt_violations(draft),
    )
