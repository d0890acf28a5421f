"""Judging one indicator in one year by one rule (指標の評価)."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from types import MappingProxyType
from typing import ParamSpec

from keikaku.core import progress
from keikaku.core.evaluation.actuals import Actual, of_indicator
from keikaku.core.evaluation.kinds import TargetKind, kind_of
from keikaku.core.evaluation.known import Known, compared
from keikaku.core.evaluation.milestones import milestone_of, stage_rates, stage_standing
from keikaku.core.evaluation.model import CannotJudge, Evaluation, Ground, Mark, Step
from keikaku.core.evaluation.numeric import (
    Numbers,
    Rates,
    against_baseline,
    against_target,
    progress_of,
)
from keikaku.core.evaluation.pick import actual_of, baseline_of, due_of, judgeable, target_of
from keikaku.core.evaluation.sums import Gap, first_year
from keikaku.core.evaluation.trace import (
    actual_steps,
    assumption_steps,
    band_steps,
    milestone_steps,
    number_steps,
    one_step,
    passed_steps,
    rate_steps,
    sum_steps,
    value_steps,
)
from keikaku.core.indicators import Indicator, Value
from keikaku.core.progress import NoRate, Rate
from keikaku.core.rules import (
    Against,
    Decision,
    EvaluationRule,
    Facts,
    InputCompared,
    InputIs,
    Measure,
    Schedule,
    Standing,
    Unmeasured,
    decide,
)
from keikaku.core.values.model import Amount, Event, Status

_Told = ParamSpec("_Told")

_NO_RATES: Mapping[Measure, Rate] = MappingProxyType({})
_NO_INPUTS: Mapping[str, str] = MappingProxyType({})

Period = tuple[int, int]
"""First and last fiscal year of a plan."""


def evaluate(
    indicator: Indicator,
    year: int,
    rule: EvaluationRule,
    actuals: Iterable[Actual],
    period: Period | None = None,
) -> Evaluation:
    """The judgement of an indicator for a fiscal year, with the trace that explains it.

    `actuals` are all that is reported, of this indicator or others, for this year or before;
    `period` is that of the plan, which some rules count their time by. Never raises: what cannot
    be judged is answered with its reason.
    """
    reported = of_indicator(actuals, indicator)
    return _Judging(indicator, year, rule, reported, period).outcome()


@dataclass(slots=True)
class _Judging:
    """One judgement under way: its grounds grow until there is a grade or a reason."""

    indicator: Indicator
    year: int
    rule: EvaluationRule
    reported: Sequence[Actual]
    period: Period | None
    grounds: list[Ground] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)

    def outcome(self) -> Evaluation:
        rule = self.rule
        self._say(one_step, "rule", title=rule.title, body=rule.body, source=rule.source)
        if not rule.holds_in(self.year):
            return self._cannot(CannotJudge.RULE_NOT_VALID)
        if rule.judged_by is not None:
            return self._by_person(rule.judged_by)
        if not rule.needs_figures():
            return self._decided(_by_inputs(self._inputs()))
        known = self._known()
        if isinstance(known, CannotJudge):
            return self._cannot(known)
        facts = self._milestone(known) if _is_milestone(known) else self._numeric(known)
        return self._cannot(facts) if isinstance(facts, CannotJudge) else self._decided(facts)

    def _known(self) -> Known | CannotJudge:
        """The values in force, each said in the trace."""
        target = target_of(self.indicator, self.year, self.rule.target)
        if isinstance(target, CannotJudge):
            return target
        self._say(value_steps, "target", target)
        baseline = baseline_of(self.indicator)
        if isinstance(baseline, Value):
            self._say(value_steps, "baseline", baseline)
        actual = actual_of(self.reported, self.year, self.rule, target)
        if isinstance(actual, CannotJudge):
            return actual
        self._say(actual_steps, actual)
        assumed = _assumed(self.indicator, target, baseline, actual)
        self._say(assumption_steps, assumed, self.indicator.direction)
        if self.rule.confirm.intersection(assumed):
            return CannotJudge.UNCONFIRMED
        kind = kind_of(self.indicator, target)
        if kind is None:
            return CannotJudge.NO_DIRECTION
        self.marks += _marks(target, actual, assumed)
        start = None if self.period is None else self.period[0]
        usable = judgeable(self.reported, self.rule)
        return Known(self.indicator, target, baseline, actual, usable, kind, start)

    def _milestone(self, known: Known) -> Facts | CannotJudge:
        event = known.target.reading
        assert isinstance(event, Event)  # the kind says so
        due = due_of(known.baseline, known.target).end
        reached = milestone_of(event, known.actual, self.year, due)
        if isinstance(reached, CannotJudge):
            if due is not None:
                self._say(one_step, "not_due", year=str(due))
            return reached
        self._say(milestone_steps, reached, known.actual.stages)
        to_target = Standing.SAME if reached.found.achieved else Standing.WORSE
        return Facts(
            reached.found.achieved, to_target, stage_standing(reached), stage_rates(reached),
            self._inputs(),
        )  # fmt: skip

    def _numeric(self, known: Known) -> Facts | CannotJudge:
        numbers = compared(known, self.rule)
        if isinstance(numbers, Gap):
            if numbers.years:
                self._say(one_step, "years_missing", years="、".join(map(str, numbers.years)))
            return numbers.reason
        for part in numbers.total.used:
            self._mark(_marks(known.target, part, part.assumed))
        self._say(sum_steps, numbers)
        self._say(number_steps, known, numbers)
        passed = self._passed(known, numbers.numbers)
        found = progress_of(numbers.numbers)
        rates = Rates(numbers.numbers, found, passed)
        self._say(rate_steps, self.rule, numbers, found, passed, rates)
        return Facts(
            found.achieved, against_target(numbers.numbers), against_baseline(numbers.numbers),
            rates, self._inputs(),
        )  # fmt: skip

    def _passed(self, known: Known, numbers: Numbers) -> Rate:
        """The share of the time that has passed, by the plan's years or from baseline to target."""
        start, end = self._way(known, numbers)
        if start is None or end is None:
            return NoRate.NO_TIME
        passed = progress.elapsed(start, end, self.year)
        if self.rule.uses(Measure.PACE) or self.rule.uses(Measure.ATTAINMENT_PACE):
            self._say(passed_steps, start, end, self.year, passed)
        return passed

    def _way(self, known: Known, numbers: Numbers) -> tuple[int | None, int | None]:
        """A total without a baseline has gone from the year before its first."""
        if self.rule.schedule is Schedule.PLAN:
            return (None, None) if self.period is None else (self.period[0] - 1, self.period[1])
        due = due_of(known.baseline, known.target)
        if not numbers.from_nought:
            return due.start, due.end
        first = first_year(known.wanted())
        return None if first is None else first - 1, due.end

    def _inputs(self) -> Mapping[str, str]:
        """What a person answered for this year, with the defaults of the rule below it."""
        if not self.rule.inputs:
            return _NO_INPUTS
        asked = {name: one.default for name, one in self.rule.inputs.items()}
        given = {name: word for name, word in asked.items() if word is not None}
        for actual in self.reported:
            if actual.year == self.year:
                given.update(actual.inputs)
        return MappingProxyType(given)

    def _by_person(self, name: str) -> Evaluation:
        """A grade that is a person's judgement: taken as it was put in, never computed."""
        word = self._inputs().get(name)
        grades = {band.grade: band for band in self.rule.bands}
        if word is None or word not in grades:
            self._say(one_step, "input_missing", asks=self.rule.inputs[name].asks)
            return self._cannot(CannotJudge.NO_INPUT)
        self._say(one_step, "judged_by_person", asks=self.rule.inputs[name].asks, word=word)
        band = grades[word]
        return self._graded(band.grade, judged=band.judged, facts=None)

    def _decided(self, facts: Facts) -> Evaluation:
        decision = decide(self.rule, facts)
        self._say(band_steps, self.rule, decision)
        if decision.band is not None:
            return self._graded(decision.band.grade, judged=decision.band.judged, facts=facts)
        return self._cannot(_why_untold(decision), facts)

    def _graded(self, grade: str, *, judged: bool, facts: Facts | None) -> Evaluation:
        if not judged:
            return self._cannot(CannotJudge.SET_APART, facts)
        return self._evaluation(grade, None, facts)

    def _cannot(self, reason: CannotJudge, facts: Facts | None = None) -> Evaluation:
        """No grade; but a value that is not there has the last one where the rule says so."""
        lowest = self.rule.unmeasured is Unmeasured.LOWEST
        if reason is CannotJudge.NOT_MEASURED and lowest:
            self.marks.append(Mark.LOWEST)
            band = self.rule.bands[-1]
            self._say(one_step, "grade", grade=band.grade, label=band.label)
            return self._evaluation(band.grade, None, facts)
        self._say(one_step, f"cannot_{reason.value}")
        return self._evaluation(None, reason, facts)

    def _evaluation(
        self, grade: str | None, reason: CannotJudge | None, facts: Facts | None
    ) -> Evaluation:
        return Evaluation(
            indicator=self.indicator.id,
            year=self.year,
            rule=self.rule.id,
            grade=grade,
            reason=reason,
            achieved=None if facts is None or facts.against_target is None else facts.achieved,
            rates=_NO_RATES if facts is None else facts.rates,
            marks=tuple(self.marks),
            grounds=tuple(self.grounds),
        )

    def _mark(self, marks: Iterable[Mark]) -> None:
        self.marks += [mark for mark in dict.fromkeys(marks) if mark not in self.marks]

    def _say(
        self, steps: Callable[_Told, Iterable[Step]], *args: _Told.args, **details: _Told.kwargs
    ) -> None:
        """Adds a ground: its steps are made when somebody asks for the trace."""
        self.grounds.append(partial(steps, *args, **details))


def _is_milestone(known: Known) -> bool:
    return known.kind is TargetKind.MILESTONE


def _why_untold(decision: Decision) -> CannotJudge:
    """Why no band was given, by the first condition that could not be told."""
    untold = decision.untold()
    if not untold:
        return CannotJudge.NO_BAND
    match untold[0].condition:
        case InputIs() | InputCompared():
            return CannotJudge.NO_INPUT
        case Against():
            return CannotJudge.NO_BASELINE
        case _:
            return CannotJudge.NO_RATE


def _by_inputs(inputs: Mapping[str, str]) -> Facts:
    return Facts(False, None, None, MappingProxyType({}), inputs)


def _assumed(
    indicator: Indicator, target: Value, baseline: Value | NoRate, actual: Actual
) -> tuple[str, ...]:
    """What the reading assumed of these values and nobody has confirmed, each once."""
    assumed = [*indicator.assumed, *target.assumed, *actual.assumed]
    if isinstance(baseline, Value):
        assumed += baseline.assumed
    return tuple(name for name in dict.fromkeys(assumed) if name in _TOLD)


_TOLD = ("direction", "accumulation", "unit", "period", "role", "relation", "type")


def _marks(target: Value, actual: Actual, assumed: Sequence[str]) -> Iterator[Mark]:
    if actual.status is Status.PROVISIONAL:
        yield Mark.PROVISIONAL
    if actual.status is Status.ESTIMATE:
        yield Mark.ESTIMATE
    readings = (target.reading, actual.reading)
    if any(isinstance(one, Amount) and one.approximate for one in readings):
        yield Mark.APPROXIMATE
    if assumed:
        yield Mark.ASSUMED
