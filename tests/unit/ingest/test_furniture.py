"""Page numbers, running heads and tables of contents are set aside; values that look so are not."""

import pytest

from keikaku.documents.model import BlockKind
from keikaku.ingest.furniture import set_aside
from tests.unit.ingest.lines.told import printed


def aside(text: str) -> list[str]:
    """The lines that are set aside."""
    return [b.text for b in set_aside(printed(text)) if b.kind is BlockKind.FURNITURE]


TITLE = "港のまちづくり戦略\n令和7年3月\n港市\n\n"
CASES = {
    "numbers between dashes": ("文です。\n- 3 -\n文です。\n－４－\n", ["- 3 -", "－４－"]),
    "numbers with a word or a total": ("p.7\n\n8 / 30\n\n文です。\n", ["p.7", "8 / 30"]),
    "a title beside numbers that count on": (
        "港のまちづくり戦略\n22\n1 港\n文です。\n23\n港のまちづくり戦略\n文です。\n",
        ["22", "23", "港のまちづくり戦略"],
    ),
    "a title beside marked numbers": (
        TITLE + "文です。\n- 1 -\n\n港のまちづくり戦略\n文です。\n- 2 -\n\n港のまちづくり戦略\n",
        ["- 1 -", "港のまちづくり戦略", "- 2 -", "港のまちづくり戦略"],
    ),
    "numbers in the middle of the line": (
        f"文です。\n{' ' * 40}3\n文です。\n{' ' * 40}5\n文です。\n",
        ["3", "5"],
    ),
    "heads with a part at each side": (
        f"{TITLE}港の総合計画{'　' * 9}第1章\n文です。\n{' ' * 40}3\n"
        f"港の総合計画{'　' * 9}第2章\n文です。\n{' ' * 40}4\n",
        [f"港の総合計画{'　' * 9}第1章", "3", f"港の総合計画{'　' * 9}第2章", "4"],
    ),
    "titles at the edges of pages": (
        TITLE + "文です。\f港のまちづくり戦略\n文です。\n文です。\f港のまちづくり戦略\n文です。\n",
        ["港のまちづくり戦略"] * 2,
    ),
    "one title of a plan, and other titles beside figures": (
        "港市総合計画\n\n現状\n\n46\n\n港町での取組\n\n4\n\n港市総合計画\n\n現状\n\n18\n\n港町での取組\n\n5\n\n"
        "港市総合計画\n\n港町での取組です\n\n6\n\n港市総合計画\n",
        ["4", "港市総合計画", "5", "港市総合計画", "6", "港市総合計画"],
    ),
    "numbers that count on beside another title": (
        "番号\n\n1\n\n事業の概要\n\n番号\n\n2\n\n事業の概要\n\n番号\n\n3\n\n8\n\n事業の概要\n",
        [],
    ),
    "values alone on their lines": ("目標値（令和10年度）\n35\n目標値（令和10年度）\n36\n", []),
    "numbers that do not count on": (
        "港の来客の数です\n12\n文です。\n港の来客の数です\n45\n文です。\n",
        [],
    ),
    "the numbers of rows close between their cells": (
        "港市計画\n\n指標\n出典\n1\n来客数\n港の統計年報\n2\n漁獲量\n港の統計年報\n3\n船の数\n港の統計年報\n",
        [],
    ),
    "a title that only comes again": (
        "港のまちづくり\n\n文です。\n\n港のまちづくり\n\n文です。\n",
        [],
    ),
    "units": ("来客数\n人\n26\n満足度\n人\n27\n", []),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_set_aside(text: str, expected: list[str]) -> None:
    assert aside(text) == expected


def test_no_block_is_lost_or_changed_otherwise() -> None:
    blocks = printed(TITLE + "目次\n1 港 …… 3\n\n1 港\n- 1 -\n来客数→来客数\t1\n")
    after = set_aside(blocks)
    assert [(b.order, b.text, b.grid) for b in after] == [(b.order, b.text, b.grid) for b in blocks]
