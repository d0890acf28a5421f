"""Keys of second factors lie sealed; without the secret they are told, and can be taken away."""

import json

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client, override_settings
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from keikaku.web.audit.actor import COMMAND_LINE
from keikaku.web.audit.models import AuditEvent
from keikaku.web.health.finding import State
from keikaku.web.login.lost_factors import factor_findings, lost, take_away_lost
from keikaku.web.login.sealing import Sealed, seal, unseal
from tests.web.conftest import PASSWORD, make_person
from tests.web.login.test_second_factors import code_of, enrol, first_step, is_in, second_step

OTHER = override_settings(SECRET_KEY="another-secret-" * 4)


@given(st.text(max_size=80))
def test_what_is_sealed_is_opened_by_the_same_secret_alone(text):
    sealed = seal(text)
    assert sealed != seal(text)  # the same twice cannot be told
    assert unseal(sealed) == text
    with OTHER, pytest.raises(Sealed):
        unseal(sealed)


@pytest.mark.parametrize("text", ["", "JBSWY3DPEHPK3PXP", "gAAAAA", "計画", "x" * 200])
def test_what_was_never_sealed_is_not_opened(text):
    with pytest.raises(Sealed):
        unseal(text)


def test_an_altered_text_is_not_opened():
    sealed = seal("JBSWY3DPEHPK3PXP")
    for place in range(0, len(sealed) - 2, 7):
        other = "A" if sealed[place] != "A" else "B"
        with pytest.raises(Sealed):
            unseal(sealed[:place] + other + sealed[place + 1 :])


@pytest.fixture
def enrolled(db):
    """A person with an app: the client that is in, the key and the recovery codes."""
    make_person("sato")
    client = Client()
    first_step(client)
    client.post(reverse("account_reauthenticate"), {"password": PASSWORD})
    return client, *enrol(client)


def test_the_database_holds_neither_key_nor_codes(enrolled):
    _, secret, codes = enrolled
    rows = [json.dumps(row) for row in Authenticator.objects.values_list("data", flat=True)]
    assert len(rows) == 2
    assert not [row for row in rows for word in (secret, *codes) if word in row]
    assert lost() == []
    (finding,) = factor_findings()
    assert finding.state is State.WELL


def test_with_another_secret_the_login_says_whom_to_ask(enrolled):
    _, secret, codes = enrolled
    with OTHER:
        for code in (code_of(secret), codes[0]):
            client = Client()
            first_step(client)
            told = second_step(client, code)
            assert told.status_code == 500
            assert "二段階目の登録のやり直しを依頼" in told.content.decode()
            assert not is_in(client)
        (finding,) = factor_findings()
    assert finding.state is State.WRONG
    assert "1 人の認証アプリ" in finding.told["ja"]
    assert "secrets.toml" in finding.mend["en"]


def test_what_is_lost_is_taken_away_and_the_passkey_stays(enrolled):
    person = make_person("suzuki")
    Authenticator.objects.create(user=person, type="webauthn", data={"name": "鍵"})
    with OTHER:
        assert take_away_lost(by=COMMAND_LINE) == 1
        assert take_away_lost(by=COMMAND_LINE) == 0
        client = Client()
        first_step(client)
        assert is_in(client)
    assert [row.type for row in Authenticator.objects.all()] == ["webauthn"]
    event = AuditEvent.objects.get(verb="reset-second-factors")
    assert json.loads(event.before) == {"recovery_codes": 1, "totp": 1}
    assert event.who == COMMAND_LINE.who


def test_what_opens_is_not_taken_away(enrolled):
    assert take_away_lost(by=COMMAND_LINE) == 0
    assert Authenticator.objects.count() == 2
