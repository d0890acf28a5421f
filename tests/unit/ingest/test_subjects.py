"""A table that names a measure, under which the indicators of the tables after it stand."""

import pytest

from keikaku.ingest.measures import subject_of
from keikaku.ingest.read import read_plan
from keikaku.ingest.vocabulary import vocabulary
from tests.drawn import document, grid

COVER = ("青葉市 事務事業評価", "令和5年度")
KPI = "指標 | 現状値(R5) | 目標値(R11)\n{} | 3 | 5"


def nodes_of(*parts):
    """Each indicator with the titles of the nodes over it, nearest first."""
    read = read_plan([document(*COVER, *parts)]).plan
    nodes = {node.id: node for node in read.nodes}
    told = {}
    for one in read.indicators:
        node, titles = nodes.get(one.placements[0].node or ""), []
        while node is not None:
            titles.append(node.title)
            node = nodes.get(node.parent or "")
        told[one.name] = titles
    return told


@pytest.mark.parametrize(
    ("drawn", "title", "code", "level"),
    [
        ("事業名 | 港の整備", "港の整備", None, "事業"),
        ("事務事業名 | 港の整備 | 担当課 | 港湾課", "港の整備", None, "事務事業"),
        ("事業番号 | 12 | 事業名 | 港の整備", "港の整備", "12", "事業"),
        ("担当課 | 港湾課\n施策名 | 港を生かす\n施策番号 | 2-1", "港を生かす", "2-1", "施策"),
        ("事務事業名称 | 港の整備", "港の整備", None, "事務事業"),
        ("事業名 | 港の整備\n施策名 | 港を生かす", "港の整備", None, "事業"),
    ],
)
def test_labels_that_name_a_measure(drawn, title, code, level):
    found = subject_of(grid(drawn), vocabulary())
    assert found is not None
    assert (found.title, found.code, found.level) == (title, code, level)
    assert found.source is not None


@pytest.mark.parametrize(
    "drawn",
    ["担当課 | 港湾課", "事業名 |", "港の整備 | 事業名", "事業名 | 港 | 町", "事業番号 | 12"],
)
def test_tables_that_name_none(drawn):
    assert subject_of(grid(drawn), vocabulary()) is None


def test_indicators_stand_at_the_measure_named_before_them():
    assert nodes_of(
        grid("事業名 | 港の整備"),
        grid(KPI.format("来客数")),
        grid(KPI.format("船の数")),
        grid("事業名 | 道の整備"),
        grid(KPI.format("道の長さ")),
    ) == {"来客数": ["港の整備"], "船の数": ["港の整備"], "道の長さ": ["道の整備"]}


def test_a_measure_ends_with_the_heading_over_it():
    assert nodes_of(
        "第1章 港",
        grid("事業名 | 港の整備"),
        grid(KPI.format("来客数")),
        "第2章 町",
        grid(KPI.format("店の数")),
    ) == {"来客数": ["港の整備", "港"], "店の数": ["町"]}


def test_a_measure_goes_on_under_headings_below_its_own():
    assert nodes_of(
        "第1章 港",
        grid("事業名 | 港の整備"),
        "(1) 成果",
        grid(KPI.format("来客数")),
    ) == {"来客数": ["港の整備", "港"]}


def test_without_a_measure_they_stand_at_their_heading():
    assert nodes_of("第1章 港", grid("担当課 | 港湾課"), grid(KPI.format("来客数"))) == {
        "来客数": ["港"]
    }
