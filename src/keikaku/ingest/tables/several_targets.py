"""Several targets of one indicator: which is the last, which adds up the others, which is again."""

from collections import defaultdict
from collections.abc import Sequence

from keikaku.core.indicators import Role
from keikaku.core.text import squeeze
from keikaku.core.values.model import AccumulationKind, Amount, Event, Missing, Reason
from keikaku.core.years.model import FiscalYear, Period, StatedIn, YearRange
from keikaku.ingest.finds import Doubt
from keikaku.ingest.tables.drafts import DraftIndicator, DraftValue
from keikaku.ingest.vocabulary import Vocabulary

_TWO = 2
_STROKES = (Reason.HYPHEN, Reason.DASH, Reason.NOT_APPLICABLE)


def span_totals(indicator: DraftIndicator) -> None:
    """5年間の累計目標 beside the targets of five years in a row is the total over those years.

    累計目標 is so where it is their sum, be they targets or what is planned year by year.
    """
    targets = [v for v in indicator.values if v.role in (Role.TARGET, Role.INTERIM_TARGET)]
    dated = [v for v in targets if v.year is not None] or _planned(indicator)
    years = sorted({v.year.end for v in dated if v.year is not None})
    in_a_row = len(years) >= _TWO and len(years) == years[-1] - years[0] + 1
    for value in targets:
        if in_a_row and _totals(value, dated, len(years)):
            span = YearRange(FiscalYear(years[0]), FiscalYear(years[-1]))
            value.period = value.year = Period(span, None, StatedIn.HEADER)
            value.assume("period", "period.of_total", first=str(years[0]), last=str(years[-1]))


def _planned(indicator: DraftIndicator) -> list[DraftValue]:
    return [value for value in indicator.of_role(Role.PLANNED) if value.year is not None]


def _totals(value: DraftValue, dated: Sequence[DraftValue], n_years: int) -> bool:
    """Whether a value without a year counts all of the years of others."""
    if value.period is not None or value.missing or value.accumulation is None:
        return False
    if value.accumulation.years is not None:
        return value.accumulation.years == n_years
    amounts = [v.reading.amount for v in dated if isinstance(v.reading, Amount)]
    summed = isinstance(value.reading, Amount) and value.reading.amount == sum(amounts)
    running = value.accumulation.kind is AccumulationKind.CUMULATIVE
    return running and summed and len(amounts) == n_years


def part_targets(indicator: DraftIndicator, words: Vocabulary) -> None:
    """Of the targets for several years only the last is the target, the others lie on the way."""
    early = words.columns["early"]
    by_label: dict[str | None, list[DraftValue]] = defaultdict(list)
    for value in indicator.of_role(Role.TARGET):
        named = squeeze(value.label or "")
        if named in early:
            value.role = Role.INTERIM_TARGET
        else:
            by_label[None if named in words.columns["final"] else value.label].append(value)
    for values in by_label.values():
        _leave_the_last(values)


def end_with_event(indicator: DraftIndicator) -> None:
    """What is to be done by a year on the way (導入), with strokes behind it, is the target.

    A number with a stroke behind it leaves open what is to be reached at the end.
    """
    targets = indicator.of_role(Role.TARGET)
    done = indicator.of_role(Role.INTERIM_TARGET)
    if not targets or not all(map(_is_stroke, targets)):
        return
    if not done or not isinstance(done[-1].reading, Event):
        return
    last = done[-1]
    last.role = Role.TARGET
    last.doubts = [doubt for doubt in last.doubts if doubt.field != "role"]
    last.assume("role", "target.reached_early", raw=last.raw.strip(), mark=targets[-1].raw.strip())
    indicator.values = [value for value in indicator.values if value not in targets]


def _is_stroke(value: DraftValue) -> bool:
    reading = value.reading
    return isinstance(reading, Missing) and reading.reason in _STROKES


def drop_repeated(indicator: DraftIndicator) -> None:
    """A target that its year and a column of its own print alike (R11, 最終目標 R11) is one."""
    kept: list[DraftValue] = []
    for value in indicator.values:
        if value.period is not None and any(_is_again(value, other) for other in kept):
            details = {"header": value.unsaid or "", "text": value.raw.strip()}
            indicator.doubts.append(Doubt("cell.not_taken", None, details, value.source))
        else:
            kept.append(value)
    indicator.values = kept


def _is_again(value: DraftValue, other: DraftValue) -> bool:
    """The same reading in the same role and year, and no two labels that tell them apart."""
    said = [
        (v.role, v.reading, v.accumulation, v.period and (v.period.start, v.period.end))
        for v in (value, other)
    ]
    labels = {v.label for v in (value, other) if v.label}
    return said[0] == said[1] and len(labels) < _TWO


def _leave_the_last(targets: Sequence[DraftValue]) -> None:
    """The last year is that of the target; one without a year (最終目標) comes after all years."""
    years = [value.year.end for value in targets if value.year]
    final = any(not v.year and not v.missing and v.accumulation is None for v in targets)
    for value in targets:
        if value.year is not None and (final or value.year.end < max(years)):
            value.role = Role.INTERIM_TARGET
            last, last_en = ("計画の最終", "the plan") if final else (str(max(years)),) * 2
            told = {"raw": value.raw.strip(), "last": last, "last_en": last_en}
            value.assume("role", "target.on_the_way", **told)
