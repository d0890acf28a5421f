"""Headings that show by the size of their letters alone, as a PDF has them."""

from dataclasses import replace

from keikaku.documents.model import Block
from keikaku.ingest.outline.build import outline
from keikaku.ingest.vocabulary import vocabulary
from tests.unit.ingest.printed import blocks


def outlined(text: str) -> list[tuple[int, str]]:
    """Depth in the tree and title of each heading; lines that begin with # are large."""
    made = [_large(block) for block in blocks("本文です。\n" + text)]
    return [(len(h.ancestors()), h.title) for h in outline(made, vocabulary()).headings]


def _large(block: Block) -> Block:
    """A line as a PDF has it: no heading, but large, the more so the fewer # it has."""
    if block.depth is None:
        return block
    kind = blocks("本文です。")[0].kind
    return replace(block, kind=kind, marker=None, evidence=("large",))


def test_large_lines_head_what_follows_them_and_the_larger_the_smaller():
    text = "# 子育て\n## 保育\n保育を増やします。\n## 教育\n学びを支えます。\n# 防災\n"
    assert outlined(text) == [(0, "子育て"), (1, "保育"), (1, "教育"), (0, "防災")]


def test_a_large_line_right_over_a_table_heads_it():
    assert outlined("# 取組の一覧\n取組\tR2\tR3\n保育\t準備\t開始\n") == [(0, "取組の一覧")]


def test_numbered_headings_keep_their_own_order_among_large_ones():
    text = "# 第1章 暮らし\n## 子育て\n保育を増やします。\n# 第2章 産業\n港を整えます。\n"
    assert outlined(text) == [(0, "暮らし"), (1, "子育て"), (0, "産業")]


def test_large_sentences_and_years_head_nothing():
    assert outlined("# 港とともに歩みます。\n# 令和7年度\n# ※注意\n本文です。\n") == []


def test_a_caption_in_large_letters_heads_nothing():
    assert outlined("# 暮らし\n# 図1 人口の推移\n# 表 2-1 世帯数\n本文です。\n") == [(0, "暮らし")]


def test_a_large_line_that_names_a_level_is_no_heading():
    text = "# 具体的施策\n1-1-1. 保育\n保育を増やします。\n# 具体的施策\n1-1-2. 教育\n"
    assert outlined(text) == [(0, "保育"), (0, "教育")]


def test_a_large_line_of_a_deed_and_its_object_is_a_heading():
    text = "# 暮らし\n## 歩きやすい道の整備\n道を直します。\n## 航路の再編\n## みなとの見直し\n"
    made = ["歩きやすい道の整備", "航路の再編", "みなとの見直し"]
    assert outlined(text) == [(0, "暮らし"), *((1, title) for title in made)]


def test_a_deed_alone_may_be_a_value_and_heads_nothing():
    assert outlined("# 暮らし\n## 計画策定\n## 整備\n道を直します。\n") == [(0, "暮らし")]


def test_a_deed_in_a_box_is_the_value_of_a_card():
    made = [_large(block) for block in blocks("本文です。\n# 暮らし\n## 航路の再編\n本文です。\n")]
    made[2] = replace(made[2], evidence=("large", "box 1-1"))
    assert [h.title for h in outline(made, vocabulary()).headings] == ["暮らし"]
