"""Edits of nodes (節の編集)."""

from dataclasses import dataclass

from keikaku.core.plan import Node


@dataclass(frozen=True, slots=True)
class Place:
    """Where a node stands: under `parent`, next after its sibling `after` (None: the first).

    `behind` is the entry of the flat list after which it is put; None is the end of what stands
    below `after`. Only an undo fills it in, for lists that were not in the order of the tree.
    """

    parent: str | None
    after: str | None
    behind: str | None = None

    def same_as(self, other: "Place") -> bool:
        """Whether it is the same place for a reader."""
        return (self.parent, self.after) == (other.parent, other.after)


@dataclass(frozen=True, slots=True)
class AddNode:
    """A new node at a place; its own `parent` is that of the place."""

    node: Node
    place: Place


@dataclass(frozen=True, slots=True)
class RemoveNode:
    """A node without anything below it or placed at it goes."""

    where: str
    was: Node


@dataclass(frozen=True, slots=True)
class MoveNode:
    """A node goes to another place with all that stands below it."""

    where: str
    was: Place
    now: Place


@dataclass(frozen=True, slots=True)
class RetitleNode:
    """Another title (名称)."""

    where: str
    was: str
    now: str


@dataclass(frozen=True, slots=True)
class RenumberNode:
    """Another printed code (番号); the id stays."""

    where: str
    was: str | None
    now: str | None


@dataclass(frozen=True, slots=True)
class SetLevel:
    """Another name of the level (階層名), as where a node was moved to another depth."""

    where: str
    was: str | None
    now: str | None


@dataclass(frozen=True, slots=True)
class ChangeText:
    """Another text (内容). It is merged by paragraphs with what others changed meanwhile."""

    where: str
    was: str
    now: str


@dataclass(frozen=True, slots=True)
class CrossListNode:
    """A node becomes the second placement (再掲) of another, or ceases to be one."""

    where: str
    was: str | None
    now: str | None
