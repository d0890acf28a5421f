"""Editing a draft (編集): edits as data, made by `apply`, taken back by their `undo`."""

from keikaku.core.editing.applying import apply, conflict
from keikaku.core.editing.conflicts import ChangedMeanwhile, Conflict
from keikaku.core.editing.doubts import edited, of_value, value_of
from keikaku.core.editing.edits import Batch, Edit, Entry, Names, Place, Unit
from keikaku.core.editing.refusals import Refusal, Refused
from keikaku.core.editing.step import Applied

__all__ = [
    "Applied",
    "Batch",
    "ChangedMeanwhile",
    "Conflict",
    "Edit",
    "Entry",
    "Names",
    "Place",
    "Refusal",
    "Refused",
    "Unit",
    "apply",
    "conflict",
    "edited",
    "of_value",
    "value_of",
]
