"""Two values of one role and year in an indicator."""

import pytest

from keikaku.core.indicators import Role
from keikaku.ingest.read import read_plan
from tests.drawn import document, grid
from tests.reading import draft

TOP = "青葉市総合計画\n\n計画期間：令和7年度～令和11年度\n\n第1章 健康\n\n"
FORM = "成果指標(KPI)\t診療所の受診者数\t現状値(R4)\t2,341人\t目標値(R10)\t2,400人\n"


def told(lines: str) -> list[str]:
    problems = draft(TOP + lines).problems
    return [p.details["raw"] for p in problems if p.code == "value.twice"]


def test_a_second_value_of_one_kind_and_year_is_doubted() -> None:
    lines = "指標\t現状値(R5)\t現状値(R5)\t目標値(R11)\n受診者数\t10人\t12人\t20人\n"
    assert told(lines) == ["12人"]


def test_a_target_beside_what_is_proposed_for_it_is_doubted() -> None:
    table = (
        "指標 | 基準値(R6) | 目標値(R11) | <\n^ | ^ | 現行 | 改定案\n受診者数 | 10人 | 20人 | 30人"
    )
    read = read_plan([document("青葉市総合計画", "第1章 健康", grid(table))])
    told = [p.details["raw"] for p in read.problems if p.code == "value.twice"]
    values = [v.raw for v in read.plan.indicators[0].of_role(Role.TARGET)]
    assert (values, told) == (["20人", "30人"], ["30人"])


@pytest.mark.parametrize(
    "lines",
    [
        FORM,
        "指標\t現状値(R5)\t現状値(R6)\t目標値(R11)\n受診者数\t10人\t12人\t20人\n",
        # Labels, another status and another way of counting tell values of one year apart.
        "指標\t現状値(R5)\t目標値(R11)\n受診率\t小学生70%、中学生60%\t小学生80%、中学生75%\n",
        "指標\t現状値(R5)\t実績値(R5)\t目標値(R11)\n受診者数\t10人\t12人\t20人\n",
    ],
)
def test_values_that_something_tells_apart_are_not(lines: str) -> None:
    assert told(lines) == []
