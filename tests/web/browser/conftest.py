"""A real browser: Debian's chromium, which asks nothing of the outside."""

import os
import shutil
from importlib.resources import files
from pathlib import Path

import pytest

from tests.web.browser.arrival import arrive, watched
from tests.web.browser.logging_in import log_in

CHROMIUM = shutil.which("chromium")
QUIET = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    if CHROMIUM is None:
        stop = pytest.fail if os.environ.get("CI") else pytest.skip
        stop("no chromium here (Debian: apt install chromium)")
    return {**browser_type_launch_args, "executable_path": CHROMIUM, "args": QUIET}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args):
    return {**browser_context_args, "locale": "ja-JP", "timezone_id": "Asia/Tokyo"}


@pytest.fixture(scope="session", autouse=True)
def beside_a_loop():
    """Playwright runs a loop of its own, beside which Django would refuse to ask the database."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        yield


@pytest.fixture(scope="session")
def axe() -> str:
    """The rules of axe, as a script that is run in a page."""
    return files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")


@pytest.fixture
def page(page):
    """A page that says when it is being left, for those who wait for the next."""
    return watched(page)


@pytest.fixture
def look(page, axe):
    """Holds a page against axe and against scrolling sideways; keeps a picture where asked to."""

    def hold(name: str) -> None:
        arrive(page)
        page.evaluate(axe)
        found = page.evaluate("async () => (await axe.run()).violations")
        assert [(fault["id"], fault["nodes"][0]["html"]) for fault in found] == []
        wide = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        assert page.evaluate(wide) <= 0, f"{name} scrolls sideways"
        if folder := os.environ.get("KEIKAKU_SCREENSHOTS"):
            page.screenshot(path=Path(folder) / f"{name}.png", full_page=True)

    return hold


@pytest.fixture
def hana(page, live_server, draft):
    """The page of a planner who is at a draft."""
    log_in(page, live_server.url, "hana")
    return page


@pytest.fixture
def taro(browser, live_server, draft):
    """The page of another planner at the same draft, in a browser of his own."""
    context = browser.new_context(locale="ja-JP")
    page = watched(context.new_page())
    log_in(page, live_server.url, "taro")
    yield page
    context.close()


@pytest.fixture
def faults(page) -> list[str]:
    """What the browser complains of: scripts, styles and addresses that the policy refuses."""
    told: list[str] = []
    page.on("pageerror", lambda fault: told.append(str(fault)))
    page.on("console", lambda line: told.append(line.text) if line.type == "error" else None)
    page.on("requestfailed", lambda request: told.append(request.url) if lost(request) else None)
    return told


def lost(request):
    """A picture that the browser itself gave up for the next page is no fault."""
    return request.failure != "net::ERR_ABORTED"
