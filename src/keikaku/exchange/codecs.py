"""How one plain thing stands in the document: written, read and described by one object each.

Every codec knows three things: how a value is written, how it is read back (raising `Faulty`),
and how JSON Schema tells it to others. So the three cannot disagree.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import partial
from math import isfinite
from types import MappingProxyType
from typing import Any, Generic, Protocol, TypeVar

from keikaku.exchange.faults import Faulty, collected, expected

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)

Schema = dict[str, Any]
_SURROGATE = re.compile("[\ud800-\udfff]")
_FIGURE = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")


class Codec(Protocol[T]):
    """One kind of content of the document."""

    def write(self, value: T) -> object:
        """The JSON form of a value."""

    def read(self, data: object) -> T:
        """The value behind a JSON form. Raises `Faulty`."""

    def schema(self, named: dict[str, Schema]) -> Schema:
        """JSON Schema of the JSON form; schemas of records are put into `named` by their names."""


@dataclass(frozen=True)
class Text:
    """Text, kept as it is."""

    def write(self, value: str) -> object:
        return value

    def read(self, data: object) -> str:
        if not isinstance(data, str):
            raise expected("文字列", data)
        if _SURROGATE.search(data):
            raise Faulty([("", "文字になっていない符号(サロゲートの片割れ)が含まれています。")])
        if "\0" in data:
            raise Faulty([("", "文字ではない符号(NUL)が含まれています。")])
        return data

    def schema(self, named: dict[str, Schema]) -> Schema:
        return {"type": "string"}


@dataclass(frozen=True)
class Flag:
    """true or false."""

    def write(self, value: bool) -> object:
        return value

    def read(self, data: object) -> bool:
        if not isinstance(data, bool):
            raise expected("true か false ", data)
        return data

    def schema(self, named: dict[str, Schema]) -> Schema:
        return {"type": "boolean"}


@dataclass(frozen=True)
class Whole:
    """A whole number within limits. What lies outside is refused when writing, too."""

    least: int
    most: int

    def write(self, value: int) -> object:
        return self.read(value)

    def read(self, data: object) -> int:
        whole = isinstance(data, int) and not isinstance(data, bool)
        if not (whole and isinstance(data, int) and self.least <= data <= self.most):
            raise expected(f"{self.least} から {self.most} までの整数", data)
        return data

    def schema(self, named: dict[str, Schema]) -> Schema:
        return {"type": "integer", "minimum": self.least, "maximum": self.most}


@dataclass(frozen=True)
class Figure:
    """A plan figure: an exact decimal as text, with its printed precision ("70.0")."""

    PATTERN = _FIGURE.pattern

    def write(self, value: Decimal) -> object:
        if not value.is_finite():
            raise expected("有限の数", str(value))
        return format(value, "f")

    def read(self, data: object) -> Decimal:
        if not (isinstance(data, str) and _FIGURE.fullmatch(data)):
            raise expected('引用符で囲んだ数("-843"、"70.0" など。桁区切りと指数は不可)', data)
        return Decimal(data)

    def schema(self, named: dict[str, Schema]) -> Schema:
        return {"type": "string", "pattern": f"^{self.PATTERN}$"}


@dataclass(frozen=True)
class Coordinate:
    """A place on a page in points: a measurement, not a plan figure, hence a JSON number."""

    def write(self, value: float) -> object:
        return self.read(value)

    def read(self, data: object) -> float:
        if isinstance(data, bool) or not isinstance(data, int | float) or not isfinite(data):
            raise expected("数", data)
        return data

    def schema(self, named: dict[str, Schema]) -> Schema:
        return {"type": "number"}


@dataclass(frozen=True)
class Day:
    """A calendar day, "2023-07-01"."""

    PATTERN = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"

    def write(self, value: date) -> object:
        return value.isoformat()

    def read(self, data: object) -> date:
        if not (isinstance(data, str) and re.fullmatch(self.PATTERN, data)):
            raise expected('年月日("2023-07-01" の形)', data)
        try:
            return date.fromisoformat(data)
        except ValueError:
            raise expected("暦にある日", data) from None

    def schema(self, named: dict[str, Schema]) -> Schema:
        return {"type": "string", "format": "date", "pattern": f"^{self.PATTERN}$"}


@dataclass(frozen=True)
class OneOf(Generic[E]):
    """One of the words of an enumeration."""

    words: type[E]

    def write(self, value: E) -> object:
        return value.value

    def read(self, data: object) -> E:
        word = self.words._value2member_map_.get(data) if isinstance(data, str) else None
        if isinstance(word, self.words):
            return word
        raise expected(" / ".join(self.words) + " のどれか", data)

    def schema(self, named: dict[str, Schema]) -> Schema:
        return {"type": "string", "enum": [word.value for word in self.words]}


@dataclass(frozen=True)
class Constant:
    """A text that is always the same."""

    text: str

    def write(self, value: str) -> object:
        return self.read(value)

    def read(self, data: object) -> str:
        if data != self.text:
            raise expected(f'"{self.text}"', data)
        return self.text

    def schema(self, named: dict[str, Schema]) -> Schema:
        return {"const": self.text}


@dataclass(frozen=True)
class Words:
    """An object of texts by free names."""

    def write(self, value: Mapping[str, str]) -> object:
        return dict(value)

    def read(self, data: object) -> Mapping[str, str]:
        if not isinstance(data, dict):
            raise expected("オブジェクト", data)
        names = collected((f".{name}", partial(TEXT.read, name)) for name in data)
        texts = collected((f".{name}", partial(TEXT.read, text)) for name, text in data.items())
        return MappingProxyType(dict(zip(names, texts, strict=True)))

    def schema(self, named: dict[str, Schema]) -> Schema:
        return {"type": "object", "additionalProperties": {"type": "string"}}


TEXT = Text()
FLAG = Flag()
FIGURE = Figure()
DAY = Day()
YEAR = Whole(1000, 9999)
"""A western year. Era numbers such as 30 lie outside and are refused."""
ORDINAL = Whole(1, 10**9)
"""A page, line, row …, counted from 1."""
