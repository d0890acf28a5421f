"""A row that names one indicator, over heads and values without a name."""

import pytest

from keikaku.ingest.read import read_plan
from tests.drawn import document, grid
from tests.reading import told_plan

PLAN = ("青葉市総合計画", "計画期間：令和7年度～令和11年度", "第1章 港")

CASES = {
    "a number and a name over heads": (
        """\
指標1 | 女性の自治会長数 | < | <
策定時（R5） | 目標値（R11） | 単位 | 把握方法
9 | 20 | 人 | 調べ
""",
        """\
  * 女性の自治会長数 [KPI level 人 increase] ?cell.not_taken
      baseline 9<人> 2023(年・年度の別なし)
      target 20<人> 2029(年・年度の別なし)
""",
    ),
    "a unit beside the name, rows of kinds": (
        """\
空き家の利用 | < | < | < | 単位：件
区分 | R5 | R6 | R7 | R11（最終）
目標 | 3 | 5 | 7 | 12
実績 | 2 | 6 | － | －
""",
        """\
  * 空き家の利用 [KPI level 件 increase]
      interim_target[1] 3<件> 2023(年・年度の別なし) 推定:role ?target.on_the_way@role
      interim_target[2] 5<件> 2024(年・年度の別なし) 推定:role ?target.on_the_way@role
      interim_target[3] 7<件> 2025(年・年度の別なし) 推定:role ?target.on_the_way@role
      target 12<件> 2029(年・年度の別なし) 注:最終
      actual[1] 2<件> 2023(年・年度の別なし)
      actual[2] 6<件> 2024(年・年度の別なし)
      actual[3] 値なし(hyphen) ?value.missing@amount
      actual[4] 値なし(hyphen) ?value.missing@amount
""",
    ),
    "what more is told of it between the name and the heads": (
        """\
No. | 1 | 指標 | 新規の利用件数 | < | <
算出根拠 | 会議所の報告による件数 | < | < | 単位 | 件
担当課 | 商工課 | < | < | < | <
区分 | 基準値（R5） | R6 | R7 | R8 | 最終目標（R11）
目標値 |  | 70 | 75 | 80 | 90
実績値 | 64 | 121 | 58 |  |
""",
        """\
  * 新規の利用件数 [KPI level 件 increase]
      interim_target[1] 70<件> 2024(年・年度の別なし) 推定:role ?target.on_the_way@role
      interim_target[2] 75<件> 2025(年・年度の別なし) 推定:role ?target.on_the_way@role
      interim_target[3] 80<件> 2026(年・年度の別なし) 推定:role ?target.on_the_way@role
      target 90<件> 2029(年・年度の別なし)
      baseline 64<件> 2023(年・年度の別なし)
      actual[1] 121<件> 2024(年・年度の別なし)
      actual[2] 58<件> 2025(年・年度の別なし)
      actual[3] 値なし(blank) ?value.missing@amount
""",
    ),
    "several in one table": (
        """\
KPI① | 体験農園の区画 | <
基準（R5） | 中間（R8） | 目標（R11）
12区画 | 20区画 | 40区画
KPI② | 直売所の売上げ | <
基準（R5） | 中間（R8） | 目標（R11）
1.2億円 | 1.5億円 | 2億円
""",
        """\
  * 体験農園の区画 [KPI level 区画 increase]
      baseline 12<区画> 2023(年・年度の別なし)
      interim_target 20<区画> 2026(年・年度の別なし)
      target 40<区画> 2029(年・年度の別なし)
  * 直売所の売上げ [KPI level 億円 increase]
      baseline 1.2<億円> 2023(年・年度の別なし)
      interim_target 1.5<億円> 2026(年・年度の別なし)
      target 2<億円> 2029(年・年度の別なし)
""",
    ),
    "a title over names": (
        """\
数値目標一覧 | < | < | <
指標 | 単位 | 現状値（R5） | 目標値（R11）
出生数 | 人 | 512 | 520
""",
        """\
  * 出生数 [KPI level 人 increase]
      baseline 512<人> 2023(年・年度の別なし)
      target 520<人> 2029(年・年度の別なし)
  [表 数値目標一覧|数値目標一覧|数値目標一覧|数値目標一覧] ?table.kept
""",
    ),
}


@pytest.mark.parametrize(("drawn", "reading"), CASES.values(), ids=CASES)
def test_reading(drawn: str, reading: str):
    told = told_plan(read_plan([document(*PLAN, grid(drawn))])).split("# 章 第1章 港", 1)[1]
    assert told.strip("\n") + "\n" == reading
