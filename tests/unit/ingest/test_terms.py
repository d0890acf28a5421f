"""Defined words are read with the full titles they stand for."""

import pytest

from keikaku.core.plan import Term
from keikaku.core.sources import Location
from keikaku.ingest.finds import Doubt, Find
from keikaku.ingest.terms import find_terms, means
from tests.unit.ingest.printed import blocks, codes, line

TABLE = """\
計画名→略称
第5次青葉市総合計画→総合計画
第5次青葉市総合計画前期基本計画及び第2期青葉市まち・ひと・しごと創生総合戦略で構成される総合計画→前期計画
青葉市人口ビジョン→人口ビジョン
"""
MEANT = [
    ("総合計画", ("第5次青葉市総合計画",)),
    ("前期計画", ("第5次青葉市総合計画前期基本計画", "第2期青葉市まち・ひと・しごと創生総合戦略")),
    ("人口ビジョン", ("青葉市人口ビジョン",)),
]


def read(text):
    return [(find.thing.term, find.thing.means, *codes(find)) for find in find_terms(blocks(text))]


def swapped(text):
    return "\n".join("→".join(reversed(row.split("→"))) for row in text.splitlines())


def numbered(text):
    head, *rows = text.splitlines()
    return "\n".join([f"→{head}", *(f"{n}→{row}" for n, row in enumerate(rows, 1))])


def test_a_table_of_short_forms_is_read_whole():
    place = Location("s1", "2行目 2列目", line=2, table=1, row=2, column=2)
    first = Find(Term("", "総合計画", ("第5次青葉市総合計画",), place), 0, frozenset({0}))
    assert find_terms(blocks(TABLE))[0] == first
    assert read(TABLE) == MEANT


@pytest.mark.parametrize(
    "text",
    [
        swapped(TABLE),
        numbered(TABLE),
        TABLE.replace("計画名→略称", "正式名称→本方針での略称"),
        TABLE.replace("計画名→略称", "名称→呼称"),
        "計画名の略称は次による。\n" + TABLE.split("\n", 1)[1],
        "略称は次による。\n" + swapped(TABLE.split("\n", 1)[1]),
    ],
)
def test_other_headers_orders_and_columns_read_the_same(text):
    assert read(text) == MEANT


@pytest.mark.parametrize(
    "text",
    [
        "項目→現状値→目標値\n総合計画の認知度→20%→40%\n",
        "名称→所在地\n中央公民館→本町1丁目\n",
        "総合計画→5\n基本計画→10\n",
        "略称は次による。\n総合計画→\n",
        "略称は次による。\n短い→とても長い正式な名称\nとても長い正式な名称→短い\n",
        "",
    ],
)
def test_other_tables_give_no_terms(text):
    assert read(text) == []


def test_a_table_with_more_to_say_is_kept_beside_its_terms():
    finds = find_terms(blocks(numbered(TABLE)))
    assert [find.uses for find in finds] == [frozenset()] * 3


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "市は「第5次青葉市総合計画」（以下「総合計画」という。）",
            [("総合計画", ("第5次青葉市総合計画",))],
        ),
        (
            "第5次青葉市総合計画（以下、「総合計画」という）",
            [("総合計画", ("第5次青葉市総合計画",))],
        ),
        ("市は青葉市総合戦略(以下「総合戦略」と略す。)を", [("総合戦略", ("青葉市総合戦略",))]),
        ("新たに青葉市審議会（以下単に「審議会」とする。）を", [("審議会", ("青葉市審議会",))]),
        (
            "甲計画（以下「甲」という。）と、乙計画（以下「乙」という。）",
            [("甲", ("甲計画",)), ("乙", ("乙計画",))],
        ),
        (
            "市民の声を聴く会（以下「聴く会」という。）",
            [("聴く会", ("市民の声を聴く会",), "term.phrase_unclear")],
        ),
        ("総合計画（素案）", []),
        ("（以下「本計画」という。）", []),
        ("計画は「総合計画」という。", []),
    ],
)
def test_words_defined_in_a_sentence(text, expected):
    assert read(text) == expected


def test_an_unclear_phrase_says_what_was_taken():
    (find,) = find_terms(blocks("国の事業（以下「国事業」という。）"))
    details = {"term": "国事業", "means": "国の事業"}
    assert find.doubts == (Doubt("term.phrase_unclear", "means", details, line(1)),)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("甲計画及び乙戦略で構成される総合計画", ("甲計画", "乙戦略")),
        ("甲計画、乙戦略及び丙ビジョンから構成する計画", ("甲計画", "乙戦略", "丙ビジョン")),
        ("甲計画と乙戦略で構成される総合計画", ("甲計画", "乙戦略")),
        ("人と自然で構成される計画", ("人と自然で構成される計画",)),
        ("甲計画及び乙戦略", ("甲計画及び乙戦略",)),
    ],
)
def test_only_what_is_said_to_be_composed_is_split(text, expected):
    assert means(text) == expected
