"""The file of settings as it lies there, and written whole or not at all."""

import os
from pathlib import Path

import pytest

from keikaku.core.errors import Unreadable, Unwritable
from keikaku.web.administration.file import (
    SettingsFile,
    read_settings_file,
    write_settings_file,
)

posix = pytest.mark.skipif(os.name == "nt", reason="Windows has other rights")


def test_no_file_says_nothing(tmp_path):
    found = read_settings_file(tmp_path)
    assert found == SettingsFile(tmp_path / "config.toml")
    assert found.value("port") is None


@pytest.mark.parametrize(
    ("text", "key", "value"),
    [
        ("port = 1", "port", 1),
        ("port = 1", "address", None),
        ('allowed_hosts = ["a", "b"]', "allowed_hosts", ["a", "b"]),
        ("allowed_hosts = []", "allowed_hosts", None),
        ("allowed_hosts = [1]", "allowed_hosts", ["1"]),
        ("plain_http = false", "plain_http", False),
        ("port = 2024-04-01", "port", "2024-04-01"),
        ('[oidc]\nname = "a"', "oidc_name", "a"),
        ("oidc = 1", "oidc_name", None),
    ],
)
def test_what_it_says_under_a_key(tmp_path, text, key, value):
    (tmp_path / "config.toml").write_text(text, "utf-8")
    assert read_settings_file(tmp_path).value(key) == value


@pytest.mark.parametrize("data", [b"port = ", b"\xff", b"a = 1\na = 2"])
def test_what_is_no_toml_is_told(tmp_path, data):
    (tmp_path / "config.toml").write_bytes(data)
    with pytest.raises(Unreadable):
        read_settings_file(tmp_path)


@pytest.mark.parametrize("data", [b"port = 1\r\n# a\r\n", b"\xef\xbb\xbfport = 1\n", b""])
def test_what_is_written_again_is_the_same(tmp_path, data):
    path = tmp_path / "config.toml"
    path.write_bytes(data)
    found = read_settings_file(tmp_path)
    write_settings_file(found, found.text)
    assert path.read_bytes() == data
    assert [each.name for each in tmp_path.iterdir()] == ["config.toml"]


@posix
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o644])
def test_its_rights_stay(tmp_path, mode):
    path = tmp_path / "config.toml"
    path.touch()
    path.chmod(mode)
    write_settings_file(read_settings_file(tmp_path), "port = 1")
    assert path.stat().st_mode & 0o777 == mode


@posix
def test_a_new_one_is_for_its_owner_alone(tmp_path):
    write_settings_file(SettingsFile(tmp_path / "config.toml"), "port = 1")
    assert (tmp_path / "config.toml").stat().st_mode & 0o777 == 0o600


@posix
def test_a_link_stays_a_link(tmp_path):
    kept = tmp_path / "kept.toml"
    kept.write_text("port = 1")
    (tmp_path / "config.toml").symlink_to(kept)
    write_settings_file(read_settings_file(tmp_path), "port = 2")
    assert (tmp_path / "config.toml").is_symlink()
    assert kept.read_text() == "port = 2"


def test_a_failure_leaves_what_was_there(tmp_path, monkeypatch):
    path = tmp_path / "config.toml"
    path.write_text("port = 1")

    def full(*_any):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(Unwritable, match="書き込めません"):
        write_settings_file(read_settings_file(tmp_path), "port = 2")
    assert path.read_text() == "port = 1"
    assert [each.name for each in tmp_path.iterdir()] == ["config.toml"]


@pytest.mark.parametrize("closed", ["config.toml", "folder", None])
def test_whether_it_can_be_written(tmp_path, monkeypatch, closed):
    path = tmp_path / "config.toml"
    path.touch()
    names = {"config.toml": path, "folder": tmp_path}
    monkeypatch.setattr(os, "access", lambda each, _way: Path(each) != names.get(closed))
    assert SettingsFile(path).can_be_written is (closed is None)
