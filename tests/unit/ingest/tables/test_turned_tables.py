"""Tables with indicators in columns, and cards."""

import pytest

from keikaku.ingest.read import read_plan
from tests.drawn import document, grid
from tests.reading import told_plan

COVER = ("青葉市総合計画", "計画期間：令和7年度～令和11年度", "第1章 健康")

# What stands around the table, the table, and the reading of what stands under the chapter.
CASES = {
    "years as rows": (
        (),
        None,
        """\
年度 | 出生数（人） | 転入者数（人）
R5（現状） | 120 | 300
R9（中間目標） | 125 | 320
R11（目標） | 130 | 350
""",
        """\
  * 出生数 [KPI level 人 increase]
      baseline 120<人> 2023(年・年度の別なし)
      interim_target 125<人> 2027(年・年度の別なし)
      target 130<人> 2029(年・年度の別なし)
  * 転入者数 [KPI level 人 increase]
      baseline 300<人> 2023(年・年度の別なし)
      interim_target 320<人> 2027(年・年度の別なし)
      target 350<人> 2029(年・年度の別なし)
""",
    ),
    "units in brackets under the names": (
        (),
        None,
        """\
年度 | < | ごみの排出量 | リサイクル率
^ | ^ | （ｇ/人・日） | （％）
R5 | 実績（基準） | 902 | 17.6
R9 | 中間目標 | 850 | 20.0
R11 | 目標 | 810 | 24.0
""",
        """\
  * ごみの排出量 [KPI level g/人・日 decrease]
      baseline 902<g/人・日> 2023(年・年度の別なし)
      interim_target 850<g/人・日> 2027(年・年度の別なし)
      target 810<g/人・日> 2029(年・年度の別なし)
  * リサイクル率 [KPI level % increase]
      baseline 17.6<%> 2023(年・年度の別なし)
      interim_target 20.0<%> 2027(年・年度の別なし)
      target 24.0<%> 2029(年・年度の別なし)
""",
    ),
    "units in brackets, and two heads merged down": (
        (),
        None,
        """\
年度 | 区分 | ごみの排出量 | リサイクル率
^ | ^ | （ｇ/人・日） | （％）
R5 | 実績（基準） | 902 | 17.6
R9 | 中間目標 | 850 | 20.0
R11 | 目標 | 810 | 24.0
""",
        """\
  * ごみの排出量 [KPI level g/人・日 decrease]
      baseline 902<g/人・日> 2023(年・年度の別なし)
      interim_target 850<g/人・日> 2027(年・年度の別なし)
      target 810<g/人・日> 2029(年・年度の別なし)
  * リサイクル率 [KPI level % increase]
      baseline 17.6<%> 2023(年・年度の別なし)
      interim_target 20.0<%> 2027(年・年度の別なし)
      target 24.0<%> 2029(年・年度の別なし)
""",
    ),
    "units in brackets behind the names": (
        (),
        None,
        """\
指標 |  | R5（現状） | R11（目標）
ごみの排出量 | （ｇ/人・日） | 902 | 810
リサイクル率 | （％） | 17.6 | 24.0
""",
        """\
  * ごみの排出量 [KPI level g/人・日 decrease]
      baseline 902<g/人・日> 2023(年・年度の別なし)
      target 810<g/人・日> 2029(年・年度の別なし)
  * リサイクル率 [KPI level % increase]
      baseline 17.6<%> 2023(年・年度の別なし)
      target 24.0<%> 2029(年・年度の別なし)
""",
    ),
    "the years of baseline and target in brackets": (
        (),
        None,
        """\
年度 | 広場の利用組数¶（組） | 待機の割合¶（%）
令和5年度（現状年度） | 120 | 3.0
令和9年度（中間目標年度） | 125 | －
令和11年度（目標年度） | 130 | 0.5
""",
        """\
  * 広場の利用組数 [KPI level 組 increase]
      baseline 120<組> 2023年度
      interim_target 125<組> 2027年度
      target 130<組> 2029年度
  * 待機の割合 [KPI level % decrease]
      baseline 3.0<%> 2023年度
      interim_target 値なし(hyphen) ?value.missing@amount
      target 0.5<%> 2029年度
""",
    ),
    "one indicator over years, named by the line over it": (
        (),
        "KPI② 3世代で住む世帯数（単位：世帯）",
        """\
年度 | 目標値 | 実績値
令和5年度（基準値） | － | 18
令和7年度 | 20 | 21
令和8年度 | 22 |
令和11年度 | 30 |
""",
        """\
  * 3世代で住む世帯数 [KPI level 世帯 increase]
      interim_target[1] 20<世帯> 2025年度 推定:role ?target.on_the_way@role
      interim_target[2] 22<世帯> 2026年度 推定:role ?target.on_the_way@role
      target 30<世帯> 2029年度
      baseline 18<世帯> 2023年度
      actual[1] 21<世帯> 2025年度
      actual[2] 値なし(blank) ?value.missing@amount
      actual[3] 値なし(blank) ?value.missing@amount
""",
    ),
    "units stated under the names": (
        (),
        None,
        """\
区分 | 年度 | 養殖業者数 | 放流尾数 | 協定数
^ | ^ | 単位：経営体 | 単位：千尾 | 単位：－
基準 | 令和元年度 | 64 | 220 | 1
実績 | 令和4年度 | 66 | 231 | 2
^ | 令和5年度 | 65 | 240 | 2
最終目標 | 令和11年度 | 75 | 300 | 4
""",
        """\
  * 養殖業者数 [KPI level 経営体 increase]
      baseline 64<経営体> 2019年度
      actual[1] 66<経営体> 2022年度
      actual[2] 65<経営体> 2023年度
      target 75<経営体> 2029年度
  * 放流尾数 [KPI level 千尾 increase]
      baseline 220<千尾> 2019年度
      actual[1] 231<千尾> 2022年度
      actual[2] 240<千尾> 2023年度
      target 300<千尾> 2029年度
  * 協定数 [KPI level increase]
      baseline 1 2019年度
      actual[1] 2 2022年度
      actual[2] 2 2023年度
      target 4 2029年度
""",
    ),
    "units that typesetting parts at the stroke": (
        (),
        None,
        """\
区分 | 年度 | 歩行者の通行量 | 利用者数 | 定着率
^ | ^ | （人/ 日） | （隊員） | （％）
基準値 | 令和4年度 | 12,400 | 12 | 86.5
実績値 | 令和5年度 | 12,950 | 14 | 86.5
目標値 | 令和11年度 | 15,000 | 20 | 90.0
""",
        """\
  * 歩行者の通行量 [KPI level 人/日 increase]
      baseline 12400<人/日> 2022年度
      actual 12950<人/日> 2023年度
      target 15000<人/日> 2029年度
  * 利用者数 [KPI level 隊員 increase]
      baseline 12<隊員> 2022年度
      actual 14<隊員> 2023年度
      target 20<隊員> 2029年度
  * 定着率 [KPI level % increase]
      baseline 86.5<%> 2022年度
      actual 86.5<%> 2023年度
      target 90.0<%> 2029年度
""",
    ),
    "a line of units with a head": (
        (),
        None,
        """\
年度 | 区分 | 養殖業者数 | 放流量
単位 | < | 経営体 | ｔ
令和4年度 | 基準値 | 64 | 220
令和5年度 | 実績値 | 65 | 240
令和11年度 | 目標値 | 75 | 300
""",
        """\
  * 養殖業者数 [KPI level 経営体 increase]
      baseline 64<経営体> 2022年度
      actual 65<経営体> 2023年度
      target 75<経営体> 2029年度
  * 放流量 [KPI level ｔ increase]
      baseline 220<ｔ> 2022年度
      actual 240<ｔ> 2023年度
      target 300<ｔ> 2029年度
""",
    ),
}


@pytest.mark.parametrize(("above", "caption", "drawn", "reading"), CASES.values(), ids=CASES)
def test_reading(above, caption, drawn, reading):
    read = read_plan([document(*COVER, *above, grid(drawn, caption))])
    told = told_plan(read).split("# 章 第1章 健康", 1)[1]
    assert told.lstrip("\n") + "\n" == reading


@pytest.mark.parametrize(
    "drawn",
    [
        "項目 | 現状値 R5 | R6 | 目標値 R11\n期待値 | 43 | 44 | 48\n実績値 |  | 42 | ",
        "項目 | R5 | R6 | R7\n目標 | 43 | 44 | 48\n実績 | 41 | 42 | ",
    ],
)
def test_years_and_heads_of_values_name_no_indicators(drawn):
    read = read_plan([document(*COVER, grid(drawn))])
    assert not [i for i in read.plan.indicators if i.name.startswith(("R", "現状", "目標"))]


@pytest.mark.parametrize(
    "title", ["目標の達成率は次のとおりです。", "健康", "目標値・実績値の推移"]
)
def test_a_line_that_names_nothing_measured_names_no_table(title):
    drawn = "年度 | 目標値 | 実績値\nR7 | 20 | 21\nR8 | 22 |\nR11 | 30 |"
    read = read_plan([document(*COVER, grid(drawn, title))])
    assert not read.plan.indicators
    assert "table.indicators_unread" in {problem.code for problem in read.problems}
