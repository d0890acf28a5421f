"""Years of whole columns in captions, lines and notes."""

import pytest

from keikaku.ingest.legend import Legend
from keikaku.ingest.legend_order import settled
from keikaku.ingest.legend_pairs import pairs_of
from keikaku.ingest.tables.columns import read_header
from keikaku.ingest.tables.roles import BASES
from keikaku.ingest.tables.stated_years import stated_years, with_legend, with_stated_years
from keikaku.ingest.vocabulary import vocabulary


def told(*lines):
    return {role: period.end for role, period in stated_years(lines, vocabulary()).items()}


@pytest.mark.parametrize(
    ("line", "years"),
    [
        ("〔現状：令和元年度　　目標：令和12年度〕", {"current": 2019, "target": 2030}),
        ("表３（基準値：令和２年度、目標値：令和８年度）", {"base": 2020, "target": 2026}),
        ("※現状値は令和5年度、目標値は令和11年度", {"current": 2023, "target": 2029}),
        ("※実績値及び目標値は令和6年度", {"actual": 2024, "target": 2024}),
        ("※基準値はH30、実績値・目標値：R6", {"base": 2018, "actual": 2024, "target": 2024}),
        ("（現状値と目標値はともに令和6年度）", {"current": 2024, "target": 2024}),
        ("※目標値及び県の目標値は令和6年度", {}),
        ("基準年度：令和4年度／目標年度：令和11年度", {"base": 2022, "target": 2029}),
        ("目標値の年度は令和11年度です。", {"target": 2029}),
        ("（令和5年度現状値、令和11年度目標値）", {"current": 2023, "target": 2029}),
        ("実績値：R3～R5", {"actual": 2023}),
        ("めざす目標（2028年度）", {"target": 2028}),
        ("まちづくりの数値目標【令和11年度】", {"target": 2029}),
        ("施策の目標値（R11）", {"target": 2029}),
        ("施策の現状値（R5）", {"current": 2023}),
        ("中間目標（R8）", {"interim": 2026}),
        ("県の目標値（R11）", {}),
        ("前期計画の目標（R6）", {}),
        ("基本目標１（令和7年度～令和11年度）", {}),
        ("数値目標（令和7年度～令和11年度）", {}),
        ("めざす目標 2028年度に向けて", {}),
        ("計画期間：令和7年度～令和11年度", {}),
        ("令和5年度に調査しました。", {}),
        ("担当課：観光課", {}),
        ("目標値：令和11年度" + "、" * 160, {}),
    ],
)
def test_a_line(line, years):
    assert told(line) == years


def test_a_role_with_two_years_is_left_out():
    assert told("現状値：令和5年度", "現状値：令和4年度、目標値：令和11年度") == {"target": 2029}


@pytest.mark.parametrize(
    ("heads", "years"),
    [
        (("現状値", "目標値"), (2023, 2029)),
        (("基準値", "目標値"), (2023, 2029)),
        (("基準値", "現状値"), (None, 2023)),
        (("現状値(R4)", "目標値"), (2022, 2029)),
        (("目標値", "目標値"), (None, None)),
        (("現状値 平成29年度(2018年度)", "実績値"), (None, None)),
    ],
)
def test_columns_take_the_years_that_they_do_not_print(heads, years):
    stated = stated_years(["現状値：令和5年度、目標値：令和11年度"], vocabulary())
    columns = [read_header(nth, head, vocabulary()) for nth, head in enumerate(heads)]
    dated = with_stated_years(columns, stated)
    assert tuple(c.period.end if c.period else None for c in dated) == years


@pytest.mark.parametrize(
    ("sentence", "heads", "said"),
    [
        (
            "現状値は令和5年度、目標値は令和11年度の値です",
            ("現状値", "目標値"),
            ["current@2023", "target@2029"],
        ),
        (
            "現状値は令和5年度、目標値は令和11年度の値です",
            ("現状値(R4)", "目標値"),
            ["current@2022", "target@2029"],
        ),
        (
            "現状値は令和5年度、目標値は令和11年度の値です",
            ("目標値", "目標値"),
            ["target", "target"],
        ),
        (
            "令和5年度は現状値、令和11年度は目標値です",
            ("R5", "R11"),
            ["current@2023", "target@2029"],
        ),
        (
            "令和5年度は現状値、令和11年度は目標値です",
            ("R5", "R8"),
            ["current@2023", "year@2026"],
        ),
        # A head with a further word is one of the legend's where it names the years of all.
        (
            "R5決算は実績、R10は中間点、R15は目標値です",
            ("R5決算", "R10", "R15"),
            ["actual@2023", "interim@2028", "target@2033"],
        ),
        (
            "R5決算は実績、R10は中間点、R15は目標値です",
            ("R5決算", "R10"),
            ["cost@2023", "interim@2028"],
        ),
        # Words that nobody knows are known by the legend.
        (
            "起点値は令和5年度、通過値は令和8年度、到達値は令和11年度です",
            ("起点値", "通過値", "到達値"),
            ["base@2023", "interim@2026", "target@2029"],
        ),
        ("通過値は令和8年度です", ("通過値", "備考"), ["None", "remarks"]),
        # One of several results is where the plan begins, where no column says so itself.
        (
            "基準値は令和5年度の実績とし、参考として平成30年度の実績を併記しました",
            ("実績 平成30年度", "実績 令和5年度", "目標値 令和11年度"),
            ["actual@2018", "base@2023", "target@2029"],
        ),
        (
            "基準値は令和5年度の実績です",
            ("基準値（R5）", "実績（R5）", "目標値（R11）"),
            ["base@2023", "actual@2023", "target@2029"],
        ),
        (
            "基準値は令和5年度の実績です",
            ("実績（R4）", "実績（R5）", "見込（R11）"),
            ["actual@2022", "actual@2023", "planned@2029"],
        ),
        # What other bodies have reached in the same year is no value of ours.
        (
            "令和5年度の実績をスタート値、令和11年度の目標をゴール値として示します",
            ("スタート値", "ゴール値", "県平均（R5）", "全国（令和5年度）"),
            ["base@2023", "target@2029", "None@2023", "None@2023"],
        ),
    ],
)
def test_columns_take_what_a_legend_says(sentence, heads, said):
    words = vocabulary()
    legend = Legend(tuple(settled(pairs_of(sentence, words))))
    columns = [read_header(nth, head, words) for nth, head in enumerate(heads)]
    told_of = with_legend(columns, legend, words)
    assert [
        f"{column.role}" + (f"@{column.period.end}" if column.period else "") for column in told_of
    ] == said
    assert not any(column.assumed for column in told_of if column.role in BASES)
