"""Rows without rules are told by the pitch of their lines, or not at all."""

import pytest

from keikaku.documents.pdf.pitched_rows import pitched_rows
from tests.unit.documents.pdf.columned import Column, lines_of, rows_told, text_of

HEADS: tuple[Column, Column, Column] = ([(1.0, "指標")], [(1.0, "R5")], [(1.0, "R10")])


def told(*columns: Column, breaks: tuple[float, ...] = ()) -> list[dict[int, str]] | None:
    return rows_told(pitched_rows(lines_of(*columns), breaks))


def test_names_on_several_lines_are_of_the_row_that_they_begin() -> None:
    assert told(
        [(1.0, "指標"), (2.2, "市民農園の"), (3.35, "区画数"), (4.55, "直売所数")],
        [(1.0, "R5"), (2.2, "12"), (4.55, "3")],
    ) == [{0: "指標", 1: "R5"}, {0: "市民農園の/区画数", 1: "12"}, {0: "直売所数", 1: "3"}]


def test_units_under_values_and_years_under_heads_are_of_their_cells() -> None:
    assert told(
        [(1.0, "指標"), (3.5, "通知の送"), (4.65, "付数"), (6.0, "受診率")],
        [(1.0, "2022年"), (2.15, "度"), (3.5, "41,200"), (4.65, "件"), (6.0, "30％")],
    ) == [
        {0: "指標", 1: "2022年/度"},
        {0: "通知の送/付数", 1: "41,200/件"},
        {0: "受診率", 1: "30％"},
    ]


def test_rows_of_one_line_each_are_told_without_any_margin() -> None:
    assert told(
        [(1.0, "指標"), (2.6, "農園"), (4.2, "直売所")], [(1.0, "R5"), (2.6, "12"), (4.2, "3")]
    ) == [{0: "指標", 1: "R5"}, {0: "農園", 1: "12"}, {0: "直売所", 1: "3"}]


def test_values_in_the_middle_of_names_of_two_lines() -> None:
    assert told(
        [(1.0, "指標"), (3.0, "市民農園の"), (4.5, "区画数"), (6.5, "直売所数")],
        [(1.0, "R5"), (3.75, "12"), (6.5, "3")],
    ) == [{0: "指標", 1: "R5"}, {0: "市民農園の/区画数", 1: "12"}, {0: "直売所数", 1: "3"}]


def test_a_label_between_its_rows_stands_beside_them() -> None:
    found = pitched_rows(
        lines_of(
            [(1.0, "指標"), (4.0, "歩数"), (7.0, "体重")],
            [(1.0, "区分"), (3.0, "男性"), (5.0, "女性"), (7.0, "全体")],
            [(1.0, "R5"), (3.0, "6,100"), (5.0, "5,900"), (7.0, "62")],
        ),
        (),
    )
    assert rows_told(found) == [
        {0: "指標", 1: "区分", 2: "R5"},
        {1: "男性", 2: "6,100"},
        {1: "女性", 2: "5,900"},
        {0: "体重", 1: "全体", 2: "62"},
    ]
    assert found is not None
    assert list(map(text_of, found.beside)) == ["歩数"]


def test_a_name_that_goes_on_beside_its_second_label() -> None:
    assert told(
        [(1.0, "指標"), (3.7, "発表していると"), (5.34, "答えた割合"), (9.1, "英検の級")],
        [(1.0, "区分"), (3.7, "小学校"), (6.4, "中学校"), (9.1, "全体")],
        [(1.0, "R5"), (3.7, "64.7"), (6.4, "58.3"), (9.1, "49.2")],
    ) == [
        {0: "指標", 1: "区分", 2: "R5"},
        {0: "発表していると/答えた割合", 1: "小学校", 2: "64.7"},
        {1: "中学校", 2: "58.3"},
        {0: "英検の級", 1: "全体", 2: "49.2"},
    ]


@pytest.mark.parametrize(
    ("names", "values"),
    [
        pytest.param(
            [(1.0, "市民農園の"), (2.6, "区画数"), (4.2, "直売所数")],
            [(1.0, "12"), (4.2, "3")],
            id="rows stand no further apart than lines",
        ),
        pytest.param(
            [(1.0, "市民農園の"), (2.6, "区画数"), (5.8, "直売所の"), (7.4, "数")],
            [(1.0, "12"), (5.8, "3"), (9.0, "4")],
            id="rows as far apart as two lines",
        ),
        pytest.param([(1.0, "市民農園の"), (2.2, "区画数")], [(1.0, "多い")], id="no numbers"),
        pytest.param([], [], id="nothing"),
    ],
)
def test_what_the_pitch_does_not_tell(names: Column, values: Column) -> None:
    assert told(names, values) is None


def test_numbers_under_each_other_are_never_of_one_cell() -> None:
    rows = told(
        [(1.0, "農園"), (2.2, "直売所"), (3.5, "港")], [(1.0, "12"), (2.2, "3"), (3.5, "1")]
    )
    assert rows == [{0: "農園", 1: "12"}, {0: "直売所", 1: "3"}, {0: "港", 1: "1"}]


def test_a_break_ends_a_row_in_any_case() -> None:
    assert told(
        [(1.0, "農園の"), (2.15, "数"), (4.0, "港")], [(1.0, "12"), (2.15, "多"), (4.0, "1")],
        breaks=(15.0,),
    ) == [{0: "農園の", 1: "12"}, {0: "数", 1: "多"}, {0: "港", 1: "1"}]  # fmt: skip


def test_a_page_with_more_lines_than_a_plan_has_is_not_tried() -> None:
    many = [(float(place), "1") for place in range(1, 1_100)]
    assert told(many, many) is None


def test_a_title_over_rows_is_a_row_for_itself() -> None:
    assert told(
        [(1.0, "目標1"), (2.2, "市民農園の"), (3.35, "区画数"), (4.55, "目標2"), (5.75, "港")],
        [(2.2, "12"), (5.75, "3")],
    ) == [{0: "目標1"}, {0: "市民農園の/区画数", 1: "12"}, {0: "目標2"}, {0: "港", 1: "3"}]


PAIRS: tuple[Column, Column] = (
    [(1.0, "区分"), (2.6, "小６"), (4.2, "中３"), (5.8, "小６"), (7.4, "中３")],
    [(1.0, "R5"), (2.6, "84"), (4.2, "73"), (5.8, "34"), (7.4, "23")],
)


def test_names_before_pairs_of_labels_may_go_on() -> None:
    """授業の内容がよく分かると答えた児童の割 / 合: each line stands in a full row."""
    names = [
        (1.0, "指標の名"),
        (2.6, "授業の内容が分"),
        (4.2, "かる"),
        (5.8, "読書をする児童"),
        (7.4, "の割合"),
    ]
    assert told(names, *PAIRS) is None
    others = [(1.0, "区分"), (2.6, "小１"), (4.2, "小２"), (5.8, "小３"), (7.4, "小４")]
    assert told(names, others, PAIRS[1]) is not None


def test_lines_put_together_are_taken_before_pairs_of_labels() -> None:
    """事業名 / （内訳） in the middle of its two rows stands in both of them, line by line."""
    assert told(
        [(1.0, "事業名"), (4.0, "一時預かり"), (7.06, "延長保育事業"), (8.24, "（内訳を含む）"), (11.3, "病児保育")],
        [(1.0, "区分"), (3.3, "計画"), (4.7, "実績"), (6.95, "計画"), (8.35, "実績"), (10.6, "計画"), (12.0, "実績")],
        [(1.0, "R5"), (3.3, "61"), (4.7, "62"), (6.95, "31"), (8.35, "32"), (10.6, "41"), (12.0, "42")],
    ) == [
        {0: "事業名", 1: "区分", 2: "R5"},
        *({1: label, 2: value} for label, value in zip(["計画", "実績"] * 3, ["61", "62", "31", "32", "41", "42"], strict=True)),
    ]  # fmt: skip
