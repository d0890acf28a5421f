"""A value as one short text: what it was read as, its year, how it counts."""

from collections.abc import Iterable

from keikaku.cli.summary.wording import Wording
from keikaku.cli.terminal.width import one_line, width
from keikaku.core.indicators import Role, Value
from keikaku.core.text import fold
from keikaku.core.values.model import Amount, Missing, Range, Reading, Reason, Words
from keikaku.core.values.printing import print_reading
from keikaku.core.years.model import FuzzyDate, Period, YearRange

STAR = "*"
_SHORT = 10


def values_text(values: Iterable[Value], words: Wording) -> str:
    """Several values of one role, in their order."""
    return words.list_separator.join(value_text(value, words) for value in values)


def value_text(value: Value, words: Wording) -> str:
    """499千人 (H30), 21件 (R6年度* 累計), （空欄）. A star marks what was assumed."""
    unit_star = STAR if "unit" in value.assumed else ""
    text = reading_text(value.reading, words) + unit_star
    notes = " ".join(_notes(value, words))
    label = f"{value.label} " if value.label else ""
    return one_line(f"{label}{text} ({notes})" if notes else f"{label}{text}")


def is_blank_actual(value: Value) -> bool:
    """Whether a cell for an actual is blank, as those of years to come are."""
    return value.role is Role.ACTUAL and value.reading == Missing(Reason.BLANK)


def reading_text(reading: Reading, words: Wording) -> str:
    """The reading itself, with its unit; a blank cell is said to be one."""
    match reading:
        case Missing(reason=Reason.BLANK):
            return words.blank
        case Words(text=text):
            return text
    return print_reading(reading)


def _notes(value: Value, words: Wording) -> Iterable[str]:
    if value.period is not None:
        yield _period(value.period, words) + (STAR if "period" in value.assumed else "")
    if value.accumulation is not None and not _says_annual(value.reading):
        yield words.accumulations[value.accumulation.kind]


def _says_annual(reading: Reading) -> bool:
    """人/年間 says by itself how it counts."""
    return isinstance(reading, Amount | Range) and "/年" in fold(reading.unit or "")


def _period(period: Period, words: Wording) -> str:
    """As printed where that is short (H31), else R6年度, H28年～R2年; a date as it was printed."""
    span = period.span
    if isinstance(span, FuzzyDate):
        return one_line(span.as_printed)
    if words.keeps_printed_years and period.as_printed and width(period.as_printed) <= _SHORT:
        return one_line(period.as_printed)
    if isinstance(span, YearRange):
        return f"{words.year(span.first)}～{words.year(span.last)}"
    return words.year(span)
