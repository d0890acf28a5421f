"""Whatever stands in a document, the lists are read without an error and stay in their place."""

from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from keikaku.ingest.areas import find_areas
from keikaku.ingest.bodies import find_bodies
from keikaku.ingest.periods import find_periods
from keikaku.ingest.results import find_results
from keikaku.ingest.schedule import find_schedule
from keikaku.ingest.terms import find_terms
from keikaku.ingest.timeline import find_timeline
from keikaku.ingest.variants import find_variants
from tests.unit.ingest.printed import blocks, charts

# fmt: off
PIECES = st.sampled_from([
    "令和", "平成", "H", "2", "6", "年", "年度", "月", "日", "頃", "～", "~", "-", "→",
    "→", "基本", "計画", "総合戦略", "計画期間", "（", "）", "(", ")", "「", "」", "・",
    "、", "。", ":", "：", "以下", "という", "略称", "名称", "時期", "内容", "まで", "から",
    "1", "(1)", "①", "#", "審議会", "部会", "設立", "を設置した", "規則", "に基づき",
    "、市民", "をもって組織し", "圏域", "6市1町", "約63万人", "【連携中枢都市】", "青葉市",
    "緑町", "連携市町：", "実績：", "合計", "全2回", "延べ", "開催", "人", "【再掲】",
    "3つの", "KGI",
])
# fmt: on
LINES = st.lists(PIECES, min_size=1, max_size=10).map("".join)
DOCUMENTS = st.lists(LINES | st.just(""), min_size=1, max_size=12).map("\n".join)


def all_finds(document):
    finds = [*find_periods(document), *find_terms(document), *find_schedule(document)]
    finds += [*find_timeline(document), *find_bodies(document), *find_results(document)]
    areas, members = find_areas(document)
    return [*finds, *areas, *members, *charts(document)]


@settings(max_examples=200)
@given(DOCUMENTS)
def test_every_find_stands_at_a_block_and_uses_blocks_of_the_document(text):
    document = blocks(text)
    orders = {block.order for block in document}
    for find in all_finds(document):
        assert {find.order} | find.uses <= orders


@settings(max_examples=200)
@given(DOCUMENTS)
def test_what_is_found_is_printed_in_the_document(text):
    document = blocks(text)
    printed = text.replace("→", "\t")
    areas, members = find_areas(document)
    names = [find.thing.name for find in find_bodies(document)]
    names += [find.thing.name for find in areas] + [find.thing.name for find in members]
    raws = [value.raw for find in find_results(document) for value in find.thing.values]
    assert [text for text in (*names, *raws) if text not in printed] == []


@settings(max_examples=200)
@given(st.lists(LINES, max_size=12))
def test_variants_are_told_where_they_stand(texts):
    for variant in find_variants([(text, None) for text in texts]):
        assert len(variant.places) == sum(variant.rare in text for text in texts) > 0


@pytest.mark.parametrize(
    "piece",
    [
        *("(", "市", "1,", "「あ」", "・", " ", "、", "漢あ", "7市町", "合計1人、"),
        *("（以下「X」という。）", "令和2年度～令和6年度", "協議会を設立", "青葉市規則第7条の規定"),
        *("【連携中枢都市", "圏域(6市1町)"),
    ],
)
def test_a_line_of_100000_characters_takes_no_time(piece):
    document = blocks("a" + piece * (100_000 // len(piece)) + "b")
    began = process_time()
    all_finds(document)
    find_variants([(block.text, None) for block in document])
    assert process_time() - began < 10
