"""Single cells that no reader has put together."""

import pytest

from keikaku.ingest.lines.scattered import scattered_cells
from keikaku.ingest.vocabulary import vocabulary
from tests.unit.ingest.lines.told import tabulated


def told(text: str) -> list[tuple[str, str]]:
    """The place of each doubt, and the names that it tells of."""
    found = [doubt for _, doubt in scattered_cells(tabulated(text), vocabulary())]
    assert {doubt.code for doubt in found} <= {"indicator.cells_unread"}
    return [(doubt.source.address, doubt.details["text"]) for doubt in found if doubt.source]


TOLD = {
    "a name, a head of targets and figures": (
        "来客数\n目標値\n41人\n60人\n70人\n",
        [("1行目", "来客数")],
    ),
    "the number and the unit of a row are no names": (
        "1\n来客数\n人\n目標値\n41\n60\n70\n",
        [("2行目", "来客数")],
    ),
    "planned values": ("来客数\n計画値\n41人\n60人\n70人\n", [("1行目", "来客数")]),
    "values halfway": ("来客数\n中間目標値\n41人\n60人\n70人\n", [("1行目", "来客数")]),
    "a blank line parts nothing": (
        "来客数\n\n目標値\n41人\n60人\n70人\n",
        [("1行目", "来客数")],
    ),
    "a line of heads with wide space": (
        "来客数\n現状値　　　目標値　　　中間\n41人　　　60人\n51人　　　60人\n",
        [("1行目", "来客数")],
    ),
    "several names in one doubt": (
        "KPI\n基準値\n目標値\n来客数\n41人\n60人\n船の数\n4隻\n5隻\n6隻\n",
        [("4行目", "来客数」「船の数")],
    ),
    "a name of two lines is one, and no department belongs to it": (
        "KPI\n目標値\n担当課\n海と港の\n来客数\n60人\n70人\n80人\n商工課\n船の数\n（小型）\n4隻\n5隻\n6隻\n",
        [("4行目", "海と港の来客数」「商工課」「船の数（小型）")],
    ),
    "the lines of one box are one name": (
        "KPI\n\n基準値\n\n目標値\n\n港を訪ねた\n人の数\n\n41人\n\n50人\n\n60人\n\n船の数\n\n4隻\n\n5隻\n\n6隻\n",
        [("7行目", "港を訪ねた人の数」「船の数")],
    ),
    "a name that breaks off": (
        "KPI\n基準値\n目標値\n港を訪ねた人の\n満足の度合い\n4割\n5割\n6割\n",
        [("4行目", "港を訪ねた人の満足の度合い")],
    ),
    "two runs that a sentence parts": (
        "来客数\n目標値\n41人\n60人\n70人\n港の人の数です。\n船の数\n目標値\n4隻\n5隻\n6隻\n",
        [("1行目", "来客数"), ("7行目", "船の数")],
    ),
    "names whose figures stand elsewhere": (
        "指標\n来客数\n船の数\n第2章 道\n目標値\n（令和11年度）\n60人\n5隻\n",
        [("2行目", "来客数」「船の数")],
    ),
    "names between a heading and a table of other things": (
        "港を直す\n指標\n来客数\n年度\n41人\n42人\n第2章 道\n目標値\n60人\n5隻\n",
        [("3行目", "来客数")],
    ),
    "names under a head set letter by letter": (
        "指\n標\n来客数\n船の数\n第2章 道\n目標値\n60人\n5隻\n",
        [("3行目", "来客数」「船の数")],
    ),
}
SILENT = {
    "measured values alone": "来客数\n実績値\n41人\n60人\n70人\n",
    "names without figures anywhere": "指標\n来客数\n船の数\n第2章 道\n目標値\n",
    "other names beside figures of targets": (
        "会場\n来客数\n船の数\n第2章 道\n目標値\n60人\n5隻\n"
    ),
    "no head": "来客数\n41人\n60人\n",
    "no name": "目標値\n41人\n60人\n",
    "a name of two letters": "港町\n目標値\n41人\n60人\n",
    "one figure": "来客数\n満足度\n目標値\n41人\n",
    "lines that all have columns": "港の数　　　目標値\n41人　　　60人\n51人　　　60人\n",
    "a sentence about targets": "これは長い文章であり、目標値を述べています。\n41人\n60人\n",
    "what was read": "指標\n現状値\n目標値\n来客数\n41人\n60人\n",
}


@pytest.mark.parametrize(("text", "doubts"), TOLD.values(), ids=TOLD)
def test_cells_that_are_told(text: str, doubts: list[tuple[str, str]]) -> None:
    assert told(text) == doubts


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT)
def test_lines_that_are_no_cells(text: str) -> None:
    assert told(text) == []
