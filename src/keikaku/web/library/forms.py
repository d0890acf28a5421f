"""The forms of plans and of frames."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from keikaku.web.accounts.models import Department
from keikaku.web.accounts.queries import in_force
from keikaku.web.crossing.forms import SeeingForm
from keikaku.web.plans.actions.plans import as_data
from keikaku.web.plans.models import Plan, PlanKind
from keikaku.web.plans.queries import below


class PlanForm(SeeingForm):
    """The entry of a plan in the library."""

    name = forms.CharField(label=_("計画の名称"), max_length=200)
    kind = forms.ChoiceField(label=_("種類"), choices=PlanKind.choices)
    parent = forms.ModelChoiceField(
        label=_("上位の計画"), queryset=Plan.objects.none(), required=False,
        empty_label=_("なし"),
    )  # fmt: skip
    department = forms.ModelChoiceField(
        label=_("所管課"), queryset=Department.objects.none(), required=False,
        empty_label=_("なし"),
    )  # fmt: skip

    def __init__(self, *args: Any, plan: Plan | None = None, **kwargs: Any) -> None:
        super().__init__(*args, now=as_data(plan) if plan else {}, **kwargs)
        self._choices("parent").queryset = Plan.objects.exclude(pk__in=below(plan) if plan else ())
        today = Department.objects.filter(in_force(timezone.localdate()))
        own = Department.objects.filter(plan=plan) if plan else today.none()
        self._choices("department").queryset = (today | own).distinct()

    def _choices(self, name: str) -> "forms.ModelChoiceField[Any]":
        found = self.fields[name]
        assert isinstance(found, forms.ModelChoiceField)
        return found


class FrameForm(forms.Form):
    """A frame of the city's own, its targets a line each."""

    name = forms.CharField(
        label=_("枠組みの名称"), max_length=100, help_text=_("例：基本構想の方向性")
    )
    first_year = forms.IntegerField(
        label=_("始めの年度（西暦）"), min_value=1900, max_value=2200, required=False
    )
    last_year = forms.IntegerField(
        label=_("終わりの年度（西暦）"), min_value=1900, max_value=2200, required=False
    )
    targets = forms.CharField(
        label=_("項目（1行に一つ）"),
        widget=forms.Textarea(attrs={"rows": 8}),
        max_length=10_000,
    )

    def clean_targets(self) -> list[str]:
        """The lines that say anything. Raises ValidationError where two are the same."""
        lines = [line.strip() for line in str(self.cleaned_data["targets"]).splitlines()]
        named = [line for line in lines if line]
        if len(set(named)) != len(named):
            raise forms.ValidationError(_("同じ項目が二度あります。"))
        if any(len(line) > 200 for line in named):
            raise forms.ValidationError(_("項目は200字までにしてください。"))
        return named
