"""The forms of reports: what is entered in a row, and why something is sent back."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from keikaku.core.editing import Refused
from keikaku.web.accounts.action_form import ActionForm
from keikaku.web.accounts.languages import page_language
from keikaku.web.accounts.seeing_form import SeeingActionForm
from keikaku.web.plans.refusals import NotNow
from keikaku.web.reporting.actions.entering import can_change
from keikaku.web.reporting.rows import Row
from keikaku.web.reporting.telling import address

_LONGEST, _LONGEST_NOTE = 200, 1000


class EntryForm(SeeingActionForm):
    """What is reported of one row; `row` is what is told beside it."""

    refusals = (NotNow,)

    raw = forms.CharField(label=_("実績値"), required=False, max_length=_LONGEST)
    note = forms.CharField(label=_("備考"), required=False, max_length=_LONGEST_NOTE)

    def __init__(self, data: QueryDict | None, *, row: Row) -> None:
        super().__init__(
            data,
            prefix=row.prefix,
            now=can_change(row.report),
            about="" if row.report is None else address(row.report),
        )
        self.row = row

    @property
    def is_sent(self) -> bool:
        """Whether the page that was sent had the row."""
        return f"{self.prefix}-raw" in self.data

    @property
    def is_touched(self) -> bool:
        """Whether anything else was typed than was seen."""
        seen = self.cleaned_data["seen"]
        return any(told.strip() != seen.get(name, "") for name, told in self.entered.items())

    def done(self, action: Callable[[], object]) -> bool:
        """As any form of an action; what does not read is said by the reader itself."""

        def told() -> object:
            try:
                return action()
            except Refused as refused:
                raise NotNow(refused.sentence(page_language())) from None

        return super().done(told)


class ReasonForm(ActionForm):
    """Why it is sent back, and which entry was seen."""

    refusals = (NotNow,)

    revision = forms.IntegerField(widget=forms.HiddenInput)
    reason = forms.CharField(
        label=_("差し戻す理由"),
        max_length=_LONGEST_NOTE,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("入力した人に示します。何をどう直すかを書いてください。"),
    )


def number(text: Any) -> int:
    """A number of a row as an address or a form has it; 0 for what is none."""
    told = str(text)
    return int(told) if told.isascii() and told.isdecimal() and len(told) < 19 else 0
