"""A visitor who follows every link of every page, from home on.

Of links of one kind on pages of one kind the first few are followed: the same template says them
of other rows. KEIKAKU_WALK_ALL follows all.
"""

import os
from collections import Counter, deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, urljoin, urlsplit

from django.http.response import HttpResponseBase
from django.test import Client
from django.urls import Resolver404, resolve
from lxml import html

ENOUGH = 1_000_000 if "KEIKAKU_WALK_ALL" in os.environ else 3
COSTLY = frozenset({"intake_picture", "compare_table", "compare_file"})
"""Drawn anew for each request: one shows what there is to show."""
# A link to an address that only a form sends to (405) is dead as well.
WELL = frozenset({200, 301, 302, 304})


@dataclass(frozen=True)
class Page:
    """An address that was opened, and on which page its link stands."""

    address: str
    kind: str
    status: int
    linked_on: str
    tree: html.HtmlElement | None = field(repr=False, default=None)


def walk(client: Client, start: str = "/") -> Iterator[Page]:
    """Every page that the visitor comes to."""
    client.raise_request_exception = False
    waiting, known = deque([(start, "")]), {start}
    followed: Counter[tuple[str, str]] = Counter()
    while waiting:
        address, before = waiting.popleft()
        kind, before_kind = kind_of(address), kind_of(before)
        followed[before_kind, kind] += 1
        if followed[before_kind, kind] > (1 if kind.split()[0] in COSTLY else ENOUGH):
            continue
        page = _opened(client, address, kind, before)
        yield page
        for link in _links(page):
            if link not in known:
                known.add(link)
                waiting.append((link, address))


def kind_of(address: str) -> str:
    """The name of the address with the names of what is asked; the address itself where it has none."""
    parts = urlsplit(address)
    try:
        name = str(resolve(parts.path).url_name)
    except Resolver404:
        return address
    return " ".join([name, *sorted({key for key, _ in parse_qsl(parts.query)})])


def _opened(client: Client, address: str, kind: str, before: str) -> Page:
    response = client.get(address)
    if response.status_code in (301, 302):
        led = urljoin(address, response["Location"])
        tree = html.fromstring(f'<a href="{led}">on</a>')
        return Page(address, kind, response.status_code, before, tree)
    return Page(address, kind, response.status_code, before, _tree(response))


def _tree(response: HttpResponseBase) -> html.HtmlElement | None:
    if response.streaming or not response.get("Content-Type", "").startswith("text/html"):
        return None
    content: bytes = getattr(response, "content", b"")
    return html.fromstring(content.decode()) if content.strip() else None


_ADDRESSES = "//a/@href | //@hx-get | //img/@src | //form[not(@method) or @method='get']/@action"


def _links(page: Page) -> Iterator[str]:
    """Where a page leads within the application; its files of style are looked at elsewhere."""
    if page.tree is None:
        return
    for link in page.tree.xpath(_ADDRESSES):
        parts = urlsplit(urljoin(page.address, link))
        if not parts.scheme and not parts.netloc and not parts.path.startswith("/static/"):
            yield parts.path + (f"?{parts.query}" if parts.query else "")
