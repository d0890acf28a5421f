"""The city's own login as it is configured: in the file, by variables, with every fault told."""

from typing import Any

import pytest

from keikaku.core.errors import Unreadable
from keikaku.web.configuration import read_installation
from keikaku.web.identity_provider import IdentityProvider, Match, parse_issuer
from keikaku.web.installation import CONFIG_FILE

ISSUER = "https://login.city.example.lg.jp/realms/city"
WHOLE = f"""
    [oidc]
    issuer = "{ISSUER}"
    client_id = "keikaku"
    client_secret = "hidden"
"""


def read(folder, config="", **environment):
    (folder / CONFIG_FILE).write_text(config, encoding="utf-8")
    variables = {f"KEIKAKU_{name.upper()}": text for name, text in environment.items()}
    installation = read_installation(folder, {"KEIKAKU_SECRET_KEY": "s" * 50, **variables})
    return installation.identity_provider


def test_without_a_table_there_is_none(tmp_path):
    assert read(tmp_path) is None
    assert read(tmp_path, "[oidc]") is None


def test_three_lines_are_enough(tmp_path):
    assert read(tmp_path, WHOLE) == IdentityProvider(
        issuer=ISSUER,
        client_id="keikaku",
        client_secret="hidden",
        name="庁内の認証基盤",
        claim="preferred_username",
        match=Match.LOGIN,
    )


@pytest.mark.parametrize(
    ("further", "claim", "match"),
    [
        ("", "preferred_username", Match.LOGIN),
        ('claim = "employee_number"', "employee_number", Match.LOGIN),
        ('match = "email"', "email", Match.EMAIL),
        ('match = "email"\nclaim = "upn"', "upn", Match.EMAIL),
    ],
)
def test_which_claim_is_compared_with_what(tmp_path, further, claim, match):
    found = read(tmp_path, f"{WHOLE}\n{further}")
    assert (found.claim, found.match) == (claim, match)


def test_variables_go_before_the_file_and_are_enough_alone(tmp_path):
    variables = {
        "oidc_issuer": f"{ISSUER}/",
        "oidc_client_id": "other",
        "oidc_client_secret": "secret",
        "oidc_name": "職員ポータル",
        "oidc_claim": "mail",
        "oidc_match": "email",
    }
    expected = IdentityProvider(ISSUER, "other", "secret", "職員ポータル", "mail", Match.EMAIL)
    assert read(tmp_path, WHOLE, **variables) == expected
    assert read(tmp_path, "", **variables) == expected


@pytest.mark.parametrize(
    ("config", "environment", "message"),
    [
        ('[oidc]\nissuer = "https://a.example"', {}, r"config\.toml oidc\.client_id: 項目が"),
        ("", {"oidc_client_id": "x"}, r"config\.toml oidc\.issuer: 項目がありません"),
        (f"{WHOLE}\nscope = 1", {}, r"config\.toml oidc\.scope: 知らない項目です"),
        (f'{WHOLE}\nmatch = "name"', {}, r'oidc\.match: 「name」は使えません。 "login"、"email"'),
        (f'{WHOLE}\nclaim = " "', {}, r"oidc\.claim: 何も書かれていません"),
        (WHOLE.replace('"hidden"', '""'), {}, r"oidc\.client_secret: 何も書かれていません"),
        (WHOLE, {"oidc_issuer": "login.city"}, "環境変数 KEIKAKU_OIDC_ISSUER: 「login.city」は使え"),
        (WHOLE, {"oidc_issuer": "http://login.city"}, "KEIKAKU_OIDC_ISSUER: .*暗号化されません"),
        ('oidc_issuer = "x"', {}, r"config\.toml oidc_issuer: 知らない項目です"),
        ("oidc = 1", {}, r"config\.toml oidc: 「1」は使えません"),
    ],
)  # fmt: skip
def test_a_fault_is_told_at_its_key(tmp_path, config, environment, message):
    with pytest.raises(Unreadable, match=message):
        read(tmp_path, config, **environment)


@pytest.mark.parametrize(
    ("issuer", "plain_http"),
    [("http://127.0.0.1:8080", "false"), ("http://localhost/x", "false"), ("http://a", "true")],
)
def test_unencrypted_where_nothing_is_seen_or_it_is_known(tmp_path, issuer, plain_http):
    assert read(tmp_path, WHOLE, oidc_issuer=issuer, plain_http=plain_http).issuer == issuer


def test_the_secret_is_not_shown(tmp_path):
    assert "hidden" not in repr(read(tmp_path, WHOLE))


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("https://a.example", "https://a.example"),
        ("https://a.example/", "https://a.example"),
        ("https://a.example/realms/city//", "https://a.example/realms/city"),
        ("http://a:8080", "http://a:8080"),
    ],
)
def test_an_issuer_is_an_address(text, issuer):
    assert parse_issuer(text) == issuer


@pytest.mark.parametrize(
    "text", ["", "a.example", "ftp://a", "https://", "https://a?x=1", "https://a#b"]
)
def test_what_is_no_address(text):
    with pytest.raises(ValueError):
        parse_issuer(text)


@pytest.mark.parametrize("wrong", ["issuer", "client_id", "client_secret", "claim"])
def test_no_half_valid_provider_exists(wrong):
    fields: dict[str, Any] = {
        "issuer": ISSUER,
        "client_id": "k",
        "client_secret": "s",
        "claim": "c",
        wrong: "",
    }
    with pytest.raises(ValueError, match="a provider has"):
        IdentityProvider(**fields)
