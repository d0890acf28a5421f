"""The strategy as one sheet of a workbook, laid out as offices do: headings over all columns."""

from itertools import count
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.worksheet import Worksheet

from samples.formats import labelled
from samples.strategy_text import Heading, Paragraph, Piece, Rows

WIDTH = 7
_EDGE = Side(style="thin")
_BOX = Border(left=_EDGE, right=_EDGE, top=_EDGE, bottom=_EDGE)
_SHADE = PatternFill("solid", fgColor="DFE7F5")


def write_workbook(path: Path, pieces: list[Piece]) -> None:
    """Write the sheet 総合戦略."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "総合戦略"
    sheet.column_dimensions["A"].width = 14
    sheet.column_dimensions["B"].width = 44
    rows = count(1)
    for piece in pieces:
        if isinstance(piece, Rows):
            _table(sheet, piece, rows)
        else:
            _lines(sheet, piece, rows)
        next(rows)
    book.save(path)


def _lines(sheet: Worksheet, piece: Heading | Paragraph, rows: "count[int]") -> None:
    for line in piece.text.split("\n\n"):
        row = next(rows)
        sheet.cell(row, 1, line).alignment = Alignment(wrap_text=True)
        sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=WIDTH)
        if isinstance(piece, Heading):
            sheet.cell(row, 1).font = Font(bold=True, size=16 - 2 * piece.depth)


def _table(sheet: Worksheet, table: Rows, rows: "count[int]") -> None:
    groups = labelled(table.rows) if table.label else [("", list(table.rows))]
    for label, group in groups:
        first = last = 0
        for nth, texts in enumerate(group):
            last = next(rows)
            first = first or last
            for column, text in enumerate(texts, 1):
                cell = sheet.cell(last, column, text or None)
                cell.border = _BOX
                if nth == 0:
                    cell.fill = _SHADE
        if table.label and last > first:
            sheet.merge_cells(start_row=first, end_row=last, start_column=1, end_column=1)
        if label in ("内容", "担当課"):
            sheet.merge_cells(
                start_row=first, end_row=last, start_column=2, end_column=len(group[0])
            )
