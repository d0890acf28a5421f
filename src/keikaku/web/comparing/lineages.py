"""The lineage of two sides as it stands: proposed or told by ids, and as persons decided it."""

from collections import OrderedDict
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from threading import Lock

from django.utils import timezone
from django.utils.formats import date_format

from keikaku.core.problems.model import Language
from keikaku.core.revision import Decision, Lineage, Of, lineage_by_id, with_decisions
from keikaku.lineage.comparison import Comparison
from keikaku.lineage.comparison.build import Asked, compare
from keikaku.lineage.propose import propose_links
from keikaku.web.comparing.models import LinkDecision
from keikaku.web.comparing.sides import Side

_KEPT = 8


@dataclass(frozen=True, slots=True)
class Compared:
    """Two sides with their lineage and the table of both."""

    lineage: Lineage
    comparison: Comparison


class _Recent:
    """The comparisons made last: a large one takes seconds."""

    def __init__(self) -> None:
        self._kept: OrderedDict[Hashable, Compared] = OrderedDict()
        self._lock = Lock()

    def get(self, key: Hashable) -> Compared | None:
        with self._lock:
            return self._kept.get(key)

    def put(self, key: Hashable, value: Compared) -> None:
        with self._lock:
            self._kept[key] = value
            while len(self._kept) > _KEPT:
                self._kept.popitem(last=False)


_recent = _Recent()


def compared(old: Side, new: Side, language: Language, *, unchanged: bool) -> Compared:
    """The comparison of two sides. `unchanged` shows what stayed as it was too."""
    rows = decisions_of(old, new)
    decided = tuple((row.pk, row.at) for row in rows)
    # Equal editions may be of two stocks, and then ids do not tell what continues.
    sides = tuple((side.version, side.stock) for side in (old, new))
    key = (sides, decided, language, unchanged)
    found = _recent.get(key)
    if found is None:
        lineage = lineage_of(old, new, rows)
        asked = Asked(unchanged=unchanged, language=language)
        found = Compared(lineage, compare(old.plan, new.plan, lineage, asked))
        _recent.put(key, found)
    return found


def lineage_of(old: Side, new: Side, rows: Sequence[LinkDecision]) -> Lineage:
    """Where one was edited out of the other, ids tell it; else it is proposed."""
    one_stock = old.stock == new.stock
    lineage = (lineage_by_id if one_stock else propose_links)(old.plan, new.plan)
    return with_decisions(lineage, map(_decision, rows))


def decisions_of(old: Side, new: Side) -> Sequence[LinkDecision]:
    """What persons decided between the two stocks, in its order."""
    return list(LinkDecision.objects.filter(old_stock=old.stock, new_stock=new.stock))


def _decision(row: LinkDecision) -> Decision:
    on = date_format(timezone.localtime(row.at), "SHORT_DATE_FORMAT")
    by = f"{row.who} {on}"
    return Decision(Of(row.of), tuple(row.old), tuple(row.new), by, row.redefined)
