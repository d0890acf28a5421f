"""The changes of nodes and of initiatives that are the same in both editions."""

from collections.abc import Iterator

from keikaku.core.plan import Initiative, Node
from keikaku.core.revision.of_initiatives import (
    InitiativeChange,
    InitiativeMoved,
    InitiativeRenamed,
    InitiativeSpanChanged,
    InitiativeTextChanged,
)
from keikaku.core.revision.of_nodes import (
    NodeChange,
    NodeMoved,
    NodeRelevelled,
    NodeRenumbered,
    NodeRetitled,
    NodeTextChanged,
)
from keikaku.core.revision.places import Places


def node_changes(old: Node, new: Node, places: Places) -> Iterator[NodeChange]:
    """What changed in a node itself; what stands in it is told for itself."""
    moved = places.moved(old.parent, new.parent)
    if moved is not None:
        yield NodeMoved(old, new, *moved)
    if old.level != new.level:
        yield NodeRelevelled(old, new)
    if old.code != new.code:
        yield NodeRenumbered(old, new)
    if old.title != new.title:
        yield NodeRetitled(old, new)
    if old.text != new.text:
        yield NodeTextChanged(old, new)


def initiative_changes(
    old: Initiative, new: Initiative, places: Places
) -> Iterator[InitiativeChange]:
    """What changed in an initiative: its place, its name, what is done, and when."""
    moved = places.moved(old.node, new.node)
    if moved is not None:
        yield InitiativeMoved(old, new, *moved)
    if old.name != new.name:
        yield InitiativeRenamed(old, new)
    if [span.text for span in old.spans] != [span.text for span in new.spans]:
        yield InitiativeTextChanged(old, new)
    if _years(old) != _years(new):
        yield InitiativeSpanChanged(old, new)


def _years(initiative: Initiative) -> list[tuple[int, int]]:
    return [(span.start, span.end) for span in initiative.spans]
