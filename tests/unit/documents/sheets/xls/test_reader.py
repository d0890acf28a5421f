"""Older workbooks read as they are shown, too."""

import struct

import pytest

from keikaku.core.errors import Unreadable
from keikaku.documents.inputs import FileInput, Reading
from keikaku.documents.read import read_bytes
from keikaku.documents.sheets.xls.compound import CompoundError, CompoundFile
from keikaku.documents.sheets.xls.reader import read_xls
from keikaku.documents.sheets.xls.records import OlderEdition, RecordError, book_records
from tests.unit.documents.shapes import marked
from tests.unit.documents.sheets.xls.old_books import (
    SECTOR,
    compound,
    label,
    look,
    number,
    record,
    text,
    workbook,
)

ALL_LINES = 0x1111


def reading(stream: bytes) -> Reading:
    return read_xls(FileInput("計画.xls", "s1", compound(stream)))


def lines(stream: bytes) -> list[str]:
    return marked(reading(stream).pages[0].blocks)


def place(row: int, column: int, style: int = 0) -> bytes:
    return struct.pack("<3H", row, column, style)


def box(words: str, kind: int = 0x06) -> bytes:
    return (
        record(0x005D, struct.pack("<3H", 0x15, 0x12, kind), bytes(16))
        + record(0x01B6, bytes(10), struct.pack("<HH", len(words), 0), bytes(4))
        + record(0x003C, b"\x01" + words.encode("utf-16-le"))
    )


@pytest.mark.parametrize(
    ("cell", "code", "shown"),
    [
        (number(0, 0, 0.6437, 1), "0.0%", "64.4%"),
        (number(0, 0, 12, 1), '0"件"', "12件"),
        (number(0, 0, -1250, 1), "#,##0;▲#,##0", "▲1,250"),
        (number(0, 0, 45382, 1), '[$-411]ggge"年"m"月"d"日"', "令和6年3月31日"),
        (label(0, 0, "0012", 1), "0.0%", "0012"),
        (label(0, 0, "策定", 1), '@"予定"', "策定予定"),
        (record(0x027E, place(0, 0, 1), struct.pack("<I", 12 << 2 | 2)), '0"件"', "12件"),
        (record(0x027E, place(0, 0, 1), struct.pack("<I", 6437 << 2 | 3)), "0.0", "64.4"),
        (record(0x027E, place(0, 0, 1), struct.pack("<i", -5 * 4 + 2)), "0;▲0", "▲5"),
        (record(0x027E, place(0, 0, 1), struct.pack("<d", 0.5)[4:]), "0%", "50%"),
        (record(0x0006, place(0, 0, 1), struct.pack("<d", 0.5), bytes(8)), "0%", "50%"),
    ],
)
def test_the_text_of_a_cell_is_the_one_that_is_shown(cell, code, shown):
    stream = workbook(("KPI", cell), looks=[look(), look(200)], codes=[(200, code)])
    assert lines(stream) == [f"p:{shown}"]


def test_formats_that_have_a_number_only():
    assert lines(workbook(("KPI", number(0, 0, 0.5, 1)), looks=[look(), look(9)])) == ["p:50%"]


def test_several_numbers_in_one_record():
    packed = b"".join(struct.pack("<HI", 1, value << 2 | 2) for value in (3, 4))
    cells = (
        label(0, 1, "R6")
        + label(0, 2, "R7")
        + record(0x00BD, struct.pack("<HH", 1, 1), packed, struct.pack("<H", 2))
    )
    assert lines(workbook(("KPI", cells), looks=[look(), look(200)], codes=[(200, "0人")])) == [
        "t:R6 R7 / 3人 4人"
    ]


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        (record(0x0205, place(0, 0), b"\x07\x01"), "#DIV/0!"),
        (record(0x0006, place(0, 0), b"\x02\0\x17\0\0\0\xff\xff", bytes(8)), "#REF!"),
    ],
)
def test_errors_are_kept_and_flagged(cell, shown):
    (block,) = reading(workbook(("KPI", cell + label(0, 1, "x")))).pages[0].blocks
    assert (block.text, block.flags) == (f"{shown}\u3000x", ("sheet.error_value",))


def test_lines_and_merged_cells_make_tables():
    cells = label(0, 0, "題") + label(2, 0, "指標", 1) + label(2, 1, "目標", 1)
    cells += record(0x0201, place(2, 2, 1)) + record(0x00BE, struct.pack("<5H", 3, 0, 1, 1, 1))
    cells += label(3, 2, "15", 1) + record(0x00E5, struct.pack("<5H", 1, 2, 2, 1, 2))
    stream = workbook(("KPI", cells), looks=[look(), look(lines=ALL_LINES)])
    found = list(reading(stream).pages[0].blocks)
    assert marked(found) == ["p:題", "t:指標 目標 < / _ _ 15"]
    assert found[1].grid is not None
    assert [cell.source.cell for cell in found[1].grid.cells] == ["A3", "B3:C3", "A4", "B4", "C4"]


def test_bold_and_struck_out_letters():
    looks = [look(), look(font=1), look(font=2)]
    cells = label(0, 0, "題", 1) + label(2, 0, "500人", 2) + number(4, 0, 7, 2)
    found = list(reading(workbook(("KPI", cells), looks=looks)).pages[0].blocks)
    assert [(b.text, b.original, b.evidence, b.flags) for b in found] == [
        ("題", None, ("bold",), ()),
        ("", "500人", (), ("text.struck_out",)),
        ("", "7", (), ("text.struck_out",)),
    ]


def test_hidden_parts_are_left_out_and_told():
    hidden_row = record(0x0208, struct.pack("<6HI", 1, 0, 9, 0, 0, 0, 0x20))
    hidden_column = record(0x007D, struct.pack("<5H", 1, 1, 2048, 0, 1))
    cells = hidden_column + hidden_row
    cells += b"".join(
        label(row, column, f"{row}{column}") for row in range(3) for column in range(3)
    )
    found = reading(workbook(("KPI", cells), ("旧", label(0, 0, "旧")), hidden=[1]))
    assert marked(found.pages[0].blocks) == ["t:00 02 / 20 22"]
    assert [d.details["what"] for d in found.doubts] == [
        "シート「KPI」の非表示の行2（1行）",
        "シート「KPI」の非表示の列B（1列）",
        "非表示のシート「旧」",
    ]


def test_boxes_are_read_and_comments_are_not():
    cells = box("令和6年\n現在") + box("確認中", 0x19) + label(0, 0, "題")
    assert lines(workbook(("KPI", cells))) == ["p:令和6年", "p:現在", "p:題"]


def test_the_days_of_1904():
    stream = workbook(
        ("KPI", number(0, 0, 43_920, 1)), looks=[look(), look(14)], extra=record(0x22, b"\1\0")
    )
    assert lines(stream) == ["p:2024/3/31"]


def test_the_door_reads_old_workbooks():
    data = compound(workbook(("KPI", label(0, 0, "題"))))
    document = read_bytes("計画.xlsx", data, source_id="s9")
    assert document.file.reader == "keikaku-xls"
    assert [(b.text, b.source.sheet) for b in document.blocks] == [("題", "KPI")]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (compound(workbook(("KPI", b""))), "表示されている文字が1つもありません"),
        (compound(workbook(("KPI", b""), extra=record(0x2F, bytes(54)))), "パスワード"),
        (compound(b"nothing"), "ファイルが壊れています"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2_000), "ファイルが壊れています"),
    ],
)
def test_what_cannot_be_read_is_refused(data, reason):
    with pytest.raises(Unreadable) as caught:
        read_xls(FileInput("a.xls", "s1", data))
    assert reason in caught.value.reason


def test_an_edition_without_known_records_is_read_with_a_doubt(monkeypatch):
    data = compound(workbook(("KPI", number(0, 0, 0.25) + label(2, 0, "題"))))
    monkeypatch.setattr("keikaku.documents.sheets.xls.reader.book_records", _fail)
    found = read_xls(FileInput("a.xls", "s1", data))
    assert marked(found.pages[0].blocks) == ["p:0.25", "p:題"]
    assert [doubt.code for doubt in found.doubts] == ["sheet.no_formats"]


def _fail(stream: bytes) -> None:
    raise OlderEdition


def test_texts_far_apart_cost_nothing():
    cells = label(0, 0, "a") + label(65_535, 255, "b")
    assert lines(workbook(*((f"S{n}", cells) for n in range(9)))) == ["p:a", "p:b"] * 9


def shared(*parts: bytes, count: int) -> bytes:
    first, *others = parts
    continued = b"".join(record(0x003C, part) for part in others)
    return record(0x00FC, struct.pack("<II", count, count), first) + continued


@pytest.mark.parametrize(
    ("parts", "texts"),
    [
        ([text("指標") + text("目標")], ["指標", "目標"]),
        ([text("指標"), text("目標")], ["指標", "目標"]),
        ([text("指標")[:5], b"\1" + text("標")[3:]], ["指標"]),
        ([struct.pack("<HB", 4, 0) + b"KP", b"\1" + text("I値")[3:]], ["KPI値"]),
        ([b"\1\0\x09\1\0" + text("霧")[3:] + bytes(4) + text("市")], ["霧", "市"]),
        ([b"\1\0\5\6\0\0\0" + text("霧")[3:] + bytes(3), bytes(3) + text("市")], ["霧", "市"]),
    ],
)
def test_shared_texts_run_over_the_ends_of_records(parts, texts):
    cells = b"".join(
        record(0x00FD, place(2 * index, 0), struct.pack("<I", index)) for index in range(len(texts))
    )
    stream = workbook(("KPI", cells), extra=shared(*parts, count=len(texts)))
    assert lines(stream) == [f"p:{each}" for each in texts]


def test_a_shared_text_that_is_not_there_is_blank():
    cells = record(0x00FD, place(0, 0), struct.pack("<I", 9)) + label(1, 0, "題")
    assert lines(workbook(("KPI", cells))) == ["p:題"]


def test_formulas_with_texts_and_switches():
    formula, switch = b"\0\0\0\0\0\0\xff\xff", b"\1\0\1\0\0\0\xff\xff"
    cells = record(0x0006, place(0, 0), formula, bytes(8)) + record(0x0207, text("策定"))
    cells += record(0x0006, place(2, 0), switch, bytes(8))
    cells += record(0x0205, place(4, 0), b"\0\0")
    assert lines(workbook(("KPI", cells))) == ["p:策定", "p:TRUE", "p:FALSE"]


def test_what_a_format_hides_is_told():
    cells = number(0, 0, 5, 1) + label(1, 0, "題")
    stream = workbook(("KPI", cells), looks=[look(), look(200)], codes=[(200, ";;;")])
    assert [d.details["what"] for d in reading(stream).doubts] == [
        "シート「KPI」の表示形式で見えない値（1か所）"
    ]


@pytest.mark.parametrize(
    "stream",
    [
        b"",
        record(0x00E0, bytes(20)),
        record(0x0809, struct.pack("<HH", 0x0600, 5)) + record(0x0031, b"x"),
        record(0x0809, struct.pack("<HH", 0x0600, 5)) + record(0x0085, bytes(6)),
    ],
)
def test_records_that_make_no_sense(stream):
    with pytest.raises(RecordError):
        book_records(stream)


def test_records_of_an_older_edition():
    with pytest.raises(OlderEdition):
        book_records(record(0x0809, struct.pack("<HH", 0x0500, 5)))


def test_streams_of_a_compound_file():
    stream = bytes(range(256)) * 20
    assert CompoundFile(compound(stream)).stream("Book", "Workbook") == stream
    with pytest.raises(CompoundError):
        CompoundFile(compound(stream)).stream("Book")


@pytest.mark.parametrize(
    "change",
    [
        lambda data: data[:700],
        lambda data: data[:0x1E] + b"\xff\xff" + data[0x20:],
        lambda data: data[:-SECTOR] + struct.pack("<I", 0) * (SECTOR // 4),
        lambda data: data[:-SECTOR] + struct.pack("<I", 9_999) * (SECTOR // 4),
        lambda data: data[:0x44] + struct.pack("<I", 0) + data[0x48:],
    ],
)
def test_compound_files_that_make_no_sense(change):
    with pytest.raises(CompoundError):
        CompoundFile(change(compound(bytes(5_000)))).stream("Workbook")


def test_texts_of_one_byte_a_letter():
    cell = record(0x0204, place(0, 0), struct.pack("<H", 3), b"\0KPI")
    assert lines(workbook(("KPI", cell))) == ["p:KPI"]
    assert text("KPI")[2] == 1
