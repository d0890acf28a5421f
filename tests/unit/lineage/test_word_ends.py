from time import process_time

import pytest

from keikaku.lineage.word_ends import words_of


@pytest.mark.parametrize(
    "words",
    [
        "市民|の|豊か|な|暮らし|を|実現|する|ため|、|観光振興計画|の|策定|を|推進|する|。",
        "地域|の|担い手|を|育成|し|、|まちづくり|を|進め|て|まいり|ます|。",
        "令和|6|年度|から|令和|11|年度|まで|の|5|年間|と|し|ます|。",
        "関係人口|の|創出|・|拡大|に|取り組みます",
        "マイナンバーカード|の|取得率|は|▲1,234.5|%|、|R6|の|SDGs|、|Society5.0",
        "見直し|を|行う",
        "生き|がい|の|ある|暮らし",
        "全て|の|市民|が|安心|し|て|暮ら|せる|まち|を|目指す",
        "地域ぐるみ|で|見守り|、|支え合う|仕組み",
        "Open| |Data|を|使う",
        "a=1|",
    ],
)
def test_words_end_where_a_person_would_say(words):
    expected = tuple(word for word in words.split("|") if word)
    if words == "a=1|":
        expected = ("a", "=", "1")
    assert words_of("".join(expected)).words() == expected


def test_a_compound_may_be_cut_where_two_kanji_are_left_on_each_side():
    assert words_of("高齢者福祉の充実").soft == {2, 3}


def test_a_variation_selector_stays_with_its_kanji():
    assert words_of("葛\U000e0100ガ").words() == ("葛\U000e0100", "ガ")


def test_a_text_without_words_has_none():
    assert words_of("").words() == ()


def test_signs_of_all_kinds_are_words():
    text = "\ud800\U0001f600\x00\u202e\u05d0\u05d1𠮷野"
    assert "".join(words_of(text).words()) == text


def test_a_long_text_is_cut_quickly():
    began = process_time()
    words_of("市民の豊かな暮らしを実現するため、観光振興計画の策定を推進する。" * 320)
    assert process_time() - began < 2
