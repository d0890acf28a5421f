"""The first lines of a document say title, edition, date, issuer and period."""

from dataclasses import replace

import pytest

from keikaku.ingest.head import period_in, read_title_block, repeats_of
from tests.unit.ingest.printed import blocks


def told(text):
    """Title, issuer, kind, edition, date and period, and the codes of the doubts."""
    head, doubts = read_title_block(blocks(text)).head()
    date = head.as_of and head.as_of.as_printed
    facts = head.title, head.issuer, head.kind, head.edition, date, head.period
    return facts, [doubt.code for doubt in doubts]


ASSUMED = ["plan.issuer_assumed"]
CASES = {
    "a cover of many lines": (
        "第2期青葉市総合計画\n\n総合戦略\n\n専門部会\n\n(案)\n\n令和元年7月30日現在\n\n青葉市\n\n"
        "重点戦略 1\n\n港\n",
        (
            "第2期青葉市総合計画 総合戦略 専門部会",
            "青葉市",
            "総合戦略",
            "案",
            "令和元年7月30日現在",
            None,
        ),
        [],
    ),
    "spaces around the number of the term": (
        "第 2 期青葉市総合戦略\n\n1 港\n",
        ("第 2 期青葉市総合戦略", "青葉市", "総合戦略", None, None, None),
        ASSUMED,
    ),
    "an edition behind the title": (
        "青葉市総合計画(素案)\n\n1 港\n",
        ("青葉市総合計画", "青葉市", "総合計画", "素案", None, None),
        ASSUMED,
    ),
    "an edition in wide brackets": (
        "青葉市総合計画（案）\n\n1 港\n",
        ("青葉市総合計画", "青葉市", "総合計画", "案", None, None),
        ASSUMED,
    ),
    "a title in half-width kana": (
        "ｱｵﾊﾞ市ビジョン(案)\n\n1 港\n",
        ("ｱｵﾊﾞ市ビジョン", None, "ビジョン", "案", None, None),
        [],
    ),
    "a period on a line": (
        "青葉市総合戦略\n\n令和7年度～令和11年度\n\n1 港\n",
        ("青葉市総合戦略", "青葉市", "総合戦略", None, None, (2025, 2029)),
        ASSUMED,
    ),
    "a period in the title": (
        "青葉市総合戦略(令和7年度～令和11年度)\n\n1 港\n",
        ("青葉市総合戦略(令和7年度～令和11年度)", "青葉市", "総合戦略", None, None, (2025, 2029)),
        ASSUMED,
    ),
    "a period of calendar years": (
        "青葉市総合戦略\n\n平成28年～令和2年\n\n1 港\n",
        ("青葉市総合戦略", "青葉市", "総合戦略", None, None, None),
        ASSUMED,
    ),
    "Markdown": (
        "# 青葉市基本構想\n\n## 1 港\n\n港です。\n",
        ("青葉市基本構想", "青葉市", "基本構想", None, None, None),
        ASSUMED,
    ),
    "a version and a month": (
        "若葉町人口ビジョン\n\n第3版\n\n2024年3月\n\n若葉町\n\n第1章 はじめに\n",
        ("若葉町人口ビジョン", "若葉町", "人口ビジョン", "第3版", "2024年3月", None),
        [],
    ),
    "a town behind the number of the term": (
        "第3期若葉町まち・ひと・しごと創生総合戦略\n\n第1章 はじめに\n",
        ("第3期若葉町まち・ひと・しごと創生総合戦略", "若葉町", "総合戦略", None, None, None),
        ASSUMED,
    ),
    "a title without a town": (
        "しおさい連携都市圏ビジョンの取組\n\n1 港\n",
        ("しおさい連携都市圏ビジョンの取組", None, "ビジョン", None, None, None),
        [],
    ),
    "a policy paper": (
        "青葉市総合計画後期基本計画等策定方針\n\n令和5年11月\n\n青葉市\n\n1 趣旨\n",
        ("青葉市総合計画後期基本計画等策定方針", "青葉市", "策定方針", None, "令和5年11月", None),
        [],
    ),
    "a period behind its label": (
        "青葉市総合戦略\n計画期間：令和7年度～令和11年度\n\n1 港\n",
        ("青葉市総合戦略", "青葉市", "総合戦略", None, None, (2025, 2029)),
        ASSUMED,
    ),
    "the towns of a common plan": (
        "しおさい都市圏ビジョン\n青葉市・若葉町・港村\n令和8年3月策定\n青葉市\n\n1 港\n",
        ("しおさい都市圏ビジョン", "青葉市", "ビジョン", None, "令和8年3月策定", None),
        [],
    ),
    "a town with its department": (
        "事務事業評価結果一覧\n青葉市　総務部行政経営課\n\n1 港\n",
        ("事務事業評価結果一覧", "青葉市", None, None, None, None),
        [],
    ),
    "a department behind the name of its town": (
        "第二次青葉市環境基本計画\n令和7年3月　青葉市こども部\n港の現状\n\n1 港\n",
        ("第二次青葉市環境基本計画", "青葉市", "基本計画", None, "令和7年3月", None),
        [],
    ),
    "a town whose name holds another": (
        "中期財政計画\n稲村町企画財政課\n\n1 港\n",
        ("中期財政計画", "稲村町", None, None, None, None),
        [],
    ),
    "a vision behind the period": (
        "青葉市総合戦略\n令和7年度～令和11年度\n目指す姿：港のまち\n\n1 港\n",
        ("青葉市総合戦略", "青葉市", "総合戦略", None, None, (2025, 2029)),
        ASSUMED,
    ),
    "the name of a site over the title": (
        "青葉市\n\n- くらし\n- 市政\n\n# 第3期青葉市総合戦略\n\n文です。\n",
        ("第3期青葉市総合戦略", "青葉市", "総合戦略", None, None, None),
        ASSUMED,
    ),
    "a department of no town": (
        "青葉市総合計画\n都市計画部\n\n1 港\n",
        ("青葉市総合計画 都市計画部", "青葉市", "総合計画", None, None, None),
        ASSUMED,
    ),
    "a department alone": (
        "青葉市総合計画\n総務課\n\n1 港\n",
        ("青葉市総合計画 総務課", "青葉市", "総合計画", None, None, None),
        ASSUMED,
    ),
    "a body of the town": (
        "青葉市地域公共交通計画\n青葉市地域公共交通会議\n\n1 港\n",
        ("青葉市地域公共交通計画", "青葉市地域公共交通会議", None, None, None, None),
        [],
    ),
    "a title that ends like a body": (
        "青葉市総合計画\n若者会議\n\n1 港\n",
        ("青葉市総合計画 若者会議", "青葉市", "総合計画", None, None, None),
        ASSUMED,
    ),
    "the day on which a page was changed": (
        "青葉市総合戦略の進捗状況\n更新日：2026年9月30日\n\n1 港\n",
        ("青葉市総合戦略の進捗状況", "青葉市", "総合戦略", None, None, None),
        ASSUMED,
    ),
    "a town before another field": (
        "第4次青葉市男女共同参画計画\n\n1 港\n",
        ("第4次青葉市男女共同参画計画", "青葉市", None, None, None, None),
        ASSUMED,
    ),
    "a sentence": ("港を直します。\n", ("", None, None, None, None, None), ["plan.title_missing"]),
    "a heading": ("1 港\n\n2 駅\n", ("", None, None, None, None, None), ["plan.title_missing"]),
    "a list": ("・港\n・駅\n", ("", None, None, None, None, None), ["plan.title_missing"]),
}


@pytest.mark.parametrize(("text", "facts", "doubts"), CASES.values(), ids=CASES)
def test_the_first_lines(text, facts, doubts):
    assert told(text) == (facts, doubts)


def test_the_lines_of_the_title_block_are_used():
    assert read_title_block(blocks("青葉市総合計画\n\n(案)\n\n1 港\n")).uses == {0, 1}


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("令和7年度～令和11年度", (2025, 2029)),
        ("R7～R11", (2025, 2029)),
        ("令和7年度から11年度までの5年間", (2025, 2029)),
        ("平成28年～令和2年", None),
        ("令和7年度～令和11年度、令和12年度～令和16年度", None),
        ("令和7年度", None),
        ("", None),
    ],
)
def test_the_one_range_of_a_text(text, period):
    assert period_in(text) == period


def test_a_title_that_is_shown_again_further_down_is_no_heading() -> None:
    lines = blocks(
        "第2次港市総合計画　概要版\n\n文です。\n\n第2次港市総合計画\n\n総合計画\n\n港の計画\n"
    )
    title = read_title_block(lines)
    shown = [replace(block, evidence=("large",)) for block in lines]
    assert repeats_of(title, shown) == {lines[2].order}
    assert repeats_of(title, lines) == frozenset()
