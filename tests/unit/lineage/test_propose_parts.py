"""Editions of which one or both are a part."""

from dataclasses import replace

import pytest

from keikaku.core.errors import Invalid
from keikaku.core.revision import diff
from keikaku.lineage.propose import propose_links
from tests.editions import kpi, node, plan
from tests.unit.lineage.invented import (
    CARE,
    INDICATORS,
    OLD,
    K,
    changed,
    pairs,
)


def test_a_baseline_restated_does_not_part_one_name():
    restated = kpi("i4", "通いの場の数", "b1", "24か所", "35か所")
    new = changed(indicators=lambda all_: [restated if i.id == "i4" else i for i in all_])
    lineage = propose_links(OLD, new)
    assert pairs(lineage.indicators) == INDICATORS
    assert [change.code for change in diff(OLD, new, lineage)] == ["baseline.restated"]


PART = plan(
    node("p", "支え合う暮らし", code="2", level="基本目標"),
    node("p1", "高齢者の見守り", "p", "2-1", text=CARE),
    kpi("j4", "通いの場の数", "p1", "21か所", "35か所"),
    scope=("p",),
)


def test_a_part_is_compared_with_its_counterpart():
    lineage = propose_links(OLD, PART)
    assert (lineage.old_roots, lineage.new_roots) == (("b",), ("p",))
    assert pairs(lineage.nodes) == {
        (K.CONTINUED, ("b",), ("p",)), (K.CONTINUED, ("b1",), ("p1",)), (K.ABOLISHED, ("b2",), ()),
    }  # fmt: skip
    assert {each for link in lineage.indicators for each in link.old} == {"i4", "i5", "i6"}


def test_a_part_may_be_the_older_one():
    lineage = propose_links(PART, OLD)
    assert (lineage.old_roots, lineage.new_roots) == (("p",), ("b",))


def test_two_parts_are_compared_where_both_cover_something():
    wide = replace(OLD, head=replace(OLD.head, scope=("a", "b")))
    lineage = propose_links(wide, PART)
    assert (lineage.old_roots, lineage.new_roots) == (("b",), ("p",))


def test_a_person_names_the_parts():
    lineage = propose_links(OLD, OLD, under_old="a", under_new="b")
    assert (lineage.old_roots, lineage.new_roots) == (("a",), ("b",))
    one = propose_links(OLD, OLD, under_new="b")
    assert (one.old_roots, one.new_roots) == (("b",), ("b",))


def test_a_part_without_a_counterpart_is_asked_for():
    with pytest.raises(Invalid, match="--under"):
        propose_links(plan(node("x", "水道の耐震化")), PART)


def test_a_name_for_no_node_is_told():
    with pytest.raises(Invalid, match="zz: 計画の節の中にありません。"):
        propose_links(OLD, OLD, under_old="zz")
