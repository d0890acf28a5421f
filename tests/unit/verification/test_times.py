"""Whether a printed time is that of a value."""

import pytest

from keikaku.core.years.model import Period, Span, StatedIn
from keikaku.core.years.parse import find_spans
from keikaku.verification.times import ends_alike, same_time


def span(text: str) -> Span:
    return find_spans(text)[0].span


def period(text: str) -> Period:
    return Period(span(text), text, StatedIn.CELL)


@pytest.mark.parametrize(
    ("printed", "known", "same", "ends"),
    [
        ("令和5年度", "令和5年度", True, True),
        ("2023年度", "令和5年度", True, True),
        ("R5", "令和5年度", True, True),
        ("R5", "令和5年", True, True),
        ("令和5年", "R5", True, True),
        ("令和5年", "令和5年度", False, True),
        ("令和5年度", "令和5年", False, True),
        ("令和4年度", "令和5年度", False, False),
        ("令和3年度～令和5年度", "R3～R5", True, True),
        ("令和5年度", "R3～R5", False, True),
        ("令和3年度", "R3～R5", False, False),
        ("令和6年3月末", "令和5年度", True, False),
        ("令和6年3月末", "令和6年度", False, False),
        ("令和6年3月末", "令和6年", True, False),
        ("令和6年3月末", "令和5年", False, False),
        ("令和6年3月末", "R5", True, False),
        ("令和6年4月1日", "令和6年度", True, False),
        ("令和6年4月1日", "令和5年度", False, False),
        ("令和5年度", "令和6年3月末", True, False),
        ("令和6年3月末", "令和6年3月末", True, False),
        ("令和6年3月末", "令和6年4月1日", False, False),
        ("令和6年3月末", "R3～R5", False, False),
    ],
)
def test_a_printed_time_beside_that_of_a_value(printed, known, same, ends):
    assert same_time(span(printed), period(known)) is same
    assert ends_alike(span(printed), period(known)) is ends


def test_without_a_time_nothing_is_the_same():
    assert same_time(span("R5"), None) is False
    assert ends_alike(None, period("R5")) is False
