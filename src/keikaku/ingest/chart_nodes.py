"""A chart of the structure (体系図) as nodes of the plan, linked to the headings it repeats."""

from collections.abc import Iterator, Sequence

from keikaku.core.indicators import Role
from keikaku.core.plan import Link, LinkKind
from keikaku.core.text import squeeze
from keikaku.core.values.cells import parse_cell
from keikaku.core.values.model import Ditto
from keikaku.core.values.names import parse_name
from keikaku.documents.model import Grid
from keikaku.ingest.chart import Chart, FoundGoal
from keikaku.ingest.finds import Doubt, Find, FoundNode
from keikaku.ingest.nodes import DraftNode
from keikaku.ingest.tables.drafts import DraftIndicator, draft_value


def nodes_of_chart(find: Find[Chart], grid: Grid, heading: DraftNode | None) -> list[DraftNode]:
    """The nodes of a chart under the heading over it: chapters, then each column from the top.

    Cells of its grid that became none of these are said at the heading.
    """
    chart = find.thing
    rows = [chart.chapters, *(column.nodes for column in chart.columns)]
    nodes = [node for row in rows for node in _tree(row, find.order, heading)]
    for nth, node in enumerate(nodes, 1):
        node.nth = nth
    if heading is not None:
        heading.doubts += _not_taken(chart, grid)
    by_source = {id(node.source): node for node in reversed(nodes)}
    for doubt in find.doubts:
        owner = by_source.get(id(doubt.source)) or heading
        if owner is not None:
            owner.doubts.append(doubt)
    return nodes


def _not_taken(chart: Chart, grid: Grid) -> Iterator[Doubt]:
    nodes = [*chart.chapters, *(node for column in chart.columns for node in column.nodes)]
    used = {node.source for node in nodes}
    used |= {column.source for column in chart.columns} | {goal.source for goal in chart.goals}
    for cell in grid.cells:
        if cell.text.strip() and cell.source not in used:
            details = {"header": "", "text": cell.text.strip()[:80]}
            yield Doubt("cell.not_taken", None, details, cell.source)


def _tree(found: Sequence[FoundNode], order: int, heading: DraftNode | None) -> Iterator[DraftNode]:
    path: list[DraftNode] = []
    for one in found:
        del path[one.depth :]
        parent = path[-1] if path else heading
        node = DraftNode(order, 0, one.title, one.level, one.code, one.source, parent)
        node.cross_marked = one.cross_listed
        path.append(node)
        yield node


def indicator_of_goal(goal: FoundGoal) -> DraftIndicator:
    """The indicator that a cell of a chart prints with its target."""
    indicator = DraftIndicator(goal.name, parse_name(goal.name), goal.source, goal.order, goal.kind)
    for value in parse_cell(goal.raw_value):
        if not isinstance(value.reading, Ditto):
            indicator.values.append(draft_value(Role.TARGET, value, value.reading, goal.source))
    return indicator


def links_by_title(
    charted: Sequence[DraftNode], nodes: Sequence[DraftNode], ids: dict[int, str]
) -> tuple[Link, ...]:
    """A node of a chart and the numbered heading of the same title say one thing twice."""
    in_chart = {id(node) for node in charted}
    headings = {
        squeeze(node.title): node
        for node in reversed(nodes)
        if id(node) not in in_chart and not node.cross_marked
    }
    return tuple(
        Link(ids[id(node)], ids[id(headings[key])], LinkKind.MAPS_TO, node.title, node.source)
        for node in charted
        if not node.cross_marked and (key := squeeze(node.title)) in headings
    )
