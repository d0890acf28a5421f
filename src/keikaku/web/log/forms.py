"""What an auditor seeks in the log."""

from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from keikaku.web.audit.queries import Sought
from keikaku.web.log.verbs import VERBS


def _verbs() -> list[tuple[str, str | Promise]]:
    return [("", _("すべて")), *sorted(VERBS.items(), key=lambda verb: str(verb[1]))]


class SeekForm(forms.Form):
    """Narrows the log; nothing given shows all."""

    about = forms.CharField(
        label=_("対象"),
        required=False,
        help_text=_("「draft/12」のように書くと、その下のもの（draft/12/i5）も出ます。"),
    )
    word = forms.CharField(label=_("前・後・対象に含まれる文字"), required=False)
    who = forms.CharField(label=_("した人"), required=False)
    verb = forms.ChoiceField(label=_("したこと"), required=False, choices=_verbs)
    first = forms.DateField(
        label=_("いつから"), required=False, widget=forms.DateInput({"type": "date"})
    )
    last = forms.DateField(
        label=_("いつまで"), required=False, widget=forms.DateInput({"type": "date"})
    )

    def sought(self) -> Sought:
        """What is sought; a form with a fault seeks nothing at all and tells it."""
        given: dict[str, Any] = self.cleaned_data
        return Sought(**{name: given[name] for name in self.fields})
