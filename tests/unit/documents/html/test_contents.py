"""Lists of contents of a page, by what their links lead to."""

import pytest

from tests.unit.documents.html.pages import blocks

_LINES = {
    "items": (
        '<ul><li><a href="#a1">1 港</a></li><li><a href="#a2">2 船</a></li></ul>',
        [True] * 2,
    ),
    "an item in bold, with a number of its own": (
        '<ol><li><a href="#a1"><b>港</b></a></li></ol>',
        [True],
    ),
    "several in one line": ('<p><a href="#a1">港</a>｜<a href="#a2">船</a></p>', [True]),
    "items in items": (
        '<ul><li><a href="#a1">港</a><ul><li><a href="#a2">船</a></li><li>荷</li></ul></li></ul>',
        [True, True, False],
    ),
    "more than the link": ('<ul><li><a href="#a1">港</a>の章へ</li></ul>', [False]),
    "a button": ('<ul><li><a href="#">港</a></li></ul>', [False]),
    "another page": ('<ul><li><a href="/minato/#a1">港</a></li></ul>', [False]),
    "a heading": ('<h2><a href="#a1">港</a></h2>', [False]),
    "no link": ("<ul><li>港</li></ul>", [False]),
}


@pytest.mark.parametrize(("body", "listed"), _LINES.values(), ids=_LINES)
def test_lines_that_lead_to_places_of_their_page_are_contents(
    body: str, listed: list[bool]
) -> None:
    assert ["contents" in block.evidence for block in blocks(body)] == listed
