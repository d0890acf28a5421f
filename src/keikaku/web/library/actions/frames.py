"""The city's own frames are entered with their targets, changed, and ended or removed."""

from collections.abc import Iterable, Sequence

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from keikaku.web.audit.actions import record
from keikaku.web.audit.actor import Actor
from keikaku.web.crossing.merging import Fields, Json, merged
from keikaku.web.library.models import Frame, FrameTarget, Mark

TARGET = "target-"
"""How a target is named among the fields of its frame, with its number."""


@transaction.atomic
def create(
    *,
    name: str,
    targets: Sequence[str],
    by: Actor,
    first_year: int | None = None,
    last_year: int | None = None,
) -> Frame:
    """A frame of the city, with the fiscal years in which it holds. Raises ValidationError."""
    frame = Frame(name=name, first_year=first_year, last_year=last_year)
    frame.full_clean()
    frame.save(force_insert=True)
    _add(frame, targets)
    _check(frame)
    after = {"name": name, "years": [first_year, last_year], "targets": list(targets)}
    record(by=by, verb="create-frame", about=address(frame), after=after)
    return frame


@transaction.atomic
def change(
    *, frame: Frame, wanted: Fields, new: Sequence[str], by: Actor, seen: Fields | None = None
) -> None:
    """Other words, years and targets; `wanted` names fields as `as_data` does, `new` adds targets.

    A target without a name goes, or is ended where something is marked with it; a new one of an
    ended one's name is that again. Raises ValidationError, and `Crossed` as `merged` does.
    """
    row = Frame.objects.select_for_update().get(pk=frame.pk)
    before = as_data(row)
    # A target that somebody else has removed says nothing now.
    now = {**dict.fromkeys(wanted, ""), **before}
    told = merged(seen, wanted, now)
    for name in ("name", "first_year", "last_year"):
        setattr(row, name, told.get(name, before[name]))
    row.full_clean()
    row.save()
    for name, text in told.items():
        if name.startswith(TARGET) and text != before.get(name, ""):
            _set_target(row, int(name.removeprefix(TARGET)), str(text))
    _add(row, new)
    _check(row)
    after = as_data(row)
    if after != before:
        record(by=by, verb="change-frame", about=address(row), before=before, after=after)


@transaction.atomic
def remove(*, frame: Frame, by: Actor) -> None:
    """The frame goes; where something is marked in it, it is ended and the marks stay."""
    row = Frame.objects.select_for_update().get(pk=frame.pk)
    before = as_data(row)
    if Mark.objects.filter(frame=key_of(row)).exists():
        row.ended = True
        row.save(update_fields=["ended"])
        record(by=by, verb="end-frame", about=address(row), before=before)
        return
    about = address(row)
    row.targets.all().delete()
    row.delete()
    record(by=by, verb="remove-frame", about=about, before=before)


@transaction.atomic
def reopen(*, frame: Frame, by: Actor) -> None:
    """An ended frame takes marks again."""
    row = Frame.objects.select_for_update().get(pk=frame.pk)
    row.ended = False
    row.save(update_fields=["ended"])
    record(by=by, verb="reopen-frame", about=address(row), after=as_data(row))


def address(frame: Frame) -> str:
    """How the log names a frame."""
    return f"frame/{frame.pk}"


def key_of(frame: Frame) -> str:
    """How marks name a frame of the city."""
    return f"frame-{frame.pk}"


def as_data(frame: Frame) -> dict[str, Json]:
    """The fields of a frame that a person sets; an ended target says nothing."""
    targets = FrameTarget.objects.filter(frame=frame)
    return {
        "name": frame.name,
        "first_year": frame.first_year,
        "last_year": frame.last_year,
        **{f"{TARGET}{each.pk}": "" if each.ended else each.name for each in targets},
    }


def _set_target(frame: Frame, number: int, name: str) -> None:
    there = FrameTarget.objects.filter(frame=frame, pk=number)
    if name:
        if not there.update(name=name, ended=False):
            _add(frame, [name])
    elif Mark.objects.filter(frame=key_of(frame), target=str(number)).exists():
        there.update(ended=True)
    else:
        there.delete()


def _add(frame: Frame, names: Iterable[str]) -> None:
    """Targets at the end; one that was ended is used again, and so its marks count again."""
    targets = list(FrameTarget.objects.filter(frame=frame))
    ended = {each.name: each for each in targets if each.ended}
    last = max((each.sort for each in targets), default=-1)
    for sort, name in enumerate(names, last + 1):
        target = ended.get(name) or FrameTarget(frame=frame, name=name)
        target.sort, target.ended = sort, False
        target.full_clean()
        target.save()


def _check(frame: Frame) -> None:
    """Raises ValidationError for a frame without targets, one name twice, or years backwards."""
    names = FrameTarget.objects.filter(frame=frame, ended=False).values_list("name", flat=True)
    if not names:
        raise ValidationError(_("項目が一つもありません。"))
    if len(set(names)) != len(names):
        raise ValidationError(_("同じ項目が二度あります。"))
    if frame.first_year and frame.last_year and frame.last_year < frame.first_year:
        raise ValidationError(_("終わりの年度が始めの年度より前です。"))
