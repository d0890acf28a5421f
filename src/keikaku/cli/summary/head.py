"""The opening lines: which plan this is, and how many of its values are still open."""

from collections import Counter
from collections.abc import Iterable, Iterator

from keikaku.cli.summary.node_text import node_label
from keikaku.cli.summary.value_text import is_blank_actual
from keikaku.cli.summary.view import View
from keikaku.cli.terminal.width import cut, hang, one_line, pack, wrap
from keikaku.core.indicators import Role, Value
from keikaku.core.plan import Plan, PlanHead
from keikaku.core.problems.model import Language
from keikaku.core.values.model import Missing, Reason
from keikaku.core.years.model import FiscalYear, YearRange
from keikaku.core.years.printing import print_both, print_western


def head_lines(plan: Plan, view: View) -> Iterator[str]:
    """Title; issuer, kind, edition, date and period; places that are 調整中 or blank."""
    words = view.words
    yield from map(view.style.bold, wrap(plan.head.title or words.untitled, view.width))
    for line in pack(_facts(plan.head, view), words.separator, view.width - 2):
        yield f"  {line}"
    if plan.head.scope is not None:
        yield cut(f"  {words.part_only}{words.separator}{_scope(plan, view)}", view.width)
    yield from map(view.style.bold, hang(_open_places(plan, view), view.width, "  "))


def open_values(plan: Plan) -> list[Value]:
    """Values of indicators whose cell is blank or says 調整中.

    A blank cell for an actual is not counted: most are of years that are still to come.
    """
    values = (value for indicator in plan.indicators for value in indicator.values)
    return [value for value in values if _is_open(value)]


def _is_open(value: Value) -> bool:
    match value.reading:
        case Missing(reason=Reason.PENDING | Reason.BLANK):
            return not is_blank_actual(value)
    return False


def _facts(head: PlanHead, view: View) -> Iterator[str]:
    words = view.words
    for name, text in (("issuer", head.issuer), ("kind", head.kind), ("edition", head.edition)):
        if text:
            yield one_line(text) + _mark(name, head, view)
    if head.as_of is not None:
        yield words.as_of.format(one_line(head.as_of.as_printed)) + _mark("as_of", head, view)
    yield _period(head, view)


def _mark(field: str, head: PlanHead, view: View) -> str:
    return view.words.assumed if field in head.assumed else ""


def _period(head: PlanHead, view: View) -> str:
    if head.period is None:
        return view.words.no_period
    first, last = (FiscalYear(year) for year in head.period)
    span = first if first == last else YearRange(first, last)
    printed = (print_both if view.language is Language.JA else print_western)(span)
    return view.words.period.format(printed) + _mark("period", head, view)


def _scope(plan: Plan, view: View) -> str:
    covered = set(plan.head.scope or ())
    labels = (node_label(node, view) for node in plan.nodes if node.id in covered)
    return view.words.list_separator.join(labels)


def _open_places(plan: Plan, view: View) -> str:
    if not plan.indicators:
        return view.words.no_indicators
    found = open_values(plan)
    if not found:
        return view.words.no_open_places
    by_role = view.words.list_separator.join(_by_role((value.role for value in found), view))
    return view.words.open_places.format(count=len(found), by_role=by_role)


def _by_role(roles: Iterable[Role], view: View) -> Iterator[str]:
    counts = Counter(roles)
    for role in (Role.TARGET, *Role):
        if count := counts.pop(role, 0):
            yield view.words.open_by_role.format(role=view.words.roles[role], count=count)
