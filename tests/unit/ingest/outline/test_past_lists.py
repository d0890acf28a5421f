"""Indicators of a table behind a list stand at what the list is of, and not at its last item."""

import pytest

from tests.reading import draft

TABLE = "指標\t現状値(R5)\t目標値(R11)\n来客数\t41人\t60人\n\n"
LIST = "- ・案内所の運営\n- ・催しの開催\n\n"
OTHER = "施策2 海を守る\n\n【主な取組】\n\n- ・砂浜の清掃\n- ・調査の実施\n\n海の文です。\n"
PLACES = {
    "behind a list under a line that comes again": (
        f"【主な取組】\n\n{LIST}{TABLE}{OTHER}",
        "港を開く",
    ),
    "behind a list under a line printed once": (f"【主な取組】\n\n{LIST}{TABLE}", "主な取組"),
    "behind a list right below the measure": (f"{LIST}{TABLE}{OTHER}", "港を開く"),
    "behind one item": (f"- ・案内所の運営\n\n{TABLE}{OTHER}", "案内所の運営"),
    "behind an item with a table of its own, as others have": (
        f"- ・催しの開催\n\n{TABLE}- ・案内所の運営\n\n{TABLE.replace('来客', '案内')}{OTHER}",
        "案内所の運営",
    ),
    "behind a text of the last item": (f"{LIST}催しを開きます。\n\n{TABLE}{OTHER}", "催しの開催"),
}


@pytest.mark.parametrize(("text", "place"), PLACES.values(), ids=PLACES)
def test_place(text: str, place: str) -> None:
    plan = draft(f"港市総合計画\n\n第1章 港\n\n施策1 港を開く\n\n港の文です。\n\n{text}").plan
    titles = {node.id: node.title for node in plan.nodes}
    assert titles[plan.indicators[-1].placements[0].node or ""] == place
