"""The pages of a document as one text: paragraphs and tables go on over columns and pages."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from keikaku.documents.pdf.body import BodyLine, Figure, PageBody, Thing
from keikaku.documents.pdf.edges import Edges
from keikaku.documents.pdf.found import FoundTable
from keikaku.documents.pdf.furniture import furniture
from keikaku.documents.pdf.joiner import continues
from keikaku.documents.pdf.paragraphs import Paragraph, ParagraphMaker


@dataclass(slots=True)
class TableRun:
    """The pieces of one table."""

    pieces: list[FoundTable]


@dataclass(slots=True)
class Furniture:
    """A line of the page's furniture."""

    line: BodyLine


Unit = Paragraph | TableRun | Figure | Furniture

_USUAL_SIZE = 10.5
_USUAL_STEP = 1.7
# White of nearly half a line is a blank line.
_ROUND_UP = 0.1
# Letters of notes are smaller than those of the text by this part.
_NOTE = 0.92


class Flow:
    """Puts together what goes on over columns and pages, and sets page furniture apart.

    It lets go of the things on the pages once they are put together.
    """

    def __init__(self, pages: Sequence[PageBody]) -> None:
        self._pages = pages
        self._furniture = furniture(pages)
        lines = [t for _, t, aside in self._things() if isinstance(t, BodyLine) and not aside]
        widths = {page.number: page.width for page in pages}
        self._edges = Edges(lines, widths)
        self._text = _commonest_size(lines)
        self._maker = ParagraphMaker(self._edges)
        self._last: Paragraph | TableRun | None = None
        self._over_notes: Paragraph | None = None

    def units(self) -> list[list[Unit]]:
        """What stands on each page; what goes on stands on the page where it begins."""
        units: list[list[Unit]] = [[] for _ in self._pages]
        for index, thing, aside in self._things():
            if aside and isinstance(thing, BodyLine):
                units[index].append(Furniture(thing))
                continue
            new = self._taken(thing)
            if new is not None:
                units[index].append(new)
        self._pages = [page.emptied() for page in self._pages]
        return units

    def page(self, number: int) -> PageBody:
        """The page of a number."""
        return self._pages[number - self._pages[0].number]

    def indent(self, paragraph: Paragraph) -> int:
        """How far a paragraph begins from the edge of its column, in half-width characters."""
        line = paragraph.first
        away = line.left - self._edges.left(line)
        return max(round(2 * away / line.size), 0)

    def gap(self, before: Unit | None, unit: Unit) -> int:
        """How many blank lines stand between two units; one at the top of a page or column."""
        if before is None or isinstance(before, Furniture) or isinstance(unit, Furniture):
            return 1
        above, below = _end(before), _start(unit)
        if above[0] != below[0] or below[1] < above[1]:
            return 1
        steps = self._usual_steps(before, unit)
        white = below[1] - above[1] - max(step - size for step, size in steps)
        return max(round(white / min(step for step, _ in steps) + _ROUND_UP), 0)

    def _usual_steps(self, *units: Unit) -> list[tuple[float, float]]:
        """From line to line, and the size of the letters, as it is in units of text."""
        lines = [unit.first for unit in units if isinstance(unit, Paragraph)]
        steps = [(self._edges.step(line) or line.size * _USUAL_STEP, line.size) for line in lines]
        return steps or [(_USUAL_STEP * _USUAL_SIZE, _USUAL_SIZE)]

    def _things(self) -> Iterator[tuple[int, Thing, bool]]:
        for index, page in enumerate(self._pages):
            for at, thing in enumerate(page.things):
                yield index, thing, (index, at) in self._furniture

    def _taken(self, thing: Thing) -> Unit | None:
        """The unit that a thing begins; None when it goes on with the one before."""
        last = self._last
        if isinstance(thing, BodyLine):
            return self._of_line(thing)
        self._over_notes = None
        if isinstance(thing, FoundTable):
            if isinstance(last, TableRun) and self._goes_on(last, thing):
                last.pieces.append(thing)
                return None
            self._last = TableRun([thing])
            return self._last
        self._last = None
        return thing

    def _of_line(self, line: BodyLine) -> Paragraph | None:
        """The paragraph that a line begins; None when it belongs to the last, or goes on with it.

        Notes at the foot of a page do not part the text above them from the next page. What is
        smaller than a heading is no note.
        """
        last = self._last if isinstance(self._last, Paragraph) else None
        for paragraph in (last, self._over_notes):
            if paragraph is not None and self._is_of(paragraph, line):
                paragraph.lines.append(line)
                self._last, self._over_notes = paragraph, None
                return None
        new = Paragraph([line])
        of_text = last is not None and _NOTE * last.last.size <= self._text
        if last is not None and of_text and line.size < _NOTE * last.last.size:
            self._over_notes = last
        elif self._over_notes is None or line.size >= _NOTE * self._over_notes.last.size:
            self._over_notes = None
        self._last = new
        return new

    def _goes_on(self, run: TableRun, table: FoundTable) -> bool:
        before = run.pieces[-1]
        elsewhere = before.content.number != table.content.number or table.box[1] < before.box[1]
        return elsewhere and continues(before, table)

    def _is_of(self, paragraph: Paragraph, line: BodyLine) -> bool:
        if paragraph.last.column == line.column:
            return self._maker.goes_on(paragraph, line)
        if not self._maker.goes_on_elsewhere(paragraph, line):
            return False
        paragraph.breaks.append(len(paragraph.lines))
        return True


def _commonest_size(lines: Iterable[BodyLine]) -> float:
    """The size of most letters."""
    letters: Counter[float] = Counter()
    for line in lines:
        letters[line.size] += len(line.text)
    return max(letters, key=lambda size: (letters[size], -size)) if letters else 0.0


def _start(unit: Unit) -> tuple[int, float]:
    """The page and the height at which a unit begins."""
    if isinstance(unit, Paragraph):
        return unit.first.column.page, unit.first.box[1]
    if isinstance(unit, TableRun):
        return unit.pieces[0].content.number, unit.pieces[0].box[1]
    if isinstance(unit, Figure):
        return unit.column.page, unit.box[1]
    return unit.line.column.page, unit.line.box[1]


def _end(unit: Unit) -> tuple[int, float]:
    """The page and the height at which a unit ends."""
    if isinstance(unit, Paragraph):
        return unit.last.column.page, unit.last.box[3]
    if isinstance(unit, TableRun):
        return unit.pieces[-1].content.number, unit.pieces[-1].box[3]
    if isinstance(unit, Figure):
        return unit.column.page, unit.box[3]
    return unit.line.column.page, unit.line.box[3]
