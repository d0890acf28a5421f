"""Departments begin and end, and what was entered wrongly about them is mended."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from keikaku.web.accounts.models import Department
from keikaku.web.audit.actions import record
from keikaku.web.audit.actor import Actor
from keikaku.web.crossing.merging import Fields, Json, merged

PARTING = "／/＞>；;、"
"""Signs between names in a path (総務部／総務課) or a list of tables; no name holds one."""


@transaction.atomic
def create(
    *,
    name: str,
    begins: date,
    by: Actor,
    parent: Department | None = None,
    ends: date | None = None,
    sort: int = 0,
) -> Department:
    """A department from a day on."""
    department = Department(name=name, parent=parent, begins=begins, ends=ends, sort=sort)
    _check(department)
    department.save(force_insert=True)
    record(by=by, verb="create-department", about=address(department), after=as_data(department))
    return department


@transaction.atomic
def end(*, department: Department, on: date, by: Actor) -> None:
    """The department's last day. Its rows and memberships stay as they are."""
    before = {"ends": None if department.ends is None else department.ends.isoformat()}
    department.ends = on
    department.full_clean()
    department.save(update_fields=["ends"])
    after = {"ends": on.isoformat()}
    record(by=by, verb="end-department", about=address(department), before=before, after=after)


@transaction.atomic
def reopen(*, department: Department, by: Actor) -> None:
    """Takes the last day back: the department goes on."""
    before = {"ends": None if department.ends is None else department.ends.isoformat()}
    department.ends = None
    department.full_clean()
    department.save(update_fields=["ends"])
    about = address(department)
    record(by=by, verb="reopen-department", about=about, before=before, after={"ends": None})


@transaction.atomic
def correct(
    *,
    department: Department,
    name: str,
    parent: Department | None,
    begins: date,
    ends: date | None,
    sort: int,
    by: Actor,
    seen: Fields | None = None,
) -> None:
    """Mends what was entered wrongly; it was never so. A reorganisation is `replace` instead.

    `seen` is what was seen of it. Raises ValidationError, and `Crossed` as `merged` does.
    """
    hold(department)
    before = as_data(department)
    wanted = Department(name=name, parent=parent, begins=begins, ends=ends, sort=sort)
    told = merged(seen, as_data(wanted), before)
    for field, value in told.items():
        # Days are text here; `full_clean` makes days of them.
        setattr(department, "parent_id" if field == "parent" else field, value)
    _check(department)
    department.save()
    about, after = address(department), as_data(department)
    record(by=by, verb="correct-department", about=about, before=before, after=after)


def hold(department: Department) -> None:
    """Nobody else changes the department until this transaction ends; it is as it is now."""
    department.refresh_from_db(from_queryset=Department.objects.select_for_update(no_key=True))


def address(department: Department) -> str:
    """How the log names a department."""
    return f"department/{department.pk}"


def as_data(department: Department) -> dict[str, Json]:
    """The fields of a department that an administrator sets."""
    return {
        "name": department.name,
        "parent": department.parent_id,
        "begins": department.begins.isoformat(),
        "ends": None if department.ends is None else department.ends.isoformat(),
        "sort": department.sort,
    }


def _check(department: Department) -> None:
    """Raises ValidationError for a name that a path could not hold, or a ring of parents."""
    department.full_clean()
    if any(sign in department.name for sign in PARTING):
        raise ValidationError(_("課の名称には ／ / ＞ > ； ; 、 を使えません。"))
    if _same(department).exists():
        raise ValidationError(_("同じ所に、同じ名前の課がその期間にあります。"))
    above = department.parent
    while above is not None:
        if above == department:
            raise ValidationError(_("課を、自分自身やその下の課の下に置くことはできません。"))
        above = above.parent


def _same(department: Department) -> QuerySet[Department]:
    """Departments of that name and place on some of its days."""
    others = Department.objects.exclude(pk=department.pk).filter(
        Q(ends__isnull=True) | Q(ends__gte=department.begins),
        name=department.name,
        parent=department.parent,
    )
    return others if department.ends is None else others.filter(begins__lte=department.ends)
