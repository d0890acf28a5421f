"""The one document model: blocks in reading order, tables with merged cells, a place for each.

Readers say what stands where and which signs of structure the medium gives (`depth`, `marker`,
`gap_before`); what the text means is the business of `ingest`. Raw text is untouched.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from keikaku.core.sources import Location, SourceFile


class BlockKind(StrEnum):
    """What the medium itself says a block is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    TABLE = "table"
    FIGURE = "figure"
    NOTE = "note"
    FURNITURE = "page_furniture"


class Origin(StrEnum):
    """Whether text was in the file, seen by OCR, or put together by the reader."""

    NATIVE = "native"
    OCR = "ocr"
    INFERRED = "inferred"


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell; `row` and `column` count from 0 and are those of its top left corner.

    `flags` are codes of the problem catalogue: what the reader doubts of whatever is read from
    here. `original` is the text before tracked changes, where it differs from the accepted one.
    `bar` says that a bar, an arrow or a shading lies over the cell, as in a schedule over years.
    `ruby` are letters of the text with the reading printed above them. `small` is the end of the
    text that stands on lines of its own, in letters clearly smaller than those above.
    """

    row: int
    column: int
    text: str
    source: Location
    rowspan: int = 1
    colspan: int = 1
    origin: Origin = Origin.NATIVE
    confidence: float = 1.0
    flags: tuple[str, ...] = ()
    original: str | None = None
    bar: bool = False
    ruby: tuple[tuple[str, str], ...] = ()
    small: str = ""


@dataclass(frozen=True)
class Grid:
    """A table: cells that cover `n_rows` x `n_columns` without overlap, in row-major order.

    Places that no cell covers read as empty text at the place of the table's row. `header_rows`
    counts the rows that the medium itself marks as header (Markdown, HTML), 0 where it marks none.
    `told_rows` says that the rows are certain though the edges of the table were inferred.
    """

    n_rows: int
    n_columns: int
    cells: tuple[Cell, ...]
    source: Location
    caption: str | None = None
    header_rows: int = 0
    told_rows: bool = False

    @cached_property
    def _covering(self) -> dict[tuple[int, int], Cell]:
        return {
            (row, column): cell
            for cell in self.cells
            for row in range(cell.row, cell.row + cell.rowspan)
            for column in range(cell.column, cell.column + cell.colspan)
        }

    def at(self, row: int, column: int) -> Cell | None:
        """The cell that covers a place, merged or not; None where there is none."""
        return self._covering.get((row, column))

    def text(self, row: int, column: int) -> str:
        """The text that covers a place; merged text shows at each place that it covers."""
        cell = self._covering.get((row, column))
        return cell.text if cell else ""

    def row(self, row: int) -> tuple[str, ...]:
        """The texts of a row, merged ones repeated."""
        return tuple(self.text(row, column) for column in range(self.n_columns))

    def row_cells(self, row: int) -> tuple[Cell, ...]:
        """The cells that a row has or that reach into it, each once."""
        covering = self._covering
        found: list[Cell] = []
        last: Cell | None = None
        for column in range(self.n_columns):
            cell = covering.get((row, column))
            if cell is not None and cell is not last:
                found.append(cell)
                last = cell
        return tuple(found)

    def starts_at(self, row: int, column: int) -> bool:
        """Whether a cell begins here, rather than reaching here from the left or from above."""
        cell = self._covering.get((row, column))
        return cell is not None and cell.row == row and cell.column == column


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading, list item, table, figure or note, in reading order.

    `text` is as printed, without its mark: that of a list item ("- ・") or heading ("##") is
    `marker`. `depth` is the heading depth that the medium states (the number of #, a Word style), a
    hint only. `indent` counts leading spaces, `gap_before` the blank lines above. `parts` are the
    sources of a block that was cut by a page break; `source` is where it begins. `evidence` tells
    what else the medium shows of the whole block: "bold", "quote", "code", "large" (its letters
    are larger than those of the body), "contents" (a line of a table of contents), "chart" (the
    table holds the figures of a chart). `flags`, `original` and `ruby` are as in `Cell`.
    """

    kind: BlockKind
    order: int
    text: str
    source: Location
    depth: int | None = None
    marker: str | None = None
    indent: int = 0
    gap_before: int = 0
    grid: Grid | None = None
    parts: tuple[Location, ...] = ()
    evidence: tuple[str, ...] = ()
    origin: Origin = Origin.NATIVE
    confidence: float = 1.0
    flags: tuple[str, ...] = ()
    original: str | None = None
    ruby: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class ReadingDoubt:
    """A doubt of the reader itself: a code of the problem catalogue, its details, its place."""

    code: str
    details: dict[str, str]
    source: Location | None


@dataclass(frozen=True, slots=True)
class Page:
    """Blocks of one page; a medium without pages has one page with `number` None."""

    number: int | None
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A file as read: its identity, its pages, and what the reader doubts."""

    file: SourceFile
    pages: tuple[Page, ...]
    doubts: tuple[ReadingDoubt, ...] = ()

    @property
    def blocks(self) -> Iterator[Block]:
        """All blocks in reading order, over the pages."""
        return (block for page in self.pages for block in page.blocks)
