"""Columns of values are told from those of names, labels and units."""

import pytest

from keikaku.documents.pdf.value_columns import value_columns
from tests.unit.documents.pdf.columned import Column, lines_of

NAMES: Column = [(1.0, "指標"), (3.0, "歩数"), (5.0, "体重")]


@pytest.mark.parametrize(
    ("column", "is_one"),
    [
        ([(1.0, "R5"), (3.0, "61"), (5.0, "59")], True),
        ([(1.0, "R5"), (3.0, "61"), (5.0, "増加")], True),
        ([(1.0, "現状"), (1.9, "値"), (2.2, "R5"), (3.0, "61"), (4.1, "歩"), (5.0, "59")], True),
        ([(1.0, "区分"), (3.0, "男性"), (5.0, "20歳代")], True),
        ([(1.0, "区分"), (3.0, "男性"), (4.0, "女性"), (5.0, "20歳代")], False),
        ([(1.0, "担当"), (3.0, "健康課"), (5.0, "健康課")], False),
        ([], False),
    ],
)
def test_a_column_of_values_has_numbers_for_two_texts_in_five(column: Column, is_one: bool) -> None:
    last = [(1.0, "R10"), (3.0, "66"), (5.0, "70")]
    assert value_columns(lines_of(NAMES, column, last)) == ({1, 2} if is_one else {2})


def test_the_first_column_holds_no_values() -> None:
    assert value_columns(lines_of([(1.0, "1"), (2.0, "2")], [(1.0, "港"), (2.0, "店")])) == set()


def test_one_column_of_values_begins_where_it_has_one() -> None:
    assert value_columns(lines_of(NAMES, [(1.0, "目標"), (3.0, "61"), (5.0, "維持")])) == {1}


@pytest.mark.parametrize(
    ("base", "values"),
    [
        ([(1.0, "基準値"), (4.0, "60")], {2, 3}),
        ([(1.0, "基準値"), (3.0, "60")], {1, 2, 3}),
        ([(1.0, "基準値"), (4.0, "60"), (5.0, "61")], {1, 2, 3}),
    ],
    ids=["between two rows", "in a row", "one of them in a row"],
)
def test_a_number_between_the_rows_of_others_is_that_of_both(base: Column, values) -> None:
    years = [[(1.0, year), (3.0, "61"), (5.0, "59")] for year in ("R5", "R6")]
    assert value_columns(lines_of(NAMES, base, *years)) == values


def test_of_two_columns_of_values_both_are_such() -> None:
    columns = [[(1.0, "現状"), (4.0, "60")], [(1.0, "目標"), (3.0, "61"), (5.0, "59")]]
    assert value_columns(lines_of(NAMES, *columns)) == {1, 2}
