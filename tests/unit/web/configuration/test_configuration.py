"""An installation out of its file and the environment, with every fault told at its key."""

import pytest

from keikaku.core.errors import Unreadable
from keikaku.web.configuration import check_text, read_installation
from keikaku.web.configuration.given import Origin, origin_of
from keikaku.web.database_url import Database, Engine
from keikaku.web.identity_provider import IdentityProvider
from keikaku.web.installation import (
    CONFIG_FILE,
    Installation,
    Screen,
    UploadLimits,
    is_loopback,
)
from keikaku.web.secret_file import make_secret, read_secret

SECRET = "s" * 50
LOOPBACK = ("localhost", "127.0.0.1", "[::1]")


def read(folder, config="", **environment):
    (folder / CONFIG_FILE).write_text(config, encoding="utf-8")
    variables = {f"KEIKAKU_{name.upper()}": text for name, text in environment.items()}
    return read_installation(folder, {"KEIKAKU_SECRET_KEY": SECRET, **variables})


def database(folder):
    return Database(Engine.SQLITE, str(folder / "keikaku.sqlite3"))


def test_nothing_written_is_one_machine_with_sqlite(tmp_path):
    make_secret(tmp_path)
    assert read_installation(tmp_path, {}) == Installation(
        folder=tmp_path,
        database=database(tmp_path),
        secret_key=read_secret(tmp_path) or "",
        address="127.0.0.1",
        port=8000,
        allowed_hosts=("127.0.0.1", "localhost", "[::1]"),
        language=Screen.JA,
        idle_minutes=60,
        session_hours=12,
        identity_provider=None,
    )


def test_the_whole_file_is_read(tmp_path):
    config = """
        database_url = "postgres://db/plans"
        address = "0.0.0.0"
        port = 8080
        allowed_hosts = ["keikaku.city.example"]
        language = "en"
        behind_proxy = true
        idle_minutes = 30
        session_hours = 9

        [oidc]
        issuer = "https://login.example"
        client_id = "keikaku"
        client_secret = "hidden"
    """
    assert read(tmp_path, config) == Installation(
        folder=tmp_path,
        database=Database(Engine.POSTGRESQL, "plans", host="db"),
        secret_key=SECRET,
        address="0.0.0.0",
        port=8080,
        allowed_hosts=("keikaku.city.example", *LOOPBACK),
        language=Screen.EN,
        behind_proxy=True,
        idle_minutes=30,
        session_hours=9,
        identity_provider=IdentityProvider("https://login.example", "keikaku", "hidden"),
    )


def test_the_environment_goes_before_the_file(tmp_path):
    found = read(
        tmp_path,
        'database_url = "sqlite:///other.db"\nport = 1\nplain_http = true\nallowed_hosts = ["a"]',
        database_url="postgres://db/plans",
        port="9000",
        plain_http="false",
        allowed_hosts="b, c",
        language="en",
    )
    assert found == Installation(
        folder=tmp_path,
        database=Database(Engine.POSTGRESQL, "plans", host="db"),
        secret_key=SECRET,
        port=9000,
        allowed_hosts=("b", "c", "127.0.0.1", "localhost", "[::1]"),
        language=Screen.EN,
    )


@pytest.mark.parametrize(
    ("config", "environment", "message"),
    [
        ("prot = 8000", {}, r"config\.toml prot: 知らない項目です"),
        ("port = 0", {}, r"config\.toml port: 「0」は使えません"),
        ('port = "8000"', {}, r"config\.toml port: 「8000」は使えません。 整数"),
        ("", {"port": "http"}, "環境変数 KEIKAKU_PORT: 「http」は使えません。 整数"),
        ("", {"port": "70000"}, "環境変数 KEIKAKU_PORT: 「70000」は使えません"),
        ("idle_minutes = 0", {}, r"config\.toml idle_minutes: 「0」は使えません。 1～1440"),
        (
            "",
            {"session_hours": "200"},
            "環境変数 KEIKAKU_SESSION_HOURS: 「200」は使えません。 1～168",
        ),
        ("session_hours = true", {}, r"config\.toml session_hours: 「True」は使えません"),
        ("", {"language": "fr"}, "環境変数 KEIKAKU_LANGUAGE: 「fr」は使えません"),
        ("", {"plain_http": "yes"}, "環境変数 KEIKAKU_PLAIN_HTTP: 「yes」は使えません"),
        ('database_url = "mysql://db/x"', {}, r"config\.toml database_url: 使えません"),
        ("", {"database_url": "oracle://x"}, "環境変数 KEIKAKU_DATABASE_URL: 使えません"),
        ("", {"secret_key": "short"}, "KEIKAKU_SECRET_KEY: 短すぎます"),
        ('address = "0.0.0.0"', {}, r"config\.toml address: .*plain_http = true"),
        ("", {"address": "192.0.2.1"}, "環境変数 KEIKAKU_ADDRESS: .*behind_proxy = true"),
        ("port = ", {}, "TOMLとして読めません"),
        (
            'allowed_hosts = ["https://k.example"]',
            {},
            r"allowed_hosts: 「https://k.example」は使え",
        ),
        ('allowed_hosts = ["k:8000"]', {}, r"allowed_hosts: .*名前だけを書いて"),
        ("", {"allowed_hosts": "a,計画"}, "KEIKAKU_ALLOWED_HOSTS: 「計画」は使えません"),
        ("max_file_mb = 65", {}, r"config\.toml max_file_mb: 「65」は使えません。 1～64"),
        ("reading_memory_mb = 100", {}, r"config\.toml reading_memory_mb: .*512～"),
        ("", {"max_files": "0"}, "環境変数 KEIKAKU_MAX_FILES: 「0」は使えません"),
        ("", {"max_pages": "many"}, "環境変数 KEIKAKU_MAX_PAGES: 「many」は使えません。 整数"),
    ],
)
def test_a_fault_is_told_at_its_key(tmp_path, config, environment, message):
    with pytest.raises(Unreadable, match=message):
        read(tmp_path, config, **environment)


@pytest.mark.parametrize("name", ["k.example", ".city.example", "[::1]", "192.0.2.7", "pc_12", "*"])
def test_a_name_alone_is_a_name_to_ask_by(tmp_path, name):
    assert read(tmp_path, f'allowed_hosts = ["{name}"]').allowed_hosts[0] == name


FILE = {"port": 1, "oidc": {"issuer": "https://login.example"}}


@pytest.mark.parametrize(
    ("key", "environment", "origin"),
    [
        ("port", {}, Origin.FILE),
        ("port", {"KEIKAKU_PORT": "9"}, Origin.ENVIRONMENT),
        ("port", {"KEIKAKU_PORT": ""}, Origin.FILE),
        ("address", {}, Origin.BUILT_IN),
        ("address", {"KEIKAKU_ADDRESS": "::1"}, Origin.ENVIRONMENT),
        ("oidc_issuer", {}, Origin.FILE),
        ("oidc_issuer", {"KEIKAKU_OIDC_ISSUER": "x"}, Origin.ENVIRONMENT),
        ("oidc_name", {}, Origin.BUILT_IN),
    ],
)
def test_from_where_a_setting_comes(key, environment, origin):
    assert origin_of(key, FILE, environment) is origin


def test_another_text_is_tried_before_it_is_written(tmp_path):
    (tmp_path / CONFIG_FILE).write_text("port = 1", encoding="utf-8")
    assert check_text(tmp_path, {}, "port = 2", SECRET).port == 2
    assert check_text(tmp_path, {"KEIKAKU_PORT": "3"}, "port = 2", SECRET).port == 3
    with pytest.raises(Unreadable, match=r"config\.toml port: 「0」は使えません"):
        check_text(tmp_path, {}, "port = 0", SECRET)


def test_limits_of_uploads_stand_in_the_file_or_the_environment(tmp_path):
    found = read(tmp_path, "max_file_mb = 8\nmax_pages = 50", max_files="3", reading_seconds="60")
    assert found.uploads == UploadLimits(8, 3, 50, 60, 3072)


def test_a_folder_that_was_not_set_up_says_how(tmp_path):
    with pytest.raises(Unreadable, match="keikaku serve"):
        read_installation(tmp_path, {})


def test_secrets_are_not_shown(tmp_path):
    shown = repr(read(tmp_path, "", database_url="postgres://u:hidden@db/plans"))
    assert SECRET not in shown
    assert "hidden" not in shown


@pytest.mark.parametrize(
    ("address", "answer"),
    [
        ("127.0.0.1", True),
        ("127.8.8.8", True),
        ("::1", True),
        ("localhost", True),
        ("0.0.0.0", False),
        ("::", False),
        ("192.168.1.5", False),
        ("keikaku.example", False),
    ],
)
def test_which_addresses_are_this_machine(address, answer):
    assert is_loopback(address) is answer


@pytest.mark.parametrize(
    ("config", "answer"),
    [
        ("", False),
        ("plain_http = true", False),
        ('address = "::"\nplain_http = true', True),
        ('address = "::"\nbehind_proxy = true', False),
    ],
)
def test_when_passwords_cross_a_network_in_clear(tmp_path, config, answer):
    assert read(tmp_path, config).sends_unencrypted is answer


def test_an_address_of_the_network_is_a_name_to_ask_by(tmp_path):
    config = 'address = "192.0.2.7"\nplain_http = true'
    assert read(tmp_path, config).allowed_hosts == ("192.0.2.7", *LOOPBACK)


@pytest.mark.parametrize(
    "wrong",
    [{"secret_key": "x"}, {"port": 0}, {"address": "0.0.0.0"}, {"idle_minutes": 0}],
    ids=str,
)
def test_no_half_valid_installation_exists(tmp_path, wrong):
    fields = {"folder": tmp_path, "database": database(tmp_path), "secret_key": SECRET, **wrong}
    with pytest.raises(ValueError, match=r"secret|port|proxy|session"):
        Installation(**fields)
