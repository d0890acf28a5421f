"""Whether the tables of the database are those of this version."""

from django.db import connection
from django.db.migrations.executor import MigrationExecutor


def missing_migrations() -> list[str]:
    """Changes of the tables that this version needs and the database lacks."""
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return [f"{migration.app_label}/{migration.name}" for migration, _ in plan]


def unknown_migrations() -> list[str]:
    """Changes of the tables that a newer version made."""
    loader = MigrationExecutor(connection).loader
    unknown = loader.applied_migrations.keys() - loader.disk_migrations.keys()
    return [f"{app}/{name}" for app, name in sorted(unknown)]
