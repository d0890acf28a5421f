"""Boxes of one width, each around a line: what stands between them is in none of them."""

import pytest

from tests.unit.documents.pdf.printed import Draw, Sheet, pdf, read


def box(sheet: Sheet, top: float, *pieces: str) -> None:
    sheet.frame(68, top, 528, top + 22)
    for n, text in enumerate(pieces):
        sheet.text(74 + 150 * n, top + 6, text)


def boxes(sheet: Sheet) -> None:
    box(sheet, 100, "来客数", "令和6年度：41人", "⇒ 令和12年度：60人")
    box(sheet, 400, "船の数", "令和6年度：2隻", "⇒ 令和12年度：3隻")


def headings(sheet: Sheet) -> None:
    sheet.lines(150, "３　港の仕事", "（１）現況", x=60, step=30)
    sheet.text(300, 180, "港湾課")


def table(sheet: Sheet) -> None:
    sheet.table(57, 250, [100, 100, 60], [["事業名", "事業内容", "主体"], ["桟橋", "改修", "市"]])


def texts(*parts: Draw) -> list[str]:
    def draw(sheet: Sheet) -> None:
        for part in parts:
            part(sheet)

    return [
        block.text if block.grid is None else str([*map(block.grid.row, range(block.grid.n_rows))])
        for block in read(pdf(draw)).blocks
    ]


@pytest.mark.parametrize("between", [(headings,), (table,), (headings, table)])
def test_no_letter_between_boxes_is_lost_or_taken_in(between: tuple[Draw, ...]) -> None:
    first, *inner, last = texts(boxes, *between)
    assert first.startswith("来客数")
    assert last.startswith("船の数")
    assert inner == texts(*between)
