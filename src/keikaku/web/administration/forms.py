"""The form of the settings that the page changes."""

import unicodedata
from collections.abc import Callable, Mapping
from typing import Any

from django import forms
from django.utils.html import format_html
from django.utils.translation import gettext as _

from keikaku.core.errors import KeikakuError, Unreadable, Unwritable
from keikaku.web.accounts.languages import page_language
from keikaku.web.accounts.seeing_form import SeeingActionForm
from keikaku.web.administration.actions.settings import ABOUT
from keikaku.web.administration.known import Setting
from keikaku.web.crossing.merging import Fields, Json
from keikaku.web.english import said, sentence
from keikaku.web.installation import Screen

_LONGEST, _LONGEST_NUMBER = 2000, 20
_LANGUAGE, _HOSTS = "language", "allowed_hosts"
_LANGUAGES = [(Screen.JA.value, "日本語"), (Screen.EN.value, "English")]


class SettingsForm(SeeingActionForm):
    """One field for each of the settings. What is left empty is taken out of the file."""

    def __init__(
        self, *args: Any, settings: Mapping[Setting, str], now: Fields, **kwargs: Any
    ) -> None:
        """`settings` with what holds where nothing is written."""
        super().__init__(*args, now=now, about=ABOUT, **kwargs)
        for setting, built_in in settings.items():
            self.fields[setting.key] = _field(setting, built_in)

    def done(self, action: Callable[[], object]) -> bool:
        """Whether it was written; what the parser says of it stands at its field."""
        try:
            return super().done(action)
        except (Unreadable, Unwritable) as fault:
            self._tell(fault)
            return False

    @property
    def wanted(self) -> dict[str, Json]:
        """What the file is to say; None where nothing."""
        return {key: _value(key, told) for key, told in self.entered.items()}

    def _tell(self, fault: KeikakuError) -> None:
        language = page_language()
        if isinstance(fault, Unreadable) and fault.place in self.fields:
            told = (sentence(each, language) for each in (fault.reason, fault.advice))
            self.add_error(fault.place, " ".join(told))
        else:
            self.add_error(None, said(fault, language))


def _field(setting: Setting, built_in: str) -> forms.Field:
    holds = _("書かなければ {value} です。").format(value=built_in)
    options: dict[str, Any] = {"label": setting.label, "required": False}
    options["help_text"] = format_html("{} {}", setting.meaning, holds)
    if setting.key == _LANGUAGE:
        return forms.ChoiceField(choices=[("", _("（書かない）")), *_LANGUAGES], **options)
    if setting.key == _HOSTS:
        options["help_text"] = format_html("{} {}", options["help_text"], _("一行に一つずつ。"))
        area = forms.Textarea({"rows": 3})
        return forms.CharField(widget=area, max_length=_LONGEST, **options)
    number = forms.TextInput({"inputmode": "numeric"})
    return forms.CharField(widget=number, max_length=_LONGEST_NUMBER, **options)


def _value(key: str, told: str) -> Json:
    """What was entered as the file holds it; the parser tells what is no number."""
    if key == _HOSTS:
        return [line.strip() for line in told.splitlines() if line.strip()] or None
    plain = unicodedata.normalize("NFKC", told).strip()
    return int(plain) if plain.isascii() and plain.isdigit() else plain or None
