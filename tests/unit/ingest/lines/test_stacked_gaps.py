"""Single cells whose rows blank lines part: as many in each block as there are heads."""

import pytest

from tests.unit.ingest.lines.told import tables

HEADS = "指標\n出所\n策定時\n（H25）\n中間評価\n（H30）\n目標値\n（R5）\n達成状況\n\n"
TABLE = "指標|出所|策定時（H25）|中間評価（H30）|目標値（R5）|達成状況"
READ = {
    "heads of unknown words and years on lines of their own": (
        HEADS
        + "1-1 来客数\n港の統計\n41人\n50人\n60人\nB\n\n1-2 満足度\n港の統計\n-\n4割\n5割\nA\n",
        TABLE + "\n1-1 来客数|港の統計|41人|50人|60人|B\n1-2 満足度|港の統計|-|4割|5割|A",
    ),
    "numbers of rows, and years below their values": (
        "指標\n現状値\n目標値\n（令和9年）\n出典\n\n1\n来客数\n41人\n（令和4年）\n60人\n港の統計\n\n"
        "2\n満足度\n4割\n（令和3年）\n5割\n聞き取り\n",
        "{No.}|指標|現状値|目標値（令和9年）|出典\n"
        "1|来客数|41人（令和4年）|60人|港の統計\n2|満足度|4割（令和3年）|5割|聞き取り",
    ),
    "a name of two lines": (
        "指標\n現状値\n目標値\n出典\n\n来客の満足度\n（「満足」の割合）\n4割\n5割\n聞き取り\n",
        "指標|現状値|目標値|出典\n来客の満足度/（「満足」の割合）|4割|5割|聞き取り",
    ),
    "a block of another kind ends the table": (
        HEADS + "来客数\n港の統計\n41人\n50人\n60人\nB\n\n港の祭り\n来た人\n\n文です。\n",
        TABLE + "\n来客数|港の統計|41人|50人|60人|B",
    ),
}
UNREAD = {
    "a name and a head behind it of two lines": (
        "指標\n現状値（R4）\n目標値（R5）\n担当\n部署\n\n港に来る\n人の数\n41人\n60人\n港湾課\n"
    ),
    "a cell too few in each block": HEADS
    + "来客数\n港の統計\n41人\n60人\nB\n\n満足度\n港の統計\n4割\n5割\nA\n",
    "words where a value should stand": HEADS
    + "来客数\n港の統計\n41人\n50人\n港に来る人の見込みの数\n60人\n",
    "heads close above that are not known": "策定時\n（H25）\n中間評価\n（H30）\n目標値（R5）\n状況\n\n来客数\n41人\n50人\n60人\nB\n",
}


@pytest.mark.parametrize(("text", "table"), READ.values(), ids=READ)
def test_blocks_of_as_many_cells_as_heads_are_rows(text: str, table: str) -> None:
    assert tables(text) == [table]


@pytest.mark.parametrize("text", UNREAD.values(), ids=UNREAD)
def test_nothing_is_taken_where_the_count_does_not_agree(text: str) -> None:
    assert tables(text) == []


CLOSE = {
    "an assessment half way is no target": (
        "指標\n策定時(H25)\n中間評価(H30)\n目標値(R5)\n来客数\n4人\n5人\n6人\n満足度\n4割\n5割\n6割\n",
        ["指標|策定時(H25)|中間評価(H30)|目標値(R5)\n来客数|4人|5人|6人\n満足度|4割|5割|6割"],
    ),
    "a head whose word is no known role is no name": (
        "指標\n策定時(H25)\n中間評価(H30)\n直近値(R5)\n目標値(R10)\n来客数\n4人\n5人\n6人\n7人\n"
        "満足度\n4割\n5割\n6割\n7割\n",
        [
            "指標|策定時(H25)|中間評価(H30)|直近値(R5)|目標値(R10)\n来客数|4人|5人|6人|7人\n満足度|4割|5割|6割|7割"
        ],
    ),
    "the number of a page and the title of the plan between rows": (
        "指標\n現状値(R5)\n目標値(R11)\n来客数\n41\n60\n\n12\n\n港市総合計画\n\n船の数\n3\n6\n\n13\n\n満足度\n4\n5\n",
        ["指標|現状値(R5)|目標値(R11)\n来客数|41|60\n船の数|3|6\n満足度|4|5"],
    ),
    "another line between rows": (
        "指標\n現状値(R5)\n目標値(R11)\n来客数\n41\n60\n\n12\n\n海の部\n\n船の数\n3\n6\n",
        ["指標|現状値(R5)|目標値(R11)\n来客数 !name.cells_beside|41|60"],
    ),
    "a year alone below one of the values": (
        "指標\n現状値(R5)\n目標値(R11)\n来客数\n41人\n60人\n満足度\n4割\n(R4年度)\n5割\n船の数\n3隻\n6隻\n",
        ["指標|現状値(R5)|目標値(R11)\n来客数|41人|60人\n満足度|4割(R4年度)|5割\n船の数|3隻|6隻"],
    ),
}


@pytest.mark.parametrize(("text", "told"), CLOSE.values(), ids=CLOSE)
def test_cells_without_gaps(text: str, told: list[str]) -> None:
    assert tables(text) == told
