import numpy as np
import pytest

from keikaku.lineage.grams import Grams, key
from keikaku.lineage.likeness import of_indicator_names, of_names, of_order, of_texts
from keikaku.lineage.naming import gist, subject, theme


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ソサエティ 5.0", "ソサエティ50"),
        ("ＩＣＴ・AI", "ictai"),
        ("「旅」（仮）", "旅仮"),
        ("★", "★"),
        ("", ""),
    ],
)
def test_a_key_is_folded_and_has_no_signs(text, expected):
    assert key(text) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("図書館カード登録率", "図書館カード"),
        ("図書館カードの発行枚数", "図書館カード"),
        ("スポーツ教室参加者数", "スポーツ教室"),
        ("文化祭の延べ来場者数", "文化祭"),
        ("空き家の面積", "空き家"),
        ("参加者数", "参加者数"),
        ("市の魅力", "市魅力"),
        ("", ""),
    ],
)
def test_the_subject_of_an_indicator(name, expected):
    assert subject(name) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("防災対策の推進", "防災対策"),
        ("地域医療の確保", "地域医療"),
        ("推進", "推進"),
        ("学びの場", "学び場"),
    ],
)
def test_the_theme_of_a_measure(title, expected):
    assert theme(title) == expected


def test_words_between_words_come_and_go():
    assert gist("人工林の間伐等における面積") == gist("人工林間伐面積")


def test_names_of_one_subject_are_nearer_than_names_of_one_way_of_counting():
    names = ["図書館カード登録率", "スポーツ教室参加者数"]
    alike = of_indicator_names(names, ["図書館カード発行枚数", "文化祭参加者数"])
    assert alike[0, 0] > 0.6
    assert alike[1, 1] < 0.4


def test_equal_names_are_1_and_no_others():
    alike = of_names(["甲の会", "乙"], ["甲 の 会", "甲会"])
    assert alike[0, 0] == 1
    assert alike[0, 1] < 1 and alike[1].max() == 0


def test_likeness_looks_the_same_from_both_sides():
    old, new = ["湖畔の来訪者数", "案内板", ""], ["湖の来訪者", "案内板の数"]
    assert np.allclose(of_indicator_names(old, new), of_indicator_names(new, old).T)


def test_blank_texts_are_not_alike():
    assert of_texts(["", "同じ文"], ["", "同じ文"]).tolist() == [[0, 0], [0, 1]]


def test_a_rare_pair_of_letters_counts_for_more():
    grams = Grams.of(["参加者数湖畔", "参加者数農園"], ["湖畔来訪", "参加者数講座"])
    assert grams.cosine()[0, 0] > grams.cosine()[1, 0] == 0


def test_nothing_to_compare():
    assert of_names([], ["甲"]).shape == (0, 1)
    assert of_names(["甲"], []).shape == (1, 0)


@pytest.mark.parametrize(("old", "new"), [(0, 0), (1, 1), (1, 3), (3, 3)])
def test_order_is_between_0_and_1(old, new):
    order = of_order(old, new)
    assert order.shape == (old, new)
    assert ((order >= 0) & (order <= 1)).all()
