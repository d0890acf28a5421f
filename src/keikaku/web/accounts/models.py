"""People, departments and who was what from when to when. A last day still counts."""

from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from keikaku.web.accounts.roles import OF_A_DEPARTMENT, Role

_DATES_IN_ORDER = Q(ends__isnull=True) | Q(ends__gte=F("begins"))


class People(BaseUserManager["Person"]):
    """Finds people by their login name, in which capital letters do not count."""

    def get_by_natural_key(self, username: str | None) -> "Person":
        return self.get(login__iexact=username)


class Person(AbstractBaseUser):
    """Someone who logs in. What they may do stands in their memberships alone."""

    login = models.CharField(_("ログイン名"), max_length=60, unique=True)
    name = models.CharField(_("氏名"), max_length=100)
    email = models.EmailField(_("メールアドレス"), blank=True)
    is_active = models.BooleanField(default=True)
    must_change_password = models.BooleanField(default=False)
    created = models.DateTimeField(auto_now_add=True)

    objects: ClassVar[People] = People()

    USERNAME_FIELD = "login"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]

    class Meta:
        ordering = ("login",)
        constraints = (models.UniqueConstraint(Lower("login"), name="one_login_in_any_case"),)

    def __str__(self) -> str:
        return f"{self.name}（{self.login}）"


class Department(models.Model):
    """A 部, 課 or 係 while it has this name and place; a reorganisation ends it for another."""

    name = models.CharField(_("名称"), max_length=100)
    parent = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="children"
    )
    begins = models.DateField(_("設置日"))
    ends = models.DateField(_("廃止日"), null=True, blank=True)
    sort = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ("sort", "id")
        constraints = (
            models.CheckConstraint(condition=_DATES_IN_ORDER, name="department_dates_in_order"),
        )

    def __str__(self) -> str:
        return self.name


class Membership(models.Model):
    """A person in a role, for roles of a department in that department, on these days."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="memberships")
    role = models.CharField(_("役割"), max_length=30, choices=Role.choices)
    department = models.ForeignKey(Department, on_delete=models.PROTECT, null=True, blank=True)
    begins = models.DateField(_("開始日"))
    ends = models.DateField(_("終了日"), null=True, blank=True)

    class Meta:
        ordering = ("begins", "id")
        constraints = (
            models.CheckConstraint(condition=_DATES_IN_ORDER, name="membership_dates_in_order"),
            models.CheckConstraint(
                condition=Q(department__isnull=False)
                | ~Q(role__in=sorted(role.value for role in OF_A_DEPARTMENT)),
                name="department_roles_have_a_department",
            ),
        )

    def __str__(self) -> str:
        return f"{self.person} {self.role}"

    def as_data(self) -> dict[str, Any]:
        """As an audit event tells it."""
        return {
            "person": self.person_id,
            "role": self.role,
            "department": self.department_id,
            "begins": self.begins.isoformat(),
            "ends": None if self.ends is None else self.ends.isoformat(),
        }


class Succession(models.Model):
    """What took over from a department, from a day on. One may have several, or carry on itself."""

    department = models.ForeignKey(Department, on_delete=models.PROTECT, related_name="successions")
    successor = models.ForeignKey(Department, on_delete=models.PROTECT, related_name="origins")
    on = models.DateField(_("引き継いだ日"))

    class Meta:
        ordering = ("on", "id")
        constraints = (
            models.UniqueConstraint("department", "successor", name="one_succession_for_a_pair"),
            models.CheckConstraint(
                condition=~Q(department=F("successor")), name="nothing_succeeds_itself"
            ),
        )

    def __str__(self) -> str:
        return f"{self.department} → {self.successor}"
