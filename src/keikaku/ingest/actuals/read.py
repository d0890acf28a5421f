"""A file of actual values against a plan: all of it, or an error that names all its faults."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from keikaku.core.evaluation import Actual
from keikaku.core.plan import Plan
from keikaku.documents.raw_rows import RawFile, RawSheet, raw_rows
from keikaku.ingest.actuals.entries import Entry
from keikaku.ingest.actuals.findings import FaultyActuals, Finding, found
from keikaku.ingest.actuals.heads import Heads, headless, heads_of, is_head
from keikaku.ingest.actuals.match import Matcher
from keikaku.ingest.actuals.together import outside_the_plan, told_twice


class Reported(NamedTuple):
    """The actual values of a file in the order of its rows, and what is doubtful about them."""

    actuals: tuple[Actual, ...]
    doubts: tuple[Finding, ...]


def read_actuals(name: str, data: bytes, plan: Plan, inputs: Iterable[str] = ()) -> Reported:
    """The actual values that a file reports for a plan.

    `inputs` are the names of what the rule asks of a person. Raises Unreadable for a file that is
    no table, and FaultyActuals with every fault for one that cannot be used.
    """
    file = raw_rows(name, data)
    tables = [_Table(name, plan, sheet, at) for sheet, at in _tables(file)]
    findings = [*_about_file(name, file)]
    actuals: list[Actual] = []
    for table in tables:
        actuals += table.actuals(findings, tuple(inputs))
    findings += [*outside_the_plan(actuals, plan), *told_twice(actuals, plan)]
    faults = [finding for finding in findings if finding.is_fault]
    if faults:
        raise FaultyActuals(faults)
    return Reported(tuple(actuals), tuple(findings))


def _about_file(name: str, file: RawFile) -> Iterator[Finding]:
    if file.doubt is not None:
        yield Finding(file.doubt.code, name, file.doubt.details)
    if not list(_tables(file)):
        yield found("actuals.no_head", name)


def _tables(file: RawFile) -> Iterator[tuple[RawSheet, int]]:
    """The sheets that have a row of heads, and which row that is. Others are notes."""
    for sheet in file.sheets:
        at = next((at for at, row in enumerate(sheet.rows) if is_head(row)), None)
        if at is not None:
            yield sheet, at


@dataclass(frozen=True, slots=True)
class _Table:
    """A sheet with its row of heads, and the plan that it reports for."""

    name: str
    plan: Plan
    sheet: RawSheet
    at: int

    def actuals(self, findings: list[Finding], inputs: Sequence[str]) -> Iterator[Actual]:
        """The actual values below the heads; what is wrong is added to the findings."""
        head, rows = self.sheet.rows[self.at], self.sheet.rows[self.at + 1 :]
        heads, faults = heads_of(head, self.name)
        findings += [*faults, *self._unknown_inputs(heads, inputs)]
        if not rows:
            findings.append(found("actuals.no_rows", f"{self.name} {head.address}"))
        for cell in self.sheet.not_calculated:
            findings.append(found("actuals.not_calculated", f"{self.name} {cell}"))
        matcher = Matcher(self.plan)
        for row in rows:
            entry = Entry(self.name, row, heads, matcher)
            actual = entry.actual()
            findings += [*headless(row, heads, self.name), *entry.findings]
            if actual is not None:
                yield actual

    def _unknown_inputs(self, heads: Heads, inputs: Sequence[str]) -> Iterator[Finding]:
        """Columns of inputs that the rule does not ask for: a misspelt one would go unheard."""
        known = f"基準の入力: {'、'.join(inputs)}" if inputs else "この基準に人の入力はありません。"
        for name, column in heads.inputs.items():
            if name not in inputs:
                place = f"{self.name} {self.sheet.rows[self.at].cells[column].address}"
                yield found("actuals.input_unknown", place, name=name, known=known)
