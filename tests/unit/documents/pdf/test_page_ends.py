"""Tables without upright rules that the end of a page cuts: in a row, or below their head."""

from collections.abc import Sequence

import pytest

from tests.unit.documents.pdf.printed import Draw, Sheet, pdf, read
from tests.unit.documents.pdf.tabled import Table, prose

HEAD = ["指標名", "単位", "現状値", "目標値"]
WIDTHS = (110, 50, 90, 90)
ROWS = [["図書の貸出冊数", "冊", "5.2", "6.0"], ["市債の残高", "百万円", "125", "90"]]
# A name of eleven letters is as long as its column is wide.
LONG = ["朝の食事を毎日とる児童", "％", "83.1", "88.0"]
REST = "と生徒の割合"
FOOT, TOP, LEFT, STEP = 680, 60, 64, 13


def grids(*pages: Draw) -> list[list[list[str]]]:
    """The tables of a document of these pages, row by row."""
    blocks = read(pdf(*pages)).blocks
    return [
        [
            [text.replace("\n", "") for text in block.grid.row(row)]
            for row in range(block.grid.n_rows)
        ]
        for block in blocks
        if block.grid is not None
    ]


def table(rows: Sequence[Sequence[str]], rules: str = "", top: float = FOOT, **more) -> Table:
    return Table(rows, rules, top=top, widths=WIDTHS, align="l", **more)


def ending_in(rows: Sequence[Sequence[str]], rules: str = "") -> Draw:
    """A page that ends in these rows."""

    def draw(sheet: Sheet) -> None:
        prose(sheet)
        table(rows, rules).draw(sheet)

    return draw


def beginning_with(*texts: str, step: float = STEP, left: float = LEFT, size: float = 9) -> Draw:
    """A page that begins with these lines, prose far below them."""

    def draw(sheet: Sheet) -> None:
        for nth, text in enumerate(texts):
            sheet.text(left, TOP + nth * step, text, size)
        prose(sheet)

    return draw


@pytest.mark.parametrize("rules", ["", "tbhr"])
@pytest.mark.parametrize("rest", [[REST], ["と生徒と若者とそ", "の親の割合"]])
def test_the_lines_that_end_a_name_of_the_page_before_are_put_to_it(rules, rest):
    whole = [HEAD, *ROWS, [LONG[0] + "".join(rest), *LONG[1:]]]
    assert grids(ending_in([HEAD, *ROWS, LONG], rules), beginning_with(*rest)) == [whole]


def test_rows_follow_below_the_end_of_the_one_that_is_cut():
    def second(sheet: Sheet) -> None:
        sheet.text(LEFT, TOP, REST, 9)
        table(ROWS, top=TOP + 20, headed=False).write(sheet)
        prose(sheet)

    whole = [HEAD, *ROWS, [LONG[0] + REST, *LONG[1:]], *ROWS]
    assert grids(ending_in([HEAD, *ROWS, LONG]), second) == [whole]


@pytest.mark.parametrize(
    "second",
    [
        pytest.param(beginning_with(REST, left=LEFT + 40), id="set in"),
        pytest.param(beginning_with(REST, "本市では次のとおり取り組む。", step=13), id="prose"),
        pytest.param(beginning_with("１　令和６年度から始める新しい取組の体系"), id="too wide"),
    ],
)
def test_what_does_not_end_the_name_of_the_last_row_is_no_part_of_it(second):
    whole = [HEAD, *ROWS, LONG]
    assert grids(ending_in(whole), second) == [whole]


def test_a_line_below_a_name_that_is_not_full_is_no_part_of_it():
    whole = [HEAD, LONG, *ROWS]
    assert grids(ending_in(whole), beginning_with(REST)) == [whole]


def test_a_line_at_the_top_of_a_page_is_no_part_of_a_table_with_upright_rules():
    whole = [HEAD, *ROWS, LONG]
    assert grids(ending_in(whole, "tbshrc"), beginning_with(REST)) == [whole]


YEARS = ["", "", "R6", "R12"]


def headed_by(rows: Sequence[Sequence[str]], rules: str = "") -> Draw:
    """A page that begins with these rows."""

    def draw(sheet: Sheet) -> None:
        table(rows, rules, top=TOP, headed=False).draw(sheet)
        prose(sheet)

    return draw


@pytest.mark.parametrize("rows", [ROWS, [YEARS, *ROWS]], ids=["rows", "years and rows"])
def test_a_head_alone_at_the_foot_of_a_page_heads_the_rows_of_the_next(rows):
    assert grids(ending_in([HEAD]), headed_by([*rows, LONG])) == [[HEAD, *rows, LONG]]


def test_a_head_alone_heads_rows_between_level_rules():
    rows = [YEARS, *ROWS, LONG]
    assert grids(ending_in([HEAD]), headed_by(rows, "tbhr")) == [[HEAD, *rows]]


def test_a_head_below_a_list_is_of_the_next_page():
    def first(sheet: Sheet) -> None:
        for nth, text in enumerate(["図書館を新しくする", "港の市を開く"]):
            sheet.text(LEFT, FOOT - 40 + 14 * nth, "・", 9)
            sheet.text(LEFT + 24, FOOT - 40 + 14 * nth, text, 9)
        ending_in([HEAD])(sheet)

    assert grids(first, headed_by([YEARS, *ROWS, LONG])) == [[HEAD, YEARS, *ROWS, LONG]]


@pytest.mark.parametrize(
    "foot",
    [
        pytest.param(["指標名", "現状値", "", ""], id="two words"),
        pytest.param(["港", "山", "川", "海"], id="no heads"),
    ],
)
def test_other_lines_at_the_foot_of_a_page_head_nothing(foot):
    rows = [["指標名", "単位", "R6", "R12"], *ROWS, LONG]
    assert grids(ending_in([foot]), headed_by(rows)) == [rows]


def test_a_head_at_the_foot_of_a_page_heads_no_table_with_a_head_of_its_own():
    rows = [["指標", "単位", "基準値", "目標値"], *ROWS, LONG]
    assert grids(ending_in([HEAD]), headed_by(rows)) == [rows]
