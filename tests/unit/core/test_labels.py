from typing import get_args

import pytest

from keikaku.core.indicators import Direction
from keikaku.core.labels import LABELS, READINGS, label, optional_label, reading_label
from keikaku.core.values.model import Event, Reading


@pytest.mark.parametrize("words", LABELS, ids=lambda words: words.__name__)
def test_every_word_of_an_enumeration_has_a_japanese_word_of_its_own(words):
    labels = [label(word) for word in words]
    assert len(set(labels)) == len(labels) == len(LABELS[words])


def test_every_kind_of_reading_has_a_japanese_word():
    assert READINGS.keys() == set(get_args(Reading))
    assert reading_label(Event("策定")) == "出来事"


def test_no_word_has_no_label():
    assert optional_label(None) is None
    assert optional_label(Direction.AT_LEAST) == "下回らない"
