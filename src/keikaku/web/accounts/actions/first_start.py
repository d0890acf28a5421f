"""Someone must be there who can let the others in."""

from typing import NamedTuple

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from keikaku.web.accounts.actions import memberships, people
from keikaku.web.accounts.models import Person
from keikaku.web.accounts.roles import Role
from keikaku.web.audit.actor import Actor

_ADMINISTRATOR = "admin"


class Credentials(NamedTuple):
    """What is printed once, on the first start."""

    login: str
    password: str


@transaction.atomic
def create_administrator(*, by: Actor) -> Credentials | None:
    """A new administrator with a one-time password; None where there are people already."""
    if Person.objects.exists():
        return None
    password = people.one_time_password()
    name = _("システム管理者")
    person = people.create(login=_ADMINISTRATOR, name=name, password=password, by=by)
    memberships.give(person=person, role=Role.ADMINISTRATOR, begins=timezone.localdate(), by=by)
    return Credentials(_ADMINISTRATOR, password)
