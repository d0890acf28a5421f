"""Edits of a draft as data: what is to be changed, what it was when it was seen, what it shall be.

`where` is the id of the thing that is edited. `was` is what the person saw; by it is told whether
somebody else changed the same thing meanwhile.
"""

from dataclasses import dataclass

from keikaku.core.indicators import Direction, Indicator, IndicatorKind, Placement, Role, Value
from keikaku.core.plan import Correction, Initiative, InitiativeSpan, Node
from keikaku.core.values.model import Accumulation, Status
from keikaku.core.years.model import Period


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


@dataclass(frozen=True, slots=True)
class SetOwners:
    """Other owners (担当課) of a node, an indicator or an initiative."""

    where: str
    was: tuple[str, ...]
    now: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AddIndicator:
    """A new indicator behind another in the list (None: the first)."""

    indicator: Indicator
    after: str | None


@dataclass(frozen=True, slots=True)
class RemoveIndicator:
    """An indicator goes with its placements and values."""

    where: str
    was: Indicator


@dataclass(frozen=True, slots=True)
class Names:
    """The name of an indicator and what stands at each of its placements, in their order."""

    name: str
    printed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RenameIndicator:
    """Another name, here and at the placements."""

    where: str
    was: Names
    now: Names


@dataclass(frozen=True, slots=True)
class Unit:
    """The unit of an indicator, and the values that print none of their own and follow it."""

    unit: str | None
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SetUnit:
    """Another unit, also of the values that follow it."""

    where: str
    was: Unit
    now: Unit


@dataclass(frozen=True, slots=True)
class SetDirection:
    """Another direction (望ましい方向)."""

    where: str
    was: Direction | None
    now: Direction | None


@dataclass(frozen=True, slots=True)
class SetDefinition:
    """Another definition (定義・算定式)."""

    where: str
    was: str | None
    now: str | None


@dataclass(frozen=True, slots=True)
class SetKind:
    """KGI, KPI, 数値目標 or 参考指標."""

    where: str
    was: IndicatorKind
    now: IndicatorKind


@dataclass(frozen=True, slots=True)
class PlaceIndicator:
    """One more placement; `at` is its number in the list, counted from 0 (None: the last)."""

    where: str
    placement: Placement
    at: int | None = None


@dataclass(frozen=True, slots=True)
class TakeAwayPlacement:
    """A placement goes; never the original one, which is moved instead."""

    where: str
    was: Placement


@dataclass(frozen=True, slots=True)
class MoveIndicator:
    """The original placement goes to another node."""

    where: str
    was: str | None
    now: str | None


@dataclass(frozen=True, slots=True)
class Entry:
    """What a person enters for a value: the text as it shall be printed, and what the form says.

    The text is read; what it says itself goes before all else here. `unit` is the indicator's, as
    the person saw it beside the field.
    """

    raw: str
    unit: str | None = None
    period: Period | None = None
    accumulation: Accumulation | None = None
    label: str | None = None
    status: Status = Status.FINAL


@dataclass(frozen=True, slots=True)
class AddValue:
    """A new value of an indicator, the last of its list."""

    where: str
    id: str
    role: Role
    entry: Entry


@dataclass(frozen=True, slots=True)
class SetValue:
    """Another text of a value, and with it another reading."""

    where: str
    was: Value
    entry: Entry


@dataclass(frozen=True, slots=True)
class RemoveValue:
    """A value goes."""

    where: str
    was: Value


@dataclass(frozen=True, slots=True)
class RestoreValue:
    """A value as it once was, whole, in place of what is there (None: nothing), at its number."""

    where: str
    was: Value | None
    now: Value
    at: int


@dataclass(frozen=True, slots=True)
class AddInitiative:
    """A new initiative behind another in the list (None: the first)."""

    initiative: Initiative
    after: str | None


@dataclass(frozen=True, slots=True)
class RemoveInitiative:
    """An initiative goes."""

    where: str
    was: Initiative


@dataclass(frozen=True, slots=True)
class RenameInitiative:
    """Another name of an initiative (取組名)."""

    where: str
    was: str
    now: str


@dataclass(frozen=True, slots=True)
class MoveInitiative:
    """An initiative goes to another node."""

    where: str
    was: str | None
    now: str | None


@dataclass(frozen=True, slots=True)
class SetSpans:
    """Other fiscal years, or other texts for them."""

    where: str
    was: tuple[InitiativeSpan, ...]
    now: tuple[InitiativeSpan, ...]


@dataclass(frozen=True, slots=True)
class ConfirmAssumption:
    """A person confirms what a reading assumed; `was` is what it says, in words.

    `where` is the id of the thing whose `assumed` names the field, for a value its own id.
    """

    where: str
    field: str
    was: str | None
    by: str
    on: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class TakeFromAssumed:
    """A field is no longer assumed."""

    where: str
    field: str


@dataclass(frozen=True, slots=True)
class PutIntoAssumed:
    """A field is assumed again, at its number in the list."""

    where: str
    field: str
    at: int


@dataclass(frozen=True, slots=True)
class FileCorrection:
    """A correction goes on record, at its number in the list (None: in the order of days)."""

    correction: Correction
    at: int | None = None


@dataclass(frozen=True, slots=True)
class WithdrawCorrection:
    """A correction is taken off the record; only an undo does so."""

    was: Correction


@dataclass(frozen=True, slots=True)
class Batch:
    """Several edits as one: all of them or none, in their order."""

    edits: tuple["Edit", ...]


FieldEdit = (
    RetitleNode
    | RenumberNode
    | CrossListNode
    | SetOwners
    | SetDirection
    | SetDefinition
    | SetKind
    | RenameInitiative
    | MoveInitiative
    | SetSpans
)
"""One field of one thing is set."""

Edit = (
    FieldEdit
    | AddNode
    | RemoveNode
    | MoveNode
    | ChangeText
    | AddIndicator
    | RemoveIndicator
    | RenameIndicator
    | SetUnit
    | PlaceIndicator
    | TakeAwayPlacement
    | MoveIndicator
    | AddValue
    | SetValue
    | RemoveValue
    | RestoreValue
    | AddInitiative
    | RemoveInitiative
    | ConfirmAssumption
    | TakeFromAssumed
    | PutIntoAssumed
    | FileCorrection
    | WithdrawCorrection
    | Batch
)
