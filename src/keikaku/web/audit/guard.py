"""Triggers by which the database itself refuses to alter or delete an event.

On SQLite a migration that alters the table makes it anew and loses them: install them again there.
"""

from collections.abc import Mapping, Sequence

from django.db.backends.base.base import BaseDatabaseWrapper

_TABLE = "audit_auditevent"
_REFUSED = "the audit log cannot be altered"
_SQLITE = [
    f"""CREATE TRIGGER audit_no_{verb.lower()} BEFORE {verb} ON {_TABLE}
    BEGIN SELECT RAISE(ABORT, '{_REFUSED}'); END"""
    for verb in ("UPDATE", "DELETE")
] + [
    # INSERT OR REPLACE deletes without asking the trigger above.
    f"""CREATE TRIGGER audit_no_replace BEFORE INSERT ON {_TABLE}
    WHEN EXISTS (SELECT 1 FROM {_TABLE} WHERE sequence = NEW.sequence)
    BEGIN SELECT RAISE(ABORT, '{_REFUSED}'); END"""
]
_POSTGRESQL = [
    f"""CREATE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS
    $$BEGIN RAISE EXCEPTION '{_REFUSED}'; END$$""",
    f"""CREATE TRIGGER audit_no_change BEFORE UPDATE OR DELETE ON {_TABLE}
    FOR EACH ROW EXECUTE FUNCTION audit_refuse()""",
    f"""CREATE TRIGGER audit_no_truncate BEFORE TRUNCATE ON {_TABLE}
    FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse()""",
]
_INSTALL: Mapping[str, Sequence[str]] = {"sqlite": _SQLITE, "postgresql": _POSTGRESQL}
_REMOVE: Mapping[str, Sequence[str]] = {
    "sqlite": [
        "DROP TRIGGER audit_no_update",
        "DROP TRIGGER audit_no_delete",
        "DROP TRIGGER audit_no_replace",
    ],
    "postgresql": [
        f"DROP TRIGGER audit_no_change ON {_TABLE}",
        f"DROP TRIGGER audit_no_truncate ON {_TABLE}",
        "DROP FUNCTION audit_refuse()",
    ],
}
_COUNT: Mapping[str, tuple[str, int]] = {
    "sqlite": (
        f"SELECT COUNT(*) FROM sqlite_master WHERE type = 'trigger' AND tbl_name = '{_TABLE}'",
        3,
    ),
    "postgresql": (
        f"""SELECT COUNT(*) FROM pg_trigger WHERE tgrelid = '{_TABLE}'::regclass
        AND NOT tgisinternal AND tgenabled = 'O'""",
        2,
    ),
}


def install(connection: BaseDatabaseWrapper) -> None:
    """Lets the database refuse from now on."""
    _run(connection, _INSTALL[connection.vendor])


def remove(connection: BaseDatabaseWrapper) -> None:
    """Takes the triggers away: for a migration back, and for tests that play the intruder."""
    _run(connection, _REMOVE[connection.vendor])


def is_installed(connection: BaseDatabaseWrapper) -> bool:
    """Whether every trigger is there."""
    question, expected = _COUNT[connection.vendor]
    with connection.cursor() as cursor:
        cursor.execute(question)
        (found,) = cursor.fetchone()
    return bool(found == expected)


def _run(connection: BaseDatabaseWrapper, statements: Sequence[str]) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
