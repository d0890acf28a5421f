"""What a line says that it is."""

import pytest

from keikaku.documents.model import BlockKind
from keikaku.documents.signs import LineSigns, as_printed, signs_of

HEADING, PARAGRAPH = BlockKind.HEADING, BlockKind.PARAGRAPH
LIST_ITEM, FURNITURE = BlockKind.LIST_ITEM, BlockKind.FURNITURE


@pytest.mark.parametrize(
    ("line", "text", "marker", "depth"),
    [
        ("# 総合計画", "総合計画", "#", 1),
        ("###### (1) 構成", "(1) 構成", "######", 6),
        ("##\u3000目標", "目標", "##", 2),
        ("##   目標  ", "目標", "##", 2),
    ],
)
def test_headings(line, text, marker, depth):
    assert signs_of(line) == LineSigns(HEADING, text, 0, marker, depth)


@pytest.mark.parametrize(
    ("line", "marker", "text", "indent"),
    [
        ("- 4月 設立", "-", "4月 設立", 0),
        ("* 販路", "*", "販路", 0),
        ("+ 販路", "+", "販路", 0),
        ("・販路", "・", "販路", 0),
        ("・ 販路", "・", "販路", 0),
        ("- ・販路", "- ・", "販路", 0),
        ("- ・ 販路", "- ・", "販路", 0),
        ("-\u3000・販路", "-\u3000・", "販路", 0),
        (" - 販路", "-", "販路", 1),
        ("\u3000・販路", "・", "販路", 2),
        ("  \u3000・販路", "・", "販路", 4),
        ("- - 販路", "-", "- 販路", 0),
        ("- ① 保育", "-", "① 保育", 0),
        ("- -5", "-", "-5", 0),
    ],
)
def test_list_items(line, marker, text, indent):
    assert signs_of(line) == LineSigns(LIST_ITEM, text, indent, marker)


@pytest.mark.parametrize(
    "line",
    ["---", "***", "===", "___", "- - -", "* * *", "━━━━━", "─────", "＿＿＿", "―――", "＝＝＝＝"],
)
def test_rules(line):
    assert signs_of(line) == LineSigns(FURNITURE, line, 0)


@pytest.mark.parametrize(
    "line",
    [
        "#総合計画", "####### 七つ", "#", "# ", "＃ 目標", "-", "--", "・", "-5", "-500人", "*注",
        "** 注 **", "5", "- 8 -", "-8-", "○しごと", "●しごと", "■しごと", "□しごと", "◆しごと", "◎",
        "▶次へ", "※注", "1. 趣旨", "1-1-1. 観光", "(1) 構成", "<p>", "<!-- 注 -->", "==", "―",
        "…………", "->次", "499千人",
    ],
)  # fmt: skip
def test_other_signs_stay_in_the_text(line):
    assert signs_of(line) == LineSigns(PARAGRAPH, line.strip(), 0)


def test_a_heading_that_is_set_in_is_none():
    assert signs_of(" # 目標") == LineSigns(PARAGRAPH, "# 目標", 1)


def test_signs_may_be_meant_as_printed():
    assert as_printed("\u3000- 販路 ", PARAGRAPH) == LineSigns(PARAGRAPH, "- 販路", 2)
