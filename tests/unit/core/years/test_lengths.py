"""Four digits before 年 are a year, unless what follows makes of it a length of time."""

import pytest

from keikaku.core.years.parse import find_spans


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("2030年目標", ["2030年"]),
        ("2030年目途", ["2030年"]),
        ("2030年後期の目標", ["2030年"]),
        ("2024年来場者数", ["2024年"]),
        ("2024年余剰電力", ["2024年"]),
        ("2000年目", []),
        ("2000年前の遺跡", []),
        ("2000年来の寒波", []),
        ("1000年間", []),
        ("2020年代", []),
    ],
)
def test_a_year_or_a_length(text: str, printed: list[str]):
    assert [found.as_printed for found in find_spans(text)] == printed
