"""Names of a column that the print has broken over several lines."""

import pytest

from keikaku.ingest.lines.slices import Slice
from keikaku.ingest.lines.stacked_names import goes_on_with, join_names, joined

JOINED = ("name.lines_joined",)


@pytest.mark.parametrize(
    ("line", "following", "goes_on"),
    [
        ("港に来る人の", "数", True),
        ("来客数", "船の数", False),
        ("来客数（年間", "平均）", True),
        ("来客数", "（年間）", True),
        ("「港の日", "」の来客数", True),
        ("港を利用する", "市民の割合", True),
        ("ごみ処理および", "資源化の量", True),
        ("観光・", "交流人口", True),
        ("来客者ア", "ンケートの点数", True),
        ("プログラムの数", "ューザー数", True),
        ("道路、", "橋の数", True),
        ("船の数", "(隻)", True),
        ("船の数)", "来客数", False),
        ("港をつくる", "船の数", False),
        ("来客数", "ごみの量", False),
        ("来客数", "ふるさと納税の額", False),
        ("来客数", "こどもの数", False),
        ("来客数", "のびのび教室の数", False),
        ("港に来る人", "の割合", True),
        ("港を利用", "する人の割合", True),
        ("港を利", "用した人", False),
        ("来客", "を数えた日", True),
        ("こうえ", "んの数", True),
        ("第1回来客数", "第2回来客数", False),
    ],
)
def test_whether_a_name_goes_on(line, following, goes_on):
    assert goes_on_with(Slice(line), Slice(following)) is goes_on


@pytest.mark.parametrize(
    ("lines", "count", "names"),
    [
        (["来客数", "船の数"], 2, ["来客数", "船の数"]),
        (["来客数"], 1, ["来客数"]),
        (["来客数"], 2, None),
        ([], 1, None),
        (["港に来る人の", "数", "船の数"], 2, ["港に来る人の/数", "船の数"]),
        (["来客数", "船の数", "桟橋の数"], 2, None),
        (["① 港に来る", "人の数", "② 船の数"], 2, ["① 港に来る/人の数", "② 船の数"]),
        (["・港に来る", "人の", "数", "・船の数"], 2, ["・港に来る/人の/数", "・船の数"]),
        (["1-1 来客", "の多い日", "1-2 船の数"], 2, ["1-1 来客/の多い日", "1-2 船の数"]),
        (["(1) 来客数", "(2) 船の数", "(3) 桟橋"], 2, None),
        (["来客数（", "年間）", "船の数（", "年間）"], 2, ["来客数（/年間）", "船の数（/年間）"]),
        (["港に来る人の", "数"], 1, ["港に来る人の/数"]),
        (["来客数", "船の数"], 1, None),
        (["来客数", "の割合", "① 船の数"], 1, None),
    ],
)
def test_so_many_names_of_lines(lines, count, names):
    found = join_names([Slice(line) for line in lines], count)
    told = None if found is None else [name.text.replace("\n", "/") for name in found]
    assert told == names


@pytest.mark.parametrize(
    ("lines", "flags"),
    [
        (["来客数"], ()),
        (["港に来る人の数", "と船の数"], ()),
        (["港", "港に来る人の数"], JOINED),
        (["港の", "港に来る人の数の割合"], ()),
        (["来客", "船の数"], ()),
        (["来客数", "来客の満足度"], JOINED),
        (["長い名前の来客数", "船", "港に来る船の数"], JOINED),
    ],
)
def test_a_short_line_before_a_longer_one_is_doubted(lines, flags):
    name = joined([Slice(line) for line in lines])
    assert (name.text, tuple(name.flags)) == ("\n".join(lines), flags)
