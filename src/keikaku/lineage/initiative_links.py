"""What became of each initiative."""

from collections.abc import Iterator

from keikaku.core.revision import Continuation, ContinuationKind, LinkReason, LinkReasonKind
from keikaku.lineage.assignment import Assignment, Pair
from keikaku.lineage.continuations import Linking, Side, Verdict, alike
from keikaku.lineage.initiative_scores import InitiativeScores
from keikaku.lineage.name_joins import name_joins
from keikaku.lineage.naming import theme
from keikaku.lineage.trees import Tree

_NEAR = 0.5


def initiative_links(
    old: Tree, new: Tree, scores: InitiativeScores, found: Assignment
) -> tuple[Continuation, ...]:
    """Every initiative of both parts once."""
    there = Side([e.id for e in old.part.initiatives], [e.name for e in old.part.initiatives])
    here = Side([e.id for e in new.part.initiatives], [e.name for e in new.part.initiatives])
    near = (scores.places >= _NEAR).astype(float)
    joins = tuple(name_joins(there.names, here.names, found, near, theme))
    linking = Linking(there, here, found, joins, lambda pair: _judge(scores, pair))
    return linking.continuations()


def _judge(scores: InitiativeScores, pair: Pair) -> Verdict:
    same_name = scores.names[pair.old, pair.new] >= 1
    kind = ContinuationKind.CONTINUED if same_name else ContinuationKind.RENAMED
    return Verdict(kind, tuple(_reasons(scores, pair)), plain=True)


def _reasons(scores: InitiativeScores, pair: Pair) -> Iterator[LinkReason]:
    at = pair.old, pair.new
    names = list(alike(scores.names[at], LinkReasonKind.SAME_NAME, LinkReasonKind.LIKE_NAME))
    yield from names or [LinkReason(LinkReasonKind.OTHER_NAME)]
    yield from alike(scores.texts[at], LinkReasonKind.SAME_TEXT, LinkReasonKind.LIKE_TEXT)
    here = scores.places[at] == 1
    yield LinkReason(LinkReasonKind.SAME_PLACE if here else LinkReasonKind.OTHER_PLACE)
