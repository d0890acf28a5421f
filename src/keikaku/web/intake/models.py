"""What was uploaded, by whom, and how far its reading is. The originals themselves are files."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from keikaku.web.accounts.models import Person
from keikaku.web.plans.models import Draft, Plan


class State(models.TextChoices):
    """How far an intake is. What waits or is being read can be cancelled."""

    WAITING = "waiting", _("順番待ち")
    READING = "reading", _("読取り中")
    READY = "ready", _("読取り済み")
    FAILED = "failed", _("読取り失敗")
    CANCELLED = "cancelled", _("中止")
    WITHDRAWN = "withdrawn", _("取下げ")


class StepKind(models.TextChoices):
    """What a person decided about a reading; one step back takes one of these back whole."""

    SETTLE = "settle", _("このままでよい")
    REOPEN = "reopen", _("未確認に戻す")
    ASIDE = "aside", _("後で")
    CORRECT = "correct", _("訂正")
    CONFIRM = "confirm", _("補った項目の確認")
    ACCEPT = "accept", _("計画の案にする")


UNDER_WAY = (State.WAITING, State.READING)


class Intake(models.Model):
    """One reading of one plan: of one file, or of several that are its volumes (分冊).

    The rows that wait are the queue. `beat` is when the worker last said that it is at work on
    this; `attempts` counts how often a reading began. `again_of` is the intake whose decisions
    are taken over, `kept` how many were, and which were not.
    """

    person = models.ForeignKey(Person, on_delete=models.PROTECT, null=True)
    who = models.TextField()
    uploaded = models.DateTimeField(auto_now_add=True)
    state = models.CharField(max_length=20, choices=State.choices, default=State.WAITING)
    step = models.CharField(max_length=20, blank=True)
    at = models.PositiveIntegerField(default=0)
    of = models.PositiveIntegerField(default=0)
    beat = models.DateTimeField(null=True)
    attempts = models.PositiveIntegerField(default=0)
    message = models.TextField(blank=True)
    message_en = models.TextField(blank=True)
    draft = models.OneToOneField(Draft, on_delete=models.PROTECT, null=True, related_name="intake")
    again_of = models.ForeignKey("self", on_delete=models.PROTECT, null=True)
    kept = models.JSONField(null=True)
    aside = models.JSONField(default=list)

    class Meta:
        ordering = ("-uploaded", "-id")
        indexes = (models.Index(fields=("state", "id")),)

    def __str__(self) -> str:
        return f"{self.pk} {self.state}"

    @property
    def name(self) -> str:
        """What people call it: the names of its files."""
        return "、".join(file.name for file in self.files.all())

    @property
    def under_way(self) -> bool:
        """Whether it waits or is being read."""
        return self.state in UNDER_WAY


class ReviewStep(models.Model):
    """One decision about a reading, with what it takes to undo it.

    `problems` are those it settled or opened, `aside` those it took from or put among what comes
    last. `revision` is that of the draft after it, `change` that of the edit of a correction, and
    `made` is the plan that was made to accept the reading.
    """

    intake = models.ForeignKey(Intake, on_delete=models.PROTECT, related_name="steps")
    at = models.DateTimeField(auto_now_add=True)
    who = models.TextField()
    person = models.BigIntegerField(null=True)
    kind = models.CharField(max_length=20, choices=StepKind.choices)
    problems = models.JSONField(default=list)
    aside = models.JSONField(default=list)
    revision = models.PositiveBigIntegerField()
    change = models.PositiveBigIntegerField(null=True)
    made = models.ForeignKey(Plan, on_delete=models.SET_NULL, null=True, related_name="+")
    undone = models.BooleanField(default=False)

    class Meta:
        ordering = ("pk",)
        indexes = (models.Index(fields=("intake", "undone")),)

    def __str__(self) -> str:
        return f"{self.intake_id} {self.kind}"


class IntakeFile(models.Model):
    """One uploaded file. The name is as it was given and never part of a path."""

    intake = models.ForeignKey(Intake, on_delete=models.PROTECT, related_name="files")
    number = models.PositiveIntegerField()
    name = models.CharField(max_length=255)
    sha256 = models.CharField(max_length=64)
    size = models.PositiveBigIntegerField()
    media_type = models.CharField(max_length=120)

    class Meta:
        ordering = ("intake_id", "number")
        constraints = (
            models.UniqueConstraint(fields=("intake", "number"), name="one_file_of_a_number"),
        )

    def __str__(self) -> str:
        return self.name

    @property
    def source(self) -> str:
        """The id that places in the plan point to."""
        return f"s{self.number}"
