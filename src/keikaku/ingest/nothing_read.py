"""A document of which not one indicator was read, though it has tables with figures."""

from collections.abc import Iterator

from keikaku.core.plan import Plan, Table
from keikaku.ingest.finds import Doubt
from keikaku.ingest.tables.figures import is_figure

_FEWEST_FIGURES = 4


def nothing_read(plan: Plan) -> Iterator[Doubt]:
    """Say so of the plan as a whole: a layout that is not known is lost as a whole, too.

    What was read otherwise, results of a report or what is to be done, is what the tables are for.
    """
    if plan.indicators or plan.results or plan.initiatives:
        return
    count = sum(map(_has_figures, plan.tables))
    if count:
        yield Doubt("plan.no_indicators", None, {"count": str(count)})


def _has_figures(table: Table) -> bool:
    cells = [cell for row in table.rows for cell in row]
    return sum(map(is_figure, cells)) >= _FEWEST_FIGURES
