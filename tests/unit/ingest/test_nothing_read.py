"""A document of which not one indicator was read says so, where it has tables with figures."""

import pytest

from keikaku.ingest.read import read_plan
from tests.drawn import document, grid

UNKNOWN = "区分 | 甲 | 乙\n山 | 10 | 20\n海 | 30 | 40"
KNOWN = "指標 | 現状値(R5) | 目標値(R11)\n客数 | 10人 | 20人"


def told(*blocks):
    """How many tables the warning counts, None where there is none."""
    read = read_plan([document("青葉市総合計画", "第1章 港", *blocks)])
    found = [p.details["count"] for p in read.problems if p.code == "plan.no_indicators"]
    return found or None


@pytest.mark.parametrize(
    ("blocks", "count"),
    [
        pytest.param((grid(UNKNOWN),), ["1"], id="a table with figures"),
        pytest.param((grid(UNKNOWN), "第2章 山", grid(UNKNOWN)), ["2"], id="two of them"),
        pytest.param((grid(UNKNOWN), "第2章 山", grid(KNOWN)), None, id="an indicator in another"),
        pytest.param(("港のにぎわい",), None, id="no table"),
        pytest.param((grid("区分 | 甲\n山 | 港の改修"),), None, id="no figures"),
    ],
)
def test_it_is_told_once(blocks, count):
    assert told(*blocks) == count
