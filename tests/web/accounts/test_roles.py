"""Roles are short lists of permissions, and each says what it is."""

import pytest

from keikaku.web.accounts.roles import PERMISSIONS, Permission, Role, sentences


def test_every_role_may_something():
    assert PERMISSIONS.keys() == set(Role)
    assert all(PERMISSIONS.values())


def test_every_permission_is_someones():
    assert frozenset().union(*PERMISSIONS.values()) == set(Permission)


@pytest.mark.parametrize("role", Role)
def test_a_role_is_short_and_said_in_sentences(role):
    assert 2 <= len(PERMISSIONS[role]) <= 4
    assert len(sentences(role)) == len(PERMISSIONS[role])


def test_the_administrator_sees_no_more_for_it():
    assert PERMISSIONS[Role.ADMINISTRATOR] == {
        Permission.MANAGE_PEOPLE,
        Permission.MANAGE_SETTINGS,
    }


@pytest.mark.parametrize("permission", [Permission.READ_LOG, Permission.DECIDE])
def test_some_permissions_are_one_roles_alone(permission):
    assert len([role for role in Role if permission in PERMISSIONS[role]]) == 1
