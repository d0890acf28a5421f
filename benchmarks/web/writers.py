"""Visitors who write to a server on this machine: each passkey that is refused is one event."""

import http.client
import re
import urllib.parse
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass, field
from ipaddress import ip_address
from threading import Lock, Thread
from time import monotonic

TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="(\w+)"')
LOGIN, PASSKEY = "/accounts/login/", "/accounts/login/passkey/"
# Whoever shows a passkey that is none is led back to the page of login.
REFUSED = 302
_FIRST = "10.0.0.0"


class Writer:
    """One connection that is kept open, with the form's token as a browser would have it.

    It speaks as a proxy does that had HTTPS before it, so that each write can be told by the
    address from which it came.
    """

    def __init__(self, connection: http.client.HTTPConnection) -> None:
        self._connection = connection
        connection.request("GET", LOGIN)
        response = connection.getresponse()
        self._token = TOKEN.findall(response.read().decode())[0]
        cookie = (response.getheader("Set-Cookie") or "").strip().split(";")[0]
        self._headers = {
            "Cookie": cookie,
            "Content-Type": "application/x-www-form-urlencoded",
            "X-Forwarded-Proto": "https",
            "Referer": f"https://{connection.host}:{connection.port}{LOGIN}",
        }

    def write(self, origin: str) -> int:
        """The status of the answer. Without a password none is hashed, which would take longer."""
        fields = {"csrfmiddlewaretoken": self._token, "credential": "{}"}
        form = urllib.parse.urlencode(fields)
        headers = {**self._headers, "X-Forwarded-For": origin}
        self._connection.request("POST", PASSKEY, form, headers)
        response = self._connection.getresponse()
        response.read()
        return response.status


@dataclass
class Load:
    """What was answered: the origin of each write with its status and its seconds."""

    answers: list[tuple[str, int, float]] = field(default_factory=list)

    @property
    def failed(self) -> int:
        """How many were answered with anything but the refusal."""
        return sum(status != REFUSED for _, status, _ in self.answers)

    def seconds_of(self, percent: int) -> float:
        """The time within which so many percent were answered."""
        times = sorted(seconds for _, _, seconds in self.answers)
        return times[min(len(times) - 1, len(times) * percent // 100)]


def load(
    place: str,
    *,
    connections: int,
    seconds: float,
    most: int,
    first: int = 1,
    after: Callable[[int], None] = lambda _answered: None,
) -> Load:
    """Writes from all sides until the time is over, so many were written, or the server is gone.

    `first` is the number of the first write; addresses are made of the numbers. `after` is told
    how many answers there are, behind each of them, by one writer at a time.
    """
    numbers = iter(range(first, first + most))
    found, turn, until = Load(), Lock(), monotonic() + seconds

    def work() -> None:
        connection = http.client.HTTPConnection(place, timeout=30)
        # Whoever asks a server that is gone has nothing more to do.
        with closing(connection), suppress(OSError, http.client.HTTPException):
            writer = Writer(connection)
            while monotonic() < until and (number := next(numbers, None)) is not None:
                origin, began = _origin(number), monotonic()
                status = writer.write(origin)
                with turn:
                    found.answers.append((origin, status, monotonic() - began))
                    after(len(found.answers))

    threads = [Thread(target=work) for _ in range(connections)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return found


def _origin(number: int) -> str:
    """An address of its own for every write: one address alone may not ask so often."""
    return str(ip_address(_FIRST) + number)
