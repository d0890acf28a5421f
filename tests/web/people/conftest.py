"""An administrator and an office."""

import pytest
from django.test import Client

from keikaku.web.accounts.models import Department
from keikaku.web.accounts.roles import Role
from tests.web.conftest import logged_in, make_department, make_person


@pytest.fixture
def administrator() -> Client:
    return logged_in(make_person("kanri", Role.ADMINISTRATOR))


@pytest.fixture
def office() -> Department:
    return make_department("環境課")
