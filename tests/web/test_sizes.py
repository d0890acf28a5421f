"""What is too large is refused before anything of it is kept, most of all from a stranger."""

import io

import pytest
from django.test import Client
from django.urls import reverse

from keikaku.web.accounts.request_size import ELSEWHERE
from keikaku.web.accounts.roles import Role
from keikaku.web.intake.installed import most_bytes
from tests.web.conftest import logged_in, make_person

pytestmark = pytest.mark.django_db
MULTIPART = "multipart/form-data; boundary=x"


class Unread(io.BytesIO):
    """A body that nobody may read."""

    def read(self, *_args):
        raise AssertionError("the body was read")


def send(client: Client, name: str, length: int):
    """A request that states a length; nothing of its body may be looked at."""
    return client.generic(
        "POST",
        reverse(name),
        content_type=MULTIPART,
        **{"wsgi.input": Unread(), "CONTENT_LENGTH": str(length)},
    )


@pytest.mark.parametrize("name", ["account_login", "set_language", "intake_upload", "home"])
def test_strangers_send_no_files(client, name):
    answer = send(client, name, ELSEWHERE + 1)
    assert answer.status_code == 413
    assert "送られた内容が大きすぎます" in answer.content.decode()


def test_who_is_logged_in_sends_files_only_where_they_are_taken():
    planner = logged_in(make_person("kikaku", Role.PLANNER))
    assert send(planner, "library_new_plan", ELSEWHERE + 1).status_code == 413
    assert send(planner, "intake_upload", most_bytes() * 2).status_code == 413
    assert send(planner, "intake_upload", most_bytes()).status_code != 413


@pytest.mark.parametrize("stated", ["", "x", "-1", "１"])
def test_a_length_that_says_nothing_is_no_length(client, stated):
    answer = client.generic(
        "POST", reverse("account_login"), content_type=MULTIPART, CONTENT_LENGTH=stated
    )
    assert answer.status_code in {200, 400}
