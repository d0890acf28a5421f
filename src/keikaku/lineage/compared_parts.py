"""Which part of each edition is compared, so that what lies outside is not called dropped."""

from typing import NamedTuple

from keikaku.core.errors import Invalid
from keikaku.core.plan import Plan
from keikaku.core.revision import Roots, part_of
from keikaku.lineage.assignment import assign
from keikaku.lineage.node_scores import NodeScores
from keikaku.lineage.trees import Tree


class Compared(NamedTuple):
    """The nodes under which is compared; None is the whole plan."""

    old: Roots
    new: Roots


def compared_parts(
    old: Plan, new: Plan, under_old: str | None = None, under_new: str | None = None
) -> Compared:
    """What a person names, else what the heads say that the documents cover.

    Where only one edition is a part, its counterpart in the other is looked for. Raises `Invalid`
    where there is none that is like it: a person must name it, or the plans are two different ones.
    """
    there = _stated(old, under_old)
    here = _stated(new, under_new)
    if there is None and here is None:
        return Compared(None, None)
    if under_old is not None and under_new is not None:
        return Compared(there, here)
    if not there and not here:
        return Compared(there, here)
    return _counterparts(old, new, there, here)


def _stated(plan: Plan, under: str | None) -> Roots:
    if under is not None:
        if all(node.id != under for node in plan.nodes):
            raise Invalid(under, "計画の節の中にありません。節のIDを確かめてください。")
        return (under,)
    return None if plan.head.scope is None else _topmost(plan, plan.head.scope)


def _topmost(plan: Plan, scope: tuple[str, ...]) -> tuple[str, ...]:
    """Of what the document covers, that which stands below nothing else of it."""
    covered = set(scope)
    inside: set[str] = set()
    tops: list[str] = []
    for node in plan.nodes:
        if node.parent in covered | inside:
            inside.add(node.id)
        elif node.id in covered:
            tops.append(node.id)
    return tuple(tops)


def _counterparts(old: Plan, new: Plan, there: Roots, here: Roots) -> Compared:
    """The pairs of nodes by which both editions can be compared."""
    trees = Tree.of(part_of(old, None)), Tree.of(part_of(new, None))
    scores = NodeScores.of(*trees)
    olds = _indexes(trees[0], there)
    news = _indexes(trees[1], here)
    total = scores.total()[olds][:, news]
    found = assign(total, scores.twins[olds][:, news])
    if not found.pairs:
        place = next(iter(here or there or ()))
        raise Invalid(
            place,
            "比べる範囲に当たる節が、もう一方の計画に見当たりません。同じ計画の版かを確かめ、"
            "範囲の節を新旧とも指定してください（--under）。",
        )
    return Compared(
        tuple(old.nodes[olds[pair.old]].id for pair in found.pairs),
        tuple(new.nodes[news[pair.new]].id for pair in found.pairs),
    )


def _indexes(tree: Tree, roots: Roots) -> list[int]:
    """Of the roots, or of every node where the whole plan is there to look in."""
    nodes = tree.part.nodes
    return [at for at, node in enumerate(nodes) if roots is None or node.id in roots]
