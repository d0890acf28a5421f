"""Columns of 小学校 and 中学校, or 市 and 県, tell whose the values are, and no units."""

import pytest

from keikaku.ingest.read import read_plan
from tests.drawn import document, grid
from tests.reading import told_plan

COVER = ("青葉市教育振興計画", "計画期間：令和7年度～令和11年度", "第1章 学び")

CASES = {
    "beside a column of units": (
        """\
指標 | 校種 | 単位 | 現状値（R5） | 目標値（R11）
本を読む児童生徒の割合 | 小学校 | ％ | 82.6 | 88.0
^ | 中学校 | ^ | 74.1 | 82.0
相談室の設置数 | 小学校 | 校 | 3 | 12
^ | 中学校 | ^ | 4 | 5
登録者数 | － | 人 | 418 | 520
""",
        """\
  * 本を読む児童生徒の割合 [KPI level ％ increase 小学校]
      baseline 82.6<％> 2023(年・年度の別なし)
      target 88.0<％> 2029(年・年度の別なし)
  * 本を読む児童生徒の割合 [KPI level ％ increase 中学校]
      baseline 74.1<％> 2023(年・年度の別なし)
      target 82.0<％> 2029(年・年度の別なし)
  * 相談室の設置数 [KPI level 校 increase 小学校]
      baseline 3<校> 2023(年・年度の別なし)
      target 12<校> 2029(年・年度の別なし)
  * 相談室の設置数 [KPI level 校 increase 中学校]
      baseline 4<校> 2023(年・年度の別なし)
      target 5<校> 2029(年・年度の別なし)
  * 登録者数 [KPI level 人 increase]
      baseline 418<人> 2023(年・年度の別なし)
      target 520<人> 2029(年・年度の別なし)
""",
    ),
    "names printed again, and units behind the values": (
        """\
指標 | 学校種 | 現状値（R5） | 目標値（R11）
本を読む児童生徒の割合 | 小学校 | 82.6% | 88.0%
本を読む児童生徒の割合 | 中学校 | 74.1% | 82.0%
""",
        """\
  * 本を読む児童生徒の割合 [KPI level % increase 小学校]
      baseline 82.6<%> 2023(年・年度の別なし)
      target 88.0<%> 2029(年・年度の別なし)
  * 本を読む児童生徒の割合 [KPI level % increase 中学校]
      baseline 74.1<%> 2023(年・年度の別なし)
      target 82.0<%> 2029(年・年度の別なし)
""",
    ),
    "a head over both columns, and units in the names": (
        """\
指標名（単位） | < | 現状値（R5） | 目標値（R11）
本を読む児童生徒の割合（%） | 小学校 | 82.6 | 88.0
^ | 中学校 | 74.1 | 82.0
1人当たりの貸出冊数（冊） | < | 31.5 | 36.0
""",
        """\
  * 本を読む児童生徒の割合 [KPI level % increase 小学校]
      baseline 82.6<%> 2023(年・年度の別なし)
      target 88.0<%> 2029(年・年度の別なし)
  * 本を読む児童生徒の割合 [KPI level % increase 中学校]
      baseline 74.1<%> 2023(年・年度の別なし)
      target 82.0<%> 2029(年・年度の別なし)
  * 1人当たりの貸出冊数 [KPI level 冊 increase 1人当たり]
      baseline 31.5<冊> 2023(年・年度の別なし)
      target 36.0<冊> 2029(年・年度の別なし)
""",
    ),
    "the town beside the prefecture": (
        """\
指標 | 比べる先 | 現状値（R5） | 目標値（R11）
本を借りる人の割合（％） | 市 | 42.1 | 63.0
^ | 県 | 42.4 | 63.4
""",
        """\
  * 本を借りる人の割合 [KPI level % increase 市]
      baseline 42.1<%> 2023(年・年度の別なし)
      target 63.0<%> 2029(年・年度の別なし)
  * 本を借りる人の割合 [KPI level % increase 県]
      baseline 42.4<%> 2023(年・年度の別なし)
      target 63.4<%> 2029(年・年度の別なし)
""",
    ),
    "units under an unknown head, some of bodies": (
        """\
指標 | 数え方 | 現状値（R5） | 目標値（R11）
相談室の設置数 | 小学校 | 3 | 12
講座数 | 回 | 74 | 82
""",
        """\
  * 相談室の設置数 [KPI level 小学校 increase]
      baseline 3<小学校> 2023(年・年度の別なし)
      target 12<小学校> 2029(年・年度の別なし)
  * 講座数 [KPI level 回 increase]
      baseline 74<回> 2023(年・年度の別なし)
      target 82<回> 2029(年・年度の別なし)
""",
    ),
}


@pytest.mark.parametrize(("drawn", "reading"), CASES.values(), ids=CASES)
def test_reading(drawn: str, reading: str) -> None:
    read = read_plan([document(*COVER, grid(drawn))])
    told = told_plan(read).split("# 章 第1章 学び", 1)[1]
    assert told.lstrip("\n") + "\n" == reading
