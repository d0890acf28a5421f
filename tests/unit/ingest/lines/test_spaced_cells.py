"""Cells that take several lines in columns of spaces, as programs print the pages of a PDF."""

import pytest

from tests.unit.ingest.lines.told import tables

CASES = {
    "years of the heads and of one value broken over lines": (
        "No.    指標         単位    方向     現状値          目標値\n"
        "                             （令和 4 年      （令和 9 年\n"
        "                                度）            度）\n"
        " 1    港の来客数       人      ↗        41           60\n"
        " 2    港から出る排出量      千 t-    ↘       412          330\n"
        "                    CO2          （令和 2 年\n"
        "                                度）\n"
        " 3    港の魚を買う人の割合     ％      ↗       5.5          7.0\n",
        "No.|指標|単位|方向|現状値（令和 4 年度）|目標値（令和 9 年度）\n1|港の来客数|人|↗|41|60\n"
        "2|港から出る排出量|千 t-/CO2|↘|412/（令和 2 年度）|330\n3|港の魚を買う人の割合|％|↗|5.5|7.0",
    ),
    "a year below a value": (
        "指標              現状値        目標値\n港の来客数            41          60\n"
        "                  (R2)\n港の満足度          5.5         7.0\n",
        "指標|現状値|目標値\n港の来客数|41/(R2)|60\n港の満足度|5.5|7.0",
    ),
    "names in the middle between the words and the years of the values": (
        "                            現状値       中間目標      目標値\n"
        "指標                    単位\n"
        "                            令和4年度     令和7年度     令和9年度\n"
        "港の来客数                  人       41         50         60\n"
        "港の満足度                  ％      5.5        6.0        7.0\n",
        "指標|単位|現状値令和4年度|中間目標令和7年度|目標値令和9年度\n"
        "港の来客数|人|41|50|60\n港の満足度|％|5.5|6.0|7.0",
    ),
    "a head over the years of several columns": (
        "指標          単位   基準値              実績値              目標値      達成率     評価\n"
        "                   R2       R4      R5      R6       R7\n"
        "港の来客数        人     41       42      43      44       60    73.3%    Ｃ\n"
        "港の魚の値段       円     500       －     510     調査中      600     －       －\n"
        "（1 尾当たり）\n",
        "指標|単位|{基準値R2}|{実績値R4}|{実績値R5}|{実績値R6}|{目標値R7}|達成率|評価\n"
        "港の来客数|人|41|42|43|44|60|73.3%|Ｃ\n"
        "港の魚の値段/（1 尾当たり）|円|500|－|510|調査中|600|－|－",
    ),
    "two kinds of rows below one name": (
        "指標            単位    区分      R5     R6     R7\n"
        "港の来客数          人     目標      41     42     43\n"
        "                     実績      40     39\n"
        "港の魚を買う        ％     目標      5.0    6.0    7.0\n"
        "人の割合                 実績      4.8    －\n",
        "指標|単位|区分|R5|R6|R7\n港の来客数|人|目標|41|42|43\n|人|実績|40|39|\n"
        "港の魚を買う/人の割合|％|目標|5.0|6.0|7.0\n|％|実績|4.8|－|",
    ),
    "a value with its year in the middle beside the name": (
        "指標              現状値        目標値\n"
        "                   41\n港の来客数                       60\n                  (R2)\n"
        "港の満足度          5.5         7.0\n",
        "指標|現状値|目標値\n港の来客数|41/(R2)|60\n港の満足度|5.5|7.0",
    ),
}


@pytest.mark.parametrize(("text", "read"), CASES.values(), ids=CASES)
def test_cells_over_several_lines(text: str, read: str) -> None:
    assert tables(text) == [read]


def test_years_that_stand_half_way_between_two_heads_divide_none() -> None:
    heads = "指標        現状値             目標値\n"
    years = "           R2      R5      R8\n"
    assert not tables(f"{heads}{years}港の来客数    41      42      43\n")
