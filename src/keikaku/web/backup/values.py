"""Values of fields as JSON and back: the same text whichever database they come from."""

import base64
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal, InvalidOperation
from typing import Any
from uuid import UUID

from django.db.models import Field

from keikaku.web.audit.chain import Json

_MICROSECOND = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class Kind:
    """How the values of a kind of field look in Python (`types`) and in a backup (`stored`)."""

    types: tuple[type, ...]
    stored: tuple[type, ...]
    encode: Callable[[Any], Json]
    decode: Callable[[Any], Any]


class Unfit(ValueError):
    """A value that its field cannot hold."""


def encode(field: "Field[Any, Any]", value: Any) -> Json:
    """The value as a backup holds it. Raises Unfit for one that could not be put back."""
    kind = kind_of(field)
    # To Django a day that is none is no value.
    if value is None and (field.null or kind is _KINDS["JSONField"]):
        return None
    if not _is(value, kind.types):
        raise Unfit(f"{field.column}: {value!r}"[:200])
    return kind.encode(value)


def decode(field: "Field[Any, Any]", stored: Json) -> Any:
    """The value of the field. Raises Unfit for what is none."""
    kind = kind_of(field)
    if stored is None:
        return None
    if not _is(stored, kind.stored):
        raise Unfit(f"{field.column}: {stored!r}"[:200])
    try:
        return kind.decode(stored)
    except (ValueError, OverflowError, InvalidOperation):
        raise Unfit(f"{field.column}: {stored!r}"[:200]) from None


def kind_of(field: "Field[Any, Any]") -> Kind:
    """The kind of a field; a reference is of the kind of what it refers to."""
    inner: Any = field
    while inner.remote_field is not None:
        inner = inner.target_field
    return _KINDS[inner.get_internal_type()]


def is_text(field: "Field[Any, Any]") -> bool:
    """Whether its values are texts, which databases put in different orders."""
    return kind_of(field) is _TEXT


def is_long(field: "Field[Any, Any]") -> bool:
    """Whether nothing but the database limits how long its values are."""
    return field.max_length is None and kind_of(field) in (_TEXT, _KINDS["JSONField"])


def _is(value: Any, types: tuple[type, ...]) -> bool:
    """A truth is a whole number to Python, and a moment a day; here they are not."""
    if isinstance(value, bool):
        return bool in types or object in types
    if isinstance(value, datetime):
        return datetime in types
    return isinstance(value, types)


def _same(value: Any) -> Any:
    return value


def _moment(value: datetime) -> str:
    return value.astimezone(UTC).isoformat(timespec="microseconds")


def _bytes(value: Any) -> str:
    return base64.b64encode(bytes(value)).decode("ascii")


def _unbytes(text: str) -> bytes:
    return base64.b64decode(text, validate=True)


_WHOLE = Kind((int,), (int,), _same, _same)
_TEXT = Kind((str,), (str,), _same, _same)
_KINDS: Mapping[str, Kind] = {
    **dict.fromkeys(
        (
            "AutoField", "BigAutoField", "SmallAutoField", "IntegerField", "BigIntegerField",
            "SmallIntegerField", "PositiveIntegerField", "PositiveBigIntegerField",
            "PositiveSmallIntegerField",
        ),
        _WHOLE,
    ),
    **dict.fromkeys(
        ("CharField", "TextField", "SlugField", "FileField", "FilePathField",
         "GenericIPAddressField"),
        _TEXT,
    ),
    "BooleanField": Kind((bool,), (bool,), _same, _same),
    "FloatField": Kind((float,), (float, int), _same, float),
    "DecimalField": Kind((Decimal,), (str,), lambda value: format(value, "f"), Decimal),
    "DateField": Kind((date,), (str,), date.isoformat, date.fromisoformat),
    "DateTimeField": Kind((datetime,), (str,), _moment, datetime.fromisoformat),
    "TimeField": Kind((time,), (str,), time.isoformat, time.fromisoformat),
    "DurationField": Kind(
        (timedelta,), (int,), lambda value: value // _MICROSECOND, lambda n: n * _MICROSECOND
    ),
    "UUIDField": Kind((UUID,), (str,), str, UUID),
    "BinaryField": Kind((bytes, memoryview), (str,), _bytes, _unbytes),
    # Neither database keeps a JSON null apart from no value once it was read.
    "JSONField": Kind((object,), (object,), _same, _same),
}  # fmt: skip
