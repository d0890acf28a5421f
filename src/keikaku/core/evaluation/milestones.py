"""Milestones (達成イベント): done or not, or so many of their dated stages."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from keikaku.core import progress
from keikaku.core.evaluation.actuals import Actual
from keikaku.core.evaluation.model import CannotJudge
from keikaku.core.progress import NoRate, Progress, Rate
from keikaku.core.rules import Measure, Standing
from keikaku.core.text import squeeze
from keikaku.core.values.model import Amount, Event, Missing, Reading, Reason, Words
from keikaku.core.years.reporting import reporting_year

_RATES = ("%", "％", "割", "ポイント")
_DONE = ("済", "済み", "完了", "達成", "実施済", "実施済み")
_NOT_DONE = ("未", "未実施", "未着手", "未達成", "検討中", "準備中", "作業中", "調整中")


@dataclass(frozen=True, slots=True)
class Reached:
    """How far a milestone is; `due` is the share of its stages that were due by the year.

    `late` says that it was done, and behind its year: that is no target reached.
    """

    found: Progress
    due: Rate
    stages: bool
    late: bool = False


def milestone_of(
    target: Event, actual: Actual, year: int, due_year: int | None
) -> Reached | CannotJudge:
    """What an actual value says of a milestone.

    Before its year a milestone without stages is neither reached nor late, so it is not judged.
    """
    if actual.stages:
        found, due = progress.staged(actual.stages, year)
        return Reached(found, due, stages=True)
    done = is_done(target.text, actual.reading)
    if done is None:
        return CannotJudge.ACTUAL_IN_WORDS
    if not done and (due_year is None or year < due_year):
        return CannotJudge.NOT_DUE
    found = progress.milestone(int(done))
    late = done and _is_behind(actual, due_year)
    if late:
        found = replace(found, achieved=False)
    return Reached(found, NoRate.NOT_OF_THIS_KIND, stages=False, late=late)


def _is_behind(actual: Actual, due_year: int | None) -> bool:
    """Whether the event is said to have taken place behind the year in which it was due."""
    if actual.period is None or due_year is None:
        return False
    return reporting_year(actual.period) > due_year


def is_done(event: str, reading: Reading) -> bool | None:
    """Whether what was reported says that the event took place; None where that is not clear."""
    if isinstance(reading, Amount):
        plain = reading.unit not in _RATES and reading.bound is None
        return {Decimal(0): False, Decimal(1): True}.get(reading.amount) if plain else None
    if reading == Missing(Reason.PENDING):
        return False
    if not isinstance(reading, Event | Words):
        return None
    said, name = squeeze(reading.text), squeeze(event)
    if said in {name, *(name + word for word in _DONE), *_DONE}:
        return True
    if said in {
        "未" + name,
        name + "中",
        name + "予定",
        *(name + word for word in _NOT_DONE),
        *_NOT_DONE,
    }:
        return False
    return None


def stage_rates(reached: Reached) -> Mapping[Measure, Rate]:
    """The share of the stages that are done, and that by the share that is due."""
    done = reached.found.progress
    pace = progress.pace(done, reached.due) if reached.stages else NoRate.NOT_OF_THIS_KIND
    return {Measure.PROGRESS: done, Measure.PACE: pace}


def stage_standing(reached: Reached) -> Standing:
    """Begun is better than at the start, where nothing was done."""
    done = reached.found.progress
    begun = isinstance(done, Fraction) and done > 0
    return Standing.BETTER if begun else Standing.SAME
