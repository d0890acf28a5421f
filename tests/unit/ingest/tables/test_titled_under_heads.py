"""Names in rows of their own under heads that are printed once."""

import pytest

from keikaku.ingest.read import read_plan
from tests.drawn import document, grid

PLAN = ("青葉市総合戦略", "計画期間：令和6年度～令和9年度", "第1章 港")
HEADS = "区分 | 基準値（R5） | R6 | R9\n"
KINDS = "目標値 | 58 | 90 | 200\n実績値 | ^ | 97 |\n"
REMARK = "課題 | 船が足りない。 | < | <\n"


@pytest.mark.parametrize("end", ["", REMARK])
@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("寄港した船の数（隻） | < | < | <", "朝市の店の数（店） | < | < | <"),
        ("寄港した船の数（隻） |  |  | ", "朝市の店の数（店） |  |  | "),
        ("KPI① | 寄港した船の数（隻） | < | <", "KPI② | 朝市の店の数（店） | < | <"),
        ("寄港した船の数 | < | < | 単位：隻", "朝市の店の数 | < | < | 単位：店"),
    ],
)
def test_each_name_has_the_rows_below_it(one: str, other: str, end: str):
    drawn = f"{HEADS}{one}\n{KINDS}{other}\n{KINDS}{end}"
    found = read_plan([document(*PLAN, grid(drawn))]).plan.indicators
    assert [(read.name, read.unit) for read in found] == [
        ("寄港した船の数", "隻"),
        ("朝市の店の数", "店"),
    ]
    raws = [value.raw for value in found[1].values if value.raw.strip()]
    assert raws == ["58", "90", "200", "97"]


@pytest.mark.parametrize(
    "drawn",
    [
        f"{HEADS}港の整備 | < | < | <\n{KINDS}",
        f"{HEADS}寄港した船の数（隻） | < | < | <\n実績値 | 58 | 90 | 200\n",
    ],
)
def test_what_is_done_or_only_measured_is_no_indicator(drawn: str):
    assert read_plan([document(*PLAN, grid(drawn))]).plan.indicators == ()
