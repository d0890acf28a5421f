"""Edits of a draft as data: what is to be changed, what it was when it was seen, what it shall be.

`where` is the id of the thing that is edited. `was` is what the person saw; by it is told whether
somebody else changed the same thing meanwhile.
"""

from dataclasses import dataclass

from keikaku.core.editing.head_edits import SetHead
from keikaku.core.editing.indicator_edits import (
    AddIndicator,
    MoveIndicator,
    Names,
    PlaceIndicator,
    RemoveIndicator,
    RenameIndicator,
    SetDefinition,
    SetDirection,
    SetKind,
    SetScopeNotes,
    SetUnit,
    TakeAwayPlacement,
    Unit,
)
from keikaku.core.editing.initiative_edits import (
    AddInitiative,
    MoveInitiative,
    RemoveInitiative,
    RenameInitiative,
    SetSpans,
)
from keikaku.core.editing.node_edits import (
    AddNode,
    ChangeText,
    CrossListNode,
    MoveNode,
    Place,
    RemoveNode,
    RenumberNode,
    RetitleNode,
    SetLevel,
)
from keikaku.core.editing.record_edits import (
    BesidePart,
    ConfirmAssumption,
    FileCorrection,
    PutIntoAssumed,
    SetBeside,
    TakeFromAssumed,
    WithdrawCorrection,
)
from keikaku.core.editing.result_edits import (
    AddResult,
    MoveResult,
    RemoveResult,
    SetResult,
)
from keikaku.core.editing.value_edits import (
    AddValue,
    Entry,
    RemoveValue,
    RestoreValue,
    SetValue,
)

__all__ = [
    "AddIndicator",
    "AddInitiative",
    "AddNode",
    "AddResult",
    "AddValue",
    "Batch",
    "BesidePart",
    "ChangeText",
    "ConfirmAssumption",
    "CrossListNode",
    "Edit",
    "Entry",
    "FieldEdit",
    "FileCorrection",
    "MoveIndicator",
    "MoveInitiative",
    "MoveNode",
    "MoveResult",
    "Names",
    "Place",
    "PlaceIndicator",
    "PutIntoAssumed",
    "RemoveIndicator",
    "RemoveInitiative",
    "RemoveNode",
    "RemoveResult",
    "RemoveValue",
    "RenameIndicator",
    "RenameInitiative",
    "RenumberNode",
    "RestoreValue",
    "RetitleNode",
    "SetBeside",
    "SetDefinition",
    "SetDirection",
    "SetHead",
    "SetKind",
    "SetLevel",
    "SetOwners",
    "SetResult",
    "SetScopeNotes",
    "SetSpans",
    "SetUnit",
    "SetValue",
    "TakeAwayPlacement",
    "TakeFromAssumed",
    "Unit",
    "WithdrawCorrection",
]


@dataclass(frozen=True, slots=True)
class SetOwners:
    """Other owners (担当課) of a node, an indicator or an initiative."""

    where: str
    was: tuple[str, ...]
    now: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Batch:
    """Several edits as one: all of them or none, in their order."""

    edits: tuple["Edit", ...]


FieldEdit = (
    RetitleNode
    | RenumberNode
    | SetLevel
    | CrossListNode
    | SetOwners
    | SetDirection
    | SetDefinition
    | SetKind
    | SetScopeNotes
    | RenameInitiative
    | MoveInitiative
    | SetSpans
    | MoveResult
)
"""One field of one thing is set."""

Edit = (
    FieldEdit
    | SetHead
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
    | AddResult
    | RemoveResult
    | SetResult
    | SetBeside
    | ConfirmAssumption
    | TakeFromAssumed
    | PutIntoAssumed
    | FileCorrection
    | WithdrawCorrection
    | Batch
)
