"""The comparison table as a workbook: A4 landscape, one page wide (新旧対照表)."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from keikaku.lineage.comparison import Comparison, Row
from keikaku.lineage.text_diff import Segment
from keikaku.publish.comparison import frame
from keikaku.publish.comparison.layout import Layout
from keikaku.publish.comparison.pieces import Piece, height, side_by_side

FONT = "ＭＳ ゴシック"
_JAPANESE = 128
_A4 = 9
# Widths of the columns, and how many half-width signs of the font fit into a line of each.
_WIDTHS = (22, 62, 62, 30)
_SIGNS = (24, 70, 70, 33)
_LINE_HEIGHT, _ROOM = 13.0, 4.0
# Cells are texts, whatever they look like: =1+1 is no formula and 1-1-1 no day.
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}


def excel_file(comparison: Comparison, layout: Layout) -> bytes:
    """The workbook."""
    stream = BytesIO()
    book = Workbook(stream, _OPTIONS)
    book.set_properties({"title": frame.printable(layout.words.title), "author": ""})
    sheet = Sheet(book, layout.words.title, layout)
    sheet.write_head(comparison)
    sheet.write_rows(comparison.rows)
    book.close()
    return stream.getvalue()


@dataclass(frozen=True, slots=True)
class _Formats:
    title: Format
    plain: Format
    note: Format
    header: Format
    cell: Format
    marked_cell: Format
    kept: Format
    marked: Format


def _formats(book: Workbook) -> _Formats:
    font = {"font_name": FONT, "font_charset": _JAPANESE, "font_family": 3, "font_size": 9}
    cell = font | {"text_wrap": True, "valign": "top", "border": 1}
    header = cell | {"bold": True, "align": "center", "valign": "vcenter", "bg_color": "#E7E6E6"}
    return _Formats(
        title=book.add_format(font | {"bold": True, "font_size": 14}),
        plain=book.add_format(font),
        note=book.add_format(font | {"font_color": "#595959", "font_size": 8}),
        header=book.add_format(header),
        cell=book.add_format(cell),
        marked_cell=book.add_format(cell | {"underline": 1}),
        kept=book.add_format(font),
        marked=book.add_format(font | {"underline": 1}),
    )


class Sheet:
    """One sheet of the workbook, set up for printing."""

    def __init__(self, book: Workbook, name: str, layout: Layout) -> None:
        self._layout = layout
        self._formats = _formats(book)
        self._sheet: Worksheet = book.add_worksheet(name[:31])
        self._at = 0
        self._set_up()

    def _set_up(self) -> None:
        sheet = self._sheet
        sheet.set_landscape()
        sheet.set_paper(_A4)
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(left=0.5, right=0.5, top=0.5, bottom=0.6)
        page = self._layout.words.page.format(page="&P", pages="&N")
        sheet.set_footer(f"&C{page}")
        for column, width in enumerate(_WIDTHS):
            sheet.set_column(column, column, width, self._formats.plain)

    def write_head(self, comparison: Comparison) -> None:
        """Title, editions and notes, then the header that stands on every page."""
        layout = self._layout
        self._line(layout.words.title, self._formats.title)
        for line in frame.edition_lines(comparison, layout):
            self._line(line, self._formats.plain)
        for note in frame.notes(comparison, layout):
            self._line(note, self._formats.note)
        self._at += 1
        for column, text in enumerate(frame.headings(layout)):
            self._text(column, frame.printable(text), self._formats.header)
        self._sheet.repeat_rows(self._at)
        self._at += 1
        self._sheet.freeze_panes(self._at, 0)

    def write_rows(self, rows: Sequence[Row]) -> None:
        """The rows. One that no row of a sheet can show goes on in the next."""
        for row in rows:
            first, *more = side_by_side(self._columns(row), _SIGNS)
            self._write_row(first)
            again = _plain_lines([f"{frame.place(row)}{self._layout.words.continued}"])
            for cells in more:
                self._write_row((again, *cells[1:]))

    def _write_row(self, cells: Sequence[Piece]) -> None:
        """No program fits a row to its text by itself, so that its height is told."""
        for column, piece in enumerate(cells):
            self._cell(column, piece)
        lines = max(height(piece, signs) for piece, signs in zip(cells, _SIGNS, strict=True))
        self._sheet.set_row(self._at, max(1, lines) * _LINE_HEIGHT + _ROOM)
        self._at += 1

    def _columns(self, row: Row) -> tuple[Piece, ...]:
        layout = self._layout
        texts = (frame.place(row), *frame.addresses(row, layout))
        old, new = (frame.cell_lines(row, side, layout) for side in (row.old, row.new))
        return (
            _plain_lines(texts),
            *layout.sides(old, new),
            _plain_lines(frame.remark_lines(row)),
        )

    def _line(self, text: str, format_: Format) -> None:
        self._text(0, text, format_)
        self._at += 1

    def _cell(self, column: int, piece: Piece) -> None:
        """The lines of a cell; what changed is underlined (傍線)."""
        runs = _runs(piece)
        if len(runs) < 2:
            format_ = self._formats.marked_cell if runs and runs[0].changed else self._formats.cell
            self._text(column, runs[0].text if runs else "", format_)
            return
        fragments: list[Format | str] = []
        for run in runs:
            fragments += [self._formats.marked if run.changed else self._formats.kept, run.text]
        self._sheet.write_rich_string(self._at, column, *fragments, self._formats.cell)

    def _text(self, column: int, text: str, format_: Format) -> None:
        """A cell of one format. XlsxWriter takes a text between <r> and </r> for its own markup."""
        if text.startswith("<r>"):
            parts = (format_, text[:1], format_, text[1:])
            self._sheet.write_rich_string(self._at, column, *parts, format_)
        else:
            self._sheet.write_string(self._at, column, text, format_)


def _plain_lines(texts: Sequence[str]) -> Piece:
    return tuple((Segment(text, False),) for text in texts if text)


def _runs(piece: Piece) -> list[Segment]:
    """The lines as one text, in runs that are marked or not, none of them empty."""
    runs: list[Segment] = []
    for number, line in enumerate(piece):
        for place, part in enumerate(line):
            text = f"\n{part.text}" if number and not place else part.text
            if runs and runs[-1].changed == part.changed:
                runs[-1] = Segment(runs[-1].text + text, part.changed)
            else:
                runs.append(Segment(text, part.changed))
    return runs
