"""The trace (計算の跡): every step of a judgement with the figures that went into it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from types import MappingProxyType

from keikaku.core.evaluation.actuals import Actual
from keikaku.core.evaluation.figures import all_percent, percent, shown, with_unit
from keikaku.core.evaluation.kinds import KEPT, TargetKind
from keikaku.core.evaluation.known import Compared, Known
from keikaku.core.evaluation.milestones import Reached as Milestone
from keikaku.core.evaluation.model import Step
from keikaku.core.evaluation.numeric import Numbers, least
from keikaku.core.indicators import Direction, Value
from keikaku.core.progress import NoRate, Progress, Rate, Stage
from keikaku.core.rules import (
    Against,
    Band,
    Decision,
    EvaluationRule,
    InputCompared,
    InputIs,
    Measure,
    Reached,
    Standing,
    Tested,
)
from keikaku.core.rules import (
    Compared as ComparedCondition,
)
from keikaku.core.values.model import AccumulationKind, On, Relative
from keikaku.core.years.model import FiscalYear
from keikaku.core.years.printing import print_era


def step(code: str, **details: str) -> Step:
    """A step with its words and figures."""
    return Step(code, MappingProxyType(details))


def one_step(code: str, **details: str) -> tuple[Step]:
    """A step alone."""
    return (step(code, **details),)


def value_steps(code: str, value: Value) -> Iterator[Step]:
    """A value of the plan as printed, with its year and place."""
    yield step(code, raw=value.raw, year=_unsaid(value), place=_place(value))


def actual_steps(actual: Actual) -> Iterator[Step]:
    """The actual value as reported, with the year it was measured in where that is another."""
    told = print_era(FiscalYear(actual.year)) if actual.period is None else _unsaid(actual)
    yield step("actual", raw=actual.raw, year=told, place=actual.place)


def assumption_steps(names: Iterable[str], direction: Direction | None) -> Iterator[Step]:
    """What the reading assumed and nobody has confirmed."""
    for name in names:
        told = direction.value if name == "direction" and direction is not None else ""
        yield step(f"assumed_{name}", value=told)


def milestone_steps(reached: Milestone, stages: Sequence[Stage]) -> Iterator[Step]:
    """Whether a milestone is done, and how many of its stages."""
    done = sum(stage.done for stage in stages)
    code = "milestone_done" if reached.found.achieved else "milestone_open"
    code = "milestone_late" if reached.late else code
    yield step(code, done=str(done), stages=str(len(stages)))


def sum_steps(compared: Compared) -> Iterator[Step]:
    """How a running total or a mean was made."""
    total = compared.total
    if total.made is None:
        return
    terms = " + ".join(shown(part.number) for _, part in total.parts)
    code = "summed" if total.made is AccumulationKind.CUMULATIVE else "averaged"
    first, last = total.parts[0][0], total.parts[-1][0]
    yield step(
        code, terms=terms, count=str(len(total.parts)), total=with_unit(total.total),
        first=str(first), last=str(last),
    )  # fmt: skip


def number_steps(known: Known, compared: Compared) -> Iterator[Step]:
    """The numbers in one unit, where they are not simply those of the print."""
    numbers = compared.numbers
    if numbers.factor is not None and numbers.base is not None:
        yield step(
            "target_derived", baseline=shown(numbers.base), factor=shown(numbers.factor),
            target=with_unit(compared.target),
        )  # fmt: skip
    if isinstance(known.target.reading, Relative) and known.target.reading.on is On.MAGNITUDE:
        yield step("sizes")
    b = "―" if numbers.base is None else shown(numbers.base)
    yield step(
        "numbers", b=b, a=shown(numbers.actual), t=shown(numbers.target),
        unit=compared.actual.unit or "",
    )  # fmt: skip
    yield step(f"kind_{numbers.kind.value}")
    if numbers.kind is not known.kind and numbers.kind in KEPT:
        yield step("kind_settled")


def rate_steps(
    rule: EvaluationRule,
    compared: Compared,
    found: Progress,
    passed: Rate,
    rates: Mapping[Measure, Rate],
) -> Iterator[Step]:
    """Whether the target is reached, and each rate that the formulas give."""
    numbers = compared.numbers
    a, t = shown(numbers.actual), shown(least(numbers))
    if numbers.kind is TargetKind.RANGE:
        yield step("in_range" if found.achieved else "out_of_range", a=a, t=t)
    else:
        yield step("achieved" if found.achieved else "not_achieved", a=a, t=t, sign=_sign(numbers))
    yield _attainment(compared, found.attainment)
    yield _progress(compared, found.progress)
    if numbers.kind in (TargetKind.ABOVE, TargetKind.BELOW) or rule.uses(Measure.IMPROVEMENT):
        yield from _change(compared, found.change)
    way = found.attainment if numbers.from_nought else found.progress
    for measure, upper in ((Measure.PACE, way), (Measure.ATTAINMENT_PACE, found.attainment)):
        if rule.uses(measure):
            yield from _quotient(measure.value, upper, passed, rates[measure])


def passed_steps(start: int, end: int, year: int, passed: Rate) -> Iterator[Step]:
    """The share of the time that has passed."""
    if isinstance(passed, NoRate):
        yield step("no_passed", reason=passed.value)
        return
    yield step(
        "passed", start=str(start), end=str(end), year=str(min(year, end)),
        due=str(min(year, end) - start),
        whole=str(end - start), result=shown(passed), rate=percent(passed),
    )  # fmt: skip


def band_steps(rule: EvaluationRule, decision: Decision) -> Iterator[Step]:
    """Every band that was looked at, with what its conditions found, and the one that holds."""
    for band, cases in decision.looked_at:
        for tested in (one for case in cases for one in case):
            yield _tested(rule, band, tested)
    if decision.band is not None:
        yield step("grade", grade=decision.band.grade, label=decision.band.label)


def _unsaid(value: Value | Actual) -> str:
    """The year of a value, unless the value as printed says it already."""
    period = value.period
    if period is None or (period.as_printed and period.as_printed in value.raw):
        return ""
    return print_era(period.span)


def _place(value: Value) -> str:
    return "" if value.source is None else value.source.address


def _sign(numbers: Numbers) -> str:
    strict = numbers.strict or numbers.kind in (TargetKind.ABOVE, TargetKind.BELOW)
    if numbers.less_is_better:
        return "<" if strict else "≤"
    return ">" if strict else "≥"


def _attainment(compared: Compared, rate: Rate) -> Step:
    numbers = compared.numbers
    if isinstance(rate, NoRate):
        return step("no_attainment", reason=rate.value)
    upper, lower = numbers.actual, numbers.target
    if numbers.less_is_better:
        upper, lower = lower, upper
    code = "attainment_less" if numbers.less_is_better else "attainment"
    return step(
        code, upper=shown(upper), lower=shown(lower), result=shown(rate), rate=percent(rate)
    )


def _progress(compared: Compared, rate: Rate) -> Step:
    numbers = compared.numbers
    if isinstance(rate, NoRate) or numbers.base is None:
        reason = rate.value if isinstance(rate, NoRate) else NoRate.NO_BASELINE.value
        return step("no_progress", reason=reason)
    return step(
        "progress", a=shown(numbers.actual), b=shown(numbers.base), t=shown(numbers.target),
        done=shown(numbers.actual - numbers.base), whole=shown(numbers.target - numbers.base),
        result=shown(rate), rate=percent(rate),
    )  # fmt: skip


def _change(compared: Compared, rate: Rate) -> Iterator[Step]:
    """The change since the baseline, where it exists; its size divides, so that signs tell."""
    numbers = compared.numbers
    if isinstance(rate, Fraction) and numbers.base is not None:
        yield step(
            "change", a=shown(numbers.actual), b=shown(numbers.base), size=shown(abs(numbers.base)),
            done=shown(numbers.actual - numbers.base), result=shown(rate), rate=percent(rate),
        )  # fmt: skip


def _quotient(code: str, upper: Rate, lower: Rate, result: Rate) -> Iterator[Step]:
    """A pace, where it exists; why it does not is said by what it is made of."""
    if isinstance(upper, Fraction) and isinstance(lower, Fraction) and isinstance(result, Fraction):
        yield step(
            code, upper=shown(upper), lower=shown(lower), result=shown(result), rate=percent(result)
        )  # fmt: skip


def _tested(rule: EvaluationRule, band: Band, tested: Tested) -> Step:
    outcome = {True: "holds", False: "fails", None: "untold"}[tested.holds]
    condition = tested.condition
    match condition:
        case ComparedCondition():
            return _tested_rate(rule, band, tested, condition, outcome)
        case Reached():
            return step(f"band_reached_{outcome}", grade=band.grade, wanted=str(condition.yes))
        case Against():
            words = "|".join(sorted(condition.standings))
            found = tested.found.value if isinstance(tested.found, Standing) else ""
            code = f"band_against_{outcome}"
            return step(code, grade=band.grade, other=condition.other, wanted=words, standing=found)
        case InputIs() | InputCompared():
            found = "" if tested.found is None else _input(tested.found)
            return step(f"band_input_{outcome}", grade=band.grade, name=condition.name, found=found)


def _tested_rate(
    rule: EvaluationRule, band: Band, tested: Tested, condition: ComparedCondition, outcome: str
) -> Step:
    measure = (tested.measure or condition.measure).value
    limit = all_percent(condition.limit) if condition.percent else shown(condition.limit)
    if isinstance(tested.found, NoRate):
        return step(
            f"band_no_rate_{outcome}", grade=band.grade, measure=measure, reason=tested.found.value
        )
    assert isinstance(tested.found, Fraction)  # a rate or why there is none
    found = all_percent(tested.found) if condition.percent else shown(tested.found)
    rounded = "rounded" if rule.rounding is not None and condition.percent else ""
    return step(
        f"band_rate_{outcome}", grade=band.grade, measure=measure, found=found,
        op=condition.op.value, limit=limit, rounded=rounded,
    )  # fmt: skip


def _input(found: object) -> str:
    return shown(found) if isinstance(found, Fraction) else str(found)
