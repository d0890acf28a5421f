"""Lists are split where they are joined, and noun phrases begin where a particle ends."""

import pytest

from keikaku.ingest.phrases import noun_before, split_list


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("副市長、教育長及び各部長", ("副市長", "教育長", "各部長")),
        ("市民・議会", ("市民", "議会")),
        ("甲並びに乙", ("甲", "乙")),
        ("甲、及び乙", ("甲", "乙")),
        (
            "まち・ひと・しごと創生総合戦略及び基本計画",
            ("まち・ひと・しごと創生総合戦略", "基本計画"),
        ),
        ("観光団体や経済団体、市の各課", ("観光団体や経済団体", "市の各課")),
        ("市長", ("市長",)),
        ("", ()),
    ],
)
def test_lists_are_split_as_printed(text, parts):
    assert split_list(text) == parts


@pytest.mark.parametrize(
    ("text", "phrase", "certain"),
    [
        ("第5次あおば市総合計画", "第5次あおば市総合計画", False),
        ("第5次青葉市総合計画", "第5次青葉市総合計画", True),
        ("本市では青葉市総合計画", "青葉市総合計画", True),
        ("市長が、総合計画審議会", "総合計画審議会", True),
        ("市は「みらい青葉プラン」", "みらい青葉プラン", True),
        ("青葉市まち・ひと・しごと創生総合戦略", "青葉市まち・ひと・しごと創生総合戦略", True),
        ("市民の声を聴く会", "市民の声を聴く会", False),
        ("基本計画及び総合戦略", "基本計画及び総合戦略", False),
        ("基本計画並びに総合戦略", "基本計画並びに総合戦略", False),
        ("国の補助事業", "国の補助事業", False),
        ("さらに", "さらに", False),
        ("", "", False),
    ],
)
def test_a_noun_phrase_is_certain_only_behind_a_particle_or_in_quotes(text, phrase, certain):
    assert noun_before(text) == (phrase, certain)
