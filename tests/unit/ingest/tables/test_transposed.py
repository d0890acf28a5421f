"""Tables with an indicator in each column are read by what their rows hold."""

import pytest

from tests.reading import draft, told_plan

COVER = "青葉市総合戦略\n令和7年度～令和11年度\n\n基本目標 1 にぎわい\n\n"

CASES = {
    "two indicators beside one another": (
        """\
KPI①→KPI②
入込客数→宿泊者数
499千人→1,000人
令和5年度→令和6年度
540千人→1,500人
""",
        """\
# 基本目標 1 にぎわい
  * 入込客数 [KPI level 千人 increase]
      baseline 499<千人> 2023年度 推定:role !column.role_assumed@role
      target 540<千人> 2029年度 推定:role 推定:period !column.role_assumed@role ?period.assumed@period
  * 宿泊者数 [KPI level 人 increase]
      baseline 1000<人> 2024年度 推定:role !column.role_assumed@role
      target 1500<人> 2029年度 推定:role 推定:period !column.role_assumed@role ?period.assumed@period
""",
    ),
    "a row of words is kept aside": (
        """\
KPI①→KPI②
入込客数→宿泊者数
市の調べ→県の調べ
499千人→1,000人
""",
        """\
# 基本目標 1 にぎわい
  * 入込客数 [KPI level 千人 increase] ?cell.not_taken
      target 499<千人> 2029年度 推定:role 推定:period !column.role_assumed@role ?period.assumed@period
  * 宿泊者数 [KPI level 人 increase] ?cell.not_taken
      target 1000<人> 2029年度 推定:role 推定:period !column.role_assumed@role ?period.assumed@period
""",
    ),
    "a mean of years": (
        """\
KGI①→KGI②
入込客数→転入者数
499千人→1,000人
令和5年度→直近5年間の平均値
540千人→1,500人
""",
        """\
# 基本目標 1 にぎわい
  * 入込客数 [KPI level 千人 increase]
      baseline 499<千人> 2023年度 推定:role !column.role_assumed@role
      target 540<千人> 2029年度 推定:role 推定:period !column.role_assumed@role ?period.assumed@period
  * 転入者数 [KPI level 人 increase]
      baseline 1000<人> 5年平均 推定:role !column.role_assumed@role !baseline.year_missing@period
      target 1500<人> 2029年度 推定:role 推定:period !column.role_assumed@role ?period.assumed@period
""",
    ),
    "no rows of values": (
        """\
KPI①→KPI②
入込客数→宿泊者数
港→駅
""",
        """\
# 基本目標 1 にぎわい
  [表 KPI①|KPI②／入込客数|宿泊者数／港|駅] ?table.kept
""",
    ),
}


@pytest.mark.parametrize(("text", "reading"), CASES.values(), ids=CASES)
def test_transposed(text, reading):
    assert told_plan(draft(COVER + text)) + "\n" == reading
