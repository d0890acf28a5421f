"""What the reading pages say of an edition and of a draft, and to whom."""

import pytest

from tests.web.library.shelf import make_shelf, planner, staff_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def shelf():
    return make_shelf()


def text(response) -> str:
    assert response.status_code == 200
    return response.content.decode()


@pytest.mark.parametrize("page", ["", "node/n3/", "indicator/i1/"])
def test_an_edition_and_its_draft_have_the_same_pages(shelf, page):
    client = planner()
    assert "確定した版" in text(client.get(shelf.edition_base + page))
    assert "確定前の内容" in text(client.get(shelf.draft_base + page))
