"""Rows as lines of JSON: out of the database in one order on both, and into it as they are."""

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django.core.management.color import no_style
from django.db import DatabaseError, connection
from django.db.models import F
from django.db.models.functions import Collate

from keikaku.core.errors import Unreadable
from keikaku.web.backup.tables import Table
from keikaku.web.backup.values import Unfit, decode, encode, is_long, is_text

LONGEST = 256 * 1024 * 1024
"""The longest line, in bytes: what is longer is refused on the way out as on the way in."""
_CHUNK = 1000
# Most rows take some hundred bytes, a sealed edition takes megabytes: so length counts as well.
_HELD = 4 * 1024 * 1024
_BYTE_ORDER = {"sqlite": "BINARY", "postgresql": "C"}


def lines(table: Table) -> Iterator[bytes]:
    """The names of the columns, then each row. Raises Unreadable for a damaged row."""
    yield _line([field.column for field in table.fields])
    names = [field.attname for field in table.fields]
    rows = table.model._base_manager.order_by(_order(table)).values_list(*names)
    for row in rows.iterator(chunk_size=_at_once(table)):
        yield _encoded(table, row)


def _at_once(table: Table) -> int:
    """How many rows the database is asked for at a time, so that few long ones are held."""
    if connection.vendor == "sqlite":
        return 1  # it lies in this process: a row more costs no way
    long = [str(field.column) for field in table.fields if is_long(field)]
    if not long:
        return _CHUNK
    quote = connection.ops.quote_name
    sizes = " + ".join(f"COALESCE(octet_length({quote(name)}::text), 0)" for name in long)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT MAX({sizes}) FROM {quote(table.name)}")
        (longest,) = cursor.fetchone()
    return min(max(_HELD // (longest or 1), 1), _CHUNK)


def load(table: Table, source: Iterator[bytes]) -> int:
    """Puts the rows into the empty table and says how many. Raises Unreadable for wrong ones."""
    try:
        columns = json.loads(next(source, b"null"))
    except (ValueError, RecursionError):
        columns = None
    if columns != [field.column for field in table.fields]:
        raise _unfit(table, 0, "columns")
    done = 0
    for chunk in _portions(source):
        values = [_decoded(table, done + number, line) for number, line in enumerate(chunk, 1)]
        _insert(table, values, done)
        done += len(chunk)
    return done


def _portions(lines: Iterable[bytes]) -> Iterator[list[bytes]]:
    """So many rows at once that neither their number nor their length is great."""
    portion, size = list[bytes](), 0
    for line in lines:
        portion.append(line)
        size += len(line)
        if len(portion) == _CHUNK or size >= _HELD:
            yield portion
            portion, size = [], 0
    if portion:
        yield portion


def empty(table: Table) -> None:
    """Takes away what a migration put in; the log, which refuses that, never has any."""
    if table.model._base_manager.exists():
        table.model._base_manager.all()._raw_delete(connection.alias)


def _order(table: Table) -> Any:
    """Texts are put in order by their bytes: databases differ in any other order."""
    key = F(table.key.attname)
    return Collate(key, _BYTE_ORDER[connection.vendor]) if is_text(table.key) else key


def _encoded(table: Table, row: Sequence[Any]) -> bytes:
    try:
        line = _line([encode(*pair) for pair in zip(table.fields, row, strict=True)])
    except (Unfit, ValueError) as fault:
        key = row[table.fields.index(table.key)]
        raise _unfit(table, key, str(fault)) from None
    if len(line) > LONGEST:
        raise _unfit(table, row[0], f"{len(line)} bytes")
    return line


def _line(values: Sequence[Any]) -> bytes:
    # Keys in order: PostgreSQL keeps no other.
    text = json.dumps(
        values, ensure_ascii=False, separators=(",", ":"), sort_keys=True, allow_nan=False
    )
    return f"{text}\n".encode()


def _decoded(table: Table, number: int, line: bytes) -> list[Any]:
    try:
        stored = json.loads(line)
        if not isinstance(stored, list) or len(stored) != len(table.fields):
            raise Unfit("columns")
        pairs = zip(table.fields, stored, strict=True)
        return [field.get_db_prep_save(decode(field, value), connection) for field, value in pairs]
    except (ValueError, RecursionError) as fault:
        raise _unfit(table, number, str(fault)) from None


def _insert(table: Table, values: list[list[Any]], before: int) -> None:
    quote = connection.ops.quote_name
    columns = ", ".join(quote(str(field.column)) for field in table.fields)
    places = ", ".join(["%s"] * len(table.fields))
    statement = f"INSERT INTO {quote(table.name)} ({columns}) VALUES ({places})"
    try:
        with connection.cursor() as cursor:
            cursor.executemany(statement, values)
    except (DatabaseError, ValueError, OverflowError) as fault:
        raise _unfit(table, f"{before + 1}–{before + len(values)}", str(fault)) from None


def _unfit(table: Table, row: object, reason: str) -> Unreadable:
    first = reason.strip().splitlines()[0] if reason.strip() else ""
    advice = "この表のデータが壊れています。" if first else ""
    return Unreadable(f"{table.name} {row}", "", f"使えない行です（{first}）。", advice)


def counter(table: Table) -> int | None:
    """The greatest number ever given to a row; None where the database gives none."""
    if not table.key.get_internal_type().endswith("AutoField"):
        return None
    question, parameters = _counter_question(table)
    with connection.cursor() as cursor:
        cursor.execute(question, parameters)
        found = cursor.fetchone()
    return int(found[0]) if found else 0


def set_counter(table: Table, value: int | None) -> None:
    """No number that a deleted row had is given again: the log tells of it by its number."""
    if value is None:
        return
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), [table.model]):
            cursor.execute(statement)
        if value > (counter(table) or 0):
            _put_counter(cursor, table, value)


def _counter_question(table: Table) -> tuple[str, list[str]]:
    if connection.vendor == "sqlite":
        return "SELECT seq FROM sqlite_sequence WHERE name = %s", [table.name]
    return f"SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM {_sequence(table)}", []


def _put_counter(cursor: Any, table: Table, value: int) -> None:
    if connection.vendor == "sqlite":
        cursor.execute("DELETE FROM sqlite_sequence WHERE name = %s", [table.name])
        cursor.execute("INSERT INTO sqlite_sequence VALUES (%s, %s)", [table.name, value])
    else:
        cursor.execute("SELECT setval(%s, %s, true)", [_sequence(table), value])


def _sequence(table: Table) -> str:
    """PostgreSQL's name for the counter of the table, ready to stand in a statement."""
    quoted = connection.ops.quote_name(table.name)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_get_serial_sequence(%s, %s)", [quoted, table.key.column])
        (found,) = cursor.fetchone()
    return str(found)
