"""A form that came too late is given back as it was typed, to nobody but who has typed it."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from lxml import html as parser

from keikaku.web.accounts.roles import Role
from keikaku.web.drafting.models import Comment
from keikaku.web.plans.models import Plan
from tests.web.conftest import PASSWORD, logged_in, make_person
from tests.web.drafting.made import begin

pytestmark = pytest.mark.django_db
HERE = "http://testserver"
TYPED = {"text": "一行目\r\n\r\n<b>二行目</b>", "do": "x"}


@pytest.fixture
def draft():
    return begin()


def address(draft) -> str:
    return reverse("drafting_comment", args=(draft.pk, "n1"))


def returned(response):
    """The form of a page that gives one back: where it leads and what it carries."""
    forms: Any = parser.fromstring(response.content.decode()).xpath("//form[.//textarea]")
    (form,) = forms
    fields = {each.get("name"): each.text.removeprefix("\n") for each in form.iter("textarea")}
    token = form.xpath(".//input[@name='csrfmiddlewaretoken']/@value")
    return form.get("action"), fields, token


def test_without_a_login_what_was_typed_comes_back(draft):
    response = Client().post(address(draft), TYPED)
    assert response.status_code == 403
    where, fields, _token = returned(response)
    assert where == address(draft)
    assert {name: text.splitlines() for name, text in fields.items()} == {
        "text": ["一行目", "", "<b>二行目</b>"], "do": ["x"]
    }  # fmt: skip
    told = response.content.decode()
    assert "まだ保存していません" in told
    assert "&lt;b&gt;二行目" in told
    assert "<b>二行目" not in told


def test_after_a_login_beside_it_the_form_is_taken(draft):
    make_person("sato", Role.PLANNER)
    client = Client(enforce_csrf_checks=True, headers={"origin": HERE})
    page = client.get(reverse("account_login"))
    token = page.context["csrf_token"]
    late = client.post(address(draft), {**TYPED, "csrfmiddlewaretoken": str(token)})
    _where, fields, (old,) = returned(late)
    login = {"login": "sato", "password": PASSWORD, "csrfmiddlewaretoken": old}
    assert client.post(reverse("account_login"), login).status_code == 302
    again = client.post(address(draft), {**fields, "csrfmiddlewaretoken": old})
    assert again.status_code == 403
    assert "画面を開いた後にログインし直したため" in again.content.decode()
    _where, fields, (new,) = returned(again)
    done = client.post(address(draft), {**fields, "csrfmiddlewaretoken": new})
    assert done.status_code == 302
    assert "二行目" in Comment.objects.get().text


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://testserver:81", None])
def test_a_form_of_another_site_is_not_offered_to_be_sent(draft, origin):
    client = logged_in(make_person("sato", Role.PLANNER))
    client.handler.enforce_csrf_checks = True
    headers = {"origin": origin} if origin else {}
    response = client.post(address(draft), TYPED, headers=headers)
    assert response.status_code == 403
    assert "二行目" not in response.content.decode()


@pytest.mark.parametrize("fields", [{}, {"old_password": "secret-1"}, {"password": "secret-1"}])
def test_a_password_is_never_written_into_a_page(fields):
    came = {"referer": f"{HERE}/accounts/password/?a=1"}
    response = Client().post(reverse("account_change_password"), fields, headers=came)
    assert response["Location"] == "/accounts/login/?next=/accounts/password/%3Fa%3D1"
    assert b"secret-1" not in response.content


def test_a_file_is_to_be_chosen_again(tmp_path):
    file = tmp_path / "plan.txt"
    file.write_text("計画", "utf-8")
    with file.open("rb") as opened:
        response = Client().post(
            reverse("intake_upload"),
            {"files": opened, "together": "on"},
            headers={"referer": f"{HERE}{reverse('intake')}"},
        )
    assert response["Location"] == f"/accounts/login/?next={reverse('intake')}"
    assert not Plan.objects.exists()


def test_the_other_language_leads_back_to_the_page_that_was_open(draft):
    client = logged_in(make_person("sato", Role.PLANNER))
    page = reverse("drafting_thing", args=(draft.pk, "n1"))
    refused = client.post(
        reverse("drafting_save", args=(draft.pk,)),
        {"do": "add_node", "where": "n1", "was": "null", "page": "n1", "title": ""},
        headers={"referer": f"{HERE}{page}?all"},
    )
    assert refused.status_code == 422
    assert f'name="next" value="{page}?all"' in refused.content.decode()


@pytest.mark.parametrize("referer", ["", "https://evil.example/a/", "//evil.example/"])
def test_no_other_place_is_led_back_to(draft, referer):
    client = logged_in(make_person("sato", Role.PLANNER))
    refused = client.post(
        reverse("drafting_save", args=(draft.pk,)),
        {"do": "add_node", "where": "n1", "was": "null", "page": "n1", "title": ""},
        headers={"referer": referer} if referer else {},
    )
    assert 'name="next" value="/"' in refused.content.decode()


def test_an_address_that_forms_are_sent_to_is_no_empty_page(draft):
    client = logged_in(make_person("sato", Role.PLANNER))
    page = client.get(reverse("drafting_save", args=(draft.pk,)))
    assert (page.status_code, page["Allow"]) == (405, "POST")
    assert "このアドレスはページとして開けません" in page.content.decode()
