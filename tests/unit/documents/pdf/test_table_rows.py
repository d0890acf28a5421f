"""What rows tell of their table, and where each of them ends."""

import pytest

from keikaku.documents.pdf.cell_blocks import blocks_of
from keikaku.documents.pdf.table_rows import TableRows, rows_of_blocks, running_on
from tests.unit.documents.pdf.columned import Column, lines_of, rows_told

VALUES = frozenset({2})
COLUMNS: tuple[Column, Column, Column] = (
    [(1.0, "番"), (3.0, "1"), (5.0, "2")],
    [(1.0, "指標名"), (3.0, "農園の"), (4.2, "数"), (5.4, "と港")],
    [(1.0, "R5"), (3.0, "12"), (5.0, "15")],
)


def made(*columns: Column, cut: float = 1.5, centred: bool = False) -> TableRows:
    return rows_of_blocks(blocks_of(lines_of(*columns), cut, []), VALUES, centred=centred)


def test_the_name_is_the_longest_text_before_the_values() -> None:
    found = made(*COLUMNS)
    assert (found.first_value, found.name, found.heads) == (2, 1, 1)
    assert [found.is_valued(place) for place in range(3)] == [True, True, True]


def test_without_values_there_is_nothing_before_them() -> None:
    found = rows_of_blocks(blocks_of(lines_of([(1.0, "指標")]), 0, []), frozenset(), centred=False)
    assert (found.first_value, found.name, found.heads) == (0, 0, 1)


def test_a_row_ends_before_the_next_though_a_cell_goes_on_beside_it() -> None:
    found = made(*COLUMNS)
    ends = [(row.at, row.top, row.bottom) for row in found.rows]
    assert ends == [pytest.approx(row) for row in [(10, 1, 10), (30, 21, 30), (50, 41, 54)]]
    assert [list(running_on(found, place)) for place in range(3)] == [[], [(1, 2)], []]


def test_blocks_with_one_middle_are_one_row() -> None:
    found = made(
        [(1.0, "番"), (3.6, "1"), (6.0, "2")],
        [(1.0, "指標名"), (3.0, "農園の"), (4.2, "数"), (6.0, "港")],
        [(1.0, "R5"), (3.6, "12"), (6.0, "15")],
        centred=True,
    )
    assert rows_told(found) == [
        {0: "番", 1: "指標名", 2: "R5"},
        {0: "1", 1: "農園の/数", 2: "12"},
        {0: "2", 1: "港", 2: "15"},
    ]


def test_a_title_as_far_from_rows_as_they_are_from_each_other_is_one() -> None:
    found = made(
        [(1.0, "番"), (5.0, "1"), (7.0, "2")],
        [(3.0, "目標1"), (5.0, "農園"), (7.0, "港")],
        [(1.0, "R5"), (5.0, "12"), (7.0, "15")],
        centred=True,
    )
    assert found.beside == []
    assert len(found.rows) == 4


def test_pairs_of_labels_that_come_again() -> None:
    labels = [(1.0, "区分"), (3.0, "男"), (5.0, "女"), (7.0, "男"), (9.0, "女"), (11.0, "男")]
    values = [(at, "61") for at, _ in labels[1:]]
    found = made([(1.0, "指標")], labels, values)
    assert found.text(0, 1) == "区分"
    assert found.text(1, 0) == ""
    assert found.pairs_of(1) == {("男", "女"), ("女", "男")}
    assert found.pairs_of(0) == set()
    assert found.pairs_of(2) == set()
