"""Rows of large pages as text made in Python: a template takes ten times as long for a thousand."""

from collections.abc import Iterable
from html import escape

from django.utils.safestring import SafeString, mark_safe

__all__ = ["attribute", "escape", "joined", "link", "paragraphs"]


def link(address: str, text: str) -> str:
    """A link to an address of the application."""
    return f'<a href="{escape(address)}">{escape(text)}</a>'


def attribute(text: str) -> str:
    """Text within the quotation marks of an attribute."""
    return escape(text, quote=True)


def joined(parts: Iterable[str]) -> SafeString:
    """Parts that hold nothing unescaped, as one text that a template does not escape again."""
    return mark_safe("".join(parts))


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a text of a plan: its lines, without the empty ones."""
    return [line.strip() for line in text.splitlines() if line.strip()]
