"""Units, years, parts and measures in columns beside names and values."""

import pytest

from keikaku.ingest.read import read_plan
from tests.drawn import document, grid
from tests.reading import told_plan

COVER = ("青葉市総合計画", "計画期間：令和7年度～令和11年度", "第1章 健康")

# What stands around the table, the table, and the reading of what stands under the chapter.
CASES = {
    "directions in the first column under a head": (
        (),
        None,
        """\
指標名 | 単位 | 現状値（R5） | 目標（R11） | <
組織率 | ％ | 58.3 | アップ | 90.0
ごみの量 | g/人 | 634 | ダウン | 580
""",
        """\
  * 組織率 [KPI level ％ increase]
      baseline 58.3<％> 2023(年・年度の別なし)
      target 90.0<％> 2029(年・年度の別なし)
  * ごみの量 [KPI level g/人 decrease]
      baseline 634<g/人> 2023(年・年度の別なし)
      target 580<g/人> 2029(年・年度の別なし)
""",
    ),
    "directions in the second column under a head": (
        (),
        None,
        """\
指標名 | 単位 | 現状値（R5） | 目標（R11） | <
組織率 | ％ | 58.3 | 90.0 | ↑
救急搬送の時間 | 分 | 42 | 40 | ↓
""",
        """\
  * 組織率 [KPI level ％ increase]
      baseline 58.3<％> 2023(年・年度の別なし)
      target 90.0<％> 2029(年・年度の別なし)
  * 救急搬送の時間 [KPI level 分 decrease]
      baseline 42<分> 2023(年・年度の別なし)
      target 40<分> 2029(年・年度の別なし)
""",
    ),
    "words beside figures that are no directions": (
        (),
        None,
        """\
指標名 | 単位 | 現状値（R5） | 目標（R11） | <
漏水率 | ％ | 8.2 | 前年度以下 | 5.0
橋の点検 | 橋 | 40 | 全数 | 120
""",
        """\
 !column.unknown
  * 漏水率 [KPI level ％ maintain] !value.left_out@values
      baseline 8.2<％> 2023(年・年度の別なし)
      target previous_year×1以下 2029(年・年度の別なし)
  * 橋の点検 [KPI words 橋] !value.left_out@values
      baseline 40<橋> 2023(年・年度の別なし)
      target 言葉のまま 2029(年・年度の別なし) ?value.words@amount
""",
    ),
    "units in the second column under a head": (
        (),
        None,
        """\
指標名 | 現状値（R5） | < | 目標値（R11） | <
来館者数 | 100 | 人 | 200 | 人
満足度 | 70.5 | ％ | 80.0 | ％
""",
        """\
  * 来館者数 [KPI level 人 increase]
      baseline 100<人> 2023(年・年度の別なし)
      target 200<人> 2029(年・年度の別なし)
  * 満足度 [KPI level ％ increase]
      baseline 70.5<％> 2023(年・年度の別なし)
      target 80.0<％> 2029(年・年度の別なし)
""",
    ),
    "years in the first column under a head": (
        (),
        None,
        """\
指標名 | 単位 | 基準値 | < | 目標値 | <
来館者数 | 人 | R5 | 100 | R11 | 200
満足度 | % | R4 | 70.5 | R10 | 80.0
""",
        """\
  * 来館者数 [KPI level 人 increase]
      baseline 100<人> 2023(年・年度の別なし)
      target 200<人> 2029(年・年度の別なし)
  * 満足度 [KPI level % increase]
      baseline 70.5<%> 2022(年・年度の別なし)
      target 80.0<%> 2028(年・年度の別なし)
""",
    ),
    "years in the row under the values": (
        (),
        None,
        """\
指標 | 現状値 | 目標値
来館者数 | 100人 | 200人
^ | （R5年度） | （R11年度）
満足度 | 70％ | 80％
^ | （R4年度） | （R10年度）
""",
        """\
  * 来館者数 [KPI level 人 increase]
      baseline 100<人> 2023年度
      target 200<人> 2029年度
  * 満足度 [KPI level % increase]
      baseline 70<%> 2022年度
      target 80<%> 2028年度
""",
    ),
    "years of three kinds of values": (
        (),
        None,
        """\
施策の方向 | 指標名 | 基準年度 | 基準値 | 中間目標年度 | 中間目標値 | 目標年度 | 目標値
1 環境 | ごみ量（t） | 令和4年度 | 12,345 | 令和8年度 | 11,500 | 令和12年度 | 10,800
^ | 緑被率（％） | 令和元年度 | 32.1 | 令和8年度 | 32.5 | 令和12年度 | 33.0
""",
        """\
  # 施策の方向 1 環境
    * ごみ量 [KPI level t decrease]
        baseline 12345<t> 2022年度
        interim_target 11500<t> 2026年度
        target 10800<t> 2030年度
    * 緑被率 [KPI level % increase]
        baseline 32.1<%> 2019年度
        interim_target 32.5<%> 2026年度
        target 33.0<%> 2030年度
""",
    ),
    "parts under a blank head, names on the first row only": (
        (),
        None,
        """\
指標名 |  | 単位 | 現状 | 目標
健康寿命 | 男性 | 年 | 79.1 | 80.0
 | 女性 | 年 | 84.2 | 85.0
検診受診率 |  | % | 30 | 40
""",
        """\
  * 健康寿命 [KPI level 年 increase 男性]
      baseline 79.1<年> !baseline.year_missing@period
      target 80.0<年> 2029年度 推定:period ?period.assumed@period
  * 健康寿命 [KPI level 年 increase 女性] ?row.name_continued@name
      baseline 84.2<年> !baseline.year_missing@period
      target 85.0<年> 2029年度 推定:period ?period.assumed@period
  * 検診受診率 [KPI level % increase]
      baseline 30<%> !baseline.year_missing@period
      target 40<%> 2029年度 推定:period ?period.assumed@period
""",
    ),
    "parts under the head of the names": (
        (),
        None,
        """\
指標 | < | 現状値(R5) | 目標値(R11)
観光客数（千人） | 総数 | 450 | 520
^ | 日帰り | 400 | 450
^ | 宿泊 | 50 | 70
満足度 | < | 70% | 80%
""",
        """\
  * 観光客数 [KPI level 千人 increase 総数]
      baseline 450<千人> 2023(年・年度の別なし)
      target 520<千人> 2029(年・年度の別なし)
  * 観光客数 [KPI level 千人 increase 日帰り]
      baseline 400<千人> 2023(年・年度の別なし)
      target 450<千人> 2029(年・年度の別なし)
  * 観光客数 [KPI level 千人 increase 宿泊]
      baseline 50<千人> 2023(年・年度の別なし)
      target 70<千人> 2029(年・年度の別なし)
  * 満足度 [KPI level % increase]
      baseline 70<%> 2023(年・年度の別なし)
      target 80<%> 2029(年・年度の別なし)
""",
    ),
    "parts that count something elsewhere, beside values with units of their own": (
        (),
        None,
        """\
指標 | < | 現状値（R6） | 目標値（R11）
長く働く教職員の割合 | 小学校 | 28.9％ | 10％
^ | 中学校 | 47.5％ | 20％
""",
        """\
  * 長く働く教職員の割合 [KPI level % decrease 小学校]
      baseline 28.9<%> 2024(年・年度の別なし)
      target 10<%> 2029(年・年度の別なし)
  * 長く働く教職員の割合 [KPI level % decrease 中学校]
      baseline 47.5<%> 2024(年・年度の別なし)
      target 20<%> 2029(年・年度の別なし)
""",
    ),
    "measures of two levels and a column of 成果 and 活動": (
        (),
        None,
        """\
政策 | 施策 | 区分 | 指標名 | 現状値¶(R5) | 目標値¶(R11) | 担当課
1 健康 | 1-1 健康づくり | 成果 | 健診受診率 | 40% | 50% | 健康課
^ | ^ | 活動 | 教室開催数 | 10回 | 20回 | ^
^ | 1-2 医療 | 成果 | かかりつけ医を持つ人の割合 | 60% | 70% | ^
2 福祉 | 2-1 高齢者 | 成果 | 通いの場参加者数 | 500人 | 800人 | 福祉課
""",
        """\
  # 政策 1 健康
    # 施策 1-1 健康づくり
      * 健診受診率 [KPI level % increase 健康課]
          baseline 40<%> 2023(年・年度の別なし)
          target 50<%> 2029(年・年度の別なし)
      * 教室開催数 [KPI level 回 increase 健康課]
          baseline 10<回> 2023(年・年度の別なし)
          target 20<回> 2029(年・年度の別なし)
    # 施策 1-2 医療
      * かかりつけ医を持つ人の割合 [KPI level % increase 健康課]
          baseline 60<%> 2023(年・年度の別なし)
          target 70<%> 2029(年・年度の別なし)
  # 政策 2 福祉
    # 施策 2-1 高齢者
      * 通いの場参加者数 [KPI level 人 increase 福祉課]
          baseline 500<人> 2023(年・年度の別なし)
          target 800<人> 2029(年・年度の別なし)
""",
    ),
    "lines over rows": (
        (),
        None,
        """\
指標名 | 単位 | 現状値(R5) | 目標値(R11)
基本目標1 しごとをつくる | < | < | <
新規雇用者数 | 人 | 10 | 50
創業件数 | 件 | 3 | 20
基本目標2 人の流れ | < | < | <
転入者数 | 人 | 100 | 150
""",
        """\
  # 基本目標 1 しごとをつくる
    * 新規雇用者数 [KPI level 人 increase]
        baseline 10<人> 2023(年・年度の別なし)
        target 50<人> 2029(年・年度の別なし)
    * 創業件数 [KPI level 件 increase]
        baseline 3<件> 2023(年・年度の別なし)
        target 20<件> 2029(年・年度の別なし)
  # 基本目標 2 人の流れ
    * 転入者数 [KPI level 人 increase]
        baseline 100<人> 2023(年・年度の別なし)
        target 150<人> 2029(年・年度の別なし)
""",
    ),
    "a head of two values": (
        (),
        None,
        """\
指標 | 現状値（R5）→目標値（R11） | 担当
来館者数 | 100人 → 200人 | 図書館
満足度 | 70％→80％ | 企画
耐震化率 | 90％ | 建築
""",
        """\
  * 来館者数 [KPI level 人 increase 図書館]
      baseline 100<人> 2023(年・年度の別なし) ?value.several@raw
      target 200<人> 2029(年・年度の別なし) ?value.several@raw
  * 満足度 [KPI level % increase 企画]
      baseline 70<%> 2023(年・年度の別なし) ?value.several@raw
      target 80<%> 2029(年・年度の別なし) ?value.several@raw
  * 耐震化率 [KPI level % increase 建築]
      target 90<%> 2029(年・年度の別なし) !value.unpaired@amount
""",
    ),
    "two tables side by side": (
        (),
        None,
        """\
指標 | 現状(R5) | 目標(R11) | 指標 | 現状(R5) | 目標(R11)
来館者数 | 100人 | 200人 | 貸出冊数 | 1,000冊 | 1,200冊
満足度 | 70% | 80% | 講座数 | 10回 | 20回
利用登録率 | 30% | 40% |  |  |
""",
        """\
  * 来館者数 [KPI level 人 increase]
      baseline 100<人> 2023(年・年度の別なし)
      target 200<人> 2029(年・年度の別なし)
  * 満足度 [KPI level % increase]
      baseline 70<%> 2023(年・年度の別なし)
      target 80<%> 2029(年・年度の別なし)
  * 利用登録率 [KPI level % increase]
      baseline 30<%> 2023(年・年度の別なし)
      target 40<%> 2029(年・年度の別なし)
  * 貸出冊数 [KPI level 冊 increase]
      baseline 1000<冊> 2023(年・年度の別なし)
      target 1200<冊> 2029(年・年度の別なし)
  * 講座数 [KPI level 回 increase]
      baseline 10<回> 2023(年・年度の別なし)
      target 20<回> 2029(年・年度の別なし)
""",
    ),
    "a head of aims over names": (
        (),
        None,
        """\
取組目標 | 現状（R6） | 目標（R11）
地域公共交通計画 | 未策定 | 令和8年度策定
AI導入 | 検討中 | 全庁展開
窓口手続 | 12手続 | すべての手続
職員研修 | 年2回 | 年4回以上
温室効果ガス削減率 | 基準年度比12.5％減 | 基準年度比46％減
""",
        """\
  * 地域公共交通計画 [KPI milestone]
      baseline 言葉のまま 2024(年・年度の別なし) ?value.words@amount
      target できごと「策定」 2026年度
  * AI導入 [KPI words]
      baseline 値なし(pending) ?baseline.missing@amount
      target 言葉のまま 2029(年・年度の別なし) ?value.words@amount
  * 窓口手続 [KPI words 手続]
      baseline 12<手続> 2024(年・年度の別なし)
      target 言葉のまま 2029(年・年度の別なし) ?value.words@amount
  * 職員研修 [KPI level 回 increase]
      baseline 2<回> 2024(年・年度の別なし) 年間
      target 4<回>以上 2029(年・年度の別なし) 年間
  * 温室効果ガス削減率 [KPI level decrease]
      baseline baseline×0.875 2024(年・年度の別なし)
      target baseline×0.54 2029(年・年度の別なし)
""",
    ),
    "years in a note over the table": (
        ("■ 重要業績評価指標（KPI）", "※現状値は令和5年度、目標値は令和11年度"),
        None,
        """\
指標名 | 単位 | 現状値 | 目標値
来館者数 | 人 | 100 | 200
""",
        """\
  # 重要業績評価指標（KPI）／※現状値は令和5年度、目標値は令和11年度
    * 来館者数 [KPI level 人 increase]
        baseline 100<人> 2023年度
        target 200<人> 2029年度
""",
    ),
}


@pytest.mark.parametrize(("above", "caption", "drawn", "reading"), CASES.values(), ids=CASES)
def test_reading(above, caption, drawn, reading):
    read = read_plan([document(*COVER, *above, grid(drawn, caption))])
    told = told_plan(read).split("# 章 第1章 健康", 1)[1]
    assert told.lstrip("\n") + "\n" == reading
