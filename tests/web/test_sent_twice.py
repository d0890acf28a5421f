"""A form that is sent twice without scripts is done once, and both get the same answer."""

import pytest
from django.contrib.messages.storage.cookie import CookieStorage as BaseStorage
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import RequestFactory
from django.urls import reverse

from keikaku.web.accounts.models import Person
from keikaku.web.accounts.roles import Role
from keikaku.web.config import sent_twice
from keikaku.web.config.sent_twice import SentTwice
from keikaku.web.drafting.models import Comment
from keikaku.web.intake.models import Intake
from keikaku.web.plans.models import Plan
from tests.web.conftest import logged_in, make_person
from tests.web.drafting.conftest import sent
from tests.web.drafting.made import begin

PAGE = {"csrfmiddlewaretoken": "a" * 64, "text": "a"}
FORM = "application/x-www-form-urlencoded"
pytestmark = pytest.mark.django_db


class Server:
    """Counts what it is asked; each answer says which it was."""

    def __init__(self, status=302):
        self.asked = 0
        self.status = status
        self.middleware = SentTwice(self.answer)

    def answer(self, _request):
        self.asked += 1
        return HttpResponse(status=self.status, headers={"Location": f"/there/{self.asked}/"})

    def send(self, data=PAGE, path="/comments/", session="s1", **headers):
        body = "&".join(f"{name}={value}" for name, value in data.items())
        request = RequestFactory().post(path, body, content_type=FORM, headers=headers)
        request.COOKIES["sessionid"] = session
        request._messages = BaseStorage(request)  # type: ignore[attr-defined]
        return self.middleware(request)


@pytest.fixture
def server():
    return Server()


def test_the_second_is_led_where_the_first_was_led(server):
    first, second = server.send(), server.send()
    assert server.asked == 1
    assert (second.status_code, second["Location"]) == (302, first["Location"])


@pytest.mark.parametrize(
    "other",
    [
        {"data": {**PAGE, "text": "b"}},
        {"data": {**PAGE, "csrfmiddlewaretoken": "b" * 64}},
        {"path": "/other/"},
        {"path": "/comments/?page=2"},
        {"session": "s2"},
    ],
    ids=["text", "page", "address", "query", "person"],
)
def test_what_differs_is_done_too(server, other):
    server.send()
    server.send(**other)
    assert server.asked == 2


@pytest.mark.parametrize(
    "sending",
    [
        {"data": {"text": "a"}},
        {"session": ""},
        {"path": "/accounts/password/change/"},
        {"x-keikaku-autosave": "1"},
    ],
    ids=["no page", "nobody", "sessions", "script"],
)
def test_what_is_no_form_of_a_page_is_done_each_time(server, sending):
    server.send(**sending)
    server.send(**sending)
    assert server.asked == 2


def test_new_codes_are_made_once(server):
    """Else those that are shown might be those that the other sending made worthless."""
    answers = [server.send(path="/accounts/codes/renew/") for _time in range(2)]
    assert server.asked == 1
    assert {each["Location"] for each in answers} == {"/there/1/"}


def test_forms_with_files_wait_for_the_check_of_their_size(server):
    for _time in range(2):
        server.middleware(RequestFactory().post("/intake/upload/", PAGE))
    assert server.asked == 2


@pytest.mark.parametrize("status", [403, 409, 422, 500])
def test_what_came_to_nothing_may_be_tried_again(status):
    server = Server(status)
    server.send()
    server.status = 302
    assert server.send()["Location"] == "/there/2/"


def test_a_page_is_not_kept_and_the_second_is_told():
    server = Server(status=200)
    server.send()
    second = server.send()
    assert server.asked == 1
    assert second.status_code == 409
    assert "一度目だけを行いました" in second.content.decode()


def test_after_some_seconds_it_is_another_sending(server, monkeypatch):
    monkeypatch.setattr(sent_twice, "_SECONDS", -1)
    server.send()
    server.send()
    assert server.asked == 2


def test_the_second_waits_for_the_first(server, monkeypatch):
    """Which another process still works on."""
    looked = iter([sent_twice._BEGUN, sent_twice._BEGUN, "/there/1/"])
    monkeypatch.setattr(cache, "add", lambda *_any: False)
    monkeypatch.setattr(cache, "get", lambda _key: next(looked))
    monkeypatch.setattr(sent_twice, "_STEP", 0)
    assert server.send()["Location"] == "/there/1/"
    assert server.asked == 0


def test_a_fault_of_the_program_lets_the_next_through(server):
    def broken(_request):
        raise ValueError

    server.middleware = SentTwice(broken)
    for _time in range(2):
        with pytest.raises(ValueError):
            server.send()


class TestPages:
    """As a browser without scripts sends them, with the token of the page."""

    def twice(self, client, address, **given):
        html = client.get(given.pop("page", address)).content.decode()
        token = {"csrfmiddlewaretoken": "c" * 64}
        form = {**sent(html, f"//main//form[@method='post'][not(@action) or @action='{address}']")}
        body = "&".join(f"{k}={v}" for k, v in {**form, **given, **token}.items())
        kind = "application/x-www-form-urlencoded"
        return [client.post(address, body, content_type=kind) for _ in "ab"]

    def test_a_plan_is_registered_once(self):
        client = logged_in(make_person("kikaku", Role.PLANNER))
        answers = self.twice(client, reverse("library_new_plan"), name="plan", kind="strategy")
        assert Plan.objects.count() == 1
        assert answers[0]["Location"] == answers[1]["Location"]
        page = client.get(answers[1]["Location"]).content.decode()
        assert "二度送られたため" in page

    def test_a_comment_is_written_once(self):
        client, draft = logged_in(make_person("kikaku", Role.PLANNER)), begin()
        page = reverse("drafting_thing", args=[draft.pk, "n1"])
        address = reverse("drafting_comment", args=[draft.pk, "n1"])
        self.twice(client, address, page=page, text="seen")
        assert Comment.objects.count() == 1

    def test_the_password_of_a_new_person_is_not_lost(self):
        client = logged_in(make_person("admin", Role.ADMINISTRATOR))
        address = reverse("person_register")
        answers = self.twice(client, address, name="Hana", login="hana", role="")
        assert Person.objects.filter(login="hana").count() == 1
        assert answers[0].status_code == 200
        assert "その人のページで出し直せます" in answers[1].content.decode()

    @pytest.mark.parametrize("other", ["token", "name", "size", None])
    def test_documents_are_taken_in_once(self, other):
        client = logged_in(make_person("kikaku", Role.PLANNER))
        first = {"token": "c" * 64, "name": "a.txt", "size": 9}
        second = {
            **first,
            **({other: {"token": "d" * 64, "name": "b.txt", "size": 8}[other]} if other else {}),
        }
        answers = [self.upload(client, **each) for each in (first, second)]
        assert Intake.objects.count() == (2 if other else 1)
        assert [each.status_code for each in answers] == [302, 302]
        if not other:
            assert answers[0]["Location"] == answers[1]["Location"]

    def test_documents_that_were_refused_may_be_sent_again(self):
        client = logged_in(make_person("kikaku", Role.PLANNER))
        refused, again = (self.upload(client, "c" * 64, "a.exe", 9) for _ in "ab")
        assert refused.status_code == again.status_code
        assert refused.content == again.content or b"a.exe" in again.content

    def upload(self, client, token, name, size):
        file = SimpleUploadedFile(name, b"x" * size)
        form = {"files": [file], "csrfmiddlewaretoken": token}
        return client.post(reverse("intake_upload"), form)
