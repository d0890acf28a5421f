"""The forms of departments: set up, corrected, and what becomes of them."""

from collections.abc import Mapping
from datetime import date
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _gettext
from django.utils.translation import gettext_lazy as _

from keikaku.web.accounts.action_form import ActionForm
from keikaku.web.accounts.actions import departments, reorganisations
from keikaku.web.accounts.models import Department
from keikaku.web.accounts.queries import parent_on
from keikaku.web.accounts.seeing_form import SeeingActionForm, WholeForm
from keikaku.web.crossing.merging import Json
from keikaku.web.people.fields import (
    DayField,
    department_field,
    departments_field,
    offer_departments,
)

_NAME, _PARENT, _SORT = _("名称"), _("上位"), _("並び順")
_ENDS, _SUCCESSORS = _("廃止日"), _("引き継ぐ課")


class DepartmentForm(ActionForm):
    """A department with its place and its days."""

    name = forms.CharField(label=_NAME, max_length=100)
    parent = department_field(
        label=_PARENT,
        required=False,
        help_text=_("いちばん上なら選びません。"),
    )
    begins = DayField(label=_("設置日"))
    sort = forms.IntegerField(
        label=_SORT,
        min_value=0,
        max_value=9999,
        initial=0,
        help_text=_("小さいほど先に並びます。"),
    )

    def __init__(self, *args: Any, department: Department | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        above = None if department is None else department.parent
        offer_departments(self.fields["parent"], without=department, also=above)


class CorrectDepartmentForm(SeeingActionForm, DepartmentForm):
    """What was entered wrongly."""

    ends = DayField(label=_ENDS, required=False)

    field_order = ("name", "parent", "begins", "ends", "sort")

    def __init__(self, *args: Any, department: Department, **kwargs: Any) -> None:
        now, about = departments.as_data(department), departments.address(department)
        super().__init__(*args, department=department, now=now, about=about, **kwargs)

    def clean(self) -> None:
        """Days stand in order."""
        self.check_order("begins", "ends")


class DecidedForm(WholeForm):
    """Decides what becomes of a department as it was seen."""

    labels: ClassVar[Mapping[str, Any]] = {
        "name": _NAME,
        "parent": _PARENT,
        "begins": _("設置日"),
        "ends": _ENDS,
        "sort": _SORT,
        "successors": _SUCCESSORS,
    }

    def __init__(self, *args: Any, department: Department, **kwargs: Any) -> None:
        now, about = reorganisations.as_data(department), departments.address(department)
        super().__init__(*args, now=now, about=about, **kwargs)

    def say(self, name: str, value: Json) -> str:
        """Departments by their names."""
        if name in {"parent", "successors"}:
            keys = value if isinstance(value, list) else [value]
            found = Department.objects.filter(pk__in=[each for each in keys if each is not None])
            value = _gettext("、").join(map(str, found))
        return super().say(name, value)


class ReplaceForm(DecidedForm):
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
        super().__init__(*args, department=department, **{**kwargs, "initial": initial})
        offer_departments(self.fields["parent"], without=department)


class DissolveForm(DecidedForm):
    """The last day, and who takes over."""

    on = DayField(label=_("廃止日"), help_text=_("この日まで在ります。"))
    successors = departments_field(
        label=_SUCCESSORS,
        required=False,
        help_text=_(
            "一つだけなら、所属する人の役割もそこへ移ります。"
            "いくつもあるとき、または無いときは、役割は廃止日で終わります。"
        ),
    )

    def __init__(self, *args: Any, department: Department, **kwargs: Any) -> None:
        super().__init__(*args, department=department, **kwargs)
        self._begins = department.begins
        offer_departments(self.fields["successors"], without=department)

    def clean_on(self) -> date:
        """Not before the first day."""
        on: date = self.cleaned_data["on"]
        if on < self._begins:
            raise ValidationError(_("設置日より前です。"))
        return on
