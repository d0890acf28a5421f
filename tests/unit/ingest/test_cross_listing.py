"""The original of a repetition is found by its name, and never guessed where two are as near."""

import pytest

from keikaku.ingest.cross_listing import Original, Originals, bigrams, likeness

NAMES = [
    "移住と定住の促進、農村の魅力づくり",
    "高齢者等の社会参加事業の利用者数",
    "観光客数",
    "港の利用者数",
    "港の利用者数",
]


@pytest.mark.parametrize(
    ("title", "original"),
    [
        ("観光客数", Original("観光客数", exact=True)),
        ("観 光 客 数", Original("観光客数", exact=True)),
        ("港の利用者数", Original("港の利用者数", exact=True, count=2)),
        ("移住と定住の促進", Original("移住と定住の促進、農村の魅力づくり")),
        ("高齢者等の社会参加の利用者数", Original("高齢者等の社会参加事業の利用者数")),
        ("移住", None),
        ("医師の数", None),
        ("", None),
    ],
)
def test_the_original_is_the_same_the_longer_or_the_one_much_alike(title, original):
    assert Originals(NAMES, str).of(title) == original


def test_of_two_that_are_as_near_none_is_taken():
    names = ["市内東部の空き家の活用件数", "市内西部の空き家の活用件数"]
    assert Originals(names, str).of("市内北部の空き家の活用件数") is None


def test_nothing_to_choose_from_is_no_original():
    assert Originals([], str).of("観光客数") is None


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [("観光", "観光", 1.0), ("観光客", "観光地", 0.5), ("港", "港", 1.0), ("港", "道", 0.0)],
)
def test_likeness_is_the_share_of_pairs_in_common(one, other, alike):
    assert likeness(bigrams(one), bigrams(other)) == alike
