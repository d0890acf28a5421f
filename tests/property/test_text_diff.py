"""Laws of comparing texts, whatever the texts are."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from keikaku.core.text import fold
from keikaku.lineage.text_diff import Segment, joined, text_diff

PIECES = st.sampled_from(
    [
        "市民",
        "の",
        "暮らし",
        "を",
        "守り",
        "ます",
        "。",
        "観光",
        "振興",
        "推進",
        "計画",
        "令和",
        "6",
        "11",
        "年度",
        "１１",
        "1,234",
        "人",
        "▲",
        "％",
        "%",
        "ｶﾞ",
        "ガ",
        "マイナンバー",
        "カード",
        "SDGs",
        "取り組み",
        "取組",
        "（",
        "(",
        "、",
        "減少",
        "減",
        "対策",
        "こと",
        "高齢者",
        "者",
        "化",
        "㎡",
        "①",
        "葛󠄀",
        "𠮷",
    ]
)
SPACES = st.sampled_from(["", "", " ", "\u3000", "\n", "\u200b"])
SENTENCES = st.lists(st.tuples(PIECES, SPACES).map("".join), max_size=14).map("".join)
ANYTHING = st.text(st.characters(exclude_categories=()), max_size=30)
TEXTS = SENTENCES | ANYTHING


def kept(segments: tuple[Segment, ...]) -> str:
    return "".join(segment.text for segment in segments if not segment.changed)


def squeezed(text: str) -> str:
    return "".join(fold(text).split())


@given(TEXTS, TEXTS, st.booleans())
def test_the_segments_of_a_side_make_up_its_text(old, new, strict):
    diff = text_diff(old, new, strict=strict)
    assert (joined(diff.old), joined(diff.new)) == (old, new)


@given(TEXTS, TEXTS, st.booleans())
def test_changed_and_kept_segments_take_turns(old, new, strict):
    diff = text_diff(old, new, strict=strict)
    for side in (diff.old, diff.new):
        assert all(a.changed != b.changed for a, b in itertools.pairwise(side))


@given(TEXTS, st.booleans())
def test_equal_texts_have_no_changed_segment(text, strict):
    assert not text_diff(text, text, strict=strict).changed


@given(TEXTS, TEXTS)
def test_what_is_kept_says_the_same_on_both_sides(old, new):
    diff = text_diff(old, new)
    assert squeezed(kept(diff.old)) == squeezed(kept(diff.new))


@given(TEXTS, TEXTS)
def test_what_is_kept_is_the_same_to_the_letter_where_print_counts(old, new):
    diff = text_diff(old, new, strict=True)
    assert kept(diff.old) == kept(diff.new)
    assert diff.changed == (old != new)


@given(TEXTS, TEXTS)
def test_texts_that_say_something_else_have_a_changed_segment(old, new):
    if squeezed(old) != squeezed(new):
        assert text_diff(old, new).changed
