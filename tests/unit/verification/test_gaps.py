"""What stands between a name and a figure."""

import time

import pytest

from keikaku.verification.gaps import gap_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "close"),
        ("は", "close"),
        ("については、の現状値が", "close"),
        ("(", "close"),
        ("は3年平均で", "close"),
        ("から増加を続け、には", "close"),
        ("であり、に", "close"),
        ("の目標値は", "close"),
        ("(同", "close"),
        ("は、窓口の拡充により", "loose"),
        ("は、昨今の情勢を受けて", "other"),
        ("、開催回数は", "other"),
        ("を増やすため、相談員を", "other"),
        ("は、湾岸エリアで", "other"),
        ("は、男性が", "other"),
        ("、消費額", "other"),
        ("の増加率は", "derived"),
        ("のうち", "derived"),
        ("の達成率は", "derived"),
        ("はそれぞれ", "derived"),
        ("は1校当たり", "derived"),
        ("の予算は", "derived"),
    ],
)
def test_a_gap_is_told_by_its_words(text, expected):
    assert gap_of(text).value == expected


def test_long_text_of_short_words_is_read_at_once():
    began = time.process_time()
    assert gap_of("していたりとして" * 2000 + "鬼").value == "other"
    assert time.process_time() - began < 2
