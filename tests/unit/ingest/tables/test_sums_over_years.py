"""Heads of a sum over several years, however they are written, are cumulative over these."""

import pytest

from keikaku.ingest.tables.columns import read_header
from keikaku.ingest.vocabulary import vocabulary

SUMS = [
    "R8～12累計",
    "R8-R12計",
    "R8～12合計",
    "令和8～12年度の累計",
    "令和8年度～12年度計",
    "5年間累計(R8~R12)",
    "5か年計（R8～12）",
    "2026～30累計",
    "目標値（R8～12累計）",
]


@pytest.mark.parametrize("text", SUMS)
def test_a_sum_is_over_the_years_in_its_head(text):
    column = read_header(0, text, vocabulary())
    assert column.period is not None and column.accumulation is not None
    assert (column.period.start, column.period.end) == (2026, 2030)
    assert column.accumulation.kind == "cumulative"


@pytest.mark.parametrize("text", ["計", "合計", "R8計", "5か年計画", "R8～12計画"])
def test_other_heads_say_nothing_of_a_sum(text):
    assert read_header(0, text, vocabulary()).accumulation is None
