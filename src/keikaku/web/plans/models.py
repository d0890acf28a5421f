"""Plans with their drafts, which are rows, and their editions, which are sealed documents."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from keikaku.web.accounts.models import Department, Person


class PlanKind(models.TextChoices):
    """Where a plan stands in the system of plans (計画体系)."""

    CONCEPT = "concept", _("基本構想")
    BASIC = "basic", _("基本計画")
    STRATEGY = "strategy", _("総合戦略")
    IMPLEMENTATION = "implementation", _("実施計画")
    POPULATION = "population", _("人口ビジョン")
    AREA_VISION = "area-vision", _("圏域ビジョン")
    SECTORAL = "sectoral", _("個別計画")
    POLICY = "policy", _("策定方針")
    OTHER = "other", _("そのほか")


class Plan(models.Model):
    """One plan through all its editions. What an edition says of it stands in the edition."""

    name = models.CharField(_("計画の名称"), max_length=200)
    kind = models.CharField(_("種類"), max_length=20, choices=PlanKind.choices)
    parent = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="children"
    )
    department = models.ForeignKey(Department, on_delete=models.PROTECT, null=True, blank=True)
    sort = models.PositiveIntegerField(default=0)
    created = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("sort", "id")

    def __str__(self) -> str:
        return self.name


class Headed(models.Model):
    """What lists show of a draft or an edition, taken from its head whenever that is written."""

    title = models.CharField(max_length=400)
    label = models.CharField(_("版の名前"), max_length=200, blank=True)
    first_year = models.PositiveSmallIntegerField(null=True)
    last_year = models.PositiveSmallIntegerField(null=True)

    class Meta:
        abstract = True

    @property
    def name(self) -> str:
        """Its title with the name of the edition."""
        return f"{self.title}　{self.label}" if self.label else self.title


class Edition(Headed):
    """A sealed edition: its exchange document and the hash of it. The database alters no row.

    `draft` is what it was sealed from, and what goes on from it.
    """

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="editions")
    draft = models.ForeignKey("Draft", on_delete=models.PROTECT, related_name="sealed")
    number = models.PositiveIntegerField()
    sealed = models.DateTimeField()
    by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True)
    reason = models.TextField(blank=True)
    document = models.TextField()
    sha256 = models.CharField(max_length=64)

    class Meta:
        ordering = ("plan_id", "number")
        constraints = (
            models.UniqueConstraint(fields=("plan", "number"), name="one_edition_of_a_number"),
        )

    def __str__(self) -> str:
        return f"{self.plan_id}/{self.number} {self.name}"


class DraftState(models.TextChoices):
    """A reading under review (読取りの確認中) becomes a draft (案); either can be withdrawn."""

    REVIEW = "review", _("読取りの確認中")
    DRAFT = "draft", _("案")
    WITHDRAWN = "withdrawn", _("取下げ")


class Draft(Headed):
    """A draft in pieces. `revision` counts its changes; `base` is the edition it goes on from.

    `began_from` is the edition whose contents it began with, so that ids mean the same in both;
    None where it was read from a document.
    """

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, null=True, related_name="drafts")
    state = models.CharField(max_length=20, choices=DraftState.choices)
    base = models.ForeignKey(Edition, on_delete=models.PROTECT, null=True, related_name="next")
    began_from = models.ForeignKey(Edition, on_delete=models.PROTECT, null=True, related_name="+")
    revision = models.PositiveBigIntegerField(default=1)
    created = models.DateTimeField(auto_now_add=True)
    changed = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ("-changed",)
        constraints = (
            models.CheckConstraint(
                condition=Q(plan__isnull=False) | ~Q(state=DraftState.DRAFT),
                name="a_draft_is_of_a_plan",
            ),
        )

    def __str__(self) -> str:
        return self.name


class Piece(models.Model):
    """One thing of a draft as exchange JSON. `kind` "order" holds the keys of a kind in order."""

    draft = models.ForeignKey(Draft, on_delete=models.CASCADE, related_name="pieces")
    kind = models.CharField(max_length=20)
    key = models.CharField(max_length=200)
    data = models.TextField()
    revision = models.PositiveBigIntegerField()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("draft", "kind", "key"), name="one_piece_of_a_key"),
        )
        indexes = (models.Index(fields=("draft", "revision")),)

    def __str__(self) -> str:
        return f"{self.draft_id} {self.kind} {self.key}"


class Change(models.Model):
    """One change of a draft with the way back; `about` is the id of the thing changed."""

    draft = models.ForeignKey(Draft, on_delete=models.CASCADE, related_name="changes")
    revision = models.PositiveBigIntegerField()
    at = models.DateTimeField(auto_now_add=True)
    who = models.TextField()
    person = models.BigIntegerField(null=True)
    about = models.CharField(max_length=200)
    edit = models.TextField()
    undo = models.TextField()
    undone = models.BooleanField(default=False)

    class Meta:
        ordering = ("-revision",)
        constraints = (
            models.UniqueConstraint(fields=("draft", "revision"), name="one_change_of_a_revision"),
        )

    def __str__(self) -> str:
        return f"{self.draft_id} {self.revision} {self.about}"


class IndexEntry(models.Model):
    """Folded text of one thing for search, of a draft or of an edition."""

    draft = models.ForeignKey(Draft, on_delete=models.CASCADE, null=True)
    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, null=True)
    kind = models.CharField(max_length=20)
    key = models.CharField(max_length=200)
    title = models.TextField()
    text = models.TextField()

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(draft__isnull=True) ^ Q(edition__isnull=True),
                name="an_entry_is_of_a_draft_or_an_edition",
            ),
        )

    def __str__(self) -> str:
        return f"{self.kind} {self.key} {self.title}"
