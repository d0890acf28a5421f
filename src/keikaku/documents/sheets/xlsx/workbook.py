"""The sheets of an .xlsx workbook, one by one, so that only one is in memory at a time."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from lxml import etree

from keikaku.core.errors import Unreadable
from keikaku.documents.office.markup import local, reference
from keikaku.documents.package import Package
from keikaku.documents.sheets.budget import Budget
from keikaku.documents.sheets.sheet import Sheet, Table
from keikaku.documents.sheets.xlsx.drawings import shapes_of
from keikaku.documents.sheets.xlsx.references import area_at
from keikaku.documents.sheets.xlsx.remarks import remarks_of
from keikaku.documents.sheets.xlsx.sheet_part import read_sheet
from keikaku.documents.sheets.xlsx.strings import shared_strings
from keikaku.documents.sheets.xlsx.styles import looks_of
from keikaku.documents.sheets.xlsx.values import Book

_TRUE = ("1", "true")
_SAVE_AGAIN = "Excelで開き、.xlsxで保存し直したものを読み込んでください。"


@dataclass(frozen=True, slots=True)
class SheetEntry:
    """A sheet as the workbook lists it; `part` is its XML."""

    name: str
    part: str
    hidden: bool


class Workbook:
    """An .xlsx file. Raises Unreadable when it is damaged."""

    def __init__(self, name: str, package: Package) -> None:
        self._name, self._package = name, package
        self._part = package.main_part()
        if self._part.endswith(".bin"):
            raise Unreadable(name, "", "バイナリ形式のExcelブック（.xlsb）です。", _SAVE_AGAIN)
        self._root = package.xml(self._part)
        self._budget = Budget(name)

    @cached_property
    def entries(self) -> tuple[SheetEntry, ...]:
        """The sheets of cells in their order; sheets of charts and macros are none."""
        relations = self._package.relations(self._part)
        found: list[SheetEntry] = []
        for sheet in self._root.iter("{*}sheet"):
            held = relations.get(reference(sheet, "id") or "")
            if held is not None and held.kind == "worksheet" and held.part in self._package.names:
                hidden = sheet.get("state", "visible") != "visible"
                found.append(SheetEntry(sheet.get("name", ""), held.part, hidden))
        if not found:
            raise Unreadable(self._name, "", "読み込めるシートがありません。", _SAVE_AGAIN)
        return tuple(found)

    def sheets(self) -> Iterator[tuple[SheetEntry, Sheet]]:
        """Each sheet as it is read."""
        for entry in self.entries:
            sheet = read_sheet(self._package, entry.part, entry.name, self._book, self._budget)
            if not entry.hidden:
                sheet.tables = _tables(self._package, entry.part)
                sheet.shapes = shapes_of(self._package, entry.part)
                sheet.remarks = remarks_of(self._package, entry.part)
            yield entry, sheet

    @cached_property
    def _book(self) -> Book:
        styles, strings = (
            next(iter(self._package.related(self._part, kind)), None)
            for kind in ("styles", "sharedStrings")
        )
        looks = looks_of(self._package.xml(styles) if styles else None)
        texts = shared_strings(self._package, strings, self._name) if strings else ()
        return Book(texts, looks, _from_1904(self._root))


def _from_1904(root: etree._Element) -> bool:
    settings = (child for child in root if local(child) == "workbookPr")
    return any(each.get("date1904") in _TRUE for each in settings)


def _tables(package: Package, sheet_part: str) -> list[Table]:
    """The ranges that are declared as tables: their lines come with a style, not with the cells."""
    found: list[Table] = []
    for part in package.related(sheet_part, "table"):
        root = package.xml(part)
        area = area_at(root.get("ref", ""))
        if area is not None:
            found.append(Table(area, 0 if root.get("headerRowCount") == "0" else 1))
    return found
