"""Reads PDF files: what stands on their pages, as blocks in reading order."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from keikaku.core.sources import Location
from keikaku.documents.block_list import BlockList
from keikaku.documents.inputs import FileInput, Reading
from keikaku.documents.model import BlockKind, Origin, Page
from keikaku.documents.pdf.body import BodyLine, PageBody, page_body
from keikaku.documents.pdf.contents import contents_of
from keikaku.documents.pdf.extract import open_pdf
from keikaku.documents.pdf.flow import Flow, Furniture, TableRun, Unit
from keikaku.documents.pdf.found import FoundCell, FoundTable
from keikaku.documents.pdf.headings import Styles
from keikaku.documents.pdf.joiner import whole_table
from keikaku.documents.pdf.page import Box, PageContent
from keikaku.documents.pdf.page_doubts import page_doubts, page_flags
from keikaku.documents.pdf.paragraph_signs import signs_of_paragraph
from keikaku.documents.pdf.paragraphs import Paragraph
from keikaku.documents.pdf.pictured import recognised
from keikaku.documents.pdf.quality import PageText
from keikaku.documents.pdf.recognition import READ, Sureness
from keikaku.documents.signs import LineSigns, as_printed


def read_pdf(file: FileInput) -> Reading:
    """The blocks of a PDF. Raises Unreadable when it is damaged, locked or too large."""
    with open_pdf(file.name, file.data) as pdf:
        contents = recognised(pdf, file.name) if file.options.ocr else pdf.pages()
        return reading_of(contents, file.source)


def reading_of(contents: Iterable[PageContent], source: str) -> Reading:
    """The blocks of pages of which it is known what they show; `source` is the file's id."""
    pages = _bodies(contents)
    return Reading(_Writer(pages, source).pages(), page_doubts(pages, source))


def _bodies(contents: Iterable[PageContent]) -> list[PageBody]:
    bodies: list[PageBody] = []
    for content in contents:
        before = bodies[-1].last_table if bodies else None
        bodies.append(page_body(content, before))
    return bodies


class _Writer:
    """Writes what flows over the pages as blocks."""

    def __init__(self, pages: Sequence[PageBody], source: str) -> None:
        self._pages = pages
        self._source = source
        self._flow = Flow(pages)
        self._units = self._flow.units()
        paragraphs = [[u for u in units if isinstance(u, Paragraph)] for units in self._units]
        self._styles = Styles([paragraph for page in paragraphs for paragraph in page])
        self._contents = contents_of(paragraphs)
        self._blocks = BlockList()
        self._written = 0
        self._page = pages[0]

    def pages(self) -> tuple[Page, ...]:
        """The pages with their blocks."""
        for page, units in zip(self._pages, self._units, strict=True):
            self._page, self._written = page, 0
            self._blocks.begin_page(page.number)
            before: Unit | None = None
            for unit in units:
                self._write(unit, before)
                before = before if isinstance(unit, Furniture) else unit
            for text, box in page.aside:
                self._beside(text, box)
        return self._blocks.pages()

    def _write(self, unit: Unit, before: Unit | None) -> None:
        if isinstance(unit, Furniture):
            self._beside(unit.line.text, unit.line.place)
        elif isinstance(unit, Paragraph):
            self._paragraph(unit, self._flow.gap(before, unit))
        elif isinstance(unit, TableRun):
            self._table(unit, self._flow.gap(before, unit))
        else:
            place = self._place("図", unit.place)
            signs = LineSigns(BlockKind.FIGURE, "", 0)
            self._blocks.text(signs, place, gap_before=self._flow.gap(before, unit))

    def _paragraph(self, paragraph: Paragraph, gap: int) -> None:
        self._written += 1
        signs = signs_of_paragraph(paragraph.text, self._page)
        indent = self._flow.indent(paragraph)
        signs = signs._replace(indent=indent, depth=self._styles.depth(paragraph))
        places = [self._paragraph_place(lines) for lines in paragraph.pieces]
        sureness = [self._sureness(line.column.page, line.box) for line in paragraph.lines]
        self._blocks.text(
            signs,
            places[0],
            gap_before=gap,
            evidence=self._evidence(paragraph),
            parts=places if len(places) > 1 else (),
            origin=self._origin(self._page.number),
            confidence=min(each.confidence for each in sureness),
            flags=tuple(dict.fromkeys(flag for each in sureness for flag in each.flags)),
        )

    def _evidence(self, paragraph: Paragraph) -> tuple[str, ...]:
        contents = ("contents",) if id(paragraph) in self._contents else ()
        readings = tuple(f"ruby:{r}" for line in paragraph.lines for r in line.ruby)
        return (*self._styles.evidence(paragraph), *contents, *readings)

    def _table(self, run: TableRun, gap: int) -> None:
        table = whole_table([self._marked(piece) for piece in run.pieces], self._source)
        self._blocks.table(table.grid, gap_before=gap, parts=table.parts, origin=self._origin(run.pieces[0].content.number))

    def _marked(self, piece: FoundTable) -> FoundTable:
        """A piece of a table with what is doubtful of its page, and of each cell."""
        return replace(piece, cells=tuple(self._marked_cell(cell, piece) for cell in piece.cells))

    def _marked_cell(self, cell: FoundCell, piece: FoundTable) -> FoundCell:
        page = piece.content.number
        confidence, flags = self._sureness(page, cell.box)
        if not cell.text:
            flags = tuple(flag for flag in flags if flag != READ)
        marks = (*cell.flags, *flags)
        return replace(cell, flags=marks, confidence=confidence, origin=self._origin(page))

    def _sureness(self, number: int, box: Box) -> Sureness:
        """How sure a page is of what stands at a place; `box` is that of the content."""
        page = self._flow.page(number)
        if page.recognition is None:
            return Sureness(1.0, page_flags(page))
        return page.recognition.within(box)

    def _origin(self, number: int) -> Origin:
        """Whether the text of a page was recognised, by whichever program."""
        quality = self._flow.page(number).quality
        recognised = quality in (PageText.UNDER_SCAN, PageText.RECOGNISED)
        return Origin.OCR if recognised else Origin.NATIVE

    def _beside(self, text: str, box: Box) -> None:
        signs, origin = as_printed(text, BlockKind.FURNITURE), self._origin(self._page.number)
        self._blocks.text(signs, self._place("欄外", box), origin=origin)

    def _paragraph_place(self, lines: Sequence[BodyLine]) -> Location:
        left = min(line.place[0] for line in lines)
        top = min(line.place[1] for line in lines)
        right = max(line.place[2] for line in lines)
        bottom = max(line.place[3] for line in lines)
        page, box = lines[0].column.page, (left, top, right, bottom)
        nth = self._written if page == self._page.number else 1
        address = f"p.{page} {nth}段落目"
        return Location(self._source, address, page=page, box=box, paragraph=nth)

    def _place(self, what: str, box: Box) -> Location:
        number = self._page.number
        return Location(self._source, f"p.{number} {what}", page=number, box=box)
