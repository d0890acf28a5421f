"""What the doctor says of a machine and a folder, and how each fault is mended."""

import os
from dataclasses import replace

import pytest

from keikaku.cli.doctor.run import lines
from keikaku.web.database_url import parse_database
from keikaku.web.doctor.machine import (
    of_folder,
    of_python,
    of_rights,
    of_secrets,
    of_space,
    of_static_files,
    of_way,
)
from keikaku.web.health.finding import Finding, State, well
from keikaku.web.installation import Installation
from keikaku.web.secret_file import make_secret

WELL, DOUBTFUL, WRONG = State.WELL, State.DOUBTFUL, State.WRONG
posix = pytest.mark.skipif(os.name == "nt", reason="Windows has other rights")


@pytest.fixture
def installation(tmp_path):
    make_secret(tmp_path)
    return Installation(tmp_path, parse_database("sqlite:///k.db", tmp_path), "s" * 50)


@pytest.mark.parametrize(("version", "state"), [((3, 10), WRONG), ((3, 11), WELL), ((4, 0), WELL)])
def test_python(version, state):
    assert of_python(version).state is state


@pytest.mark.parametrize(
    ("megabytes", "state"),
    [(0, WRONG), (99, WRONG), (100, DOUBTFUL), (1023, DOUBTFUL), (1024, WELL)],
)
def test_space(megabytes, state):
    found = of_space(megabytes * 1024 * 1024)
    assert found.state is state
    assert str(megabytes) in found.told["ja"]


def test_a_folder_that_can_be_written(tmp_path):
    assert of_folder(tmp_path).state is WELL
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written(tmp_path):
    found = of_folder(tmp_path / "missing")
    assert found.state is WRONG
    assert "書き込みを許して" in found.mend["ja"]


@posix
def test_a_secret_that_others_may_read(installation):
    assert of_secrets(installation).state is WELL
    path = installation.folder / "secrets.toml"
    path.chmod(0o644)
    assert of_secrets(installation).mend["ja"] == f"chmod 600 {path}"


@posix
def test_a_password_in_the_settings_that_others_may_read(installation):
    (installation.folder / "config.toml").touch(0o644)
    assert of_secrets(installation).state is WELL
    database = parse_database("postgres://u:p@db/plans", installation.folder)
    assert of_secrets(replace(installation, database=database)).state is WRONG


@posix
def test_a_database_that_others_may_read(installation):
    path = installation.folder / "k.db"
    path.touch(0o644)
    assert of_secrets(installation).state is WELL
    installation.folder.chmod(0o755)
    assert of_secrets(installation).mend["ja"] == f"chmod 600 {path}"


@posix
def test_a_folder_that_others_may_open(tmp_path):
    tmp_path.chmod(0o700)
    assert of_rights(tmp_path).state is WELL
    tmp_path.chmod(0o750)
    assert of_rights(tmp_path).state is DOUBTFUL
    assert of_rights(tmp_path).mend["ja"] == f"chmod 700 {tmp_path}"


def test_style_sheets(installation):
    assert of_static_files(installation).state is WRONG
    installation.static_folder.mkdir()
    (installation.static_folder / "staticfiles.json").touch()
    assert of_static_files(installation).state is WELL


@pytest.mark.parametrize(
    ("change", "state"),
    [
        ({}, WELL),
        ({"address": "0.0.0.0", "plain_http": True}, DOUBTFUL),
        ({"address": "0.0.0.0", "behind_proxy": True}, WELL),
    ],
)
def test_the_way_of_requests(installation, change, state):
    assert of_way(replace(installation, **change)).state is state


def test_a_finding_that_is_not_well_says_how_to_mend_it():
    with pytest.raises(ValueError, match="mend"):
        Finding(WRONG, {"ja": "悪い", "en": "bad"}, {})
    with pytest.raises(ValueError, match="mend"):
        Finding(WELL, {"ja": "良い", "en": "good"}, {"ja": "直す", "en": "mend"})


def test_findings_are_shown_with_what_to_do():
    assert list(
        lines([well("時計は合っています", "The clock agrees"), of_python((3, 9))], "ja")
    ) == [
        "良好  時計は合っています",
        "異常  Python 3.9 は古すぎます。",
        "      → Python 3.11 以上で動かしてください。",
    ]
    assert next(lines([of_python((3, 9))], "en")) == "WRONG  Python 3.9 is too old."
