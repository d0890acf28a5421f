"""The readings that a value can have. Different meaning, different type; missing is never 0."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from keikaku.core.values.problems import Doubt
from keikaku.core.years.model import Period


class Bound(StrEnum):
    """以上, 超, 以下, 未満."""

    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"


class Reason(StrEnum):
    """Why a value is missing (値なしの理由). Different states, none of them zero (T12)."""

    BLANK = "blank"
    HYPHEN = "hyphen"
    DASH = "dash"
    NOT_SURVEYED = "not_surveyed"
    PENDING = "pending"
    NOT_APPLICABLE = "not_applicable"
    NOT_YET = "not_yet"


class Status(StrEnum):
    """確報, 速報, 参考, 見込."""

    FINAL = "final"
    PROVISIONAL = "provisional"
    REFERENCE = "reference"
    ESTIMATE = "estimate"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number and its unit with every scale word taken out: 499千人 is 499000 人."""

    amount: Decimal
    unit: str


@dataclass(frozen=True, slots=True)
class Amount:
    """A number as printed, in the printed scale (499 with unit 千人); ▲ and △ are minus.

    A composite such as 266万2千人 is expanded, for it has no one scale: 2662000 with unit 人.
    `unit` is None where nothing was printed beside the number.
    """

    amount: Decimal
    unit: str | None = None
    bound: Bound | None = None
    approximate: bool = False


@dataclass(frozen=True, slots=True)
class Range:
    """From `low` to `high` (10～20人); either end may be open (None), not both."""

    low: Decimal | None
    high: Decimal | None
    unit: str | None = None
    approximate: bool = False

    def __post_init__(self) -> None:
        if self.low is None and self.high is None:
            raise ValueError("a range without ends")
        if self.low is not None and self.high is not None and self.high < self.low:
            raise ValueError(f"a range that runs backwards: {self.low} to {self.high}")


@dataclass(frozen=True, slots=True)
class Event:
    """Something done or to be done: 策定, 設立, 設置, 実施."""

    text: str


class Comparison(StrEnum):
    """How a relative target stands to what it is relative to."""

    TIMES = "times"
    GREATER = "greater"
    LESS = "less"


class On(StrEnum):
    """Whether a relation holds for the signed value or for its size (転出超過 is a minus)."""

    VALUE = "value"
    MAGNITUDE = "magnitude"


@dataclass(frozen=True, slots=True)
class Relative:
    """倍増, 半減, 基準値より増加: a target told by its relation to another value.

    `to` is "baseline", "previous_year", or the year that the document names ("2013年度").
    現状維持 is 1 times the baseline; 基準値以上 is that with the bound `AT_LEAST`.
    """

    op: Comparison
    factor: Decimal | None = None
    to: str = "baseline"
    on: On = On.VALUE
    bound: Bound | None = None
    approximate: bool = False

    def __post_init__(self) -> None:
        if (self.op is Comparison.TIMES) != (self.factor is not None):
            raise ValueError("a factor belongs to 'times' and to nothing else")
        if self.op is not Comparison.TIMES and (self.bound or self.approximate):
            raise ValueError("増加 and 減少 are strict and have no bound of their own")


@dataclass(frozen=True, slots=True)
class Missing:
    """No value, and why."""

    reason: Reason


@dataclass(frozen=True, slots=True)
class Words:
    """Text that could not, or must not, be read as anything else."""

    text: str


class DittoOf(StrEnum):
    """Where 同左 and 〃 point."""

    LEFT = "left"
    ABOVE = "above"


@dataclass(frozen=True, slots=True)
class Ditto:
    """A ditto mark. It stands for a neighbour's value and never stays in a plan."""

    of: DittoOf


Reading = Amount | Range | Event | Relative | Missing | Words


class AccumulationKind(StrEnum):
    """年間, 累計, n年平均, 時点."""

    ANNUAL = "annual"
    CUMULATIVE = "cumulative"
    MEAN = "mean"
    POINT = "point"


@dataclass(frozen=True, slots=True)
class Accumulation:
    """Over which time a value is counted; `since` is the first western year of a 累計.

    `years` is the length of the window: 5年累計 is cumulative over 5, 3年平均 a mean of 3.
    """

    kind: AccumulationKind
    since: int | None = None
    years: int | None = None


@dataclass(frozen=True, slots=True)
class CellValue:
    """One value read from one cell (or from one part of a cell that holds several).

    `raw` is that part exactly as printed. `problems` are codes of the catalogue with the words
    that their texts need; the reader that knows the place turns them into problems.
    """

    raw: str
    reading: Reading | Ditto
    label: str | None = None
    period: Period | None = None
    accumulation: Accumulation | None = None
    status: Status = Status.FINAL
    notes: tuple[str, ...] = ()
    assumed: tuple[str, ...] = ()
    problems: tuple[Doubt, ...] = ()
