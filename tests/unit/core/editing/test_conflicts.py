"""Two people at one draft: edits of different things both win, of one thing the second chooses."""

from dataclasses import replace

import pytest

from keikaku.core.editing import Batch, ChangedMeanwhile, Entry, Place, apply, conflict, edits
from keikaku.core.editing.indicators import cross_listed, in_unit, renamed
from keikaku.core.editing.text import merged, mine_first
from keikaku.core.indicators import Direction, Role
from tests.unit.core.editing.city import PLAN, VISITORS, indicator, node

V1 = VISITORS.values[0]
MINE = edits.RetitleNode("n1", "題n1", "私の題")
THEIRS = edits.RetitleNode("n1", "題n1", "先の題")

# What another person did meanwhile, what I want, what is there now.
CROSSED = [
    (THEIRS, MINE, "先の題"),
    (edits.ChangeText("n1", "一つ目\n二つ目\n三つ目", "一つ目\n二番目\n三つ目"), edits.ChangeText("n1", "一つ目\n二つ目\n三つ目", "一つ目\n2つ目\n三つ目"), "一つ目\n二番目\n三つ目"),
    (edits.SetValue("i1", V1, Entry("500", "千人")), edits.SetValue("i1", V1, Entry("501", "千人")), None),
    (edits.SetValue("i1", V1, Entry("500", "千人")), edits.RemoveValue("i1", V1), None),
    (edits.SetDefinition("i1", None, "定義"), edits.RemoveIndicator("i1", VISITORS), None),
    (edits.MoveNode("n2", Place("n1", None), Place("n4", None)), edits.MoveNode("n2", Place("n1", None), Place(None, None)), Place("n4", None)),
    (edits.SetDirection("i1", Direction.INCREASE, Direction.DECREASE), edits.SetDirection("i1", Direction.INCREASE, None), Direction.DECREASE),
    (cross_listed(VISITORS, "n6"), renamed(VISITORS, "入込客数"), None),
    (renamed(VISITORS, "来訪者数"), renamed(VISITORS, "入込客数"), edits.Names("来訪者数", ("来訪者数（延べ）", "来訪者数"))),
    (edits.MoveIndicator("i1", "n2", "n6"), edits.MoveIndicator("i1", "n2", "n3"), "n6"),
]  # fmt: skip


@pytest.mark.parametrize(("theirs", "mine", "now"), CROSSED)
def test_the_second_to_change_one_thing_is_asked(theirs, mine, now):
    between = apply(PLAN, theirs).plan
    found = conflict(between, mine)
    assert found is not None
    assert (found.edit, found.was, found.gone) == (mine, mine.was, False)
    assert now is None or found.now == now
    with pytest.raises(ChangedMeanwhile) as crossed:
        apply(between, mine)
    assert crossed.value.conflict == found
    assert found.again is not None
    assert conflict(between, found.again) is None
    done = apply(between, found.again)
    assert apply(done.plan, done.undo).plan == between


FREE = [
    (edits.AddNode(node("n7", "n1"), Place("n1", "n2")), edits.AddNode(node("n8", "n4"), Place("n4", None))),
    (edits.AddNode(node("n7", "n1"), Place("n1", "n3")), edits.AddNode(node("n8", None), Place(None, "n1"))),
    (edits.AddNode(node("n7", "n2"), Place("n2", None)), edits.MoveNode("n4", Place(None, "n1"), Place(None, None))),
    (edits.RemoveNode("n3", PLAN.nodes[2]), edits.MoveNode("n5", Place("n4", None), Place("n4", "n6"))),
    (edits.RemoveInitiative("a1", PLAN.initiatives[0]), edits.RemoveValue("i1", V1)),
    (edits.SetOwners("n1", (), ("甲課",)), edits.SetOwners("n2", (), ("乙課",))),
    (THEIRS, edits.RenumberNode("n1", "1", "Ⅰ")),
    (THEIRS, THEIRS),
    (edits.ChangeText("n1", "一つ目\n二つ目\n三つ目", "1\n二つ目\n三つ目"), edits.ChangeText("n1", "一つ目\n二つ目\n三つ目", "一つ目\n2\n三つ目")),
    (edits.SetValue("i1", V1, Entry("500", "千人")), edits.SetValue("i1", VISITORS.values[1], Entry("550", "千人"))),
    (edits.SetDirection("i1", Direction.INCREASE, Direction.DECREASE), edits.SetDefinition("i1", None, "定義")),
]  # fmt: skip


@pytest.mark.parametrize(("theirs", "mine"), FREE)
def test_edits_of_different_things_both_win(theirs, mine):
    between = apply(PLAN, theirs).plan
    assert conflict(between, mine) is None
    assert apply(between, mine).plan == apply(apply(PLAN, mine).plan, theirs).plan


def test_what_somebody_removed_is_said_to_be_gone():
    between = apply(PLAN, edits.RemoveValue("i1", V1)).plan
    found = conflict(between, edits.SetValue("i1", V1, Entry("501", "千人")))
    assert found is not None and found.gone and found.again is None
    assert found.wanted == Entry("501", "千人")


def test_a_bare_number_is_asked_about_when_its_unit_has_changed():
    between = apply(PLAN, in_unit(VISITORS, "人")).plan
    mine = edits.AddValue("i1", "v3", Role.ACTUAL, Entry("512", "千人"))
    found = conflict(between, mine)
    assert found is not None and (found.was, found.now) == ("千人", "人")
    assert found.again == edits.AddValue("i1", "v3", Role.ACTUAL, Entry("512", "人"))
    assert conflict(between, replace(mine, entry=Entry("512千人", "千人"))) is None


def test_a_unit_is_asked_about_when_a_value_that_follows_it_was_added():
    between = apply(PLAN, edits.AddValue("i1", "v3", Role.ACTUAL, Entry("512", "千人"))).plan
    found = conflict(between, in_unit(VISITORS, "人"))
    assert found is not None and found.again is not None
    done = apply(between, found.again)
    assert [value.reading.unit for value in indicator(done.plan).values] == ["人", "千人", "人"]
    assert apply(done.plan, done.undo).plan == between


def test_the_first_crossing_of_a_batch_is_told():
    between = apply(PLAN, THEIRS).plan
    found = conflict(between, Batch((edits.RenumberNode("n1", "1", "Ⅰ"), MINE)))
    assert found is not None and found.edit == MINE


def test_a_batch_does_not_cross_itself():
    assert conflict(PLAN, Batch((MINE, replace(MINE, was="私の題", now="次の題")))) is None


def test_the_undo_of_an_edit_that_others_built_upon_asks_too():
    done = apply(PLAN, edits.SetValue("i1", V1, Entry("500", "千人")))
    later = apply(
        done.plan, edits.SetValue("i1", indicator(done.plan).values[0], Entry("505", "千人"))
    ).plan
    assert conflict(later, done.undo) is not None


MERGED = [
    ("a\nb\nc", "A\nb\nc", "a\nb\nC", "A\nb\nC"),
    ("a\nb", "A\nb", "a\nB", "A\nB"),
    ("a\nb", "a\nx\nb", "a\nB", "a\nx\nB"),
    ("a\nb\nc", "a\nc", "a\nb\nC", "a\nC"),
    ("a\nb", "a\nb\nc", "x\na\nb", "x\na\nb\nc"),
    ("a", "a", "b", "b"),
    ("a", "b", "b", "b"),
    ("a\nb\nc", "A\nb\nC", "a\nB\nc", "A\nB\nC"),
    ("a", "b", "c", None),
    ("a\nb", "a\nx\nb", "a\ny\nb", None),
    ("a\nb\nc", "a\nc", "a\nB\nc", None),
    ("", "mine", "theirs", None),
]


@pytest.mark.parametrize(("was", "mine", "theirs", "both"), MERGED)
def test_texts_are_merged_by_paragraphs(was, mine, theirs, both):
    assert merged(was, mine, theirs) == both
    assert merged(was, theirs, mine) == both


@pytest.mark.parametrize(
    ("was", "mine", "theirs", "both"),
    [
        ("一\n二\n三", "花\n二\n三", "太\n二\n三", "花\n二\n三"),
        ("一\n二\n三", "花\n二\n三", "太\n二\n郎", "花\n二\n郎"),
        ("一\n二", "一\n花\n二", "一\n太\n二", "一\n花\n二"),
        ("一\n二", "二", "太\n二", "二"),
        ("一", "一", "太", "太"),
        ("", "花", "太", "花"),
    ],
)
def test_where_mine_goes_first_the_other_paragraphs_stay_as_they_are_now(was, mine, theirs, both):
    assert mine_first(was, mine, theirs) == both


def test_a_text_that_overwrites_keeps_what_others_changed_elsewhere():
    other = apply(PLAN, edits.ChangeText("n1", "一つ目\n二つ目\n三つ目", "太郎\n二つ目\n郎")).plan
    found = conflict(other, edits.ChangeText("n1", "一つ目\n二つ目\n三つ目", "花\n二つ目\n三つ目"))
    assert found is not None
    assert found.again == edits.ChangeText("n1", "太郎\n二つ目\n郎", "花\n二つ目\n郎")
