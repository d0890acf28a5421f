"""Single cells whose order heads, names and values tell, and those that come out in none."""

import pytest

from tests.reading import codes, draft, plan
from tests.unit.ingest.lines.told import tables, texts

HEADS = "指標\n現状値\n目標値\n"
COVER = "港の計画\n計画期間：令和6年度～令和10年度\n\n１　港\n\n"

ROW_AFTER_ROW = {
    "numbers of rows and units": (
        "No\n指標\n単位\n現状値（R4）\n目標値（R9）\n1\n来客数\n人\n41\n60\n2\n満足度\n％\n40\n50\n",
        "No|指標|単位|現状値（R4）|目標値（R9）\n1|来客数|人|41|60\n2|満足度|％|40|50",
    ),
    "a name on two lines before its unit": (
        "指標\n単位\n現状値\n目標値\n港に来る\n人の数\n人\n41\n60\n満足度\n％\n40\n50\n",
        "指標|単位|現状値|目標値\n港に来る/人の数|人|41|60\n満足度|％|40|50",
    ),
    "a department between the name and the values": (
        "指標\n担当\n現状値\n目標値\n来客数\n港湾課\n41人\n60人\n満足度\n観光課\n4割\n5割\n",
        "指標|担当|現状値|目標値\n来客数|港湾課|41人|60人\n満足度|観光課|4割|5割",
    ),
    "what a name is a part of": (
        "区分\n指標\n現状値\n目標値\n港\n来客数\n41人\n60人\n町\n満足度\n4割\n5割\n",
        "区分|指標|現状値|目標値\n港|来客数|41人|60人\n町|満足度|4割|5割",
    ),
    "heads that a new page prints again": (
        HEADS + "来客数\n41人\n60人\n" + HEADS + "満足度\n4割\n5割\n",
        "指標|現状値|目標値\n来客数|41人|60人\n満足度|4割|5割",
    ),
}
NAMES_FIRST = {
    "a line of heads and a line of values for each name": (
        "来客数\n満足度\n現状値　　　目標値\n41人　　　60人\n4割　　　5割\n",
        "{指標名}|現状値|目標値\n来客数|41人|60人\n満足度|4割|5割",
    ),
    "a head of names, and one that is broken": (
        "指標\n港に来る人の\n数\n満足度\n現状値　　　目標値\n41人　　　60人\n4割　　　5割\n",
        "指標|現状値|目標値\n港に来る人の/数|41人|60人\n満足度|4割|5割",
    ),
    "all heads over all values": (
        "指標\n来客数\n満足度\n現状値\n目標値\n41人\n4割\n60人\n5割\n",
        "指標|現状値|目標値\n来客数|41人|60人\n満足度|4割|5割",
    ),
    "the head of the names again in the line of heads": (
        "指標名\n来客数\n満足度\n指標名　　　現状値　　　目標値\n41人　　　60人\n4割　　　5割\n",
        "指標名|現状値|目標値\n来客数|41人|60人\n満足度|4割|5割",
    ),
    "words for values beside figures": (
        "指標\n来客数\n満足度\n現状値　　　目標値\n未定　　　検討\n41人　　　60人\n",
        "指標|現状値|目標値\n来客数|未定|検討\n満足度|41人|60人",
    ),
    "units that stand behind the names, before all values": (
        "指標\n単位\n来客数\n満足度\n人\n％\n基準年度\n（R5）\n41\n40\n目標年度\n（R10）\n60\n50\n",
        "指標|単位|基準年度（R5）|目標年度（R10）\n来客数|人|41|60\n満足度|％|40|50",
    ),
    "units before all heads": (
        "指標\n単位\n来客数\n満足度\n人\n％\n現状値\n目標値\n41\n40\n60\n50\n",
        "指標|単位|現状値|目標値\n来客数|人|41|60\n満足度|％|40|50",
    ),
    "units before lines of values": (
        "指標\n単位\n港に来る人の\n数\n満足度\n人\n％\n現状値　　　目標値\n41　　　60\n40　　　50\n",
        "指標|単位|現状値|目標値\n港に来る人の/数|人|41|60\n満足度|％|40|50",
    ),
    "two names that begin in hiragana": (
        "指標\nごみの量\nふるさと納税\n現状値\n41t\n4億円\n目標値\n30t\n5億円\n",
        "指標|現状値|目標値\nごみの量|41t|30t\nふるさと納税|4億円|5億円",
    ),
    "brackets with the years below the heads": (
        "指標\n来客数\n満足度\n現状値\n（R5）\n41人\n4割\n目標値\n（R10）\n60人\n5割\n",
        "指標|現状値（R5）|目標値（R10）\n来客数|41人|60人\n満足度|4割|5割",
    ),
}
UNEVEN = {
    "a value too many": HEADS + "来客数\n41人\n60人\n満足度\n4割\n5割\n6割\n",
    "no column of names": "単位\n現状値\n目標値\n人\n41\n60\n",
    "a target too many": "指標名\n来客数\n満足度\n現状値\n41人\n4割\n目標値\n60人\n5割\n7割\n",
    "a target too few": "指標名\n来客数\n満足度\n現状値\n41人\n4割\n目標値\n60人\n",
    "one value under two heads": "指標\n来客数\n満足度\n現状値\n目標値\n41人\n",
    "one line of values for two names": "指標\n来客数\n満足度\n現状値　　　目標値\n41人　　　60人\n",
    "forecasts that no head calls indicators": (
        "来客数\n船の数\n令和５年度（実績）\n令和11年度（推計）\n41\n4\n60\n5\n"
    ),
    "fewer units than names": (
        "指標\n単位\n来客数\n満足度\n船の数\n人\n％\n現状値\n41\n40\n4\n目標値\n60\n50\n5\n"
    ),
    "three lines of values for two names": (
        "指標\n来客数\n満足度\n現状値　　　目標値\n41人　　　60人\n4割　　　5割\n3　　　4\n"
    ),
}


@pytest.mark.parametrize(("text", "table"), ROW_AFTER_ROW.values(), ids=ROW_AFTER_ROW)
def test_rows_one_after_the_other(text: str, table: str) -> None:
    assert (tables(text), texts(text)) == ([table], [])


@pytest.mark.parametrize(("text", "table"), NAMES_FIRST.values(), ids=NAMES_FIRST)
def test_all_names_before_the_values(text: str, table: str) -> None:
    assert (tables(text), texts(text)) == ([table], [])


@pytest.mark.parametrize("text", UNEVEN.values(), ids=UNEVEN)
def test_cells_that_do_not_come_out_even_stay_lines(text: str) -> None:
    assert (tables(text), texts(text)) == ([], text.splitlines())


@pytest.mark.parametrize("text", UNEVEN.values(), ids=UNEVEN)
def test_lines_that_were_not_read_are_told(text: str) -> None:
    reading = draft(COVER + text)
    assert reading.plan.indicators == ()
    assert {"indicator.line_unread", "indicator.cells_unread"} & {*codes(reading)}


@pytest.mark.parametrize("name", ["来客数", "ごみの量", "港の計画の策定"])
def test_each_value_stands_at_its_own_line(name: str) -> None:
    (indicator,) = plan(COVER + HEADS + f"{name}\n41人\n60人\n").indicators
    places = [value.source.address for value in indicator.values if value.source]
    assert (indicator.name, places) == (name, ["10行目", "11行目"])
