"""What a laying holds: the frozen plan, and which ids of a part are shown whole."""

from django.utils.translation import gettext as _

from keikaku.core.errors import Invalid
from keikaku.core.plan import PlanDraft
from keikaku.exchange.reader import loads
from keikaku.web.bodies.models import Laying
from keikaku.web.plans.own_rows import Part, chosen_part
from keikaku.web.plans.queries import edition_at, seal_of
from keikaku.web.plans.recent import Recent

_KEPT = 8
_contents: Recent[PlanDraft] = Recent(_KEPT)
_parts: Recent[Part] = Recent(_KEPT)


def content_of(laying: Laying) -> PlanDraft:
    """What was laid. Raises `Invalid` where the document is not the one that was frozen."""
    if laying.whole and laying.edition is not None:
        return edition_at(laying.edition)
    kept = _contents.get(laying.sha256)
    if kept is None:
        if seal_of(laying.document) != laying.sha256:
            raise Invalid(str(laying), _("付議した文書と違います。監査担当に知らせてください。"))
        kept = loads(laying.document, name=str(laying))
        _contents.put(laying.sha256, kept)
    return kept


def part_of(laying: Laying) -> Part | None:
    """The part with what is shown whole; None where all of it was laid."""
    if laying.whole:
        return None
    key = (laying.sha256, *laying.nodes, "", *laying.indicators)
    kept = _parts.get(key)
    if kept is None:
        kept = chosen_part(content_of(laying), laying.nodes, laying.indicators)
        _parts.put(key, kept)
    return kept
