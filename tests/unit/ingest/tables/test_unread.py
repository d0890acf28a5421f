"""Tables that look as if they held indicators are told where nothing was read of them."""

import pytest

from keikaku.ingest.read import read_plan
from tests.drawn import document, grid
from tests.reading import told_plan

PLAN = ("青葉市総合計画", "計画期間：令和7年度～令和11年度", "第1章 港")

CASES = {
    "facilities under one name": (
        """\
施設名 | 利用者数（人） | < | < | <
^ | R4 | R5 | R6 | R11目標
図書館 | 100 | 110 | 120 | 200
公民館 | 50 | 60 | 70 | 100
体育館 | 10 | 11 | 12 | 20
""",
        """\
 !table.indicators_unread
  [表 施設名|利用者数（人）|利用者数（人）|利用者数（人）|利用者数（人）／施設名|R4|R5|R6|R11目標／図書館|100|110|120|200／公民館|50|60|70|100／体育館|10|11|12|20] ?table.kept
""",
    ),
    "units that differ": (
        """\
財政のようす | R4決算 | R5決算
実質公債費比率（%） | 9.4 | 9.1
基金残高（百万円） | 1,842 | 1,790
職員数（人） | 61 | 60
""",
        """\
 !table.indicators_unread
  [表 財政のようす|R4決算|R5決算／実質公債費比率（%）|9.4|9.1／基金残高（百万円）|1,842|1,790／職員数（人）|61|60] ?table.kept
""",
    ),
    "a baseline that is missing beside a target": (
        """\
係 | 森の係 | < | <
基準値 | － | 目標値 | 50％
""",
        """\
 !table.indicators_unread
  [表 係|森の係|森の係|森の係／基準値|－|目標値|50％] ?table.kept
""",
    ),
    "one unit": (
        """\
地区 | 人口 | 世帯
北 | 402人 | 101人
南 | 655人 | 149人
""",
        """\
  [表 地区|人口|世帯／北|402人|101人／南|655人|149人] ?table.kept
""",
    ),
    "nothing that tells a time": (
        """\
施設 | 広さ | 定員
図書館 | 402㎡ | 101人
公民館 | 655㎡ | 149人
""",
        """\
  [表 施設|広さ|定員／図書館|402㎡|101人／公民館|655㎡|149人] ?table.kept
""",
    ),
    "events with figures of their own": (
        """\
内容 | 時期 | 区分 | 数量
来館者数 | R5年4月 | 現状 | 100人
講座数 | R6年4月 | 予定 | 12か所
検診 | R7年4月 | 予定 | 45%
""",
        """\
 !table.indicators_unread
  [表 内容|時期|区分|数量／来館者数|R5年4月|現状|100人／講座数|R6年4月|予定|12か所／検診|R7年4月|予定|45%] ?table.kept
""",
    ),
}


@pytest.mark.parametrize(("drawn", "reading"), CASES.values(), ids=CASES)
def test_reading(drawn, reading):
    told = told_plan(read_plan([document(*PLAN, grid(drawn))])).split("# 章 第1章 港", 1)[1]
    assert told.lstrip("\n") + "\n" == reading
