"""The secret is made once, by chance, for the owner's eyes."""

import os
import threading

import pytest

from keikaku.core.errors import Unreadable, Unwritable
from keikaku.web.secret_file import SECRET_FILE, is_open_to_others, make_secret, read_secret

posix = pytest.mark.skipif(os.name == "nt", reason="Windows has other rights")


def test_there_is_none_before_it_is_made(tmp_path):
    assert read_secret(tmp_path) is None


def test_it_stays_what_it_was_first(tmp_path):
    make_secret(tmp_path)
    first = read_secret(tmp_path)
    make_secret(tmp_path)
    assert first is not None
    assert len(first) > 60
    assert read_secret(tmp_path) == first
    assert [path.name for path in tmp_path.iterdir()] == [SECRET_FILE]


def test_two_installations_have_two(tmp_path):
    found = set()
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        make_secret(tmp_path / name)
        found.add(read_secret(tmp_path / name))
    assert len(found) == 2


@posix
def test_only_the_owner_may_read_it(tmp_path):
    make_secret(tmp_path)
    assert not is_open_to_others(tmp_path / SECRET_FILE)
    (tmp_path / SECRET_FILE).chmod(0o640)
    assert is_open_to_others(tmp_path / SECRET_FILE)


def test_a_short_or_damaged_secret_is_told(tmp_path):
    (tmp_path / SECRET_FILE).write_text('secret_key = "changeme"', encoding="utf-8")
    with pytest.raises(Unreadable, match=r"secret_key: 短すぎます") as fault:
        read_secret(tmp_path)
    assert "changeme" not in str(fault.value)


def test_a_folder_that_is_none_is_told(tmp_path):
    with pytest.raises(Unwritable, match="書き込めるように"):
        make_secret(tmp_path / "missing")


def test_starts_at_once_agree(tmp_path, monkeypatch):
    # Each thread stands for a process, so each needs a number of its own.
    monkeypatch.setattr(os, "getpid", threading.get_ident)
    threads = [threading.Thread(target=make_secret, args=(tmp_path,)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert read_secret(tmp_path) is not None
    assert [path.name for path in tmp_path.iterdir()] == [SECRET_FILE]
