"""Forms whose action may refuse what the fields alone cannot know."""

from collections.abc import Callable
from typing import ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _


class ActionForm(forms.Form):
    """A form that shows what its action refused. `refusals` are the faults that say it."""

    refusals: ClassVar[tuple[type[Exception], ...]] = (ValidationError,)

    def done(self, action: Callable[[], object]) -> bool:
        """Whether the action went through; what it refused stands in the form."""
        if not self.is_valid():
            return False
        try:
            action()
        except self.refusals as refused:
            told = refused.messages if isinstance(refused, ValidationError) else str(refused)
            self.add_error(None, told)
            return False
        return True

    def check_order(self, first: str, last: str) -> None:
        """Adds a fault where the last day lies before the first."""
        begins, ends = self.cleaned_data.get(first), self.cleaned_data.get(last)
        if begins and ends and ends < begins:
            self.add_error(last, _("始まりの日より前です。"))
