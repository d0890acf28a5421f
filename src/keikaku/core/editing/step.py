"""What one edit gives: the plan after it, the edit that takes it back, the problems that arise."""

from dataclasses import dataclass

from keikaku.core.editing.edits import Batch, Edit, FileCorrection
from keikaku.core.plan import Plan
from keikaku.core.problems.model import Problem


@dataclass(frozen=True, slots=True)
class Applied:
    """`undo`, applied to `plan`, gives a plan equal to the one before.

    `entered` are the values whose text was read anew. `problems` are those of such a text. They
    take the place of all earlier ones about that value; their ids name the value and are to be
    given anew where problems are numbered.
    """

    plan: Plan
    undo: Edit
    problems: tuple[Problem, ...] = ()
    entered: tuple[str, ...] = ()


def together(*edits: Edit) -> Edit:
    """One edit of several; a single one stays itself."""
    return edits[0] if len(edits) == 1 else Batch(edits)


def corrections_of(plan: Plan, *gone: str) -> tuple[FileCorrection, ...]:
    """The corrections about things that go, as edits that put them back where they stood."""
    return tuple(
        FileCorrection(correction, at)
        for at, correction in enumerate(plan.corrections)
        if correction.where in gone
    )
