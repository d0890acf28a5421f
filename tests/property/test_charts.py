"""What holds for the chart of every indicator."""

import re
from fractions import Fraction
from itertools import pairwise
from xml.etree import ElementTree

from hypothesis import given, settings
from hypothesis import strategies as st

from keikaku.core.indicators import Indicator
from keikaku.core.problems.model import Language
from keikaku.publish.charts import Variant, bars_chart, initiative_rows, series_chart, series_of
from keikaku.publish.charts.bars import Of
from keikaku.publish.charts.scales import around
from tests.property.strategies import drafts

numbers = st.fractions(-(10**9), 10**9, max_denominator=1000)
variants, languages = st.sampled_from(Variant), st.sampled_from(Language)


@given(st.lists(numbers, min_size=1, max_size=8))
def test_ticks_enclose_all_numbers_evenly(found: list[Fraction]):
    ticks = around(found)
    steps = {after - before for before, after in pairwise(ticks)}
    assert ticks[0] <= min(found) and max(found) <= ticks[-1]
    assert len(steps) == 1
    assert 2 <= len(ticks) <= 8


@settings(max_examples=60)
@given(drafts, variants, languages)
def test_every_plan_can_be_drawn_within_its_pictures(draft, variant: Variant, language: Language):
    for indicator in draft.plan.indicators:
        _holds(indicator, variant, language)
    rows = initiative_rows(draft.plan.initiatives)
    chart = bars_chart(rows, Of.WORKS, "c", variant=variant, language=language)
    _within(chart.svg)


def _holds(indicator: Indicator, variant: Variant, language: Language) -> None:
    series = series_of(indicator)
    chart = series_chart(series, "c", variant=variant, language=language)
    assert chart == series_chart(series_of(indicator), "c", variant=variant, language=language)
    assert len(chart.table.rows) == len(series.told) == len(indicator.values)
    _within(chart.svg)


def _within(svg: str) -> None:
    root = ElementTree.fromstring(svg)
    _, _, width, height = map(Fraction, (root.get("viewBox") or "").split())
    for each in root.iter():
        found = [Fraction(number) for number in re.findall(r"-?[0-9.]+", each.get("d") or "")]
        across = [Fraction(each.get(name, "0")) for name in ("x", "x1", "x2", "cx")]
        down = [Fraction(each.get(name, "0")) for name in ("y", "y1", "y2", "cy")]
        assert all(0 <= x <= width for x in [*across, *found[::2]])
        assert all(0 <= y <= height for y in [*down, *found[1::2]])
