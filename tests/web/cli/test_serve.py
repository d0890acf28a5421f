"""The whole program as an administrator starts it: first start, login, second start, doctor."""

import http.cookiejar
import os
import re
import urllib.parse
import urllib.request

import pytest

from tests.postgresql import free_port
from tests.web.serving import environment_of, run, serving

TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="(\w+)"')


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("installation") / "data"


@pytest.fixture(scope="module")
def environment(folder):
    return environment_of(folder)


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
    with serving(environment) as server:
        printed, url = server.printed, server.url
        login = re.search(r"ログイン名 +(\S+)", printed)
        password = re.search(r"パスワード +(\S+)", printed)
        assert login
        assert password
        browser = Browser()
        where, page = browser.post(
            f"{url}accounts/login/", login=login[1], password=password[1], next=""
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
    with serving(environment) as server:
        assert "パスワード" not in server.printed
        assert "システム管理者" in browser.get(server.url)[1]


def test_all_processes_of_the_server_count_attempts_together(environment):
    wrong = {"login": "nobody", "password": "wrong"}
    with serving(environment) as server:
        pages = [Browser().post(f"{server.url}accounts/login/", **wrong)[1] for _ in range(6)]
    assert ["待ってください。" in page for page in pages] == [False] * 5 + [True]


def test_the_doctor_and_the_auditor_find_nothing_after_a_backup(environment, tmp_path):
    assert "バックアップをまだ取っていません。" in run(environment, "doctor").stdout
    run(environment, "backup", "--out", str(tmp_path))
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
    assert "keikaku serve" in done.stdout
