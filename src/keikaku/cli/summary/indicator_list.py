"""The indicators at each node: name, baseline, target, each with unit and year."""

from collections.abc import Iterator, Mapping, Sequence

from keikaku.cli.summary.node_text import node_label
from keikaku.cli.summary.tallies import open_doubts
from keikaku.cli.summary.value_text import is_blank_actual, value_text, values_text
from keikaku.cli.summary.view import View
from keikaku.cli.terminal.table import GAP, Column, table
from keikaku.cli.terminal.width import cut, hang, width
from keikaku.core.indicators import Indicator, Placement, Role, Value
from keikaku.core.plan import Plan, PlanDraft
from keikaku.core.problems.model import Severity

# A page that a person still reads through; beyond it only what is doubtful is shown.
_MOST_INDICATORS = 150
_ENDS = (Role.BASELINE, Role.TARGET)
_MARKS = {Severity.ERROR: "!!", Severity.WARNING: "!"}

_Placed = tuple[Indicator, Placement]
_Row = tuple[str, str, str]


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
        left_out = view.words.left_out.format(count=len(placed) - len(shown))
        yield from hang(left_out, view.width, "  ")
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
    with_header = [view.words.indicator_header, *rows]
    header, *lines = table(_columns(with_header, view), with_header)
    yield view.style.faint(header)
    below: dict[str | None, list[str]] = {}
    for (indicator, where), line in zip(shown, lines, strict=True):
        painted = _painted(line, marks.get(indicator.id), view)
        below.setdefault(where.node, []).extend([painted, *_between(indicator, where, view)])
    yield from _under_nodes(plan, below, view)


def _row(indicator: Indicator, where: Placement, marks: Mapping[str, Severity], view: View) -> _Row:
    mark = _MARKS[marks[indicator.id]] if indicator.id in marks else ""
    indent = f"  {mark}".ljust(5)
    if where.cross_listed:
        return indent + where.printed_name, "", ""
    baseline, target = (_last(indicator.of_role(role), view) for role in _ENDS)
    return indent + indicator.name, baseline, target


def _last(values: Sequence[Value], view: View) -> str:
    """The last value, which is the newest; where there are more, they stand on the next line."""
    if not values:
        return ""
    more = view.words.and_more.format(count=len(values) - 1)
    text = value_text(values[-1], view.words)
    return text if len(values) == 1 else f"{text}{view.words.list_separator}{more}"


def _columns(rows: Sequence[_Row], view: View) -> list[Column]:
    """Values take what they need up to a limit; the name takes the rest of the line."""
    most = view.width // 3
    taken = [min(most, max(width(row[index]) for row in rows)) for index in (1, 2)]
    return [Column(view.width - sum(taken) - 2 * len(GAP)), *map(Column, taken)]


def _between(indicator: Indicator, where: Placement, view: View) -> Iterator[str]:
    """実績値, 中間目標 and 計画値, and values that are several, on a line of their own.

    Blank cells for actuals are not shown: most are of years that are still to come.
    """
    told = [value for value in indicator.values if not is_blank_actual(value)]
    by_role = {role: [value for value in told if value.role is role] for role in Role}
    shown = [
        f"{view.words.roles[role]} {values_text(values, view.words)}"
        for role, values in by_role.items()
        if len(values) > (role in _ENDS)
    ]
    if shown and not where.cross_listed:
        yield cut(f"       {view.words.separator.join(shown)}", view.width)


def _painted(line: str, severity: Severity | None, view: View) -> str:
    return view.style.severity(line, severity) if severity else line


def _under_nodes(
    plan: Plan, below: Mapping[str | None, Sequence[str]], view: View
) -> Iterator[str]:
    """Each node's heading once, in the order of the structure, with its indicators below."""
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
        yield from map(view.style.faint, hang(words.star, view.width, "  "))
    if marks:
        yield from map(view.style.faint, hang(words.marks, view.width, "  "))


def _is_starred(value: Value) -> bool:
    return "unit" in value.assumed or ("period" in value.assumed and value.period is not None)
