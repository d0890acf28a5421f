"""The language of the page, as the sentences of the core know it."""

from django.utils.translation import get_language

from keikaku.core.problems import Language
from keikaku.core.problems.places import place_in_english


def page_language() -> Language:
    """English where the visitor chose it, else Japanese."""
    return Language.EN if (get_language() or "").startswith("en") else Language.JA


def bracketed(text: object) -> str:
    """In the brackets of the page's language: （試算）, or a space and (estimate)."""
    return f"（{text}）" if page_language() is Language.JA else f" ({text})"


def between(first: object, last: object) -> str:
    """From the first to the last; either may be open: 2020～2024, 2020 to 2024, from 2020."""
    if page_language() is Language.JA:
        return f"{first or ''}～{last or ''}"
    if first and last:
        return f"{first} to {last}"
    return f"from {first}" if first else f"until {last}" if last else ""


def quoted(text: object) -> str:
    """In the marks of the language: 「市」 or “city”."""
    return f"「{text}」" if page_language() is Language.JA else f"“{text}”"


def place_words(address: str) -> str:
    """The place of a file, which readers tell in Japanese: 27行目 or line 27."""
    return address if page_language() is Language.JA else place_in_english(address)
