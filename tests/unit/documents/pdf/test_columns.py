"""The order of reading: columns, spreads, rows."""

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from keikaku.documents.pdf.columns import regions_of

SIZE = 10.0
PAGE = 595.0, 842.0
SPREAD = 842.0, 595.0


def read(*boxes: tuple[float, float, float, float], solids=(), page=PAGE) -> list[list[int]]:
    """The numbers of the boxes in the order of reading, a list for each region."""
    box = np.array([*boxes, *solids], np.float32).reshape(-1, 4)
    is_text = np.arange(len(box)) < len(boxes)
    return [
        [at for row in region.rows for at in row] for region in regions_of(box, is_text, SIZE, page)
    ]


def lines(left: float, right: float, top: float, count: int, pitch: float = 15.0):
    return [(left, top + pitch * n, right, top + pitch * n + SIZE) for n in range(count)]


LEFT, RIGHT = lines(50, 280, 100, 5), lines(315, 545, 100, 5)


def test_one_column_is_read_from_top_to_bottom():
    boxes = lines(50, 545, 100, 4)
    assert read(*boxes[::-1]) == [[3, 2, 1, 0]]


def test_two_columns_are_read_one_after_the_other():
    assert read(*LEFT, *RIGHT) == [[0, 1, 2, 3, 4], [5, 6, 7, 8, 9]]


def test_short_labels_of_one_length_are_no_column():
    """令和6年12月　意見募集, below lists that stand across the white."""
    names = [(74, 60, 151, 70), *lines(74, 150, 200, 4)]
    texts = [(173, 60, 269, 70), *lines(172, 324, 200, 4)]
    listed = lines(85, 191, 80, 4)
    beside = lines(228, 355, 80, 4)
    (found,) = read(*names, *texts, *listed, *beside, (62, 30, 533, 40))
    assert found[:5] == [18, 0, 5, 10, 14]
    assert found[-2:] == [4, 9]


def test_a_title_over_two_columns_comes_first_and_a_text_below_them_last():
    title, below = (50, 60, 400, 74), lines(50, 545, 300, 2)
    assert read(*LEFT, *RIGHT, title, *below) == [
        [10],
        [0, 1, 2, 3, 4],
        [5, 6, 7, 8, 9],
        [11, 12],
    ]


def test_a_table_across_the_columns_divides_them():
    lower = [*lines(50, 280, 300, 4), *lines(315, 545, 300, 4)]
    found = read(*LEFT, *RIGHT, *lower, solids=[(50, 190, 545, 290)])
    assert found == [
        [0, 1, 2, 3, 4],
        [5, 6, 7, 8, 9],
        [18],
        [10, 11, 12, 13],
        [14, 15, 16, 17],
    ]


def test_tables_side_by_side_are_read_with_their_own_lines():
    title = (100, 40, 500, 54)
    left, right = [(50, 80, 180, 90), (50, 92, 285, 102)], [(315, 95, 460, 105)]
    under = [(50, 170, 150, 180)]
    found = read(title, *left, *right, *under, solids=[(50, 110, 285, 160), (315, 120, 545, 180)])
    assert found == [[0], [1, 2, 5, 4], [3, 6]]


def test_tables_one_above_the_other_are_in_one_column():
    found = read(
        *lines(50, 285, 80, 2),
        *lines(315, 400, 200, 1),
        solids=[(50, 110, 285, 160), (315, 220, 545, 280)],
    )
    assert found == [[0, 1, 3, 2, 4]]


def test_tables_side_by_side_without_lines_of_the_right_one_are_rows():
    found = read(*lines(50, 285, 80, 2), solids=[(50, 110, 285, 160), (315, 110, 545, 160)])
    assert found == [[0, 1, 2, 3]]


def test_a_short_title_below_the_columns_belongs_to_what_follows_them():
    title, table = (50, 200, 120, 214), (50, 220, 545, 300)
    assert read(*LEFT, *RIGHT, title, solids=[table]) == [
        [0, 1, 2, 3, 4],
        [5, 6, 7, 8, 9],
        [10, 11],
    ]


def test_the_end_of_a_longer_left_column_stays_in_it():
    assert read(*lines(50, 280, 100, 8), *RIGHT, solids=[(50, 250, 545, 300)]) == [
        [0, 1, 2, 3, 4, 5, 6, 7],
        [8, 9, 10, 11, 12],
        [13],
    ]


def test_what_stands_beside_a_thing_across_the_white_is_in_no_column():
    cards = [(50.0 + 170 * n, 200.0, 200.0 + 170 * n, 260.0) for n in range(3)]
    heading, unit = (50, 290, 120, 304), (480, 292, 545, 302)
    found = read(*LEFT, *RIGHT, heading, unit, solids=cards)
    assert found == [[0, 1, 2, 3, 4], [5, 6, 7, 8, 9], [12, 13, 14], [10], [11]]


def test_a_table_in_a_column_stands_in_it():
    assert read(*LEFT, *RIGHT, solids=[(315, 190, 545, 290)]) == [
        [0, 1, 2, 3, 4],
        [5, 6, 7, 8, 9, 10],
    ]


def test_columns_end_ragged_and_unequal():
    left = [*lines(50, 280, 100, 4), (50, 160, 90, 170)]
    right = lines(315, 545, 102, 3)
    assert read(*left, *right, *lines(315, 400, 150, 1)) == [[0, 1, 2, 3, 4], [5, 6, 7, 8]]


def test_labels_and_their_values_are_read_row_by_row():
    labels = [(50, 100 + 15 * n, 60 + 20 * n, 110 + 15 * n) for n in range(5)]
    assert read(*labels, *lines(200, 545, 100, 5)) == [[0, 5, 1, 6, 2, 7, 3, 8, 4, 9]]


def test_values_beside_names_that_are_nearly_as_long_are_read_row_by_row():
    box = np.array([*lines(50, 180, 100, 4), *lines(330, 450, 100, 4)], np.float32)
    text, values = np.ones(8, np.bool_), np.arange(8) >= 4
    (rows,) = regions_of(box, text, SIZE, PAGE, values)
    assert rows.rows == ((0, 4), (1, 5), (2, 6), (3, 7))
    assert len(regions_of(box, text, SIZE, PAGE)) == 2


def test_lists_side_by_side_whose_lines_are_not_level_are_columns():
    left = [(50, 100 + 15 * n, 110 + 20 * (n % 3), 110 + 15 * n) for n in range(5)]
    right = [(315, 107 + 15 * n, 400 + 20 * (n % 4), 117 + 15 * n) for n in range(5)]
    assert read(*left, *right) == [[0, 1, 2, 3, 4], [5, 6, 7, 8, 9]]


def test_the_pages_of_a_spread_are_read_one_after_the_other():
    left = [(50, 100 + 15 * n, 150 + 10 * n, 110 + 15 * n) for n in range(4)]
    right = [(480, 100 + 15 * n, 520 + 30 * n, 110 + 15 * n) for n in range(4)]
    solid = (480, 200, 800, 400)
    assert read(*left, *right, solids=[solid], page=SPREAD) == [[0, 1, 2, 3], [4, 5, 6, 7, 8]]


def test_names_and_values_at_the_two_sides_of_an_upright_page_are_rows():
    left = [(50, 100 + 15 * n, 120 + 50 * n, 110 + 15 * n) for n in range(4)]
    right = [(430 + 20 * n, 100 + 15 * n, 520, 110 + 15 * n) for n in range(4)]
    assert read(*left, *right) == [[0, 4, 1, 5, 2, 6, 3, 7]]


def test_a_landscape_page_with_a_table_across_its_middle_is_no_spread():
    found = read(
        *lines(50, 300, 50, 2), *lines(480, 700, 50, 2), solids=[(50, 100, 800, 500)], page=SPREAD
    )
    assert found == [[0, 2, 1, 3, 4]]


@pytest.mark.parametrize("count", [0, 1, 2])
def test_few_lines_are_no_columns(count):
    found = read(*lines(50, 280, 100, count), *lines(315, 545, 100, count))
    assert [at for region in found for at in region] == [
        at for n in range(count) for at in (n, n + count)
    ]


def test_rows_are_made_of_lines_that_stand_level():
    box = np.array([(50, 100, 90, 110), (200, 101, 240, 111), (50, 115, 90, 125)], np.float32)
    (region,) = regions_of(box, np.ones(3, np.bool_), SIZE, PAGE)
    assert (region.rows, region.left, region.right, region.whole) == (((0, 1), (2,)), 50, 240, True)


# The lines that stand below the right column are all that a stretch has on the left.
_ALL_BELOW = (
    [
        *(
            (34.0, y, right, y + SIZE)
            for y, right in zip(range(60, 280, 16), [219, 100, 339] * 5, strict=False)
        ),
        *((left, y, left + 100, y + SIZE) for left, y in [(476, 65), (437, 152), (363, 180)]),
        *((363.0, y, 553.0, y + SIZE) for y in (208, 248, 282, 350, 384, 452)),
        (34.0, 498.0, 155.0, 509.0),
    ],
    [(31.0, 292.0, 544.0, 337.0), (382.0, 411.0, 549.0, 439.0), (34.0, 522.0, 562.0, 726.0)],
)
_EDGES = st.integers(0, 60).map(lambda n: n * 10.0)
_BOXES = st.lists(
    st.tuples(_EDGES, _EDGES, st.sampled_from([40.0, 120.0, 260.0, 500.0])), min_size=1, max_size=24
).map(lambda drawn: [(x, y, x + w, y + SIZE) for x, y, w in drawn])
_SOLIDS = st.lists(st.tuples(_EDGES, _EDGES), max_size=4).map(
    lambda drawn: [(x, y, x + 230, y + 90) for x, y in drawn]
)


@given(_BOXES, _SOLIDS)
@example(*_ALL_BELOW)
@settings(max_examples=200, deadline=None)
def test_whatever_lies_on_a_page_is_read_once(boxes, solids):
    found = [at for region in read(*boxes, solids=solids) for at in region]
    assert sorted(found) == list(range(len(boxes) + len(solids)))
