"""The rows of the log as they are stored, damaged ones too: reading them never fails by itself."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection

from keikaku.web.audit.models import AuditEvent

Stored = tuple[Any, ...]
"""What stands in the columns of one event, whatever that is; the hash comes last."""
COLUMNS = (
    "sequence", "at", "who", "person", "origin", "verb", "about", "before", "after", "previous",
    "digest",
)  # fmt: skip
_CHUNK = 2000


def stored() -> Iterator[Stored]:
    """All rows in their order. Raises DatabaseError where the file itself cannot be read on."""
    with _forgiving():
        rows = AuditEvent.objects.order_by("sequence").values_list(*COLUMNS)
        yield from rows.iterator(chunk_size=_CHUNK)


@contextmanager
def _forgiving() -> Iterator[None]:
    """SQLite keeps any bytes as a text; by itself it then refuses to give out the whole row."""
    inner = connection.connection
    if not isinstance(inner, sqlite3.Connection):
        yield
        return
    before, inner.text_factory = inner.text_factory, _text
    try:
        yield
    finally:
        inner.text_factory = before


def _text(data: bytes) -> str | bytes:
    try:
        return data.decode()
    except UnicodeDecodeError:
        return data
