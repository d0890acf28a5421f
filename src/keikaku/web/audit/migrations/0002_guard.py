"""The database itself refuses to alter or delete events."""

from typing import Any, ClassVar

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from keikaku.web.audit import guard


def install(_apps: Any, editor: BaseDatabaseSchemaEditor) -> None:
    guard.install(editor.connection)


def remove(_apps: Any, editor: BaseDatabaseSchemaEditor) -> None:
    guard.remove(editor.connection)


class Migration(migrations.Migration):
    dependencies: ClassVar[list[Any]] = [("audit", "0001_initial")]
    operations: ClassVar[list[Any]] = [migrations.RunPython(install, remove)]
