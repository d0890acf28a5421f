"""Scales, ticks and their labels as tables."""

from fractions import Fraction

import pytest

from keikaku.core.problems.model import Language
from keikaku.publish.charts.geometry import shortened, text_width, wrapped
from keikaku.publish.charts.scales import Scale, around, labels, ranks, ticks
from keikaku.publish.charts.svg import element, px, render

# The numbers, the ticks for them.
AROUND = [
    (("499", "540"), "490 500 510 520 530 540"),
    (("0", "100"), "0 20 40 60 80 100"),
    (("3", "15"), "0 5 10 15"),
    (("0.1", "0.9"), "0 0.2 0.4 0.6 0.8 1"),
    (("-843", "0"), "-1000 -800 -600 -400 -200 0"),
    (("-843", "-512"), "-900 -800 -700 -600 -500"),
    (("-20", "35"), "-20 0 20 40"),
    (("3",), "2 3 4"),
    (("0",), "0 1"),
    (("1", "2"), "0 1 2"),
    (("70.0", "70.5"), "70 0.1"),
    (("606000", "642000"), "600000 610000 620000 630000 640000 650000"),
]


@pytest.mark.parametrize(("numbers", "expected"), AROUND)
def test_ticks_are_round_and_enclose_the_numbers(numbers, expected):
    found = around([Fraction(number) for number in numbers])
    told = [Fraction(number) for number in expected.split()]
    if len(told) == 2 and told[1] < told[0]:
        told = [told[0] + told[1] * step for step in range(len(found))]
    assert list(found) == told


RANKS = [
    (("826", "750"), "740 760 780 800 820 840"),
    (("1", "12"), "1 5 10 15"),
    (("3",), "2 3 4"),
    (("1",), "1 2"),
]


@pytest.mark.parametrize(("numbers", "expected"), RANKS)
def test_no_rank_is_better_than_the_first(numbers, expected):
    found = ranks([Fraction(number) for number in numbers])
    assert [str(number) for number in found] == expected.split()


LABELS = [
    ("600000 610000", "人", Language.JA, "60万 61万"),
    ("600000 610000", "人", Language.EN, "600,000 610,000"),
    ("600 610", "千人", Language.JA, "600 610"),
    ("600000 610000", "千円", Language.JA, "600,000 610,000"),
    ("0 5000 10000", "人", Language.JA, "0 0.5万 1万"),
    ("10250 10500", "人", Language.JA, "10,250 10,500"),
    ("2000 4000", "人", Language.JA, "2,000 4,000"),
    ("-20000 0", "人", Language.JA, "▲2万 0"),
    ("100000000 200000000", "円", Language.JA, "1億 2億"),
    ("0.5 1", "%", Language.JA, "0.5 1"),
    ("10000 20000", None, Language.JA, "1万 2万"),
]


@pytest.mark.parametrize(("numbers", "unit", "language", "expected"), LABELS)
def test_labels_are_short_and_true(numbers, unit, language, expected):
    found = labels([Fraction(number) for number in numbers.split()], unit, language)
    assert " ".join(found) == expected


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (0, "0"),
        (Fraction(1, 3), "0.33"),
        (Fraction(1, 200), "0.01"),
        (Fraction(-1, 2), "-0.5"),
        (10, "10"),
        (Fraction(25, 10), "2.5"),
        (Fraction(-1, 1000), "0"),
    ],
)
def test_places_have_two_digits(number, expected):
    assert px(number) == expected


def test_a_scale_goes_from_end_to_end():
    scale = Scale(Fraction(10), Fraction(20), Fraction(100), Fraction(0))
    assert [scale.at(number) for number in (10, 15, 20)] == [100, 50, 0]


def test_ticks_are_never_more_than_asked_by_much():
    assert len(ticks(Fraction(0), Fraction(97), 5)) <= 6


def test_texts_are_measured_cut_and_wrapped():
    assert text_width("計画", 10) == 20
    assert shortened("計画の期間", Fraction(30), 10) == "計画…"
    assert shortened("計画", Fraction(30), 10) == "計画"
    assert shortened("計画", Fraction(5), 10) == ""
    assert wrapped("計画の期間の長い名", Fraction(30), 10, 2) == ("計画の", "期間…")


def test_markup_in_text_and_attributes_is_escaped():
    made = render(element("text", "<a> & b", class_='"x"'))
    assert made == '<text class="&quot;x&quot;">&lt;a&gt; &amp; b</text>\n'
