"""Invented editions with what truly continues as what. No rule may know them."""

from dataclasses import replace

import pytest

from keikaku.core.revision import LinkReasonKind, diff
from keikaku.lineage.propose import propose_links
from tests.editions import initiative, kpi, node, plan
from tests.unit.lineage.invented import (
    INDICATORS,
    NODES,
    OLD,
    K,
    but,
    changed,
    continued,
    each,
    pairs,
)


def test_a_plan_continues_as_itself():
    lineage = propose_links(OLD, OLD)
    assert pairs(lineage.nodes) == NODES
    assert pairs(lineage.indicators) == INDICATORS
    assert pairs(lineage.initiatives) == continued("k1", "k2")
    assert lineage.uncertain() == ()
    assert diff(OLD, OLD, lineage) == ()


def test_renumbered():
    new = changed(nodes=each(code=lambda n: f"9-{n.code}"))
    lineage = propose_links(OLD, new)
    assert pairs(lineage.nodes) == NODES and lineage.uncertain() == ()


def test_numbers_that_changed_places():
    codes = {"a1": "2-1", "a2": "2-2", "b1": "1-1", "b2": "1-2"}
    new = changed(nodes=each(code=lambda n: codes.get(n.id, n.code)))
    assert pairs(propose_links(OLD, new).nodes) == NODES


def test_reordered():
    order = ["b", "b2", "b1", "a", "a2", "a1"]
    new = changed(
        nodes=lambda nodes: sorted(nodes, key=lambda n: order.index(n.id)),
        indicators=lambda indicators: indicators[::-1],
    )
    lineage = propose_links(OLD, new)
    assert pairs(lineage.nodes) == NODES
    assert pairs(lineage.indicators) == INDICATORS
    assert lineage.uncertain() == ()


def test_every_indicator_under_another_name():
    names = ["湖を訪れた人", "道しるべ", "光を入れた森", "集いの会", "見回りの輪", "学びの手応え"]
    new = changed(
        indicators=lambda all_: [replace(i, name=n) for i, n in zip(all_, names, strict=True)]
    )
    found = propose_links(OLD, new).indicators
    assert pairs(found) == {(K.RENAMED, (f"i{n}",), (f"i{n}",)) for n in range(1, 7)}
    # Nothing but figures and places tells it, so that a person is asked.
    assert all(not link.certain for link in found)


def test_every_measure_under_another_title():
    titles = ["湯けむりの里", "水辺の回遊", "明るい森", "となり近所", "声かけの輪", "九年の学び"]
    new = changed(
        nodes=lambda all_: [replace(n, title=t) for n, t in zip(all_, titles, strict=True)]
    )
    found = propose_links(OLD, new).nodes
    assert pairs(found) == {(K.RENAMED, link[1], link[2]) for link in NODES}


def test_a_measure_moved_below_another_aim():
    new = changed(nodes=but("b2", parent="a"))
    lineage = propose_links(OLD, new)
    assert pairs(lineage.nodes) == NODES
    assert [change.code for change in diff(OLD, new, lineage)] == ["node.moved"]


def test_names_that_were_swapped_are_asked_about():
    names = {"i4": "見守り協力員の登録者数", "i5": "通いの場の数"}
    new = changed(indicators=each(name=lambda i: names.get(i.id, i.name)))
    found = {link.old[0]: link for link in propose_links(OLD, new).indicators if link.old}
    for identifier in ("i4", "i5"):
        assert not found[identifier].certain


def test_one_name_in_two_measures_follows_its_measure():
    old = changed(indicators=each(name=lambda i: "参加者数" if i.id in ("i1", "i5") else i.name))
    new = changed(old, indicators=lambda all_: all_[::-1])
    lineage = propose_links(old, new)
    assert pairs(lineage.indicators) == INDICATORS and lineage.uncertain() == ()


def test_one_name_in_two_measures_without_any_figures():
    blank = each(name=lambda i: "参加者数" if i.id in ("i1", "i5") else i.name, values=lambda _: ())
    old = changed(indicators=blank)
    new = changed(old, indicators=lambda all_: all_[::-1])
    assert pairs(propose_links(old, new).indicators) == INDICATORS


def test_a_dropped_indicator_is_not_taken_for_a_new_one_of_another_thing():
    new = changed(indicators=but("i2", id="j", name="旅館の宿泊者数", values=(), unit="人"))
    found = propose_links(OLD, new).indicators
    assert pairs(found) == (INDICATORS - continued("i2")) | {
        (K.ABOLISHED, ("i2",), ()),
        (K.NEW, (), ("j",)),
    }


def test_what_another_one_was_taken_for_is_not_surely_gone():
    old = plan(kpi("a", "農園の利用者数"), kpi("b", "市民農園の利用者数"))
    new = plan(kpi("c", "市民農園の利用者数"))
    gone = propose_links(old, new).indicators[0]
    assert (gone.kind, gone.old, gone.certain) == (K.ABOLISHED, ("a",), False)
    assert gone.reasons[0].kind is LinkReasonKind.TAKEN


def test_two_figures_for_one_year_are_two_things_unless_the_name_is_one():
    other = kpi("j", "森の見守り員の登録者数", "b1", "48人", "60人")
    new = changed(indicators=lambda all_: [other if i.id == "i5" else i for i in all_])
    found = {link.old: link for link in propose_links(OLD, new).indicators}
    assert found["i5",].kind is K.ABOLISHED or not found["i5",].certain


def test_values_that_changed_places_between_two_scopes_leave_them_what_they_are():
    old = plan(
        node("x", "公共施設"),
        kpi("p", "利用者数", "x", "100人", "200人", notes=("東館",)),
        kpi("q", "利用者数", "x", "300人", "400人", notes=("西館",)),
    )
    new = plan(
        node("x", "公共施設"),
        kpi("p", "利用者数", "x", "300人", "400人", notes=("東館",)),
        kpi("q", "利用者数", "x", "100人", "200人", notes=("西館",)),
    )
    assert pairs(propose_links(old, new).indicators) == continued("p", "q")


def test_a_share_that_became_a_number_is_redefined():
    became = kpi("j", "授業が分かると答えた児童数", "b2", "412人", "460人")
    new = changed(indicators=lambda all_: [became if i.id == "i6" else i for i in all_])
    (link,) = [each for each in propose_links(OLD, new).indicators if each.new == ("j",)]
    assert (link.kind, link.old, link.certain) == (K.REDEFINED, ("i6",), False)
    assert link.reasons[0].kind is LinkReasonKind.OTHER_COUNT
    assert [c.code for c in diff(OLD, new, propose_links(OLD, new))] == ["indicator.redefined"]


def test_one_name_with_another_note_on_what_is_counted_is_redefined():
    new = changed(indicators=but("i1", scope_notes=("宿泊を除く",)))
    (link,) = [each for each in propose_links(OLD, new).indicators if each.new == ("i1",)]
    assert (link.kind, link.certain) == (K.REDEFINED, False)


def test_a_note_in_other_words_between_words_is_the_same_note():
    old = changed(indicators=but("i1", scope_notes=("受入含む",)))
    new = changed(indicators=but("i1", scope_notes=("受入を含む",)))
    assert pairs(propose_links(old, new).indicators) == INDICATORS


def test_one_name_with_another_definition_is_asked_about():
    old = changed(indicators=but("i1", definition="湖畔の駐車場で数えた人"))
    new = changed(indicators=but("i1", definition="改札を出た人"))
    (link,) = [each for each in propose_links(old, new).indicators if each.new == ("i1",)]
    assert (link.kind, link.certain) == (K.CONTINUED, False)


def test_initiatives_by_name_text_and_place():
    new = changed(
        initiatives=lambda _: [
            initiative("m1", "道案内の板の整備", "a1", "湖畔に立てる"),
            initiative("m2", "出前の健康教室", "b1", "週に一度ひらく"),
            initiative("m3", "木の名札づくり", "a2", "小学生とつくる"),
        ]
    )
    assert pairs(propose_links(OLD, new).initiatives) == {
        (K.RENAMED, ("k1",), ("m1",)),
        (K.CONTINUED, ("k2",), ("m2",)),
        (K.NEW, (), ("m3",)),
    }


def test_a_heading_that_was_lost_is_no_other_heading():
    old = changed(nodes=but("b", title=""))
    (link,) = [each for each in propose_links(old, OLD).nodes if each.new == ("b",)]
    assert (link.kind, link.old) == (K.RENAMED, ("b",))


def test_two_different_plans_have_nothing_in_common():
    other = plan(node("x", "水道管の耐震化"), kpi("y", "耐震管の延長", "x", "18km", "25km"))
    lineage = propose_links(OLD, other)
    assert all(link.kind in (K.ABOLISHED, K.NEW) for link in (*lineage.nodes, *lineage.indicators))


@pytest.mark.parametrize(("old", "new"), [(plan(), plan()), (plan(), OLD), (OLD, plan())])
def test_plans_of_nothing(old, new):
    lineage = propose_links(old, new)
    assert len(lineage.nodes) == len(old.nodes) + len(new.nodes)
