"""Which fields a person can put right in a review: what each says, and how it is set."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from keikaku.core.editing import edits
from keikaku.core.editing.indicators import in_unit, renamed
from keikaku.core.editing.refusals import Refusal, Refused
from keikaku.core.editing.spans import print_spans, read_spans
from keikaku.core.indicators import Direction, Indicator, IndicatorKind
from keikaku.core.plan import (
    Area,
    Body,
    Initiative,
    Member,
    Node,
    PlanEvent,
    PlanHead,
    Result,
    Table,
    Term,
    TitledPeriod,
)
from keikaku.core.sources import SourceFile
from keikaku.core.years.dates import parse_date
from keikaku.core.years.model import FuzzyDate, fiscal_years
from keikaku.core.years.parse import parse_span

Make = Callable[[Any, str], edits.Edit]


class Elsewhere(StrEnum):
    """Where to put right what a review cannot: in the draft, in the file, as a thing of its own."""

    DRAFT = "draft"
    FILE = "file"
    TABLE = "table"
    WHOLE = "whole"


def told_by(thing: Any, field: str) -> str:
    """What a field of a thing says, as a form shows it."""
    held = getattr(thing, field, None)
    if field == "spans" and isinstance(thing, Initiative):
        return print_spans(thing.spans)
    if isinstance(held, FuzzyDate):
        return held.as_printed
    if isinstance(held, tuple):
        return _GLUE.get(field, "\n").join(map(str, held))
    return "" if held is None else str(held)


def make_for(thing: Any, field: str) -> Make | None:
    """How the field of such a thing is set; None where a review cannot set it."""
    return _MADE.get((type(thing), field))


def fields_of(thing: Any) -> tuple[str, ...]:
    """The fields of such a thing that a review can set."""
    return _FIELDS.get(type(thing), ())


def elsewhere(thing: Any, field: str | None) -> Elsewhere | None:
    """Where a field is put right that a review cannot set; None for one that it can."""
    if thing is None or isinstance(thing, SourceFile):
        return Elsewhere.WHOLE
    if isinstance(thing, Table):
        return Elsewhere.TABLE
    own = (field or "").partition("[")[0]
    if field is None or own in fields_of(thing):
        return None
    return Elsewhere.DRAFT if (type(thing), own) in _IN_DRAFT else Elsewhere.FILE


def _head(field: str) -> Make:
    def make(head: PlanHead, now: str) -> edits.Edit:
        told = _HEAD_READ[field](now) if field in _HEAD_READ else now or None
        left = tuple(name for name in head.assumed if name != field)
        changes: dict[str, Any] = {field: told, "assumed": left}
        return edits.SetHead(head, replace(head, **changes))

    return make


def _beside(field: str, read: Callable[[str], Any]) -> Make:
    def make(thing: Any, now: str) -> edits.Edit:
        return edits.SetBeside(thing.id, thing, replace(thing, **{field: read(now)}))

    return make


def _years(text: str) -> tuple[int, int] | None:
    if not text:
        return None
    found = fiscal_years(parse_span(text, era_hint="令和"))
    if found is None:
        raise Refused(Refusal.NO_YEARS, raw=text)
    return found


def _year(text: str) -> int:
    first, last = _years(text) or (0, 0)
    if not first or first != last:
        raise Refused(Refusal.NO_DATE, raw=text)
    return first


def _date(text: str) -> FuzzyDate | None:
    found = parse_date(text) if text else None
    if text and found is None:
        raise Refused(Refusal.NO_DATE, raw=text)
    return found


def _word(text: str) -> str | None:
    return text or None


def _several(glue: str) -> Callable[[str], tuple[str, ...]]:
    return lambda text: tuple(each.strip() for each in text.split(glue) if each.strip())


_GLUE: Mapping[str, str] = MappingProxyType({"owners": "、", "period": "～"})
_HEAD_READ: Mapping[str, Callable[[str], Any]] = {"period": _years, "as_of": _date}
_owners = _several(_GLUE["owners"])
_lines = _several("\n")


def _direction(indicator: Indicator, now: str) -> edits.Edit:
    wanted = Direction(now) if now in list(Direction) else None
    return edits.SetDirection(indicator.id, indicator.direction, wanted)


def _kind(indicator: Indicator, now: str) -> edits.Edit:
    wanted = IndicatorKind(now) if now in list(IndicatorKind) else indicator.kind
    return edits.SetKind(indicator.id, indicator.kind, wanted)


def _set_owners(thing: Any, now: str) -> edits.Edit:
    return edits.SetOwners(thing.id, thing.owners, _owners(now))


def _set_spans(thing: Initiative, now: str) -> edits.Edit:
    return edits.SetSpans(thing.id, thing.spans, read_spans(now, thing.spans))


_MADE: Mapping[tuple[type, str], Make] = MappingProxyType({
    **{
        (PlanHead, field): _head(field)
        for field in ("title", "issuer", "kind", "edition", "as_of", "period")
    },
    (Node, "title"): lambda node, now: edits.RetitleNode(node.id, node.title, now),
    (Node, "code"): lambda node, now: edits.RenumberNode(node.id, node.code, now or None),
    (Node, "level"): lambda node, now: edits.SetLevel(node.id, node.level, now or None),
    (Node, "text"): lambda node, now: edits.ChangeText(node.id, node.text, now),
    (Node, "owners"): _set_owners,
    (Indicator, "name"): renamed,
    (Indicator, "unit"): lambda indicator, now: in_unit(indicator, now or None),
    (Indicator, "direction"): _direction,
    (Indicator, "kind"): _kind,
    (Indicator, "definition"): lambda one, now: edits.SetDefinition(
        one.id, one.definition, now or None
    ),
    (Indicator, "owners"): _set_owners,
    (Initiative, "name"): lambda each, now: edits.RenameInitiative(each.id, each.name, now),
    (Initiative, "spans"): _set_spans,
    (Initiative, "owners"): _set_owners,
    (Result, "text"): _beside("text", str),
    (Area, "name"): _beside("name", str),
    (Area, "composition"): _beside("composition", _word),
    (Member, "name"): _beside("name", str),
    (Member, "role"): _beside("role", str),
    (Body, "name"): _beside("name", str),
    (Body, "role"): _beside("role", _word),
    (Body, "members"): _beside("members", _lines),
    (Body, "basis"): _beside("basis", _word),
    (Term, "term"): _beside("term", str),
    (Term, "means"): _beside("means", _lines),
    (TitledPeriod, "title"): _beside("title", str),
    (TitledPeriod, "start"): _beside("start", _year),
    (TitledPeriod, "end"): _beside("end", _year),
    (PlanEvent, "text"): _beside("text", str),
    (PlanEvent, "start"): _beside("start", _date),
    (PlanEvent, "end"): _beside("end", _date),
})  # fmt: skip
_FIELDS: Mapping[type, tuple[str, ...]] = MappingProxyType({
    kind: tuple(field for each, field in _MADE if each is kind)
    for kind in dict.fromkeys(each for each, _ in _MADE)
})  # fmt: skip
_IN_DRAFT = frozenset({
    (Node, "parent"), (Node, "cross_listed"), (Indicator, "placements"), (Indicator, "values"),
    (Initiative, "node"),
})  # fmt: skip
NEEDED = frozenset({
    (PlanHead, "title"), (Node, "title"), (Indicator, "name"), (Initiative, "name"),
    (Result, "text"), (Area, "name"), (Member, "name"), (Member, "role"), (Body, "name"),
    (Term, "term"), (Term, "means"), (TitledPeriod, "title"), (PlanEvent, "text"),
})  # fmt: skip
"""What cannot be blank."""
