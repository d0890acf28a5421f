"""The outline of a draft (目次): what stands above, beside and below the thing that is edited."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import escape

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from keikaku.core.plan import Plan
from keikaku.web.drafting.addresses import things_of
from keikaku.web.drafting.names import name_of


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the outline; `more` says that something stands below that is not shown."""

    id: str
    name: str
    depth: int
    current: bool
    more: int
    comments: int


def outline(
    plan: Plan, at: str | None, comments: Mapping[str, int], everything: bool = False
) -> Iterator[Entry]:
    """The nodes to be shown, in their order: the whole of a small plan, else the way to `at`."""
    parents = {node.id: node.parent for node in plan.nodes}
    below = Counter(node.parent for node in plan.nodes)
    depths: dict[str | None, int] = {None: 0}
    opened = None if everything else {None, *way_to(plan, at)}
    for node in plan.nodes:
        depths[node.id] = depths[parents[node.id]] + 1
        if opened is not None and node.parent not in opened:
            continue
        closed = opened is not None and node.id not in opened
        more = below[node.id] if closed else 0
        yield Entry(
            node.id,
            name_of(node),
            min(depths[node.id], 6),
            node.id == at,
            more,
            comments.get(node.id, 0),
        )


def drawn(entries: Iterable[Entry], draft: int, where: str) -> SafeString:
    """The lines as text: for a thousand a template takes ten times as long."""
    address, below, said = things_of(draft), escape(_("下に")), escape(_("コメント"))
    lines = []
    for each in entries:
        here = ' aria-current="page" id="here"' if each.id == where else ""
        within = ' class="within"' if each.current and not here else ""
        lines.append(
            f'<li class="depth-{each.depth}"><a href="{escape(address(each.id))}"{here}{within}>'
            f"{escape(each.name)}</a>"
            + (f' <span class="faint">{below} {each.more}</span>' if each.more else "")
            + (f' <span class="tag">{said} {each.comments}</span>' if each.comments else "")
            + "</li>"
        )
    return mark_safe("\n".join(lines))


def way_to(plan: Plan, at: str | None) -> tuple[str, ...]:
    """The nodes from the top to a node, itself the last."""
    parents = {node.id: node.parent for node in plan.nodes}
    way: list[str] = []
    while at is not None and at in parents:
        way.append(at)
        at = parents[at]
    return tuple(reversed(way))
