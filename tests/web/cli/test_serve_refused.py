"""What `keikaku serve` does not start with: a lost secret, tables of a newer version."""

import pytest

from keikaku.web.config.begun import is_begun
from keikaku.web.configuration import read_database
from tests.web.cli.installing import enrol, factors, first_start, python, refused, well
from tests.web.serving import environment_of, serving

_NEWER = """
import os; os.environ["DJANGO_SETTINGS_MODULE"] = "keikaku.web.config.settings"
import django; django.setup()
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder
MigrationRecorder(connection).{}("plans", "0099_from_tomorrow")
"""


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "data"


@pytest.fixture
def environment(folder):
    """An installation with a person whose app was enrolled under its secret."""
    environment = environment_of(folder)
    first_start(environment)
    enrol(environment)
    return environment


def test_a_lost_secret_is_not_made_anew_in_silence(environment, folder):
    secret = folder / "secrets.toml"
    kept = secret.read_bytes()
    secret.unlink()
    told = refused(environment, "serve", "--port", "1")
    assert f"{secret}: 秘密の鍵のファイルがなくなっています。" in told
    assert "keikaku backup --with-secret" in told
    assert "keikaku serve --new-secret" in told
    assert not secret.exists()
    secret.write_bytes(kept)
    secret.chmod(0o600)
    assert factors(environment) == "totp webauthn"
    with serving(environment) as server:
        assert "秘密の鍵" not in server.printed


def test_whoever_wants_a_new_secret_gets_it_and_is_told_what_it_costs(environment, folder):
    (folder / "secrets.toml").unlink()
    with serving(environment, "serve", "--new-secret") as server:
        assert "秘密の鍵を新しく作りました。全員がログインし直します。" in server.printed
        assert "1 人の認証アプリ" in server.printed
    assert factors(environment) == "webauthn"
    assert "改変はありません" in well(environment, "audit", "verify")
    assert "--new-secret を外してください。" in refused(environment, "serve", "--new-secret")


def test_the_lost_secret_may_be_given_by_a_variable(environment, folder):
    (folder / "secrets.toml").unlink()
    with serving({**environment, "KEIKAKU_SECRET_KEY": "k" * 50}) as server:
        assert server.url
    assert not (folder / "secrets.toml").exists()


def test_an_installation_that_was_never_begun_gets_its_secret(folder):
    environment = environment_of(folder)
    folder.mkdir()
    assert not is_begun(read_database(folder, environment))
    with serving(environment):
        assert (folder / "secrets.toml").exists()
    assert is_begun(read_database(folder, environment))


def test_tables_of_a_newer_version_are_left_alone(environment):
    python(environment, _NEWER.format("record_applied"))
    told = refused(environment, "serve", "--port", "1")
    assert "表が、この版より新しい keikaku のものです（plans/0099_from_tomorrow）。" in told
    assert "その版以上の keikaku で動かしてください。" in told
    python(environment, _NEWER.format("record_unapplied"))
    with serving(environment) as server:
        assert server.url


def test_a_database_that_does_not_answer_gets_no_secret(folder):
    url = "postgres://nobody:nothing@127.0.0.1:1/none"
    environment = {**environment_of(folder), "KEIKAKU_DATABASE_URL": url}
    told = refused(environment, "serve")
    assert "データベースを使えません" in told
    assert "nothing" not in told
    assert not (folder / "secrets.toml").exists()
