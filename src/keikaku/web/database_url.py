"""Which database, said in one address: `sqlite:///keikaku.sqlite3`, `postgres://user:pw@host/name`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit


class Engine(StrEnum):
    """The two databases that are supported and tested."""

    SQLITE = "sqlite"
    POSTGRESQL = "postgresql"


@dataclass(frozen=True, slots=True)
class Database:
    """`name` is the file of SQLite or the database of PostgreSQL. The password is never shown."""

    engine: Engine
    name: str
    user: str = ""
    password: str = field(default="", repr=False)
    host: str = ""
    port: int | None = None
    options: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if not self.name:
            raise ValueError("a database has a name")

    @property
    def file(self) -> Path | None:
        """The file of SQLite; None for PostgreSQL."""
        return Path(self.name) if self.engine is Engine.SQLITE else None


_SCHEMES: Mapping[str, Engine] = {
    "sqlite": Engine.SQLITE,
    "postgres": Engine.POSTGRESQL,
    "postgresql": Engine.POSTGRESQL,
}
# What libpq calls by the same names; anything else is a slip of the pen.
_OPTIONS = frozenset({"sslmode", "sslrootcert", "connect_timeout", "target_session_attrs"})


def parse_database(url: str, folder: Path) -> Database:
    """The database that the address names; a relative file of SQLite lies in the folder.

    Raises ValueError with a sentence for the person, which never holds the password.
    """
    parts = _split(url)
    engine = _SCHEMES.get(parts.scheme)
    if engine is None:
        raise ValueError("sqlite:///… か postgres://… で始めてください。")
    return _sqlite(parts, folder) if engine is Engine.SQLITE else _postgresql(parts)


def _split(url: str) -> SplitResult:
    if "#" in url:
        # In a password it would begin a fragment, and the rest be lost.
        raise ValueError("# は使えません。パスワードの # は %23 と書いてください。")
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        raise ValueError(
            "住所の形が違います。ポートは数で書き、パスワードの記号は %40 のように書いてください。"
        ) from None
    return parts


def _sqlite(parts: SplitResult, folder: Path) -> Database:
    if parts.netloc or not parts.path.startswith("/"):
        raise ValueError("sqlite:/// の後にファイルの名前を書いてください（斜線は三つ）。")
    if parts.query:
        raise ValueError("sqlite の住所に ? は使えません。")
    name = unquote(parts.path[1:])
    if not name or name.endswith("/"):
        raise ValueError("sqlite:/// の後にファイルの名前を書いてください。")
    return Database(Engine.SQLITE, str(folder / name))


def _postgresql(parts: SplitResult) -> Database:
    options = dict(parse_qsl(parts.query, keep_blank_values=True))
    # A path as host is the folder of the server's socket.
    host = options.pop("host", "") or unquote(parts.hostname or "")
    unknown = sorted(options.keys() - _OPTIONS)
    if unknown:
        raise ValueError(f"知らない項目です: {'、'.join(unknown)}")
    name = unquote(parts.path.removeprefix("/"))
    if not name or "/" in name:
        raise ValueError("データベースの名前を一つ書いてください（postgres://…/名前）。")
    return Database(
        Engine.POSTGRESQL,
        name,
        user=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
        host=host,
        port=parts.port,
        options=options,
    )
