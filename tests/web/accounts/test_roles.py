"""Roles are short lists of permissions, and each says what it is."""

import pytest

from keikaku.web.accounts.roles import NOT_YET, PERMISSIONS, Permission, Role, sentences
from tests.repository.tree import ROOT

WEB = ROOT / "src" / "keikaku" / "web"


def test_every_role_may_something():
    assert PERMISSIONS.keys() == set(Role)
    assert all(PERMISSIONS.values())


def test_every_permission_is_someones():
    assert frozenset().union(*PERMISSIONS.values()) == set(Permission)


@pytest.mark.parametrize("role", Role)
def test_a_role_is_short_and_said_in_sentences(role):
    assert 2 <= len(PERMISSIONS[role]) <= 4
    assert len(sentences(role)) == len(PERMISSIONS[role])


@pytest.mark.parametrize("permission", Permission)
def test_nobody_is_promised_what_no_page_answers(permission):
    files = [*WEB.rglob("*.py"), *WEB.rglob("*.html")]
    texts = [path.read_text("utf-8") for path in files if path.name != "roles.py"]
    asked = (f"Permission.{permission.name}", f'"{permission.value}" in permissions')
    answered = any(word in text for text in texts for word in asked)
    assert answered == (permission not in NOT_YET)
    told = [each for role in Role for each in sentences(role) if str(permission.label) in each]
    assert all(("まだできません" in each) == (permission in NOT_YET) for each in told)


def test_the_administrator_sees_no_more_for_it():
    assert PERMISSIONS[Role.ADMINISTRATOR] == {
        Permission.MANAGE_PEOPLE,
        Permission.MANAGE_SETTINGS,
    }


@pytest.mark.parametrize("permission", [Permission.READ_LOG, Permission.DECIDE])
def test_some_permissions_are_one_roles_alone(permission):
    assert len([role for role in Role if permission in PERMISSIONS[role]]) == 1
