"""Tables that run over pages are one table; two tables stay two."""

from dataclasses import replace
from itertools import pairwise

import pytest

from keikaku.core.sources import Location
from keikaku.documents.pdf.joiner import continues, whole_table
from tests.unit.documents.pdf.tabled import KPI, WIDTHS, Table, found

LABELLED = [["KPI", "項目", "目標値"], ["^", "出生数", "150人"], ["^", "転入者数", "900人"]]
LABELLED_WIDTHS = (60, 200, 100)


def pieces(*tables: Table):
    """The pieces that tables on pages of their own make."""
    return [page[0] for page in found(*(table.draw for table in tables))]


def joined(*tables: Table):
    """The rows of the whole, as `Table` takes them."""
    made = pieces(*tables)
    assert all(continues(*pair) for pair in pairwise(made))
    grid = whole_table(made, "s1").grid
    rows = [["" for _ in range(grid.n_columns)] for _ in range(grid.n_rows)]
    for r in range(grid.n_rows):
        for c in range(grid.n_columns):
            cell = grid.at(r, c)
            assert cell is not None
            own = (cell.row, cell.column)
            rows[r][c] = cell.text if own == (r, c) else "<" if cell.column < c else "^"
    return rows


@pytest.mark.parametrize("rules", ["tbshrc", "tbhr"])
def test_rows_on_the_next_page_are_rows_of_the_table(rules):
    assert (
        joined(Table(KPI[:3], rules, top=700), Table(KPI[3:], rules, top=60, headed=False)) == KPI
    )


@pytest.mark.parametrize("rules", ["tbshrc", "tbhr", ""])
def test_a_repeated_head_is_dropped(rules):
    first, second = Table(KPI[:3], rules, top=700), Table([KPI[0], *KPI[3:]], rules, top=60)
    third = Table([KPI[0], KPI[4]], rules, top=60)
    assert joined(first, second, third) == [*KPI, KPI[4]]


def test_a_head_alone_at_the_foot_of_a_page_is_no_cut_row():
    assert joined(Table(KPI[:1], "tbsc", top=780), Table(KPI[1:], top=60, headed=False)) == KPI


def test_margins_that_change_sides_are_no_matter():
    first, second = Table(KPI[:3], left=40, top=700), Table(KPI[3:], left=80, top=60, headed=False)
    assert joined(first, second) == KPI


def test_a_row_in_which_no_cell_begins_has_no_label():
    first, second = pieces(
        Table(LABELLED, widths=LABELLED_WIDTHS, top=700),
        Table(LABELLED, widths=LABELLED_WIDTHS, top=60),
    )
    heads = [cell._replace(rowspan=2) for cell in second.cells if cell.row == 0]
    cells = (*heads, *(cell for cell in second.cells if cell.row > 1))
    assert continues(first, replace(second, cells=cells))


def test_a_merged_label_goes_on_over_the_pages():
    first = Table(LABELLED[:2], widths=LABELLED_WIDTHS, top=700)
    second = Table([["", "転入者数", "900人"]], "tbsc", widths=LABELLED_WIDTHS, top=60)
    assert joined(first, second) == LABELLED


def test_a_row_that_was_cut_is_one_row():
    first = Table(
        [
            ["施策", "内容"],
            ["交流の促進", "団体と連携し、市内外の交流を\n進めるとともに、若い世代の参"],
        ],
        widths=(100, 140),
        top=700,
    )
    second = Table(
        [["", "加を促します。"], ["防災", "訓練を行います。"]], widths=(100, 140), top=60
    )
    assert joined(first, second) == [
        ["施策", "内容"],
        ["交流の促進", "団体と連携し、市内外の交流を進めるとともに、若い世代の参加を促します。"],
        ["防災", "訓練を行います。"],
    ]


def test_the_end_of_a_name_goes_back_to_its_row():
    rows = [["指標", "目標"], ["公共施設の太陽光発電設備の設置", "8件"]]
    first = Table(rows, widths=(144, 60), top=700)
    second = Table([["件数", ""], ["出生数", "150人"]], widths=(144, 60), top=60)
    whole = [rows[0], ["公共施設の太陽光発電設備の設置件数", "8件"], ["出生数", "150人"]]
    assert joined(first, second) == whole


def test_a_row_without_a_name_of_its_own_is_no_rest_where_both_have_values():
    rows = [["指標", "区分", "R5"], ["待機児童数", "計画", "10"], ["", "実績", "11"]]
    first = Table(rows[:2], widths=(120, 60, 60), top=700)
    second = Table(rows[2:], "tbsc", widths=(120, 60, 60), top=60)
    assert joined(first, second) == rows


def test_a_piece_with_fewer_columns_is_spread_over_those_of_the_other():
    first = Table([["内容", "交流を進めます。"]], "tbsc", widths=(60, 300), top=780)
    second = Table(LABELLED, widths=LABELLED_WIDTHS, top=60)
    assert joined(first, second) == [["内容", "交流を進めます。", "<"], *LABELLED]


@pytest.mark.parametrize(
    "other",
    [
        Table([["取組", "R6", "R7", "R8"], ["調査", "→", "", ""]], top=60),
        Table(KPI[3:], widths=(180, 50, 90, 120), top=60),
        Table(KPI[3:], widths=(120, 110, 90, 90), top=60),
    ],
    ids=["another head", "another width", "other columns"],
)
def test_another_table_at_the_top_of_a_page_does_not_go_on(other):
    before, after = pieces(Table(KPI[:3], top=700), other)
    assert not continues(before, after)


def test_a_form_that_is_filled_in_anew_does_not_go_on():
    forms = [
        [["事業名", name], ["概要", text], ["KPI", "来客数 41人 → 60人"]]
        for name, text in (("港の市", "市を開く。"), ("浜の市", "浜を開く。"))
    ]
    first, second = (Table(form, "tbshrc", widths=(90, 270), headed=False) for form in forms)
    assert not continues(*pieces(first, second))


def test_a_cell_is_found_on_the_page_where_it_begins():
    made = pieces(Table(KPI[:3], top=700), Table([KPI[0], *KPI[3:]], top=60))
    whole = whole_table(made, "s1")
    cell = whole.grid.at(3, 3)
    assert cell is not None
    assert cell.source == Location(
        "s1", "p.2 表1 2行目 4列目", 2, (380.0, 78.0, 470.0, 96.0), table=1, row=2, column=4
    )
    assert [part.address for part in whole.parts] == ["p.1 表1", "p.2 表1"]
    assert whole.grid.source == whole.parts[0]


def test_a_table_on_one_page_has_no_parts():
    (piece,) = pieces(Table(widths=WIDTHS))
    whole = whole_table([piece], "s1")
    assert whole.parts == ()
    assert whole.grid.source == Location("s1", "p.1 表1", 1, (60.0, 100.0, 470.0, 190.0), table=1)
