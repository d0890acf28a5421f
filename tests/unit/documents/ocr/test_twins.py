"""Letters of one shape, told apart by their neighbours."""

import pytest

from keikaku.documents.ocr.twins import TWINS, favour


def test_each_letter_is_the_twin_of_its_twin():
    assert all(TWINS[twin] == letter for letter, twin in TWINS.items())
    assert len(TWINS) == 30


@pytest.mark.parametrize(
    ("before", "after", "katakana"),
    [("デ", "タ", True), ("サ", "", True), ("", "ネ", True), ("統", "的", False), ("", "", False)],
    ids=["inside", "at the end", "at the beginning", "among kanji", "alone"],
)
def test_katakana_stand_by_katakana(before, after, katakana):
    assert (favour("ー", before, after) > favour("一", before, after)) is katakana


def test_a_letter_behind_counts_more_than_one_before():
    assert favour("カ", "リ", "") > favour("カ", "", "ア") > favour("力", "漁", "ア")
