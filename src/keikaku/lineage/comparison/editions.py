"""How the two plans are named above the table, and what of them the table does not compare."""

from collections.abc import Iterable, Mapping
from typing import Any

from keikaku.core.plan import Plan
from keikaku.core.revision import Roots, part_of
from keikaku.core.years.printing import print_period
from keikaku.lineage.comparison.cards import node_label
from keikaku.lineage.comparison.model import Edition

# What a plan holds beside its structure, its indicators and its initiatives.
_OTHERS: Mapping[str, str] = {
    "results": "実施結果",
    "areas": "圏域",
    "members": "構成市町",
    "bodies": "会議体",
    "terms": "略称・用語",
    "periods": "計画名と期間",
    "events": "日程・経緯",
    "links": "関連",
    "tables": "そのほかの表",
}


def edition_of(plan: Plan, roots: Roots) -> Edition:
    """Title, edition and dates of a plan as they are printed."""
    head = plan.head
    return Edition(
        head.title,
        head.issuer,
        head.edition,
        head.as_of.as_printed if head.as_of else None,
        print_period(head.period) if head.period else None,
        tuple(source.name for source in plan.sources),
        "、".join(node_label(node) for node in plan.nodes if node.id in roots) if roots else None,
    )


def not_compared(
    old: Plan, new: Plan, old_roots: Roots, new_roots: Roots
) -> tuple[tuple[str, int, int], ...]:
    """How many of each kind stand in the old and in the new part, by the Japanese name."""
    counts = (
        (name, _count(old, part, old_roots), _count(new, part, new_roots))
        for part, name in _OTHERS.items()
    )
    return tuple(each for each in counts if any(each[1:]))


def _count(plan: Plan, part: str, roots: Roots) -> int:
    """What belongs to no node is of the whole plan and of no part of it."""
    things: Iterable[Any] = getattr(plan, part)
    if roots is None:
        return sum(1 for _ in things)
    inside = {node.id for node in part_of(plan, roots).nodes}
    return sum(getattr(thing, "node", None) in inside for thing in things)
