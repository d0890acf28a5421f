"""Headers, footers and page numbers: what the pages of a document repeat in their outer bands."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from keikaku.core.text import fold, squeeze
from keikaku.documents.pdf.body import BodyLine, PageBody
from keikaku.documents.pdf.found import FoundTable

# The bands at the top and at the foot of a page, as parts of its height.
_TOP, _FOOT = 0.12, 0.10
# A line that stands on so many of the pages is furniture, wherever in the band it stands; one
# that stands on three pages at the very same height is so too.
_MOST = 0.6
_SAME_HEIGHT = 3.0
_FEWEST_LEVEL = 3
_FEWEST = 2
# A page number stands apart from the text by more than so many line heights.
_APART = 1.5
# A title is set in letters so much larger than what stands under it.
_LARGER = 1.2
_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"[-‐–—―~〜・\s(\[]*(?:p(?:age)?\.?|ページ|頁)?\s*(?:\d{1,4}|[ivxl]{1,5})"
    r"(?:\s*(?:/|／|of)\s*\d{1,4})?\s*(?:ページ|頁)?[-‐–—―~〜・\s)\]]*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Band:
    """A line in the outer band of a page: `at` is its place among the things of the page.

    `under` are the texts of tables and titles above it: what stands under a title that is that of
    one page belongs to its text, on however many pages it comes again.
    """

    page: int
    at: int
    line: BodyLine
    top: bool
    height: float
    apart: bool
    under: str = ""


def furniture(pages: Sequence[PageBody]) -> set[tuple[int, int]]:
    """The lines that are page furniture: index of the page and place among its things."""
    lines = [line for index, page in enumerate(pages) for line in _bands(index, page)]
    alike: dict[tuple[bool, str, str], list[_Band]] = defaultdict(list)
    for band in lines:
        alike[band.top, _masked(band.line.text), band.under].append(band)
    written = sum(1 for page in pages if page.things)
    found: set[tuple[int, int]] = set()
    for same in alike.values():
        found.update((band.page, band.at) for band in _repeated(same, pages, written))
    found.update((band.page, band.at) for band in lines if _is_number(band, pages[band.page]))
    return found


def _bands(index: int, page: PageBody) -> Iterator[_Band]:
    feet = sorted(thing.box[3] for thing in page.things)
    tops = sorted(thing.box[1] for thing in page.things)
    for at, thing in enumerate(page.things):
        if not isinstance(thing, BodyLine):
            continue
        middle = (thing.box[1] + thing.box[3]) / 2
        if middle <= _TOP * page.height:
            after = bisect_right(tops, middle)
            below = tops[after] if after < len(tops) else page.height
            apart = below - thing.foot > _APART * thing.size
            yield _Band(index, at, thing, True, thing.foot, apart, _titles_over(thing, page))
        elif middle >= (1 - _FOOT) * page.height:
            before = bisect_left(feet, middle)
            above = feet[before - 1] if before else 0.0
            apart = thing.box[1] - above > _APART * thing.size
            yield _Band(index, at, thing, False, page.height - thing.foot, apart)


def _titles_over(line: BodyLine, page: PageBody) -> str:
    """The tables and the lines in larger letters between the top of a page and a line."""
    over = (thing for thing in page.things if thing.box[3] <= line.box[1])
    return "|".join(
        "".join(cell.text for cell in thing.cells) if isinstance(thing, FoundTable) else thing.text
        for thing in over
        if isinstance(thing, FoundTable)
        or (isinstance(thing, BodyLine) and thing.size > _LARGER * line.size)
    )


def _masked(text: str) -> str:
    return _DIGITS.sub("0", squeeze(text))


def _repeated(same: Sequence[_Band], pages: Sequence[PageBody], written: int) -> Iterator[_Band]:
    """Those of the alike lines that repeat from page to page."""
    for group in _same_but_for_the_page(same, pages):
        if _on(group) >= max(_FEWEST, _MOST * written):
            yield from group
            continue
        for band in group:
            level = [b for b in group if abs(b.height - band.height) <= _SAME_HEIGHT]
            if _on(level) >= _FEWEST_LEVEL:
                yield band


def _on(bands: Sequence[_Band]) -> int:
    return len({band.page for band in bands})


def _same_but_for_the_page(
    same: Sequence[_Band], pages: Sequence[PageBody]
) -> Iterator[list[_Band]]:
    """Lines of the very same text; and lines whose numbers count the pages."""
    texts: dict[tuple[str, int], list[_Band]] = defaultdict(list)
    counting: dict[tuple[int, int, int], list[_Band]] = defaultdict(list)
    for band in same:
        texts[squeeze(band.line.text), round(band.line.size)].append(band)
        for nth, number in enumerate(_DIGITS.findall(fold(band.line.text))):
            # On a spread the numbers of the left and of the right pages count by twos.
            for step in (1, 2):
                key = (nth, step, int(number[-9:]) - step * pages[band.page].number)
                counting[key].append(band)
    yield from texts.values()
    yield from counting.values()


def _is_number(band: _Band, page: PageBody) -> bool:
    """Whether a line is nothing but the number of its page, even where it is the only page."""
    if not band.apart or _PAGE_NUMBER.fullmatch(fold(band.line.text).strip()) is None:
        return False
    bare = squeeze(band.line.text).isalnum()
    return not bare or _centred_or_outside(band.line, page)


def _centred_or_outside(line: BodyLine, page: PageBody) -> bool:
    middle = (line.left + line.right) / 2 / page.width
    return abs(middle - 0.5) < 0.06 or min(middle, 1 - middle) < 0.15
