"""People come, and change their passwords."""

import secrets

from django.db import transaction

from keikaku.web.accounts.models import Person
from keikaku.web.audit.actions import record
from keikaku.web.audit.actor import Actor

# Without letters and figures that are mistaken for one another when read from paper.
_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
_GROUPS, _GROUP = 4, 4


def one_time_password() -> str:
    """A password by chance, in groups that can be read aloud: about 79 bits."""
    groups = ("".join(secrets.choice(_LETTERS) for _ in range(_GROUP)) for _ in range(_GROUPS))
    return "-".join(groups)


@transaction.atomic
def create(*, login: str, name: str, password: str, by: Actor, email: str = "") -> Person:
    """A new person, who must choose a password of their own at the first login."""
    person = Person(login=login, name=name, email=email, must_change_password=True)
    person.set_password(password)
    person.full_clean()
    person.save(force_insert=True)
    after = {"login": login, "name": name, "email": email}
    record(by=by, verb="create-person", about=address(person), after=after)
    return person


@transaction.atomic
def change_password(*, person: Person, password: str, by: Actor) -> None:
    """The person's own choice; from now on the one-time password is worth nothing."""
    person.set_password(password)
    person.must_change_password = False
    person.save(update_fields=["password", "must_change_password"])
    record(by=by, verb="change-password", about=address(person))


def address(person: Person) -> str:
    """How the log names a person."""
    return f"person/{person.pk}"
