"""Rows of columns of spaces that are parts of a name, and figures that are told by their order."""

import pytest

from tests.unit.ingest.lines.told import tables

CASES = {
    "a name on the line between its parts": (
        "                        現状値        目標値\n"
        "指標                     （R4年度）     （R17年度）\n"
        "\n"
        "              大人        84.9％      95.0％\n"
        "港を歩く人の割合\n"
        "              子ども       78.2％      90.0％\n"
        "\n"
        "              男性        35.7％      30.0％\n"
        "舟に乗る人の割合\n"
        "              女性        22.4％      20.0％\n",
        "現状値        目標値\n"
        "指標|{内訳}|現状値（R4年度）|目標値（R17年度）\n港を歩く人の割合|大人|84.9％|95.0％\n"
        "港を歩く人の割合|子ども|78.2％|90.0％\n舟に乗る人の割合|男性|35.7％|30.0％\n"
        "舟に乗る人の割合|女性|22.4％|20.0％",
    ),
    "a name on the line of the part in the middle": (
        "指標                     現状値        目標値\n"
        "              20歳代男性    31.4        22以下\n"
        "舟に乗る人の割合      20歳代女性    24.9        18以下\n"
        "              小学６年生     4.1         0\n",
        "指標|{内訳}|現状値|目標値\n舟に乗る人の割合|20歳代男性|31.4|22以下\n"
        "舟に乗る人の割合|20歳代女性|24.9|18以下\n舟に乗る人の割合|小学６年生|4.1|0",
    ),
    "parts beside and below a name, values far from their heads, words close behind them": (
        "            指標                  現状値           目標値        出典\n"
        "                             （R5年度）        （R17年度）\n"
        "港を歩く人の割合                              84.1％     90.0％ 港の調査\n"
        "舟に乗る人の割合        男性（40～64歳）               36.8％     30.0％ 舟の調査\n"
        "                 女性（40～64歳）               21.5％     18.0％\n"
        "港の来客数                                 640人      800人 港湾課\n",
        "指標|{内訳}|現状値（R5年度）|目標値（R17年度）|出典\n港を歩く人の割合||84.1％|90.0％|港の調査\n"
        "舟に乗る人の割合|男性（40～64歳）|36.8％|30.0％|舟の調査\n"
        "舟に乗る人の割合|女性（40～64歳）|21.5％|18.0％|\n港の来客数||640人|800人|港湾課",
    ),
    "a label at the left of names is part of none": (
        "              指標         基準値（R4年度）   目標値（R10年度）\n"
        "  ＫＰＩ   港の来客数                 214人        300人\n"
        "        舟の数                   31隻         50隻\n",
        "指標|基準値（R4年度）|目標値（R10年度）\n港の来客数|214人|300人\n舟の数|31隻|50隻",
    ),
}


@pytest.mark.parametrize(("printed", "read"), CASES.values(), ids=CASES.keys())
def test_parts_of_a_name_are_read_with_it(printed: str, read: str) -> None:
    assert tables(printed) == [read]


def test_parts_that_come_out_uneven_around_their_names_are_doubted() -> None:
    printed = (
        "指標                     現状値        目標値\n"
        "              大人        84.9％      95.0％\n"
        "港を歩く人の割合\n"
        "              子ども       78.2％      90.0％\n"
        "              老人        35.7％      30.0％\n"
        "舟に乗る人の割合\n"
        "              女性        22.4％      20.0％\n"
        "              男性        21.4％      20.0％\n"
        "              男女        21.9％      20.0％\n"
    )
    assert "!name.lines_joined" in tables(printed)[0]
