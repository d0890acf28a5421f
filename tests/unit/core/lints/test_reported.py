"""Values that departments report: what is refused, what is told, what goes without a word."""

from dataclasses import replace
from decimal import Decimal

import pytest

from keikaku.core.editing import Refusal, Refused
from keikaku.core.indicators import IndicatorType, Role
from keikaku.core.lints.reported import (
    last_before,
    oddities,
    of_year,
    read_report,
    report_entry,
    rows_of,
)
from keikaku.core.problems import CATALOGUE, Language
from keikaku.core.values.model import Accumulation, AccumulationKind, Amount, Status
from keikaku.core.years.model import FiscalYear
from tests.unit.core.lints.building import amount, baseline, indicator, target, value

NOW = FiscalYear(2026)
YEAR = 2025
VISITORS = indicator(
    "観光客数",
    baseline(amount(499, "千人"), 2023),
    value(Role.ACTUAL, amount(505, "千人"), 2024),
    target(amount(540, "千人")),
    unit="千人",
)
BY_SEX = indicator(
    "平均寿命",
    baseline(amount("78.9", "歳"), label="男"),
    baseline(amount("83.6", "歳"), label="女"),
    target(amount("80.5", "歳"), label="男"),
    target(amount("85.0", "歳"), label="女"),
    unit="歳",
)
WORDS = indicator("計画の策定", type=IndicatorType.MILESTONE)


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        ("", Refusal.NO_VALUE),
        ("　", Refusal.NO_VALUE),
        ("1O5", Refusal.UNREADABLE),
        ("3/4", Refusal.UNREADABLE),
        ("増えた", Refusal.UNREADABLE),
        ("=1+2", Refusal.UNREADABLE),
        ("令和7年度", Refusal.UNREADABLE),
        ("10→20", Refusal.SEVERAL_VALUES),
        ("同左", Refusal.DITTO),
        ("達成率 80%", Refusal.OTHER_ROW),
    ],
)
def test_what_is_no_single_value_is_refused_in_both_languages(raw, why):
    with pytest.raises(Refused) as refused:
        read_report(VISITORS, raw, YEAR, "")
    assert refused.value.why is why
    for language in Language:
        assert refused.value.sentence(language)


@pytest.mark.parametrize(
    ("raw", "read"),
    [
        ("512", Amount(Decimal(512), "千人")),
        ("５１２千人", Amount(Decimal(512), "千人")),
        ("512,000 人", Amount(Decimal(512000), "人")),
        ("▲3", Amount(Decimal(-3), "千人")),
        ("約500", Amount(Decimal(500), "千人", None, True)),
    ],
)
def test_the_text_stays_as_it_was_typed_beside_what_it_reads_as(raw, read):
    found = read_report(VISITORS, raw, YEAR, "")
    assert (found.raw, found.reading, found.role) == (raw, read, Role.ACTUAL)
    assert found.period == report_entry(VISITORS, raw, YEAR, "").period
    assert found.source is None


def test_what_the_text_says_itself_goes_before_the_form():
    assert read_report(VISITORS, "512千人（速報値）", YEAR, "").status is Status.PROVISIONAL


def test_an_event_may_be_told_in_words():
    assert read_report(WORDS, "策定済み", YEAR, "").raw == "策定済み"
    with pytest.raises(Refused):
        read_report(WORDS, "1O5", YEAR, "")


def codes(raw: str, year: int = YEAR, of=VISITORS, label: str = "", today: FiscalYear = NOW):
    return [code for code, _ in oddities(of, read_report(of, raw, year, label), year, today)]


TOTAL = Accumulation(AccumulationKind.CUMULATIVE)
COUNTED = indicator("件数", target(amount(30), accumulation=TOTAL), unit="件")


@pytest.mark.parametrize(
    ("raw", "year", "told"),
    [
        ("512", YEAR, []),
        ("512,000人", YEAR, []),
        ("5,049", YEAR, []),
        ("5,050", YEAR, ["report.tenfold"]),
        ("50.5", YEAR, ["report.tenfold"]),
        ("50.6", YEAR, []),
        ("512人", YEAR, ["report.tenfold"]),
        ("0", YEAR, []),
        ("▲5,050", YEAR, ["report.tenfold"]),
        ("512円", YEAR, ["report.unit_differs"]),
        ("9,999%", YEAR, ["report.unit_differs"]),
        ("512（R5年度）", YEAR, ["report.year_differs"]),
        ("512（R7年度）", YEAR, []),
        ("512", 2026, ["report.year_running"]),
        ("512", 2027, ["report.year_ahead"]),
        ("未調査", YEAR, ["report.no_value"]),
        ("集計中", 2026, ["report.year_running", "report.no_value"]),
    ],
)
def test_what_is_odd_is_told(raw, year, told):
    assert codes(raw, year) == told


def test_of_several_values_before_the_latest_counts_and_of_the_year_itself_none():
    more = indicator(
        "観光客数",
        value(Role.ACTUAL, amount(6, "千人"), 2024),
        value(Role.ACTUAL, amount(900, "千人"), 2022),
        value(Role.ACTUAL, amount(7000, "千人"), YEAR),
        unit="千人",
    )
    before = last_before(more, YEAR, "")
    assert before is not None and before.reading == amount(6, "千人")
    there = of_year(more, YEAR, "")
    assert there is not None and there.reading == amount(7000, "千人")
    assert codes("61", of=more) == ["report.tenfold"]
    assert codes("59", of=more) == []


def test_without_actual_values_the_baseline_is_what_was_before():
    first = replace(VISITORS, values=(VISITORS.values[0], VISITORS.values[2]))
    assert codes("4,990", of=first) == ["report.tenfold"]
    assert last_before(first, YEAR, "") is None
    assert of_year(first, YEAR, "") is None


def test_sub_rows_are_held_against_their_own():
    assert rows_of(BY_SEX) == ("男", "女")
    assert codes("7.9", of=BY_SEX, label="男") == []
    assert codes("7.89", of=BY_SEX, label="男") == ["report.tenfold"]
    with pytest.raises(Refused):
        read_report(BY_SEX, "女 84.0", YEAR, "男")


def test_what_has_a_target_is_what_is_reported():
    one = indicator("協定", baseline(amount(1), label="協定締結数"), target(amount(3)))
    assert rows_of(one) == ("",)
    assert rows_of(indicator("協定", baseline(amount(1), label="甲"))) == ("甲",)
    assert rows_of(indicator("協定")) == ("",)


def test_another_way_of_counting_than_the_target_is_told():
    assert codes("12（年平均）", of=COUNTED) == ["report.counted_otherwise"]
    assert codes("12（累計）", of=COUNTED) == []
    assert codes("12", of=COUNTED) == []


def test_an_indicator_without_a_unit_takes_that_of_its_target():
    bare = indicator("協力店", target(amount(40, "店")))
    assert codes("18店", of=bare) == []
    assert codes("18人", of=bare) == ["report.unit_differs"]
    assert codes("18", of=bare) == []


def test_every_kind_that_is_told_has_its_sentences():
    for raw, year in (("5,050", YEAR), ("512円", 2027), ("512（R5）", YEAR), ("-", YEAR)):
        for code, details in oddities(VISITORS, read_report(VISITORS, raw, year, ""), year, NOW):
            for language in Language:
                assert "{" not in CATALOGUE[code].message(details, language)
