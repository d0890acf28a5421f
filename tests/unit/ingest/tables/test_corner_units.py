"""Units that the corner of a table states for all its values."""

import pytest

from keikaku.core.problems.model import Severity
from keikaku.ingest.read import read_plan
from tests.drawn import document, grid

COVER = ("青葉市計画", "計画期間：令和7年度～令和11年度", "第1章 図書館の充実")


def units(corner: str, rows: str) -> tuple[list[str | None], list[str]]:
    """The units of the indicators under a corner, and what is warned of at their units."""
    head = f"{corner} | 現状値（R5） | 目標値（R11）\n"
    read = read_plan([document(*COVER, grid(head + rows))])
    told = [p.code for p in read.problems if p.severity is Severity.WARNING]
    said = [code for code in told if code.startswith("unit.")]
    return [one.unit for one in read.plan.indicators], said


VISITS = "来館者数 | 14 | 20\n講座の受講者数 | 3 | 5"


@pytest.mark.parametrize(
    "corner",
    [
        "（単位：千人）",
        "単位：千人",
        "区分（単位：千人）",
        "区分¶（単位　千人）",
        "項目／単位：千人",
        "【単位：千人】",
        "指標（単位：千人）",
        "（千人）",
        "千人",
        "区分（千人）",
    ],
)
def test_the_corner_states_the_unit_of_all_rows(corner: str) -> None:
    assert units(corner, VISITS) == (["千人", "千人"], [])


@pytest.mark.parametrize(
    "corner", ["項目", "事業", "取組", "区分（市）", "項目（事業）", "（市町村）", "施設"]
)
def test_words_that_head_names_are_no_units(corner: str) -> None:
    assert units(corner, VISITS) == ([None, None], [])


def test_what_a_row_prints_itself_is_nearer() -> None:
    rows = "来館者数 | 14 | 20\n貸出冊数（冊） | 3 | 5\n満足度 | 60％ | 70％"
    assert units("（単位：千人）", rows) == (["千人", "冊", "%"], [])


def test_a_unit_that_cannot_be_that_of_a_row_is_told() -> None:
    assert units("（単位：人）", "満足な人の割合 | 60 | 70")[1] == ["unit.unlikely"] * 2


def test_several_units_in_the_corner_are_that_of_none() -> None:
    found, told = units("（単位：人・回）", VISITS)
    assert (found, set(told)) == ([None, None], {"unit.unclear"})
