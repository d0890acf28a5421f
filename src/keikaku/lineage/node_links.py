"""What became of each node, with the merges and splits that texts, titles and contents show."""

from collections.abc import Iterator

from keikaku.core.revision import Continuation, ContinuationKind, LinkReason, LinkReasonKind
from keikaku.lineage.assignment import Assignment, Pair
from keikaku.lineage.continuations import Join, Linking, Side, Verdict, alike, share
from keikaku.lineage.grams import key
from keikaku.lineage.node_scores import NodeScores


def node_links(
    scores: NodeScores, nodes: Assignment, joins: tuple[Join, ...]
) -> tuple[Continuation, ...]:
    """Every node of both parts once."""
    old, new = scores.old.part.nodes, scores.new.part.nodes
    linking = Linking(
        Side([node.id for node in old], [node.title for node in old]),
        Side([node.id for node in new], [node.title for node in new]),
        nodes,
        joins,
        lambda pair: _judge(scores, pair),
    )
    return linking.continuations()


def _judge(scores: NodeScores, pair: Pair) -> Verdict:
    old, new = scores.old.part.nodes[pair.old], scores.new.part.nodes[pair.new]
    same_title = key(old.title) == key(new.title)
    kind = ContinuationKind.CONTINUED if same_title else ContinuationKind.RENAMED
    return Verdict(kind, tuple(_reasons(scores, pair)), plain=True)


def _reasons(scores: NodeScores, pair: Pair) -> Iterator[LinkReason]:
    at = pair.old, pair.new
    titles = list(alike(scores.titles[at], LinkReasonKind.SAME_NAME, LinkReasonKind.LIKE_NAME))
    yield from titles or [LinkReason(LinkReasonKind.OTHER_NAME)]
    yield from alike(scores.texts[at], LinkReasonKind.SAME_TEXT, LinkReasonKind.LIKE_TEXT)
    if scores.contents.shared[at] >= 0.35:
        inside = share(scores.contents.shared[at], certain=True)
        yield LinkReason(LinkReasonKind.SAME_CONTENTS, inside)
    if not scores.places[at]:
        yield LinkReason(LinkReasonKind.OTHER_PLACE)
