"""Files as Word and python-docx make them, with the styles of the usual template."""

import io

import docx
import pytest
from docx.document import Document as Made
from docx.enum.text import WD_BREAK
from docx.shared import Pt

from keikaku.documents.model import BlockKind
from keikaku.documents.read import read_bytes
from tests.unit.documents.docx.words import rows


@pytest.fixture
def made() -> Made:
    return docx.Document()


def blocks(made: Made):
    data = io.BytesIO()
    made.save(data)
    return list(read_bytes("計画.docx", data.getvalue(), source_id="s1").blocks)


def test_headings_of_the_template_are_headings_with_gaps(made):
    made.add_heading("境野市総合戦略", 0)
    made.add_heading("第1章 総論", 1)
    made.add_paragraph("本文")
    made.add_heading("第1節 背景", 2)
    found = [(b.kind, b.depth, b.text, b.gap_before) for b in blocks(made)]
    assert found == [
        (BlockKind.PARAGRAPH, None, "境野市総合戦略", 0),
        (BlockKind.HEADING, 1, "第1章 総論", 1),
        (BlockKind.PARAGRAPH, None, "本文", 0),
        (BlockKind.HEADING, 2, "第1節 背景", 1),
    ]


def test_lists_of_the_template_have_their_marks_and_numbers(made):
    for text in ("農業", "商業"):
        made.add_paragraph(text, style="List Bullet")
    for text in ("背景", "課題"):
        made.add_paragraph(text, style="List Number")
    found = [(b.kind, b.marker, b.text) for b in blocks(made)]
    assert found == [
        (BlockKind.LIST_ITEM, "・", "農業"),
        (BlockKind.LIST_ITEM, "・", "商業"),
        (BlockKind.PARAGRAPH, None, "1. 背景"),
        (BlockKind.PARAGRAPH, None, "2. 課題"),
    ]


def test_looks_given_by_hand_are_evidence(made):
    made.add_paragraph("ふつうの大きさの文がここに続いています。")
    run = made.add_paragraph().add_run("基本目標1")
    run.bold, run.font.size = True, Pt(16)
    assert [b.evidence for b in blocks(made)] == [(), ("bold", "large")]


def test_tables_merged_by_hand_keep_their_places(made):
    table = made.add_table(3, 4)
    texts = (
        ("KPI", "項目", "現状値", "目標値"),
        ("", "会員数", "12人", "20人"),
        ("", "利用者数", "3人", "5人"),
    )
    for row, cells in zip(table.rows, texts, strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    table.cell(0, 0).merge(table.cell(2, 0))
    (block,) = blocks(made)
    assert rows(block.grid) == [
        ("KPI", "項目", "現状値", "目標値"),
        ("<", "会員数", "12人", "20人"),
        ("<", "利用者数", "3人", "5人"),
    ]


def test_headers_and_footers_of_sections_come_once(made):
    made.add_paragraph("本文")
    made.sections[0].header.paragraphs[0].text = "境野市総合戦略"
    made.sections[0].footer.paragraphs[0].text = "企画課"
    made.add_section()
    assert [(b.kind, b.text) for b in blocks(made)] == [
        (BlockKind.PARAGRAPH, "本文"),
        (BlockKind.FURNITURE, "境野市総合戦略"),
        (BlockKind.FURNITURE, "企画課"),
    ]


def test_breaks_part_lines(made):
    run = made.add_paragraph().add_run("第2次総合計画")
    run.add_break()
    run.add_text("概要版")
    made.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
    made.add_paragraph("本文")
    assert [(b.text, b.gap_before) for b in blocks(made)][:2] == [
        ("第2次総合計画", 0),
        ("概要版", 0),
    ]
    assert blocks(made)[2].gap_before > 0


def test_tables_inside_of_cells_stand_below(made):
    outer = made.add_table(1, 2)
    outer.cell(0, 0).text = "KPI"
    inner = outer.cell(0, 1).add_table(2, 2)
    for at, text in enumerate(("項目", "目標値", "会員数", "20人")):
        inner.cell(at // 2, at % 2).text = text
    assert [rows(b.grid) for b in blocks(made)] == [
        [("KPI", "")],
        [("項目", "目標値"), ("会員数", "20人")],
    ]
