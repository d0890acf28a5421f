"""Whether the text of a page can be relied on: scanned pages, and text that fonts made rubbish."""

import re
import unicodedata
from enum import StrEnum

import numpy as np

from keikaku.documents.pdf.characters import is_space, text_of
from keikaku.documents.pdf.page import Floats, PageContent


class PageText(StrEnum):
    """What the text of a page is; the values are codes of the problem catalogue."""

    GOOD = ""
    NONE = "page.no_text"
    RUBBISH = "page.bad_text"
    UNDER_SCAN = "page.text_under_scan"
    RECOGNISED = "page.read_by_ocr"
    NOTHING = "page.nothing_recognised"


# A picture over so much of the page is a scan, or a background.
_COVERED = 0.5
# So few letters on a scan are a stamped page number.
_STAMP = 12
_RUBBISH = 0.05
_LATIN_RUBBISH = 0.02
_LEAST = 20
_HIDDEN = 0.5
_NOT_TEXT = frozenset({"Cc", "Cn", "Co", "Cs"})
_JAPANESE_FONT = re.compile(
    r"mincho|gothic|明朝|ゴシック|ryumin|shingo|shin-?go|heisei|hiragino|kozuka|meiryo|yu-?min|ipa"
    r"|-90ms|biz-?ud|ud-?digi|futo|kyokasho|source-?han|noto\w*(?:cjk|jp)",
    re.IGNORECASE,
)
_JAPANESE = re.compile(r"[\u3041-\u30ff\u3400-\u9fff\uff01-\uff9f]+")
# Letters of Western Europe, which Japanese documents hardly know.
_WESTERN = re.compile(r"[\u00a1-\u00a6\u00a8-\u00af\u00b8-\u00d6\u00d8-\u00f6\u00f8-\u024f]")
_LETTERS = re.compile(r"[A-Za-z]")
_NO_FIGURES = re.compile(r"[^\d.,%+()-]")
_VOWELS = re.compile(r"[AEIOUaeiou]")
_FEW_VOWELS = 0.2


def page_text(page: PageContent) -> PageText:
    """Judges the text of a page."""
    visible = ~is_space(page.glyphs.codes)
    count = int(np.count_nonzero(visible))
    if page.recognition is not None:
        return PageText.RECOGNISED if count else PageText.NOTHING
    if not count or (count <= _STAMP and _covered(page) >= _COVERED):
        return PageText.NONE if _shows_something(page) else PageText.GOOD
    hidden = np.count_nonzero(page.glyphs.hidden[visible])
    if hidden >= _HIDDEN * count:
        return PageText.UNDER_SCAN
    text = text_of(page.glyphs.codes[visible])
    if count >= _LEAST and (_strange(text) or _latin(text, page, visible.nonzero()[0])):
        return PageText.RUBBISH
    return PageText.GOOD


def _shows_something(page: PageContent) -> bool:
    drawn = len(page.pictures) + len(page.shapes)
    return bool(drawn) or len(page.rules) + len(page.fills) >= _LEAST


def _covered(page: PageContent) -> float:
    """The share of the page that its largest picture covers."""
    return largest(page.pictures) / max(page.width * page.height, 1.0)


def largest(boxes: Floats) -> float:
    """The area of the largest box."""
    if not len(boxes):
        return 0.0
    return float(((boxes[:, 2] - boxes[:, 0]) * (boxes[:, 3] - boxes[:, 1])).max())


def _strange(text: str) -> bool:
    # What can be printed is of no such kind.
    if text.isprintable() and "\ufffd" not in text:
        return False
    bad = sum(text.count(c) for c in set(text) if c == "\ufffd" or _is_strange(c))
    return bad >= _RUBBISH * len(text)


def _is_strange(character: str) -> bool:
    return unicodedata.category(character) in _NOT_TEXT


def _latin(text: str, page: PageContent, at: "np.ndarray[tuple[int], np.dtype[np.intp]]") -> bool:
    """Whether Japanese fonts show Latin letters that make no words, or Western ones among kanji."""
    japanese = sum(map(len, _JAPANESE.findall(text)))
    if len(_WESTERN.findall(text)) >= max(5, _LATIN_RUBBISH * len(text)):
        return True
    if japanese >= _RUBBISH * len(text):
        return False
    named = np.array([bool(_JAPANESE_FONT.search(font.name)) for font in page.fonts], dtype=bool)
    if not named.any() or named[page.glyphs.font[at]].mean() < _COVERED:
        return False
    words = len(_NO_FIGURES.findall(text)) >= _COVERED * len(text)
    return words and len(_VOWELS.findall(text)) < _FEW_VOWELS * len(_LETTERS.findall(text))
