"""Slides set as pages: the title first, then the shapes as they are read, then the notes."""

from collections.abc import Iterable, Sequence

from keikaku.core.sources import Location
from keikaku.documents.block_list import BlockList
from keikaku.documents.characters import suspects_at
from keikaku.documents.model import BlockKind, Page, ReadingDoubt
from keikaku.documents.office.charts import chart_table
from keikaku.documents.office.diagrams import diagram_texts
from keikaku.documents.office.markup import child, reference
from keikaku.documents.office.pieces import Pieces
from keikaku.documents.office.raw_tables import RawTable, grid_of
from keikaku.documents.pptx.bullets import list_styles
from keikaku.documents.pptx.deck import Deck, Slide
from keikaku.documents.pptx.order import in_order
from keikaku.documents.pptx.placeholders import FURNITURE, TITLES, models
from keikaku.documents.pptx.shapes import Kind, Shape, shapes_of
from keikaku.documents.pptx.tables import draw_arrows, read_table
from keikaku.documents.pptx.texts import TextLine, lines_of
from keikaku.documents.signs import LineSigns, as_printed, signs_of

_SHOWN = 40


class PageSetter:
    """Sets the slides of one file; `source` is the id that places point to."""

    def __init__(self, deck: Deck, source: str) -> None:
        self._deck = deck
        self._source = source
        self._blocks = BlockList()
        self._page = 0
        self._boxes = 0
        self._tables = 0
        self.pictures = 0
        self.has_text = False
        self.doubts: list[ReadingDoubt] = []

    @property
    def pages(self) -> tuple[Page, ...]:
        """The pages that were set."""
        return self._blocks.pages()

    def add(self, slide: Slide) -> None:
        """Sets a slide; a hidden one is only told."""
        self._page, self._boxes, self._tables = slide.number, 0, 0
        shapes = shapes_of(slide, self._deck)
        if slide.is_hidden:
            titles = [_words(s) for s in _leaves(shapes) if s.type in TITLES]
            self._hidden(f"{slide.number}枚目のスライド「{_short(' '.join(titles))}」")
            return
        self._blocks.begin_page(slide.number)
        shown = [shape for shape in shapes if self._is_shown(shape)]
        for title in (shape for shape in _leaves(shown) if shape.type in TITLES):
            self._title(title)
        self._shapes(slide, shown)
        self._notes(slide)
        for shape in (shape for shape in _leaves(shown) if shape.type in FURNITURE):
            self._lines(lines_of(child(shape.element, "txBody")), "欄外", BlockKind.FURNITURE)

    def _is_shown(self, shape: Shape) -> bool:
        """Whether a shape is on the slide; the words of one that is not are told."""
        width, height = self._deck.size
        box = shape.box
        off = box.right < 0 or box.bottom < 0 or box.left > width or box.top > height
        if not off and not shape.is_hidden:
            return True
        words = " ".join(filter(None, map(_words, shape.leaves())))
        if words:
            self._hidden(f"図形「{_short(words)}」")
        return False

    def _title(self, shape: Shape) -> None:
        """A title is one heading: its lines break where it looks well."""
        text = Pieces()
        for line in lines_of(child(shape.element, "txBody")):
            text.add(" " if text.text.strip() and line.pieces.text.strip() else "")
            text.pieces += line.pieces.pieces
        if text.text.strip():
            # The first slide is the cover, also where it was made of a layout for the others.
            depth = 1 if shape.type == "ctrTitle" or self._page == 1 else 2
            signs = LineSigns(BlockKind.HEADING, text.text.strip(), 0, depth=depth)
            self._block(signs, text, f"p.{self._page} 表題")

    def _shapes(self, slide: Slide, shapes: Sequence[Shape]) -> None:
        ordered = [s for s in in_order(shapes) if s.type not in (*TITLES, *FURNITURE)]
        tables, told = self._read_tables(ordered)
        for shape in ordered:
            if id(shape) in told:
                continue
            match shape.kind:
                case Kind.TEXT:
                    self._text(shape, slide)
                case Kind.TABLE:
                    self._table(tables[id(shape)])
                case Kind.CHART | Kind.DIAGRAM:
                    self._drawn(shape, slide)
                case Kind.PICTURE:
                    self.pictures += 1

    def _read_tables(self, shapes: Sequence[Shape]) -> tuple[dict[int, RawTable], set[int]]:
        """The tables by the identity of their shapes, and the arrows whose words they took."""
        tables: dict[int, RawTable] = {}
        told: set[int] = set()
        for shape in shapes:
            if shape.kind is Kind.TABLE and shape.content is not None:
                table = read_table(shape.content, self._deck, f"p.{self._page} ")
                told.update(id(arrow) for arrow in draw_arrows(table, shape, shapes))
                tables[id(shape)] = table
        return tables, told

    def _text(self, shape: Shape, slide: Slide) -> None:
        body = child(shape.element, "txBody")
        if body is None:
            return
        styles = list_styles(
            body, shape.place, [*models(shape.place, slide.layers)], slide.text_styles
        )
        lines = lines_of(body, styles)
        if any(line.pieces.text.strip() for line in lines):
            self._boxes += 1
            self._lines(lines, f"枠{self._boxes}")

    def _lines(
        self, lines: Iterable[TextLine], where: str, kind: BlockKind = BlockKind.PARAGRAPH
    ) -> None:
        """The lines of one text, parted by a gap from what stands before it."""
        gap = 1
        for number, line in enumerate(lines, 1):
            if line.pieces.text.strip():
                address = f"p.{self._page} {where} {number}行目"
                bold = ("bold",) if line.is_bold else ()
                self._block(_signs(line, kind), line.pieces, address, gap, bold)
                gap = 0
            else:
                gap += 1

    def _table(self, table: RawTable) -> None:
        if any(cell.pieces.text.strip() for cell in table.cells):
            self._tables += 1
            self.has_text = True
            grid = grid_of(table, self._source, self._tables, page=self._page)
            self._blocks.table(grid, gap_before=1, evidence=table.evidence)
            for cell in grid.cells:
                self.doubts += suspects_at(cell.text, cell.source)

    def _drawn(self, shape: Shape, slide: Slide) -> None:
        """The figures of a chart, the words of a diagram."""
        if shape.content is None:
            return
        is_chart = shape.kind is Kind.CHART
        relation = reference(shape.content, "id" if is_chart else "dm")
        root = self._deck.part(slide, relation or "")
        if root is None:
            return
        if is_chart:
            table = chart_table(root, f"p.{self._page} ")
            if table is not None:
                self._table(table)
            return
        self._boxes += 1
        for number, (depth, text) in enumerate(diagram_texts(root), 1):
            address = f"p.{self._page} 枠{self._boxes} {number}項目"
            signs = as_printed(text, BlockKind.PARAGRAPH)._replace(indent=2 * depth)
            self._block(signs, Pieces(), address, 1 if number == 1 else 0)

    def _notes(self, slide: Slide) -> None:
        root = self._deck.related(slide, "notesSlide")
        if root is None:
            return
        notes = Slide(slide.number, root, {}, ())
        for shape in _leaves(shapes_of(notes, self._deck)):
            if shape.type == "body":
                self._lines(lines_of(child(shape.element, "txBody")), "ノート", BlockKind.NOTE)

    def _block(
        self,
        signs: LineSigns,
        pieces: Pieces,
        address: str,
        gap: int = 0,
        evidence: tuple[str, ...] = (),
    ) -> None:
        self.has_text = True
        place = Location(self._source, address, page=self._page)
        self._blocks.text(
            signs,
            place,
            gap_before=gap,
            evidence=evidence,
            flags=pieces.flags,
            original=pieces.original,
        )
        self.doubts += suspects_at(signs.text, place)

    def _hidden(self, what: str) -> None:
        place = Location(self._source, f"p.{self._page}", page=self._page)
        self.doubts.append(ReadingDoubt("content.hidden", {"what": what}, place))


def _signs(line: TextLine, kind: BlockKind) -> LineSigns:
    text, indent = line.pieces.text.replace("\t", "\u3000"), 2 * line.level
    if kind is not BlockKind.PARAGRAPH:
        return as_printed(text, kind)
    if line.is_number:
        return as_printed(text, BlockKind.FURNITURE)
    if line.mark is not None and line.mark.is_bullet:
        return LineSigns(BlockKind.LIST_ITEM, text.strip(), indent, line.mark.text)
    if line.mark is not None:
        return as_printed(f"{line.mark.text} {text.strip()}", kind)._replace(indent=indent)
    signs = signs_of(text)
    if signs.kind is BlockKind.HEADING:
        signs = as_printed(text, kind)  # "#" is no heading on a slide
    return signs._replace(indent=signs.indent + indent)


def _leaves(shapes: Iterable[Shape]) -> list[Shape]:
    return [leaf for shape in shapes for leaf in shape.leaves()]


def _words(shape: Shape) -> str:
    lines = lines_of(child(shape.element, "txBody"))
    return " ".join(" ".join(line.pieces.text for line in lines).split())


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
