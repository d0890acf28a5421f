"""What bookmarks, size and weight tell of a paragraph: whether it heads, and how deep."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import takewhile

from keikaku.core.text import squeeze
from keikaku.documents.pdf.bookmarks import Bookmark
from keikaku.documents.pdf.paragraphs import Paragraph

# Letters larger than those of the text by this part are large.
_LARGE = 1.1
# Sizes that differ by less are one.
_SAME = 1.04
# Longer paragraphs are texts, however large they are set.
_LONGEST = 60
# So often at least a size heads a text, where it heads what follows a cover too.
_AGAIN = 2


class Styles:
    """The sizes of a document: which is that of its text, and which are those of its headings."""

    def __init__(self, paragraphs: Sequence[Paragraph], bookmarks: Sequence[Bookmark] = ()) -> None:
        self._text = _commonest(paragraphs)
        first = self._first_text(paragraphs)
        self._body = {id(p) for p in [*self._first_section(paragraphs, first), *paragraphs[first:]]}
        self._named = _named(paragraphs, bookmarks)
        self._depths = self._depth_of_sizes(paragraphs)

    def evidence(self, paragraph: Paragraph) -> tuple[str, ...]:
        """Whether a paragraph is "large" and "bold"."""
        bold = all(line.bold for line in paragraph.lines)
        return ("large",) * self._is_large(paragraph) + ("bold",) * bold

    def is_named(self, paragraph: Paragraph) -> bool:
        """Whether a bookmark names a paragraph as a heading."""
        return id(paragraph) in self._named

    def depth(self, paragraph: Paragraph) -> int | None:
        """How deep it heads; None for text, and for what stands on a cover."""
        if id(paragraph) in self._named:
            return self._named[id(paragraph)]
        return self._depths[_rounded(paragraph)] if self._heads(paragraph) else None

    def _heads(self, paragraph: Paragraph) -> bool:
        return id(paragraph) in self._body and self._is_large(paragraph)

    def _is_large(self, paragraph: Paragraph) -> bool:
        return paragraph.first.size >= self._text * _LARGE and len(paragraph.text) <= _LONGEST

    def _first_text(self, paragraphs: Sequence[Paragraph]) -> int:
        """Where the cover ends: at the first paragraph whose letters are not large."""
        small = (n for n, p in enumerate(paragraphs) if p.first.size < self._text * _LARGE)
        return next(small, len(paragraphs))

    def _first_section(self, paragraphs: Sequence[Paragraph], first: int) -> Sequence[Paragraph]:
        """The headings right above the first text, on its page and of a size that heads again."""
        if first == len(paragraphs):
            return []
        page = paragraphs[first].first.column.page
        later = Counter(_rounded(p) for p in paragraphs[first:] if self._is_large(p))
        above = takewhile(
            lambda p: p.first.column.page == page and later[_rounded(p)] >= _AGAIN,
            reversed(paragraphs[:first]),
        )
        return [*above]

    def _depth_of_sizes(self, paragraphs: Sequence[Paragraph]) -> dict[float, int]:
        """The larger the higher; bookmarks say what they know of a size."""
        known: dict[float, Counter[int]] = defaultdict(Counter)
        for paragraph in paragraphs:
            if id(paragraph) in self._named:
                known[_rounded(paragraph)][self._named[id(paragraph)]] += 1
        depths: dict[float, int] = {}
        last, depth = float("inf"), 0
        for size in sorted({_rounded(p) for p in paragraphs if self._heads(p)}, reverse=True):
            if size in known:
                depth = known[size].most_common(1)[0][0]
            elif size * _SAME < last:
                depth += 1
            last = size
            depths[size] = depth
        return depths


def _rounded(paragraph: Paragraph) -> float:
    return round(paragraph.first.size, 1)


def _commonest(paragraphs: Iterable[Paragraph]) -> float:
    """The size of most letters."""
    letters: Counter[float] = Counter()
    for paragraph in paragraphs:
        for line in paragraph.lines:
            letters[line.size] += len(line.text)
    return max(letters, key=lambda size: (letters[size], -size)) if letters else 0.0


def _named(paragraphs: Sequence[Paragraph], bookmarks: Sequence[Bookmark]) -> dict[int, int]:
    """The paragraphs, by identity (`id()`), that bookmarks name, and how deep they head."""
    marked = {mark.page for mark in bookmarks}
    on_page: dict[tuple[int, str], list[Paragraph]] = defaultdict(list)
    for paragraph in paragraphs:
        if paragraph.first.column.page in marked:
            on_page[paragraph.first.column.page, squeeze(paragraph.text)].append(paragraph)
    named: dict[int, int] = {}
    for mark in bookmarks:
        title = squeeze(mark.title)
        found = on_page.get((mark.page, title), [])
        if found and title:
            named[id(found.pop(0))] = mark.depth
    return named
