"""Notes that stand apart from the tables whose rows bear their marks."""

import pytest

from keikaku.documents.model import Grid
from keikaku.ingest.read import read_plan
from tests.drawn import document, grid

COVER = ("青葉市港の計画", "計画期間：令和7年度～令和11年度")


def table(place: str, value: str = "", mark: str = "") -> Grid:
    return grid(
        "指標 | 現状値（令和6年度） | 目標値（令和11年度）\n"
        f"{place}に寄る舟の割合{mark} | 71.3％{value} | 80.0％\n"
        f"{place}の灯の数 | 5基 | 8基"
    )


def read(*parts: str | Grid) -> tuple[list[int], list[str]]:
    """The years of the baselines, and where a note was not clear."""
    reading = read_plan([document(*COVER, *parts)])
    values = [one.values[0] for one in reading.plan.indicators]
    told = [str(one.where) for one in reading.problems if one.code == "year.note_unread"]
    return [value.period.end for value in values if value.period], told


@pytest.mark.parametrize(
    ("value", "note"),
    [
        ("※1", "※1 令和4年度の数値"),
        ("（※１）", "※１　令和4年度の値（令和6年度は工事のため休み）"),
        ("＊1", "＊1：令和4年度実績"),
        ("（注1）", "（注1）現状値は令和4年度の値です。"),
        ("注1)", "注1) 令和4年度の数値"),
    ],
)
def test_notes_stand_once_below_the_last_table(value: str, note: str):
    parts = ("第1章 東", table("東", value), "第2章 西", table("西"), note)
    assert read(*parts) == ([2022, 2024, 2024, 2024], [])


def test_the_mark_stands_at_the_name():
    parts = ("第1章 東", table("東", mark="※1"), "第2章 西", table("西"), "※1 令和4年度の数値")
    assert read(*parts) == ([2022, 2024, 2024, 2024], [])


def test_more_notes_than_stand_near_the_table():
    notes = [f"※{n} 舟には櫂のあるものを含む。" for n in range(1, 7)]
    head, last = "第1章 東", "※7 令和4年度の数値"
    assert read(head, table("東", "※7"), *notes, last) == ([2022, 2024], [])


def test_each_table_has_its_own_note():
    first, second = "※1 令和4年度の数値", "※1 令和3年度の数値"
    parts = ("第1章 港", table("東", "※1"), first, table("西", "※1"), second)
    assert read(*parts) == ([2022, 2024, 2021, 2024], [])


def test_nobody_knows_which_of_two_notes_is_meant():
    first = ("第1章 東", table("東", "※1"), "海は広い。", table("南"))
    second = (
        "※1 令和4年度の数値",
        "第2章 西",
        "海は青い。",
        table("西", "※1"),
        "※1 令和3年度の数値",
    )
    years, told = read(*first, *second)
    assert years == [2024, 2024, 2024, 2024, 2021, 2024]
    assert set(told) == {"i1"}


def test_a_year_that_the_note_apart_does_not_give_clearly_is_told():
    note = "※1 雨の害のため前回の令和4年度を置いた"
    parts = ("第1章 東", table("東", "※1"), "第2章 西", table("西"), note)
    assert read(*parts) == ([2024] * 4, ["i1"])


@pytest.mark.parametrize(
    ("value", "sentence"),
    [
        ("*", "*を付けた現状値は、令和4年度に行った市民の調査（回答867人）の結果です。"),
        ("※", "現状値は令和6年度の値です。※を付した数値は令和4年度の値です。"),
        ("†", "†のついた値については、令和4年度のアンケートによるものです。"),
        ("＊", "「＊」印のある指標は、令和4年度に実施した港の調査の結果です。"),
    ],
)
def test_a_sentence_above_all_tables_speaks_of_all_that_bear_a_mark(value: str, sentence: str):
    lines = ("舟は揺れる。", "櫂は長い。", "灯は明るい。", "港は深い。")
    parts = ("第1章 東", sentence, *lines, table("東", value), table("西"))
    assert read(*parts) == ([2022, 2024, 2024, 2024], [])


def test_a_year_of_all_that_bear_a_mark_that_is_not_clear_is_told():
    sentence = "*を付けた現状値は、雨の害のため前回の令和4年度を置いた。"
    lines = ("舟は揺れる。", "櫂は長い。", "灯は明るい。", "港は深い。")
    assert read("第1章 東", sentence, *lines, table("東", "*")) == ([2024, 2024], ["i1"])


def test_a_note_near_the_table_is_nearer_than_a_sentence_above_all():
    sentence = "※を付した値は令和4年度の値です。"
    lines = ("舟は揺れる。", "櫂は長い。", "灯は明るい。", "港は深い。")
    parts = ("第1章 東", sentence, *lines, table("東", "※"), "※ 令和3年度の値")
    assert read(*parts) == ([2021, 2024], [])


def test_such_a_sentence_may_be_broken_over_lines():
    lines = ("*を付けた現状値は、令和4年度に行った市民の", "調査の結果です。船は白い。")
    apart = ("舟は揺れる。", "櫂は長い。", "灯は明るい。", "港は深い。")
    assert read("第1章 東", *lines, *apart, table("東", "*")) == ([2022, 2024], [])
