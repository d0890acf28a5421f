"""Fields that the forms share: a day, a department with its place, a person with the login name."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.utils import timezone

from keikaku.web.accounts.languages import between, bracketed
from keikaku.web.accounts.models import Department, Person
from keikaku.web.accounts.queries import departments
from keikaku.web.people.queries import lasting_departments

_OLDEST, _NEWEST = date(1900, 1, 1), date(2199, 12, 31)


class DayField(forms.DateField):
    """One day, chosen with the browser's own calendar."""

    widget = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})

    def __init__(self, **options: Any) -> None:
        limits = [MinValueValidator(_OLDEST), MaxValueValidator(_NEWEST)]
        super().__init__(input_formats=["%Y-%m-%d", "%Y/%m/%d"], validators=limits, **options)


def department_field(**options: Any) -> "forms.ModelChoiceField[Department]":
    """One department; `offer_departments` fills it when the form is made."""
    return forms.ModelChoiceField(queryset=Department.objects.none(), **options)


def departments_field(**options: Any) -> "forms.ModelMultipleChoiceField[Department]":
    """Any number of departments, each with its box."""
    nothing = Department.objects.none()
    boxes = forms.CheckboxSelectMultiple
    return forms.ModelMultipleChoiceField(queryset=nothing, widget=boxes, **options)


def offer_departments(
    field: forms.Field, *, without: Department | None = None, also: Department | None = None
) -> None:
    """Those that are there today or will be, as a tree; `also` one that is chosen already."""
    assert isinstance(field, forms.ModelChoiceField)
    today = timezone.localdate()
    found = lasting_departments(today)
    if also is not None:
        found = found | Department.objects.filter(pk=also.pk)
    if without is not None:
        found = found.exclude(pk=without.pk)
    field.queryset = found
    one = not isinstance(field, forms.ModelMultipleChoiceField)
    field.choices = [*([("", "—")] if one else []), *_indented(found, today)]


def person_field(**options: Any) -> "forms.ModelChoiceField[Person]":
    """A person who may log in; `offer_people` fills it when the form is made."""
    return forms.ModelChoiceField(queryset=Person.objects.none(), empty_label="—", **options)


def offer_people(field: forms.Field, *, without: Person) -> None:
    """Everybody who may log in but the one."""
    assert isinstance(field, forms.ModelChoiceField)
    others = Person.objects.filter(is_active=True).exclude(pk=without.pk)
    field.queryset = others.order_by("name", "login")


def _indented(found: Iterable[Department], today: date) -> Iterator[tuple[str, str]]:
    left = {each.pk: each for each in found}
    for department, depth in departments(today):
        if department.pk in left:
            del left[department.pk]
            yield str(department.pk), f"{'　' * depth}{department.name}"
    for department in left.values():  # those that are still to come, or are over
        last = "" if department.ends is None else department.ends.isoformat()
        when = bracketed(between(department.begins.isoformat(), last))
        yield str(department.pk), f"{department.name}{when}"
