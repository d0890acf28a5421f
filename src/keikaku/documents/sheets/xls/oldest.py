"""Workbooks of Excel 95 and before, whose records are others: calamine reads their values."""

import io
from collections.abc import Iterator

import python_calamine as calamine

from keikaku.core.errors import Unreadable
from keikaku.documents.inputs import FileInput
from keikaku.documents.sheets.budget import Budget
from keikaku.documents.sheets.formats.shown import shown_number, stored_number
from keikaku.documents.sheets.sheet import Area, Look, Sheet, SheetCell

_SAVE_AGAIN = "Excelで開き、.xlsxで保存し直したものを読み込んでください。"
_PLAIN = Look()


def oldest_sheets(file: FileInput, budget: Budget) -> Iterator[tuple[Sheet, bool]]:
    """The sheets, and whether they are hidden. Raises Unreadable when the file is damaged."""
    try:
        yield from _sheets(calamine.load_workbook(io.BytesIO(file.data)), budget)
    except Exception as error:
        raise _damaged(file, error) from error
    except BaseException as error:
        # The library gives up on damaged files with an error that is none of Python's usual ones.
        if type(error).__name__ != "PanicException":
            raise
        raise _damaged(file, error) from error


def _damaged(file: FileInput, error: BaseException) -> Unreadable:
    if isinstance(error, Unreadable):
        return error
    return Unreadable(file.name, "", "ファイルが壊れています。", _SAVE_AGAIN)


def _sheets(book: calamine.CalamineWorkbook, budget: Budget) -> Iterator[tuple[Sheet, bool]]:
    for entry in book.sheets_metadata:
        if entry.typ == calamine.SheetTypeEnum.WorkSheet:
            source = book.get_sheet_by_name(entry.name)
            yield _sheet(source, budget), entry.visible != calamine.SheetVisibleEnum.Visible


def _sheet(source: calamine.CalamineSheet, budget: Budget) -> Sheet:
    sheet = Sheet(source.name)
    for (top, left), (bottom, right) in source.merged_cell_ranges or ():
        sheet.merged[top, left] = Area(top, left, bottom, right)
    top, left = source.start or (0, 0)
    for row, values in enumerate(source.iter_rows(), top):
        budget.take(sheet.name, cells=len(values), texts=sum(value != "" for value in values))
        for column, value in enumerate(values, left):
            text = _shown(value)
            if text.strip():
                sheet.cells[row, column] = SheetCell(text, _PLAIN)
    return sheet


def _shown(value: object) -> str:
    number = stored_number(repr(value)) if isinstance(value, float | int) else None
    return str(value) if number is None else shown_number(number, "General").text
