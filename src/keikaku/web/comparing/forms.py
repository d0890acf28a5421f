"""The forms of the comparison: which two, and what continues as what."""

from collections.abc import Mapping

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from keikaku.core.revision import Of
from keikaku.web.plans.models import Draft, DraftState, Edition, Plan


def sides() -> list[tuple[str, list[tuple[str, str]]]]:
    """All editions and drafts by plan, the newest first, as choices."""
    editions = Edition.objects.order_by("-number").defer("document")
    drafts = Draft.objects.filter(state=DraftState.DRAFT)
    by_plan: dict[int, list[tuple[str, str]]] = {}
    for draft in drafts:
        name = gettext("作業中の案：{name}").format(name=draft.name)
        by_plan.setdefault(draft.plan_id or 0, []).append((f"d{draft.pk}", name))
    for edition in editions:
        name = gettext("第{number}版：{name}").format(number=edition.number, name=edition.name)
        by_plan.setdefault(edition.plan_id, []).append((f"e{edition.pk}", name))
    names = dict(Plan.objects.values_list("pk", "name"))
    return [(names[plan], choices) for plan, choices in sorted(by_plan.items())]


class ChooseForm(forms.Form):
    """Two editions or drafts."""

    old = forms.ChoiceField(label=_("旧"), choices=sides)
    new = forms.ChoiceField(label=_("新"), choices=sides)

    def clean(self) -> dict[str, object]:
        """One thing has nothing to be compared with."""
        cleaned = super().clean() or {}
        if cleaned.get("old") and cleaned.get("old") == cleaned.get("new"):
            raise forms.ValidationError(_("違う二つを選んでください。"))
        return cleaned


class LinkForm(forms.Form):
    """Which things of both sides are one. Neither side chosen means nothing."""

    old = forms.MultipleChoiceField(label=_("旧"), required=False)
    new = forms.MultipleChoiceField(label=_("新"), required=False)
    redefined = forms.BooleanField(
        label=_("数えるものが変わった（値は続けて比べない）"), required=False
    )
    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(
        self,
        *args: object,
        of: Of,
        old: Mapping[str, str],
        new: Mapping[str, str],
        **kwargs: object,
    ) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.fields["old"].choices = list(old.items())  # type: ignore[attr-defined]
        self.fields["new"].choices = list(new.items())  # type: ignore[attr-defined]
        for name in ("old", "new"):
            self.fields[name].widget.attrs["size"] = 12
        if of is not Of.INDICATORS:
            del self.fields["redefined"]

    def clean_seen(self) -> int:
        """The newest decision that was seen; a form that does not say it has seen none."""
        told = str(self.cleaned_data["seen"])
        return int(told) if told.isascii() and told.isdecimal() and len(told) < 18 else 0

    def clean(self) -> dict[str, object]:
        """Someone has to be chosen; a redefinition is of one thing by one."""
        cleaned = super().clean() or {}
        old, new = cleaned.get("old", []), cleaned.get("new", [])
        if not (old or new):
            raise forms.ValidationError(_("旧か新の、少なくとも一つを選んでください。"))
        if cleaned.get("redefined") and not len(old) == len(new) == 1:
            raise forms.ValidationError(
                _("「数えるものが変わった」は、一つと一つのときだけ選べます。")
            )
        return cleaned
