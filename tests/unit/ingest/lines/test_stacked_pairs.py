"""Single cells of which each figure has its head right before it."""

import pytest

from tests.unit.ingest.lines.told import tables, texts

COVER = "港町計画\n計画期間　令和7年度～令和12年度\n\n"
YEARS = "{指標名}|R5|R12\n来客数|41人|60人\n満足度|40％|50％"
ROLES = "{指標名}|現状|目標\n来客数|41人|60人\n満足度|40％|50％"

CASES = {
    "names, then all figures of one head": (
        "来客数\n満足度\nR5\n41人\nR5\n40％\nR12\n60人\nR12\n50％\n",
        YEARS,
    ),
    "names, then all figures of one name": (
        "来客数\n満足度\nR5\n41人\nR12\n60人\nR5\n40％\nR12\n50％\n",
        YEARS,
    ),
    "each name over its figures": (
        "来客数\nR5\n41人\nR12\n60人\n満足度\nR5\n40％\nR12\n50％\n",
        YEARS,
    ),
    "heads of words": (
        "来客数\n満足度\n現状\n41人\n現状\n40％\n目標\n60人\n目標\n50％\n",
        ROLES,
    ),
    "years in brackets below the heads": (
        "来客数\n満足度\n現状\n（R5）\n41人\n現状\n（R5）\n40％\n目標\n（R12）\n60人\n目標\n（R12）\n50％\n",
        ROLES.replace("現状", "現状（R5）").replace("目標", "目標（R12）"),
    ),
    "signs that lead from one value to the next": (
        "◇来客数\n現状\n41人\n⇒\n目標\n60人\n◇満足度\n現状\n40％\n⇒\n目標\n50％\n",
        ROLES.replace("来客数", "◇来客数").replace("満足度", "◇満足度"),
    ),
    "one name alone, whose heads say all": (
        "来客数\n現状（R5）\n41人\n令和12年度にめざす姿\n60人\n",
        "{指標名}|現状（R5）|令和12年度にめざす姿\n来客数|41人|60人",
    ),
    "three heads": (
        "来客数\n現状\n41人\n中間\n50人\n目標\n60人\n満足度\n現状\n40％\n中間\n45％\n目標\n50％\n",
        "{指標名}|現状|中間|目標\n来客数|41人|50人|60人\n満足度|40％|45％|50％",
    ),
}


@pytest.mark.parametrize(("text", "table"), CASES.values(), ids=CASES)
def test_heads_before_each_figure(text: str, table: str) -> None:
    assert tables(COVER + text) == [table]


@pytest.mark.parametrize(
    "text",
    [
        # Years that have passed, years that do not go up.
        "総人口\n世帯数\n2010年\n410人\n2010年\n40世帯\n2020年\n400人\n2020年\n39世帯\n",
        "来客数\n満足度\nR12\n60人\nR12\n50％\nR5\n41人\nR5\n40％\n",
        # One head only, a figure without a head, another number of figures.
        "来客数\n満足度\n令和5年度\n41人\n令和5年度\n40％\n",
        "来客数\n満足度\nR5\n41人\nR5\n40％\nR12\n60人\n50％\n",
    ],
)
def test_other_cells_stay_text(text: str) -> None:
    assert tables(COVER + text) == []


def test_what_follows_stays_text() -> None:
    text = CASES["heads of words"][0] + "主な事業\n桟橋を直します。\n"
    assert texts(COVER + text)[-2:] == ["主な事業", "桟橋を直します。"]


@pytest.mark.parametrize("line", ["船の数", "港の人"])
def test_where_the_names_begin_is_doubted_where_the_line_above_may_be_one(line: str) -> None:
    doubt = " !value.order_assumed"
    table = YEARS.replace("人|", f"人{doubt}|").replace("％|", f"％{doubt}|")
    table = table.replace("60人", f"60人{doubt}").replace("50％", f"50％{doubt}")
    assert tables(COVER + line + "\n" + CASES["names, then all figures of one head"][0]) == [table]
