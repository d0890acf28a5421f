"""A heading is a phrase, and knows what stands over it."""

import pytest

from keikaku.ingest.outline.heading import Heading, is_phrase


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *[("観光の振興", True), ("　観光 ", True), ("長" * 80, True), ("観光（港）", True)],
        *[("", False), ("  ", False), ("長" * 81, False), ("港を直します。", False)],
        *[("港、", False), ("港，", False), ("港．", False), ("直す。道も直す", False)],
    ],
)
def test_phrases(text, expected):
    assert is_phrase(text) is expected


def heading(title, parent=None, code=None):
    return Heading(0, (0,), "number", title, None, code, parent=parent)


def test_ancestors_are_nearest_first():
    top = heading("観光")
    middle = heading("港", top)
    assert heading("桟橋", middle).ancestors() == [middle, top]
    assert top.ancestors() == []


def test_two_printings_of_one_heading_have_one_key():
    assert heading("観光の 振興", code="1").key == heading("観光の振興", code="1").key
    assert heading("観光", code="1").key != heading("観光", code="2").key
