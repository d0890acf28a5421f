"""Notes that say of which year the value of one row is."""

from dataclasses import replace

import pytest

from keikaku.documents.model import Cell
from keikaku.ingest.read import read_plan
from tests.drawn import document, grid

COVER = ("青葉市水の計画", "計画期間：令和8年度～令和12年度", "第1章 港")
TABLE = """\
指標 | 現況{head} | 目標
水が届く家の割合{mark} | 71.3％{value} | 80.0％
外の水が届く家の割合 | 41.0％ | 50.0％
"""
OF_COLUMNS = ("※1 現況は令和5年度末の値です。", "※2 目標は令和12年度の値です。")
PLAIN = [2023, 2030]


def years(*notes: str, head: str = "※1", mark: str = "", value: str = "") -> list[list[int]]:
    drawn = grid(TABLE.format(head=head, mark=mark, value=value))
    plan = read_plan([document(*COVER, drawn, *OF_COLUMNS, *notes)]).plan
    return [[v.period.end for v in one.values if v.period] for one in plan.indicators]


@pytest.mark.parametrize(
    ("note", "row"),
    [
        ("※4 水が届く家の割合の現況は、令和4年度末の値です。", [2022, 2030]),
        ("※4 現況値は令和4年度の調査結果。", [2022, 2030]),
        ("※4　現状は令和4年度に実施した市民アンケートの結果です", [2022, 2030]),
        ("※4 現況：令和4年度実績", [2022, 2030]),
        ("※4 令和4年度の値", [2022, 2030]),
        ("※4 令和4年度に実施した調査による", [2022, 2030]),
        ("※4 現況値は直近の令和4年度の値です", [2022, 2030]),
        ("※4 現況値は令和4年住宅・土地統計調査の値です", [2022, 2030]),
        ("※4 令和5年度に調査をしていないため、令和4年度の値を掲載しています。", [2022, 2030]),
        ("※4 令和4年度の値を現況としています。", [2022, 2030]),
        ("※4 現況値（令和4年度）", [2022, 2030]),
        ("（※4）現況値は、令和4年度の値", [2022, 2030]),
        ("※4 目標値は令和14年度の値です。", [2023, 2032]),
        ("※4 県の計画に合わせ、目標年度を令和14年度としています", [2023, 2032]),
        ("※4 現況は令和4年度、目標は令和14年度の値です。", [2022, 2032]),
        ("※4 「届く」と答えた人の割合（令和4年度アンケート）", [2022, 2030]),
        ("※4 「届く」と「近く届く」の合計〔令和4年度市民意識調査の結果〕", [2022, 2030]),
        # Of no value, of a year that is compared with.
        ("※4 「届く」と答えた人の割合（令和4年度調査開始）", PLAIN),
        ("※4 水道の台帳に載る家の割合（令和4年度改正）", PLAIN),
        ("※4 現況は令和4年度に見直した。", PLAIN),
        ("※4 目標は令和4年度比", PLAIN),
    ],
)
def test_a_note_of_the_mark_at_a_name(note: str, row: list[int]):
    assert years(note, mark="※4") == [row, PLAIN]


@pytest.mark.parametrize(
    ("note", "rows"),
    [
        ("※水が届く家の割合の現況は、令和4年度末の値です。", [[2022, 2030], PLAIN]),
        ("※「水が届く家の割合」の現況値は令和4年度の値", [[2022, 2030], PLAIN]),
        ("※水が届く家の割合は令和4年度の数値です。", [[2022, 2030], PLAIN]),
        ("※水が届く家の割合のみ令和4年度の値", [[2022, 2030], PLAIN]),
        ("※ただし、水が届く家の割合の現況は令和4年度の値です。", [[2022, 2030], PLAIN]),
        (
            "※水が届く家の割合及び外の水が届く家の割合の現況は令和4年度の値です。",
            [[2022, 2030], [2022, 2030]],
        ),
        ("※外の水が届く家の割合の現況は令和4年度の値です。", [PLAIN, [2022, 2030]]),
        ("※山の水が届く家の割合の現況は令和4年度の値です。", [PLAIN, PLAIN]),
        (
            "※水が届く家の割合は市民アンケート（令和8年度、令和10年度に実施予定）により把握する。",
            [PLAIN, PLAIN],
        ),
        ("※水が届く家の割合は家の数41戸（令和4年4月1日）で除した値。", [PLAIN, PLAIN]),
        ("※港の数の現況は令和4年度の値です。", [PLAIN, PLAIN]),
    ],
)
def test_a_note_that_names_its_rows(note: str, rows: list[list[int]]):
    assert years(note) == rows


def test_a_note_of_the_mark_at_a_value():
    assert years("※4 現況は令和4年度の値です。", value="※4") == [[2022, 2030], PLAIN]


@pytest.mark.parametrize(
    "lead",
    [
        "現況は令和5年度の値です（「※」を付した項目は令和4年度に実施した調査による値）。",
        "※印の指標については、令和4年度の調査結果です。",
        "※の付いた数値は令和4年度の値",
    ],
)
def test_a_sentence_speaks_of_all_that_bear_a_mark(lead):
    table = grid(TABLE.format(head="", mark="※", value=""))
    plan = read_plan(
        [document(*COVER, "現況は令和5年度、目標は令和12年度です。", lead, table)]
    ).plan
    told = [[v.period.end for v in one.values if v.period] for one in plan.indicators]
    assert told == [[2022, 2030], PLAIN]


@pytest.mark.parametrize("mark", ["※4", "\n※4", "\n（※4）"])
def test_a_mark_may_stand_on_a_line_of_its_own_below_the_name(mark):
    name = Cell(1, 0, f"水が届く家の割合{mark}", grid("指標").source)
    drawn = grid(TABLE.format(head="", mark="", value=""))
    cells = tuple(name if (c.row, c.column) == (1, 0) else c for c in drawn.cells)
    lead = "現況は令和5年度、目標は令和12年度です。"
    parts = (*COVER, lead, replace(drawn, cells=cells), "※4 令和4年度の値")
    first = read_plan([document(*parts)]).plan.indicators[0]
    assert [v.period.end for v in first.values if v.period] == [2022, 2030]


def test_two_notes_in_a_line_are_two():
    notes = "（注1）現況は令和4年度の値です。（注2）現況は令和3年度の値です。"
    assert years(notes, mark="（注1）") == [[2022, 2030], PLAIN]


def test_a_note_in_a_row_of_the_table():
    drawn = TABLE.format(head="（R5）", mark="※4", value="")
    table = grid(drawn + "※4 現況は令和4年度の値です。 | < | <\n")
    plan = read_plan([document(*COVER, table)]).plan
    assert [v.period.end for v in plan.indicators[0].values if v.period] == [2022, 2030]


def test_the_year_that_a_cell_prints_stands():
    note = "※4 現況は令和4年度の値です。"
    assert years(note, mark="※4", value="（R3）") == [[2021, 2030], PLAIN]


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("※4 現況を測れなかったので、前回の令和4年度を代わりに置いた。", True),
        ("※4 令和4年度に測ったところによる", True),
        # A figure of its own is of another year than the value, that of the value is of its own.
        ("※4 令和3年度に始めた。令和3年度の割合は62.5％", False),
        ("※4 令和3年度から測る（令和3年度の家の割合は62.5％）", False),
        ("※4 参考：令和3年度は62.5％であった。", False),
        ("※4 令和3年度の割合は71.3％", True),
        ("※4 令和3年度の調査の回答者数は612人", True),
        ("※4 令和3年度の65歳以上の家の割合", True),
        # The year of a value of the row, and years of what happens.
        ("※4 令和5年度の雨の多い年のもの", False),
        ("※4 令和4年度から数え方を変えた", False),
        ("※4 令和4年度に見直した。", False),
        ("※4 令和4年度改定の指針による", False),
        ("※4 3年ごとの調べのため、令和6年度は数値がありません。", False),
        ("※4 令和3年度及び令和4年度は調査を実施していない。", False),
        ("※4 令和3年度と令和4年度はデータを集計しておりません。", False),
        ("※4 令和8年度と令和10年度の市民アンケート（予定）により把握する", False),
        ("※5 現況を測れなかったので、前回の令和4年度を代わりに置いた。", False),
    ],
)
def test_a_year_of_a_note_that_is_of_no_value_is_told(note: str, *, told: bool):
    drawn = grid(TABLE.format(head="※1", mark="※4", value=""))
    problems = read_plan([document(*COVER, drawn, *OF_COLUMNS, note)]).problems
    assert [one.where for one in problems if one.code == "year.note_unread"] == ["i1"] * told


def test_a_year_that_a_cell_prints_is_not_doubted_for_a_note():
    drawn = grid(TABLE.format(head="※1", mark="※4", value="（R3）"))
    note = "※4 令和2年の国の調べでは、もう少し高かった。"
    problems = read_plan([document(*COVER, drawn, *OF_COLUMNS, note)]).problems
    assert "year.note_unread" not in [one.code for one in problems]


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("※4 雨の害のため前回の令和4年度を置いた", True),
        ("※4 調査は令和4年度に行った。", True),
        ("※4 令和4年度に見直した。", False),
        ("※4 令和5年度の雨の多い年のもの", False),
    ],
)
def test_a_year_of_the_note_of_a_value_is_told_where_it_is_not_its_own(note: str, *, told: bool):
    drawn = grid(TABLE.format(head="※1", mark="", value="※4"))
    problems = read_plan([document(*COVER, drawn, *OF_COLUMNS, note)]).problems
    assert [one.where for one in problems if one.code == "year.note_unread"] == ["i1"] * told


def test_a_note_says_the_year_of_the_value_that_bears_its_mark_behind_a_reason():
    note = "※4 令和5年度に調査をしていないため、令和4年度の値"
    assert years(note, value="※4") == [[2022, 2030], PLAIN]


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("（注）水が届く家の割合の令和6年度は、県の調べを待って記す。", False),
        ("（注）水が届く家の割合の令和7年度は、県の調べを待って記す。", True),
    ],
)
def test_a_note_may_speak_of_a_year_whose_value_is_to_come(note: str, *, told: bool):
    drawn = grid(
        "指標 | 現況（R4） | 実績（R5） | 実績（R6） | 目標（R12）\n"
        "水が届く家の割合 | 71.3％ | 72.0％ | 集計中 | 80.0％\n"
    )
    problems = read_plan([document(*COVER, drawn, note)]).problems
    assert ("year.note_unread" in [one.code for one in problems]) is told
