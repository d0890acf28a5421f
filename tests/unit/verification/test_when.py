"""Years, roles and ways of counting told by the words around a figure."""

import pytest

from keikaku.core.years.printing import print_era
from keikaku.verification.when import (
    accumulation_in,
    is_vague,
    role_behind,
    role_in,
    year_before,
    years_of,
)


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("令和5年度の観光入込客数は", "令和5年度"),
        ("令和元年度から令和5年度に", "令和元年度～令和5年度"),
        ("令和元年度に比べ", None),
        ("令和元年度より増えて", None),
        ("令和元年度から", "令和元年度"),
        ("令和4年度と比べて令和5年度は", "令和5年度"),
        ("観光入込客数は", None),
    ],
)
def test_the_year_before_a_figure(text, year):
    found = year_before(text, years_of(text).spans, len(text))
    assert (None if found is None else print_era(found)) == year


@pytest.mark.parametrize(
    ("text", "vague"),
    [("前年度の", True), ("昨年より", True), ("平成30・31年度の", True), ("令和5年度の", False)],
)
def test_years_that_are_told_by_others(text, vague):
    assert is_vague(text) is vague


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("目標値は", "target"),
        ("現状値（R5）", "actual"),
        ("実績", "actual"),
        ("基準値", "actual"),
        ("実績と目標", None),
        ("件数は", None),
    ],
)
def test_roles_before_a_figure(text, role):
    found = role_in(text)
    assert (None if found is None else found.value) == role


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("を目指します", "target"),
        ("に増やすことを目標", "target"),
        ("以上を目標", "target"),
        ("でした", "actual"),
        ("となりました", "actual"),
        ("から", None),
        ("です", None),
    ],
)
def test_roles_behind_a_figure(text, role):
    found = role_behind(text)
    assert (None if found is None else found.value) == role


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("累計で", "cumulative"),
        ("これまでに", "cumulative"),
        ("年間", "annual"),
        ("単年度では", "annual"),
        ("年平均で", "mean"),
        ("年間と累計", None),
        ("は", None),
    ],
)
def test_ways_of_counting(text, kind):
    found = accumulation_in(text)
    assert (None if found is None else found.kind.value) == kind
