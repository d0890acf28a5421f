"""Invented editions whose measures, indicators and initiatives were merged, split, cut anew."""

from dataclasses import replace

from keikaku.core.revision import LinkReasonKind, diff
from keikaku.lineage.propose import propose_links
from tests.editions import initiative, kpi, node, plan
from tests.unit.lineage.invented import (
    CARE,
    FOREST,
    INDICATORS,
    NODES,
    OLD,
    TOURISM,
    K,
    changed,
    continued,
    each,
    pairs,
)


def merged_measures():
    both = node("ab", "観光と森の振興", "a", "1-1", text=TOURISM + FOREST)
    return plan(
        OLD.nodes[0], both, *OLD.nodes[3:],
        *[replace(i, placements=(replace(i.placements[0], node="ab"),)) for i in OLD.indicators[:3]],
        *OLD.indicators[3:],
    )  # fmt: skip


def test_two_measures_merged_by_their_texts():
    lineage = propose_links(replace(OLD, initiatives=()), merged_measures())
    assert pairs(lineage.nodes) == continued("a", "b", "b1", "b2") | {
        (K.MERGED, ("a1", "a2"), ("ab",))
    }
    assert pairs(lineage.indicators) == INDICATORS
    assert {link.certain for link in lineage.nodes if link.kind is K.MERGED} == {False}
    # They stand where their measures went: nothing has moved.
    old = replace(OLD, initiatives=())
    codes = [change.code for change in diff(old, merged_measures(), lineage)]
    assert codes == ["plan.period_changed", "node.regrouped"]


def test_a_measure_split_by_its_text():
    lineage = propose_links(merged_measures(), replace(OLD, initiatives=()))
    assert (K.SPLIT, ("ab",), ("a1", "a2")) in pairs(lineage.nodes)


def test_two_measures_cut_anew_are_regrouped():
    first, second = OLD.nodes[1], OLD.nodes[2]
    # The first keeps one of its two sentences of length and gives the other to the second.
    kept, given = (f"{each}。" for each in TOURISM.rstrip("。").split("。"))
    given = given + CARE
    old = plan(replace(first, parent=None, text=TOURISM + CARE), replace(second, parent=None))
    new = plan(
        replace(first, parent=None, title="湖畔の観光", text=kept),
        replace(second, parent=None, title="人工林の手入れと町並み", text=FOREST + given),
    )
    found = propose_links(old, new).nodes
    assert pairs(found) == {(K.REGROUPED, ("a1", "a2"), ("a1", "a2"))}
    (link,) = found
    assert [reason.kind for reason in link.reasons] == [
        LinkReasonKind.MAINLY, LinkReasonKind.MAINLY, LinkReasonKind.TEXT_HELD,
    ]  # fmt: skip
    assert pairs(propose_links(new, old).nodes) == pairs(found)


def test_a_set_phrase_in_many_measures_joins_none_of_them():
    phrase = "市民、事業者、大学、関係団体と連携しながら、計画期間の全体を通じて着実に取組を進めていくこととします。"
    old = changed(nodes=each(text=lambda n: phrase + n.text))
    assert pairs(propose_links(old, old).nodes) == NODES
    assert pairs(propose_links(old, changed(old, nodes=lambda all_: all_)).nodes) == NODES


def test_a_measure_taken_up_by_another_under_a_new_title():
    old = plan(
        node("a", "奨学金の返還"), node("b", "同窓の集い"), node("z", "水道管の耐震化"),
        kpi("i", "返還を助けた人数", "a"), kpi("j", "集いの回数", "b"), kpi("k", "耐震管の延長", "z"),
    )  # fmt: skip
    new = plan(
        node("c", "若者の応援"), node("z", "水道管の耐震化"),
        kpi("i", "返還を助けた人数", "c"), kpi("j", "集いの回数", "c"), kpi("k", "耐震管の延長", "z"),
    )  # fmt: skip
    lineage = propose_links(old, new)
    assert pairs(lineage.nodes) == {(K.MERGED, ("a", "b"), ("c",)), *continued("z")}
    assert [change.code for change in diff(old, new, lineage)] == ["node.regrouped"]


def test_levels_that_one_edition_does_not_name_are_told_by_their_depth():
    old = plan(
        node("t", "若者", level="目標"), node("a", "奨学金の返還", "t"), node("b", "同窓の集い", "t"),
        kpi("i", "返還を助けた人数", "a"), kpi("j", "集いの回数", "b"),
    )  # fmt: skip
    new = plan(
        node("t", "若者", level="目標"), node("c", "応援", "t", level=None),
        kpi("i", "返還を助けた人数", "c"), kpi("j", "集いの回数", "c"),
    )  # fmt: skip
    assert (K.MERGED, ("a", "b"), ("c",)) in pairs(propose_links(old, new).nodes)


def test_a_measure_that_is_gone_with_one_indicator_kept_elsewhere_is_dropped():
    old = plan(
        node("a", "産業の観光"), node("z", "水道管の耐震化", text=FOREST),
        kpi("i", "工場見学の人数", "a"), kpi("k", "耐震管の延長", "z"),
    )  # fmt: skip
    new = plan(
        node("z", "水道管の耐震化", text=FOREST),
        kpi("i", "工場見学の人数", "z"), kpi("k", "耐震管の延長", "z"),
    )  # fmt: skip
    lineage = propose_links(old, new)
    assert pairs(lineage.nodes) == {(K.ABOLISHED, ("a",), ()), *continued("z")}
    assert [change.code for change in diff(old, new, lineage)] == [
        "node.dropped",
        "indicator.moved",
    ]


def test_initiatives_merged_by_their_names():
    old = plan(initiative("a", "街路樹の点検"), initiative("b", "公園樹の点検"))
    new = plan(initiative("c", "街路樹・公園樹の点検"))
    assert pairs(propose_links(old, new).initiatives) == {(K.MERGED, ("a", "b"), ("c",))}


def test_measures_merged_by_their_titles():
    old = plan(node("a", "防犯対策の推進"), node("b", "防災対策の推進"), node("c", "公園の整備"))
    new = plan(node("d", "防犯・防災対策の推進"), node("c", "公園の整備"))
    assert pairs(propose_links(old, new).nodes) == {
        (K.MERGED, ("a", "b"), ("d",)), *continued("c")
    }  # fmt: skip


def test_indicators_merged_by_their_sum():
    old = plan(kpi("a", "市民農園の利用区画数", None, "120区画", "150区画"),
               kpi("b", "体験農園の利用区画数", None, "80区画", "90区画"))  # fmt: skip
    new = plan(kpi("c", "農園の利用区画数", None, "200区画", "240区画"))
    assert pairs(propose_links(old, new).indicators) == {(K.MERGED, ("a", "b"), ("c",))}
    assert pairs(propose_links(new, old).indicators) == {(K.SPLIT, ("c",), ("a", "b"))}


def test_an_indicator_split_by_its_notes():
    old = plan(kpi("a", "健診の受診率", None, "41.0%", "50.0%"))
    new = plan(kpi("b", "健診の受診率", None, "38.0%", "50.0%", notes=["男性"]),
               kpi("c", "健診の受診率", None, "44.0%", "55.0%", notes=["女性"]))  # fmt: skip
    assert pairs(propose_links(old, new).indicators) == {(K.SPLIT, ("a",), ("b", "c"))}
