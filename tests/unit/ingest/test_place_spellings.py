"""Two spellings of one municipality are told from two municipalities by evidence."""

import pytest

from keikaku.ingest.place_spellings import SpellingPair, spelling_pairs

COMMON = ["青葉市の人口", "青葉市は海に面する", "青葉市民の声", "青葉市総合計画", "青葉市と緑町"]
PAIR = (SpellingPair("青菓", "青葉"),)


@pytest.mark.parametrize(
    ("texts", "pairs"),
    [
        # alone on a line of the opening, as the issuer
        (["総合計画", "青菓市", *COMMON], PAIR),
        (["総合計画", " 青菓市 ", *COMMON], PAIR),
        # inside one longer name
        (["第二次青菓市総合計画", "第二次青葉市総合計画の前期", *COMMON], PAIR),
        (["青菓臨海工業団地組合を", "青葉臨海工業団地組合へ", "青菓市", *COMMON], PAIR),
        (["青菓市から青菓臨海工業団地組合を", "青葉臨海工業団地組合へ", *COMMON], PAIR),
        # forms of one character
        (["富沢市は", "富澤市は", "富沢市の", "富沢市へ"], (SpellingPair("富澤", "富沢"),)),
        (["富沢市は", "富澤市は", "富沢市の"], (SpellingPair("富澤", "富沢"),)),
        (["富沢市は", "富澤市は"], ()),
        # three kanji, the first of which differs
        (["少野田市", *["小野田市は"] * 3], (SpellingPair("少野田", "小野田"),)),
        # a neighbour that happens to be like it
        (["青菓市の人口", *COMMON], ()),
        (["隣の青菓市と結ぶ", "青菓市民", *COMMON], ()),
        # not clearly rarer
        (["青菓市", "青菓市は", *COMMON], ()),
        # two places of one stock
        (["第二次青葉市東山町公民館計画", *["第二次青葉市西山町公民館計画"] * 3], ()),
        (["第二次三田市総合計画", *["第二次二田市総合計画"] * 3], ()),
        # words before 市町 that name none
        (["関連市町", "関連公共機関団体", *["関係市町"] * 3, "関係公共機関団体"], ()),
        (["青葉市"], ()),
        ([], ()),
    ],
)
def test_a_pair_needs_evidence(texts, pairs):
    assert spelling_pairs(texts) == pairs


def test_an_opening_line_far_down_is_no_evidence():
    assert spelling_pairs([*COMMON, *["本文"] * 15, "青菓市"]) == ()


def test_the_line_of_an_issuer_that_is_not_the_most_frequent_is_no_evidence():
    assert spelling_pairs(["青菓市", *COMMON, *["北浜市の港"] * 9]) == ()
