"""The form of the head of a plan: title, issuer, name of the edition, date, period."""

from dataclasses import replace

from keikaku.core.editing import Edit
from keikaku.core.editing.edits import SetHead
from keikaku.core.plan import PlanHead
from keikaku.core.years.dates import parse_date
from keikaku.core.years.model import FiscalYear, FuzzyDate, Year
from keikaku.core.years.parse import parse_span
from keikaku.web.drafting.building.carried import NotReadable, Sent
from keikaku.web.drafting.building.wording import no_year, one_year_of_two


def set_head(sent: Sent) -> Edit | None:
    """The head as the form says it; what a person has set is no longer assumed."""
    was: PlanHead = sent.seen("set_head", "now").was
    now = head_from(sent, was)
    return None if now == was else SetHead(was, now)


def head_from(sent: Sent, was: PlanHead) -> PlanHead:
    """The head with the fields of the form."""
    told = {
        "title": sent.text("title"),
        "issuer": _kept(sent, "issuer", was.issuer),
        "edition": _kept(sent, "edition", was.edition),
        "as_of": _date(sent.text("as_of"), was.as_of),
        "period": _period(sent),
    }
    changed = {name for name, now in told.items() if now != getattr(was, name)}
    left = tuple(name for name in was.assumed if name not in changed)
    return replace(was, **told, assumed=left)  # type: ignore[arg-type]


def _kept(sent: Sent, name: str, was: str | None) -> str | None:
    return was if sent.text(name) == (was or "") else sent.line(name)


def _date(text: str, was: FuzzyDate | None) -> FuzzyDate | None:
    if text == ("" if was is None else was.as_printed):
        return was
    if not text.strip():
        return None
    found = parse_date(text)
    if found is None:
        raise NotReadable(no_year(text))
    return found


def _period(sent: Sent) -> tuple[int, int] | None:
    """Both ends or none: which year the other end has, nobody said."""
    first, last = _year(sent.text("first")), _year(sent.text("last"))
    if first is None and last is None:
        return None
    if first is None or last is None:
        raise NotReadable(one_year_of_two())
    return first, last


def _year(text: str) -> int | None:
    """令和7年度, 2025年度 or 2025."""
    if not text.strip():
        return None
    span = parse_span(text)
    if not isinstance(span, FiscalYear | Year):
        raise NotReadable(no_year(text))
    return span.year
