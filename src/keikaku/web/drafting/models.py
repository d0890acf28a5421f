"""What people say about a draft while they work on it, and the errata (正誤表) of editions."""

from django.db import models

from keikaku.web.accounts.models import Person
from keikaku.web.plans.models import Draft, Edition


class Comment(models.Model):
    """A remark about one thing of a draft; it stays when it is settled, and so does who said it."""

    draft = models.ForeignKey(Draft, on_delete=models.CASCADE, related_name="comments")
    about = models.CharField(max_length=200)
    text = models.TextField()
    at = models.DateTimeField(auto_now_add=True)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    who = models.TextField()
    settled = models.DateTimeField(null=True)
    settled_by = models.TextField(blank=True)

    class Meta:
        ordering = ("at", "id")
        indexes = (models.Index(fields=("draft", "about")),)

    def __str__(self) -> str:
        return f"{self.draft_id} {self.about} {self.at}"


class Erratum(models.Model):
    """正誤表: what an edition says wrongly and what is right. The database alters no row.

    `rows` are place, wrong, right and reason of each mistake. A mistake in an erratum is mended by
    the next one.
    """

    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="errata")
    number = models.PositiveIntegerField()
    issued = models.DateField()
    issuer = models.CharField(max_length=200)
    note = models.TextField(blank=True)
    rows = models.JSONField()
    at = models.DateTimeField()
    by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ("edition_id", "number")
        constraints = (
            models.UniqueConstraint(fields=("edition", "number"), name="one_erratum_of_a_number"),
        )

    def __str__(self) -> str:
        return f"{self.edition_id}/{self.number}"
