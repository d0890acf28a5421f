"""Counts, brackets and spans in the language of the page, for templates."""

from django import template
from django.utils.translation import ngettext

from keikaku.web.accounts import languages

register = template.Library()


@register.simple_tag
def counted(count: int, text: str) -> str:
    """`text`, which is Japanese and holds {count}, with the number; one is told otherwise than many
    where the language does so. The catalogue has both.
    """
    return ngettext(text, text, count).format(count=count)


@register.filter
def bracketed(text: object) -> str:
    """In the brackets of the language."""
    return languages.bracketed(text)


@register.simple_tag
def between(first: object, last: object) -> str:
    """From the first to the last, as the language says it."""
    return languages.between(first, last)
