"""A row of the table as an actual value, with everything that is wrong or doubtful about it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import NamedTuple, TypeVar

from keikaku.core.evaluation import Actual
from keikaku.core.evaluation.milestones import is_done
from keikaku.core.indicators import Indicator
from keikaku.core.labels import label
from keikaku.core.progress import Stage
from keikaku.core.values.model import (
    Accumulation,
    AccumulationKind,
    CellValue,
    Missing,
    Reading,
    Reason,
    Status,
    Words,
)
from keikaku.core.years.model import FiscalYear, Period
from keikaku.core.years.printing import print_era
from keikaku.core.years.reporting import reporting_year
from keikaku.documents.raw_rows import RawRow
from keikaku.exchange.actuals import COLUMNS, Field
from keikaku.exchange.actuals.columns import accumulation_words
from keikaku.ingest.actuals.cells import (
    accumulation_of,
    measured_in,
    stages_of,
    status_of,
    year_of,
)
from keikaku.ingest.actuals.findings import Finding, found
from keikaku.ingest.actuals.heads import Heads
from keikaku.ingest.actuals.match import Matcher
from keikaku.ingest.actuals.values import TARGETS, Told, event_of, value_of

T = TypeVar("T")

_HEADS = {column.field: column.head for column in COLUMNS}
_NOTHING = Missing(Reason.BLANK)
_NO_VALUE = CellValue("", _NOTHING)
# What the readers of workbooks doubt, as it counts where figures are reported.
_FLAGS = {
    "sheet.error_value": "actuals.no_value",
    "sheet.not_calculated": "actuals.not_calculated",
    "sheet.scaled": "sheet.scaled",
    "text.struck_out": "actuals.struck_out",
}


class Aside(NamedTuple):
    """What the columns beside the value say."""

    stages: tuple[Stage, ...]
    measured: Period | None
    status: Status | None
    how: Accumulation | None


@dataclass(slots=True)
class Entry:
    """One row under way; `findings` grow with what each cell says."""

    file: str
    row: RawRow
    heads: Heads
    matcher: Matcher
    findings: list[Finding] = field(default_factory=list)

    def actual(self) -> Actual | None:
        """The actual value; None for a row that reports nothing, or has faults."""
        if self._reports_nothing():
            return None
        self._check_flags()
        indicator, year, aside = self._indicator(), self._year(), self._aside()
        told = None if indicator is None else self._told(indicator)
        if told is not None:
            self._compare(told, aside)
            self._compare_year(told, aside, year)
        if indicator is not None and aside.stages:
            self._check_stages(indicator, aside.stages, told)
        if indicator is None or year is None or any(one.is_fault for one in self.findings):
            return None
        return self._made(indicator, year, told, aside)

    def text(self, of: Field) -> str:
        """The text of a cell; the ' that guards it against a spreadsheet is taken off."""
        column = self.heads.fields.get(of)
        return "" if column is None else self._text(column)

    def place(self, of: Field | None = None) -> str:
        """Where a cell stands, or the row."""
        column = None if of is None else self.heads.fields.get(of)
        cell = None if column is None else self.row.cells.get(column)
        return f"{self.file} {self.row.address if cell is None else cell.address}"

    def inputs(self) -> dict[str, str]:
        """What a person put in for the rule."""
        told = {name: self._text(column) for name, column in self.heads.inputs.items()}
        return {name: word for name, word in told.items() if word}

    def _text(self, column: int) -> str:
        cell = self.row.cells.get(column)
        return "" if cell is None else cell.text.removeprefix("'").strip()

    def _reports_nothing(self) -> bool:
        """Whether the row is one of the template that nobody has filled in."""
        asked = (Field.VALUE, Field.STAGES, Field.NOTE)
        return not any(self.text(of) for of in asked) and not self.inputs()

    def _check_flags(self) -> None:
        """What a workbook shows in a cell is no value: an error, or struck out."""
        for column in (*self.heads.fields.values(), *self.heads.inputs.values()):
            if (cell := self.row.cells.get(column)) is not None:
                place, text = f"{self.file} {cell.address}", cell.text.strip()
                codes = (_FLAGS[flag] for flag in cell.flags if flag in _FLAGS)
                self.findings += [found(code, place, text=text) for code in codes]

    def _indicator(self) -> Indicator | None:
        texts = (self.text(of) for of in (Field.ID, Field.NAME, Field.NODE))
        identifier, name, node = texts
        named = Field.ID if identifier else Field.NAME
        indicator, findings = self.matcher.match(self.place(named), identifier, name, node)
        self.findings += findings
        return indicator

    def _year(self) -> int | None:
        if not self.text(Field.YEAR):
            self.findings.append(found("actuals.no_year", self.place()))
            return None
        return self._read(Field.YEAR, year_of, "actuals.year_unreadable")

    def _read(self, of: Field, read: Callable[[str], T | None], code: str) -> T | None:
        """What a cell says; blank says nothing, and what cannot be read is a fault."""
        text = self.text(of)
        if not text:
            return None
        told = read(text)
        if told is None:
            self.findings.append(found(code, self.place(of), raw=text))
        return told

    def _told(self, indicator: Indicator) -> Told | None:
        raw = self.text(Field.VALUE)
        if not raw:
            return None
        place = self.place(Field.VALUE)
        told, findings = value_of(raw, self.text(Field.UNIT), indicator, place)
        self.findings += findings
        return told

    def _aside(self) -> Aside:
        return Aside(
            self._read(Field.STAGES, stages_of, "actuals.stages_unreadable") or (),
            self._read(Field.MEASURED, measured_in, "actuals.measured_unreadable"),
            self._read(Field.STATUS, status_of, "actuals.status_unknown"),
            self._read(Field.ACCUMULATION, accumulation_of, "actuals.accumulation_unknown"),
        )

    def _made(self, indicator: Indicator, year: int, told: Told | None, aside: Aside) -> Actual:
        """The actual value: what a column says goes before what the value itself says."""
        value = _NO_VALUE if told is None else told.value
        unit_assumed = told is not None and told.unit_assumed
        return Actual(
            indicator=indicator.id,
            year=year,
            reading=self._reading(told, aside.stages),
            place=self.place(),
            raw=self.text(Field.STAGES if aside.stages else Field.VALUE),
            period=aside.measured or value.period,
            accumulation=aside.how or value.accumulation,
            status=aside.status or value.status,
            note=self.text(Field.NOTE),
            inputs=MappingProxyType(self.inputs()),
            stages=aside.stages,
            assumed=(*value.assumed, *(["unit"] if unit_assumed else [])),
        )

    def _reading(self, told: Told | None, stages: tuple[Stage, ...]) -> Reading:
        """Stages are what was reported of a milestone; a blank value was not measured."""
        if stages:
            return Words(self.text(Field.STAGES))
        return _NOTHING if told is None else told.reading

    def _compare(self, told: Told, aside: Aside) -> None:
        """A column and the value may say the same thing, but not different ones."""
        value, how = told.value, aside.how
        if aside.measured and value.period and aside.measured.span != value.period.span:
            self._disagree(Field.MEASURED, value.period.as_printed or "")
        if aside.status and value.status not in (Status.FINAL, aside.status):
            self._disagree(Field.STATUS, label(value.status))
        if how and value.accumulation and not _may_be(how.kind, value.accumulation.kind):
            self._disagree(Field.ACCUMULATION, accumulation_words(value.accumulation))

    def _check_stages(
        self, indicator: Indicator, stages: tuple[Stage, ...], told: Told | None
    ) -> None:
        """Stages belong to a milestone, and a value beside them says the same."""
        event = event_of(one for one in indicator.values if one.role in TARGETS)
        if event is None:
            self.findings.append(found("actuals.stages_elsewhere", self.place(Field.STAGES)))
        elif told is not None:
            done = is_done(event.text, told.reading)
            if done is not None and done != all(stage.done for stage in stages):
                self._disagree(Field.STAGES, told.value.raw)

    def _compare_year(self, told: Told, aside: Aside, year: int | None) -> None:
        """A value that prints another year may be that of last year's report."""
        own = told.value.period
        if own is None or aside.measured or year is None or reporting_year(own) == year:
            return
        details = {"printed": own.as_printed or "", "year": print_era(FiscalYear(year))}
        self.findings.append(found("actuals.other_year", self.place(Field.VALUE), **details))

    def _disagree(self, of: Field, said: str) -> None:
        details = {"head": _HEADS[of], "column": self.text(of), "value": said}
        self.findings.append(found("actuals.disagree", self.place(of), **details))


def _may_be(column: AccumulationKind, value: AccumulationKind) -> bool:
    """Whether both may hold: the mean of several years is of so many 人/年間."""
    yearly_mean = column is AccumulationKind.MEAN and value is AccumulationKind.ANNUAL
    return column is value or yearly_mean
