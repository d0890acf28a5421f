"""From the draft of 2019 (file 000) to the later version (001): what became of its fifth strategy.

The truth was read out of both documents by eye: by code for nodes, by name for indicators.
"""

import pytest

from keikaku.core.revision import (
    BaselineFilled,
    BaselineRestated,
    ContinuationKind,
    IndicatorRedefined,
    IndicatorRenamed,
    NodeRenumbered,
    TargetFilled,
    TargetRaised,
    diff,
)
from keikaku.documents.read import read_document
from keikaku.ingest.options import ReadOptions
from keikaku.ingest.read import read_plan
from keikaku.lineage.moved import MovedKind, what_moved
from keikaku.lineage.propose import propose_links

pytestmark = pytest.mark.acceptance

K = ContinuationKind

# Old codes, new codes. The two 戦略方針 were cut anew: SDGs left the first for the second (ジオパーク),
# which now stands first; ソサエティ5.0 alone remained of the first and stands second.
NODES = {
    ("重点戦略 5",): (K.CONTINUED, ("重点戦略 5",)),
    ("戦略方針 1", "戦略方針 2"): (K.REGROUPED, ("戦略方針 1", "戦略方針 2")),
    ("具体的施策 5-1-1",): (K.ABOLISHED, ()),
    ("具体的施策 5-1-2",): (K.CONTINUED, ("具体的施策 5-1-2",)),
    ("具体的施策 5-1-3",): (K.CONTINUED, ("具体的施策 5-2-1",)),
    ("具体的施策 5-2-1",): (K.RENAMED, ("具体的施策 5-1-1",)),
}
# The 再掲 of 多文化共生 is no indicator of this strategy: it belongs to the third, outside.
INDICATORS = {
    ("SDGsを知っている市民の割合",): (K.ABOLISHED, ()),
    ("SDGs未来都市計画の策定",): (K.ABOLISHED, ()),
    ("森林間伐面積",): (K.RENAMED, ("人工林の間伐面積",)),
    ("温対法に基づく美祢市実行計画の策定",): (K.CONTINUED, ("温対法に基づく美祢市実行計画の策定",)),
    ("地域IoTの実装事業への支援数",): (K.ABOLISHED, ()),
    ("マイナンバーカード取得率",): (K.REDEFINED, ("マイナンバーカード発行枚数",)),
    ("マイナンバーカード活用サービス数",): (K.CONTINUED, ("マイナンバーカード活用サービス数",)),
    ("ジオ講座参加者数",): (K.CONTINUED, ("ジオ講座参加者数",)),
    ("ジオツアー参加者数",): (K.CONTINUED, ("ジオツアー参加者数",)),
}
NEW_INDICATORS = {
    "公共施設等における太陽光発電設備の設置数",
    "デジタル技術を活用した新規事業等の取組件数",
}


@pytest.fixture(scope="module")
def editions(corpus):
    def read(number):
        (path,) = corpus.glob(f"{number}_*.txt")
        return read_plan([read_document(path)], ReadOptions()).plan

    return read("000"), read("001")


@pytest.fixture(scope="module")
def lineage(editions):
    return propose_links(*editions)


@pytest.fixture(scope="module")
def changes(editions, lineage):
    old, new = editions
    return diff(old, new, lineage)


def node_names(plan):
    return {node.id: f"{node.level} {node.code}" for node in plan.nodes}


def told(links, old_names, new_names):
    return {
        tuple(old_names[each] for each in link.old): (
            link.kind, tuple(new_names[each] for each in link.new),
        )
        for link in links
        if link.old
    }  # fmt: skip


def test_the_fifth_strategy_is_compared_with_the_fifth(editions, lineage):
    (root,) = lineage.old_roots
    assert node_names(editions[0])[root] == "重点戦略 5"


def test_what_became_of_each_node(editions, lineage):
    old, new = map(node_names, editions)
    assert told(lineage.nodes, old, new) == NODES
    assert [link for link in lineage.nodes if not link.old] == []


def test_what_became_of_each_indicator(editions, lineage):
    old, new = ({i.id: i.name for i in plan.indicators} for plan in editions)
    assert told(lineage.indicators, old, new) == INDICATORS
    assert {new[link.new[0]] for link in lineage.indicators if not link.old} == NEW_INDICATORS


def test_a_person_is_asked_about_what_is_open_to_doubt(editions, lineage):
    old = {i.id: i.name for i in editions[0].indicators}
    doubtful = {old[link.old[0]] for link in lineage.indicators if link.old and not link.certain}
    assert doubtful == {"森林間伐面積", "マイナンバーカード取得率"}
    assert [link.kind for link in lineage.nodes if not link.certain] == [K.REGROUPED]


def test_every_initiative_is_new(editions, lineage):
    assert {link.kind for link in lineage.initiatives} == {K.NEW}
    assert len(lineage.initiatives) == len(editions[1].initiatives) == 14


def test_measures_are_renumbered(changes):
    renumbered = [(c.was, c.now) for c in changes if isinstance(c, NodeRenumbered)]
    assert renumbered == [("5-2-1", "5-1-1"), ("5-1-3", "5-2-1")]


def test_the_card_is_redefined_and_no_value_of_it_is_compared(changes):
    card = [c for c in changes if getattr(getattr(c, "new", None), "name", "").endswith("発行枚数")]
    assert [type(change) for change in card] == [IndicatorRedefined]


def test_the_thinned_forest_is_renamed_and_filled_in(changes):
    forest = [
        c for c in changes if getattr(getattr(c, "new", None), "name", "").endswith("間伐面積")
    ]
    kinds = [type(change) for change in forest]
    assert {IndicatorRenamed, BaselineFilled, TargetFilled} <= set(kinds)
    filled = [c.now.raw for c in forest if isinstance(c, BaselineFilled | TargetFilled)]
    assert filled == ["222 (H29)", "290"]


def test_the_services_of_the_card_have_a_restated_baseline(changes):
    (restated,) = [change for change in changes if isinstance(change, BaselineRestated)]
    assert (restated.was.raw, restated.now.raw) == ("0 (H30)", "1")
    (raised,) = [change for change in changes if isinstance(change, TargetRaised)]
    assert (raised.was.raw, raised.now.raw) == ("1 (R5)", "2 (R5)")
    assert set(raised.assumed) == {"unit", "direction", "baseline"}


def test_no_other_value_is_said_to_have_changed(changes):
    of_values = [c.new.name for c in changes if c.code.split(".")[0] in ("baseline", "target")]
    assert set(of_values) == {"人工林の間伐面積", "マイナンバーカード活用サービス数"}


def test_what_moved(changes):
    report = what_moved(changes)
    assert [entry.kind for entry in report.entries] == [
        MovedKind.BASELINE_RESTATED,
        *[MovedKind.INDICATOR_DROPPED] * 3,
        MovedKind.INDICATOR_REDEFINED,
    ]


def test_parts_named_by_a_person_give_the_same(editions, lineage):
    (old,), (new,) = lineage.old_roots, lineage.new_roots
    assert propose_links(*editions, under_old=old, under_new=new) == lineage
    assert propose_links(*editions, under_old=old) == lineage
