"""Names of plans end with the word for a plan."""

import pytest

from keikaku.ingest.plan_names import document_plan, is_plan_name, plan_name, without_number
from tests.unit.ingest.printed import blocks


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("第5次青葉市総合計画", "第5次青葉市総合計画"),
        ("第2期青葉市総合戦略の考え方", "第2期青葉市総合戦略"),
        ("青葉市総合計画後期基本計画等策定方針", "青葉市総合計画後期基本計画等策定方針"),
        ("「みらいプラン」（案）", "みらいプラン"),
        ("青葉市", None),
        ("市民の声。計画", None),
        ("", None),
    ],
)
def test_a_text_begins_with_the_name_of_a_plan(text, name):
    assert plan_name(text) == name


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("基本構想", True),
        ("「第5次青葉市総合計画」", True),
        ("第5次青葉市総合計画の位置づけ", False),
        ("基本計画、実施計画。計画", False),
        ("計画" * 40, False),
        ("", False),
    ],
)
def test_a_whole_text_is_the_name_of_a_plan(text, expected):
    assert is_plan_name(text) is expected


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("(2) 計画期間", "計画期間"),
        ("①計画期間", "計画期間"),
        ("4-1 附属機関", "附属機関"),
        ("第2章 計画期間", "計画期間"),
        ("3 計画期間", "計画期間"),
        ("計画期間", "計画期間"),
        ("基本目標 1 働く", "基本目標 1 働く"),
        ("", ""),
    ],
)
def test_a_heading_without_its_number(text, title):
    assert without_number(text) == title


@pytest.mark.parametrize(
    ("text", "plan"),
    [
        ("青葉市\n\n第5次青葉市総合計画\n\n(案)\n", "第5次青葉市総合計画"),
        ("計画\n\n第5次青葉市総合計画\n", "第5次青葉市総合計画"),
        ("本市は計画を定めた。\n" * 2, None),
        ("概要\n" * 12 + "第5次青葉市総合計画\n", None),
        ("甲計画→乙\n", None),
        ("", None),
    ],
)
def test_the_plan_of_a_document_stands_among_its_opening_lines(text, plan):
    assert document_plan(blocks(text)) == plan
