"""The tables as the migrations of a database left them, which may be older than this version's."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.apps.registry import Apps
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.db.models import Field, Model

from keikaku.web.backup.manifest import Node

# A login that was ended since would come back to life: after a restore all log in again.
_PASSED_OVER = frozenset({"sessions.Session"})


class FromNewerVersion(ValueError):
    """Migrations that this version does not know."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its columns in the order of its model."""

    model: type[Model]
    fields: tuple["Field[Any, Any]", ...]

    @property
    def name(self) -> str:
        """Its name in the database."""
        return str(self.model._meta.db_table)

    @property
    def key(self) -> "Field[Any, Any]":
        """The field by which its rows are told apart."""
        key = self.model._meta.pk
        assert key is not None
        return key


def applied() -> tuple[Node, ...]:
    """The migrations that the database has."""
    return tuple(sorted(MigrationRecorder(connection).applied_migrations()))


def tables_at(migrations: Iterable[Node]) -> list[Table]:
    """All tables that a backup holds, by name. Raises FromNewerVersion."""
    loader = MigrationLoader(connection)
    state = loader.project_state(ends(loader, migrations))
    return sorted(_tables(state.apps), key=lambda table: table.name)


def ends(loader: MigrationLoader, migrations: Iterable[Node]) -> list[Node]:
    """The last migration of each app. Raises FromNewerVersion for those that are not known."""
    known = frozenset(migrations)
    unknown = sorted(known - loader.graph.nodes.keys())
    if unknown:
        raise FromNewerVersion(" ".join(f"{app}/{name}" for app, name in unknown))
    return sorted(node for node in known if known.isdisjoint(_next(loader, node)))


def _next(loader: MigrationLoader, node: Node) -> Iterator[Node]:
    for child in loader.graph.node_map[node].children:
        if child.key[0] == node[0]:
            yield child.key


def _tables(apps: Apps) -> Iterator[Table]:
    for model in apps.get_models(include_auto_created=True):
        meta = model._meta
        if meta.managed and not meta.proxy and meta.label not in _PASSED_OVER:
            fields = tuple(each for each in meta.local_concrete_fields if not each.generated)
            yield Table(model, fields)
