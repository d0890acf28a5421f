"""The structure (施策体系) as an indented list with counts."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from keikaku.cli.summary.node_text import node_label
from keikaku.cli.summary.tallies import Tally, tallies
from keikaku.cli.summary.view import View
from keikaku.cli.terminal.table import Column, table
from keikaku.cli.terminal.width import hang, one_line, pack
from keikaku.core.plan import Node, Plan, PlanDraft

# With indicators the measures stand a second time in their list, so that the tree can be short.
_MOST_ROWS = 45
_MOST_ROWS_ALONE = 90
_COUNTS = 34


def tree_lines(draft: PlanDraft, view: View) -> Iterator[str]:
    """How many nodes each level has, then the nodes as deep as they stay readable."""
    plan = draft.plan
    if not plan.nodes:
        return
    words = view.words
    heading, *more = pack(_level_counts(plan, view), words.list_separator, view.width - 20)
    yield f"{view.style.bold(words.structure)}{words.separator}{heading}"
    yield from (f"  {line}" for line in more)
    counts = tallies(draft)
    shown = _shown(plan, view)
    rows = [words.tree_header, *(_row(node, depth, counts, view) for node, depth in shown)]
    if counts[None] != Tally():
        rows.append((f"  {words.outside}", *_numbers(counts[None])))
    yield from _without_empty_columns(rows, view)
    if len(shown) < len(plan.nodes):
        yield from map(view.style.faint, hang(words.deeper, view.width, "  "))


def _without_empty_columns(rows: Sequence[Sequence[str]], view: View) -> list[str]:
    """The header stands only where something is counted below it."""
    filled = [index for index in range(4) if index == 0 or any(row[index] for row in rows[1:])]
    columns = [Column(max(30, view.width - _COUNTS)), *[Column(10, right=True)] * 3]
    chosen = rows if len(filled) > 1 else rows[1:]
    kept = [[row[index] for index in filled] for row in chosen]
    return table([columns[index] for index in filled], kept)


def _level_counts(plan: Plan, view: View) -> Iterator[str]:
    counts = Counter(node.level or view.words.no_level for node in plan.nodes)
    for level, count in counts.items():
        yield view.words.level_count.format(level=one_line(level), count=count)


def _shown(plan: Plan, view: View) -> list[tuple[Node, int]]:
    """The nodes with their depth, cut at the greatest depth that leaves a readable list."""
    depths = _depths(plan)
    counts = Counter(depths.values())
    most = _MOST_ROWS if plan.indicators else _MOST_ROWS_ALONE
    limit = 0
    while limit + 1 in counts and sum(counts[d] for d in range(limit + 2)) <= most:
        limit += 1
    return [(node, depths[node.id]) for node in plan.nodes if view.full or depths[node.id] <= limit]


def _depths(plan: Plan) -> dict[str, int]:
    depths: dict[str, int] = {}
    for node in plan.nodes:
        depths[node.id] = 0 if node.parent is None else depths[node.parent] + 1
    return depths


def _row(
    node: Node, depth: int, counts: Mapping[str | None, Tally], view: View
) -> tuple[str, str, str, str]:
    indent = "  " * (depth + 1)
    return (indent + node_label(node, view), *_numbers(counts[node.id]))


def _numbers(tally: Tally) -> tuple[str, str, str]:
    return _number(tally.indicators), _number(tally.values), _number(tally.doubts)


def _number(count: int) -> str:
    return str(count) if count else ""
