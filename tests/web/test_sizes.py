"""What is too large is refused before anything of it is kept, most of all from a stranger."""

import io
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from keikaku.web.accounts.request_size import ELSEWHERE
from keikaku.web.accounts.roles import Role
from tests.web.conftest import logged_in, make_person

pytestmark = pytest.mark.django_db
UPLOAD = 64 * 20 * 1024 * 1024
MULTIPART = "multipart/form-data; boundary=x"


class Unread(io.BytesIO):
    """A body that nobody may read."""

    def read(self, *_args):
        raise AssertionError("the body was read")


class PassedOver(io.BytesIO):
    """A body that is read to its end in pieces."""

    passed = 0

    def read(self, size=-1):
        piece = super().read(size)
        PassedOver.passed += len(piece)
        return piece


def send(client: Client, name: str, length: int, body: io.BytesIO):
    """A request that states a length."""
    told: dict[str, Any] = {"wsgi.input": body, "CONTENT_LENGTH": str(length)}
    return client.generic("POST", reverse(name), content_type=MULTIPART, **told)


@pytest.mark.parametrize("name", ["account_login", "set_language", "intake_upload", "home"])
def test_strangers_send_no_files(client, name):
    answer = send(client, name, ELSEWHERE + 1, Unread())
    assert answer.status_code == 413
    assert "送られた内容が大きすぎます" in answer.content.decode()


@pytest.mark.parametrize(
    ("name", "length", "status"),
    [
        ("library_new_plan", ELSEWHERE, 200),
        ("library_new_plan", ELSEWHERE + 1, 413),
        ("intake_upload", UPLOAD, 302),
        ("intake_upload", UPLOAD * 2, 413),
    ],
)
def test_who_is_logged_in_sends_files_only_where_they_are_taken(name, length, status):
    planner = logged_in(make_person("kikaku", Role.PLANNER))
    assert send(planner, name, length, io.BytesIO()).status_code == status


def test_who_is_logged_in_sees_the_answer_since_all_of_it_is_passed_over():
    planner, body = logged_in(make_person("kikaku", Role.PLANNER)), PassedOver(bytes(3_000_000))
    assert send(planner, "library_new_plan", ELSEWHERE + 1, body).status_code == 413
    assert PassedOver.passed == 3_000_000


@pytest.mark.parametrize("stated", ["", "x", "-1", "１"])
def test_a_length_that_says_nothing_is_no_length(client, stated):
    answer = client.generic(
        "POST", reverse("account_login"), content_type=MULTIPART, CONTENT_LENGTH=stated
    )
    assert answer.status_code in {200, 400}
