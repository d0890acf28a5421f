"""Tables of actual values as workbooks: what Excel shows is what counts."""

import io
from collections.abc import Callable

import openpyxl
import pytest
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

from keikaku.ingest.actuals.findings import FaultyActuals
from keikaku.ingest.actuals.read import Reported, read_actuals
from tests.reported_plan import PLAN, told

HEADS = ["指標ID", "節", "指標名", "年度", "実績値", "単位"]


def workbook(fill: Callable[[Worksheet], None]) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "実績"
    fill(sheet)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def read(fill: Callable[[Worksheet], None]) -> Reported:
    return read_actuals("表.xlsx", workbook(fill), PLAN)


def faults(fill: Callable[[Worksheet], None]) -> list[tuple[str, str]]:
    with pytest.raises(FaultyActuals) as caught:
        read(fill)
    return [(code, place.removeprefix("表.xlsx ")) for code, place in told(caught.value.faults)]


def test_a_workbook_is_read_with_its_cells_as_places():
    def fill(sheet: Worksheet) -> None:
        sheet.append(["令和4年度の実績"])
        sheet.merge_cells("A1:F1")
        sheet.append([])
        sheet.append(HEADS)
        sheet.append(["i1", None, None, "R4", 12, "人"])
        sheet.append([])
        sheet.append(["i2", None, None, "R4", 1234.5, "千人"])
        sheet["E6"].number_format = "#,##0.0"

    found = read(fill).actuals
    assert [(each.indicator, each.raw, each.place) for each in found] == [
        ("i1", "12", "表.xlsx 「実績」4行目"),
        ("i2", "1,234.5", "表.xlsx 「実績」6行目"),
    ]


def test_a_cell_merged_over_rows_counts_for_each():
    def fill(sheet: Worksheet) -> None:
        sheet.append(HEADS)
        sheet.append([None, "1-1", "新規就農者数", "R4", 12, "人"])
        sheet.append([None, None, "相談件数", None, 3, "件"])
        sheet.merge_cells("B2:B3")
        sheet.merge_cells("D2:D3")

    assert [each.indicator for each in read(fill).actuals] == ["i1", "i3"]


def test_a_head_merged_over_two_columns_is_a_fault():
    def fill(sheet: Worksheet) -> None:
        sheet.append([*HEADS[:5], None, "単位"])
        sheet.merge_cells("E1:F1")
        sheet.append(["i1", None, None, "R4", 12, 13, "人"])

    assert faults(fill)[0] == ("head_twice", "「実績」E1:F1")


def test_rows_that_a_filter_hides_are_read_and_sheets_without_heads_are_not():
    def fill(sheet: Worksheet) -> None:
        sheet.append(HEADS)
        sheet.append(["i1", None, None, "R4", 12, "人"])
        sheet.row_dimensions[2].hidden = True
        notes = sheet.parent
        assert notes is not None
        notes.create_sheet("注意事項").append(["記入の注意", "期限は5月"])

    assert [each.indicator for each in read(fill).actuals] == ["i1"]


def test_several_sheets_with_heads_are_one_report():
    def fill(sheet: Worksheet) -> None:
        sheet.append(HEADS)
        sheet.append(["i1", None, None, "R4", 12, "人"])
        book = sheet.parent
        assert book is not None
        other = book.create_sheet("二課")
        other.append(HEADS)
        other.append(["i1", None, None, "R4", 13, "人"])

    assert faults(fill) == [("twice", "「二課」2行目")]


def test_a_formula_without_result_and_an_error_are_faults():
    def fill(sheet: Worksheet) -> None:
        sheet.append(HEADS)
        sheet.append(["i1", None, None, "R4", "=1+1", "人"])
        sheet.append(["i2", None, None, "R4", "#REF!", "千人"])

    found = faults(fill)
    assert ("not_calculated", "「実績」E2") in found
    assert ("no_value", "「実績」E3") in found


def test_a_value_that_is_struck_out_is_a_fault():
    def fill(sheet: Worksheet) -> None:
        sheet.append(HEADS)
        sheet.append(["i1", None, None, "R4", 12, "人"])
        sheet["E2"].font = Font(strike=True)

    assert faults(fill) == [("struck_out", "「実績」E2")]


def test_a_workbook_without_heads_is_told():
    assert faults(lambda sheet: sheet.append(["あ", "い"])) == [("no_head", "表.xlsx")]
