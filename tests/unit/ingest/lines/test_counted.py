"""Rows of single spaces are read from their end: as many figures as the heads have values."""

import pytest

from tests.unit.ingest.lines.told import tables, texts

CASES = {
    "a head over several lines": (
        "指標 区分 単位\n現状値\n（令和4年度）\n目標値\n（令和9年度）\n"
        "港を歩く人の割合\n男性 ％ 41.0 60.0\n女性 ％ 38.5 55.0\n",
        "指標|区分|単位|現状値（令和4年度）|目標値（令和9年度）\n"
        "港を歩く人の割合|男性|％|41.0|60.0\n港を歩く人の割合|女性|％|38.5|55.0",
    ),
    "years below all heads": (
        "No. 業務指標 単位\n現状 中間目標 最終目標\nR5年度 R10年度 R15年度\n"
        "1 桟橋の補修率 ％ 41.3 63.0 100\n2 浮標の数 基 9 13 18\n",
        "No.|業務指標|単位|現状（R5年度）|中間目標（R10年度）|最終目標（R15年度）\n"
        "1|桟橋の補修率|％|41.3|63.0|100\n2|浮標の数|基|9|13|18",
    ),
    "each word below its year": (
        "指標 単位\nR4\n実績\nR5\n実績\nR9\n目標\n港の来客数 人 41 52 60\n",
        "指標|単位|実績（R4）|実績（R5）|目標（R9）\n港の来客数|人|41|52|60",
    ),
    "a year broken over lines": (
        "指標 単位 現状値\n（令和5年\n度）\n目標値\n（令和11年\n度）\n港の来客数 人 41 60\n",
        "指標|単位|現状値（令和5年度）|目標値（令和11年度）\n港の来客数|人|41|60",
    ),
    "a name and its parts on one line, without a head for them": (
        "指標 現状値\n（R4）\n目標値\n（R9）\n港まで歩く人の割合 男性 41％ 60％\n女性 38％ 55％\n"
        "港の来客数 3,120人 4,000人\n",
        "指標|{内訳}|現状値（R4）|目標値（R9）\n港まで歩く人の割合|男性|41％|60％\n"
        "港まで歩く人の割合|女性|38％|55％\n港の来客数||3,120人|4,000人",
    ),
    "ages before the values are no value": (
        "指標 対象 現状値\n（R4）\n目標値\n（R9）\n港まで歩く人の割合 60 歳以上 41％ 60％\n",
        "指標|対象|現状値（R4）|目標値（R9）\n港まで歩く人の割合|60 歳以上|41％|60％",
    ),
    "names over several lines": (
        "指標 単位 現状値\n（R4）\n目標値\n（R9）\n港の集いで学んだ人の数（累\n計）\n人 41 60\n"
        "港の来客数 人 410 600\n",
        "指標|単位|現状値（R4）|目標値（R9）\n港の集いで学んだ人の数（累/計）|人|41|60\n"
        "港の来客数|人|410|600",
    ),
    "titles between rows name none of them": (
        "指標 単位 現状値\n（R4）\n目標値\n（R9）\n１ 海の仕事\n漁に出る人の数 人 41 60\n"
        "２ 海の学び\n港の来客数 人 410 600\n",
        "指標|単位|現状値（R4）|目標値（R9）\n漁に出る人の数|人|41|60\n港の来客数|人|410|600",
    ),
    "remarks go on below their row": (
        "指標 単位 現状値\n（R4）\n目標値\n（R9）\n出典\n漁に出る人の数 人 41 60 統計\n"
        "（令和3年分）\n港の来客数 人 410 600 統計\n",
        "指標|単位|現状値（R4）|目標値（R9）|出典\n漁に出る人の数|人|41|60|統計\n"
        "港の来客数 !name.lines_joined|人|410|600|統計",
    ),
    "a unit printed once for all parts of a name": (
        "指標 区分 単位 現状値\n（R4）\n目標値\n（R9）\n港を歩く人の割合 男性 ％ 41.0 60.0\n"
        "女性 38.5 55.0\n",
        "指標|区分|単位|現状値（R4）|目標値（R9）\n"
        "港を歩く人の割合|男性|％|41.0|60.0\n港を歩く人の割合|女性|％|38.5|55.0",
    ),
    "a head of names in words of its own": (
        "港で見る成果 単位 現状 目標\n港の来客数 人 41 60\n港の集いに来た人の数 人 4 6\n",
        "{指標名}|単位|現状|目標\n港の来客数|人|41|60\n港の集いに来た人の数|人|4|6",
    ),
    "words that say more of a name": (
        "指標名 説明 単位\n現状値 目標値\nR5 R9\n港の来客数 祭りの日 人 41 60\n",
        "指標名|説明|単位|現状値（R5）|目標値（R9）\n港の来客数|祭りの日|人|41|60",
    ),
    "the number of a note before a unit": (
        "指標 単位 現状値\n（R4）\n目標値\n（R9）\n港の来客数※1 人 41 60\n",
        "指標|単位|現状値（R4）|目標値（R9）\n港の来客数※1|人|41|60",
    ),
}


@pytest.mark.parametrize(("printed", "read"), CASES.values(), ids=CASES.keys())
def test_rows_of_single_spaces(printed: str, read: str) -> None:
    assert tables(printed) == [read]


LEFT = {
    "rows with more figures than heads": (
        "指標 単位\n現状値\n（R4）\n目標値\n（R9）\n港の来客数 人 41 52 60\n漁に出る人の数 人 4 5 6\n"
    ),
    "several years for which no plan says whose they are": (
        "指標 単位 現状値 目標値\nR4 R5 R9\n港の来客数 人 41 52 60\n漁に出る人の数 人 4 5 6\n"
    ),
}


@pytest.mark.parametrize("printed", LEFT.values(), ids=LEFT.keys())
def test_what_cannot_be_counted_is_left(printed: str) -> None:
    assert tables(printed) == []
    assert texts(printed) == printed.splitlines()


def test_years_are_shared_out_by_where_the_plan_begins() -> None:
    printed = (
        "港の計画（令和7年度～令和9年度）\n指標 単位 実績 目標\nR5 R6 R7 R8 R9\n"
        "港の来客数 人 41 52 60 65 70\n"
    )
    assert tables(printed) == [
        "指標|単位|実績（R5）|実績（R6）|目標（R7）|目標（R8）|目標（R9）\n"
        "港の来客数|人|41|52|60|65|70"
    ]
