"""A name, and a line for each thing that is said of it."""

import pytest

from tests.unit.ingest.lines.told import tables, tabulated, texts

_PLAN = "港の計画（令和６年度～令和10年度）\n\n１　港\n"

_READ = {
    "signs that lead on between the values": (
        "甲の数\n現状値（R5）　1人\n▼\n目標値（R10）　2人\n\n乙の数\n現状値（R5）　3人\n▼\n目標値（R10）　4人\n",
        "{指標名}|現状値（R5）|目標値（R10）\n甲の数|1人|2人\n乙の数|3人|4人",
    ),
    "labels that are years": (
        "甲の数\n　令和5年度の値　1人\n　　↓\n　令和10年度の値　2人\n"
        "乙の数\n　令和5年度の値　3人\n　　↓\n　令和10年度の値　4人\n",
        "{指標名}|{現状値（令和5年度）}|{目標値（令和10年度）}\n甲の数|1人|2人\n乙の数|3人|4人",
    ),
    "years before the values": (
        "甲の数\nR5　1人\nR10　2人\n\n乙の数\nR5　3人\nR10　4人\n",
        "{指標名}|{現状値}|{目標値}\n甲の数|R5　1人|R10　2人\n乙の数|R5　3人|R10　4人",
    ),
    "several values behind a label": (
        "・甲（人）\n　　基準：R5＝1\n　　目標：R7＝2／R8＝3／R9＝4\n"
        "・乙（人）\n　　基準：R5＝5\n　　目標：R7＝6／R8＝7／R9＝8\n",
        "{指標名}|{基準（R5）}|{目標（R7）}|{目標（R8）}|{目標（R9）}\n甲（人）|1|2|3|4\n乙（人）|5|6|7|8",
    ),
    "planned and actual values of the same years": (
        "○甲\n計画　R7 1人／R8 2人\n実績　R7 3人／R8 4人\n"
        "○乙\n計画　R7 5人／R8 6人\n実績　R7 7人／R8 8人\n",
        "{指標名}|{計画（R7）}|{計画（R8）}|{実績（R7）}|{実績（R8）}\n甲|1人|2人|3人|4人\n乙|5人|6人|7人|8人",
    ),
    "the name behind a label of no known word": (
        "ものさし：甲の数\nはかり方：数える\nいま（R5）：1人\nこれから（R10）：2人\n\n"
        "ものさし：乙の数\nはかり方：聞く\nいま（R5）：3人\nこれから（R10）：4人\n",
        "{ものさし}|はかり方|{現状値（R5）}|{目標値（R10）}\n甲の数|数える|1人|2人\n乙の数|聞く|3人|4人",
    ),
    "a bracket at the end of a name is its own, or that of its label": (
        "【KPI】甲の数（年間）\n現状値（R5）：1人\n目標値（R10）：2人\n\n"
        "【KPI】乙の数\n現状値（R5）：3人\n目標値（R10）：4人\n",
        "{KPI}|現状値（R5）|目標値（R10）\n甲の数（年間）|1人|2人\n乙の数|3人|4人",
    ),
    "words beside the values below a name": (
        "甲の数\n担当：港の課\nはじめ（R5）：1人\nおわり（R10）：2人\n\n"
        "乙の数\n担当：道の課\nはじめ（R5）：3人\nおわり（R10）：4人\n",
        "{指標名}|担当|{現状値（R5）}|{目標値（R10）}\n甲の数|港の課|1人|2人\n乙の数|道の課|3人|4人",
    ),
    "labels that say in how many years": (
        "◇甲の数\n　・今の値＝1人〔R5〕\n　・5年後の値＝2人〔R10〕\n◇乙の数\n　・今の値＝3人〔R5〕\n　・5年後の値＝4人〔R10〕\n",
        "{指標名}|{現状値}|{目標値}\n甲の数|1人〔R5〕|2人〔R10〕\n乙の数|3人〔R5〕|4人〔R10〕",
    ),
    "labels in brackets": (
        "甲の数\n［単位］人\n［現況 R5］1\n［目標 R10］2\n乙の数\n［単位］人\n［現況 R5］3\n［目標 R10］4\n",
        "{指標名}|単位|現況 R5|目標 R10\n甲の数|人|1|2\n乙の数|人|3|4",
    ),
}


@pytest.mark.parametrize(("text", "table"), _READ.values(), ids=_READ)
def test_blocks_of_one_shape_are_the_rows_of_a_table(text: str, table: str) -> None:
    assert tables(_PLAN + text) == [table]


def test_money_below_a_block_is_no_part_of_it() -> None:
    block = "基準　R5＝1\n目標　R7＝2、R8＝3\n予算額　R7＝40千円、R8＝50千円\n"
    text = f"甲の数（人）\n{block}\n乙の数（人）\n{block}"
    row = "{{指標名}}|{{基準（R5）}}|{{目標（R7）}}|{{目標（R8）}}\n{}の数（人）|1|2|3"
    assert tables(_PLAN + text) == [row.format("甲"), row.format("乙")]
    assert texts(_PLAN + text)[2:] == ["予算額　R7＝40千円、R8＝50千円"] * 2


def test_a_heading_over_a_labelled_name_stays_a_heading() -> None:
    text = "港のこと\n指標名　甲の数\n現状 R5　1人\n目標 R10　2人\n道のこと\n指標名　乙の数\n現状 R5　3人\n目標 R10　4人\n"
    assert texts(_PLAN + text)[2:] == ["港のこと", "道のこと"]


def test_what_a_plan_counts_as_goals_names_the_years_below_it() -> None:
    text = "数値目標\n\n目標1　港に寄る船\n令和5年度　1隻\n令和10年度　2隻\n\n"
    text += "目標2　港の来客\n令和5年度　3人\n令和10年度　4人\n"
    rows = "港に寄る船|令和5年度　1隻|令和10年度　2隻\n港の来客|令和5年度　3人|令和10年度　4人"
    assert tables(_PLAN + text) == ["数値目標\n{目標}|{現状値}|{目標値}\n" + rows]


def test_lines_with_values_of_the_same_years_are_rows_themselves() -> None:
    text = "商店\n甲の数：R5＝1人／R10＝2人\n乙の数：R5＝3人／R10＝4人\n"
    text += "工場\n甲の数：R5＝5人／R10＝6人\n乙の数：R5＝7人／R10＝8人\n"
    head = "{指標名}|{現状値（R5）}|{目標値（R10）}\n"
    assert tables(_PLAN + text) == [
        head + "甲の数|1人|2人\n乙の数|3人|4人",
        head + "甲の数|5人|6人\n乙の数|7人|8人",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "甲の数\n現状値　1人\n",
        "甲の数\n大きさ　1人\n\n乙の数\n重さ　3人\n",
        "施設の案内\n開館：9:00\n休館：月曜日\n",
    ],
)
def test_a_label_alone_makes_no_block(text: str) -> None:
    assert tables(_PLAN + text) == []


def test_blocks_without_years_or_known_words_are_told() -> None:
    text = "甲の数\nいま　　1人\nこれから　　2人\n\n乙の数\nいま　　3人\nこれから　　4人\n"
    flagged = [block.text for block in tabulated(_PLAN + text) if block.flags]
    assert flagged == ["甲の数", "乙の数"]


def test_blocks_that_count_in_several_units_are_not_told() -> None:
    text = "名称　甲の館\n床面積　1,200m2\n蔵書数　12,000冊\n名称　乙の館\n床面積　900m2\n蔵書数　9,000冊\n"
    assert [block.text for block in tabulated(_PLAN + text) if block.flags] == []


def test_arrows_without_years_are_told_where_nothing_announces_them() -> None:
    lines = "総人口　12,000人→9,000人\n世帯数　5,000世帯→4,500世帯\n"
    assert tables(_PLAN + "人の動き\n" + lines) == []
    flagged = [block.text for block in tabulated(_PLAN + "人の動き\n" + lines) if block.flags]
    assert flagged == lines.splitlines()
    assert len(tables(_PLAN + "【成果指標】\n" + lines)) == 1
