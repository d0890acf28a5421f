"""Whether an installation was begun in a database: asked before Django knows its secret."""

from typing import Any

from keikaku.core.errors import Unreadable
from keikaku.web.config.starting import check_driver, unusable
from keikaku.web.database_url import Database

# Django makes it before any other table.
_FIRST_TABLE = "django_migrations"


def is_begun(database: Database) -> bool:
    """Whether there are tables, or a file, already. Raises Unreadable where it cannot be asked."""
    if database.file is not None:
        return _holds_anything(database)
    check_driver(database)
    import psycopg  # only where there is a PostgreSQL

    try:
        with psycopg.connect(**_way(database)) as connection:
            found = connection.execute("SELECT to_regclass(%s)", [_FIRST_TABLE]).fetchone()
    except psycopg.Error as fault:
        raise unusable(fault) from fault
    return found is not None and found[0] is not None


def _way(database: Database) -> dict[str, Any]:
    return {
        "dbname": database.name,
        "user": database.user or None,
        "password": database.password or None,
        "host": database.host or None,
        "port": database.port,
        **database.options,
    }


def _holds_anything(database: Database) -> bool:
    file = database.file
    assert file is not None
    try:
        return file.exists() and file.stat().st_size > 0
    except OSError:
        advice = "keikaku を動かす利用者に、読む権限を与えてください。"
        raise Unreadable(
            str(file), "", "データベースのファイルを調べられません。", advice
        ) from None
