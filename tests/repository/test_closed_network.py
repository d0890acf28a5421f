"""Keikaku runs where the network is closed: nothing in it can call out, and it names no address."""

import re
from collections.abc import Iterator

import pytest

from tests.repository.tree import ROOT, SOURCE, imported, modules, shown, text

CLIENTS = (
    "aiohttp", "ftplib", "http.client", "httpx", "imaplib", "poplib", "requests", "smtplib",
    "socket", "ssl", "telnetlib", "urllib.request", "urllib3", "webbrowser", "xmlrpc",
)  # fmt: skip
# The command that serves asks its own server, on this machine, whether it answers.
ASKS_ITSELF = "src/keikaku/cli/serve/answering.py"
# Names in the form of an address: nothing is fetched from them.
NAMESPACES = (
    "https://json-schema.org/",
    "http://schemas.openxmlformats.org/",
    "http://www.w3.org/",
    "http://openoffice.org/2001/registry",
    "http://purl.org/dc/",
    "http://purl.oclc.org/ooxml/",
)
ADDRESS = re.compile(r"(?:https?|ftp|wss?)://[^\s\"'`<>)]*")


def test_nothing_calls_out():
    faults = [
        f"{name} imports {client}"
        for name, code in modules(SOURCE).items()
        for client in clients(code)
        if name != ASKS_ITSELF
    ]
    assert faults == []


def test_no_address_is_named():
    texts = {path: text(path) for path in SOURCE.rglob("*") if path.is_file()}
    faults = [
        f"{shown(path)}: {address}"
        for path, content in texts.items()
        if content is not None
        for address in addresses(content)
    ]
    assert faults == []
    assert ROOT / "src/keikaku/__init__.py" in texts


@pytest.mark.parametrize(
    "code",
    [
        "import socket",
        "import urllib.request",
        "from urllib import request",
        "from urllib.request import urlopen",
        "def f():\n    from http.client import HTTPSConnection",
        "import requests as anything",
    ],
)
def test_a_client_is_noticed(code):
    assert len(list(clients(code))) == 1


def test_an_address_is_noticed():
    assert addresses("see <https://cdn.example.com/a.js>, 'http://www.w3.org/2000/svg'") == [
        "https://cdn.example.com/a.js"
    ]


def clients(code: str) -> Iterator[str]:
    for name in imported(code):
        if any(f"{name}.".startswith(f"{client}.") for client in CLIENTS):
            yield name


def addresses(content: str) -> list[str]:
    return [found for found in ADDRESS.findall(content) if not found.startswith(NAMESPACES)]
