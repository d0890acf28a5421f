"""Where one plan was edited out of the other, ids say what continues as what."""

from hypothesis import given, settings
from hypothesis import strategies as st

from keikaku.core.editing import Refused, apply, conflict
from keikaku.core.editing import edits as e
from keikaku.core.revision import ContinuationKind, lineage_by_id
from tests.property.edit_strategies import batches_of, plans
from tests.unit.core.editing.city import PLAN, node


def test_what_is_there_continues_what_is_gone_ended_what_came_is_new():
    edits = (
        e.RetitleNode("n1", "題n1", "別の題"),
        e.RemoveNode("n3", PLAN.nodes[2]),
        e.AddNode(node("n9", "n4"), e.Place("n4", None)),
    )
    after = apply(PLAN, e.Batch(edits)).plan
    lineage = lineage_by_id(PLAN, after)
    found = {(link.old or link.new)[0]: link.kind for link in lineage.nodes}
    assert found == {
        "n1": ContinuationKind.RENAMED,
        "n2": ContinuationKind.CONTINUED,
        "n3": ContinuationKind.ABOLISHED,
        "n4": ContinuationKind.CONTINUED,
        "n5": ContinuationKind.CONTINUED,
        "n6": ContinuationKind.CONTINUED,
        "n9": ContinuationKind.NEW,
    }
    assert lineage.uncertain() == ()


@settings(max_examples=40)
@given(st.data(), plans)
def test_it_covers_both_plans_whatever_was_edited(data, plan):
    batch = data.draw(batches_of(plan))
    if conflict(plan, batch) is not None:
        return
    try:
        after = apply(plan, batch).plan
    except Refused:
        return
    lineage_by_id(plan, after).check(plan, after)
