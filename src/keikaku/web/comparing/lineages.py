"""The lineage of two sides as it stands: proposed or told by ids, and as persons decided it."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from functools import cached_property

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.safestring import SafeString

from keikaku.core.problems.model import Language
from keikaku.core.revision import (
    Decision,
    Lineage,
    Of,
    Told,
    in_report_order,
    lineage_by_id,
    part_of,
    with_decisions,
)
from keikaku.lineage.comparison import Comparison
from keikaku.lineage.comparison.build import Asked, compare
from keikaku.publish.comparison.layout import Layout
from keikaku.web.comparing.models import LinkDecision
from keikaku.web.comparing.showing import drawn, rows_of
from keikaku.web.comparing.sides import Side
from keikaku.web.plans.recent import Recent


@dataclass(frozen=True)
class Compared:
    """Two sides with their lineage and the table of both, in the language of a page."""

    lineage: Lineage
    comparison: Comparison
    language: Language

    @cached_property
    def rows(self) -> SafeString:
        """The rows as they are shown, drawn once: a large plan has thousands of marked parts."""
        return drawn(rows_of(self.comparison, Layout(language=self.language)))


# Each takes seconds where plans are large. A decision changes what is made of the proposal, and
# leaves the proposal as it is.
_recent: Recent[Compared] = Recent(8)
_proposals: Recent[Lineage] = Recent(8)
_told: Recent[tuple[Told, ...]] = Recent(8)


def compared(old: Side, new: Side, language: Language, *, unchanged: bool) -> Compared:
    """The comparison of two sides. `unchanged` shows what stayed as it was too."""
    rows = decisions_of(old, new)
    key = (_key(old, new, rows), language, unchanged)
    found = _recent.get(key)
    if found is None:
        lineage = _decided(old, new, rows)
        asked = Asked(unchanged=unchanged, language=language)
        found = Compared(lineage, compare(old.plan, new.plan, lineage, asked), language)
        _recent.put(key, found)
    return found


def _key(old: Side, new: Side, rows: Sequence[LinkDecision]) -> Hashable:
    """What the lineage stands on. Equal editions may be of two stocks: then no ids tell it."""
    sides = tuple((side.version, side.stock) for side in (old, new))
    return sides, tuple((row.pk, row.at) for row in rows)


def lineage_of(old: Side, new: Side) -> Lineage:
    """What continues as what, as persons decided it and else as it is told or proposed."""
    return _decided(old, new, decisions_of(old, new))


def told_links(old: Side, new: Side, language: Language) -> tuple[Told, ...]:
    """All links in the order of a report; who decided one is told in a language."""
    rows = decisions_of(old, new)
    key = (_key(old, new, rows), language)
    found = _told.get(key)
    if found is None:
        lineage = _decided(old, new, rows)
        parts = part_of(old.plan, lineage.old_roots), part_of(new.plan, lineage.new_roots)
        found = in_report_order(lineage, *parts)
        _told.put(key, found)
    return found


def _decided(old: Side, new: Side, rows: Sequence[LinkDecision]) -> Lineage:
    return with_decisions(_undecided(old, new), map(_decision, rows))


def _undecided(old: Side, new: Side) -> Lineage:
    """Where one was edited out of the other, ids tell it; else it is proposed."""
    by_ids = old.stock == new.stock
    key = (old.version, new.version, by_ids)
    found = _proposals.get(key)
    if found is None and by_ids:
        found = lineage_by_id(old.plan, new.plan)
        _proposals.put(key, found)
    elif found is None:
        # Half of a server's start and a third of its memory; most compare what ids tell.
        from keikaku.lineage.propose import propose_links

        found = propose_links(old.plan, new.plan)
        _proposals.put(key, found)
    return found


def decisions_of(old: Side, new: Side) -> Sequence[LinkDecision]:
    """What persons decided between the two stocks, in its order."""
    return list(LinkDecision.objects.filter(old_stock=old.stock, new_stock=new.stock))


def _decision(row: LinkDecision) -> Decision:
    on = date_format(timezone.localtime(row.at), "SHORT_DATE_FORMAT")
    by = f"{row.who} {on}"
    return Decision(Of(row.of), tuple(row.old), tuple(row.new), by, row.redefined)
