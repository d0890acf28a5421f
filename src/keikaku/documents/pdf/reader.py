"""Reads PDF files: what stands on their pages, as blocks in reading order."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from keikaku.core.sources import Location
from keikaku.documents.block_list import BlockList
from keikaku.documents.inputs import FileInput, Reading
from keikaku.documents.model import BlockKind, Origin, Page
from keikaku.documents.pdf.body import STRUCK_OUT, BodyLine, PageBody
from keikaku.documents.pdf.body_maker import page_body
from keikaku.documents.pdf.bookmarks import Bookmark
from keikaku.documents.pdf.contents import contents_of
from keikaku.documents.pdf.extract import open_pdf
from keikaku.documents.pdf.flow import Flow, Furniture, TableRun, Unit
from keikaku.documents.pdf.found import FoundCell, FoundTable
from keikaku.documents.pdf.headings import Styles
from keikaku.documents.pdf.joiner import whole_table
from keikaku.documents.pdf.page import Box, PageContent
from keikaku.documents.pdf.page_doubts import is_sure, page_doubts, sureness_of
from keikaku.documents.pdf.paragraph_signs import signs_of_paragraph
from keikaku.documents.pdf.paragraphs import Paragraph
from keikaku.documents.pdf.parted_heads import with_parted_head
from keikaku.documents.pdf.pictured import recognised
from keikaku.documents.pdf.quality import PageText
from keikaku.documents.pdf.recognition import Sureness
from keikaku.documents.signs import LineSigns, as_printed


def read_pdf(file: FileInput) -> Reading:
    """The blocks of a PDF. Raises Unreadable when it is damaged, locked or too large."""
    with open_pdf(file.name, file.data) as pdf:
        contents = recognised(pdf, file.name) if file.options.ocr else pdf.pages()
        pages = bodies_of(file.options.followed(contents, pdf.page_count))
        bookmarks = pdf.bookmarks()
    doubts = page_doubts(pages, file.source)
    return Reading(blocks_of(pages, bookmarks, file.source), doubts)


def blocks_of(
    pages: list[PageBody], bookmarks: Sequence[Bookmark], source: str
) -> tuple[Page, ...]:
    """What stands on pages, as blocks; `source` is the id of their file.

    Empties the pages, so that a long document is not in memory as things and as blocks at once.
    """
    return _Writer(pages, bookmarks, source).pages()


def bodies_of(contents: Iterable[PageContent]) -> list[PageBody]:
    """Reads what pages show, one after the other."""
    bodies: list[PageBody] = []
    for content in contents:
        before = bodies[-1].last_table if bodies else None
        body = page_body(content, before)
        if bodies:
            bodies[-1] = with_parted_head(bodies[-1], body)
        bodies.append(body)
    return bodies


class _Writer:
    """Writes what flows over the pages as blocks."""

    def __init__(self, pages: list[PageBody], bookmarks: Sequence[Bookmark], source: str) -> None:
        self._source = source
        self._flow = Flow(pages)
        self._units = self._flow.units()
        pages[:] = [page.emptied() for page in pages]
        self._pages = pages
        paragraphs = [[u for u in units if isinstance(u, Paragraph)] for units in self._units]
        self._styles = Styles([p for page in paragraphs for p in page], bookmarks)
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
            units.reverse()
            while units:
                unit = units.pop()
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
        kind = BlockKind.HEADING if self._styles.is_named(paragraph) else signs.kind
        signs = signs._replace(kind=kind, indent=indent, depth=self._styles.depth(paragraph))
        places = [self._paragraph_place(lines) for lines in paragraph.pieces]
        self._blocks.text(
            signs,
            places[0],
            gap_before=gap,
            evidence=self._evidence(paragraph),
            parts=places if len(places) > 1 else (),
            origin=self._origin(self._page),
            confidence=min(each.confidence for each in self._sureness(paragraph)),
            flags=self._flags(paragraph),
            ruby=[pair for line in paragraph.lines for pair in line.ruby],
        )

    def _evidence(self, paragraph: Paragraph) -> tuple[str, ...]:
        contents = ("contents",) if id(paragraph) in self._contents else ()
        column = paragraph.first.column
        box = (f"box {column.page}-{column.nth}",) if column.framed else ()
        return (*self._styles.evidence(paragraph), *contents, *box)

    def _flags(self, paragraph: Paragraph) -> tuple[str, ...]:
        struck = any(line.struck for line in paragraph.lines)
        doubts = dict.fromkeys(flag for each in self._sureness(paragraph) for flag in each.flags)
        return (*doubts, *((STRUCK_OUT,) if struck else ()))

    def _sureness(self, paragraph: Paragraph) -> list[Sureness]:
        """How sure each line of a paragraph is."""
        pages = [(self._flow.page(line.column.page), line.box) for line in paragraph.lines]
        return [sureness_of(page, box) for page, box in pages]

    def _table(self, run: TableRun, gap: int) -> None:
        table = whole_table([self._marked(piece) for piece in run.pieces], self._source)
        origin = self._origin(self._page)
        self._blocks.table(table.grid, gap_before=gap, parts=table.parts, origin=origin)

    def _marked(self, piece: FoundTable) -> FoundTable:
        """A piece of a table, its cells with how sure they are and with what is doubtful."""
        page = self._flow.page(piece.content.number)
        if is_sure(page):
            return piece
        cells = tuple(self._marked_cell(cell, page) for cell in piece.cells)
        return replace(piece, cells=cells)

    def _marked_cell(self, cell: FoundCell, page: PageBody) -> FoundCell:
        confidence, flags = sureness_of(page, cell.box)
        marks = (*cell.flags, *flags) if cell.text else cell.flags
        return cell._replace(flags=marks, confidence=confidence, origin=self._origin(page))

    def _origin(self, page: PageBody) -> Origin:
        """Whether the text of a page was recognised, by whichever program."""
        recognised = (PageText.UNDER_SCAN, PageText.RECOGNISED)
        return Origin.OCR if page.quality in recognised else Origin.NATIVE

    def _beside(self, text: str, box: Box) -> None:
        signs, place = as_printed(text, BlockKind.FURNITURE), self._place("欄外", box)
        self._blocks.text(signs, place, origin=self._origin(self._page))

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
