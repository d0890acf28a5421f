"""A fiscal year as a person writes it: 令和7年度, R7 or 2025, in digits of either width."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from keikaku.core.years.model import CalendarYear, FiscalYear, Year
from keikaku.core.years.parse import parse_span

_FIRST, _LAST = 1900, 2200


def year_of(text: str) -> int | None:
    """The year that a text names; None where it names none."""
    span = parse_span(text.strip())
    if not isinstance(span, FiscalYear | Year | CalendarYear):
        return None
    return span.year if _FIRST <= span.year <= _LAST else None


class YearField(forms.CharField):
    """A field of a form that may stay empty; what is cleaned is the number of the year."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("help_text", _("例：令和7年度、2025年度"))
        super().__init__(max_length=20, required=False, **options)

    def clean(self, value: Any) -> int | None:
        """Raises ValidationError where the text names no year."""
        text = str(super().clean(value))
        found = year_of(text)
        if text and found is None:
            raise forms.ValidationError(
                _("年度として読めません。「令和7年度」「2025年度」のように入力してください。")
            )
        return found
