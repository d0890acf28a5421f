"""What size and weight tell of a paragraph: that its letters are larger, and how deep it heads."""

from collections import Counter
from collections.abc import Iterable, Sequence

from keikaku.documents.pdf.paragraphs import Paragraph

# Letters larger than those of the text by this part are large.
_LARGE = 1.1
# Sizes that differ by less are one.
_SAME = 1.04
_LONGEST = 60


class Styles:
    """The sizes of a document: which is that of its text, and which are those of its headings."""

    def __init__(self, paragraphs: Sequence[Paragraph]) -> None:
        self._text = _commonest(paragraphs)
        self._first_text = next(
            (n for n, p in enumerate(paragraphs) if self._is_text(p)), len(paragraphs)
        )
        self._body = {id(p) for p in paragraphs[self._first_text :]}
        self._sizes = _distinct(p.first.size for p in paragraphs if self._heads(p))

    def evidence(self, paragraph: Paragraph) -> tuple[str, ...]:
        """ "large" and "bold", where the paragraph is so."""
        bold = all(line.bold for line in paragraph.lines)
        return ("large",) * self._is_large(paragraph) + ("bold",) * bold

    def depth(self, paragraph: Paragraph) -> int | None:
        """How deep it would head by its size; None for text, and for what stands on a cover."""
        if not self._heads(paragraph):
            return None
        size = paragraph.first.size
        return 1 + sum(1 for other in self._sizes if other > size * _SAME)

    def _heads(self, paragraph: Paragraph) -> bool:
        return id(paragraph) in self._body and self._is_large(paragraph)

    def _is_large(self, paragraph: Paragraph) -> bool:
        return paragraph.first.size >= self._text * _LARGE and len(paragraph.text) <= _LONGEST

    def _is_text(self, paragraph: Paragraph) -> bool:
        return paragraph.first.size < self._text * _LARGE


def _commonest(paragraphs: Iterable[Paragraph]) -> float:
    """The size of most letters."""
    letters: Counter[float] = Counter()
    for paragraph in paragraphs:
        for line in paragraph.lines:
            letters[line.size] += len(line.text)
    return max(letters, key=lambda size: (letters[size], -size)) if letters else 0.0


def _distinct(sizes: Iterable[float]) -> list[float]:
    found: list[float] = []
    for size in sorted(sizes, reverse=True):
        if not found or found[-1] > size * _SAME:
            found.append(size)
    return found
