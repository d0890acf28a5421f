"""The errata sheet as a Word document."""

from datetime import date
from io import BytesIO

from docx import Document

from keikaku.publish.errata import ErrataSheet, MistakeRow
from keikaku.publish.errata.word import word_file

SHEET = ErrataSheet(
    "湖北市総合計画　当初",
    2,
    date(2026, 5, 1),
    "湖北市企画課",
    (
        MistakeRow("施策1-1", "540千人", "504千人", "転記誤り"),
        MistakeRow("本文", "一行目\n二行目", "一行目", ""),
    ),
    "次のとおり訂正します。",
)


def test_it_says_when_who_what_and_each_mistake():
    document = Document(BytesIO(word_file(SHEET)))
    assert [paragraph.text for paragraph in document.paragraphs] == [
        "令和8年5月1日",
        "湖北市企画課",
        "正誤表",
        "湖北市総合計画　当初（第2号）",
        "次のとおり訂正します。",
        "",
    ]
    assert [[cell.text for cell in row.cells] for row in document.tables[0].rows] == [
        ["箇所", "誤", "正", "理由"],
        ["施策1-1", "540千人", "504千人", "転記誤り"],
        ["本文", "一行目\n二行目", "一行目", ""],
    ]
    assert document.core_properties.author == ""


def test_what_no_file_can_hold_is_marked():
    hostile = ErrataSheet(
        "計画\x00", 1, date(2026, 5, 1), "課\u202e", (MistakeRow("a\x07", "b", "c"),)
    )
    document = Document(BytesIO(word_file(hostile)))
    assert document.paragraphs[1].text == "課\ufffd"
    assert document.tables[0].rows[1].cells[0].text == "a\ufffd"
