"""A form that carries what was seen, and shows what somebody else did to the same fields."""

import json
from collections.abc import Mapping
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _

from keikaku.web.crossing.merging import Crossed, Fields, Json

_SEEN = "seen"
_OF_SEVERAL = (forms.MultipleChoiceField, forms.ModelMultipleChoiceField)


class SeeingForm(forms.Form):
    """Its fields are named as those of the thing; `now` is what the thing says as it is opened.

    A form that comes back without what was seen has seen nothing: it overwrites nothing unasked.
    """

    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, now: Fields, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        shown = {name: self._shown(name, value) for name, value in now.items()}
        self.initial = {**shown, **self.initial}
        self.initial[_SEEN] = json.dumps(now, ensure_ascii=False)
        self.order_fields([name for name in self.fields if name != _SEEN])

    def clean_seen(self) -> Fields:
        """What the person saw."""
        try:
            told = json.loads(self.cleaned_data[_SEEN] or "{}")
        except (ValueError, RecursionError):
            return {}
        return told if isinstance(told, dict) else {}

    @property
    def entered(self) -> dict[str, Any]:
        """What was entered, by field."""
        return {name: told for name, told in self.cleaned_data.items() if name != _SEEN}

    def cross(self, crossed: Crossed, who: str) -> None:
        """Shows what is there now beside what was wanted; sent once more, the form overwrites."""
        shown: dict[str, str | list[str]] = {}
        for name, value in crossed.now.items():
            if name not in crossed.names and self.cleaned_data[_SEEN].get(name) != value:
                shown[name] = self._shown(name, value)
        self._show(shown)
        self._see(crossed.now)
        text = _(
            "{who}が、その間に同じ項目を変えました。下の内容を見て選んでください。"
            "下のボタンをもう一度押すと、あなたの内容になります。「やめて戻る」を選ぶと、いまの内容が残ります。"
        )
        self.add_error(None, text.format(who=who))
        for name in crossed.names:
            self.add_error(name, self._beside(crossed, name))

    def _show(self, told: Mapping[str, str | list[str]]) -> None:
        """What was entered stays in the form, but for what is told here."""
        data = QueryDict(mutable=True)
        data.update(self.data)
        for name, value in told.items():
            data.setlist(self.add_prefix(name), value if isinstance(value, list) else [value])
        self.data = data

    def _see(self, now: Fields) -> None:
        """What is there now counts as seen as soon as the form is shown."""
        self._show({_SEEN: json.dumps(now, ensure_ascii=False)})

    def _shown(self, name: str, value: Json) -> str | list[str]:
        """A value as the field of the form takes it."""
        if isinstance(value, list) and isinstance(self.fields.get(name), _OF_SEVERAL):
            return [_typed(each) for each in value]
        return _typed(value)

    def _beside(self, crossed: Crossed, name: str) -> str:
        text = _("いまの内容は「{now}」です（あなたが見ていたのは「{seen}」）。")
        return text.format(
            now=self._said(name, crossed.now[name]),
            seen=self._said(name, crossed.seen.get(name)),
        )

    def _said(self, name: str, value: Json) -> str:
        field, typed = self.fields[name], _typed(value)
        if isinstance(field, forms.ModelMultipleChoiceField) and field.queryset is not None:
            chosen = value if isinstance(value, list) else []
            found = field.queryset.model._default_manager.filter(pk__in=chosen)
            return _("、").join(map(str, found)) or _("（なし）")
        if isinstance(field, forms.ModelChoiceField) and field.queryset is not None:
            # Among all of them: what is there now need not be one that can be chosen.
            one = field.queryset.model._default_manager.filter(pk=typed or 0).first()
            return str(one or field.empty_label or _("（なし）"))
        if isinstance(field, forms.MultipleChoiceField):
            words = {str(key): str(label).strip() for key, label in field.choices}  # type: ignore[misc,union-attr]
            chosen = value if isinstance(value, list) else []
            return _("、").join(words.get(str(each), str(each)) for each in chosen) or _("（なし）")
        if isinstance(field, forms.ChoiceField):
            typed = str(dict(field.choices).get(typed, typed))  # type: ignore[arg-type]
        return typed or _("（なし）")


def _typed(value: Json) -> str:
    """A value as it stands in a field of a form; lists have one line for each."""
    if isinstance(value, list):
        return "\n".join(_typed(each) for each in value)
    return "" if value is None else str(value)
