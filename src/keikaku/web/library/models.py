"""Cross maps (対応表): which node of a plan is set beside which target of a frame."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from keikaku.web.plans.models import Plan


class Frame(models.Model):
    """A frame that the city names itself, such as the 方向性 of its 基本構想, while it holds.

    One in which something is marked is not removed but `ended`: it takes no further marks.
    """

    name = models.CharField(_("枠組みの名称"), max_length=100)
    first_year = models.PositiveSmallIntegerField(_("始めの年度"), null=True, blank=True)
    last_year = models.PositiveSmallIntegerField(_("終わりの年度"), null=True, blank=True)
    ended = models.BooleanField(default=False)
    created = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("name", "id")

    def __str__(self) -> str:
        return self.name


class FrameTarget(models.Model):
    """One of the things that a frame of the city consists of; `ended` as of a frame."""

    frame = models.ForeignKey(Frame, on_delete=models.PROTECT, related_name="targets")
    name = models.CharField(max_length=200)
    sort = models.PositiveIntegerField()
    ended = models.BooleanField(default=False)

    class Meta:
        ordering = ("sort", "id")

    def __str__(self) -> str:
        return self.name


class Mark(models.Model):
    """A person's mark that a node belongs to a target.

    It hangs on the plan and the node's id, so that it lives through editions. `frame` and `target`
    are names as `frames` gives them: "sdgs" and "11.3", "frame-2" and "5", "plan-7" and "n3".
    """

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="marks")
    node = models.CharField(max_length=200)
    frame = models.CharField(max_length=40)
    target = models.CharField(max_length=200)

    class Meta:
        ordering = ("id",)
        constraints = (
            models.UniqueConstraint(
                fields=("plan", "frame", "node", "target"), name="one_mark_of_a_node_and_target"
            ),
        )

    def __str__(self) -> str:
        return f"{self.plan_id} {self.node} {self.frame} {self.target}"
