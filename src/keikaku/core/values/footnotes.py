"""The marks of footnotes at a printed name."""

import re

# ※2 受診率: a raised mark that the text has put before the name that it stands behind.
FOOTNOTE_BEFORE = re.compile(r"(?:[※*†][0-9]{1,2}|注[0-9]{1,2})\)?\s*(?=[^\s0-9)])")
"""What such a mark before a name matches."""

# ★ and ◎ mark those of which a note speaks. 発注 and 受注 are words, and so may others be.
_FOOTNOTE = re.compile(
    r"\s*(?:[※*†][0-9]{0,2}|(?<![(\[【〔])注[0-9]{1,2}\)?|⁽?[¹²³⁰⁴-⁹]+⁾?"
    r"|(?<=[^★☆◎●◆■○◇□])[★☆◎●◆■○◇□]|(?<=[数率合額量度値計])注)\Z"
)
# 来館者数2): the number of a footnote, where nothing opens its bracket.
_FOOTNOTE_NUMBER = re.compile(r"(?<![A-Za-z0-9.,(~-])\s*[0-9]{1,2}\)\Z")


def footnote(shown: str) -> re.Match[str] | None:
    """The mark of a footnote that ends a name."""
    marked = _FOOTNOTE.search(shown)
    if marked is not None or shown.count("(") >= shown.count(")"):
        return marked
    return _FOOTNOTE_NUMBER.search(shown)
