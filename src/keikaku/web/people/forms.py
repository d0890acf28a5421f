"""The forms of single people and their roles."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from keikaku.web.accounts.action_form import ActionForm
from keikaku.web.accounts.actions import memberships, people
from keikaku.web.accounts.models import Membership, Person
from keikaku.web.accounts.roles import OF_A_DEPARTMENT, Role
from keikaku.web.accounts.seeing_form import SeeingActionForm
from keikaku.web.people.fields import (
    DayField,
    department_field,
    offer_departments,
    offer_people,
    person_field,
)
from keikaku.web.people.roster.cells import LOGIN

_NAME = _("氏名")
_MAIL = _("メールアドレス")
_DEPARTMENT = _("課")


class PersonForm(ActionForm):
    """Name and mail address."""

    name = forms.CharField(label=_NAME, max_length=100)
    email = forms.EmailField(label=_MAIL, required=False)


class CorrectPersonForm(SeeingActionForm, PersonForm):
    """What a person is called now."""

    def __init__(self, *args: Any, person: Person, **kwargs: Any) -> None:
        now, about = people.as_data(person), people.address(person)
        super().__init__(*args, now=now, about=about, **kwargs)


class RegisterForm(PersonForm):
    """A new person; the role may be given at once."""

    login = forms.CharField(
        label=_("ログイン名"),
        max_length=60,
        help_text=_("半角の英字・数字と . _ - @ +。後から変えられません。"),
    )
    role = forms.ChoiceField(label=_("役割"), required=False)
    department = department_field(label=_DEPARTMENT, required=False)
    begins = DayField(label=_("開始日"), required=False)

    field_order = ("name", "login", "email")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _offer_roles(self)
        self.initial.setdefault("begins", timezone.localdate())

    def clean_login(self) -> str:
        """One form of login name, and nobody has it yet, whatever its capital letters."""
        login: str = self.cleaned_data["login"]
        if not LOGIN.fullmatch(login):
            raise ValidationError(_("半角の英字・数字と . _ - @ + だけを使ってください。"))
        if Person.objects.filter(login__iexact=login).exists():
            raise ValidationError(_("このログイン名は使われています。"))
        return login

    def clean(self) -> None:
        """A role needs its first day, some a department."""
        if self.cleaned_data.get("role"):
            _check_role(self)


class RoleForm(ActionForm):
    """A role from a day on, perhaps to a day."""

    role = forms.ChoiceField(label=_("役割"))
    department = department_field(
        label=_DEPARTMENT,
        required=False,
        help_text=_("所管課の担当者と所管課長には要ります。"),
    )
    begins = DayField(label=_("開始日"))
    ends = DayField(
        label=_("終了日"),
        required=False,
        help_text=_("この日まで有効です。決まっていなければ空けます。"),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _offer_roles(self)
        self.initial.setdefault("begins", timezone.localdate())

    def clean(self) -> None:
        """Some roles need a department; days stand in order."""
        _check_role(self)
        self.check_order("begins", "ends")


class EndRoleForm(SeeingActionForm):
    """The last day of a role."""

    ends = DayField(
        label=_("終了日"),
        required=False,
        help_text=_("この日まで有効です。空けると、終わりなく続きます。"),
    )

    def __init__(self, *args: Any, membership: Membership, **kwargs: Any) -> None:
        held = {"ends": membership.as_data()["ends"]}
        told = {"now": held, "about": memberships.address(membership)}
        ends = membership.ends or timezone.localdate()
        super().__init__(*args, **{**kwargs, **told, "initial": {"ends": ends}})
        self._begins = membership.begins

    def clean_ends(self) -> date | None:
        """Not before the first."""
        ends: date | None = self.cleaned_data["ends"]
        if ends is not None and ends < self._begins:
            raise ValidationError(_("始まりの日より前です。"))
        return ends


class HandOverForm(ActionForm):
    """To whom things go; what goes is chosen by boxes beside the list."""

    on = DayField(widget=forms.HiddenInput)
    successor = person_field(label=_("後任"))

    def __init__(self, *args: Any, person: Person, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer_people(self.fields["successor"], without=person)


def _offer_roles(form: forms.Form) -> None:
    field = form.fields["role"]
    assert isinstance(field, forms.ChoiceField)
    field.choices = [("", "—"), *Role.choices]
    offer_departments(form.fields["department"])


def _check_role(form: forms.Form) -> None:
    role = form.cleaned_data.get("role")
    if role in OF_A_DEPARTMENT and not form.cleaned_data.get("department"):
        form.add_error("department", _("この役割には課が要ります。"))
    if role and "begins" not in form.errors and not form.cleaned_data.get("begins"):
        form.add_error("begins", _("役割の開始日を入れてください。"))
