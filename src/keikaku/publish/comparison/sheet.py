"""A sheet of a workbook that is set up to be printed: A4 landscape, one page wide, a header row on
every page, cells in which single words are underlined."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from keikaku.lineage.text_diff import Segment
from keikaku.publish.comparison.pieces import Line, Piece, height, side_by_side

FONT = "ＭＳ ゴシック"
_JAPANESE = 128
_A4 = 9
_LINE_HEIGHT, _ROOM = 13.0, 4.0
# The width of a column in signs of the default font, and how many half-width signs of the text
# fit into a line of it.
_SIGNS, _UNUSED = 1.13, 1

# What looks like an escape of Excel (_x0041_ is A). XlsxWriter escapes it twice in a text of
# several runs; cut in two it is none.
_ESCAPES = re.compile("(?<=_)(?=x[0-9a-fA-F]{4}_)")


@dataclass(frozen=True, slots=True)
class Formats:
    """The formats of a workbook, shared by its sheets."""

    title: Format
    plain: Format
    note: Format
    header: Format
    cell: Format
    marked_cell: Format
    kept: Format
    marked: Format


def formats(book: Workbook) -> Formats:
    """Makes them."""
    font = {"font_name": FONT, "font_charset": _JAPANESE, "font_family": 3, "font_size": 9}
    cell = font | {"text_wrap": True, "valign": "top", "border": 1}
    header = cell | {"bold": True, "align": "center", "valign": "vcenter", "bg_color": "#E7E6E6"}
    return Formats(
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
    """Writes from top to bottom."""

    def __init__(
        self, book: Workbook, name: str, made: Formats, widths: Sequence[int], footer: str
    ) -> None:
        self._formats = made
        self._signs = [int(width * _SIGNS) - _UNUSED for width in widths]
        self._sheet: Worksheet = book.add_worksheet(name)
        self._at = 0
        self._set_up(widths, footer)

    def _set_up(self, widths: Sequence[int], footer: str) -> None:
        sheet = self._sheet
        sheet.set_landscape()
        sheet.set_paper(_A4)
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(left=0.5, right=0.5, top=0.5, bottom=0.6)
        sheet.set_footer(f"&C{footer}")
        for column, width in enumerate(widths):
            sheet.set_column(column, column, width, self._formats.plain)

    def write_title(self, text: str) -> None:
        """A line above the table."""
        self._line(text, self._formats.title)

    def write_line(self, text: str) -> None:
        """A line above the table."""
        self._line(text, self._formats.plain)

    def write_note(self, text: str) -> None:
        """A line above the table, small."""
        self._line(text, self._formats.note)

    def write_header(self, texts: Sequence[str]) -> None:
        """The row that stands on every page and stays in sight."""
        self._at += 1
        for column, text in enumerate(texts):
            self._text(column, text, self._formats.header)
        self._sheet.repeat_rows(self._at)
        self._at += 1
        self._sheet.freeze_panes(self._at, 0)

    def write_row(self, columns: Sequence[Sequence[Line]], again: str) -> None:
        """A row. What no row of a sheet can show goes on in the next, which begins with `again`."""
        first, *more = side_by_side(columns, self._signs)
        self._row(first)
        for cells in more:
            self._row((plain_lines([again]), *cells[1:]))

    def _row(self, cells: Sequence[Piece]) -> None:
        """Not every program fits a row to its text when it opens a file: its height is told."""
        for column, piece in enumerate(cells):
            self._cell(column, piece)
        lines = max(height(piece, signs) for piece, signs in zip(cells, self._signs, strict=True))
        self._sheet.set_row(self._at, max(1, lines) * _LINE_HEIGHT + _ROOM)
        self._at += 1

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
            format_ = self._formats.marked if run.changed else self._formats.kept
            for text in _ESCAPES.split(run.text):
                fragments += [format_, text]
        self._sheet.write_rich_string(self._at, column, *fragments, self._formats.cell)

    def _text(self, column: int, text: str, format_: Format) -> None:
        """A cell of one format. XlsxWriter takes a text between <r> and </r> for its own markup."""
        if text.startswith("<r>"):
            parts = (format_, text[:1], format_, text[1:])
            self._sheet.write_rich_string(self._at, column, *parts, format_)
        else:
            self._sheet.write_string(self._at, column, text, format_)


def plain_lines(texts: Sequence[str]) -> Piece:
    """Texts of which nothing is marked, one a line."""
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
