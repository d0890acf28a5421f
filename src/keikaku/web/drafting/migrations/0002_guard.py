"""The database itself refuses to alter or delete errata."""

from typing import Any, ClassVar

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from keikaku.web.drafting.guard import GUARD


def install(_apps: Any, editor: BaseDatabaseSchemaEditor) -> None:
    GUARD.install(editor.connection)


def remove(_apps: Any, editor: BaseDatabaseSchemaEditor) -> None:
    GUARD.remove(editor.connection)


class Migration(migrations.Migration):
    dependencies: ClassVar[list[Any]] = [("drafting", "0001_initial")]
    operations: ClassVar[list[Any]] = [migrations.RunPython(install, remove)]
