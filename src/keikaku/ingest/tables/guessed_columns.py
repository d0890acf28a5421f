"""Columns whose role was guessed, each told once for all of its values."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from keikaku.core.labels import label
from keikaku.ingest.finds import Doubt
from keikaku.ingest.tables.drafts import DraftIndicator, DraftValue
from keikaku.ingest.tables.plan_or_target import doubt_of_column, is_of_whole_plan


def role_details(value: DraftValue) -> dict[str, str]:
    """The head and the role that it was given."""
    return {"header": value.unsaid or "", "role": label(value.role), "role_en": value.role.value}


def guessed_columns(drafts: Iterable[DraftIndicator]) -> Iterator[tuple[int, Doubt]]:
    """One doubt for each column whose role was guessed, with the block of its table."""
    told: set[tuple[object, ...]] = set()
    for draft in drafts:
        for value in draft.values:
            doubt = _of_column(value)
            if doubt is None:
                continue
            table = None if is_of_whole_plan(doubt) else draft.order
            key: tuple[object, ...] = (table, doubt.code, *doubt.details.values())
            if key not in told:
                told.add(key)
                yield draft.order, doubt


def _of_column(value: DraftValue) -> Doubt | None:
    """What is to be said of the column of a value, once for all of its values."""
    if value.guessed:
        return Doubt("column.role_assumed", None, role_details(value), value.source)
    alone = next((d for d in value.doubts if d.code == "value.actual_alone"), None)
    if alone is not None:
        return replace(alone, code="column.actual_alone", field=None)
    return doubt_of_column(value)
