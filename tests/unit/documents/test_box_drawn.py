"""Tables drawn with the signs for rules."""

from time import process_time

import pytest

from tests.unit.documents.reading import blocks, doubts, read, shown

HEAD = ("指標", "現状値", "目標値")
ONE = ("入洞者数", "499千人", "540千人")
TWO = ("販売額", "27億円", "29億円")


def drawn(*rows: tuple[str, ...], walls: str = "│", rule: str = "├──┼──┼──┤") -> str:
    lines = [walls + walls.join(f"{cell}　" for cell in row) + walls for row in rows]
    return f"┌──┬──┬──┐\n{f'{chr(10)}{rule}{chr(10)}'.join(lines)}\n└──┴──┴──┘\n"


@pytest.mark.parametrize("walls", "│┃║|")
def test_boxes_are_cells(walls):
    assert shown(drawn(HEAD, ONE, TWO, walls=walls)) == [("table", [HEAD, ONE, TWO])]


def test_what_stands_around_a_table_stays():
    text = f"第1章\n　{drawn(HEAD, ONE)}　資料：観光課\n"
    assert [kind for kind, _ in shown(text)] == ["paragraph", "table", "paragraph"]


def test_a_name_goes_on_in_the_next_line_of_its_box():
    text = (
        "┏━━┳━━┳━━┓\n┃指標┃現状値┃目標値┃\n┣━━╋━━╋━━┫\n"
        "┃入洞┃499千人┃540千人┃\n┃者数┃　┃　┃\n┣━━╋━━╋━━┫\n┃販売額┃27億円┃29億円┃\n┗━━┻━━┻━━┛\n"
    )
    assert shown(text) == [("table", [HEAD, ("入洞\n者数", *ONE[1:]), TWO])]


def test_without_rules_between_them_lines_are_rows():
    text = (
        "┌──┬──┬──┐\n│指標│現状値│目標値│\n├──┼──┼──┤\n"
        "│入洞者数│499千人│540千人│\n│販売額│27億円│29億円│\n└──┴──┴──┘\n"
    )
    assert shown(text) == [("table", [HEAD, ONE, TWO])]


def test_each_row_has_the_line_that_it_begins_at():
    (table,) = blocks(f"\n{drawn(HEAD, ONE)}")
    assert table.grid is not None
    places = [cell.source.address for cell in table.grid.cells if cell.column == 0]
    assert places == ["3行目 1列目", "5行目 1列目"]


@pytest.mark.parametrize(
    "text",
    [
        "────────\n本文です。\n────────\n",
        "┌──┬──┐\n│指標│現状値│\n│入洞者数│499│540│\n└──┴──┘\n",
        "┌──┐\n└──┘\n",
        "├──┤\n",
        "│指標│現状値│\n",
    ],
)
def test_lines_that_are_no_boxes_stay_text(text):
    assert "table" not in {kind for kind, _ in shown(text)}


def test_boxes_that_make_no_table_are_told():
    text = "┌──┬──┐\n│指標│現状値│\n│入洞者数│499│540│\n└──┴──┘\n"
    assert doubts(read(text)) == [("markdown.broken_table", {}, 2)]


def test_long_boxes_that_make_no_table_take_bounded_time():
    text = "├──┼──┤\n│指標│現状値│\n├──┼──┤\n│指標│\n" * 20_000
    begin = process_time()
    assert "table" not in {kind for kind, _ in shown(text)}
    assert process_time() - begin < 20
