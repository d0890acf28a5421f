"""What the pages of intake ask for."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from keikaku.web.plans.models import Plan, PlanKind
from keikaku.web.plans.queries import plans


class ReasonForm(forms.Form):
    """Why something is withdrawn."""

    reason = forms.CharField(label=_("理由"), max_length=500)


class AcceptForm(forms.Form):
    """The plan of which the reading becomes a draft: one that is there, or a new one."""

    plan = forms.ModelChoiceField(
        Plan.objects.none(),
        label=_("登録済みの計画"),
        required=False,
        empty_label=_("新しく登録する"),
    )
    name = forms.CharField(label=_("新しい計画の名称"), max_length=200, required=False)
    kind = forms.ChoiceField(
        label=_("新しい計画の種類"),
        choices=[("", _("選んでください")), *PlanKind.choices],
        required=False,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        chosen = self.fields["plan"]
        assert isinstance(chosen, forms.ModelChoiceField)
        chosen.queryset = plans()

    def clean(self) -> dict[str, Any]:
        """A new plan has a name."""
        told: dict[str, Any] = super().clean() or {}
        if told.get("plan") is None and not told.get("name", "").strip():
            self.add_error("name", _("計画を選ぶか、新しい計画の名称を入力してください。"))
        elif told.get("plan") is None and not told.get("kind"):
            self.add_error("kind", _("新しい計画の種類を選んでください。"))
        return told
