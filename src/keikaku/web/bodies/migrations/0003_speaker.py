"""An opinion that the office entered in the name of the member who said it."""

from typing import Any, ClassVar

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies: ClassVar[list[Any]] = [("bodies", "0002_guard")]
    operations: ClassVar[list[Any]] = [
        # Without a default the table is not made anew, so its guards stay.
        migrations.AddField(
            model_name="opinion",
            name="speaker",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
    ]
