"""What a backup says of itself: from where it is, how many rows, the hash of every member."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar

from keikaku.web.audit.chain import Head, Json, parse_head

FORMAT = "keikaku-backup/1"
MANIFEST = "manifest.json"
_DIGEST = re.compile(r"[0-9a-f]{64}")
_LARGEST = 2**63 - 1
_Kind = TypeVar("_Kind")
Node = tuple[str, str]
"""A migration: its app and its name."""


class LeftOut(StrEnum):
    """What a backup does not hold, and a person may miss."""

    SECRET = "secrets.toml"
    DATABASE_URL = "database_url"
    CONFIG = "config.toml"


@dataclass(frozen=True, slots=True)
class Member:
    """One file of the archive, not compressed."""

    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class TableCount:
    """`counter` is the greatest number that was ever given to a row; None where none are given."""

    name: str
    rows: int
    counter: int | None

    @property
    def member(self) -> str:
        """The file of its rows."""
        return f"tables/{self.name}.jsonl"


@dataclass(frozen=True, slots=True)
class Manifest:
    """`migrations` are those that the database had; `engine` is where the rows come from."""

    program: str
    made: str
    engine: str
    migrations: tuple[Node, ...]
    head: Head
    left_out: tuple[LeftOut, ...]
    tables: tuple[TableCount, ...]
    members: Mapping[str, Member]

    def __post_init__(self) -> None:
        names = [table.member for table in self.tables]
        of_tables = [name for name in self.members if name.startswith("tables/")]
        if sorted(names) != sorted(of_tables):
            raise ValueError("every table has its rows")

    @property
    def size(self) -> int:
        """How many bytes all members take when they are unpacked."""
        return sum(member.size for member in self.members.values())

    @property
    def rows(self) -> int:
        """All rows of all tables."""
        return sum(table.rows for table in self.tables)

    def as_data(self) -> Mapping[str, Json]:
        """As it stands in the archive."""
        return {
            "format": FORMAT,
            "program": self.program,
            "made": self.made,
            "engine": self.engine,
            "audit_head": str(self.head),
            "left_out": [each.value for each in self.left_out],
            "migrations": [list(node) for node in self.migrations],
            "tables": [
                {"name": each.name, "rows": each.rows, "counter": each.counter}
                for each in self.tables
            ],
            "members": {
                name: {"size": each.size, "sha256": each.sha256}
                for name, each in self.members.items()
            },
        }


def manifest_of(data: Any) -> Manifest:
    """Reads it back. Raises ValueError for whatever is not exactly of this form."""
    if _get(data, "format", str) != FORMAT:
        raise ValueError("format")
    return Manifest(
        program=_get(data, "program", str),
        made=_get(data, "made", str),
        engine=_get(data, "engine", str),
        migrations=tuple(_node(each) for each in _get(data, "migrations", list)),
        head=parse_head(_get(data, "audit_head", str)),
        left_out=tuple(LeftOut(each) for each in _get(data, "left_out", list)),
        tables=tuple(_table(each) for each in _get(data, "tables", list)),
        members={name: _member(each) for name, each in _get(data, "members", dict).items()},
    )


def _node(data: Any) -> Node:
    match data:
        case [str(app), str(name)]:
            return app, name
    raise ValueError("migrations")


def _table(data: Any) -> TableCount:
    name = _get(data, "name", str)
    counter = None if data.get("counter") is None else _count(data, "counter")
    return TableCount(name, _count(data, "rows"), counter)


def _member(data: Any) -> Member:
    digest = _get(data, "sha256", str)
    if not _DIGEST.fullmatch(digest):
        raise ValueError("sha256")
    return Member(_count(data, "size"), digest)


def _count(data: Any, key: str) -> int:
    found = _get(data, key, int)
    if isinstance(found, bool) or not 0 <= found <= _LARGEST:
        raise ValueError(key)
    return found


def _get(data: Any, key: str, kind: type[_Kind]) -> _Kind:
    found = data.get(key) if isinstance(data, dict) else None
    if not isinstance(found, kind):
        raise ValueError(key)
    return found
