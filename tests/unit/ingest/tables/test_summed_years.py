"""The years over which notes and names count a running total."""

import pytest

from keikaku.core.indicators import Value
from keikaku.ingest.read import read_plan
from tests.drawn import document, grid

COVER = ("青葉市総合計画", "計画期間：令和8年度～令和12年度", "第1章 港")
TABLE = """\
指標 | 現状値（R7） | 目標値（R12）
来客数 | 41人 | 60人
新規就農者数{} | 5人 | 25人
"""
NAMED = TABLE.format("（累計）")

Told = tuple[tuple[int, int], int | None, int | None]


def years(value: Value) -> Told:
    """First and last year, since when and over how many years it is counted."""
    assert value.period is not None
    over = value.accumulation
    ends = (value.period.start, value.period.end)
    return ends, over.since if over else None, over.years if over else None


def counted(drawn: str, *notes: str) -> list[list[Told]]:
    read = read_plan([document(*COVER, grid(drawn), *notes)])
    return [[years(value) for value in one.values] for one in read.plan.indicators]


PLAIN: list[Told] = [((2025, 2025), None, None), ((2030, 2030), None, None)]
OVER_PLAN: Told = ((2026, 2030), 2026, 5)


@pytest.mark.parametrize(
    ("note", "row"),
    [
        ("※ 新規就農者数（累計）の目標値は、令和8年度から令和12年度までの合計です。", [PLAIN[0], OVER_PLAN]),
        ("※累計は、令和8年度から令和12年度までの5年間の合計。", [PLAIN[0], OVER_PLAN]),
        ("※「累計」は令和8～12年度の5年間の累計", [PLAIN[0], OVER_PLAN]),
        (
            "※累計は令和8年度からの数値（現状値は令和4年度～令和7年度の累計）",
            [((2022, 2025), 2022, 4), OVER_PLAN],
        ),
        # Counted since long ago: a state that goes on, at the year of each value.
        ("※累計は平成30年度からの数値", [((2025, 2025), 2018, None), ((2030, 2030), 2018, None)]),
        # Other years than those of the values, another indicator, no sum, no year.
        ("※累計は令和2年度から令和6年度までの合計", PLAIN),
        ("※貨物量の累計は令和8年度から令和12年度までの合計", PLAIN),
        ("※累計は令和8年度に見直す", PLAIN),
        ("※累計は計画期間の合計", PLAIN),
        ("※来客数は令和8年度から令和12年度まで毎年調べる", PLAIN),
    ],
)  # fmt: skip
def test_a_note_below(note: str, row: list[Told]):
    assert counted(NAMED, note) == [PLAIN, row]


@pytest.mark.parametrize(
    ("note", "row"),
    [
        # By how a single name ends, beside what is counted, of two, each with its own years.
        ("※就農者数の目標値は令和8年度から令和12年度までの累計", [PLAIN[0], OVER_PLAN]),
        ("※来場者数及び就農者数の目標値は、令和8～12年度の累計", [PLAIN[0], OVER_PLAN]),
        (
            "※就農者数の累計は、現状が令和3～7年度、目標が令和8～12年度の合計。",
            [((2021, 2025), 2021, 5), OVER_PLAN],
        ),
        # Within a line, and by the word that cells print.
        ("計画期間：令和8年度～令和12年度　※目標値に「累計」とあるものは令和8～12年度の累計", [PLAIN[0], OVER_PLAN]),
        ("※1 来客数は窓口の人。※2 累計は令和8～12年度の合計です。", [PLAIN[0], OVER_PLAN]),
        ("（注1）窓口の人（注2）累計は令和8～12年度の合計です。", PLAIN),
        ("（注1）窓口の人。（注2）累計は令和8～12年度の合計です。", [PLAIN[0], OVER_PLAN]),
        ("新規就農者数の目標は、令和8年度から令和12年度までの累計です。", [PLAIN[0], OVER_PLAN]),
        ("町の就農者は、令和8年度から令和12年度までの累計で25人を見込みます。", PLAIN),
        ("※「累計」とあるものは、計画期間である令和8年度から令和12年度までの５年間の合計です。", [PLAIN[0], OVER_PLAN]),
    ],
)  # fmt: skip
def test_a_note_by_a_part_of_a_name(note: str, row: list[Told]):
    read = read_plan([document(*COVER, note, grid(NAMED))])
    assert [[years(value) for value in one.values] for one in read.plan.indicators] == [PLAIN, row]


@pytest.mark.parametrize("head", ["備考", "指標の説明"])
@pytest.mark.parametrize(
    ("remark", "row"),
    [
        ("R8～R12の累計", [PLAIN[0], OVER_PLAN]),
        ("令和8年度からの累計", [PLAIN[0], OVER_PLAN]),
        ("5年間（R8～R12）の累計", [PLAIN[0], OVER_PLAN]),
        ("累計（令和8年度～）", [PLAIN[0], OVER_PLAN]),
        ("計画期間（令和8～12年度）の累計", [PLAIN[0], OVER_PLAN]),
        ("町が支えて農業を始めた人の数。目標値は令和8年度から令和12年度までの合計", [PLAIN[0], OVER_PLAN]),
        ("令和8年度から令和12年度まで毎年調べる", PLAIN),
        ("令和2年度から令和6年度までの合計", PLAIN),
        ("窓口の合計の数。令和8年度から数え方を変えた", PLAIN),
    ],
)  # fmt: skip
def test_a_remark_in_the_row(head: str, remark: str, row: list[Told]):
    drawn = f"""\
指標 | 現状値（R7） | 目標値（R12） | {head}
来客数 | 41人 | 60人 | 窓口の人
新規就農者数 | 5人 | 25人 | {remark}
"""
    assert counted(drawn) == [PLAIN, row]


@pytest.mark.parametrize("mark", ["※1", "※１", "（注1）"])
def test_a_note_of_the_mark_at_a_name(mark: str):
    note = "※1 令和8年度から令和12年度までの累計".replace("※1", mark.strip("（）"))
    assert counted(TABLE.format(mark), note) == [PLAIN, [PLAIN[0], OVER_PLAN]]


def test_a_note_of_the_mark_at_a_value():
    drawn = TABLE.format("").replace("25人", "25人※1")
    note = "※1 令和8年度から令和12年度までの5年間の累計"
    assert counted(drawn, note) == [PLAIN, [PLAIN[0], OVER_PLAN]]


@pytest.mark.parametrize(
    ("name", "row"),
    [
        ("（R8～R12累計）", [PLAIN[0], OVER_PLAN]),
        ("（R6以降累計）", [((2025, 2025), 2024, None), ((2030, 2030), 2024, None)]),
        ("（R8以降累計）", [PLAIN[0], ((2030, 2030), 2026, None)]),
        ("（5年間累計）", [((2025, 2025), None, 5), ((2030, 2030), None, 5)]),
    ],
)
def test_no_value_is_counted_from_a_year_after_its_own(name: str, row: list[Told]):
    assert counted(TABLE.format(name)) == [PLAIN, row]


def test_a_note_in_a_row_of_the_table():
    drawn = NAMED + "※累計は令和8年度から令和12年度までの合計 | < | <\n"
    assert counted(drawn) == [PLAIN, [PLAIN[0], OVER_PLAN]]


def test_what_is_measured_since_the_plan_began_is_of_its_years_too():
    drawn = """\
指標 | 策定時（R7） | 実績（R10） | 目標値（R12）
新規就農者数（累計）※1 | － | 9人 | 25人
"""
    read = read_plan([document(*COVER, grid(drawn), "※1 計画を通じた令和8年度からの累計")])
    (row,) = read.plan.indicators
    assert [*map(years, row.values[1:])] == [((2026, 2028), 2026, 3), OVER_PLAN]


def test_a_sentence_far_off_says_it_for_the_whole_document():
    said = (
        "※「累計」とあるものは、本計画の期間である令和8年度から令和12年度までの５年間の合計です。"
    )
    far = [f"{word}は広いです。" for word in ("町", "港", "山", "川", "道", "森")]
    drawn = TABLE.format("").replace("25人", "25人（累計）")
    read = read_plan([document(*COVER, said, *far, grid(drawn))])
    assert [[years(value) for value in one.values] for one in read.plan.indicators] == [
        PLAIN,
        [PLAIN[0], OVER_PLAN],
    ]


def test_a_range_that_a_cell_prints_stands():
    drawn = NAMED.replace("25人", "25人（R9～R12累計）")
    note = "※累計は令和8年度から令和12年度までの合計"
    assert counted(drawn, note)[1][1] == ((2027, 2030), 2027, 4)
