"""Lines of a Word file: paragraphs cut at their line breaks, with the gaps above them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

from keikaku.core.sources import Location
from keikaku.documents.docx.parts import Paragraph, Part
from keikaku.documents.model import BlockKind
from keikaku.documents.office.pieces import Pieces, State
from keikaku.documents.signs import LineSigns, as_printed, signs_of

# Free space of half a line, in twips, shows as a gap.
_GAP = 120
# Letters are large from this part above those of the body.
_LARGE = 1.1
# Letters are clearly smaller up to this part of others.
_SMALLER = 0.85
# Word prints letters that nobody gave a size in 10 points; this is in half points.
_PLAIN = 20
_LEADER = " …… "


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a paragraph: `number` counts from 1, `gap` the blank lines above it."""

    paragraph: Paragraph
    pieces: Pieces
    number: int
    gap: int = 0

    def location(self, source: str) -> Location:
        """Its place; a line behind a line break has an address of its own."""
        told = self.paragraph.address
        address = told if self.number == 1 else f"{told} {self.number}行目"
        number, page = self.paragraph.number, self.paragraph.page
        return Location(source, address, page=page, paragraph=number)

    def signs(self) -> LineSigns:
        """What the line is, by its paragraph first and then by its own signs."""
        paragraph = self.paragraph
        kind, text = paragraph.kind, self.pieces.text
        if paragraph.is_contents:
            # The tab before the number of the page is printed as a row of dots.
            return as_printed(_LEADER.join(text.strip().rsplit("\t", 1)), BlockKind.PARAGRAPH)
        text = text.replace("\t", "\u3000")
        if kind is BlockKind.HEADING:
            return LineSigns(kind, text.strip(), paragraph.indent, depth=paragraph.depth)
        if kind is BlockKind.LIST_ITEM and self.number == 1:
            return LineSigns(kind, text.strip(), paragraph.indent, paragraph.marker)
        if kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM):
            return _by_signs(text, paragraph.indent)
        return as_printed(text, kind)


class Gaps:
    """Counts the blank lines above what comes next."""

    def __init__(self) -> None:
        self._blank = 0
        self._above: Paragraph | None = None

    def skip(self, count: int = 1) -> None:
        """Takes a blank line."""
        self._blank += count

    def above(self, paragraph: Paragraph | None) -> int:
        """The gap above a paragraph, or above a table (None), which comes next."""
        last, self._above = self._above, paragraph
        blank, self._blank = self._blank, 0
        after = last.after if last is not None else 0
        before = paragraph.before if paragraph is not None else 0
        if last is not None and paragraph is not None and last.style == paragraph.style:
            after = 0 if last.contextual else after
            before = 0 if paragraph.contextual else before
        return blank + (max(after, before) >= _GAP)


def are_spaced_alike(above: Line, line: Line) -> bool:
    """Whether nothing but the space that their style sets between all its lines parts two lines."""
    one, other = above.paragraph, line.paragraph
    same = (one.style, one.before, one.after) == (other.style, other.before, other.after)
    return same and line.gap == 1 and max(one.after, other.before) >= _GAP


def lines_of(paragraph: Paragraph, gaps: Gaps) -> Iterator[Line]:
    """The lines with text. The lines of a heading are one: it breaks where it looks well."""
    if not paragraph.pieces.text.strip():
        if not paragraph.is_gone and not paragraph.pieces.of(State.HIDDEN):
            gaps.skip()
        return
    gap = gaps.above(paragraph)
    whole = paragraph.kind is BlockKind.HEADING and not paragraph.is_contents
    lines = [_joined(paragraph.pieces)] if whole else [*paragraph.pieces.split("\n")]
    number = 0
    for line in lines:
        if line.text.strip():
            number += 1
            yield Line(paragraph, line, number, gap)
            gap = 0
        elif number:
            gap += 1


def evidence_of(line: Line, body: int | None) -> tuple[str, ...]:
    """What the medium shows of the whole line; `body` is the size of the letters of the body."""
    paragraph = line.paragraph
    size = _usual(paragraph.sizes)
    signs = (
        ("bold", paragraph.is_bold),
        ("large", size is not None and body is not None and size > _LARGE * body),
        ("contents", paragraph.is_contents),
    )
    return tuple(name for name, shown in signs if shown)


def smaller_end(paragraphs: Sequence[Paragraph]) -> str:
    """What the last paragraphs of a cell say in letters that are smaller than all above them."""
    told = [one for one in paragraphs if one.pieces.text.strip()]
    sizes = [_usual(one.sizes) or _PLAIN for one in told]
    above = [*takewhile(lambda size: size > _SMALLER * sizes[0], sizes)]
    rest = told[len(above) :]
    if any(size > _SMALLER * sizes[0] for size in sizes[len(above) :]):
        return ""
    return "\n".join(one.pieces.text for one in rest).strip()


def body_size(parts: Iterable[Part]) -> int | None:
    """The size of most letters outside of tables, in half points."""
    sizes: Counter[int | None] = Counter()
    for part in parts:
        if isinstance(part, Paragraph):
            sizes.update(part.sizes)
    return _usual(sizes)


def _usual(sizes: Mapping[int | None, int]) -> int | None:
    return (max(sizes, key=lambda size: sizes[size]) or _PLAIN) if sizes else None


def _by_signs(text: str, indent: int) -> LineSigns:
    signs = signs_of(text)
    if signs.kind is BlockKind.HEADING:
        signs = as_printed(text, BlockKind.PARAGRAPH)  # "#" is no heading in Word
    return signs._replace(indent=signs.indent + indent)


def _joined(pieces: Pieces) -> Pieces:
    return Pieces([piece._replace(text=piece.text.replace("\n", " ")) for piece in pieces.pieces])
