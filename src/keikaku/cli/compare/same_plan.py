"""Whether two documents are editions of one plan at all."""

from keikaku.core.plan import Plan
from keikaku.core.revision import Lineage, part_of
from keikaku.core.text import squeeze
from keikaku.lineage.text_diff import text_diff

# Of the smaller part, in things that continue.
_HARDLY = 10
_ALIKE = 2


def are_two_plans(old: Plan, new: Plan, lineage: Lineage) -> bool:
    """Whether issuer and title have nothing in common and hardly anything continues."""
    return _heads_differ(old, new) and _hardly_anything_continues(old, new, lineage)


def _heads_differ(old: Plan, new: Plan) -> bool:
    issuers = [squeeze(plan.head.issuer or "") for plan in (old, new)]
    if issuers[0] and issuers[0] == issuers[1]:
        return False
    kept = sum(
        len(part.text) for part in text_diff(old.head.title, new.head.title).old if not part.changed
    )
    shorter = min(len(old.head.title), len(new.head.title))
    return kept * _ALIKE < shorter or not shorter


def _hardly_anything_continues(old: Plan, new: Plan, lineage: Lineage) -> bool:
    there, here = part_of(old, lineage.old_roots), part_of(new, lineage.new_roots)
    links = (*lineage.nodes, *lineage.indicators)
    continuing = sum(len(link.old) for link in links if link.new and link.certain)
    smaller = min(len(there.nodes) + len(there.indicators), len(here.nodes) + len(here.indicators))
    return continuing * _HARDLY < smaller
