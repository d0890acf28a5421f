"""Tables of what was measured year after year, which set no aim."""

import pytest

from keikaku.ingest.read import read_plan
from keikaku.ingest.tables.columns import read_header
from keikaku.ingest.tables.statistics import are_statistics, may_have_aims
from keikaku.ingest.vocabulary import vocabulary
from tests.drawn import document, grid

WORDS = vocabulary()
ROWS = "財政力指数 | 0.51 | 0.50 | 0.50\n経常収支比率(%) | 93.8 | 89.9 | 92.1\n"


@pytest.mark.parametrize(
    ("heads", "above", "aiming", "statistics"),
    [
        ("財政指標|R2|R3|R4", "財政の状況", True, True),
        ("財政指標|R2|R3|R4", "第2節 人口と財政の推移", True, True),
        ("経営指標|2020年度|2021年度", "経営の現状", True, True),
        ("財政指標|R2|R3|R4", "", False, True),
        ("財政指標|R2|R3|R4", "", True, False),
        ("財政指標|R2|R3|R4", "目標の達成状況", True, False),
        ("財政指標|R2|R3|R4", "取組の進捗状況", True, False),
        ("財政指標|R2|R3|R4", "KPIの推移", True, False),
        ("財政指標|R2|R3|R4目標", "財政の状況", False, False),
        ("財政指標|現状値(R4)|R8", "財政の状況", False, False),
        ("指標|R2|R3|R4", "財政の状況", False, False),
        ("成果指標|R2|R3|R4", "財政の状況", False, False),
        ("KPI|R2|R3|R4", "財政の状況", False, False),
        ("政策目標指標|R2|R3|R4", "財政の状況", False, False),
        ("財政指標|備考", "財政の状況", False, False),
        ("区分|R2|R3|R4", "財政の状況", False, False),
        ("項目|R2|R3|R4", "6 財政指標の状況", True, True),
        ("区分|R2|R3|R4", "健全化判断比率の推移", True, True),
        ("区分|R2|R3|R4", "財政指標", True, True),
        ("指標|R2|R3|R4", "財政指標", True, False),
        ("項目|R2|R3|R4", "財政指標の目標", True, False),
        ("項目|R2|R3|目標値R8", "財政指標の状況", True, False),
        ("区分|実績値R2|実績値R6|推計値R12|推計値R17", "表1 人口の推移と将来推計", True, True),
        ("区分|R2|R6|推計値R12|推計値R17", "将来人口の見通し", True, True),
        ("区分|実績値R2|推計値R12", "人口の目標", True, False),
        ("区分|実績値R2|推計値R12", "人口", True, False),
        ("区分|実績値R2|推計値R12|目標値R12", "人口の推移", True, False),
        ("指標名|実績値R2|推計値R12", "人口の推移", True, False),
        ("区分|実績値R2|計画値R12", "給付費の推移", True, False),
        ("区分|R2|R3|R4", "【財政指標の推移】", True, True),
        ("項目|R2|R3|R4", "主な指標の推移（過去3年）", True, True),
        ("区分|R2|R3|R4", "成果指標の推移", True, False),
        ("区分|R2|R3|R4", "推移を見る指標", True, False),
        ("区分|R2|R3|目標値R8", "主な指標の推移", True, False),
        ("指標名|R2|R3|R4", "主な指標の推移", True, False),
        ("指標|R5決算|R6|R7|R11", "財政指標の推計", True, True),
        ("区分|R5決算|R6見込|R7|R11", "2 財政指標及び基金残高の見通し", True, True),
        ("指標|R6|R7|R11", "5 財政指標の見通し", True, True),
        ("指標|R6|R7|R11", "財政指標の試算", True, True),
        ("指標|R6|R7|R11", "財政指標の目標と見通し", True, False),
        ("指標|R6|R7|R11", "財政指標", True, False),
        ("指標|現状値R6|R7|R11", "財政指標の見通し", True, False),
    ],
)
def test_heads_of_statistics(heads, above, aiming, statistics):
    columns = [read_header(n, text, WORDS) for n, text in enumerate(heads.split("|"))]
    assert are_statistics(columns, above, WORDS, aiming=aiming) is statistics


@pytest.mark.parametrize(
    ("titles", "aims"),
    [
        ([], True),
        (["統計書", "令和5年版"], False),
        (["市勢要覧"], False),
        (["財政の姿"], False),
        (["青葉市総合計画"], True),
        (["財政白書"], True),
        (["主要施策の成果"], True),
        (["行政評価の結果"], True),
        (["令和5年度の実績"], True),
        (["KPI一覧"], True),
    ],
)
def test_which_documents_may_have_aims(titles, aims):
    assert may_have_aims(titles, WORDS) is aims


@pytest.mark.parametrize(
    ("lines", "head", "names"),
    [
        (("統計書　令和5年版　青葉市",), "財政指標", []),
        (("青葉市総合計画", "第1章 財政の状況"), "財政指標", []),
        (("青葉市総合計画", "第1章 財政の状況"), "指標", ["財政力指数", "経常収支比率"]),
        (("青葉市総合計画", "第1章 健全な財政"), "財政指標", ["財政力指数", "経常収支比率"]),
        (("青葉市総合計画 進捗報告書", "第1章 財政"), "財政指標", ["財政力指数", "経常収支比率"]),
        (("青葉市総合計画 進捗報告書", "第1章 財政"), "成果指標", ["財政力指数", "経常収支比率"]),
    ],
)
def test_what_becomes_of_their_rows(lines, head, names):
    found = read_plan([document(*lines, grid(f"{head} | R2 | R3 | R4\n{ROWS}"))])
    assert [one.name for one in found.plan.indicators] == names
    assert len(found.plan.tables) == (0 if names else 1)
