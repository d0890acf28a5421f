"""Tables of slides, with what is merged, struck out, shaded and drawn over them."""

from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.util import Inches

from tests.unit.documents.pptx.slides import SLIDE, blocks, changed, lines, one


def table(slide, *rows: tuple[str, ...], top: float = 1.0):
    """A table of cells an inch wide and half an inch high."""
    size = (len(rows), len(rows[0]))
    places = (Inches(1), Inches(top), Inches(size[1]), Inches(0.5 * size[0]))
    made = slide.shapes.add_table(*size, *places).table
    for at, row in enumerate(rows):
        for column, text in enumerate(row):
            made.cell(at, column).text = text
    return made


def bars(data: bytes) -> list[tuple[bool, ...]]:
    (grid,) = [block.grid for block in blocks(data) if block.grid is not None]
    cells = [
        [grid.at(row, column) for column in range(grid.n_columns)] for row in range(grid.n_rows)
    ]
    return [tuple(bool(cell and cell.bar) for cell in row) for row in cells]


def test_merged_cells_cover_their_places():
    def draw(slide):
        made = table(slide, ("指標", "目標値", ""), ("", "R7", "R11"), ("会員数", "12人", "20人"))
        made.cell(0, 0).merge(made.cell(1, 0))
        made.cell(0, 1).merge(made.cell(0, 2))

    assert lines(one(draw)) == ["指標|目標値|< / <|R7|R11 / 会員数|12人|20人"]


def test_places_are_told_by_slide_and_table():
    def draw(slide):
        table(slide, ("a", "b"))
        table(slide, ("c", "d"), top=4)

    found = [
        cell.source.address
        for block in blocks(one(draw))
        if block.grid
        for cell in block.grid.cells
    ]
    assert found == [
        "p.1 表1 1行目 1列目",
        "p.1 表1 1行目 2列目",
        "p.1 表2 1行目 1列目",
        "p.1 表2 1行目 2列目",
    ]


def test_lines_of_a_cell_are_kept_and_changes_said():
    data = one(lambda slide: table(slide, ("指標", "目標値"), ("会員数", "一\n二")))
    struck = changed(
        data,
        SLIDE,
        "<a:t>二</a:t>",
        "<a:t>二</a:t></a:r><a:r><a:rPr strike='sngStrike'/><a:t>三</a:t>",
    )
    (block,) = blocks(struck)
    assert block.grid is not None
    cell = block.grid.cells[3]
    assert (cell.text, cell.original, cell.flags) == ("一\n二", "一\n二三", ("text.struck_out",))
    assert block.grid.header_rows == 1


def test_shaded_cells_under_years_are_bars():
    def draw(slide):
        made = table(slide, ("取組", "R5", "R6"), ("調査", "", ""), ("整備", "", ""))
        for row, column in ((1, 1), (2, 2)):
            made.cell(row, column).fill.solid()
            made.cell(row, column).fill.fore_color.rgb = RGBColor(0x44, 0x72, 0xC4)

    assert bars(one(draw)) == [(False,) * 3, (False, True, False), (False, False, True)]


def arrow(
    slide, left: float, top: float, width: float, text: str = "", shape=MSO_SHAPE.RIGHT_ARROW
):
    places = (Inches(left), Inches(top), Inches(width), Inches(0.3))
    slide.shapes.add_shape(shape, *places).text_frame.text = text


def test_arrows_over_a_row_are_bars_and_their_words_stand_where_they_begin():
    def draw(slide):
        table(slide, ("取組", "R5", "R6", "R7"), ("調査", "", "", ""), ("整備", "", "", ""))
        arrow(slide, 2.1, 1.6, 1.8, "設計")
        arrow(slide, 3.1, 2.1, 1.8)
        arrow(slide, 2.1, 4, 1.8, "表の外")
        arrow(slide, 2.1, 2.1, 0.8, "星", MSO_SHAPE.STAR_5_POINT)

    data = one(draw)
    assert bars(data) == [(False,) * 4, (False, True, True, False), (False, False, True, True)]
    assert lines(data) == ["取組|R5|R6|R7 / 調査|設計|| / 整備|||", "星", "表の外"]


def test_spans_that_contradict_each_other_lose_no_cell():
    data = one(lambda slide: table(slide, ("a", "b"), ("c", "d")))
    wild = changed(data, SLIDE, "<a:tc>", '<a:tc gridSpan="2" rowSpan="9">')
    assert lines(wild) == ["a|< / <|<"]
    negative = changed(data, SLIDE, "<a:tc>", '<a:tc gridSpan="-2" rowSpan="x">')
    assert lines(negative) == ["a|b / c|d"]
    crossing = changed(changed(data, SLIDE, "<a:tc><a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:t>b", '<a:tc rowSpan="2"><a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:t>b'), SLIDE, "<a:tc><a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:t>c", '<a:tc gridSpan="2"><a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:t>c')  # fmt: skip
    assert lines(crossing) == ["a|b / c|<"]


def test_a_blank_table_is_none():
    assert lines(one(lambda slide: (table(slide, ("", "")), arrow(slide, 1, 5, 2, "本文")))) == [
        "本文"
    ]
