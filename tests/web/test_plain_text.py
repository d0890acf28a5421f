"""The sign NUL comes into no database: PostgreSQL keeps none, and would end in a fault of ours."""

import pytest

from keikaku.web.accounts.roles import Role
from keikaku.web.drafting.models import Comment
from tests.web.conftest import logged_in, make_person
from tests.web.drafting.made import begin

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("role", "address"),
    [
        (Role.PLANNER, "/search/?q=%00"),
        (Role.PLANNER, "/search/?%00=x"),
        (Role.PLANNER, "/plans/?name=a%00b"),
        (Role.PLANNER, "/drafts/1/things/%00/history/"),
        (Role.PLANNER, "/compare/%00/e1/"),
        (Role.ADMINISTRATOR, "/people/?q=%00"),
        (Role.AUDITOR, "/log/?word=%00"),
    ],
)
def test_an_address_with_it_is_refused(role, address):
    answer = logged_in(make_person("someone", role)).get(address)
    assert answer.status_code == 400
    assert "受け付けられない要求です" in answer.content.decode()


def test_a_form_with_it_is_refused_and_nothing_is_written():
    draft = begin()
    planner = logged_in(make_person("kikaku", Role.PLANNER))
    address = f"/drafts/{draft.pk}/things/n1/comments/"
    assert planner.post(address, {"text": "a\0b"}).status_code == 400
    assert not Comment.objects.exists()
    assert planner.post(address, {"text": "a\tb"}).status_code == 302
