"""What a person writes to put a reading right, taken from the form."""

from django.http import HttpRequest
from django.utils.translation import gettext as _

from keikaku.core.editing.correcting import (
    ACCUMULATION,
    OF_VALUES,
    PERIOD,
    RAW,
    ROLE,
    Told,
    value_at,
)
from keikaku.core.editing.values import says_none
from keikaku.core.errors import KeikakuError
from keikaku.core.indicators import Role, Value
from keikaku.core.plan import Plan
from keikaku.core.values.model import Accumulation, AccumulationKind
from keikaku.core.years.model import Period, StatedIn, has_both_ends
from keikaku.core.years.parse import parse_span
from keikaku.web.audit.actor import Actor
from keikaku.web.intake.actions import reviews
from keikaku.web.intake.actions.reviews import NewTexts, NewValue

_WAS, _NOW = "was:", "now:"
_OF_FORM = ("where", "field", "why")
_TYPED = "intake-typed"


def correct(request: HttpRequest, intake: int, plan: Plan, by: Actor) -> None:
    """Corrects as the form says. Raises KeikakuError for what cannot be so."""
    if "value" in request.POST:
        reviews.correct_value(intake=intake, new=_new_value(request, plan), by=by)
        return
    problem = request.POST.get("problem")
    reviews.correct_fields(intake=intake, new=_new_texts(request), problem=problem, by=by)


def keep(request: HttpRequest) -> None:
    """Keeps what could not be taken, for the page on which it is put right."""
    told = request.POST.items()
    request.session[_TYPED] = {n: t for n, t in told if n.startswith(_NOW) or n in _OF_FORM}


def kept(request: HttpRequest, where: str | None) -> dict[str, str]:
    """What was kept for the thing; it is shown once."""
    typed: dict[str, str] = request.session.pop(_TYPED, {})
    return typed if typed.get("where") == (where or "") else {}


def _new_texts(request: HttpRequest) -> NewTexts:
    told = request.POST
    return NewTexts(
        told.get("where", ""), _texts(request, _WAS), _texts(request, _NOW), _why(request)
    )


def _new_value(request: HttpRequest, plan: Plan) -> NewValue:
    """The value of the form. Raises KeikakuError for a year that cannot be read."""
    where, field = request.POST.get("where", ""), request.POST.get("field", "")
    was, now = _texts(request, _WAS), _texts(request, _NOW)
    found = value_at(plan, where, field)
    old = None if found is None else found[1]
    told = Told(now.get(RAW, ""), _period(old, was, now), _counted(old, was, now), _role(now))
    _check_dated(old, told)
    seen = {name: was.get(name, "") for name in OF_VALUES} if was else {}
    return NewValue(where, field, seen, told, _why(request))


def _texts(request: HttpRequest, mark: str) -> dict[str, str]:
    """The fields of the form whose name begins so. A browser sends breaks as two signs."""
    return {
        name.removeprefix(mark): text.replace("\r\n", "\n")
        for name in request.POST
        if name.startswith(mark) and (text := request.POST.get(name)) is not None
    }


def _why(request: HttpRequest) -> str:
    return request.POST.get("why", "").strip()


def _period(old: Value | None, was: dict[str, str], now: dict[str, str]) -> Period | None:
    text = now.get(PERIOD, "").strip()
    if text == was.get(PERIOD, ""):
        return None if old is None else old.period
    if not text:
        return None
    span = parse_span(text, era_hint="令和")
    if span is None or not has_both_ends(span):
        raise KeikakuError(
            _("「{text}」を年度として読めません。「令和6年度」のように書いてください。").format(
                text=text
            )
        )
    return Period(span, text, StatedIn.CELL)


def _check_dated(old: Value | None, told: Told) -> None:
    """Raises KeikakuError for a year of what has no value: it would be dropped silently."""
    as_it_was = old is not None and (told.raw, told.period) == (old.raw, old.period)
    if told.period is not None and not as_it_was and says_none(told.raw):
        text = told.raw.strip() or _("空欄")
        raise KeikakuError(
            _(
                "「{text}」は値なしと読むので、年を付けられません。値を入力するか、年も空にしてください。"
            ).format(text=text)
        )


def _counted(old: Value | None, was: dict[str, str], now: dict[str, str]) -> Accumulation | None:
    word = now.get(ACCUMULATION, "")
    if word == was.get(ACCUMULATION, ""):
        return None if old is None else old.accumulation
    return Accumulation(AccumulationKind(word)) if word in list(AccumulationKind) else None


def _role(now: dict[str, str]) -> Role | None:
    word = now.get(ROLE, "")
    return Role(word) if word in list(Role) else None
