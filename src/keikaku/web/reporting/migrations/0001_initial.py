"""What departments report."""

from typing import Any, ClassVar

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies: ClassVar[list[Any]] = [
        ("accounts", "0002_succession"),
        ("plans", "0003_search_texts"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations: ClassVar[list[Any]] = [
        migrations.CreateModel(
            name="Report",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("indicator", models.CharField(max_length=200)),
                ("label", models.CharField(blank=True, max_length=200)),
                ("year", models.PositiveSmallIntegerField(verbose_name="年度")),
                ("raw", models.TextField(verbose_name="実績値")),
                ("note", models.TextField(blank=True, verbose_name="備考")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("entered", "承認待ち"),
                            ("returned", "差戻し"),
                            ("approved", "承認済み"),
                            ("taken", "案に反映済み"),
                            ("withdrawn", "取消し"),
                        ],
                        max_length=20,
                        verbose_name="状態",
                    ),
                ),
                ("revision", models.PositiveIntegerField(default=1)),
                ("entered", models.DateTimeField()),
                ("entered_who", models.TextField()),
                ("decided", models.DateTimeField(null=True)),
                ("decided_who", models.TextField(blank=True)),
                ("reason", models.TextField(blank=True, verbose_name="差し戻す理由")),
                ("value", models.CharField(blank=True, max_length=200)),
                (
                    "decided_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "department",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.department",
                    ),
                ),
                (
                    "draft",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reports",
                        to="plans.draft",
                    ),
                ),
                (
                    "entered_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "holder",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ("year", "draft_id", "id"),
                "indexes": [models.Index(fields=["state"], name="reporting_r_state_2b77e0_idx")],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("draft", "indicator", "label", "year"), name="one_report_of_a_year"
                    )
                ],
            },
        ),
    ]
