"""Bodies with their seats; what was laid before them, and what they said, are told and decided."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from keikaku.web.accounts.models import Person
from keikaku.web.plans.models import Draft, Edition, Headed, Plan

_DATES_IN_ORDER = Q(ends__isnull=True) | Q(ends__gte=F("begins"))


class BodyKind(models.TextChoices):
    """What a body is for; it decides which role its members need."""

    COUNCIL = "council", _("審議会")
    EVALUATION = "evaluation", _("外部評価")
    HEADQUARTERS = "headquarters", _("推進本部")
    AREA = "area", _("圏域")


class Body(models.Model):
    """A body (会議体) before which plans are laid while it stands."""

    name = models.CharField(_("会議体の名称"), max_length=200)
    kind = models.CharField(_("種類"), max_length=20, choices=BodyKind.choices)
    plans = models.ManyToManyField(Plan, related_name="bodies")
    begins = models.DateField(_("設置日"))
    ends = models.DateField(_("廃止日"), null=True, blank=True)

    class Meta:
        ordering = ("kind", "name", "id")
        constraints = (
            models.CheckConstraint(condition=_DATES_IN_ORDER, name="body_dates_in_order"),
        )

    def __str__(self) -> str:
        return self.name


class Seat(models.Model):
    """A person in a body on these days. It opens papers only together with the role."""

    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="seats")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="seats")
    begins = models.DateField(_("開始日"))
    ends = models.DateField(_("終了日"), null=True, blank=True)

    class Meta:
        ordering = ("begins", "id")
        constraints = (
            models.CheckConstraint(condition=_DATES_IN_ORDER, name="seat_dates_in_order"),
        )

    def __str__(self) -> str:
        return f"{self.person} {self.body}"


class Entrusting(models.Model):
    """Nodes of a draft that an area works on together (圏域の共有部分), each with all below it.

    The draft is the one from which edition after edition is sealed. Without nodes nothing of it
    is entrusted any more.
    """

    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="entrustings")
    draft = models.ForeignKey(Draft, on_delete=models.PROTECT, related_name="+")
    nodes = models.JSONField(default=list)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("body", "draft"), name="one_entrusting_of_a_draft"),
        )

    def __str__(self) -> str:
        return f"{self.body_id} {self.draft_id}"


class Added(models.Model):
    """What is only ever added, with who did it and when; the database alters no row."""

    at = models.DateTimeField()
    by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    who = models.TextField()

    class Meta:
        abstract = True


class Laying(Headed, Added):
    """What was laid before a body (付議).

    A whole edition is pointed to; of anything else `document` is the exchange document that was
    frozen. `nodes` and `indicators` are what was chosen where not all of it was laid.
    """

    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="layings")
    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="layings")
    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, null=True, related_name="+")
    draft = models.ForeignKey(Draft, on_delete=models.PROTECT, null=True, related_name="+")
    revision = models.PositiveBigIntegerField(null=True)
    whole = models.BooleanField()
    nodes = models.JSONField(default=list)
    indicators = models.JSONField(default=list)
    document = models.TextField(blank=True)
    sha256 = models.CharField(max_length=64)
    question = models.TextField(_("諮る事項"))
    due = models.DateField(_("意見の期限"))
    note = models.TextField(_("備考"), blank=True)

    class Meta:
        ordering = ("-at", "-id")
        constraints = (
            models.CheckConstraint(
                condition=Q(edition__isnull=True) ^ Q(draft__isnull=True),
                name="an_edition_or_a_draft_is_laid",
            ),
        )

    def __str__(self) -> str:
        return f"{self.body_id} {self.name} {self.at}"


class Withdrawal(Added):
    """A laying by mistake is taken back; that it was laid stays."""

    laying = models.OneToOneField(Laying, on_delete=models.PROTECT, related_name="withdrawal")
    reason = models.TextField(_("理由"))

    def __str__(self) -> str:
        return f"{self.laying_id} {self.reason}"


class About(models.TextChoices):
    """What an opinion is about."""

    WHOLE = "whole", _("全体")
    NODE = "node", _("節（施策など）")
    INDICATOR = "indicator", _("指標（KPIなど）")


class Opinion(Added):
    """What a member says about a paper or one thing of it, whose name is kept with it.

    A correction is a new opinion that `corrects` the old one. `speaker` is the member in whose
    name the office entered what was said; where nobody entered it, it is the member who wrote it.
    """

    laying = models.ForeignKey(Laying, on_delete=models.PROTECT, related_name="opinions")
    number = models.PositiveIntegerField()
    about = models.CharField(max_length=20, choices=About.choices)
    thing = models.TextField(blank=True)
    name = models.TextField(blank=True)
    text = models.TextField(_("意見"))
    speaker = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    corrects = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, related_name="corrections"
    )

    class Meta:
        ordering = ("laying_id", "number")
        constraints = (
            models.UniqueConstraint(fields=("laying", "number"), name="one_opinion_of_a_number"),
        )

    def __str__(self) -> str:
        return f"{self.laying_id}/{self.number}"


class Outcome(models.TextChoices):
    """What the office makes of an opinion."""

    ADOPTED = "adopted", _("反映する")
    PARTLY = "partly", _("一部反映する")
    NOT = "not", _("反映しない")
    NOTED = "noted", _("参考とする")


class Answer(Added):
    """The answer (対応) to an opinion. Of several the last counts."""

    opinion = models.ForeignKey(Opinion, on_delete=models.PROTECT, related_name="answers")
    outcome = models.CharField(_("意見への対応"), max_length=20, choices=Outcome.choices)
    reason = models.TextField(_("理由"))

    class Meta:
        ordering = ("opinion_id", "id")

    def __str__(self) -> str:
        return f"{self.opinion} {self.outcome}"


class Verdict(models.TextChoices):
    """What the headquarters decides."""

    APPROVED = "approved", _("承認する")
    RETURNED = "returned", _("差し戻す")


class Decision(Added):
    """The decision (決定) of the headquarters about a paper, once and for all."""

    laying = models.OneToOneField(Laying, on_delete=models.PROTECT, related_name="decision")
    verdict = models.CharField(_("決定"), max_length=20, choices=Verdict.choices)
    reason = models.TextField(_("理由"), blank=True)

    def __str__(self) -> str:
        return f"{self.laying_id} {self.verdict}"
