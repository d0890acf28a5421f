"""What tests of the web application share: the city hall's people, and a log that can be emptied."""

import os
from datetime import date

import pytest
from django.core.management.commands import flush
from django.db import connection
from django.test import Client

from keikaku.web.accounts.actions import departments, memberships, people
from keikaku.web.accounts.models import Department, Person
from keikaku.web.accounts.roles import OF_A_DEPARTMENT, Role
from keikaku.web.audit import guard as audit_guard
from keikaku.web.audit.actor import COMMAND_LINE
from keikaku.web.bodies import guard as bodies_guard
from keikaku.web.drafting import guard as drafting_guard
from keikaku.web.plans import guard as plans_guard
from tests import postgresql
from tests.web.again import VARIABLE, Again

AGAIN: pytest.StashKey[Again] = pytest.StashKey()
GUARDS = [audit_guard.GUARD, plans_guard.GUARD, drafting_guard.GUARD, *bodies_guard.GUARDS]
PASSWORD = "haruse-no-asa-7"
BEGINS = date(2024, 4, 1)


def pytest_collection_finish(session: pytest.Session) -> None:
    """Begins the run on PostgreSQL where its test is among those that are to be run."""
    wanted = any(item.path.name == "test_on_postgresql.py" for item in session.items)
    here = VARIABLE not in os.environ and postgresql.programs() is not None
    if wanted and here and not session.config.option.collectonly:
        session.config.stash[AGAIN] = Again()


def pytest_unconfigure(config: pytest.Config) -> None:
    """Whatever ended this run ends the other too."""
    if AGAIN in config.stash:
        config.stash[AGAIN].stop()


@pytest.fixture(scope="session", autouse=True)
def emptying():
    """After a test with real transactions Django empties every table, which the guards refuse."""
    empty = flush.Command.handle

    def unguarded(self, **options):
        for guard in GUARDS:
            guard.remove(connection)
        try:
            return empty(self, **options)
        finally:
            for guard in GUARDS:
                guard.install(connection)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(flush.Command, "handle", unguarded)
        yield


def make_department(name: str) -> Department:
    return departments.create(name=name, begins=BEGINS, by=COMMAND_LINE)


def make_person(login: str, *roles: Role, department: Department | None = None) -> Person:
    """A person in these roles who has chosen a password."""
    person = people.create(login=login, name=f"{login} さん", password=PASSWORD, by=COMMAND_LINE)
    people.change_password(person=person, password=PASSWORD, by=COMMAND_LINE)
    for role in roles:
        of = department if role in OF_A_DEPARTMENT else None
        memberships.give(person=person, role=role, begins=BEGINS, department=of, by=COMMAND_LINE)
    return person


def logged_in(person: Person) -> Client:
    client = Client()
    client.force_login(person)
    return client


@pytest.fixture
def auditor(db) -> Client:
    return logged_in(make_person("kansa", Role.AUDITOR))
