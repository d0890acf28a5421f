"""Columns of several subjects under each head of values are read as rows of each."""

import pytest

from keikaku.ingest.read import read_plan
from keikaku.ingest.tables.subjects_apart import subjects_apart
from keikaku.ingest.vocabulary import vocabulary
from tests.drawn import document, grid
from tests.reading import told_plan

PLAN = ("青葉市総合計画", "計画期間：令和7年度～令和11年度", "第1章 港")

CASES = {
    "subjects under each head of values": (
        """\
指標 | 単位 | 現状値（R6） | < | 目標値（R11） | <
^ | ^ | 小学校 | 中学校 | 小学校 | 中学校
授業がわかる割合 | ％ | 83.1 | 76.4 | 87.0 | 82.0
欠席の割合 | ％ | 1.62 | 5.94 | 1.20 | 5.00
""",
        """\
  * 授業がわかる割合 [KPI level ％ increase 小学校]
      baseline 83.1<％> 2024(年・年度の別なし)
      target 87.0<％> 2029(年・年度の別なし)
  * 授業がわかる割合 [KPI level ％ increase 中学校]
      baseline 76.4<％> 2024(年・年度の別なし)
      target 82.0<％> 2029(年・年度の別なし)
  * 欠席の割合 [KPI level ％ decrease 小学校]
      baseline 1.62<％> 2024(年・年度の別なし)
      target 1.20<％> 2029(年・年度の別なし)
  * 欠席の割合 [KPI level ％ decrease 中学校]
      baseline 5.94<％> 2024(年・年度の別なし)
      target 5.00<％> 2029(年・年度の別なし)
""",
    ),
    "heads of values under each subject": (
        """\
指標 | 単位 | 男性 | < | 女性 | < | 担当
^ | ^ | 現状値（R6） | 目標値（R11） | 現状値（R6） | 目標値（R11） | ^
朝食の割合 | ％ | 80 | 85 | 70 | 75 | 健康課
""",
        """\
  * 朝食の割合 [KPI level ％ increase 男性 健康課]
      baseline 80<％> 2024(年・年度の別なし)
      target 85<％> 2029(年・年度の別なし)
  * 朝食の割合 [KPI level ％ increase 女性 健康課]
      baseline 70<％> 2024(年・年度の別なし)
      target 75<％> 2029(年・年度の別なし)
""",
    ),
    "parts that print units of their own": (
        """\
指標 | 現状値（R6） | < | 目標値（R11） | <
^ | 人数（人） | 割合［％］ | 人数（人） | 割合［％］
里親の登録 | 12 | 3.5 | 20 | 6.0
見守りの協定 | 40 | < | 50 | <
""",
        """\
  * 里親の登録 [KPI level 人 increase 人数]
      baseline 12<人> 2024(年・年度の別なし)
      target 20<人> 2029(年・年度の別なし)
  * 里親の登録 [KPI level % increase 割合]
      baseline 3.5<%> 2024(年・年度の別なし)
      target 6.0<%> 2029(年・年度の別なし)
  * 見守りの協定 [KPI level increase] !unit.missing@unit
      baseline 40 2024(年・年度の別なし)
      target 50 2029(年・年度の別なし)
""",
    ),
    "one part with a unit over the heads of values, and one without": (
        """\
指標 | 延べ人数（単位：人） | < | 会場 | < | 担当
^ | 現状値（R6） | 目標値（R11） | 現状値（R6） | 目標値（R11） | ^
出前講座の開催 | 120 | 200 | 8か所 | 10か所 | 生涯学習課
""",
        """\
  * 出前講座の開催 [KPI level 人 increase 延べ人数 生涯学習課]
      baseline 120<人> 2024(年・年度の別なし)
      target 200<人> 2029(年・年度の別なし)
  * 出前講座の開催 [KPI level か所 increase 会場 生涯学習課]
      baseline 8<か所> 2024(年・年度の別なし)
      target 10<か所> 2029(年・年度の別なし)
""",
    ),
    "units in a column of their own": (
        """\
指標 | 単位 | 現状値（R6） | < | 目標値（R11） | <
^ | ^ | 小学校（校） | 中学校（校） | 小学校（校） | 中学校（校）
授業がわかる割合 | ％ | 83.1 | 76.4 | 87.0 | 82.0
""",
        """\
  * 授業がわかる割合 [KPI level ％ increase 小学校（校）]
      baseline 83.1<％> 2024(年・年度の別なし)
      target 87.0<％> 2029(年・年度の別なし)
  * 授業がわかる割合 [KPI level ％ increase 中学校（校）]
      baseline 76.4<％> 2024(年・年度の別なし)
      target 82.0<％> 2029(年・年度の別なし)
""",
    ),
    "subjects with numbers in their names": (
        """\
指標 | 単位 | 現状値（R6） | < | 目標値（R11） | <
^ | ^ | 小学６年 | 中学３年 | 小学６年 | 中学３年
授業がわかる割合 | ％ | 83.1 | 76.4 | 87.0 | 82.0
""",
        """\
  * 授業がわかる割合 [KPI level ％ increase 小学６年]
      baseline 83.1<％> 2024(年・年度の別なし)
      target 87.0<％> 2029(年・年度の別なし)
  * 授業がわかる割合 [KPI level ％ increase 中学３年]
      baseline 76.4<％> 2024(年・年度の別なし)
      target 82.0<％> 2029(年・年度の別なし)
""",
    ),
    "a subject without values, and one value for all": (
        """\
指標 | 単位 | 現状値（R6） | < | 目標値（R11） | <
^ | ^ | 本庁 | 支所 | 本庁 | 支所
窓口の件数 | 件 | 20 | － | 25 | －
満足度 | ％ | 60 | < | 70 | <
待ち時間 | 分 | 15 | 9 | 10 | 8
""",
        """\
  * 窓口の件数 [KPI level 件 increase 本庁]
      baseline 20<件> 2024(年・年度の別なし)
      target 25<件> 2029(年・年度の別なし)
  * 満足度 [KPI level ％ increase]
      baseline 60<％> 2024(年・年度の別なし)
      target 70<％> 2029(年・年度の別なし)
  * 待ち時間 [KPI level 分 decrease 本庁]
      baseline 15<分> 2024(年・年度の別なし)
      target 10<分> 2029(年・年度の別なし)
  * 待ち時間 [KPI level 分 decrease 支所]
      baseline 9<分> 2024(年・年度の別なし)
      target 8<分> 2029(年・年度の別なし)
""",
    ),
    "a line over rows": (
        """\
指標 | 現状値（R6） | < | 目標値（R11） | <
^ | 小学校 | 中学校 | 小学校 | 中学校
１ 学力 | < | < | < | <
授業がわかる割合 | 83.1％ | 76.4％ | 87.0％ | 82.0％
読書の割合 | 50％ | 40％ | 60％ | 50％
""",
        """\
  # 1 学力
    * 授業がわかる割合 [KPI level % increase 小学校]
        baseline 83.1<%> 2024(年・年度の別なし)
        target 87.0<%> 2029(年・年度の別なし)
    * 授業がわかる割合 [KPI level % increase 中学校]
        baseline 76.4<%> 2024(年・年度の別なし)
        target 82.0<%> 2029(年・年度の別なし)
    * 読書の割合 [KPI level % increase 小学校]
        baseline 50<%> 2024(年・年度の別なし)
        target 60<%> 2029(年・年度の別なし)
    * 読書の割合 [KPI level % increase 中学校]
        baseline 40<%> 2024(年・年度の別なし)
        target 50<%> 2029(年・年度の別なし)
""",
    ),
    "other bodies are no subjects": (
        """\
指標 | 現状値（R6） | < | 目標値（R11） | <
^ | 市 | 県 | 市 | 県
受診率 | 10％ | 20％ | 30％ | 40％
""",
        """\
  * 受診率 [KPI level % increase] ?cell.not_taken ?cell.not_taken
      baseline 10<%> 2024(年・年度の別なし)
      target 30<%> 2029(年・年度の別なし)
""",
    ),
    "units are no subjects": (
        """\
指標 | 現状値（R6） | < | 目標値（R11） | <
^ | 人 | ％ | 人 | ％
受診者 | 10 | 20 | 30 | 40
""",
        """\
  * 受診者 [KPI level 人 increase] !unit.differs@unit
      baseline[1] 10<人> 2024(年・年度の別なし)
      baseline[2] 20<％> 2024(年・年度の別なし) !value.twice@amount
      target[1] 30<人> 2029(年・年度の別なし)
      target[2] 40<％> 2029(年・年度の別なし) !value.twice@amount
""",
    ),
    "subjects under one head only": (
        """\
指標 | 現状値（R6） | 目標値（R11） | <
^ | ^ | 男 | 女
受診率 | 20％ | 30％ | 40％
""",
        """\
  * 受診率 [KPI level % increase]
      baseline 20<%> 2024(年・年度の別なし)
      target[1] [男] 30<%> 2029(年・年度の別なし)
      target[2] [女] 40<%> 2029(年・年度の別なし)
""",
    ),
}


@pytest.mark.parametrize(("drawn", "reading"), CASES.values(), ids=CASES)
def test_each_subject_is_an_indicator_of_its_own(drawn: str, reading: str) -> None:
    told = told_plan(read_plan([document(*PLAN, grid(drawn))])).split("# 章 第1章 港", 1)[1]
    assert told.strip("\n") + "\n" == reading


@pytest.mark.parametrize("drawn", [drawn for drawn, _ in CASES.values()], ids=CASES)
def test_no_figure_is_lost_or_moved_from_its_source(drawn: str) -> None:
    table = grid(drawn)
    apart = subjects_apart(table, vocabulary())
    figures = {(c.source, c.text) for c in table.cells if any(map(str.isdecimal, c.text[:1]))}
    assert figures <= {(cell.source, cell.text) for cell in apart.cells}
    places = [
        (row, column)
        for cell in apart.cells
        for row in range(cell.row, cell.row + cell.rowspan)
        for column in range(cell.column, cell.column + cell.colspan)
    ]
    assert len(set(places)) == len(places)
    assert all(row < apart.n_rows and column < apart.n_columns for row, column in places)


def test_a_table_without_subjects_is_left_as_it_is() -> None:
    table = grid(CASES["other bodies are no subjects"][0])
    assert subjects_apart(table, vocabulary()) is table
