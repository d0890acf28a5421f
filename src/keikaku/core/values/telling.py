"""What a reading says, in the language of the reader: 約17万人以上, about 170,000人 or more.

The unit is the plan's own word and stays. English is never read back.
"""

from keikaku.core.problems.model import Language
from keikaku.core.values.model import (
    Amount,
    Bound,
    Comparison,
    Ditto,
    DittoOf,
    Event,
    Missing,
    On,
    Range,
    Reading,
    Relative,
    Words,
)
from keikaku.core.values.printing import print_number, print_reading

_BOUNDS = {
    None: "{}",
    Bound.AT_LEAST: "{} or more",
    Bound.MORE_THAN: "more than {}",
    Bound.AT_MOST: "{} or less",
    Bound.LESS_THAN: "less than {}",
}
_STANDS_TO = {"baseline": "the baseline", "previous_year": "the previous fiscal year"}
_CHANGES = {Comparison.GREATER: "more than {}", Comparison.LESS: "less than {}"}


def tell_reading(reading: Reading | Ditto, language: Language) -> str:
    """The reading as a person says it."""
    return print_reading(reading) if language is Language.JA else _in_english(reading)


def _in_english(reading: Reading | Ditto) -> str:
    match reading:
        case Amount():
            amount = f"{print_number(reading.amount)}{reading.unit or ''}"
            return _BOUNDS[reading.bound].format(_about(reading.approximate, amount))
        case Range():
            return _about(reading.approximate, _range(reading))
        case Relative():
            return _relative(reading)
        case Missing():
            return reading.reason.value.replace("_", " ")
        case Ditto():
            return "as left" if reading.of is DittoOf.LEFT else "as above"
        case Event() | Words():
            return reading.text


def _about(approximate: bool, told: str) -> str:
    return f"about {told}" if approximate else told


def _range(reading: Range) -> str:
    unit = reading.unit or ""
    low = "" if reading.low is None else print_number(reading.low)
    high = "" if reading.high is None else print_number(reading.high)
    if low and high:
        return f"{low} to {high}{unit}"
    return f"from {low}{unit}" if low else f"to {high}{unit}"


def _relative(reading: Relative) -> str:
    to = _STANDS_TO.get(reading.to, reading.to)
    if reading.op is not Comparison.TIMES:
        told = _CHANGES[reading.op].format(to)
    else:
        factor = "1" if reading.factor is None else print_number(reading.factor)
        times = _about(reading.approximate, f"{factor} times {to}")
        told = _BOUNDS[reading.bound].format(times)
    return f"{told} in absolute terms" if reading.on is On.MAGNITUDE else told
