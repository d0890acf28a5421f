"""Traps of rows and columns: a document and all that must be read of it."""

TITLE = "落とし穴：表の行と欄"
COLUMNS = ("番号", "求める読み方", "文書（→ はタブ）", "読み")

ROWS: tuple[tuple[str, str, str, str], ...] = (
    (
        "T03",
        "見出しの形の違い：年度の有無、列見出しの欠け",
        """\
KPI→項目→現状値→目標値
→案内板数→5基(R5)→12基

KPI→項目→現状値 (R5)→目標値
→宿泊者数→100人→150人

KPI→項目→現状値(年度)→目標値(年度)
→開催数→3回(R4)→8回(R9)

KPI→→現状値→目標値
→組合数→4組合(R5)→6組合
""",
        """\
# 基本目標 1 にぎわい ?column.name_unheaded
  * 案内板数 [KPI level 基 increase]
      baseline 5<基> 2023(年・年度の別なし)
      target 12<基> 2029年度 推定:period ?period.assumed@period
  * 宿泊者数 [KPI level 人 increase]
      baseline 100<人> 2023(年・年度の別なし)
      target 150<人> 2029年度 推定:period ?period.assumed@period
  * 開催数 [KPI level 回 increase]
      baseline 3<回> 2022(年・年度の別なし)
      target 8<回> 2027(年・年度の別なし)
  * 組合数 [KPI level 組合 increase]
      baseline 4<組合> 2023(年・年度の別なし)
      target 6<組合> 2029年度 推定:period ?period.assumed@period
""",
    ),
    (
        "T04",
        "列見出しの年は、自分の年のない値すべてに掛かり、値のない欄には掛からない",
        """\
KPI→項目→現状値 (R5)→目標値
→入込客数→499千人→540千人
→協議会の設立→-→設立
→宿泊者数→90人(R4)→120人
""",
        """\
# 基本目標 1 にぎわい
  * 入込客数 [KPI level 千人 increase]
      baseline 499<千人> 2023(年・年度の別なし)
      target 540<千人> 2029年度 推定:period ?period.assumed@period
  * 協議会の設立 [KPI milestone]
      baseline 値なし(hyphen) ?baseline.missing@amount
      target できごと「設立」 2029年度 推定:period ?period.assumed@period
  * 宿泊者数 [KPI level 人 increase]
      baseline 90<人> 2022(年・年度の別なし)
      target 120<人> 2029年度 推定:period ?period.assumed@period
""",
    ),
    (
        "T05",
        "列見出しが年を約束しても、年のない値は年が不明",
        """\
KPI→項目→現状値(年度)→目標値(年度)
→認定店数→8店(R5)→12店(R9)
→参加者数→40人→60人(R9)
""",
        """\
# 基本目標 1 にぎわい
  * 認定店数 [KPI level 店 increase]
      baseline 8<店> 2023(年・年度の別なし)
      target 12<店> 2027(年・年度の別なし)
  * 参加者数 [KPI level 人 increase]
      baseline 40<人> !baseline.year_missing@period
      target 60<人> 2027(年・年度の別なし)
""",
    ),
    (
        "T06",
        "1行だけ左へずれた行は、ずれを戻して読み、そのことを言う",
        """\
KPI→項目→現状値→目標値
→案内板数→5基(R5)→12基
宿泊者数→100人(R5)→150人→
""",
        """\
# 基本目標 1 にぎわい
  * 案内板数 [KPI level 基 increase]
      baseline 5<基> 2023(年・年度の別なし)
      target 12<基> 2029年度 推定:period ?period.assumed@period
  * 宿泊者数 [KPI level 人 increase] !row.shifted@values
      baseline 100<人> 2023(年・年度の別なし)
      target 150<人> 2029年度 推定:period ?period.assumed@period
""",
    ),
    (
        "T07",
        "表全体が右へずれていても読める",
        """\
→KPI→項目→現状値→目標値
→→案内板数→5基(R5)→12基
→→宿泊者数→100人(R5)→150人
""",
        """\
# 基本目標 1 にぎわい
  * 案内板数 [KPI level 基 increase]
      baseline 5<基> 2023(年・年度の別なし)
      target 12<基> 2029年度 推定:period ?period.assumed@period
  * 宿泊者数 [KPI level 人 increase]
      baseline 100<人> 2023(年・年度の別なし)
      target 150<人> 2029年度 推定:period ?period.assumed@period
""",
    ),
    (
        "T08",
        "1行に2つの指標：数が合えば分け、合わなければ尋ねる",
        """\
KPI→項目→現状値→目標値
→就農相談者数 新規就農者数→20人(R5) 3人(R4)→40人 8人
→港の利用者数→20人 3人→40人
""",
        """\
# 基本目標 1 にぎわい
  * 就農相談者数 [KPI level 人 increase] !row.two_indicators@name
      baseline 20<人> 2023(年・年度の別なし) ?value.several@raw
      target 40<人> 2029年度 推定:period ?value.several@raw ?period.assumed@period
  * 新規就農者数 [KPI level 人 increase] !row.two_indicators@name
      baseline 3<人> 2022(年・年度の別なし) ?value.several@raw
      target 8<人> 2029年度 推定:period ?value.several@raw ?period.assumed@period
  * 港の利用者数 [KPI level 人 increase]
      baseline[1] 20<人> ?value.several@raw !value.unpaired@amount !baseline.year_missing@period
      baseline[2] 3<人> ?value.several@raw !value.unpaired@amount !baseline.year_missing@period
      target 40<人> 2029年度 推定:period ?period.assumed@period
""",
    ),
    (
        "T09",
        "1つの指標に2つの年と小見出し",
        """\
KPI→項目→現状値→目標値
→誘致企業数→協定の数 1社(R4) 2社(R5)→6社 (5年累計)
""",
        """\
# 基本目標 1 にぎわい
  * 誘致企業数 [KPI level 社 increase]
      baseline[1] [協定の数] 1<社> 2022(年・年度の別なし) ?value.several@raw
      baseline[2] [協定の数] 2<社> 2023(年・年度の別なし) ?value.several@raw
      target 6<社> 2029年度 5年累計 推定:period !accumulation.differs@accumulation ?period.assumed@period
""",
    ),
    (
        "T34",
        "内容の行に余った空欄があっても読める",
        """\
内容→港の施設を直して、訪れる人の安全を守り、休憩所を増やします。→→→→
具体的な取組→R7→R8→R9→R10→R11
案内所の運営→開設→運営→〃→〃→〃
""",
        """\
# 基本目標 1 にぎわい／港の施設を直して、訪れる人の安全を守り、休憩所を増やします。
  - 案内所の運営 2025～2025「開設」 2026～2029「運営」
""",
    ),
    (
        "T36",
        "2行に分かれた列見出し",
        """\
指標→現状→→目標→
→年度→値→年度→値
入込客数→R5→499千人→R11→540千人

指標→目標値→→現状値
→R9→R11→R5
宿泊者数→120人→150人→100人
""",
        """\
# 基本目標 1 にぎわい
  * 入込客数 [KPI level 千人 increase]
      baseline 499<千人> 2023(年・年度の別なし)
      target 540<千人> 2029(年・年度の別なし)
  * 宿泊者数 [KPI level 人 increase]
      interim_target 120<人> 2027(年・年度の別なし) 推定:role ?target.on_the_way@role
      target 150<人> 2029(年・年度の別なし)
      baseline 100<人> 2023(年・年度の別なし)
""",
    ),
    (
        "T33",
        "最初の年度だけに書かれた取組は全期間と読み、終わりは推定",
        """\
具体的な取組→R7→R8→R9
案内所の運営→相談員の配置→→
休憩所の整備→設計→工事→
桟橋の改修→調査→→→工事
防波堤の点検→→→点検
""",
        """\
# 基本目標 1 にぎわい ?cell.not_taken
  - 案内所の運営 2025～2027「相談員の配置」 ?span.end_assumed@spans[0].end
  - 休憩所の整備 2025～2025「設計」 2026～2026「工事」
  - 桟橋の改修 2025～2027「調査」 ?span.end_assumed@spans[0].end !table.ragged_row@spans
  - 防波堤の点検 2027～2027「点検」
""",
    ),
)
