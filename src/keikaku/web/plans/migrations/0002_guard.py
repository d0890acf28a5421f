"""The database itself refuses to alter or delete editions."""

from typing import Any, ClassVar

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from keikaku.web.plans.guard import GUARD


def install(_apps: Any, editor: BaseDatabaseSchemaEditor) -> None:
    GUARD.install(editor.connection)


def remove(_apps: Any, editor: BaseDatabaseSchemaEditor) -> None:
    GUARD.remove(editor.connection)


class Migration(migrations.Migration):
    dependencies: ClassVar[list[Any]] = [("plans", "0001_initial")]
    operations: ClassVar[list[Any]] = [migrations.RunPython(install, remove)]
