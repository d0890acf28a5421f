"""Cells that hold a value for each part of what a row names: 男 80.1 / 女 86.9."""

from collections.abc import Sequence
from dataclasses import replace

from keikaku.core.values.model import Missing
from keikaku.ingest.tables.columns import header_words
from keikaku.ingest.tables.roles import is_of_others
from keikaku.ingest.tables.row_kinds import kind_of_row
from keikaku.ingest.tables.row_slots import Slot
from keikaku.ingest.tables.row_values import is_ordinal
from keikaku.ingest.vocabulary import Vocabulary

_FEWEST = 2


def parts_of_slots(slots: Sequence[Slot], words: Vocabulary) -> tuple[str, ...]:
    """The labels that stand before the values in all cells of a row; none where some have others.

    A cell without a value says nothing of any part. 計画 and 実績 divide nothing, and what others
    have reached is no part.
    """
    told = [slot for slot in slots if not _is_missing(slot)]
    labels = {tuple(value.label or "" for value in slot.values) for slot in told}
    if len(labels) != 1 or len(found := next(iter(labels))) < _FEWEST:
        return ()
    distinct = len(set(found)) == len(found) and all(found)
    return found if distinct and all(_divides(label, words) for label in found) else ()


def of_part(slots: Sequence[Slot], label: str) -> list[Slot]:
    """The cells of a row with what they say of one part."""
    return [slot if _is_missing(slot) else _of_part(slot, label) for slot in slots]


def _of_part(slot: Slot, label: str) -> Slot:
    own = tuple(replace(value, label=None) for value in slot.values if value.label == label)
    return replace(slot, values=own)


def _is_missing(slot: Slot) -> bool:
    return all(isinstance(value.reading, Missing) for value in slot.values)


def _divides(label: str, words: Vocabulary) -> bool:
    kind = kind_of_row(label, words) is not None
    return not (kind or is_ordinal(label) or is_of_others(header_words(label), words))
