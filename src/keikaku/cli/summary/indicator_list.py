"""The indicators at each node: name, baseline, target, each with unit and year."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from keikaku.cli.summary.homes import open_doubts
from keikaku.cli.summary.node_text import node_label
from keikaku.cli.summary.value_text import values_text
from keikaku.cli.summary.view import View
from keikaku.cli.terminal.table import GAP, Column, table
from keikaku.cli.terminal.width import cut
from keikaku.core.indicators import Indicator, Placement, Role, Value
from keikaku.core.plan import Plan, PlanDraft
from keikaku.core.problems.model import Severity

# A page that a person still reads through; beyond it only what is doubtful is shown.
_MOST_INDICATORS = 120
_ENDS = {Role.BASELINE, Role.TARGET}
_MARKS = {Severity.ERROR: "!!", Severity.WARNING: "!"}

_Placed = tuple[Indicator, Placement]
_Row = tuple[str, str, str, str]


def indicator_lines(draft: PlanDraft, view: View) -> Iterator[str]:
    """The indicators under their nodes, all of them where that stays readable."""
    plan = draft.plan
    if not plan.indicators:
        return
    marks = _marks(draft)
    placed = [(each, where) for each in plan.indicators for where in each.placements]
    shown = placed
    if len(placed) > _MOST_INDICATORS and not view.full:
        shown = [pair for pair in placed if pair[0].id in marks]
    yield _title(placed, view)
    yield from _table(plan, shown, marks, view)
    if len(shown) < len(placed):
        yield "  " + view.words.left_out.format(count=len(placed) - len(shown))
    yield from _legend(shown, marks, view)


def _title(placed: Sequence[_Placed], view: View) -> str:
    again = sum(where.cross_listed for _, where in placed)
    title = view.words.indicators.format(count=len(placed) - again)
    return view.style.bold(title) + (
        view.words.indicators_again.format(count=again) if again else ""
    )


def _marks(draft: PlanDraft) -> Mapping[str, Severity]:
    """The gravest open doubt of each indicator, its values included."""
    owner = {value.id: each.id for each in draft.plan.indicators for value in each.values}
    gravest: dict[str, Severity] = {}
    for problem in open_doubts(draft.problems):
        where = owner.get(problem.where or "", problem.where or "")
        found = (gravest.get(where, problem.severity), problem.severity)
        gravest[where] = min(found, key=lambda severity: severity.rank)
    return {each.id: gravest[each.id] for each in draft.plan.indicators if each.id in gravest}


def _table(
    plan: Plan, shown: Sequence[_Placed], marks: Mapping[str, Severity], view: View
) -> Iterator[str]:
    """All rows are laid out together, so that the columns line up from node to node."""
    if not shown:
        return
    rows = [_row(indicator, where, marks, view) for indicator, where in shown]
    others = any(row[3] for row in rows)
    columns = _columns(view, others=others)
    header = view.words.indicator_header
    lines = table(columns, [row[: len(columns)] for row in (header, *rows)])
    yield view.style.faint(lines[0])
    yield from _under_nodes(plan, shown, lines[1:], _painter(marks, view), view)


def _row(indicator: Indicator, where: Placement, marks: Mapping[str, Severity], view: View) -> _Row:
    mark = _MARKS.get(marks[indicator.id], "") if indicator.id in marks else ""
    indent = f"  {mark}".ljust(5)
    if where.cross_listed:
        return indent + where.printed_name, "", "", ""
    ends = (indicator.of_role(Role.BASELINE), indicator.of_role(Role.TARGET))
    rest = [value for value in indicator.values if value.role not in _ENDS]
    baseline, target, others = (values_text(values, view.words) for values in (*ends, rest))
    return indent + indicator.name, baseline, target, others


def _columns(view: View, *, others: bool) -> list[Column]:
    """Name, baseline and target share the line; a fourth column only where there is need."""
    room = view.width - len(GAP) * (3 if others else 2)
    name = max(24, room * (34 if others else 46) // 100)
    value = max(14, (room - name) // (3 if others else 2))
    return [Column(name), *[Column(value)] * (3 if others else 2)]


def _painter(marks: Mapping[str, Severity], view: View) -> Callable[[str, Indicator], str]:
    def paint(line: str, indicator: Indicator) -> str:
        severity = marks.get(indicator.id)
        return view.style.severity(line, severity) if severity else line

    return paint


def _under_nodes(
    plan: Plan,
    shown: Sequence[_Placed],
    lines: Sequence[str],
    paint: Callable[[str, Indicator], str],
    view: View,
) -> Iterator[str]:
    """Each node's heading once, in the order of the structure, with its indicators below."""
    below: dict[str | None, list[str]] = {}
    for (indicator, where), line in zip(shown, lines, strict=True):
        below.setdefault(where.node, []).append(paint(line, indicator))
    for node in plan.nodes:
        if node.id in below:
            yield cut(f"  {node_label(node, view)}", view.width)
            yield from below[node.id]
    if None in below:
        yield f"  {view.words.outside}"
        yield from below[None]


def _legend(shown: Sequence[_Placed], marks: Mapping[str, Severity], view: View) -> Iterator[str]:
    words = view.words
    values = [value for indicator, _ in shown for value in indicator.values]
    if any(map(_is_starred, values)):
        yield view.style.faint(f"  {words.star}")
    if marks:
        yield view.style.faint(f"  {words.marks}")


def _is_starred(value: Value) -> bool:
    return "unit" in value.assumed or ("period" in value.assumed and value.period is not None)
