from fractions import Fraction

import pytest

from keikaku.core.errors import Invalid
from keikaku.core.problems.model import Language
from keikaku.core.revision import (
    Continuation,
    ContinuationKind,
    Lineage,
    LinkReason,
    LinkReasonKind,
)
from tests.editions import kpi, link, node, plan

K = ContinuationKind


@pytest.mark.parametrize(
    ("kind", "old", "new"),
    [
        (K.CONTINUED, ["a"], ["b"]),
        (K.RENAMED, ["a"], ["b"]),
        (K.REDEFINED, ["a"], ["b"]),
        (K.MERGED, ["a", "b"], ["c"]),
        (K.SPLIT, ["a"], ["b", "c"]),
        (K.REGROUPED, ["a", "b"], ["c", "d"]),
        (K.ABOLISHED, ["a"], []),
        (K.NEW, [], ["a"]),
    ],
)
def test_each_kind_has_its_sides(kind, old, new):
    assert link(kind, old, new).kind is kind
    with pytest.raises(Invalid):
        link(kind, [*old, "x", "y", "z"] if len(old) < 2 else old[:1], new)


@pytest.mark.parametrize("confidence", [Fraction(-1, 100), Fraction(101, 100)])
def test_confidence_is_a_share_of_one(confidence):
    with pytest.raises(Invalid, match="確からしさ"):
        Continuation(K.NEW, (), ("a",), confidence)


def test_an_id_stands_once_on_its_side():
    with pytest.raises(Invalid, match="a: 版間対応の中で二度使われています。"):
        Lineage(nodes=(link(K.CONTINUED, ["a"], ["b"]), link(K.ABOLISHED, ["a"], [])))
    with pytest.raises(Invalid, match="b: "):
        Lineage(nodes=(link(K.CONTINUED, ["a"], ["b"]), link(K.NEW, [], ["b"])))


def test_one_id_may_stand_on_both_sides():
    Lineage(nodes=(link(K.CONTINUED, ["a"], ["b"]), link(K.CONTINUED, ["b"], ["a"])))


def test_everything_of_the_compared_parts_is_named():
    old, new = plan(node("n", "甲"), kpi("i", "乙", "n")), plan(node("m", "甲"))
    nodes = (link(K.CONTINUED, ["n"], ["m"]),)
    with pytest.raises(Invalid, match="i: 旧の計画にありますが"):
        Lineage(nodes).check(old, new)
    with pytest.raises(Invalid, match="j: 版間対応にありますが、新の計画"):
        gone = link(K.ABOLISHED, ["i"], [])
        Lineage(nodes, (gone, link(K.NEW, [], ["j"]))).check(old, new)
    Lineage(nodes, (link(K.ABOLISHED, ["i"], []),)).check(old, new)


def test_what_lies_outside_the_parts_is_not_asked_for():
    old = plan(node("n", "甲"), node("o", "外"), kpi("i", "乙", "o"))
    new = plan(node("m", "甲"))
    lineage = Lineage((link(K.CONTINUED, ["n"], ["m"]),), old_roots=("n",))
    lineage.check(old, new)


def test_a_root_that_is_no_node_is_told():
    with pytest.raises(Invalid, match="x: 比べる範囲の節"):
        Lineage(old_roots=("x",)).check(plan(), plan())


def test_what_a_person_should_look_at():
    sure = link(K.NEW, [], ["a"])
    unsure = Continuation(K.NEW, (), ("b",), Fraction(1, 2))
    assert Lineage(nodes=(sure, unsure)).uncertain() == (unsure,)


@pytest.mark.parametrize("kind", LinkReasonKind)
@pytest.mark.parametrize("language", Language)
def test_every_reason_is_a_sentence(kind, language):
    told = LinkReason(kind, Fraction(62, 100), "人", None).told(language)
    assert told.endswith(("。", ".", "）。")) and "{" not in told


def test_a_reason_tells_what_was_and_what_is():
    reason = LinkReason(LinkReasonKind.OTHER_COUNT, was="%", now="枚")
    assert reason.told() == "数え方の種類が違います（% → 枚）。"
    assert reason.told(Language.EN) == "Another kind of count (% → 枚)."
    unprinted = LinkReason(LinkReasonKind.OTHER_SCOPE, was="", now="受入含む")
    assert unprinted.told() == "対象の注記が違います（記載なし → 受入含む）。"
