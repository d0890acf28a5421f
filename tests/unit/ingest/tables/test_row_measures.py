"""The measure at which a row stands, in columns of measures that leave cells blank or merge them."""

import pytest

from keikaku.ingest.read import read_plan
from tests.drawn import document, grid

HEAD = "基本目標 | 施策 | KPI | 単位 | 基準値(R5) | 目標値(R10)\n"
VALUES = "人 | 5 | 8"


def placed(drawn: str) -> list[tuple[str, str]]:
    """Each indicator with the title of the node at which it stands."""
    read = read_plan(
        [document("青葉市総合戦略", "計画期間：令和7年度～令和11年度", grid(HEAD + drawn))]
    )
    titles = {node.id: node.title for node in read.plan.nodes}
    return [(i.name, titles[i.placements[0].node or ""]) for i in read.plan.indicators]


@pytest.mark.parametrize(
    "outer",
    [
        pytest.param("^", id="under one merged cell"),
        pytest.param("", id="under blanks"),
        pytest.param("1 しごと", id="under repeats that stand for a merged cell"),
    ],
)
def test_a_blank_goes_on_with_the_inner_measure(outer):
    drawn = (
        f"1 しごと | 1-1 商工業 | 店の数 | {VALUES}\n"
        f"{outer} |  | 客の数 | {VALUES}\n"
        f"{outer} | 1-2 観光 | 宿の数 | {VALUES}\n"
    )
    assert placed(drawn) == [("店の数", "商工業"), ("客の数", "商工業"), ("宿の数", "観光")]


def test_a_blank_inner_measure_does_not_reach_over_to_the_next_outer_one():
    drawn = f"1 しごと | 1-1 商工業 | 店の数 | {VALUES}\n2 ひと |  | 移住者 | {VALUES}\n"
    assert placed(drawn) == [("店の数", "商工業"), ("移住者", "ひと")]


def test_a_blank_inner_measure_at_the_top_of_a_merged_one_is_at_the_outer():
    drawn = f"1 しごと |  | 所得 | {VALUES}\n^ | 1-1 商工業 | 店の数 | {VALUES}\n"
    assert placed(drawn) == [("所得", "しごと"), ("店の数", "商工業")]
