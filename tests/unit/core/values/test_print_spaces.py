import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keikaku.core.text import fold_with_offsets
from keikaku.core.values.cells import parse_cell
from keikaku.core.values.model import CellValue
from keikaku.core.values.print_spaces import (
    closed,
    prose_without_print_spaces,
    spaces_of_print,
)

LETTER = "ぁ-んァ-ヶ一-龠々"


def spaced(text: str) -> str:
    """A text as a word processor may print it, with a space wherever digits and letters meet."""
    text = re.sub(rf"(?<=[0-9])(?=[{LETTER}])", " ", text)
    return re.sub(rf"(?<=[{LETTER}])(?=[0-9])", " ", text)


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("3,823 人（平成 26 年）→4,107 人（平成 31 年）", "3,823人(平成26年)→4,107人(平成31年)"),
        ("令和 7 年度末", "令和7年度末"),
        ("来客数 41 人 60 人", "来客数 41人 60人"),
        ("1 億 8,420 万円以下", "1億8,420万円以下"),
        ("12 万 4 千人", "12万4千人"),
        ("3 時間 20 分", "3時間20分"),
        ("100,000 以上", "100,000以上"),
        ("80% 以上", "80%以上"),
        ("約 30 件", "約30件"),
        ("780 万円から 1,500 万円へ", "780万円から1,500万円へ"),
        ("5 年累計 20 件", "5年累計20件"),
        ("1 人当たり 3 冊", "1人当たり 3冊"),
        # What may as well part columns or words stays.
        ("来客数 41 60", "来客数 41 60"),
        ("会員 41 団体数 60", "会員 41 団体数 60"),
        ("住民 60 人口 80", "住民 60 人口 80"),
        ("小学校 85.2% 中学校 90.1%", "小学校 85.2% 中学校 90.1%"),
        ("No.1 週1回以上歩く人", "No.1 週1回以上歩く人"),
        ("41  人", "41  人"),
        ("41　人", "41 人"),
        ("5 調整中", "5 調整中"),
        ("1 環境", "1 環境"),
        ("", ""),
    ],
)
def test_spaces_within_a_number_are_closed_and_those_between_columns_stay(printed, read):
    assert closed(fold_with_offsets(printed)).text == read


def test_every_letter_keeps_its_place_in_print():
    folded = closed(fold_with_offsets("来客数　４１ 人（平成 ２５ 年）"))
    assert folded.raw_slice(folded.text.index("41"), folded.text.index("(")) == "４１ 人"
    assert folded.raw_slice(folded.text.index("平"), folded.text.index(")")) == "平成 ２５ 年"


@given(st.text("0123456789,. 人件年度平成令和約万億以上目標（）%→", max_size=40))
def test_only_single_spaces_beside_digits_are_taken_out(text: str):
    folded = fold_with_offsets(text)
    taken = spaces_of_print(folded.text)
    assert [folded.text[at] for at in taken] == [" "] * len(taken)
    around = [folded.text[at - 1 : at + 2] for at in taken]
    assert all(re.search(r"\d|[千万億兆分秒%]", beside) for beside in around)
    assert closed(folded).text == "".join(
        letter for at, letter in enumerate(folded.text) if at not in taken
    )


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("※R5 決算は実績、R10 は中間点", "※R5決算は実績、R10は中間点"),
        ("現状値は令和 6 年 3 月末", "現状値は令和6年3月末"),
        ("KPI の値", "KPI の値"),
    ],
)
def test_prose_has_no_columns(printed, read):
    assert prose_without_print_spaces(printed) == read


@pytest.mark.parametrize(
    "cell",
    [
        "1億8,420万円", "4万1,200件", "12万4千人", "3時間20分", "1人当たり3冊",
        "年3回", "約3割", "5年間で20件", "5年累計20件", "延べ30人/年", "令和7年度3件",
        "3件（令和7年度）", "100,000以上", "3か所以上", "3件/日", "▲3.5%", "20～30人", "3千人",
        "10万人超", "毎年3件", "累計30件", "30件（累計）", "1日当たり50人", "月2回", "年12回以上",
        "10人(R5) 20人(R6)", "小学校3校 中学校5校",
    ],
)  # fmt: skip
def test_a_cell_says_the_same_with_and_without_them(cell):
    assert [*map(bare, parse_cell(spaced(cell)))] == [*map(bare, parse_cell(cell))]


def bare(value: CellValue) -> CellValue:
    """A value without how it is printed."""
    period = value.period and replace(value.period, as_printed="")
    return replace(value, raw="", period=period)
