"""`keikaku demo` as its user starts it: filled, served, stopped; the second start is quick."""

import re
import socket
import stat
import sys

import pytest

from keikaku.cli.demo.alone import alone
from keikaku.cli.failures import WrongUsage
from tests.postgresql import free_port
from tests.web.serving import environment_of, run, serving


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("demo") / "data"


def start(folder):
    # A real installation in the environment is left alone.
    real = {"PORT": "1", "BEHIND_PROXY": "?", "PLAIN_HTTP": "?", "SECRET_KEY": "?"}
    variables = {f"KEIKAKU_{name}": text for name, text in real.items()}
    environment = {**environment_of(folder.parent / "real"), **variables}
    environment["KEIKAKU_OIDC_ISSUER"] = "?"
    port = str(free_port())
    command = ("demo", "--folder", str(folder), "--port", port, "--exit")
    return port, run(environment, *command)


@pytest.fixture(scope="module")
def first(folder):
    return start(folder)


def test_it_tells_the_address_and_how_to_log_in_as_each_role(first):
    port, done = first
    assert done.returncode == 0, done.stderr
    assert f"http://127.0.0.1:{port}/" in done.stdout
    assert re.search(r"password +\w{4}(-\w{4}){3}\n", done.stdout)
    for login in ("kikaku", "tanto", "kacho", "honbu", "zaisei", "iin", "kensa", "jimu", "admin"):
        assert f"\n    {login} " in done.stdout


def test_the_second_start_has_the_same_password_and_reads_nothing(first, folder):
    _, again = start(folder)
    assert again.returncode == 0
    assert "見本のデータを" in first[1].stdout
    assert "見本のデータを" not in again.stdout
    password = re.compile(r"password +(\S+)")
    assert password.findall(again.stdout) == password.findall(first[1].stdout)


def test_the_real_installation_of_the_environment_is_untouched(first, folder):
    assert not (folder.parent / "real").exists()
    assert (folder / "keikaku.sqlite3").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has rights of its own")
def test_nobody_else_can_look_into_the_folder(first, folder):
    assert stat.S_IMODE(folder.stat().st_mode) == stat.S_IRWXU


def test_a_real_installation_is_not_filled(first, folder):
    password = folder / "demo-password.txt"
    kept = password.read_text("utf-8")
    password.unlink()
    _, done = start(folder)
    password.write_text(kept, "utf-8")
    assert done.returncode == 2
    assert "見本ではないデータ" in done.stderr


def test_a_port_that_is_taken_is_told_before_anything_is_read(tmp_path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        done = run(environment_of(tmp_path), "demo", "--folder", str(tmp_path), "--port", port)
    assert done.returncode == 2
    assert "待ち受けられません" in done.stderr
    assert "見本のデータを" not in done.stdout


def test_a_port_that_is_no_port_is_told(folder):
    done = run(environment_of(folder), "demo", "--folder", str(folder), "--port", "0")
    assert done.returncode == 2
    assert "1～65535" in done.stderr


# Two at once


def test_a_second_start_in_the_folder_is_told_where_the_first_runs(first, folder):
    environment = environment_of(folder.parent / "real")
    with serving(environment, "demo", "--folder", str(folder)) as running:
        _, again = start(folder)
    assert again.returncode == 2
    assert running.url in again.stderr
    assert "もう動いています" in again.stderr
    assert again.stdout == ""
    _, after = start(folder)
    assert after.returncode == 0, after.stderr


def test_two_starts_are_told_apart_before_anything_is_made(tmp_path):
    with alone(tmp_path, "http://127.0.0.1:8001/"):
        done = run(environment_of(tmp_path), "demo", "--folder", str(tmp_path))
        assert done.returncode == 2
        assert "http://127.0.0.1:8001/" in done.stderr
        assert not (tmp_path / "secrets.toml").exists()


def test_what_a_killed_demonstration_left_is_no_hindrance(tmp_path):
    (tmp_path / "running.txt").write_text("http://127.0.0.1:8001/", encoding="utf-8")
    (tmp_path / "running-lock").touch()
    with alone(tmp_path, "http://127.0.0.1:8002/"):
        with pytest.raises(WrongUsage, match="8002"), alone(tmp_path, "http://127.0.0.1:8003/"):
            pass
        assert "8002" in (tmp_path / "running.txt").read_text("utf-8")
    assert not (tmp_path / "running.txt").exists()
    with alone(tmp_path, "http://127.0.0.1:8003/"):
        pass
