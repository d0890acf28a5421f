"""Whether a port is free, and whether a server answers."""

import socket
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from keikaku.cli.failures import WrongUsage
from keikaku.cli.serve.answering import Holder, answers_within, check_port, who_answers


class Page(BaseHTTPRequestHandler):
    status = 200

    def do_GET(self):
        self.send_response(self.status)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_):
        pass


class Broken(Page):
    status = 500


@contextmanager
def server(page: type[Page]):
    with HTTPServer(("127.0.0.1", 0), page) as serving:
        thread = threading.Thread(target=serving.serve_forever)
        thread.start()
        try:
            yield serving.server_port
        finally:
            serving.shutdown()
            thread.join()


@pytest.mark.parametrize("address", ["127.0.0.1", "0.0.0.0"])
def test_a_server_that_answers(address):
    with server(Page) as port:
        assert answers_within(address, port, 5)


def test_a_server_that_is_broken():
    with server(Broken) as port:
        assert not answers_within("127.0.0.1", port, 0.3)


def test_a_port_is_free_or_taken():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(WrongUsage, match=f"ポート {port} で待ち受けられません"):
            check_port("127.0.0.1", port)
        # It is taken, and says nothing.
        assert not answers_within("127.0.0.1", port, 0.3)
    check_port("127.0.0.1", port)


class Ours(Page):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b'<link rel="stylesheet" href="/static/keikaku/keikaku.css">')


def test_who_has_a_port():
    with server(Ours) as port:
        assert who_answers("127.0.0.1", port) is Holder.KEIKAKU
    assert who_answers("127.0.0.1", port) is Holder.NOBODY
    for page in (Page, Broken):
        with server(page) as port:
            assert who_answers("127.0.0.1", port) is Holder.ANOTHER
    assert who_answers("192.0.2.1", 8000) is Holder.ANOTHER


def test_an_address_that_is_not_this_machines():
    with pytest.raises(WrongUsage, match=r"192\.0\.2\.1"):
        check_port("192.0.2.1", 8000)
