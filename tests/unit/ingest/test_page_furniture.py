"""Numbers of pages are no text, and a cover that puts two things on one line says both."""

from dataclasses import replace

import pytest

from keikaku.documents.model import BlockKind
from keikaku.ingest.read import read_plan
from tests.reading import document, draft, plan, told_plan

TOP = "第2次総合計画\n\n1 森を育てる\n\n担い手を育てます。\n\n"


@pytest.mark.parametrize("number", ["- 1 -", "－１－", "― 12 ―", "~ 3 ~", "P.7", "page 12", "p3"])
def test_the_number_of_a_page_is_neither_text_nor_heading(number: str) -> None:
    read = plan(TOP + number + "\n\n木を使います。\n")
    assert [(n.title, n.text) for n in read.nodes] == [
        ("森を育てる", "担い手を育てます。\n木を使います。")
    ]


@pytest.mark.parametrize("text", ["-", "- 1", "12人", "1.5", "P波を調べます。"])
def test_what_only_looks_like_one_stays(text: str) -> None:
    read = plan(TOP + text + "\n\n木を使います。\n")
    kept = "\n".join(node.title + node.text for node in read.nodes)
    assert text.lstrip("- ") in kept


@pytest.mark.parametrize(
    ("cover", "edition", "issuer", "as_of"),
    [
        ("第2次総合計画\n（案）\n令和６年１２月　西原村\n", "案", "西原村", "2024-12-01"),
        ("第2次総合計画\n素案 令和6年10月15日現在\n西原村\n", "素案", "西原村", "2024-10-15"),
        ("第2次総合計画\n令和7年3月\n西原村\n", None, "西原村", "2025-03-01"),
        ("第2次総合計画（案）\n西原村 令和7年3月\n", "案", "西原村", "2025-03-01"),
    ],
)
def test_the_cover_is_read_part_by_part(
    cover: str, edition: str | None, issuer: str, as_of: str
) -> None:
    head = plan(cover + "\n1 森を育てる\n\n担い手を育てます。\n").head
    assert head.title == "第2次総合計画"
    assert (head.edition, head.issuer) == (edition, issuer)
    assert head.as_of is not None and str(head.as_of.start) == as_of


def test_a_title_of_two_words_is_no_cover_of_parts() -> None:
    reading = draft("第2次総合計画 前期基本計画\n\n1 森を育てる\n\n担い手を育てます。\n")
    assert reading.plan.head.title == "第2次総合計画 前期基本計画"


SEVERAL_PAGES = """\
第2次青垣市総合計画
令和7年3月

第1章 暮らし

青垣市総合計画（以下「計画」という。）を進めます。

重要業績評価指標（単位：人）
指標→現状値(R5)→目標値(R11)
出生数→142→150
転入者数→812→900

具体的施策
1-1-1. 保育

保育を増やします。
具体的な取組→R7→R8
保育所の整備→設計→工事

具体的施策
1-1-2. 教育

学びを支えます。
"""


def test_furniture_between_any_two_blocks_changes_nothing():
    printed = document(SEVERAL_PAGES)
    (page,) = printed.pages
    foot = replace(page.blocks[0], kind=BlockKind.FURNITURE, text="第2次青垣市総合計画（案）　12")
    parted = [part for block in page.blocks for part in (block, foot)]
    blocks = tuple(replace(block, order=order) for order, block in enumerate(parted))
    paged = replace(printed, pages=(replace(page, blocks=blocks),))
    assert told_plan(read_plan([paged])) == told_plan(read_plan([printed]))
