"""Tables of contents are known however they are printed, and prove the headings they list."""

import pytest

from keikaku.ingest.contents import contents_lines, listed_titles
from tests.reading import plan
from tests.unit.ingest.lines.told import printed

BODY = "第1章 港\n第1節 桟橋\n文です。\n第2節 岸壁\n文です。\n第2章 道\n文です。\n"
CASES = {
    "leaders and numbers": ("第1章 港 …… 1\n第1節 桟橋......... 2\n第2章 道・・・・・・5\n", 3),
    "three dots between spaces": ("第1章 港 ... 1\n第2章 道 ... 5\n", 2),
    "leaders of spaced dots": ("第1章 港 ・ ・ ・ ・ 1\n第2章 道 . . . . 5\n", 2),
    "a title above and the first entry again below": (
        "目　次\n第1章 港　1\n第1節 桟橋　2\n第2節 岸壁　3\n第2章 道　5\n",
        5,
    ),
    "no leaders, no numbers": ("もくじ\n第1章 港\n第1節 桟橋\n第2節 岸壁\n第2章 道\n", 5),
    "headings in a row that come again": ("第1章 港\n第1節 桟橋\n第2節 岸壁\n第2章 道\n", 4),
    "an entry of two lines": ("目次\n第1章 港\n　にぎわい …… 1\n第2章 道 …… 5\n", 4),
    "a title over entries that do not come again": ("目次\n序 …… 1\n結び …… 9\n", 3),
    "three headings in a row": ("第1章 港\n第1節 桟橋\n第2章 道\n", 0),
    "headings in another order": ("第2章 道\n第1章 港\n第1節 桟橋\n第2節 岸壁\n", 0),
    "a title without entries": ("目次\n本書について述べる。\n", 1),
    "text with dots": ("港は……広い\n道は3...4\n", 0),
}


@pytest.mark.parametrize(("text", "count"), CASES.values(), ids=CASES)
def test_contents_lines(text: str, count: int) -> None:
    blocks = printed(text + "\n" + BODY)
    assert contents_lines(blocks) == set(range(count))


def test_titles_are_listed_with_the_depth_of_their_indent() -> None:
    text = "目次\n序論 … 1\n　第1章 港にぎわい、\n　　人が集う … 2\n　　第1節 桟橋 … 3\n資料 … 9\n"
    listed = listed_titles(printed(text))
    assert {title: listed[title] for title in ("序論", "第1章港にぎわい、人が集う", "資料")} == {
        "序論": 1,
        "第1章港にぎわい、人が集う": 2,
        "資料": 1,
    }


def test_what_the_contents_list_is_a_heading_even_without_number_or_sign() -> None:
    text = (
        "港の計画\n\n目次\n序論 … 1\n　第1章 港 … 2\n本論 … 3\n　第2章 道 … 4\n\n"
        "序論\n第1章 港\n文です。\n本論\n第2章 道\n文です。\n"
    )
    nodes = plan(text).nodes
    titles = {node.id: node.title for node in nodes}
    told = [(titles.get(node.parent or ""), node.code, node.title) for node in nodes]
    assert told == [
        (None, None, "序論"),
        ("序論", "第1章", "港"),
        (None, None, "本論"),
        ("本論", "第2章", "道"),
    ]


def test_contents_are_no_text_of_a_node() -> None:
    text = "港の計画\n\n目次\n第1章 港 …… 1\n\n第1章 港\n文です。\n"
    assert [(node.title, node.text) for node in plan(text).nodes] == [("港", "文です。")]
