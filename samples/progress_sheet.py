"""The KPI progress sheet as a CSV table, and what it means."""

import csv
import io
from collections.abc import Iterator
from dataclasses import replace

from keikaku.core.indicators import IndicatorKind
from keikaku.core.plan import Plan, PlanDraft, PlanHead
from keikaku.core.values.model import Amount, CellValue, Event
from samples.meaning import Truth, add_indicators
from samples.source.city import CITY
from samples.source.model import Cell, Kpi, Layout, Measure, Strategy
from samples.source.notation import BLANK, column
from samples.source.progress import AS_OF, REMARKS, TITLE, reported

LAYOUT = Layout(
    column("基準値(R5)", "R5"),
    column("目標値(R11)", "R11"),
    unit_column=True,
    reports=(column("R7実績", "R7"), column("R8実績", "R8")),
)
HEADER = (
    "施策番号", "施策名", "指標名", "単位", "基準値(R5)", "目標値(R11)", "R7実績", "R8実績",
    "担当課", "備考",
)  # fmt: skip


def print_progress(strategy: Strategy) -> str:
    """The sheet: a title, its date, the table. Fields with commas are quoted."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([TITLE] + [""] * (len(HEADER) - 1))
    writer.writerow([AS_OF.as_printed] + [""] * (len(HEADER) - 1))
    writer.writerow(HEADER)
    for measure in strategy.measures:
        for kpi, remark in _rows(measure):
            cells = [cell.raw for cell in kpi.cells]
            writer.writerow([measure.code, measure.title, kpi.label, kpi.unit or "", *cells,
                             "、".join(measure.owners), remark])  # fmt: skip
    return out.getvalue()


def progress_truth(strategy: Strategy) -> PlanDraft:
    """A node for each 施策, and its indicators with baseline, target and the two reports."""
    truth = Truth(strategy.period[1])
    for measure in strategy.measures:
        node = truth.add_node(None, "施策", measure.code, measure.title)
        kpis = tuple(kpi for kpi, _ in _rows(measure))
        add_indicators(truth, node, IndicatorKind.KPI, LAYOUT, kpis, owners=measure.owners)
    head = PlanHead(TITLE, CITY, "総合戦略", as_of=AS_OF, assumed=("issuer",))
    return PlanDraft(Plan(head, nodes=tuple(truth.nodes), indicators=tuple(truth.indicators)))


def _rows(measure: Measure) -> Iterator[tuple[Kpi, str]]:
    """The rows of a measure without its 再掲, for a figure is reported once."""
    for number, kpi in enumerate(measure.kpis):
        if kpi.repeats is None:
            yield _row(measure, number, kpi), REMARKS.get((measure.code, number), "")


def _row(measure: Measure, number: int, kpi: Kpi) -> Kpi:
    """The sheet prints the last baseline, bare numbers, and the unit in its own column."""
    base, target = kpi.cells[0], kpi.cells[-1]
    if measure.layout.actual is not None:
        base = kpi.cells[1]
    return replace(
        kpi,
        printed=kpi.name if kpi.unit_in_name else kpi.printed,
        unit_in_name=False,
        cells=(
            _bare(base.values[-1], "R5"),
            _bare(target.values[-1], "R11"),
            reported(measure.code, number),
            BLANK,
        ),
    )


def _bare(value: CellValue, header: str) -> Cell:
    """The value as the sheet prints it: its year only where it is not that of the header."""
    value = replace(value, label=None, accumulation=None)
    if value.period and value.period.as_printed == header:
        value = replace(value, period=None)
    when = f"({value.period.as_printed})" if value.period else ""
    if isinstance(value.reading, Amount):
        text = _number(value.reading)
        value = replace(value, reading=replace(value.reading, unit=None))
    elif value.period:
        text = value.raw.removesuffix(when)
    else:
        text = value.raw.partition("(")[0] if isinstance(value.reading, Event) else value.raw
    return Cell(text + when, (replace(value, raw=text + when),))


def _number(amount: Amount) -> str:
    sign = "▲" if amount.amount < 0 else ""
    bound = {"at_least": "以上", "at_most": "以下"}.get(amount.bound or "", "")
    return f"{'約' * amount.approximate}{sign}{abs(amount.amount):,}{bound}"
