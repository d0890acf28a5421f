"""Tables whose title says what their rows are parts of."""

import pytest

from keikaku.ingest.read import read_plan
from tests.drawn import document, grid

PLAN = ("青葉市環境計画", "計画期間：令和6年度～令和12年度", "第1章 空気")
TABLE = """\
部門 | 基準年度¶2013年度 | 直近の実績¶2021年度 | 目標年度¶2030年度
工場部門 | 48.2 | 39.5 | 29.9
家庭部門 | 30.4 | 21.8 | 10.3
合計 | 78.6 | 61.3 | 40.2
"""


@pytest.mark.parametrize(
    "over",
    [
        ("部門別の煙の排出量（単位：千t）",),
        ("表2　部門別煙の排出量の削減目標", "（単位：千t）"),
        ("部門別の煙の排出量は次のとおりです。", "（単位：千t）"),
        ("## 部門別の煙の排出量（単位：千t）",),
    ],
)
@pytest.mark.parametrize("head", ["部門", "部門・分野", "区分"])
def test_the_title_names_what_the_rows_are_parts_of(over: tuple[str, ...], head: str):
    table = TABLE.replace("部門 |", f"{head} |", 1)
    found = read_plan([document(*PLAN, *over, grid(table))]).plan.indicators
    assert [(one.name, one.scope_notes, one.unit) for one in found] == [
        ("煙の排出量", ("工場部門",), "千t"),
        ("煙の排出量", ("家庭部門",), "千t"),
        ("煙の排出量", ("合計",), "千t"),
    ]
    assert [value.raw for value in found[1].values] == ["30.4", "21.8", "10.3"]


@pytest.mark.parametrize(
    ("title", "table"),
    [
        ("部門別の指標", TABLE),
        ("学校別の煙の排出量", TABLE),
        (
            "部門別の煙の排出量",
            "部門 | 2013年度 | 2021年度\n工場部門 | 48.2 | 39.5\n家庭部門 | 30.4 | 21.8",
        ),
        ("部門別の煙の排出量", TABLE.replace("工場部門", "工場の数").replace("家庭部門", "家の数")),
    ],
)
def test_other_rows_keep_their_names(title: str, table: str):
    found = read_plan([document(*PLAN, title, grid(table))]).plan.indicators
    assert "煙の排出量" not in {one.name for one in found}
