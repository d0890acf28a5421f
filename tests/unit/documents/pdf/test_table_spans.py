"""Labels beside several rows: those of groups, of names with 男性 and 女性, and heads."""

import pytest

from keikaku.documents.pdf.pitched_rows import pitched_rows
from keikaku.documents.pdf.table_spans import Span, spans_of
from tests.unit.documents.pdf.columned import Column, lines_of

SEXES: Column = [(1.0, "区分"), (3.0, "男性"), (5.0, "女性"), (7.0, "男性"), (9.0, "女性")]
VALUES: Column = [(1.0, "R5"), (3.0, "61"), (5.0, "59"), (7.0, "52"), (9.0, "48")]


def spans(*columns: Column) -> set[Span]:
    found = pitched_rows(lines_of(*columns), ())
    assert found is not None
    return set(spans_of(found))


def test_a_name_at_the_top_holds_for_the_blank_places_below_it() -> None:
    names = [(1.0, "指標"), (3.0, "歩数"), (7.0, "体重")]
    assert spans(names, SEXES, VALUES) == {Span(0, 1, 2), Span(0, 3, 4)}


def test_a_name_in_the_middle_holds_for_the_rows_around_it() -> None:
    names = [(1.0, "指標"), (4.0, "歩数"), (8.0, "体重")]
    assert spans(names, SEXES, VALUES) == {Span(0, 1, 2), Span(0, 3, 4)}


def test_the_unit_of_a_name_holds_for_all_its_rows() -> None:
    names = [(1.0, "指標の名称"), (3.0, "一日に歩く"), (4.2, "歩数の平均"), (7.0, "成人の体重")]
    units = [(1.0, "単位"), (3.0, "歩")]
    assert spans(names, SEXES, [*units, (7.0, "kg")], VALUES) == {
        Span(0, 1, 2),
        Span(0, 3, 4),
        Span(2, 1, 2),
        Span(2, 3, 4),
    }


def test_what_a_name_lacks_is_not_that_of_the_name_above() -> None:
    """A group holds for the names behind it; their labels and units are their own."""
    assert spans(
        [(1.0, "施策"), (3.0, "健康"), (9.0, "産業")],
        [(1.0, "成果を測る指標"), (3.0, "健康な人の割合"), (5.0, "歩く人の割合"), (7.0, "受診した人の割合"), (9.0, "店の数")],
        [(1.0, "区分"), (3.0, "男性")],
        VALUES,
    ) == {Span(0, 1, 3)}  # fmt: skip


def test_a_label_on_its_middle_row_of_three() -> None:
    assert spans(
        [(1.0, "施策"), (5.0, "健康")],
        [(1.0, "指標の名称"), (3.0, "歩数の平均"), (5.0, "体重の平均"), (7.0, "受診者の数")],
        [(1.0, "R5"), (3.0, "61"), (5.0, "59"), (7.0, "52")],
    ) == {Span(0, 1, 3)}


def test_names_that_may_stand_for_their_own_rows_alone_are_left_so() -> None:
    """Whether a blank place below a name set in the middle is of it is not told."""
    assert (
        spans(
            [(1.0, "事業名"), (3.0, "延長保育"), (7.0, "一時預かり")],
            [(1.0, "区分"), (2.5, "量の"), (3.5, "見込"), (5.0, "確保"), (6.5, "量の"), (7.5, "見込"), (9.0, "確保")],
            VALUES,
        )
        == set()
    )  # fmt: skip


def test_a_long_name_goes_on_beside_the_row_below() -> None:
    assert spans(
        [(1.0, "指標"), (3.0, "授業の内"), (4.2, "容がよく"), (5.4, "分かる"), (8.0, "英検")],
        [(1.0, "区分"), (3.0, "小６"), (5.0, "中３"), (8.0, "中３")],
        [(1.0, "R5"), (3.0, "83"), (5.0, "72"), (8.0, "49")],
    ) == {Span(0, 1, 2)}


def test_heads_in_the_middle_stand_beside_the_lines_of_others() -> None:
    assert spans(
        [(2.0, "指標"), (5.0, "歩数"), (7.0, "体重")],
        [(1.0, "実績"), (3.0, "R5"), (5.0, "61"), (7.0, "59")],
        [(3.0, "R6"), (5.0, "62"), (7.0, "60")],
    ) == {Span(0, 0, 1)}


@pytest.mark.parametrize("names", [[(1.0, "指標"), (3.0, "歩数"), (5.0, "体重"), (7.0, "港")]])
def test_rows_with_a_name_each_have_no_spans(names: Column) -> None:
    assert spans([*names, (9.0, "店")], SEXES, VALUES) == set()
