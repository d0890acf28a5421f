"""Things beside the structure as an edit holds them: the record of each, with its kind."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from keikaku.core.editing import edits
from keikaku.core.plan import Area, Body, Member, PlanEvent, Result, Term, TitledPeriod
from keikaku.exchange.codecs import Schema
from keikaku.exchange.faults import expected
from keikaku.exchange.format import parts
from keikaku.exchange.records import Record

_KINDS: Mapping[str, tuple[type, Record[Any]]] = MappingProxyType({
    "result": (Result, parts.RESULT),
    "area": (Area, parts.AREA),
    "member": (Member, parts.MEMBER),
    "body": (Body, parts.BODY),
    "term": (Term, parts.TERM),
    "period": (TitledPeriod, parts.TITLED_PERIOD),
    "event": (PlanEvent, parts.EVENT),
})  # fmt: skip
_NAMES = {kind: name for name, (kind, _) in _KINDS.items()}


@dataclass(frozen=True)
class BesideCodec:
    """The record of the thing beside `kind`, which says what it is."""

    def write(self, value: edits.BesidePart) -> object:
        name = _NAMES[type(value)]
        return {"kind": name, **_KINDS[name][1].write(value)}

    def read(self, data: object) -> edits.BesidePart:
        name = data.get("kind") if isinstance(data, dict) else None
        if not isinstance(data, dict) or not isinstance(name, str) or name not in _KINDS:
            raise expected("成果・圏域・会議体などの種類", name)
        told = {key: each for key, each in data.items() if key != "kind"}
        thing: edits.BesidePart = _KINDS[name][1].read(told)
        return thing

    def schema(self, named: dict[str, Schema]) -> Schema:
        return {"anyOf": [record.schema(named) for _, record in _KINDS.values()]}
