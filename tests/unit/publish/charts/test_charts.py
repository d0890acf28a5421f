"""Charts: what is in the picture, in its words and in its table; nothing is told by colour alone."""

import re
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from xml.etree import ElementTree

import pytest

from keikaku.core.indicators import Role
from keikaku.core.problems.model import Language
from keikaku.core.years.model import CalendarYear, FiscalYear, Period, StatedIn, Year
from keikaku.publish.charts import Variant, series_chart, series_of
from keikaku.publish.charts.words import WORDS
from tests.unit.publish.charts.samples import CHARTS, SERIES

GOLDEN = Path(__file__).parents[3] / "golden/charts"
EVERY = [
    (name, variant, language) for name in CHARTS for variant in Variant for language in Language
]
SVG = "{http://www.w3.org/2000/svg}"
_NUMBER = re.compile(r"-?[0-9.]+")


def drawn(name, variant=Variant.WIDE, language=Language.JA):
    return CHARTS[name](f"c-{name}", variant, language)


@pytest.mark.parametrize("name", CHARTS)
@pytest.mark.parametrize("variant", Variant)
def test_a_chart_is_drawn_as_it_was_looked_at(name, variant, golden):
    chart = drawn(name, variant)
    golden(GOLDEN / f"{name}-{variant.name.lower()}.svg", chart.svg)


@pytest.mark.parametrize(("name", "variant", "language"), EVERY)
def test_a_chart_is_well_formed_named_and_without_style(name, variant, language):
    chart = drawn(name, variant, language)
    root = ElementTree.fromstring(chart.svg)
    ids = [str(each.get("id")) for each in root.iter() if each.get("id")]
    assert root.get("role") == "img"
    assert root.get("aria-labelledby") == " ".join(ids)
    assert ids == [f"c-{name}-title", f"c-{name}-desc"]
    assert [root[0].tag, root[1].tag] == [f"{SVG}title", f"{SVG}desc"]
    assert chart.description == root[1].text
    assert not [each for each in root.iter() if {"style", "onload", "href"} & set(each.keys())]
    assert {each.tag.removeprefix(SVG) for each in root.iter()} <= {
        "svg", "title", "desc", "rect", "line", "path", "circle", "text",
    }  # fmt: skip
    assert all(len(row) == len(chart.table.head) for row in chart.table.rows)


@pytest.mark.parametrize(("name", "variant", "language"), EVERY)
def test_everything_lies_within_the_picture(name, variant, language):
    root = ElementTree.fromstring(drawn(name, variant, language).svg)
    _, _, width, height = map(Fraction, (root.get("viewBox") or "").split())
    for each in root.iter():
        assert all(0 <= x <= width for x in _across(each)), each.attrib
        assert all(0 <= y <= height for y in _down(each)), each.attrib


def _across(each):
    names = ("x", "x1", "x2", "cx")
    return [Fraction(each.get(name)) for name in names if each.get(name)] + _path(each)[::2]


def _down(each):
    names = ("y", "y1", "y2", "cy")
    return [Fraction(each.get(name)) for name in names if each.get(name)] + _path(each)[1::2]


def _path(each):
    return [Fraction(number) for number in _NUMBER.findall(each.get("d") or "")]


def classes(name, variant=Variant.WIDE):
    root = ElementTree.fromstring(drawn(name, variant).svg)
    return [each.get("class") for each in root.iter() if each.get("class")]


def texts(name, variant=Variant.WIDE):
    root = ElementTree.fromstring(drawn(name, variant).svg)
    return [each.text for each in root.iter(f"{SVG}text")]


def test_a_year_without_a_value_parts_the_line_and_says_why():
    assert classes("visitors").count("chart-line") == 2
    assert "未調査" in texts("visitors")
    assert "値のない年度: 令和9年度(2027年度)。" in drawn("visitors").description


def test_a_value_that_is_not_final_has_a_mark_and_a_word_of_its_own():
    assert "chart-mark chart-provisional" in classes("visitors")
    assert "実績値（確報でない）" in texts("visitors")
    assert "実績値（速報）: 令和11年度(2029年度)に538千人。" not in drawn("visitors").description
    assert "実績値（速報）は令和11年度(2029年度)に538千人。" in drawn("visitors").description


# Which words the axis of each chart is told by.
AXES = [
    ("visitors", ["大きいほど良い（上ほど良い）", "縦軸は0から始まりません"]),
    ("waste", ["小さいほど良い（下ほど良い）"]),
    ("rank", ["上ほど順位が良い"]),
]


@pytest.mark.parametrize(("name", "words"), AXES)
def test_which_way_is_better_is_said_in_words(name, words):
    for word in words:
        assert word in drawn(name).description
        assert any(word in said for said in texts(name))


def test_the_axis_of_ranks_is_turned_over():
    series = series_of(*SERIES["rank"])
    root = ElementTree.fromstring(drawn("rank").svg)
    marks = [each for each in root.iter() if "chart-target" in (each.get("class") or "")]
    base = [each for each in root.iter() if "chart-baseline" in (each.get("class") or "")]
    assert series.rank
    assert _path(marks[0])[1] < Fraction(base[0].get("y", "0"))


def test_large_counts_are_labelled_in_ten_thousands_and_stay_what_they_are():
    assert "60万" in texts("population")
    assert "基準値 約606,000人" in texts("population")


def test_what_is_below_nought_has_its_sign():
    assert {"▲200", "▲1,000", "基準値 ▲843人"} <= set(texts("migration"))


def test_what_cannot_be_compared_is_not_drawn_but_told():
    chart = drawn("mixed")
    assert [(row[2], row[4]) for row in chart.table.rows] == [
        ("120件", "なし（数え方が違う）"),
        ("12.5%", "なし（数え方が違う）"),
        ("260件", "なし（数え方が違う）"),
        ("700件", "あり"),
    ]
    assert "図に描いていない値が3件あり、表にあります。" in chart.description


def test_a_target_without_a_year_is_a_line_across_the_years():
    chart = drawn("undated")
    assert classes("undated").count("chart-level") == 2  # itself and in the legend
    assert "目標値 15,000人" in texts("undated")
    assert "目標値は15,000人（年の記載なし）。" in chart.description
    assert ("不明", "目標値", "15,000人", "確報", "横線") in chart.table.rows


def test_a_target_without_any_year_beside_it_is_not_drawn():
    plan = SERIES["undated"][0]
    chart = series_chart(series_of(replace(plan, values=plan.values[1:])), "c")
    assert chart.description.startswith("描ける値がありません。")
    assert chart.table.rows[0][4] == "なし（年が不明）"


def test_without_a_value_the_picture_says_so():
    chart = drawn("nothing")
    assert texts("nothing") == ["描ける値がありません。"]
    assert [row[4] for row in chart.table.rows] == ["なし（数値でない）", "なし（値なし）"]


def test_text_is_escaped_and_what_xml_cannot_hold_is_replaced():
    svg = drawn("hostile").svg
    assert "<script" not in svg and "&lt;script&gt;" in svg
    assert "\x00" not in svg


def test_a_reported_value_goes_before_a_printed_one_of_its_year():
    plan, reported = SERIES["population"][0], SERIES["visitors"][1][:1]
    series = series_of(plan, reported)
    assert [one.year for one in series.told if one.role is Role.ACTUAL] == [2015, 2020, 2025]
    same = series_of(plan, [type(reported[0])("i1", 2020, reported[0].reading)])
    assert [one.shown for one in same.told if one.role is Role.ACTUAL] == ["642,000人", "505千人"]


TIMES = [
    (CalendarYear(2020), Language.JA, "令和2年(2020年)"),
    (FiscalYear(2020), Language.JA, "令和2年度(2020年度)"),
    (Year(2020), Language.JA, "R2(2020)"),
    (CalendarYear(2020), Language.EN, "2020"),
    (FiscalYear(2020), Language.EN, "FY2020"),
]


@pytest.mark.parametrize(("span", "language", "said"), TIMES)
def test_a_calendar_year_is_not_told_as_a_fiscal_one(span, language, said):
    plan = SERIES["single"][0]
    period = Period(span, None, StatedIn.CELL)
    dated = replace(plan, values=(replace(plan.values[0], period=period),))
    chart = series_chart(series_of(dated), "c", language=language)
    assert chart.table.rows[0][0] == said
    assert said in chart.description


def test_bars_have_their_whole_text_in_the_table():
    chart = drawn("works", Variant.PHONE)
    assert any(said.endswith("…") for said in texts("works", Variant.PHONE))
    assert (
        "周遊パスの発行",
        "令和7年度(2025年度)",
        "令和11年度(2029年度)",
        "発行と販路の拡大、利用者への調査、参加する施設を増やす取組",
        "",
    ) in chart.table.rows
    assert chart.table.rows[1][4] == "終わりは補ったもの"
    assert chart.table.rows[3] == ("湖岸の清掃", "", "", "", "年度の記載なし")


@pytest.mark.parametrize("key", ["", "1a", 'a"b', "a b", "図"])
def test_a_key_that_begins_no_id_is_refused(key):
    with pytest.raises(ValueError, match="id"):
        series_chart(series_of(*SERIES["single"]), key)


def test_every_word_is_in_both_languages():
    assert all(ja and en for ja, en in WORDS.values())
