"""The city's own login against a provider that runs: who comes in, who does not, what is told."""

import http.client
import json
import time
import urllib.parse

import pytest
from django.test import Client
from django.urls import reverse

from keikaku.web.accounts.actions import people
from keikaku.web.accounts.models import Person
from keikaku.web.audit.actor import COMMAND_LINE
from keikaku.web.audit.models import AuditEvent
from keikaku.web.config.login_settings import login_settings
from keikaku.web.identity_provider import IdentityProvider, Match
from keikaku.web.installation import Installation
from tests.web.conftest import PASSWORD, logged_in, make_person
from tests.web.login import provider as of_tests

pytestmark = pytest.mark.django_db
UNKNOWN, FAILED = "あなたの登録が見つかりません。", "認証基盤でのログインを確認できませんでした。"
CANCELLED = "ログインを取りやめました。"


@pytest.fixture
def configure(settings, tmp_path):
    """Sets the installation's provider as its file would."""

    def with_provider(found: IdentityProvider | None) -> None:
        from keikaku.web.database_url import parse_database

        database = parse_database("sqlite:///k.db", tmp_path)
        installation = Installation(tmp_path, database, "s" * 50, identity_provider=found)
        for name in ("LOGIN_RULES", "SOCIALACCOUNT_PROVIDERS"):
            setattr(settings, name, login_settings(installation)[name])

    return with_provider


@pytest.fixture
def provider(configure):
    with of_tests.running() as found:
        configure(IdentityProvider(found.url, of_tests.CLIENT, of_tests.SECRET))
        yield found


def go_out(client: Client, **further: str) -> str:
    """Where the browser is sent to."""
    return client.post(reverse("openid_connect_login"), further)["Location"]


def at_provider(address: str) -> str:
    """Where the provider sends the browser back to."""
    parts = urllib.parse.urlsplit(address)
    connection = http.client.HTTPConnection(parts.netloc)
    connection.request("GET", f"{parts.path}?{parts.query}")
    response = connection.getresponse()
    response.read()
    connection.close()
    found = response.getheader("Location")
    assert found is not None
    return found


def come_in(client: Client, **further: str):
    back = urllib.parse.urlsplit(at_provider(go_out(client, **further)))
    assert back.path == reverse("openid_connect_callback")
    return client.get(f"{back.path}?{back.query}")


def is_in(client: Client) -> bool:
    return client.get(reverse("home")).status_code == 200


def told(client: Client) -> str:
    return client.get(reverse("account_login")).content.decode()


def last_event() -> tuple[str, str, object]:
    event = AuditEvent.objects.order_by("-sequence")[0]
    return event.verb, event.about, json.loads(event.after)


# Who comes in


@pytest.mark.parametrize("claim", ["sato", "SATO", " sato "])
def test_a_registered_person_comes_in_and_it_is_told(provider, claim):
    person, client = make_person("sato"), Client()
    provider.claims["preferred_username"] = claim
    assert come_in(client)["Location"] == reverse("home")
    assert is_in(client)
    assert last_event() == ("log-in", f"person/{person.pk}", {"ways": ["oidc"]})


def test_it_leads_to_where_the_visitor_wanted_and_never_elsewhere(provider):
    make_person("sato")
    provider.claims["preferred_username"] = "sato"
    assert come_in(Client(), next="/log/")["Location"] == "/log/"
    assert come_in(Client(), next="//elsewhere.example/")["Location"] == reverse("home")


def test_a_claim_that_the_statement_lacks_is_asked_for(provider):
    make_person("sato")
    provider.userinfo["preferred_username"] = "sato"
    client = Client()
    come_in(client)
    assert is_in(client)


def test_a_one_time_password_is_not_asked_of_who_needs_none(provider):
    people.create(login="new", name="新人", password=PASSWORD, by=COMMAND_LINE)
    provider.claims["preferred_username"] = "new"
    client = Client()
    come_in(client)
    assert is_in(client)


@pytest.mark.parametrize("claim", ["email", "mail"])
def test_a_person_is_found_by_the_address_where_that_is_said(provider, configure, claim):
    person = make_person("sato")
    Person.objects.filter(pk=person.pk).update(email="sato@city.example.lg.jp")
    configure(
        IdentityProvider(
            provider.url, of_tests.CLIENT, of_tests.SECRET, claim=claim, match=Match.EMAIL
        )
    )
    provider.claims[claim] = "Sato@city.example.lg.jp"
    client = Client()
    come_in(client)
    assert is_in(client)


def test_nothing_of_the_provider_is_kept(provider):
    from allauth.socialaccount.models import SocialAccount, SocialToken

    make_person("sato")
    provider.claims["preferred_username"] = "sato"
    come_in(Client())
    assert not SocialAccount.objects.exists()
    assert not SocialToken.objects.exists()


# Who does not


def refused(client: Client, provider, sentence: str, why: str) -> None:
    before = Person.objects.count()
    assert come_in(client)["Location"] == reverse("account_login")
    assert sentence in told(client)
    assert not is_in(client)
    assert Person.objects.count() == before
    verb, _about, after = last_event()
    assert (verb, after) == ("refuse-login", {"why": why})


@pytest.mark.parametrize(
    ("claims", "why"),
    [
        ({"preferred_username": "nobody"}, "oidc: unknown"),
        ({"preferred_username": ""}, "oidc: no claim"),
        ({"preferred_username": ["sato"]}, "oidc: no claim"),
        ({}, "oidc: no claim"),
    ],
)
def test_who_is_not_registered_stays_outside(provider, claims, why):
    make_person("sato")
    provider.claims |= claims
    refused(Client(), provider, UNKNOWN, why)


@pytest.mark.parametrize(
    ("addresses", "verified", "why"),
    [
        (["a@city.example", "A@city.example"], True, "oidc: several"),
        (["a@city.example"], False, "oidc: e-mail not verified"),
        (["b@city.example"], True, "oidc: unknown"),
    ],
)
def test_an_address_that_is_not_one_persons_own_opens_nothing(
    provider, configure, addresses, verified, why
):
    for number, address in enumerate(addresses):
        person = make_person(f"person{number}")
        Person.objects.filter(pk=person.pk).update(email=address)
    client, secret = of_tests.CLIENT, of_tests.SECRET
    configure(IdentityProvider(provider.url, client, secret, claim="email", match=Match.EMAIL))
    provider.claims |= {"email": "a@city.example", "email_verified": verified}
    refused(Client(), provider, UNKNOWN, why)


def test_who_left_does_not_come_in(provider):
    person = make_person("sato")
    Person.objects.filter(pk=person.pk).update(is_active=False)
    provider.claims["preferred_username"] = "sato"
    refused(Client(), provider, "ログイン名かパスワードが違います。", "left")


@pytest.mark.parametrize(
    "changes",
    [
        {"aud": "another"},
        {"iss": "http://127.0.0.1:1"},
        {"exp": int(time.time()) - 120},
        {"azp": "another"},
        {"aud": None},
        {"exp": None},
        {"sub": None},
    ],
    ids=str,
)
def test_a_statement_that_is_not_for_us_is_not_believed(provider, changes, caplog):
    make_person("sato")
    provider.claims["preferred_username"] = "sato"
    provider.changes = changes
    refused(Client(), provider, FAILED, "oidc: failed")
    assert "id_token" in caplog.text


def test_a_statement_with_another_signature_is_not_believed(provider):
    make_person("sato")
    provider.claims["preferred_username"] = "sato"
    provider.key = of_tests.OTHER_KEY
    refused(Client(), provider, FAILED, "oidc: failed")


def test_userinfo_of_another_subject_is_not_believed(provider):
    make_person("sato")
    provider.userinfo = {"sub": "another", "preferred_username": "sato"}
    refused(Client(), provider, UNKNOWN, "oidc: no claim")


@pytest.mark.parametrize(
    ("error", "sentence", "why"),
    [
        ("access_denied", CANCELLED, "oidc: cancelled"),
        ("server_error", FAILED, "oidc: failed"),
    ],
)
def test_what_the_provider_refuses_is_told(provider, error, sentence, why):
    provider.refuses = error
    refused(Client(), provider, sentence, why)


def test_a_wrong_secret_is_told(provider, configure):
    make_person("sato")
    provider.claims["preferred_username"] = "sato"
    configure(IdentityProvider(provider.url, of_tests.CLIENT, "wrong"))
    refused(Client(), provider, FAILED, "oidc: failed")


def test_a_way_back_that_nobody_went_out_by_opens_nothing_and_fills_no_log(provider):
    make_person("sato")
    provider.claims["preferred_username"] = "sato"
    back = urllib.parse.urlsplit(at_provider(go_out(Client())))
    stranger, before = Client(), AuditEvent.objects.count()
    for query in (back.query, "", "state=x&code=y", "error=access_denied"):
        response = stranger.get(f"{back.path}?{query}")
        assert response["Location"] == reverse("account_login")
        assert FAILED in told(stranger)
    assert AuditEvent.objects.count() == before


def test_a_way_back_opens_once(provider):
    make_person("sato")
    provider.claims["preferred_username"] = "sato"
    client = Client()
    back = urllib.parse.urlsplit(at_provider(go_out(client)))
    assert client.get(f"{back.path}?{back.query}")["Location"] == reverse("home")
    client.post(reverse("account_logout"))
    assert client.get(f"{back.path}?{back.query}")["Location"] == reverse("account_login")


# Where there is none, or it does not answer


def test_a_provider_that_does_not_answer_is_told():
    client = Client()
    assert go_out(client) == reverse("account_login")
    assert FAILED in told(client)
    assert last_event()[2] == {"why": "oidc: failed"}


@pytest.mark.parametrize("method", ["post", "get"])
def test_without_a_provider_there_is_no_such_page(configure, method):
    configure(None)
    name = {"post": "openid_connect_login", "get": "openid_connect_callback"}[method]
    assert getattr(Client(), method)(reverse(name)).status_code == 404
    assert "認証基盤" not in told(Client())


def test_what_the_address_asks_for_is_not_passed_on(provider):
    client = Client()
    address = client.post(
        f"{reverse('openid_connect_login')}?process=connect&scope=admin&auth_params=prompt%3Dnone"
    )["Location"]
    asked = urllib.parse.parse_qs(urllib.parse.urlsplit(address).query)
    assert "prompt" not in asked
    assert set(asked["scope"][0].split()) == {"openid", "profile", "email"}


def test_who_is_in_already_is_not_sent_out(provider):
    assert go_out(logged_in(make_person("sato"))) == reverse("home")


def test_the_button_bears_the_name_of_the_provider():
    assert "庁内の認証基盤でログインする" in told(Client())
