"""Passkeys with a key in software; that browsers bring them along is shown in tests/web/browser."""

import json

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client
from django.urls import reverse

from keikaku.web.accounts.models import Person
from keikaku.web.audit.models import AuditEvent
from tests.web.conftest import PASSWORD, make_person
from tests.web.login.key import Key

pytestmark = pytest.mark.django_db
NONE = [
    "", "{}", "[]", "null", "1", "x", '{"id": 1}', '{"response": 1}', "[" * 50_000,
    '{"id": "YQ", "rawId": "YQ", "type": "public-key", "response": {}}',
    '{"id": "YQ", "rawId": "YQ", "type": "public-key", "response":'
    ' {"clientDataJSON": "e30", "attestationObject": "oA", "authenticatorData": "YQ",'
    ' "signature": "YQ", "userHandle": "YQ"}}',
]  # fmt: skip


HOST = {"host": "localhost"}


@pytest.fixture
def client(db) -> Client:
    """Came in by password, and has shown it once more."""
    make_person("sato")
    found = Client(headers=HOST)
    found.post(reverse("account_login"), {"login": "sato", "password": PASSWORD})
    found.post(reverse("account_reauthenticate"), {"password": PASSWORD})
    return found


def add(client: Client, key: Key, **further: str):
    address = reverse("mfa_add_webauthn")
    credential = key.make(client.get(address).context["js_data"])
    return client.post(address, {"name": "庁用端末", "credential": credential, **further})


def sign_in(key: Key, **further: str) -> Client:
    client = Client(headers=HOST)
    address = reverse("mfa_login_webauthn")
    options = client.get(address, headers={"accept": "application/json"}).json()
    client.post(address, {"credential": key.sign(options), **further})
    return client


def is_in(client: Client) -> bool:
    return client.get(reverse("home")).status_code == 200


def refusals() -> list[tuple[str, object]]:
    rows = AuditEvent.objects.filter(verb="refuse-login")
    return [(row.about, json.loads(row.after)) for row in rows]


def told(verb: str) -> tuple[str, object, object]:
    event = AuditEvent.objects.filter(verb=verb).order_by("-sequence")[0]
    return event.about, json.loads(event.before), json.loads(event.after)


def test_a_passkey_is_added_and_told(client):
    assert add(client, Key())["Location"] == reverse("mfa_view_recovery_codes")
    about = f"person/{Person.objects.get().pk}"
    after = {"kind": "webauthn", "name": "庁用端末", "recovery_codes": True}
    assert told("add-second-factor") == (about, None, after)


def test_a_passkey_opens_the_door_alone(client):
    key = Key()
    add(client, key, passwordless="on")
    assert is_in(sign_in(key))
    assert told("log-in")[2] == {"ways": ["webauthn"]}


def test_a_passkey_answers_to_one_question_once(client):
    key, stranger, address = Key(), Client(headers=HOST), reverse("mfa_login_webauthn")
    add(client, key, passwordless="on")
    options = stranger.get(address, headers={"accept": "application/json"}).json()
    answer = key.sign(options)
    stranger.post(address, {"credential": answer})
    stranger.post(reverse("account_logout"))
    stranger.post(address, {"credential": answer})
    assert not is_in(stranger)


@pytest.mark.parametrize(
    ("other", "with_its_secret"),
    [({}, False), ({"host": "evil.example"}, True), ({"verifies": False}, True)],
    ids=["another secret", "another host", "nobody's finger"],
)
def test_a_passkey_that_does_not_fit_opens_nothing(client, other, with_its_secret):
    key = Key()
    add(client, key, passwordless="on")
    wrong = Key(**other).stolen_from(key, with_its_secret=with_its_secret)
    assert not is_in(sign_in(wrong))
    assert refusals()[-1] == ("person/unknown", {"why": "passkey"})


def test_a_passkey_made_without_a_finger_does_not_open_alone(client):
    response = add(client, Key(verifies=False), passwordless="on")
    assert "入力を確かめてください" in response.content.decode()
    assert not Authenticator.objects.exists()


def test_who_left_does_not_come_in_by_passkey(client):
    key = Key()
    add(client, key, passwordless="on")
    Person.objects.update(is_active=False)
    stranger = sign_in(key)
    assert not is_in(stranger)
    assert refusals()[-1][1] == {"why": "left"}
    page = stranger.get(reverse("account_login")).content.decode()
    assert "ログイン名かパスワードが違います。" in page


def test_a_passkey_is_removed_and_told(client):
    add(client, Key())
    key = Authenticator.objects.get(type=Authenticator.Type.WEBAUTHN)
    response = client.post(reverse("mfa_remove_webauthn", kwargs={"pk": key.pk}))
    assert response["Location"] == reverse("mfa_index")
    about = f"person/{Person.objects.get().pk}"
    before = {"kind": "webauthn", "name": "庁用端末"}
    assert told("remove-second-factor") == (about, before, None)
    assert not Authenticator.objects.exists()


@pytest.mark.parametrize("credential", NONE)
def test_a_passkey_that_is_none_is_refused_at_the_door(credential):
    client = Client()
    response = client.post(reverse("mfa_login_webauthn"), {"credential": credential})
    assert response["Location"] == reverse("account_login")
    assert (
        "パスキーを確認できませんでした。" in client.get(reverse("account_login")).content.decode()
    )
    assert refusals() == [("person/unknown", {"why": "passkey"})]


@pytest.mark.parametrize("credential", NONE)
def test_a_passkey_that_is_none_is_not_added(client, credential):
    address = reverse("mfa_add_webauthn")
    client.get(address)
    response = client.post(address, {"name": "鍵", "credential": credential})
    assert "入力を確かめてください" in response.content.decode()
    assert not Authenticator.objects.exists()


def test_a_name_has_its_bounds(client):
    response = client.post(reverse("mfa_add_webauthn"), {"name": "鍵" * 61, "credential": "{}"})
    assert "name" in response.context["form"].errors


@pytest.mark.parametrize("credential", NONE)
def test_a_passkey_that_is_none_confirms_nobody(client, credential):
    add(client, Key())
    address = f"{reverse('mfa_reauthenticate_webauthn')}?next=/log/"
    assert client.get(address).status_code == 200
    response = client.post(address, {"credential": credential})
    assert response["Location"] == address
    assert refusals()[-1][1] == {"why": "passkey"}


@pytest.mark.parametrize(
    ("host", "secure", "possible"),
    [
        ("localhost", False, True),
        ("127.0.0.1", False, False),
        ("testserver", False, False),
        ("testserver", True, True),
        ("127.0.0.1", True, False),
    ],
)
def test_where_passkeys_cannot_work_the_pages_say_so(client, host, secure, possible):
    for name, told in (("mfa_index", "パスキーを登録する"), ("mfa_add_webauthn", "passkey-add")):
        page = client.get(reverse(name), headers={"host": host}, secure=secure).content.decode()
        assert (told in page) is possible
        assert ("localhost というアドレスで開いたとき" in page) is not possible
    door = Client().get(reverse("account_login"), headers={"host": host}, secure=secure)
    assert ("パスキーでログインする" in door.content.decode()) is possible
