"""Several volumes of one plan: one head, one tree, 再掲 across volumes, places in each file."""

from keikaku.core.plan import PlanDraft
from keikaku.documents.read import read_bytes
from keikaku.ingest.read import read_plan
from tests.reading import codes

MAIN = (
    "第2次みどり市総合計画\n本編\n\n令和7年3月\n\nみどり市\n\n"
    "基本目標 1 森と生きる\n\n山を守り、木を使います。\n\n"
    "1-1. 森を育てる\n\n担い手を育てます。\n\n"
    "基本目標 2 川と遊ぶ\n\n"
    "2-1. 川を守る\n\n川の水を調べます。\n"
)
DATA = (
    "第2次みどり市総合計画\n資料編\n\n"
    "基本目標 1 森と生きる\n\n"
    "1-1. 森を育てる\n\n"
    "KPI→項目→現状値(R5)→目標値(R11)\n→植栽面積→12ha→20ha\n\n"
    "基本目標 2 川と遊ぶ\n\n"
    "2-1. 川を守る\n\n"
    "KPI→項目→現状値(R5)→目標値(R11)\n→調査の回数→4回→6回\n→植栽面積(再掲)→→\n"
)


def _together(*texts: str) -> PlanDraft:
    return read_plan(
        [
            read_bytes(f"{n}.txt", text.replace("→", "\t").encode(), source_id=f"s{n}")
            for n, text in enumerate(texts, 1)
        ]
    )


def test_a_heading_that_a_further_volume_prints_again_is_one_node() -> None:
    nodes = _together(MAIN, DATA).plan.nodes
    assert [(n.code, n.title, n.text) for n in nodes] == [
        ("1", "森と生きる", "山を守り、木を使います。"),
        ("1-1", "森を育てる", "担い手を育てます。"),
        ("2", "川と遊ぶ", ""),
        ("2-1", "川を守る", "川の水を調べます。"),
    ]


def test_indicators_of_the_second_volume_stand_at_the_nodes_of_the_first() -> None:
    read = _together(MAIN, DATA).plan
    codes_of = {node.id: node.code for node in read.nodes}
    placed = [(i.name, [codes_of[p.node or ""] for p in i.placements]) for i in read.indicators]
    assert placed == [("植栽面積", ["1-1", "2-1"]), ("調査の回数", ["2-1"])]
    assert {i.source.source for i in read.indicators if i.source} == {"s2"}


def test_the_cover_of_the_first_volume_is_the_head_and_no_cover_is_a_node() -> None:
    reading = _together(MAIN, DATA)
    head = reading.plan.head
    assert (head.title, head.issuer) == ("第2次みどり市総合計画 本編", "みどり市")
    assert [source.id for source in reading.plan.sources] == ["s1", "s2"]
    assert "plan.other_volume" not in codes(reading)


def test_a_volume_of_another_plan_is_doubted() -> None:
    other = DATA.replace("第2次みどり市総合計画", "あおば町高齢者保健福祉計画")
    reading = _together(MAIN, other)
    (told,) = [p for p in reading.problems if p.code == "plan.other_volume"]
    assert told.source is not None and told.source.source == "s2"


def test_a_heading_printed_twice_in_one_volume_stays_two() -> None:
    nodes = _together(MAIN + "\n" + MAIN.split("\n\n", 3)[3]).plan.nodes
    assert [n.code for n in nodes].count("1-1") == 2


def test_volumes_in_either_order_hold_the_same_indicators() -> None:
    names = [
        {i.name for i in _together(*order).plan.indicators}
        for order in ((MAIN, DATA), (DATA, MAIN))
    ]
    assert names[0] == names[1] == {"植栽面積", "調査の回数"}
