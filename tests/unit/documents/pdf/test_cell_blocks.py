"""Lines of one cell stand nearer to each other than rows do."""

import pytest

from keikaku.documents.pdf.cell_blocks import CellLine, blocks_of, cuts_of, step_of, with_piece
from tests.unit.documents.pdf.columned import Column, lines_of, text_of

WRAPPED = [(1.0, "市民農園の"), (2.15, "区画数"), (3.34, "直売所の"), (4.49, "利用者数")]


@pytest.mark.parametrize(
    ("column", "cuts"),
    [
        pytest.param([(1.0, "北"), (2.2, "南"), (3.4, "東")], [0.0], id="rows of one line"),
        pytest.param(WRAPPED, [0.0, 1.17], id="a margin as narrow as a hair"),
        pytest.param([(1.0, "北"), (2.5, "山"), (5.25, "南")], [0.0, 2.125], id="a wide margin"),
        pytest.param(
            [(1.0, "北"), (2.5, "山"), (4.5, "南"), (7.25, "東")],
            [0.0, 1.75, 2.375],
            id="rows at two pitches",
        ),
        pytest.param(
            [(1.0, "北"), (2.64, "山"), (5.92, "南")], [0.0], id="no margin: twice the pitch"
        ),
        pytest.param([(1.0, "北"), (2.01, "山"), (2.5, "※")], [0.0], id="nearer than a line"),
        pytest.param([(1.0, "北"), (2.14, "山"), (3.3, "川")], [0.0], id="rounded places"),
        pytest.param([], [0.0], id="nothing"),
    ],
)
def test_cuts_lie_between_the_steps_that_are_seen(column: Column, cuts: list[float]) -> None:
    assert cuts_of(lines_of(column)) == pytest.approx(cuts)


def test_steps_of_all_columns_tell_the_cuts_together() -> None:
    names, values = [(1.0, "市民農園の"), (2.15, "区画数")], [(1.0, "12"), (4.0, "15")]
    assert cuts_of(lines_of(names)) == [0.0]
    assert cuts_of(lines_of(names, values)) == pytest.approx([0.0, 2.075])


def test_letters_of_other_sizes_tell_no_step() -> None:
    (large,), (small,) = lines_of([(1.0, "見出し")]), lines_of([(3.0, "名")], size=8.0)
    assert cuts_of([[*large, *small]]) == [0.0]


def test_many_cuts_are_not_all_tried() -> None:
    at, column = 1.0, [(1.0, "名")]
    for step in range(12):
        at += 1.0 + 0.07 * step
        column.append((at, "名"))
    assert len(cuts_of(lines_of(column))) == 9


@pytest.mark.parametrize(
    ("cut", "texts"),
    [
        (0.0, ["市民農園の", "区画数", "直売所の", "利用者数"]),
        (1.17, ["市民農園の/区画数", "直売所の/利用者数"]),
        (2.0, ["市民農園の/区画数/直売所の/利用者数"]),
    ],
)
def test_lines_nearer_than_a_cut_are_of_one_cell(cut: float, texts: list[str]) -> None:
    assert list(map(text_of, blocks_of(lines_of(WRAPPED), cut, []))) == texts


def test_a_break_parts_lines_however_near_they_are() -> None:
    found = blocks_of(lines_of(WRAPPED), 1.17, [15.0])
    assert list(map(text_of, found)) == ["市民農園の", "区画数", "直売所の/利用者数"]


def test_a_block_tells_where_it_stands_and_what_it_holds() -> None:
    (block,) = blocks_of(lines_of([(1.0, "1,200"), (2.15, "人")]), 1.17, [])
    places = (block.column, block.size, block.top, block.first, block.last)
    assert places == pytest.approx((0, 10, 1, 10, 21.5))
    assert (block.middle, block.letters) == (15.75, 6)
    assert block.is_value()
    assert not block.stacks_values


def test_numbers_under_numbers_are_those_of_rows() -> None:
    (block,) = blocks_of(lines_of([(1.0, "1,200人"), (2.15, "1,300人")]), 1.17, [])
    assert block.stacks_values


@pytest.mark.parametrize(
    ("pieces", "lines"),
    [
        pytest.param([(10, 10, "図書館"), (10.2, 10, "の数")], ["図書館の数"], id="side by side"),
        pytest.param([(10, 10, "図書館"), (6, 5, "※1")], ["図書館※1"], id="a raised mark behind"),
        pytest.param([(6, 5, "※1"), (10, 10, "図書館")], ["※1図書館"], id="a raised mark before"),
        pytest.param([(10, 10, "図書館"), (21, 10, "の数")], ["図書館", "の数"], id="two lines"),
    ],
)
def test_pieces_at_one_height_are_one_line(
    pieces: list[tuple[float, float, str]], lines: list[str]
) -> None:
    found: list[CellLine] = []
    for base, size, text in pieces:
        with_piece(found, CellLine(0, base - size, base, size, text))
    assert [line.text for line in found] == lines
    assert found[0].size == 10
    assert found[0].base == 10


def test_a_step_is_in_parts_of_the_larger_line() -> None:
    ((above, _),) = lines_of([(1.0, "上"), (2.5, "下")])
    ((small,),) = lines_of([(5.0, "注")], size=5)
    assert step_of(above, small) == 1.5
