"""The forms of bodies, layings, opinions, answers and decisions."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from keikaku.web.accounts.action_form import ActionForm
from keikaku.web.accounts.models import Person
from keikaku.web.accounts.seeing_form import SeeingActionForm
from keikaku.web.bodies.actions.bodies import can_change, seat_end
from keikaku.web.bodies.actions.entrusting import can_change as entrusted
from keikaku.web.bodies.actions.layings import changed_meanwhile
from keikaku.web.bodies.actions.opinions import answered
from keikaku.web.bodies.models import Body, BodyKind, Laying, Opinion, Outcome, Seat, Verdict
from keikaku.web.bodies.outline import nodes_to_choose
from keikaku.web.bodies.queries import candidates, speakers
from keikaku.web.bodies.telling import address
from keikaku.web.plans.models import Draft, Plan
from keikaku.web.plans.queries import draft_at
from keikaku.web.plans.refusals import NotNow

_OLDEST, _NEWEST = date(1900, 1, 1), date(2199, 12, 31)
_LONGEST = 10_000
WHOLE, PART = "whole", "part"


def _day(**options: Any) -> forms.DateField:
    """One day, chosen with the browser's own calendar."""
    return forms.DateField(
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        input_formats=["%Y-%m-%d", "%Y/%m/%d"],
        validators=[MinValueValidator(_OLDEST), MaxValueValidator(_NEWEST)],
        **options,
    )


def _text(label: Any, rows: int = 5, **options: Any) -> forms.CharField:
    widget = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, max_length=_LONGEST, widget=widget, **options)


class BodiesForm(ActionForm):
    """A form of bodies, whose actions may come too late too."""

    refusals = (ValidationError, NotNow)

    def clean(self) -> None:
        """Days stand in order, where the form has two."""
        self.check_order("begins", "ends")


class BodyFieldsForm(BodiesForm):
    """What of a body can change."""

    name = forms.CharField(label=_("会議体の名称"), max_length=200)
    plans = forms.ModelMultipleChoiceField(
        label=_("扱う計画"),
        queryset=Plan.objects.all(),
        widget=forms.CheckboxSelectMultiple,
    )
    begins = _day(label=_("設置日"))
    ends = _day(
        label=_("廃止日"),
        required=False,
        help_text=_("この日まで続きます。決まっていなければ空けます。"),
    )


class ChangeBodyForm(SeeingActionForm, BodyFieldsForm):
    """Another name, other plans or days of a body."""

    def __init__(self, *args: Any, body: Body, **kwargs: Any) -> None:
        super().__init__(*args, now=can_change(body), about=address(body), **kwargs)


class BodyForm(BodyFieldsForm):
    """A new body."""

    kind = forms.ChoiceField(
        label=_("種類"),
        choices=BodyKind.choices,
        help_text=_("後から変えられません。"),
    )

    field_order = ("name", "kind", "plans", "begins", "ends")


class EntrustForm(SeeingActionForm, BodiesForm):
    """Which nodes of a draft an area edits."""

    nodes = forms.MultipleChoiceField(
        label=_("圏域に任せる節"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_(
            "選んだ節の下にあるものはすべて含まれます。何も選ばなければ、任せるのをやめます。"
        ),
    )

    def __init__(self, *args: Any, body: Body, draft: Draft, **kwargs: Any) -> None:
        about = f"{address(body)}/entrusted/{draft.pk}"
        super().__init__(*args, now=entrusted(body, draft), about=about, **kwargs)
        field = self.fields["nodes"]
        assert isinstance(field, forms.MultipleChoiceField)
        field.choices = list(nodes_to_choose(draft_at(draft).plan))


class SeatForm(BodiesForm):
    """Who sits in a body from when to when."""

    person = forms.ModelChoiceField(
        label=_("委員"), queryset=Person.objects.none(), empty_label="—"
    )  # fmt: skip
    begins = _day(label=_("開始日"))
    ends = _day(
        label=_("終了日"),
        required=False,
        help_text=_("この日まで続きます。決まっていなければ空けます。"),
    )

    def __init__(self, *args: Any, body: Body, **kwargs: Any) -> None:
        today = timezone.localdate()
        super().__init__(*args, **{**kwargs, "initial": {"begins": today}})
        field = self.fields["person"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = candidates(BodyKind(body.kind), today)


class EndSeatForm(SeeingActionForm, BodiesForm):
    """The last day of a seat."""

    ends = _day(label=_("終了日"), help_text=_("この日まで資料を読めます。"))

    def __init__(self, *args: Any, seat: Seat, **kwargs: Any) -> None:
        last = seat.ends or timezone.localdate()
        told = {"now": seat_end(seat), "about": address(seat), "initial": {"ends": last}}
        super().__init__(*args, **{**kwargs, **told})


class LayingForm(BodiesForm):
    """What is put to the body; the boxes of nodes and indicators stand beside the fields."""

    question = _text(
        _("諮る事項"), help_text=_("例：総合戦略（素案）について、ご意見をお願いします。")
    )
    due = _day(label=_("意見の期限"))
    note = _text(_("備考"), 2, required=False)
    scope = forms.ChoiceField(
        label=_("付議する範囲"),
        choices=((WHOLE, _("計画の全体")), (PART, _("下で選んだ節と指標だけ"))),
        widget=forms.RadioSelect,
    )
    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, data: QueryDict | None, revision: int | None) -> None:
        super().__init__(data, initial={"seen": revision})
        self._revision = revision

    def clean(self) -> None:
        """A draft that went on is told once; the form then shows it as it is now."""
        super().clean()
        if self.cleaned_data.get("seen") != self._revision and self._revision is not None:
            self.add_error(None, str(changed_meanwhile()))
            self.data = {**dict(self.data.items()), "seen": str(self._revision)}


class ReasonForm(BodiesForm):
    """Why a laying is taken back."""

    reason = _text(_("取り下げる理由"), 3, help_text=_("委員にも示します。"))


class OpinionForm(BodiesForm):
    """What a member says."""

    text = _text(_("意見"), 8)


class EnterForm(OpinionForm):
    """What a member said."""

    speaker = forms.ModelChoiceField(
        label=_("発言した委員"), queryset=Person.objects.none(), empty_label="—"
    )

    field_order = ("speaker", "text")

    def __init__(self, *args: Any, laying: Laying, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["speaker"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = speakers(laying)


class AnswerForm(SeeingActionForm, BodiesForm):
    """What the office makes of an opinion; an answer that is there already stands in it."""

    outcome = forms.ChoiceField(
        label=_("意見への対応"), choices=Outcome.choices, widget=forms.RadioSelect
    )
    reason = _text(_("理由"), help_text=_("委員にも示します。"))

    def __init__(self, *args: Any, opinion: Opinion, **kwargs: Any) -> None:
        last = opinion.answers.last()
        about = address(opinion if last is None else last)
        super().__init__(*args, now=answered(opinion), about=about, **kwargs)


class DecisionForm(BodiesForm):
    """What the headquarters decides."""

    verdict = forms.ChoiceField(label=_("決定"), choices=Verdict.choices, widget=forms.RadioSelect)
    reason = _text(_("理由"), 4, required=False, help_text=_("差し戻すときは必ず書きます。"))


def status_of(form: BodiesForm) -> int:
    """Of the page that shows a form: 409 where somebody else came first, 422 where it is faulty."""
    if isinstance(form, SeeingActionForm) and form.crossed:
        return 409
    return 422 if form.errors else 200
