"""A part of a draft by itself, and the guard that lets no edit reach out of it."""

from dataclasses import replace

import pytest

from keikaku.core.editing import Batch, Edit, Entry, Place, apply
from keikaku.core.editing import edits as e
from keikaku.core.indicators import Direction, Placement, Role
from keikaku.core.plan import (
    Correction,
    Initiative,
    Link,
    LinkKind,
    Node,
    Plan,
    PlanDraft,
    Result,
    Term,
)
from keikaku.web.plans.entrusted import (
    check_only_within,
    nodes_within,
    only_within,
    things_within,
)
from keikaku.web.plans.refusals import NotNow
from tests.unit.core.editing.city import NODES, PLAN, VISITORS

OWN = replace(
    VISITORS,
    id="i2",
    placements=(Placement("n2", "宿泊者数", False, None),),
    values=(replace(VISITORS.values[0], id="v3"),),
)
LOOSE = replace(VISITORS, id="i3", placements=(), values=())
DONE = Result("r1", "n2", "会議を開いた", ())
CITY = replace(
    PLAN,
    indicators=(VISITORS, OWN, LOOSE),
    initiatives=(*PLAN.initiatives, Initiative("a2", "n5", "道の整備", ())),
    results=(DONE,),
    terms=(Term("t1", "本市", ("湖北市",)),),
    links=(Link("n2", "n5", LinkKind.SUPPORTS, "寄与"),),
)
ROOTS = frozenset({"n1"})
CHECK = check_only_within(ROOTS)


def allowed(edit: Edit, plan: Plan = CITY) -> bool:
    try:
        CHECK(plan, apply(plan, edit).plan)
    except NotNow:
        return False
    return True


@pytest.mark.parametrize(
    ("roots", "nodes"),
    [
        ({"n1"}, {"n1", "n2", "n3"}),
        ({"n2"}, {"n2"}),
        ({"n2", "n4"}, {"n2", "n4", "n5", "n6"}),
        ({"n1", "n2"}, {"n1", "n2", "n3"}),
        ({"n9"}, set()),
        (set(), set()),
    ],
)
def test_a_part_is_its_nodes_with_all_below_them(roots, nodes):
    assert nodes_within(PLAN, frozenset(roots)) == nodes


def test_what_stands_elsewhere_too_is_not_of_the_part():
    assert things_within(CITY, ROOTS) == {"n1", "n2", "n3", "i2", "a1", "r1"}


def test_by_itself_nothing_is_left_of_what_is_above_or_beside():
    left = only_within(PlanDraft(CITY), frozenset({"n2"})).plan
    assert left == Plan(
        CITY.head,
        nodes=(replace(NODES[1], parent=None),),
        indicators=(OWN,),
        initiatives=PLAN.initiatives,
        results=(DONE,),
    )


def test_a_second_placement_does_not_name_an_original_outside():
    plan = replace(CITY, nodes=(*NODES[:2], replace(NODES[2], cross_listed="n5"), *NODES[3:]))
    left = only_within(PlanDraft(plan), ROOTS).plan
    assert [each.cross_listed for each in left.nodes] == [None, None, None]


NEW = Node("n9", "n1", "施策", "1-3", "新しい施策")
INSIDE = [
    e.RetitleNode("n2", "題n2", "改題"),
    e.RetitleNode("n1", "題n1", "改題"),
    e.ChangeText("n1", "一つ目\n二つ目\n三つ目", "一つ目"),
    e.SetOwners("n3", (), ("企画課",)),
    e.AddNode(NEW, Place("n1", "n3")),
    e.RemoveNode("n3", NODES[2]),
    e.MoveNode("n2", Place("n1", None), Place("n1", "n3")),
    e.SetDirection("i2", Direction.INCREASE, Direction.DECREASE),
    e.SetValue("i2", OWN.values[0], Entry("500", "千人")),
    e.AddValue("i2", "v9", Role.ACTUAL, Entry("510", "千人")),
    e.RemoveIndicator("i2", OWN),
    e.RenameInitiative("a1", "案内所の運営", "案内所"),
    e.MoveInitiative("a1", "n2", "n3"),
    e.RemoveResult("r1", DONE),
    Batch((e.RetitleNode("n2", "題n2", "改題"), e.RetitleNode("n3", "題n3", "改題"))),
]
OUTSIDE = [
    e.RetitleNode("n4", "題n4", "改題"),
    e.RetitleNode("n5", "題n5", "改題"),
    e.SetHead(CITY.head, replace(CITY.head, title="別の題")),
    e.AddNode(replace(NEW, parent=None), Place(None, "n1")),
    e.AddNode(replace(NEW, parent="n4"), Place("n4", "n6")),
    e.RemoveNode("n6", NODES[5]),
    e.MoveNode("n2", Place("n1", None), Place("n4", "n6")),
    e.MoveNode("n5", Place("n4", None), Place("n1", "n3")),
    e.MoveNode("n1", Place(None, None), Place(None, "n4")),
    e.MoveNode("n4", Place(None, "n1"), Place(None, None)),
    e.SetDirection("i1", Direction.INCREASE, Direction.DECREASE),
    e.AddValue("i1", "v9", Role.ACTUAL, Entry("510", "千人")),
    e.TakeAwayPlacement("i1", VISITORS.placements[1]),
    e.SetDirection("i3", Direction.INCREASE, Direction.DECREASE),
    e.MoveInitiative("a1", "n2", "n6"),
    e.MoveInitiative("a2", "n5", "n2"),
    e.MoveInitiative("a1", "n2", None),
    e.RemoveInitiative("a2", CITY.initiatives[1]),
    Batch((e.RetitleNode("n2", "題n2", "改題"), e.RetitleNode("n5", "題n5", "改題"))),
]


@pytest.mark.parametrize("edit", INSIDE, ids=lambda edit: type(edit).__name__)
def test_an_edit_within_the_part_is_made(edit):
    assert allowed(edit)


@pytest.mark.parametrize("edit", OUTSIDE, ids=lambda edit: type(edit).__name__)
def test_an_edit_that_reaches_out_is_refused(edit):
    assert not allowed(edit)


def test_the_top_of_the_part_stays_where_it_is():
    check = check_only_within(frozenset({"n2"}))
    moved = apply(CITY, e.MoveNode("n2", Place("n1", None), Place("n1", "n3"))).plan
    with pytest.raises(NotNow):
        check(CITY, moved)


def test_what_was_corrected_may_be_removed_with_its_record_left():
    noted = replace(
        CITY,
        corrections=(Correction("i2", "name", "a", "b", "花", "2026-04-01", ""),
                     Correction("v3", "raw", "a", "b", "花", "2026-04-01", "")),
    )  # fmt: skip
    assert allowed(e.RemoveIndicator("i2", OWN), noted)


def test_with_nothing_entrusted_nothing_may_be_changed():
    check = check_only_within(frozenset())
    with pytest.raises(NotNow):
        check(CITY, apply(CITY, e.RetitleNode("n2", "題n2", "改題")).plan)
