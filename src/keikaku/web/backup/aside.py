"""What stood in the place of a restored installation: found, and put aside without a loss."""

import sqlite3
from pathlib import Path

from django.db import connection

_FUNCTIONS = """
    SELECT p.oid::regprocedure::text FROM pg_proc p
    WHERE p.pronamespace = current_schema()::regnamespace
    AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')"""


def is_in_use(database: Path) -> bool:
    """Whether another program has the file of SQLite open. What waits in its log is written home.

    Only who is alone can take a database out of WAL, which also leaves it in one single file.
    """
    connected = sqlite3.connect(database, timeout=0.5)
    try:
        (mode,) = connected.execute("PRAGMA journal_mode=DELETE").fetchone()
    except sqlite3.OperationalError:
        return True
    except sqlite3.DatabaseError:
        return False  # so damaged that no program can use it
    finally:
        connected.close()
    return bool(mode != "delete")


def has_tables() -> bool:
    """Whether PostgreSQL's database holds anything."""
    return bool(connection.introspection.table_names())


def set_tables_aside(schema: str) -> None:
    """Moves all tables and functions of PostgreSQL's current schema into a new one."""
    quote = connection.ops.quote_name
    with connection.cursor() as cursor:
        tables = [
            each.name
            for each in connection.introspection.get_table_list(cursor)
            if each.type in {"t", "p"}
        ]
        cursor.execute(_FUNCTIONS)
        functions = [name for (name,) in cursor.fetchall()]
        cursor.execute(f"CREATE SCHEMA {quote(schema)}")
        for table in tables:
            cursor.execute(f"ALTER TABLE {quote(table)} SET SCHEMA {quote(schema)}")
        for function in functions:
            cursor.execute(f"ALTER FUNCTION {function} SET SCHEMA {quote(schema)}")
