"""The language of the page, as the sentences of the core know it."""

from django.utils.translation import get_language

from keikaku.core.problems import Language


def page_language() -> Language:
    """English where the visitor chose it, else Japanese."""
    return Language.EN if (get_language() or "").startswith("en") else Language.JA
