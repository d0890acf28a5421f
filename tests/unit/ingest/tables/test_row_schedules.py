"""Rows of what is done in each year (工程) among those of targets give no indicators."""

import pytest

from keikaku.ingest.read import read_plan
from tests.drawn import document, grid
from tests.reading import told_plan

COVER = ("青葉市行政改革プラン", "計画期間：令和6年度～令和9年度", "第1章 改革")
HEAD = "取組項目 | 区分 | 指標 | 単位 | 現状(R4) | R6 | R9\n"

TWO = """\
  # 取組項目 窓口の改善
    * 申請できる手続の数 [KPI level 手続 increase]
        baseline 86<手続> 2022(年・年度の別なし)
        interim_target 120<手続> 2024(年・年度の別なし) 推定:role ?target.on_the_way@role
        target 250<手続> 2027(年・年度の別なし)
  # 取組項目 決済の拡大
    * 決済の利用割合 [KPI level ％ increase]
        baseline 6.3<％> 2022(年・年度の別なし)
        interim_target 12.0<％> 2024(年・年度の別なし) 推定:role ?target.on_the_way@role
        target 30.0<％> 2027(年・年度の別なし)
"""

CASES = {
    "a dash in place of the indicator": (
        HEAD
        + """\
窓口の改善 | 工程 | － | < | < | 洗い出し | →
^ | 目標 | 申請できる手続の数 | 手続 | 86 | 120 | 250
決済の拡大 | 工程 | － | < | < | 3窓口で実施 | 7窓口に拡大
^ | 目標 | 決済の利用割合 | ％ | 6.3 | 12.0 | 30.0
""",
        " ?cell.not_taken ?cell.not_taken\n" + TWO,
    ),
    "blank cells, behind the targets": (
        HEAD
        + """\
窓口の改善 | 目標 | 申請できる手続の数 | 手続 | 86 | 120 | 250
^ | 取組内容 |  |  |  | 洗い出し | →
決済の拡大 | 目標 | 決済の利用割合 | ％ | 6.3 | 12.0 | 30.0
^ | 取組内容 |  |  |  | 3窓口で実施 | 7窓口に拡大
""",
        " ?cell.not_taken ?cell.not_taken\n" + TWO,
    ),
    "the label over the cells of the indicator": (
        HEAD
        + """\
窓口の改善 | スケジュール | < | < | < | 洗い出し | →
^ | 目標 | 申請できる手続の数 | 手続 | 86 | 120 | 250
決済の拡大 | スケジュール | < | < | < | 3窓口で実施 | 7窓口に拡大
^ | 目標 | 決済の利用割合 | ％ | 6.3 | 12.0 | 30.0
""",
        " ?cell.not_taken ?cell.not_taken\n" + TWO,
    ),
    "a named event under such a label is kept": (
        "区分 | 指標 | 現状(R4) | 目標(R9)\n取組 | 条例の制定 | 検討 | 制定\n成果 | 来館者数 | 8人 | 9人\n",
        """\

  * 条例の制定 [KPI milestone 取組]
      baseline できごと「検討」 2022(年・年度の別なし)
      target できごと「制定」 2027(年・年度の別なし)
  * 来館者数 [KPI level 人 increase]
      baseline 8<人> 2022(年・年度の別なし)
      target 9<人> 2027(年・年度の別なし)
""",
    ),
}


@pytest.mark.parametrize(("drawn", "reading"), CASES.values(), ids=CASES)
def test_reading(drawn: str, reading: str) -> None:
    read = read_plan([document(*COVER, grid(drawn))])
    told = told_plan(read).split("# 章 第1章 改革", 1)[1]
    assert told + "\n" == reading
