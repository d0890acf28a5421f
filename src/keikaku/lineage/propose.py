"""Proposes what continues as what between two editions (版間対応の案), for a person to confirm."""

from keikaku.core.plan import Plan
from keikaku.core.revision import Lineage, part_of
from keikaku.lineage.assignment import assign
from keikaku.lineage.compared_parts import compared_parts
from keikaku.lineage.indicator_links import IndicatorLinks
from keikaku.lineage.indicator_scores import IndicatorScores
from keikaku.lineage.initiative_links import initiative_links
from keikaku.lineage.initiative_scores import InitiativeScores
from keikaku.lineage.node_joins import node_joins, text_joins, ties
from keikaku.lineage.node_links import node_links
from keikaku.lineage.node_scores import NodeScores
from keikaku.lineage.trees import Tree


def propose_links(
    old: Plan, new: Plan, *, under_old: str | None = None, under_new: str | None = None
) -> Lineage:
    """What became of every node, indicator and initiative of the compared parts.

    `under_old` and `under_new` are ids of the nodes below which is compared; without them the
    heads say what the documents cover. Raises `Invalid` where that cannot be told.
    """
    roots = compared_parts(old, new, under_old, under_new)
    there, here = Tree.of(part_of(old, roots.old)), Tree.of(part_of(new, roots.new))
    texts = text_joins(there, here)
    nodes = NodeScores.of(there, here).settled(ties(texts, there, here))
    indicator_scores = IndicatorScores.of(there, here, nodes.links)
    indicators = assign(indicator_scores.total(), indicator_scores.twins)
    initiative_scores = InitiativeScores.of(there, here, nodes.links)
    initiatives = assign(initiative_scores.total(), initiative_scores.twins)
    joins = node_joins(nodes, texts, indicators, initiatives)
    return Lineage(
        node_links(nodes.scores, nodes.assignment, joins),
        IndicatorLinks.of(there, here, indicator_scores, indicators).continuations(),
        initiative_links(there, here, initiative_scores, initiatives),
        *roots,
    )
