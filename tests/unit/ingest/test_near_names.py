"""Near names differ by one character put in or left out, inside a long name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keikaku.ingest.near_names import near_mentions, one_character_apart


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("博覧会実行委員会", "博覧会実行員会", True),
        ("連携都市圏域推進協議会", "連携都市圏推進協議会", True),
        ("新総合計画審議会", "総合計画審議会", False),
        ("総合計画審議会", "総合計画審議", False),
        ("総合計画審議会", "総合企画審議会", False),
        ("総合計画審議会", "総合計画等の審議会", False),
        ("総合計画審議会", "総合計画審議会", False),
        ("", "会", False),
    ],
)
def test_one_character_apart(one, other, apart):
    assert one_character_apart(one, other) is apart
    assert one_character_apart(other, one) is apart


NAMES = st.text("甲乙丙丁会", min_size=8, max_size=12)


@given(NAMES, st.data())
def test_a_name_with_a_character_left_out_is_near_it(name, data):
    at = data.draw(st.integers(1, len(name) - 2))
    assert one_character_apart(name, name[:at] + name[at + 1 :])


@given(NAMES)
def test_a_name_is_not_near_itself(name):
    assert not one_character_apart(name, name)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("第2回しおさい圏推進協議会において", ("しおさい圏推進協議会",)),
        ("しおさい圏域推進協議会において", ()),
        (
            "「しおさい圏域の推進協議会」と「しおさい圏推進協議会」",
            ("しおさい圏域の推進協議会", "しおさい圏推進協議会"),
        ),
        ("推進協議会", ()),
        ("", ()),
    ],
)
def test_near_mentions_are_found_where_the_name_itself_does_not_stand(text, found):
    assert near_mentions("しおさい圏域推進協議会", text) == found


def test_short_names_have_no_near_mentions():
    assert near_mentions("総合計画審議会", "総合審議会") == ()
