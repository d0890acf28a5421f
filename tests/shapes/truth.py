"""What a test document of some shape must read as: one indicator a line, its values beside it.

    name TAB unit TAB role=amount@year ; role=amount@year TAB heading

`.` is no unit, `?` no printed year, `2025-2029` the years of a running total, `missing` no value,
`words:…` and `event:…` a value that is no number. Lines with # are remarks. A file without lines
tells that the document holds no indicator.
"""

from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from keikaku.core.indicators import Role, Value
from keikaku.core.text import squeeze
from keikaku.core.values.model import Amount, Missing
from keikaku.core.values.units import base_quantity


@dataclass(frozen=True, slots=True)
class TrueValue:
    """One value as the truth tells it; without `years` where the document prints none.

    `years` is the last year, or the first and the last of a range.
    """

    role: Role
    text: str
    unit: str | None
    years: tuple[int, ...]

    @property
    def missing(self) -> bool:
        """Whether there is no value."""
        return self.text == "missing"

    def says(self, value: Value) -> bool:
        """Whether a value that was read has the same role, amount, unit and year.

        A value that is missing has no year in a plan.
        """
        if value.role is not self.role:
            return False
        if self.missing or isinstance(value.reading, Missing):
            return self.reads(value)
        period = value.period
        both = (period.start, period.end) if period else ()
        return both[-len(self.years) :] == self.years and self.reads(value)

    def reads(self, value: Value) -> bool:
        """Whether a value that was read has the same amount and unit, whatever role and year."""
        if self.missing:
            return isinstance(value.reading, Missing)
        kind, parted, words = self.text.partition(":")
        if parted and kind in ("words", "event"):
            return not isinstance(value.reading, Amount) and squeeze(words) in squeeze(value.raw)
        if not isinstance(value.reading, Amount):
            return False
        true = _amount(Decimal(self.text), self.unit)
        amount, unit = _amount(value.reading.amount, value.reading.unit)
        # A truth has one unit for an indicator, which may print 6件 and 10件/年.
        per_year = "年" in value.raw and unit.removesuffix("/年") == true[1]
        return (amount, true[1] if per_year else unit) == true


def _amount(amount: Decimal, unit: str | None) -> tuple[Decimal, str]:
    quantity = base_quantity(amount, unit)
    return (quantity.amount, quantity.unit) if quantity else (amount, "")


@dataclass(frozen=True, slots=True)
class TrueIndicator:
    """One indicator of a document with all its values and the heading or measure it stands at."""

    name: str
    unit: str | None
    values: tuple[TrueValue, ...]
    heading: str


def read_truth(path: Path) -> tuple[TrueIndicator, ...]:
    """The indicators that a truth file lists."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return tuple(_indicator(line) for line in lines if line.strip() and line[0] != "#")


def _indicator(line: str) -> TrueIndicator:
    name, unit, values, heading = (*line.split("\t"), "")[:4]
    known = None if unit.strip() in (".", "") else unit.strip()
    parts = [part.strip() for part in values.split(" ; ") if part.strip()]
    return TrueIndicator(name, known, tuple(_value(part, known) for part in parts), heading)


def _value(text: str, unit: str | None) -> TrueValue:
    role, _, rest = text.partition("=")
    amount, _, year = rest.rpartition("@")
    years = () if year == "?" else tuple(map(int, year.split("-")))
    return TrueValue(Role(role.strip()), amount, unit, years)
