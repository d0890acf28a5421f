"""What the reader doubts of whole pages, told once for all pages of which it is so."""

from collections.abc import Iterator, Sequence
from itertools import count, groupby

from keikaku.core.sources import Location
from keikaku.documents.model import ReadingDoubt
from keikaku.documents.pdf.body import PageBody
from keikaku.documents.pdf.page import Box
from keikaku.documents.pdf.quality import PageText
from keikaku.documents.pdf.recognition import Sureness

DOUBTFUL_TEXT = "text.layer_doubtful"
"""The flag of everything that was read from a page whose text cannot be relied on."""

# So much of a hidden text is shown.
_SHOWN = 20


def page_flags(page: PageBody) -> tuple[str, ...]:
    """The flags of everything on a page."""
    return (DOUBTFUL_TEXT,) if page.quality in (PageText.RUBBISH, PageText.UNDER_SCAN) else ()


def is_sure(page: PageBody) -> bool:
    """Whether all text of a page is as the file has it, and nothing of it doubtful."""
    return page.recognition is None and not page_flags(page)


def sureness_of(page: PageBody, box: Box) -> Sureness:
    """How sure a page is of what stands at a place, in the coordinates of its content."""
    if page.recognition is not None:
        return page.recognition.within(box)
    return Sureness(1.0, page_flags(page))


def page_doubts(pages: Sequence[PageBody], source: str) -> tuple[ReadingDoubt, ...]:
    """A doubt for each kind of trouble, naming its pages; rewritten letters are told once."""
    return tuple(_doubts(pages, source))


def _doubts(pages: Sequence[PageBody], source: str) -> Iterator[ReadingDoubt]:
    troubles = {quality.value: [p for p in pages if p.quality is quality] for quality in PageText}
    troubles["page.vertical_text"] = [page for page in pages if page.vertical]
    troubles["page.cut"] = [page for page in pages if page.cut]
    if all(page.quality is PageText.NONE for page in pages):
        del troubles[PageText.NONE]
        yield ReadingDoubt("page.all_pictures", {}, _place(pages[0], source))
    for code, troubled in troubles.items():
        if code and troubled:
            yield ReadingDoubt(code, {"pages": _named(troubled)}, _place(troubled[0], source))
    for page in pages:
        if page.hidden:
            what = f"p.{page.number} の見えない文字「{page.hidden[:_SHOWN]}」"
            yield ReadingDoubt("content.hidden", {"what": what}, _place(page, source))
    rewritten = {letter for page in pages for letter in page.rewritten}
    if rewritten:
        shown = sorted(f"{_shown(r.printed)}→{r.written}" for r in rewritten)
        first = next(page for page in pages if page.rewritten)
        yield ReadingDoubt("text.rewritten", {"letters": "、".join(shown)}, _place(first, source))


def _place(page: PageBody, source: str) -> Location:
    return Location(source, f"p.{page.number}", page=page.number)


def _shown(letter: str) -> str:
    """The letter, or its code where it belongs to one font only and has no shape of its own."""
    return f"U+{ord(letter):04X}" if "\ue000" <= letter <= "\uf8ff" else letter


def _named(pages: Sequence[PageBody]) -> str:
    """p.3-5, p.9"""
    ranges = []
    counter = count()
    for _, run in groupby((page.number for page in pages), lambda number: number - next(counter)):
        numbers = list(run)
        last = f"-{numbers[-1]}" if len(numbers) > 1 else ""
        ranges.append(f"p.{numbers[0]}{last}")
    return ", ".join(ranges)
