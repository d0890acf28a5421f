"""The words of lists come from one file, the longest of each kind first."""

import re

import pytest

from keikaku.ingest.list_words import either, list_words


def test_longer_words_stand_before_the_words_they_hold():
    words = list_words("body_suffix")
    assert all(a not in b for at, a in enumerate(words) for b in words[at + 1 :])


def test_either_matches_the_longest_word():
    match = re.match(either("area_role"), "連携中枢都市の一覧")
    assert match is not None
    assert match.group() == "連携中枢都市"


def test_an_unknown_kind_is_an_error():
    with pytest.raises(KeyError, match="no_such_kind"):
        list_words("no_such_kind")
