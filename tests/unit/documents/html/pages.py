"""Short ways to read a web page and to show what was read."""

from keikaku.documents.html.reader import read_html
from keikaku.documents.inputs import FileInput, Reading
from keikaku.documents.model import Block, Grid
from tests.unit.documents.shapes import marked


def reading(body: str, head: str = "") -> Reading:
    page = f"<!DOCTYPE html>\n<html><head>{head}</head>\n<body>{body}</body></html>"
    return read_html(FileInput("計画.html", "s1", page.encode()))


def blocks(body: str) -> list[Block]:
    return list(reading(body).pages[0].blocks)


def lines(body: str) -> list[str]:
    return marked(blocks(body))


def grid(body: str) -> Grid:
    """The one table of a page."""
    (found,) = [block.grid for block in blocks(body) if block.grid is not None]
    return found
