"""Lint 17: stray spaces, remains of HTML, page numbers: what a copy or a layout has left behind."""

import re
from collections.abc import Iterator

from keikaku.core.lints.looks import Looks
from keikaku.core.lints.model import Finding, LintWords, found
from keikaku.core.lints.parts import Text
from keikaku.core.problems.model import PLAN
from keikaku.core.text import HTML_REMAINS

_JAPANESE = "ぁ-んァ-ヴー一-龥々"
# Between two letters of a sentence. Behind 。or a bracket a space parts paragraphs (T30).
_STRAY = re.compile(f"(?<=[{_JAPANESE}、]) +(?=[{_JAPANESE}])")
_PAGE_NUMBER = re.compile(f"[{_JAPANESE}」』）)] ([0-9]{{1,3}})$", re.MULTILINE)
_RULE = re.compile(r"^-{3,}$", re.MULTILINE)
_SHOWN = 10
_REMARKS = ("※", "★", "*", "＊")


_KINDS = (
    ("lint.markup_left", HTML_REMAINS),
    ("lint.stray_space", _STRAY),
    ("lint.page_number", _PAGE_NUMBER),
    ("lint.page_number", _RULE),
)


def _of_text(text: Text, _words: LintWords) -> Iterator[Finding]:
    # A title page parts its lines by spaces.
    if not text.text.strip() or text.where == PLAN:
        return
    for code, pattern in _KINDS:
        match = pattern.search(text.text)
        if match and _fits(code, text, match):
            yield found(
                code, text.where, text.field, text.source, text=_around(text.text, match)
            )  # fmt: skip


remains = Looks(of_text=_of_text)
"""One finding for each text and kind of remains, with the first of them."""


def _fits(code: str, text: Text, match: re.Match[str]) -> bool:
    """A value may end with a number; titles, lists and names of works may have spaces."""
    if code == "lint.page_number":
        return not text.field.endswith(".raw")
    if code != "lint.stray_space":
        return True
    if text.in_row:
        return not text.text.startswith(_REMARKS)
    start = text.text.rfind("\n", 0, match.start()) + 1
    return text.field == "text" and "。" in text.text[start:].partition("\n")[0]


def _around(text: str, match: re.Match[str]) -> str:
    return " ".join(text[max(0, match.start() - _SHOWN) : match.end() + _SHOWN].split("\n"))
