"""Lines that explain the signs of a table are no indicators, whatever stands over them."""

import pytest

from keikaku.documents.read import read_bytes
from keikaku.ingest.read import read_plan
from keikaku.ingest.sign_legends import explains_signs

TITLE = "# 青葉港計画　施策・KPI一覧\n\n"
TABLE = "\n\n| 指標 | 現状値（R5） | 目標値（R10） |\n|---|---|---|\n| 船の数 | 3隻 | 5隻 |\n"


@pytest.mark.parametrize(
    "line",
    [
        "計画期間：2024年度～2028年度　　凡例　●：実施　△：検討・準備　→：継続",
        "凡例　●：実施　△：検討・準備　→：継続",
        "【凡例】○検討　◎実施　→継続",
        "※○：検討、●：実施、→：継続",
        "凡例：△ 準備　→　● 実施",
        "（△＝検討、●＝実施、→＝継続）",
        "記号の説明　●…実施　→…継続　－…なし",
        "凡例　検討：△　実施：●　継続：→",
        "●：実施　△：検討・準備　→：継続",
    ],
)
def test_a_line_that_explains_signs_holds_no_indicator(line: str) -> None:
    read = read_plan([read_bytes("plan.md", (TITLE + line + TABLE).encode(), source_id="s1")])
    assert [one.name for one in read.plan.indicators] == ["船の数"]
    assert [p.code for p in read.problems if p.severity.value == "warning"] == []


def test_the_period_before_it_is_that_of_the_plan() -> None:
    line = "計画期間：2024年度～2028年度　　凡例　●：実施　△：検討　→：継続"
    read = read_plan([read_bytes("plan.md", (TITLE + line + TABLE).encode(), source_id="s1")])
    assert read.plan.head.period == (2024, 2028)


@pytest.mark.parametrize(
    "line",
    [
        "来客数：○ → ◎",
        "●来客数：31人→40人",
        "■ 来客数：3人 → 5人　■ 船の数：3隻 → 5隻",
        "現状：△→目標：○",
        "施策の評価　○：3件　◎：5件",
    ],
)
def test_signs_before_names_and_values_explain_nothing(line: str) -> None:
    assert not explains_signs(line)
