"""A test looks at the page that it went to, however late that page comes."""

import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from tests.web.browser.arrival import arrive, press

pytestmark = pytest.mark.browser
HEAD = "<!doctype html><meta charset=utf-8>"
SCRIPT = 'addEventListener("keydown", (event) => { document.title = event.key; });'
PAGES = {
    "/": '<a href="/late">次へ</a><form method="post" action="/late"><button>送る</button></form>'
    '<a href="#here" id="here">ここ</a><a href="/late" download>保存</a>'
    """<form onsubmit="event.preventDefault()"><button>このまま</button></form>""",
    "/late": '<h1>着いた</h1><script defer src="/script"></script>',
}


class Late(BaseHTTPRequestHandler):
    """Pages that come half a second late, and so do their scripts."""

    def do_GET(self):
        time.sleep(0 if self.path == "/" else 0.5)
        script = self.path == "/script"
        self.send_response(200)
        kind = "text/javascript" if script else "text/html; charset=utf-8"
        self.send_header("Content-Type", kind)
        self.end_headers()
        self.wfile.write((SCRIPT if script else HEAD + PAGES.get(self.path, "")).encode())

    do_POST = do_GET

    def log_message(self, *said):
        """Nothing to say of a request."""


@pytest.fixture
def late(page):
    server = ThreadingHTTPServer(("127.0.0.1", 0), Late)
    Thread(target=server.serve_forever, daemon=True).start()
    page.goto(f"http://127.0.0.1:{server.server_port}/")
    yield page
    server.shutdown()
    server.server_close()


def click(page, role, name):
    """A click that returns at once, as the browser's own does on a busy machine."""
    page.get_by_role(role, name=name).evaluate("(element) => element.click()")


@pytest.mark.parametrize("way", [("link", "次へ"), ("button", "送る")])
def test_the_page_that_a_click_leads_to_is_waited_for(late, way):
    click(late, *way)
    arrive(late)
    assert late.locator("h1").all_inner_texts() == ["着いた"]


def test_a_key_falls_on_a_page_that_listens(late):
    click(late, "link", "次へ")
    press(late, "n")
    assert late.title() == "n"


def test_a_page_come_back_to_is_there(late):
    click(late, "link", "次へ")
    arrive(late)
    late.go_back()
    arrive(late)
    assert late.get_by_role("link", name="次へ").count() == 1


@pytest.mark.parametrize(
    "way", [("link", "ここ"), ("link", "保存"), ("button", "このまま")], ids=lambda way: way[1]
)
def test_what_leads_nowhere_is_not_waited_for(late, way):
    click(late, *way)
    arrive(late)
    assert late.get_by_role("link", name="次へ").count() == 1
