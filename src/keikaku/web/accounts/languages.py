"""The language of the page, as the sentences of the core know it."""

from django.utils.translation import get_language

from keikaku.core.problems import Language


def page_language() -> Language:
    """English where the visitor chose it, else Japanese."""
    return Language.EN if (get_language() or "").startswith("en") else Language.JA


def bracketed(text: object) -> str:
    """In the brackets of the page's language: （試算）, or a space and (estimate)."""
    return f"（{text}）" if page_language() is Language.JA else f" ({text})"


def between(first: object, last: object) -> str:
    """From the first to the last; either may be open: 2020～2024, 2020 to 2024, 2024-04-01～."""
    if page_language() is Language.JA or not (first and last):
        return f"{first or ''}～{last or ''}"
    return f"{first} to {last}"
