"""Search keeps the texts as printed beside those that are compared, and where they stand."""

from typing import ClassVar

from django.db import migrations, models
from django.db.models import deletion


class Migration(migrations.Migration):
    """The index was empty until now, so the default is given to no row."""

    dependencies: ClassVar = [("plans", "0002_guard")]

    operations: ClassVar = [
        migrations.AddField(
            "indexentry", "place", models.CharField(blank=True, default="", max_length=200),
            preserve_default=False,
        ),
        migrations.AddField(
            "indexentry", "raw", models.TextField(default=""), preserve_default=False
        ),
        migrations.AlterField(
            "indexentry", "edition",
            models.ForeignKey(null=True, on_delete=deletion.CASCADE, to="plans.edition"),
        ),
    ]  # fmt: skip
