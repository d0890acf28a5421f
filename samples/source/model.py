"""What the invented city's plan is made of: each thing as printed and as meant."""

from dataclasses import dataclass

from keikaku.core.indicators import Direction, IndicatorType
from keikaku.core.plan import TitledPeriod
from keikaku.core.values.model import Accumulation, CellValue
from keikaku.core.years.model import FuzzyDate, Period


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell as printed, and the values that it holds."""

    raw: str
    values: tuple[CellValue, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A value column: its header as printed and the period that the header states."""

    header: str
    period: Period | None = None


@dataclass(frozen=True, slots=True)
class Layout:
    """The form of an indicator table. Columns that a form does not have are None.

    `reports` are columns of actual values of later years; they stand behind the target.
    """

    baseline: Column
    target: Column
    unit_column: bool = False
    actual: Column | None = None
    interim: Column | None = None
    item_header: str = "項目"
    reports: tuple[Column, ...] = ()

    @property
    def columns(self) -> tuple[Column, ...]:
        """The value columns as they stand in the table."""
        present = (self.baseline, self.actual, self.interim, self.target)
        return (*(column for column in present if column is not None), *self.reports)


@dataclass(frozen=True, slots=True)
class Kpi:
    """An indicator row. `printed` is the name as printed, where notes make it differ from `name`.

    `cells` stand in the order of the table's value columns. `unit_in_name` says that the printed
    name carries the unit; `accumulation` and `target_accumulation` are what the name says of all
    values or of the target alone. `direction` None lets the plain rule decide (see meaning.py).
    `repeats` is the name of the original when this row is a 再掲. `joined` says that the next
    indicator is printed in the same row, `shifted` that the row slipped one column to the left.
    """

    name: str
    cells: tuple[Cell, ...]
    unit: str | None = None
    printed: str | None = None
    unit_in_name: bool = False
    accumulation: Accumulation | None = None
    target_accumulation: Accumulation | None = None
    direction: Direction | None = None
    type: IndicatorType = IndicatorType.LEVEL
    scope_notes: tuple[str, ...] = ()
    repeats: str | None = None
    joined: bool = False
    shifted: bool = False

    @property
    def label(self) -> str:
        """The name as printed."""
        return self.printed or self.name


@dataclass(frozen=True, slots=True)
class Span:
    """First and last fiscal year of one text of a 取組; `assumed` when its end is not printed."""

    start: int
    end: int
    text: str
    assumed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Work:
    """A 取組 with its five year cells as printed and the spans that they mean."""

    name: str
    cells: tuple[str, ...]
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Measure:
    """具体的な施策. `shifted` says that its indicator rows slipped one column to the right.

    `printed_text` is the text as printed where remains of markup make it differ from `text`.
    """

    code: str
    title: str
    owners: tuple[str, ...]
    text: str
    layout: Layout
    kpis: tuple[Kpi, ...]
    works: tuple[Work, ...] = ()
    printed_text: str | None = None
    shifted: bool = False


@dataclass(frozen=True, slots=True)
class Policy:
    """基本方針. `heading` tells how number and title are printed; "{0}" and "{1}" stand for them.

    `labelled` says that the line 具体的な施策 stands over its measures.
    """

    code: str
    title: str
    lead: tuple[str, ...]
    measures: tuple[Measure, ...]
    heading: str = "基本方針 {0} {1}"
    labelled: bool = True


@dataclass(frozen=True, slots=True)
class Goal:
    """基本目標 with its 数値目標. `heading` as for a policy; "" when the document lost it."""

    code: str
    title: str
    lead: tuple[str, ...]
    layout: Layout
    numeric_targets: tuple[Kpi, ...]
    policies: tuple[Policy, ...]
    heading: str = "基本目標 {0}\n\n{1}"


@dataclass(frozen=True, slots=True)
class Cover:
    """The lines of the cover, in order, and what they say. `as_of` is one of the lines."""

    lines: tuple[str, ...]
    title: str
    issuer: str
    kind: str
    as_of: FuzzyDate
    edition: str | None = None


@dataclass(frozen=True, slots=True)
class Strategy:
    """One edition of the strategy; `period` is its first and last fiscal year.

    `assumed` names what the cover does not print.
    """

    cover: Cover
    period: tuple[int, int]
    goals: tuple[Goal, ...]
    assumed: tuple[str, ...] = ()

    @property
    def periods(self) -> tuple[TitledPeriod, ...]:
        """The plan named with its period, where the cover prints it."""
        if "period" in self.assumed:
            return ()
        return (TitledPeriod("d1", self.cover.title, *self.period),)

    @property
    def measures(self) -> tuple[Measure, ...]:
        """All measures in reading order."""
        return tuple(m for goal in self.goals for policy in goal.policies for m in policy.measures)
