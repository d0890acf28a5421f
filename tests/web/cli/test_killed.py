"""The server killed in the middle of a thousand writes: nothing that it acknowledged is lost."""

import http.client
import ipaddress
import itertools
import os
import re
import threading
import urllib.parse

import pytest

from tests.web.serving import environment_of, run, serving

TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="(\w+)"')
WRITERS, MOST, KILLED_AT = 4, 1000, 400
ADDRESSES = itertools.count(0x0A000001)


class Writer:
    """Shows passkeys that are none: each is refused and writes one event, told by its answer."""

    def __init__(self, place: str) -> None:
        self._connection = http.client.HTTPConnection(place, timeout=30)
        self._connection.request("GET", "/accounts/login/")
        response = self._connection.getresponse()
        token = TOKEN.findall(response.read().decode())[0]
        self._cookie = (response.getheader("Set-Cookie") or "").strip().split(";")[0]
        # Without a password none is hashed, which would take longer than all the rest.
        self._form = urllib.parse.urlencode({"csrfmiddlewaretoken": token, "credential": "{}"})

    def write(self) -> int:
        headers = {
            "Cookie": self._cookie,
            "Content-Type": "application/x-www-form-urlencoded",
            # Each from an address of its own: one address alone may not ask so often.
            "X-Forwarded-For": str(ipaddress.ip_address(next(ADDRESSES))),
        }
        self._connection.request("POST", "/accounts/login/passkey/", self._form, headers)
        response = self._connection.getresponse()
        response.read()
        return response.status


@pytest.mark.skipif(os.name == "nt", reason="kills a group of processes as POSIX has them")
def test_nothing_acknowledged_is_lost_and_the_chain_verifies(tmp_path):
    environment = {**environment_of(tmp_path / "data"), "KEIKAKU_BEHIND_PROXY": "true"}
    with serving(environment) as server:
        place = server.url.removeprefix("http://").rstrip("/")
        before = count(environment)
        answers = written_until_killed(place, server.kill)
    assert set(answers) == {302}
    assert KILLED_AT <= len(answers) < MOST
    assert count(environment) >= before + len(answers)


def written_until_killed(place: str, kill) -> list[int]:
    answers: list[int] = []
    killing = threading.Lock()

    def work() -> None:
        writer = Writer(place)
        try:
            while len(answers) < MOST:
                answers.append(writer.write())
                if len(answers) >= KILLED_AT and killing.acquire(blocking=False):
                    kill()
        except (OSError, http.client.HTTPException):
            pass  # the server is gone

    threads = [threading.Thread(target=work) for _ in range(WRITERS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return answers


def count(environment) -> int:
    """How many events the log has, all of which verify."""
    done = run(environment, "audit", "verify")
    assert done.returncode == 0, done.stdout
    (found,) = re.findall(r"（(\d+) 件）", done.stdout)
    return int(found)
