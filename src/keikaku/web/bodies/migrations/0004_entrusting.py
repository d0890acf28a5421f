"""Parts of drafts that are entrusted to areas."""

from typing import Any, ClassVar

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies: ClassVar[list[Any]] = [
        ("bodies", "0003_speaker"),
        ("plans", "0003_search_texts"),
    ]
    operations: ClassVar[list[Any]] = [
        migrations.CreateModel(
            name="Entrusting",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("nodes", models.JSONField(default=list)),
                (
                    "body",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="entrustings",
                        to="bodies.body",
                    ),
                ),
                (
                    "draft",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="plans.draft",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("body", "draft"), name="one_entrusting_of_a_draft"
                    )
                ],
            },
        ),
    ]
