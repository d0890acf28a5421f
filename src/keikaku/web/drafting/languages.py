"""The language of the visitor, as the sentences of the core know it."""

from django.utils.translation import get_language

from keikaku.core.problems import Language


def language() -> Language:
    """Japanese unless the visitor reads English."""
    return Language.EN if (get_language() or "").startswith("en") else Language.JA
