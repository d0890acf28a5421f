import pytest

from keikaku.core.errors import Unreadable
from keikaku.documents.raw_rows import RawCell, RawFile, RawRow, RawSheet, raw_rows
from tests.unit.documents.sheets.xls.old_books import compound, label, number, workbook
from tools.plan_files import FORMATS, plan


def test_every_row_with_text_is_kept_with_its_places():
    text = '題,,\n\n指標,値,\n"あ\nい",,"1,2"\n'
    assert raw_rows("a.csv", text.encode()) == RawFile(
        (
            RawSheet(
                (
                    RawRow("1行目", {0: RawCell("題", "1行目 1列目")}),
                    RawRow(
                        "3行目",
                        {0: RawCell("指標", "3行目 1列目"), 1: RawCell("値", "3行目 2列目")},
                    ),
                    RawRow(
                        "4行目",
                        {0: RawCell("あ\nい", "4行目 1列目"), 2: RawCell("1,2", "4行目 3列目")},
                    ),
                )
            ),
        )
    )


@pytest.mark.parametrize("delimiter", [",", "\t", ";"])
def test_two_columns_and_one_row_are_enough(delimiter):
    (sheet,) = raw_rows("a.csv", f"指標{delimiter}値\n".encode()).sheets
    assert [cell.text for cell in sheet.rows[0].cells.values()] == ["指標", "値"]


def test_a_doubt_about_the_encoding_is_handed_on():
    assert raw_rows("a.csv", "指標,値\n".encode()).doubt is None
    doubtful = raw_rows("a.csv", "縺,縺\n".encode("cp932")).doubt
    assert doubtful is None or doubtful.code == "text.encoding"


@pytest.mark.parametrize("ending", ["xlsx", "ods"])
def test_workbooks_give_the_rows_of_their_sheets(ending):
    sheets = raw_rows(f"a.{ending}", FORMATS[ending](plan(1))).sheets
    rows = [row for sheet in sheets for row in sheet.rows]
    assert rows
    assert all(row.address.startswith("「") and row.cells for row in rows)


def test_older_workbooks_are_read_too():
    data = compound(workbook(("実績", label(0, 0, "指標") + number(0, 1, 12.0))))
    (sheet,) = raw_rows("a.xls", data).sheets
    assert [cell.text for cell in sheet.rows[0].cells.values()] == ["指標", "12"]


@pytest.mark.parametrize("ending", ["docx", "pdf", "pptx", "html"])
def test_what_is_no_table_is_refused(ending):
    with pytest.raises(Unreadable, match="表のファイルではありません"):
        raw_rows(f"a.{ending}", FORMATS[ending](plan(1)))


@pytest.mark.parametrize(
    ("data", "place"),
    [(b"a" + b"," * 2_000 + b"\n", "1行目"), ('い,"ろ\nは,に\n'.encode(), "1行目"), (b"", "")],
)
def test_what_cannot_be_read_says_where(data, place):
    with pytest.raises(Unreadable) as caught:
        raw_rows("a.csv", data)
    assert caught.value.place == place
