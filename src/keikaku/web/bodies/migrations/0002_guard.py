"""The database itself refuses to alter or delete what was laid, said, answered and decided."""

from typing import Any, ClassVar

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from keikaku.web.bodies.guard import GUARDS


def install(_apps: Any, editor: BaseDatabaseSchemaEditor) -> None:
    for guard in GUARDS:
        guard.install(editor.connection)


def remove(_apps: Any, editor: BaseDatabaseSchemaEditor) -> None:
    for guard in GUARDS:
        guard.remove(editor.connection)


class Migration(migrations.Migration):
    dependencies: ClassVar[list[Any]] = [("bodies", "0001_initial")]
    operations: ClassVar[list[Any]] = [migrations.RunPython(install, remove)]
