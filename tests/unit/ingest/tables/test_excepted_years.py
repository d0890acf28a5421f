"""A year of a column from which what a survey found is excepted, without saying what that is."""

import pytest

from keikaku.ingest.read import read_plan
from tests.drawn import document, grid
from tests.reading import told_plan

LEAD = (
    "青葉市港の計画",
    "計画期間：令和7年度～令和11年度",
    "第1章 港",
    "現状は令和6年度（{survey}）の値です。目標は令和11年度の値とします。",
    "第1節 船",
)
TABLE = """\
指標 | 現状 | 目標
船で働く人の割合 | 12.5％ | 20％
港を知る人の割合※1 | 28.3％ | 40％
船の数 | 19隻 | 30隻
"""
NOTE = "※1 「知っている」と答えた人の割合（令和5年度アンケート）"
DOUBTED = """\
    * 船で働く人の割合 [KPI level % increase]
        baseline 12.5<%> 2024年度 !year.note_unread@period
        target 20<%> 2029年度
    * 港を知る人の割合 [KPI level % increase]
        baseline 28.3<%> 2023年度
        target 40<%> 2029年度
    * 船の数 [KPI level 隻 increase]
        baseline 19<隻> 2024年度
        target 30<隻> 2029年度
"""


@pytest.mark.parametrize(
    ("survey", "reading"),
    [
        ("アンケート項目は令和5年度実施の住民アンケート", DOUBTED),
        ("年度末", DOUBTED.replace(" !year.note_unread@period", "")),
    ],
)
def test_rates_that_may_come_from_a_survey_are_doubted(survey: str, reading: str) -> None:
    lead = [line.format(survey=survey) for line in LEAD]
    told = told_plan(read_plan([document(*lead, grid(TABLE), NOTE)])).split("アンケート）\n", 1)[1]
    assert told.strip("\n") + "\n" == reading
