"""The forms of single people, roles and departments."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from keikaku.web.accounts.action_form import ActionForm
from keikaku.web.accounts.models import Department, Membership, Person
from keikaku.web.accounts.queries import parent_on
from keikaku.web.accounts.roles import OF_A_DEPARTMENT, Role
from keikaku.web.people.fields import (
    DayField,
    department_field,
    departments_field,
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

    def clean(self) -> None:
        """Some roles need a department; days stand in order."""
        _check_role(self)
        self.check_order("begins", "ends")


class EndRoleForm(ActionForm):
    """The last day of a role."""

    ends = DayField(
        label=_("終了日"),
        required=False,
        help_text=_("この日まで有効です。空けると、終わりなく続きます。"),
    )

    def __init__(self, *args: Any, membership: Membership, **kwargs: Any) -> None:
        ends = membership.ends or timezone.localdate()
        super().__init__(*args, **{**kwargs, "initial": {"ends": ends}})
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


class DepartmentForm(ActionForm):
    """A department with its place and its days."""

    name = forms.CharField(label=_("名称"), max_length=100)
    parent = department_field(
        label=_("上位"),
        required=False,
        help_text=_("いちばん上なら選びません。"),
    )
    begins = DayField(label=_("設置日"))
    sort = forms.IntegerField(
        label=_("並び順"),
        min_value=0,
        max_value=9999,
        initial=0,
        help_text=_("小さいほど先に並びます。"),
    )

    def __init__(self, *args: Any, department: Department | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        above = None if department is None else department.parent
        offer_departments(self.fields["parent"], without=department, also=above)


class CorrectDepartmentForm(DepartmentForm):
    """What was entered wrongly."""

    ends = DayField(label=_("廃止日"), required=False)

    field_order = ("name", "parent", "begins", "ends", "sort")

    def __init__(self, *args: Any, department: Department, **kwargs: Any) -> None:
        fields = ("name", "parent", "begins", "ends", "sort")
        initial = {name: getattr(department, name) for name in fields}
        super().__init__(*args, department=department, **{**kwargs, "initial": initial})

    def clean(self) -> None:
        """Days stand in order."""
        self.check_order("begins", "ends")


class ReplaceForm(ActionForm):
    """Another name or place from a day on."""

    name = forms.CharField(label=_("新しい名称"), max_length=100)
    parent = department_field(label=_("新しい上位"), required=False)
    on = DayField(
        label=_("変わる日"),
        help_text=_("この日から新しい名称・場所になります。前日までの記録は残ります。"),
    )

    def __init__(self, *args: Any, department: Department, **kwargs: Any) -> None:
        parent = parent_on(department, timezone.localdate())
        initial = {"name": department.name, "parent": parent}
        super().__init__(*args, **{**kwargs, "initial": initial})
        offer_departments(self.fields["parent"], without=department)


class DissolveForm(ActionForm):
    """The last day, and who takes over."""

    on = DayField(label=_("廃止日"), help_text=_("この日まで在ります。"))
    successors = departments_field(
        label=_("引き継ぐ課"),
        required=False,
        help_text=_(
            "一つだけなら、所属する人の役割もそこへ移ります。"
            "いくつもあるとき、または無いときは、役割は廃止日で終わります。"
        ),
    )

    def __init__(self, *args: Any, department: Department, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._begins = department.begins
        offer_departments(self.fields["successors"], without=department)

    def clean_on(self) -> date:
        """Not before the first day."""
        on: date = self.cleaned_data["on"]
        if on < self._begins:
            raise ValidationError(_("設置日より前です。"))
        return on


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
