"""Triggers by which the database itself refuses to alter or delete the rows of a table.

On SQLite a migration that alters the table makes it anew and loses them: install them again there.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.backends.base.base import BaseDatabaseWrapper

_ON_SQLITE = ("update", "delete", "replace")
_ON_POSTGRESQL = ("change", "truncate")


@dataclass(frozen=True, slots=True)
class AppendOnly:
    """A table to which rows are added and nothing else; `name` is that of its triggers.

    `unique` are further columns whose values no two rows share.
    """

    table: str
    key: str
    name: str
    refusal: str
    unique: tuple[str, ...] = ()

    def install(self, connection: BaseDatabaseWrapper) -> None:
        """Lets the database refuse from now on."""
        _run(connection, self._sqlite() if connection.vendor == "sqlite" else self._postgresql())

    def remove(self, connection: BaseDatabaseWrapper) -> None:
        """Takes the triggers away: for a migration back, and for tests that play the intruder."""
        _run(connection, self._drops(connection.vendor))

    def is_installed(self, connection: BaseDatabaseWrapper) -> bool:
        """Whether every trigger is there."""
        if connection.vendor == "sqlite":
            question, expected = _COUNT_SQLITE, len(_ON_SQLITE)
        else:
            question, expected = _COUNT_POSTGRESQL, len(_ON_POSTGRESQL)
        with connection.cursor() as cursor:
            cursor.execute(question, [self.table])
            (found,) = cursor.fetchone()
        return bool(found == expected)

    def _drops(self, vendor: str) -> Sequence[str]:
        if vendor == "sqlite":
            return [f"DROP TRIGGER {self.name}_no_{verb}" for verb in _ON_SQLITE]
        triggers = [
            f"DROP TRIGGER {self.name}_no_{verb} ON {self.table}" for verb in _ON_POSTGRESQL
        ]
        return [*triggers, f"DROP FUNCTION {self.name}_refuse()"]

    def _sqlite(self) -> Sequence[str]:
        refuse = f"SELECT RAISE(ABORT, '{self.refusal}');"
        changes = [
            f"CREATE TRIGGER {self.name}_no_{verb.lower()} BEFORE {verb} ON {self.table} "
            f"BEGIN {refuse} END"
            for verb in ("UPDATE", "DELETE")
        ]
        # INSERT OR REPLACE deletes without asking the trigger above.
        taken = [
            " AND ".join(f"{column} = NEW.{column}" for column in columns)
            for columns in ((self.key,), self.unique)
            if columns
        ]
        same = f"SELECT 1 FROM {self.table} WHERE {' OR '.join(taken)}"
        replacing = (
            f"CREATE TRIGGER {self.name}_no_replace BEFORE INSERT ON {self.table} "
            f"WHEN EXISTS ({same}) BEGIN {refuse} END"
        )
        return [*changes, replacing]

    def _postgresql(self) -> Sequence[str]:
        return [
            f"""CREATE FUNCTION {self.name}_refuse() RETURNS trigger LANGUAGE plpgsql AS
            $$BEGIN RAISE EXCEPTION '{self.refusal}'; END$$""",
            f"""CREATE TRIGGER {self.name}_no_change BEFORE UPDATE OR DELETE ON {self.table}
            FOR EACH ROW EXECUTE FUNCTION {self.name}_refuse()""",
            f"""CREATE TRIGGER {self.name}_no_truncate BEFORE TRUNCATE ON {self.table}
            FOR EACH STATEMENT EXECUTE FUNCTION {self.name}_refuse()""",
        ]


_COUNT_SQLITE = "SELECT COUNT(*) FROM sqlite_master WHERE type = 'trigger' AND tbl_name = %s"
_COUNT_POSTGRESQL = """SELECT COUNT(*) FROM pg_trigger WHERE tgrelid = %s::regclass
    AND NOT tgisinternal AND tgenabled = 'O'"""


def _run(connection: BaseDatabaseWrapper, statements: Sequence[str]) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
