"""Second factors after a restore: they need the secret under which they were enrolled."""

import shutil

import pytest

from tests.web.cli.installing import enrol, factors, first_start, well
from tests.web.serving import environment_of


@pytest.fixture(scope="module")
def enrolled(tmp_path_factory):
    """An installation where a person has an app and a passkey, and backups without and with secret."""
    place = tmp_path_factory.mktemp("factors")
    environment = environment_of(place / "data")
    first_start(environment)
    enrol(environment)
    said = well(environment, "backup", "--out", str(place / "without.zip"))
    assert "secrets.toml" in said
    well(environment, "backup", "--out", str(place / "with.zip"), "--with-secret")
    return place


def test_without_the_secret_they_are_taken_away_and_it_is_told(enrolled, target):
    said = well(target, "restore", str(enrolled / "without.zip"))
    assert "1 人の認証アプリ" in said
    assert "元の secrets.toml" in said
    assert factors(target) == "webauthn"
    assert "改変はありません" in well(target, "audit", "verify")
    head = well(target, "audit", "head").strip()
    assert head in said


def test_with_the_secret_in_the_backup_they_stay(enrolled, target):
    said = well(target, "restore", str(enrolled / "with.zip"))
    assert "認証アプリ" not in said
    assert factors(target) == "totp webauthn"


def test_with_the_former_secret_in_the_folder_they_stay(enrolled, target, tmp_path):
    folder = tmp_path / "restored"
    folder.mkdir(mode=0o700)
    shutil.copy(enrolled / "data" / "secrets.toml", folder)
    said = well(target, "restore", str(enrolled / "without.zip"), "--replace")
    assert "認証アプリ" not in said
    assert factors(target) == "totp webauthn"
