"""The table of actual values of R7: the template of the strategy, as the departments filled it."""

import csv
import io

from keikaku.core.plan import Plan
from keikaku.exchange.actuals import COLUMNS, Field, template_text
from samples.source.model import Strategy
from samples.source.progress import REMARKS, reported
from samples.source.reports import STAGES, STATUSES, YEAR

_AT = {column.field: number for number, column in enumerate(COLUMNS)}
_Filled = dict[Field, str]


def print_actuals(strategy: Strategy, plan: Plan) -> str:
    """The filled table; the rows of 数値目標, which nobody reported, stay empty."""
    told = _told(strategy)
    heads, *rows = csv.reader(io.StringIO(template_text(plan, plan.indicators, YEAR), newline=""))
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(heads)
    for row in rows:
        for field, text in told.get((row[_AT[Field.NODE]], row[_AT[Field.NAME]]), {}).items():
            row[_AT[field]] = text
        writer.writerow(row)
    return "\ufeff" + out.getvalue()


def _told(strategy: Strategy) -> dict[tuple[str, str], _Filled]:
    """What was reported, by the node and the name as the template has them."""
    found: dict[tuple[str, str], _Filled] = {}
    for measure in strategy.measures:
        for number, kpi in enumerate(measure.kpis):
            if kpi.repeats is None:
                node = f"{measure.code} {measure.title}"
                found[node, kpi.label] = _filled(measure.code, number)
    return found


def _filled(measure: str, row: int) -> _Filled:
    place = (measure, row)
    stages = STAGES.get(place, "")
    return {
        Field.VALUE: "" if stages else reported(measure, row).raw,
        Field.STATUS: STATUSES.get(place, ""),
        Field.STAGES: stages,
        Field.NOTE: REMARKS.get(place, ""),
    }
