"""The whole program as an administrator starts it: first start, login, second start, doctor."""

import http.cookiejar
import os
import re
import signal
import subprocess
import sys
import urllib.parse
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from tests.postgresql import free_port

TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="(\w+)"')


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("installation") / "data"


@pytest.fixture(scope="module")
def environment(folder):
    database = os.environ.get("KEIKAKU_TEST_DATABASE_URL", "sqlite:///keikaku.sqlite3")
    inner = {name: text for name, text in os.environ.items() if not name.startswith("DJANGO")}
    return {**inner, "KEIKAKU_FOLDER": str(folder), "KEIKAKU_DATABASE_URL": database}


def keikaku(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "keikaku", *arguments]


@contextmanager
def serving(environment) -> Iterator[tuple[str, str]]:
    """The program while it serves: what it printed, and where it is."""
    process = subprocess.Popen(
        keikaku("serve", "--port", str(free_port())),
        env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8",
    )  # fmt: skip
    try:
        assert process.stdout is not None
        printed = ""
        for line in process.stdout:
            printed += line
            if found := re.search(r"http://\S+", line):
                yield printed, found.group()
                break
        else:
            pytest.fail(f"it did not start:\n{printed}")
    finally:
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=30) == 0
        if process.stdout is not None:
            process.stdout.close()


class Browser:
    """Keeps cookies and fills in forms."""

    def __init__(self) -> None:
        jar = urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())
        self._opener = urllib.request.build_opener(jar)

    def get(self, url: str) -> tuple[str, str]:
        with self._opener.open(url) as response:
            return response.url, response.read().decode()

    def post(self, url: str, **fields: str) -> tuple[str, str]:
        (token, *_) = TOKEN.findall(self.get(url)[1])
        data = urllib.parse.urlencode({"csrfmiddlewaretoken": token, **fields}).encode()
        with self._opener.open(url, data) as response:
            return response.url, response.read().decode()


def test_the_first_start_makes_an_administrator_and_the_second_does_not(environment):
    with serving(environment) as (printed, url):
        login = re.search(r"ログイン名 +(\S+)", printed)
        password = re.search(r"パスワード +(\S+)", printed)
        assert login
        assert password
        browser = Browser()
        where, page = browser.post(
            f"{url}accounts/login/", username=login[1], password=password[1], next=""
        )
        assert where == f"{url}accounts/password/"
        style = re.search(r'href="(/static/keikaku/keikaku\.\w+\.css)"', page)
        assert style
        assert "--action" in browser.get(url.rstrip("/") + style[1])[1]
        new = "ao-i-sora-no-iro"
        where, page = browser.post(
            where, old_password=password[1], new_password1=new, new_password2=new
        )
        assert where == url
        assert "システム管理者" in page
    with serving(environment) as (printed, url):
        assert "パスワード" not in printed
        assert "システム管理者" in browser.get(url)[1]


def test_the_doctor_and_the_auditor_find_nothing_afterwards(environment):
    for arguments, word in ((["doctor"], "良好"), (["audit", "verify"], "改変はありません（")):
        done = run(environment, *arguments)
        assert (done.returncode, done.stderr) == (0, "")
        assert word in done.stdout


@pytest.mark.skipif(os.name == "nt", reason="Windows has other rights")
def test_only_the_owner_may_look_into_the_folder(folder):
    assert folder.stat().st_mode & 0o077 == 0


def test_settings_that_are_wrong_are_told(environment):
    done = run({**environment, "KEIKAKU_PORT": "http"}, "serve")
    assert done.returncode == 2
    assert "KEIKAKU_PORT: 「http」は使えません" in done.stderr


@pytest.mark.parametrize("command", ["serve", "doctor"])
def test_a_database_that_cannot_be_reached_is_told(environment, command):
    url = f"postgres://nobody:hidden@127.0.0.1:{free_port()}/none"
    done = run({**environment, "KEIKAKU_DATABASE_URL": url}, command)
    assert done.returncode == (2 if command == "serve" else 1)
    said = done.stdout + done.stderr
    assert "データベース" in said
    assert "Traceback" not in said
    assert "hidden" not in said


def test_a_folder_without_an_installation_is_told(environment, tmp_path):
    done = run({**environment, "KEIKAKU_FOLDER": str(tmp_path)}, "doctor")
    assert done.returncode == 2
    assert "keikaku serve" in done.stderr


def run(environment, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        keikaku(*arguments), env=environment, capture_output=True, encoding="utf-8", check=False
    )
