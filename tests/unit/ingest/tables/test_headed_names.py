"""A cell may print the measure that an indicator belongs to over the label of its name."""

import pytest

from keikaku.ingest.read import read_plan
from keikaku.ingest.tables.headed_names import heading_apart
from tests.drawn import document, grid


@pytest.mark.parametrize(
    ("text", "heading", "name"),
    [
        (
            "基本方針１　港の再生\n目標指標：港の来客数",
            "基本方針１　港の再生",
            "目標指標：港の来客数",
        ),
        ("港の再生指標：港の来客数", "港の再生", "指標：港の来客数"),
        ("港の再生\nKPI1: 港の来客数", "港の再生", "KPI1：港の来客数"),
        ("港の再生\n成果指標\n港の来客数", "港の再生", "成果指標：港の来客数"),
        ("港の再生\n【指標】港の来客数", "港の再生", "指標：港の来客数"),
        ("港の再生　指標1 港の来客数", "港の再生", "指標1：港の来客数"),
        ("施策2 来客数\n指標：港の来客数", "施策2 来客数", "指標：港の来客数"),
    ],
)
def test_what_stands_over_a_labelled_name_is_its_heading(text: str, heading: str, name: str):
    assert heading_apart(text) == (heading, name)


@pytest.mark.parametrize(
    "text",
    [
        "指標：港の来客数",
        "港の来客数",
        "港の満足度\n指標：問1に「満足」と答えた人の割合",
        "港の再生（指標：港の来客数）",
        "港の再生\n※指標：港の来客数",
        "港の再生\n指標：30人",
        "港を再生します。\n指標：港の来客数",
        "重要業績評価指標\n来客数",
    ],
)
def test_other_names_stay_whole(text: str):
    assert heading_apart(text) == (None, text)


CARDS = {
    "in one cell with its name": """\
誘導方針１　港のにぎわいをつくり、人の流れを町の中へと広げる取組の推進¶指標：暮らしやすいと感じる人の割合と港の来客数 | < | <
現状値（R5） | ▶ | 目標値（R11）
41％ | ^ | 60％
""",
    "in a row of its own": """\
誘導方針１　港のにぎわいをつくり、人の流れを町の中へと広げる取組の推進 | < | <
目標指標：暮らしやすいと感じる人の割合と港の来客数 | < | <
現状値（R5） | ▶ | 目標値（R11）
41％ | ^ | 60％
""",
}


@pytest.mark.parametrize("drawn", CARDS.values(), ids=CARDS)
def test_a_card_stands_at_the_measure_that_its_heading_names(drawn: str) -> None:
    cover = ("青葉市総合計画", "計画期間：令和7年度～令和11年度", "第1章 港")
    plan = read_plan([document(*cover, grid(drawn))]).plan
    (indicator,) = plan.indicators
    (node,) = (node for node in plan.nodes if node.id == indicator.placements[0].node)
    assert indicator.name == "暮らしやすいと感じる人の割合と港の来客数"
    assert (node.level, node.code, node.title[:6]) == ("誘導方針", "1", "港のにぎわい")
