"""Names that go on with the first of their parts, and lines of a name alone over its parts."""

import pytest

from keikaku.ingest.read import read_plan
from tests.drawn import document, grid

COVER = ("青葉市健康計画", "計画期間：令和7年度～令和11年度", "第1章 健康")


def read(drawn: str) -> dict[str, tuple[str, ...]]:
    """The numbers of each indicator by its name with its scope."""
    found = read_plan([document(*COVER, grid(drawn))]).plan.indicators
    return {
        one.name + "".join(f"（{note}）" for note in one.scope_notes): tuple(
            str(getattr(value.reading, "amount", "")) for value in one.values
        )
        for one in found
    }


@pytest.mark.parametrize(
    ("first", "second"),
    [("男性", "女性"), ("小学校", "中学校"), ("小学5年生", "中学2年生"), ("日帰り", "宿泊")],
)
def test_a_name_with_a_part_behind_it_names_the_part_below_too(first: str, second: str) -> None:
    drawn = f"""\
指標 | 現状値（R5） | 目標値（R11）
講座の満足度 | 40 | 50
運動する人の割合 {first} | 57 | 70
{second} | 60 | 75
歩数 | 6100 | 7000
"""
    assert read(drawn) == {
        "講座の満足度": ("40", "50"),
        f"運動する人の割合（{first}）": ("57", "70"),
        f"運動する人の割合（{second}）": ("60", "75"),
        "歩数": ("6100", "7000"),
    }


def test_parts_are_taken_from_names_behind_a_column_of_groups() -> None:
    drawn = """\
目標 | 指標 | 単位 | 現状値（R5） | 目標値（R11）
健やかに暮らす | 歩数 男性 | 歩 | 61 | 70
^ | 女性 | 歩 | 59 | 68
学び合う | 講座の満足度 | ％ | 40 | 50
"""
    assert read(drawn) == {
        "歩数（男性）": ("61", "70"),
        "歩数（女性）": ("59", "68"),
        "講座の満足度": ("40", "50"),
    }


def test_a_name_that_ends_in_a_part_without_another_below_it_stays_one() -> None:
    drawn = """\
指標 | 現状値（R5） | 目標値（R11）
健康寿命 女性 | 84.1 | 85.0
歩数 男性 | 6100 | 7000
"""
    assert list(read(drawn)) == ["健康寿命 女性", "歩数 男性"]


@pytest.mark.parametrize("name", ["②訪れた人の消費額(円)", "訪れた人の消費額（円）"])
def test_a_line_of_a_name_alone_names_the_parts_below_it(name: str) -> None:
    drawn = f"""\
指標 | 現状値（R5） | 目標値（R11）
{name}
日帰り | 4870 | 5600
宿泊 | 23140 | 28000
満足度(%) | 28.4 | 40.0
"""
    assert read(drawn) == {
        "訪れた人の消費額（日帰り）": ("4870", "5600"),
        "訪れた人の消費額（宿泊）": ("23140", "28000"),
        "満足度": ("28.4", "40.0"),
    }


def test_a_part_of_the_row_above_has_the_words_of_its_own_cell() -> None:
    drawn = """\
指標 | 現状値（R5） | 目標値（R11）
宿泊者数(千人泊) | 486 | 600
うち外国人(千人泊) | 31 | 90
"""
    reading = read_plan([document(*COVER, grid(drawn))])
    told = {problem.code for problem in reading.problems}
    assert list(read(drawn)) == ["宿泊者数", "宿泊者数（うち外国人）"]
    assert "name.is_head" not in told


def test_the_unit_behind_a_part_is_its_own() -> None:
    drawn = """\
指標 | 現状値（R5） | 目標値（R11）
宿泊者数(千人) | 486 | 600
うち外国人(人) | 3120 | 9000
"""
    found = read_plan([document(*COVER, grid(drawn))]).plan.indicators
    units = {value.reading.unit for value in found[1].values}  # type: ignore[union-attr]
    assert (found[0].unit, found[1].unit, units) == ("千人", "人", {"人"})
