"""What can happen to a node between two editions. `was` and `now` are what a report shows."""

from dataclasses import dataclass
from typing import ClassVar

from keikaku.core.plan import Node


@dataclass(frozen=True, slots=True)
class NodeAdded:
    """新設."""

    code: ClassVar[str] = "node.added"
    new: Node


@dataclass(frozen=True, slots=True)
class NodeDropped:
    """廃止. What stood in it may continue elsewhere."""

    code: ClassVar[str] = "node.dropped"
    old: Node


@dataclass(frozen=True, slots=True)
class NodesRegrouped:
    """統合 (several old, one new), 分割 (one old, several new), 再編 (several of both).

    Their titles and texts are not compared one by one, for there is no one pair.
    """

    code: ClassVar[str] = "node.regrouped"
    old: tuple[Node, ...]
    new: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class NodeRenumbered:
    """番号の変更. A number is no identity: 5-1-3 that is now 5-2-1 is the same measure."""

    code: ClassVar[str] = "node.renumbered"
    old: Node
    new: Node

    @property
    def was(self) -> str | None:
        """The old number."""
        return self.old.code

    @property
    def now(self) -> str | None:
        """The new number."""
        return self.new.code


@dataclass(frozen=True, slots=True)
class NodeMoved:
    """移動: its parent is none that continues its old parent. None is the top of the plan."""

    code: ClassVar[str] = "node.moved"
    old: Node
    new: Node
    was: Node | None
    now: Node | None


@dataclass(frozen=True, slots=True)
class NodeRelevelled:
    """階層の変更: the plan calls its level otherwise (戦略方針 → 具体的施策)."""

    code: ClassVar[str] = "node.relevelled"
    old: Node
    new: Node

    @property
    def was(self) -> str | None:
        """The name of its old level."""
        return self.old.level

    @property
    def now(self) -> str | None:
        """The name of its new level."""
        return self.new.level


@dataclass(frozen=True, slots=True)
class NodeRetitled:
    """名称の変更, to the letter."""

    code: ClassVar[str] = "node.retitled"
    old: Node
    new: Node

    @property
    def was(self) -> str:
        """The old title."""
        return self.old.title

    @property
    def now(self) -> str:
        """The new title."""
        return self.new.title


@dataclass(frozen=True, slots=True)
class NodeTextChanged:
    """本文の変更, to the letter."""

    code: ClassVar[str] = "node.text_changed"
    old: Node
    new: Node

    @property
    def was(self) -> str:
        """The old text."""
        return self.old.text

    @property
    def now(self) -> str:
        """The new text."""
        return self.new.text


NodeChange = (
    NodeAdded | NodeDropped | NodesRegrouped | NodeRenumbered | NodeMoved | NodeRelevelled
    | NodeRetitled | NodeTextChanged
)  # fmt: skip
