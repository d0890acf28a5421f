"""Cards print a name, values and years a line each, as slides do."""

import pytest

from tests.unit.ingest.lines.told import tables

PLAN = "港の計画（令和5年度～令和9年度）\n\n"
CASES = {
    "values before years": (
        "港の来客数\n\n41人\n60人\n令和3年度\n令和9年度\n\n港の満足度\n4割\n5割\n令和3年度\n令和9年度\n",
        "{指標名}|{現状値（令和3年度）}|{目標値（令和9年度）}\n港の来客数|41人|60人\n港の満足度|4割|5割",
    ),
    "a sign between": (
        "港の来客数\n令和3年度\n41人\n↓\n令和9年度\n60人\n",
        "{指標名}|{現状値（令和3年度）}|{目標値（令和9年度）}\n港の来客数|41人|60人",
    ),
    "beside each other, a year after the other": (
        "港の来客数\n港の満足度\n令和3年度\n41人\n令和3年度\n4割\n令和9年度\n60人\n令和9年度\n5割\n",
        "{指標名}|令和3年度|令和9年度\n港の来客数|41人|60人\n港の満足度|4割|5割",
    ),
    "beside each other, a name after the other": (
        "港の来客数\n港の満足度\n令和3年度\n41人\n令和9年度\n60人\n令和3年度\n4割\n令和9年度\n5割\n",
        "{指標名}|令和3年度|令和9年度\n港の来客数|41人|60人\n港の満足度|4割|5割",
    ),
    "values with their years and a sign between": (
        "港の来客数\n41人(R3)\n▶\n60人(R9)\n\n町の人の増減\n▲21人(R4)\n⇒\n▲10人(R9)\n",
        "{指標名}|{現状値}|{目標値}\n港の来客数|41人(R3)|60人(R9)\n町の人の増減|▲21人(R4)|▲10人(R9)",
    ),
    "units below the names": (
        "公用車の割合\n%\nR4\n14.2\nR9\n80.0\n\n発電の容量\nkW\nR4\n284\nR9\n450\n",
        "{指標名}|{単位}|{現状値（R4）}|{目標値（R9）}\n公用車の割合|%|14.2|80.0\n発電の容量|kW|284|450",
    ),
    "each value before its year": (
        "出店数（5年間）\n22店\nH29～R3\n40店\nR5～R9\n",
        "{指標名}|{現状値（H29～R3）}|{目標値（R5～R9）}\n出店数（5年間）|22店|40店",
    ),
}


@pytest.mark.parametrize(("text", "table"), CASES.values(), ids=CASES)
def test_cards(text: str, table: str) -> None:
    assert tables(PLAN + text) == [table]


@pytest.mark.parametrize(
    "text",
    [
        "港の来客数\n41人\n令和3年度\n",
        "港の来客数\n41人\n60人\n令和9年度\n",
        "港の来客数\n港の満足度\n令和3年度\n41人\n令和9年度\n60人\n令和9年度\n70人\n",
        "港の来客数\n港の満足度\n令和3年度\n41人\n令和9年度\n60人\n令和9年度\n4割\n令和3年度\n5割\n",
        "港の来客数\n60人\n41人\n令和9年度\n令和3年度\n",
        "港の来客数\n41人(R3)\n60人(R9)\n",
        "文です。\nkW\nR4\n284\nR9\n450\n",
        "港の来客数\n60人(R9)\n▶\n41人(R3)\n",
        "港の来客数\n41人(R3)\n▶\n60人\n",
        "港の来客数\n41人(R3)\n60人(R9)\n▶\n",
        "港の来客数\n41人\n60人\n平成12年度\n令和2年度\n",
        "1 港の来客数\n41人\n60人\n令和3年度\n令和9年度\n",
        "港の来客数は次のとおりです。\n41人\n60人\n令和3年度\n令和9年度\n",
    ],
)
def test_other_lines_are_no_cards(text: str) -> None:
    assert tables(PLAN + text) == []


def test_without_the_years_of_a_plan_a_word_for_targets_is_needed() -> None:
    card = "港の来客数\n41人\n60人\n令和3年度\n令和9年度\n"
    assert tables("港の本\n\n" + card) == []
    assert len(tables("港の本\n\n2 数値目標\n" + card)) == 1
