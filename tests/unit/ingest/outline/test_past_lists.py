"""Indicators of a table behind a list stand at what the list is of, and not at its last item."""

import pytest

from keikaku.ingest.read import read_plan
from tests.reading import document, draft

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


SECTIONS = (
    "# 港町観光計画\n\n## 1. 位置づけ\n\n計画の文です。\n\n## 2. 施策\n\n### 2.1 港を開く\n\n港の文です。\n\n"
    "取組：\n\n1. 案内所の運営\n2. 催しの開催\n\n成果を測る指標：\n\n{}"
    "### 2.2 海を守る\n\n取組：\n\n1. 砂浜の清掃\n2. 調査の実施\n\n## 3. 進行管理\n\n管理の文です。\n"
)
LINES = "- **来客数**\n  - 基準値（2023年）：41人\n  - 目標値（2030年）：60人\n\n"


@pytest.mark.parametrize("said", [TABLE.replace("\t", "|"), LINES], ids=["a table", "lines"])
def test_a_list_within_a_section_that_is_numbered_alike(said: str) -> None:
    rows = said.splitlines()
    table = "|---|---|---|"
    said = "\n".join([rows[0], table, *rows[1:], ""]) if "|" in rows[0] else said
    plan = read_plan([document(SECTIONS.format(said), "plan.md")]).plan
    depth: dict[str | None, int] = {None: -1}
    for node in plan.nodes:
        depth[node.id] = depth[node.parent] + 1
    told = [(depth[n.id], n.level, n.code, n.title) for n in plan.nodes]
    assert told == [
        (0, None, "1", "位置づけ"),
        (0, None, "2", "施策"),
        (1, None, "2.1", "港を開く"),
        (2, "取組", "1", "案内所の運営"),
        (2, "取組", "2", "催しの開催"),
        (1, None, "2.2", "海を守る"),
        (2, "取組", "1", "砂浜の清掃"),
        (2, "取組", "2", "調査の実施"),
        (0, None, "3", "進行管理"),
    ]
    (place,) = plan.indicators[0].placements
    assert place.node == plan.nodes[2].id
