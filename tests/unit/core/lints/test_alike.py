from fractions import Fraction

import pytest

from keikaku.core.lints.alike import Pair, alike_pairs, best_matching, share_of


@pytest.mark.parametrize(
    ("one", "other", "share"),
    [
        ("会員数", "会員数", Fraction(1)),
        ("会員数", "会員", Fraction(2, 3)),
        ("会員数", "講座", Fraction(0)),
        ("ああああ", "ああ", Fraction(1, 2)),  # each repetition counts
        ("数", "数", Fraction(1)),
        ("数", "会", Fraction(0)),
        ("", "", Fraction(1)),
        ("", "数", Fraction(0)),
    ],
)
def test_likeness_is_the_share_of_common_pairs_of_letters(one, other, share):
    assert share_of(one, other) == share


def test_only_pairs_that_share_enough_are_given():
    found = list(alike_pairs(["会員数", "講座数"], ["会員数", "会員"], Fraction(2, 3)))
    assert found == [Pair(0, 0, Fraction(1)), Pair(0, 1, Fraction(2, 3))]


def test_the_best_on_the_whole_beats_the_best_single_pair():
    pairs = [
        Pair(0, 0, Fraction(9, 10)),
        Pair(0, 1, Fraction(8, 10)),
        Pair(1, 0, Fraction(8, 10)),
    ]
    assert best_matching(pairs) == (pairs[1], pairs[2])


def test_without_pairs_nothing_is_matched():
    assert best_matching([]) == ()


def test_a_thousand_names_are_compared_in_a_moment():
    names = [f"第{number}地区の公民館における講座の受講者数" for number in range(400)]
    assert sum(1 for pair in alike_pairs(names, names) if pair.share == 1) == 400
