"""A footnote says over which time the values with its mark are counted."""

import pytest

from keikaku.ingest.read import read_plan
from tests.drawn import document, grid
from tests.reading import told_plan

COVER = ("青葉市総合計画", "計画期間：令和7年度～令和11年度", "第1章 港")
HEAD = "指標 | 単位 | 現状値（R6） | 目標値（R11）\n"
POINT = "target 20<人> 2029(年・年度の別なし)"

CASES = {
    "the years and how it is counted": (
        "20※1",
        "※1 令和7年度から令和11年度までの5年間の累計",
        "target 20<人> 2025〜2029年度 2025年から5年累計 注:※1 ?accumulation.of_years@accumulation",
    ),
    "how it is counted alone": (
        "20※",
        "※5年間の累計です。",
        f"{POINT} 5年累計 注:※ !accumulation.differs@accumulation",
    ),
    "a mark behind the name": (
        "20",
        "※2 令和7年度から令和11年度までの累計",
        "target 20<人> 2025〜2029年度 2025年から5年累計 ?accumulation.of_years@accumulation",
    ),
    "another mark": ("20※1", "※3 5年間の累計", f"{POINT} 注:※1"),
    "what the cell prints itself is nearer": (
        "20（R8～R11累計）※1",
        "※1 令和7年度から令和11年度までの累計",
        "target 20<人> 2026〜2029(年・年度の別なし) 2026年から4年累計 注:※1 ?accumulation.of_years@accumulation",
    ),
    "a remark": ("20※1", "※1 累計の数え方を令和7年度に改めた", f"{POINT} 注:※1"),
}


@pytest.mark.parametrize(("cell", "note", "target"), CASES.values(), ids=CASES)
def test_a_note_says_how_a_value_is_counted(cell: str, note: str, target: str) -> None:
    name = "就農者数※2" if note.startswith("※2") else "就農者数"
    drawn = grid(f"{HEAD}{name} | 人 | 3 | {cell}\n講座数 | 回 | 5 | 6\n")
    lines = told_plan(read_plan([document(*COVER, drawn, note)])).splitlines()
    told = [line.strip() for line in lines if line.strip().startswith(("baseline", "target"))]
    assert told == [
        "baseline 3<人> 2024(年・年度の別なし)",
        target,
        "baseline 5<回> 2024(年・年度の別なし)",
        "target 6<回> 2029(年・年度の別なし)",
    ]
