"""Frames and targets in which something is marked are ended, not removed."""

from typing import Any, ClassVar

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies: ClassVar[list[Any]] = [("library", "0001_initial")]
    operations: ClassVar[list[Any]] = [
        migrations.AddField(name, "ended", models.BooleanField(default=False))
        for name in ("frame", "frametarget")
    ]
