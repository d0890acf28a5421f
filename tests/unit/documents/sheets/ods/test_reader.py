"""Workbooks of the OpenDocument format read as they are shown."""

import io
import zipfile

import pytest

from keikaku.core.errors import Unreadable
from keikaku.documents.inputs import FileInput, Reading
from keikaku.documents.read import read_bytes
from keikaku.documents.sheets.ods.reader import read_ods
from tests.unit.documents.shapes import marked

_NAMES = ("office", "table", "text", "style", "draw", "number", "fo", "calcext")
_SPACES = " ".join(f'xmlns:{name}="urn:{name}"' for name in _NAMES)
RULED = (
    '<style:style style:name="r" style:family="table-cell">'
    '<style:table-cell-properties fo:border="0.7pt solid #000"/></style:style>'
)


def book(sheets: str, styles: str = "", **parts: str) -> bytes:
    content = (
        f"<office:document-content {_SPACES}><office:automatic-styles>{styles}"
        f"</office:automatic-styles><office:body><office:spreadsheet>{sheets}"
        "</office:spreadsheet></office:body></office:document-content>"
    )
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content)
        for name, part in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), part)
    return buffer.getvalue()


def sheet(*rows: str, name: str = "KPI", style: str = "") -> str:
    made = "".join(f"<table:table-row>{row}</table:table-row>" for row in rows)
    return f'<table:table table:name="{name}" table:style-name="{style}">{made}</table:table>'


def cell(text: str, attributes: str = "") -> str:
    paragraphs = "".join(f"<text:p>{line}</text:p>" for line in text.split("\n")) if text else ""
    return f"<table:table-cell {attributes}>{paragraphs}</table:table-cell>"


def reading(data: bytes) -> Reading:
    return read_ods(FileInput("計画.ods", "s1", data))


def lines(data: bytes) -> list[str]:
    return marked(reading(data).pages[0].blocks)


@pytest.mark.parametrize(
    ("inside", "shown"),
    [
        ("<text:p>64.4%</text:p>", ["64.4%"]),
        ("<text:p>一</text:p><text:p>二</text:p>", ["一", "二"]),
        ("<text:p>a<text:s text:c='2'/>b<text:tab/>c</text:p>", ["a  b\tc"]),
        ("<text:p>a<text:line-break/>b</text:p>", ["a", "b"]),
        ("<text:p><text:span>令和</text:span>6年</text:p>", ["令和6年"]),
        (
            "<text:p><text:ruby><text:ruby-base>霧</text:ruby-base>"
            "<text:ruby-text>きり</text:ruby-text></text:ruby>市</text:p>",
            ["霧市"],
        ),
    ],
)
def test_texts_are_those_that_the_file_shows(inside, shown):
    data = book(sheet(f"<table:table-cell office:value='0.6437'>{inside}</table:table-cell>"))
    assert [block.text for block in reading(data).pages[0].blocks] == shown


def test_lines_and_spans_make_tables():
    look = 'table:style-name="r"'
    rows = (
        cell("題"),
        cell(""),
        cell("指標", look)
        + cell("目標", f'{look} table:number-columns-spanned="2"')
        + "<table:covered-table-cell/>",
        cell("観光客", look) + cell("12", look) + cell("15", look),
    )
    found = list(reading(book(sheet(*rows), RULED)).pages[0].blocks)
    assert marked(found) == ["p:題", "t:指標 目標 < / 観光客 12 15"]
    assert found[1].source.address == "「KPI」A3:C4"


def test_looks_come_from_styles_and_those_they_are_based_on():
    styles = (
        RULED + '<style:style style:name="b" style:family="table-cell" style:parent-style-name="r">'
        '<style:text-properties fo:font-weight="bold" fo:font-size="16pt"/></style:style>'
        '<style:style style:name="s" style:family="table-cell" style:parent-style-name="s">'
        '<style:text-properties style:text-line-through-style="solid" fo:font-size="x"/>'
        "</style:style>"
    )
    rows = (
        cell("題", 'table:style-name="b"'),
        cell("本文です"),
        cell("500人", 'table:style-name="s"'),
    )
    found = list(reading(book(sheet(*rows), styles)).pages[0].blocks)
    assert [(b.text, b.evidence, b.original, b.flags) for b in found] == [
        ("題", ("bold", "large"), None, ()),
        ("本文です", (), None, ()),
        ("", (), "500人", ("text.struck_out",)),
    ]


@pytest.mark.parametrize(
    ("made", "text", "flags"),
    [
        (cell("#DIV/0!", 'table:formula="of:=1/0"'), "#DIV/0!", ("sheet.error_value",)),
        (cell("Err:502", 'calcext:value-type="error"'), "Err:502", ("sheet.error_value",)),
        (cell("1,2", 'table:style-name="k" office:value-type="float"'), "1,2", ("sheet.scaled",)),
        (cell("千円", 'table:style-name="k" office:value-type="string"'), "千円", ()),
        (cell("", 'table:formula="of:=A1"'), "", ("sheet.not_calculated",)),
    ],
)  # fmt: skip
def test_what_is_said_of_cells(made, text, flags):
    styles = (
        '<number:number-style style:name="N1"><number:number number:display-factor="1000"/>'
        '</number:number-style><style:style style:name="k" style:family="table-cell" '
        'style:data-style-name="N1"/>'
    )
    data = book(sheet(cell("指標") + cell("目標"), cell("観光客") + made), styles)
    (table,) = reading(data).pages[0].blocks
    assert table.grid is not None
    assert (table.grid.cells[-1].text, table.grid.cells[-1].flags) == (text, flags)


def test_hidden_parts_are_left_out_and_told():
    columns = '<table:table-column/><table:table-column table:visibility="collapse"/>'
    rows = (
        f"<table:table-row>{cell('a')}{cell('x')}{cell('b')}</table:table-row>"
        f'<table:table-row table:visibility="filter">{cell("x")}</table:table-row>'
        f"<table:table-row-group><table:table-row>{cell('c')}{cell('x')}{cell('d')}"
        "</table:table-row></table:table-row-group>"
    )
    shown = f'<table:table table:name="KPI">{columns}{rows}</table:table>'
    styles = (
        '<style:style style:name="h" style:family="table">'
        '<style:table-properties table:display="false"/></style:style>'
    )
    found = reading(book(shown + sheet(cell("旧"), name="旧", style="h"), styles))
    assert marked(found.pages[0].blocks) == ["t:a b / c d"]
    assert [d.details["what"] for d in found.doubts] == [
        "シート「KPI」の非表示の行2（1行）",
        "シート「KPI」の非表示の列B（1列）",
        "非表示のシート「旧」",
    ]


def test_boxes_and_comments_are_read():
    box = "<draw:frame><draw:text-box><text:p>令和6年現在</text:p></draw:text-box></draw:frame>"
    note = "<office:annotation><text:p>確認中</text:p></office:annotation>"
    row = f"<table:table-cell>{box}{note}<text:p>題</text:p></table:table-cell>"
    assert lines(book(sheet(row))) == ["p:令和6年現在", "p:題", "n:確認中"]


def test_cells_and_rows_that_stand_for_many():
    twice = 'table:number-columns-repeated="2"'
    rows = (
        f"<table:table-row>{cell('a', twice)}</table:table-row>"
        f'<table:table-row table:number-rows-repeated="2">{cell("b", twice)}</table:table-row>'
        '<table:table-row table:number-rows-repeated="1048570"><table:table-cell '
        'table:number-columns-repeated="16384"/></table:table-row>'
    )
    data = book(f'<table:table table:name="KPI">{rows}</table:table>')
    assert lines(data) == ["t:a a / b b / b b"]


def test_cells_that_stand_for_all_of_a_sheet_cost_little():
    row = cell("a", 'table:number-columns-repeated="99999999"')
    rows = f'<table:table-row table:number-rows-repeated="99999999">{row}</table:table-row>'
    (table,) = reading(book(f'<table:table table:name="KPI">{rows}</table:table>')).pages[0].blocks
    assert table.grid is not None
    assert (table.grid.n_rows, table.grid.n_columns) == (200, 200)


def test_the_door_reads_them():
    document = read_bytes("計画.xlsx", book(sheet(cell("題"))), source_id="s9")
    assert document.file.reader == "keikaku-ods"
    assert [block.text for block in document.blocks] == ["題"]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (book(sheet()), "表示されている文字が1つもありません"),
        (book("", **{"META-INF__manifest_xml": "<encryption-data/>"}), "パスワード"),
        (book("<table:table>"), "ファイルが壊れています"),
        (book(sheet(cell("題")), styles_xml='<!DOCTYPE a [<!ENTITY b "c">]><a/>'), "DOCTYPE"),
    ],
)
def test_what_cannot_be_read_is_refused(data, reason):
    with pytest.raises(Unreadable) as caught:
        reading(data)
    assert reason in caught.value.reason
