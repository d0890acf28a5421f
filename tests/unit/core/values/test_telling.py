"""What readings say in English; in Japanese they are printed as ever."""

import pytest

from keikaku.core.problems.model import Language
from keikaku.core.values.cells import parse_cell
from keikaku.core.values.printing import print_reading
from keikaku.core.values.telling import tell_reading

TOLD = {
    "約17,000人以上": "about 17,000人 or more",
    "85%以上": "85% or more",
    "5件超": "more than 5件",
    "10%未満": "less than 10%",
    "3位以下": "3位 or less",
    "▲5.0%": "▲5.0%",
    "10～20人": "10 to 20人",
    "基準値の2倍": "2 times the baseline",
    "基準値より増加": "more than the baseline",
    "前年度より減少": "less than the previous fiscal year",
    "調整中": "pending",
    "未調査": "not surveyed",
    "策定": "策定",
}


@pytest.mark.parametrize(("cell", "english"), TOLD.items())
def test_a_reading_in_english(cell, english):
    (value,) = parse_cell(cell)
    assert tell_reading(value.reading, Language.EN) == english


@pytest.mark.parametrize("cell", TOLD)
def test_a_reading_in_japanese_is_as_it_is_printed(cell):
    (value,) = parse_cell(cell)
    assert tell_reading(value.reading, Language.JA) == print_reading(value.reading)
