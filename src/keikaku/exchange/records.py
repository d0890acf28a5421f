"""What is put together of codecs: things that may be absent, lists, and objects with fields."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Generic, TypeVar

from keikaku.exchange.codecs import Codec, Schema
from keikaku.exchange.faults import Fault, Faulty, expected

T = TypeVar("T")


def _each(step: Callable[[Any], T], items: Iterable[Any]) -> list[T]:
    """What the step gives for each item, or the faults of all. Plans have tens of thousands."""
    done: list[T] = []
    faults: list[Fault] = []
    for index, item in enumerate(items):
        try:
            done.append(step(item))
        except Faulty as fault:
            faults += fault.below(f"[{index}]")
    if faults:
        raise Faulty(faults)
    return done


@dataclass(frozen=True)
class Nullable(Generic[T]):
    """A thing, or null where it does not apply."""

    codec: Codec[T]

    def write(self, value: T | None) -> object:
        return None if value is None else self.codec.write(value)

    def read(self, data: object) -> T | None:
        return None if data is None else self.codec.read(data)

    def schema(self, named: dict[str, Schema]) -> Schema:
        return {"anyOf": [self.codec.schema(named), {"type": "null"}]}


@dataclass(frozen=True)
class ListOf(Generic[T]):
    """A list in reading order; `length` where only one length is right."""

    codec: Codec[T]
    length: int | None = None

    def write(self, value: tuple[T, ...]) -> object:
        return _each(self.codec.write, value)

    def read(self, data: object) -> tuple[T, ...]:
        if not isinstance(data, list):
            raise expected("リスト", data)
        if self.length is not None and len(data) != self.length:
            raise expected(f"{self.length} 個のリスト", data)
        return tuple(_each(self.codec.read, data))

    def schema(self, named: dict[str, Schema]) -> Schema:
        schema: Schema = {"type": "array", "items": self.codec.schema(named)}
        if self.length is not None:
            schema |= {"minItems": self.length, "maxItems": self.length}
        return schema


@dataclass(frozen=True)
class Field:
    """A field: its name in the document, its content, its meaning in Japanese and English.

    `attribute` is its name in the program where that differs (`from` is no name in Python).
    """

    name: str
    codec: Codec[Any]
    ja: str
    en: str
    attribute: str = ""

    @cached_property
    def key(self) -> str:
        """Its name in the program."""
        return self.attribute or self.name

    def schema(self, named: dict[str, Schema]) -> Schema:
        """Its content and what it means."""
        return {**self.codec.schema(named), "description": f"{self.ja} / {self.en}"}


Parts = Mapping[str, Any]

_ABSENT = object()
_NO_FIELD = "この項目がありません。値がないときも null などを書きます。"


@dataclass(frozen=True)
class Record(Generic[T]):
    """An object with named fields, all of them always present; unknown further ones are ignored.

    `take` gives the parts of a thing by the fields' names in the program, `build` makes the thing
    of its parts (raising `Faulty`). `rules` are further JSON Schemas that tell what `build` checks.
    """

    name: str
    ja: str
    fields: tuple[Field, ...]
    take: Callable[[T], Parts]
    build: Callable[[Parts], T]
    rules: tuple[Schema, ...] = ()

    def write(self, value: T) -> dict[str, object]:
        parts = self.take(value)
        written: dict[str, object] = {}
        faults: list[Fault] = []
        for field in self.fields:
            try:
                written[field.name] = field.codec.write(parts[field.key])
            except Faulty as fault:
                faults += fault.below(f".{field.name}")
        if faults:
            raise Faulty(faults)
        return written

    def read(self, data: object) -> T:
        if not isinstance(data, dict):
            raise expected(f"オブジェクト({self.ja})", data)
        parts: dict[str, Any] = {}
        faults: list[Fault] = []
        for name, key, may_lack, read in self._steps:
            part = data.get(name, _ABSENT)
            if part is None and may_lack:  # so is most of a large plan
                parts[key] = None
                continue
            if part is _ABSENT:
                faults.append((f".{name}", _NO_FIELD))
                continue
            try:
                parts[key] = read(part)
            except Faulty as fault:
                faults += fault.below(f".{name}")
        if faults:
            raise Faulty(faults)
        try:
            return self.build(parts)
        except ValueError as error:  # a law of the type that no field can tell alone
            raise Faulty([("", f"{self.ja}として成り立ちません({error})。")]) from None

    @cached_property
    def _steps(self) -> tuple[tuple[str, str, bool, Callable[[Any], Any]], ...]:
        """Each field by its two names, whether it may be null, and how what is not is read."""
        return tuple(
            (field.name, field.key, True, field.codec.codec.read)
            if isinstance(field.codec, Nullable)
            else (field.name, field.key, False, field.codec.read)
            for field in self.fields
        )

    def schema(self, named: dict[str, Schema]) -> Schema:
        if self.name not in named:
            named[self.name] = {}  # holds the place, so that the order is that of the document
            named[self.name] = self.definition(named)
        return {"$ref": f"#/$defs/{self.name}"}

    def definition(self, named: dict[str, Schema]) -> Schema:
        """The schema of the object itself."""
        schema: Schema = {
            "title": f"{self.name} ({self.ja})",
            "type": "object",
            "properties": {field.name: field.schema(named) for field in self.fields},
            "required": [field.name for field in self.fields],
        }
        return {**schema, "allOf": list(self.rules)} if self.rules else schema


def plain(kind: type[T], name: str, ja: str, *fields: Field) -> Record[T]:
    """A record whose fields are the attributes of one type."""

    def take(value: T) -> Parts:
        return {field.key: getattr(value, field.key) for field in fields}

    def build(parts: Parts) -> T:
        return kind(**parts)

    return Record(name, ja, fields, take, build)
