"""What a value can read as, and how each reading lies flat in the fields of VALUE."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from functools import cached_property
from typing import Any

from keikaku.core.values.model import (
    Amount,
    Comparison,
    Event,
    Missing,
    On,
    Quantity,
    Range,
    Reading,
    Relative,
    Words,
)
from keikaku.core.values.units import base_quantity
from keikaku.exchange.codecs import FIGURE, TEXT, OneOf, Schema
from keikaku.exchange.faults import Faulty
from keikaku.exchange.records import Field, Nullable, Parts, Record, plain


class ReadingKind(StrEnum):
    """The kinds of VALUE in the exchange format."""

    AMOUNT = "amount"
    RANGE = "range"
    EVENT = "event"
    RELATIVE = "relative"
    MISSING = "missing"
    WORDS = "words"


@dataclass(frozen=True)
class Shape:
    """Which fields of VALUE a kind uses: of each group in `needs` one at least is not null."""

    reading: type[Reading]
    needs: tuple[tuple[str, ...], ...]
    may: tuple[str, ...] = ()

    @cached_property
    def uses(self) -> tuple[str, ...]:
        """All fields that need not be blank."""
        return tuple(name for group in self.needs for name in group) + self.may

    @cached_property
    def unused(self) -> tuple[str, ...]:
        """The fields that must be blank."""
        return tuple(name for name in BLANK if name not in self.uses)

    @cached_property
    def parts(self) -> tuple[str, ...]:
        """The fields of the reading itself."""
        return tuple(field.name for field in fields(self.reading))


SHAPES = {
    ReadingKind.AMOUNT: Shape(Amount, (("amount",),), ("unit", "base", "bound", "approximate")),
    ReadingKind.RANGE: Shape(Range, (("low", "high"),), ("unit", "approximate")),
    ReadingKind.EVENT: Shape(Event, (("text",),)),
    ReadingKind.RELATIVE: Shape(Relative, (("relation",),), ("bound", "approximate")),
    ReadingKind.MISSING: Shape(Missing, (("reason",),)),
    ReadingKind.WORDS: Shape(Words, (("text",),)),
}
_KINDS = {shape.reading: kind for kind, shape in SHAPES.items()}

BLANK: dict[str, object] = {
    "amount": None, "low": None, "high": None, "unit": None, "base": None, "bound": None,
    "approximate": False, "relation": None, "reason": None, "text": None,
}  # fmt: skip

QUANTITY = plain(
    Quantity, "quantity", "単位の倍率(千・万など)を除いた量",
    Field("amount", FIGURE, "数", "amount"),
    Field("unit", TEXT, "単位", "unit"),
)  # fmt: skip


def _attributes(thing: Any) -> dict[str, Any]:
    return {field.name: getattr(thing, field.name) for field in fields(thing)}


def _build_relation(parts: Parts) -> Relative:
    if (parts["op"] is Comparison.TIMES) != (parts["factor"] is not None):
        raise Faulty([(".factor", '"op" が "times" のときだけ、必ず書きます。')])
    return Relative(**parts)


_FACTOR_ONLY_FOR_TIMES: Schema = {
    "if": {"properties": {"op": {"const": Comparison.TIMES.value}}},
    "then": {"properties": {"factor": {"not": {"type": "null"}}}},
    "else": {"properties": {"factor": {"type": "null"}}},
}

RELATION = Record(
    "relation", "ほかの値との関係(倍増、基準値より増加など)",
    (
        Field("op", OneOf(Comparison), "倍・より大きい・より小さい", "times, greater, less"),
        Field("factor", Nullable(FIGURE), "倍率(op が times のときだけ)", "factor, for times only"),
        Field("to", TEXT, "比べる相手(baseline は基準値)", "what it is relative to"),
        Field("on", OneOf(On), "値そのものか、符号を除いた大きさか", "the value or its magnitude"),
    ),
    _attributes, _build_relation, (_FACTOR_ONLY_FOR_TIMES,),
)  # fmt: skip


def take_reading(reading: Reading) -> dict[str, object]:
    """The fields of VALUE that hold a reading, the unused ones blank."""
    own = {name: part for name, part in _attributes(reading).items() if name in BLANK}
    if isinstance(reading, Amount):
        own["base"] = base_quantity(reading.amount, reading.unit)
    if isinstance(reading, Relative):
        own["relation"] = reading
    return {"kind": _KINDS[type(reading)], **BLANK, **own}


def build_reading(parts: Parts) -> Reading:
    """The reading out of the fields of VALUE. Raises `Faulty` when they contradict each other."""
    kind: ReadingKind = parts["kind"]
    faults = list(_contradictions(kind, SHAPES[kind], parts))
    if faults:
        raise Faulty(faults)
    if kind is ReadingKind.RELATIVE:
        return _bounded(parts["relation"], parts)
    shape = SHAPES[kind]
    built = shape.reading(**{name: parts[name] for name in shape.parts})
    _check_base(built, parts["base"])
    return built


def _bounded(relation: Relative, parts: Parts) -> Relative:
    """The relation with what lies beside it in VALUE."""
    bound, approximate = parts["bound"], parts["approximate"]
    if relation.op is not Comparison.TIMES and (bound or approximate):
        raise Faulty([(".bound", "増加・減少には以上・以下などや「約」が付きません。")])
    return replace(relation, bound=bound, approximate=approximate)


def _contradictions(kind: ReadingKind, shape: Shape, parts: Parts) -> Iterator[tuple[str, str]]:
    for group in shape.needs:
        if all(parts[name] is None for name in group):
            names = "、".join(group)
            yield f".{group[0]}", f'"kind" が "{kind}" のときは {names} に値が必要です。'
    for name in shape.unused:
        if parts[name] != BLANK[name]:
            yield f".{name}", f'"kind" が "{kind}" のときは使えません。'
    if None not in (parts["low"], parts["high"]) and parts["high"] < parts["low"]:
        yield ".high", '"low" より小さい数になっています。'


def _check_base(reading: Reading, stated: Quantity | None) -> None:
    """`base` follows from amount and unit and is not kept; one that contradicts them is refused.

    A base in another unit, or none, may come from a version that knew other units.
    """
    own = base_quantity(reading.amount, reading.unit) if isinstance(reading, Amount) else None
    if own and stated and own.unit == stated.unit and own.amount != stated.amount:
        raise Faulty([(".base.amount", f"amount と unit からは {own.amount:f} になります。")])


def shape_rules() -> tuple[Schema, ...]:
    """The shapes as JSON Schema."""
    return tuple(_shape_rule(kind, shape) for kind, shape in SHAPES.items())


def _shape_rule(kind: ReadingKind, shape: Shape) -> Schema:
    unused = {name: {"const": BLANK[name]} for name in shape.unused}
    present = [
        {"anyOf": [{"properties": {name: {"not": {"type": "null"}}}} for name in group]}
        for group in shape.needs
    ]
    return {
        "if": {"properties": {"kind": {"const": kind.value}}},
        "then": {"properties": unused, "allOf": present},
    }
