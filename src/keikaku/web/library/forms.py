"""The forms of plans and of frames."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from keikaku.web.accounts.models import Department
from keikaku.web.accounts.queries import in_force
from keikaku.web.crossing.forms import SeeingForm
from keikaku.web.library.actions.frames import TARGET
from keikaku.web.library.actions.frames import as_data as as_data_of_frame
from keikaku.web.library.models import Frame
from keikaku.web.library.years import YearField
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
    first_year = YearField(label=_("始めの年度"))
    last_year = YearField(label=_("終わりの年度"))
    targets = forms.CharField(
        label=_("項目（1行に一つ）"),
        widget=forms.Textarea(attrs={"rows": 8}),
        max_length=10_000,
    )

    def clean_targets(self) -> list[str]:
        """The lines that say anything. Raises ValidationError where two are the same."""
        return _names(str(self.cleaned_data["targets"]))


class ChangeFrameForm(SeeingForm):
    """A frame with a field for each target that is used, and room for new ones."""

    name = forms.CharField(label=_("枠組みの名称"), max_length=100)
    first_year = YearField(label=_("始めの年度"))
    last_year = YearField(label=_("終わりの年度"))
    new = forms.CharField(
        label=_("加える項目（1行に一つ）"),
        help_text=_("使用を終えた項目と同じ名前を書くと、その項目をまた使います。"),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=10_000,
        required=False,
    )

    def __init__(self, *args: Any, frame: Frame, **kwargs: Any) -> None:
        super().__init__(*args, now=as_data_of_frame(frame), **kwargs)
        for number, target in enumerate(frame.targets.filter(ended=False), 1):
            text = str(_("項目 {number}")).format(number=number)
            self.fields[f"{TARGET}{target.pk}"] = _target_field(text)
        for name in self.data:
            # One that somebody else has removed: what was typed is not lost.
            if name.startswith(TARGET) and name.removeprefix(TARGET).isdecimal():
                self.fields.setdefault(name, _target_field(str(_("項目（その間に削除）"))))
        self.order_fields(["name", "first_year", "last_year", *self._targets(), "new"])

    def _targets(self) -> list[str]:
        return [name for name in self.fields if name.startswith(TARGET)]

    @property
    def wanted(self) -> dict[str, Any]:
        """The fields that the person saw; a target that came meanwhile is not among them."""
        told = {name: self.cleaned_data[name] for name in ("name", "first_year", "last_year")}
        there = [name for name in self._targets() if name in self.data]
        return told | {name: self.cleaned_data[name] for name in there}

    @property
    def added(self) -> list[str]:
        """Names of targets to be added."""
        names: list[str] = self.cleaned_data["new"]
        return names

    def clean_new(self) -> list[str]:
        """The lines that say anything. Raises ValidationError where two are the same."""
        return _names(str(self.cleaned_data["new"]))


def _target_field(label: str) -> forms.CharField:
    return forms.CharField(
        label=label, max_length=200, required=False,
        help_text=_("空にすると削除します。対応が付いている項目は、使用を終えたものとして残ります。"),
    )  # fmt: skip


def _names(text: str) -> list[str]:
    lines = [line.strip() for line in text.splitlines()]
    named = [line for line in lines if line]
    if len(set(named)) != len(named):
        raise forms.ValidationError(_("同じ項目が二度あります。"))
    if any(len(line) > 200 for line in named):
        raise forms.ValidationError(_("項目は200字までにしてください。"))
    return named
