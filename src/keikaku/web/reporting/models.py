"""What a department reports of an indicator for a fiscal year (実績の報告)."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from keikaku.web.accounts.models import Department, Person
from keikaku.web.plans.models import Draft


class State(models.TextChoices):
    """How far a report has come."""

    ENTERED = "entered", _("承認待ち")
    RETURNED = "returned", _("差戻し")
    APPROVED = "approved", _("承認済み")
    TAKEN = "taken", _("案に反映済み")
    WITHDRAWN = "withdrawn", _("取消し")


class Report(models.Model):
    """The actual value of one indicator, or of one of its sub-rows (`label`), for one fiscal year.

    `raw` is the text as it shall be printed; what it reads as is told by the core each time.
    `revision` counts what was entered, so that nobody approves what they did not see. `holder` is
    who goes on with it; `value` is the id of the value of the draft that was made of it. The log
    keeps every earlier text.
    """

    draft = models.ForeignKey(Draft, on_delete=models.PROTECT, related_name="reports")
    indicator = models.CharField(max_length=200)
    label = models.CharField(max_length=200, blank=True)
    year = models.PositiveSmallIntegerField(_("年度"))
    raw = models.TextField(_("実績値"))
    note = models.TextField(_("備考"), blank=True)
    state = models.CharField(_("状態"), max_length=20, choices=State.choices)
    revision = models.PositiveIntegerField(default=1)
    department = models.ForeignKey(Department, on_delete=models.PROTECT, related_name="+")
    holder = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    entered = models.DateTimeField()
    entered_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    entered_who = models.TextField()
    decided = models.DateTimeField(null=True)
    decided_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    decided_who = models.TextField(blank=True)
    reason = models.TextField(_("差し戻す理由"), blank=True)
    value = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ("year", "draft_id", "id")
        constraints = (
            models.UniqueConstraint(
                fields=("draft", "indicator", "label", "year"), name="one_report_of_a_year"
            ),
        )
        indexes = (models.Index(fields=("state",)),)

    def __str__(self) -> str:
        return f"{self.draft_id} {self.indicator} {self.year} {self.raw}"
