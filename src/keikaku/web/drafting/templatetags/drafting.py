"""What templates of drafting need, and the errata for the pages of editions."""

from typing import Any

from django import template
from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.safestring import SafeString

from keikaku.web.drafting.models import Erratum
from keikaku.web.drafting.names import BREACHES, SEVERITIES
from keikaku.web.plans.models import Edition

register = template.Library()
_HIDDEN = '<input type="hidden" name="{}" value="{}">'


@register.simple_tag
def carried(do: str, where: str, was: str, page: str) -> SafeString:
    """What a form carries unseen: what is to be done, to what, what was seen, and on which page."""
    told = (("do", do), ("where", where), ("was", was), ("page", page))
    return format_html(_HIDDEN * len(told), *(text for pair in told for text in pair))


@register.simple_tag
def severity(name: str) -> str | Promise:
    """エラー, 注意 or メモ."""
    return SEVERITIES[name]


@register.simple_tag
def breach(name: str) -> str | Promise:
    """How a seal is broken."""
    return BREACHES[name]


@register.inclusion_tag("drafting/errata_of_edition.html")
def errata_of_edition(edition: Edition) -> dict[str, Any]:
    """The errata of an edition, for its page; nothing where it has none."""
    return {"edition": edition, "errata": Erratum.objects.filter(edition_id=edition.pk)}
