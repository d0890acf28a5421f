"""Spellings that disagree are told with every place of the rare one."""

import pytest

from keikaku.ingest.variants import Variant, VariantKind, find_variants
from tests.unit.ingest.printed import line

COMMON = ["青葉市の人口", "青葉市は海に面する", "青葉市民の声", "青葉市総合計画", "青葉市と緑町"]


def numbered(texts):
    return [(text, line(number)) for number, text in enumerate(texts, 1)]


def test_every_text_with_the_rare_spelling_is_told_also_without_its_unit():
    texts = numbered(["総合計画", "青菓市", *COMMON, "青菓臨海公園と青菓駅", "青葉駅"])
    places = (line(2), line(8))
    assert find_variants(texts) == (Variant("青菓", "青葉", VariantKind.PLACE, places),)


def test_the_table_of_aliases_is_certain_and_comes_first():
    texts = numbered(["北濱港", "北浜港", "青菓市", *COMMON])
    assert find_variants(texts, {"北浜": ["北濱", "北はま"]}) == (
        Variant("北濱", "北浜", VariantKind.ALIAS, (line(1),)),
        Variant("青菓", "青葉", VariantKind.PLACE, (line(3),)),
    )


def test_what_the_table_names_is_not_told_again():
    texts = numbered(["総合計画", "青菓市", *COMMON])
    assert find_variants(texts, {"青葉市": ["青菓市"]}) == (
        Variant("青菓市", "青葉市", VariantKind.ALIAS, (line(2),)),
    )


@pytest.mark.parametrize(
    ("texts", "rare", "dominant"),
    [
        (
            ["「しおさい圏域推進協議会」", "「しおさい圏推進協議会」"],
            "しおさい圏推進協議会",
            "しおさい圏域推進協議会",
        ),
        (
            ["「海の博覧会実行員会」", "海の博覧会実行委員会で"],
            "海の博覧会実行員会",
            "海の博覧会実行委員会",
        ),
        (
            ["青葉市環境審議会は", "青葉市環境等審議会は", "青葉市環境等審議会へ"],
            "青葉市環境審議会",
            "青葉市環境等審議会",
        ),
    ],
)
def test_bodies_one_character_apart(texts, rare, dominant):
    at = next(number for number, text in enumerate(texts, 1) if rare in text)
    assert find_variants(numbered(texts)) == (
        Variant(rare, dominant, VariantKind.BODY, (line(at),)),
    )


@pytest.mark.parametrize(
    "texts",
    [
        [],
        COMMON,
        ["総合計画審議会は", "総合審議会は"],
        ["各種審議会は", "審議会は"],
        ["青葉市環境審議会は", "新青葉市環境審議会は"],
    ],
)
def test_texts_that_agree_have_no_variants(texts):
    assert find_variants(numbered(texts)) == ()


def test_texts_without_a_place_are_taken_too():
    texts = [(text, None) for text in ["総合計画", "青菓市", *COMMON]]
    assert find_variants(texts) == (Variant("青菓", "青葉", VariantKind.PLACE, (None,)),)
