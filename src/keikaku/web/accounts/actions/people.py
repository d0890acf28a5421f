"""People come and go, and change their names and passwords."""

import secrets

from django.contrib.auth.hashers import PBKDF2PasswordHasher, get_hasher
from django.db import transaction

from keikaku.web.accounts.actions import administrators
from keikaku.web.accounts.models import Person
from keikaku.web.audit.actions import record
from keikaku.web.audit.actor import Actor
from keikaku.web.crossing.merging import Fields, Json, merged

# Without letters and figures that are mistaken for one another when read from paper.
_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
_GROUPS, _GROUP = 4, 4
# Slow hashing protects passwords that can be guessed. One by chance of 79 bits cannot, and the
# April of a city hall makes hundreds; at the first login it is replaced anyway.
_ROUNDS = 1_000


def one_time_password() -> str:
    """A password by chance, in groups that can be read aloud: about 79 bits."""
    groups = ("".join(secrets.choice(_LETTERS) for _ in range(_GROUP)) for _ in range(_GROUPS))
    return "-".join(groups)


@transaction.atomic
def create(*, login: str, name: str, password: str, by: Actor, email: str = "") -> Person:
    """A new person, who must choose a password of their own at the first login."""
    person = Person(login=login, name=name, email=email, must_change_password=True)
    person.password = _hashed_once(password)
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


@transaction.atomic
def issue_password(*, person: Person, by: Actor) -> str:
    """A new one-time password, told once. It ends all sessions of the person."""
    password = one_time_password()
    person.password = _hashed_once(password)
    person.must_change_password = True
    person.save(update_fields=["password", "must_change_password"])
    record(by=by, verb="issue-password", about=address(person))
    return password


@transaction.atomic
def correct(
    *, person: Person, name: str, email: str, by: Actor, seen: Fields | None = None
) -> None:
    """Name and mail address as they are now. The login name stays: the log knows people by it.

    `seen` is what was seen of them. Raises ValidationError, and `Crossed` as `merged` does.
    """
    person.refresh_from_db(from_queryset=Person.objects.select_for_update(no_key=True))
    before = as_data(person)
    told = merged(seen, {"name": name, "email": email}, before)
    person.name, person.email = str(told["name"]), str(told["email"])
    person.full_clean()
    person.save(update_fields=["name", "email"])
    after = as_data(person)
    record(by=by, verb="correct-person", about=address(person), before=before, after=after)


@transaction.atomic
def deactivate(*, person: Person, by: Actor) -> None:
    """Nobody comes in under this name any more, sessions included. The roles stay as they are."""
    with administrators.kept():
        person.is_active = False
        person.save(update_fields=["is_active"])
    record(by=by, verb="deactivate-person", about=address(person))


@transaction.atomic
def reactivate(*, person: Person, by: Actor) -> None:
    """The person may log in again, with the roles that still hold."""
    person.is_active = True
    person.save(update_fields=["is_active"])
    record(by=by, verb="reactivate-person", about=address(person))


def _hashed_once(password: str) -> str:
    hasher = get_hasher()
    if isinstance(hasher, PBKDF2PasswordHasher):
        return hasher.encode(password, hasher.salt(), iterations=_ROUNDS)
    return hasher.encode(password, hasher.salt())


def as_data(person: Person) -> dict[str, Json]:
    """The fields of a person that an administrator corrects."""
    return {"name": person.name, "email": person.email}


def address(person: Person) -> str:
    """How the log names a person."""
    return f"person/{person.pk}"
