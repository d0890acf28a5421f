from time import process_time

import pytest

from keikaku.lineage.text_diff import Segment, TextDiff, joined, text_diff


def test_equal_texts_are_one_segment_each():
    kept = (Segment("海を守る。", False),)
    assert text_diff("海を守る。", "海を守る。") == TextDiff(kept, kept)


def test_texts_of_nothing_have_no_segment():
    assert text_diff("", "") == TextDiff((), ())


def test_a_difference_of_print_is_known_and_not_marked():
    diff = text_diff("海 を守る", "海を守る")
    assert (diff.changed, diff.print_only) == (False, True)
    assert (joined(diff.old), joined(diff.new)) == ("海 を守る", "海を守る")


def test_space_against_nothing_is_a_difference_of_print():
    assert text_diff("  \n", "").print_only


def test_a_change_of_words_is_none_of_print():
    diff = text_diff("海 を守る", "森を守る")
    assert (diff.changed, diff.print_only) == (True, False)


def test_a_segment_without_text_cannot_be():
    with pytest.raises(ValueError, match="without text"):
        Segment("", True)


@pytest.mark.parametrize("other", ["振興", "支援"])
def test_long_texts_are_compared_quickly(other):
    text = "市民の豊かな暮らしを実現するため、観光推進計画の策定を推進する。" * 313
    began = process_time()
    assert text_diff(text[:10_000], text[5:10_005].replace("推進", other)).changed
    assert process_time() - began < 2  # half a second at worst; the rest is for a busy machine


def test_long_texts_that_share_nothing_are_compared_quickly():
    began = process_time()
    assert text_diff("港の市場を守ります。" * 1000, "雇用確保、安全第一！" * 1000).changed
    assert process_time() - began < 2
