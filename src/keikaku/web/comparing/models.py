"""What persons decided about the lineage."""

from django.db import models

from keikaku.core.revision import Of
from keikaku.web.plans.models import Draft


class LinkDecision(models.Model):
    """These old things continue as these new ones. It holds for every edition of both stocks.

    Ids mean the same in a draft, in its editions and in what was edited on from them, so the
    decision points to the draft with which each stock began.
    """

    old_stock = models.ForeignKey(Draft, on_delete=models.PROTECT, related_name="+")
    new_stock = models.ForeignKey(Draft, on_delete=models.PROTECT, related_name="+")
    of = models.CharField(max_length=20, choices=[(each.value, each.value) for each in Of])
    old = models.JSONField(default=list)
    new = models.JSONField(default=list)
    redefined = models.BooleanField(default=False)
    who = models.TextField()
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return f"{self.of} {self.old} {self.new}"
