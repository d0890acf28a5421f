"""What will be sealed, and how it differs from the edition before it, in counts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import ne
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from keikaku.core.plan import Plan
from keikaku.core.remembered import Kept, Made
from keikaku.web.drafting.kept import ByRevision
from keikaku.web.plans.models import Draft
from keikaku.web.plans.queries import draft_at, edition_at
from keikaku.web.plans.recent import Recent

_KEPT = 12
_compared: Recent[Made] = Recent(_KEPT)

_LISTS: Sequence[tuple[str, Promise]] = (
    ("nodes", _("計画の項目")),
    ("indicators", _("指標")),
    ("initiatives", _("取組")),
    ("results", _("実績")),
    ("tables", _("表")),
)


@dataclass(frozen=True, slots=True)
class Counted:
    """One kind of things: how many there are, and how many came, went, or are otherwise."""

    name: Promise
    now: int
    new: int
    gone: int
    changed: int


def counted(plan: Plan, base: Plan | None, kept: Kept) -> Iterator[Counted]:
    """The changes since the base edition; without one everything is new.

    Two things are compared once: of a large plan nearly all are those of the last time.
    """
    for field, name in _LISTS:
        now = {each.id: each for each in getattr(plan, field)}
        was: dict[str, Any] = {each.id: each for each in getattr(base, field, ())}
        if now or was:
            both = {key: (was[key], each) for key, each in now.items() if key in was}
            changed = sum(kept.seen_each(both, field, ne).values())
            new, gone = len(now.keys() - was.keys()), len(was.keys() - now.keys())
            yield Counted(name, len(now), new, gone, changed)


def _since_base(row: Draft) -> tuple[Counted, ...]:
    base = None if row.base is None else edition_at(row.base).plan
    name = (row.pk, row.created)
    before, now = _compared.get(name) or {}, Made()
    found = tuple(counted(draft_at(row).plan, base, Kept(before, now)))
    _compared.put(name, now)
    return found


changes: ByRevision[tuple[Counted, ...]] = ByRevision(_since_base)
"""How a draft differs from the edition from which it goes on."""
